/** What people call a job order, its states and what happens to it. */
export const jobOrderWords = {
  name: { da: "jobordren", en: "the job order" },
  plural: { da: "jobordrer", en: "job orders" },
  fields: {
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" },
    jobFunction: { da: "stillingskode", en: "job function" },
    responsible: { da: "ansvarlig", en: "responsible" },
    receivedOn: { da: "modtaget", en: "received on" }
  },
  reminders: {
    answer: { da: "En jobordre skal besvares", en: "A job order is to be answered" },
    show: { da: "Jobbet skal vises", en: "The job is to be shown" },
    remove: { da: "Jobbet skal ikke vises længere", en: "The job is no longer to be shown" }
  },
  states: {
    Received: { da: "den er modtaget", en: "it is received" },
    Filling: { da: "den er ved at blive besat", en: "it is being filled" },
    Filled: { da: "den er besat", en: "it is filled" },
    Withdrawn: { da: "virksomheden har trukket den tilbage", en: "the company has withdrawn it" },
    Closed: { da: "den er lukket", en: "it is closed" },
    Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
  },
  events: {
    Answered: { da: "besvares", en: "be answered" },
    HandedOver: { da: "få en anden ansvarlig", en: "be handed over" },
    PositionsChanged: { da: "få et andet antal stillinger", en: "have another number of positions" },
    Hired: { da: "få en stilling besat", en: "have a position filled" },
    HireWithdrawn: { da: "få en ansættelse trukket tilbage", en: "have a hire withdrawn" },
    Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" },
    Closed: { da: "lukkes", en: "be closed" },
    Voided: { da: "tages ud", en: "be taken out" },
    PublicationAsked: { da: "slås op", en: "be shown" },
    RemovalAsked: { da: "tages ned", en: "be taken down" },
    Published: { da: "meldes slået op", en: "be told to be shown" },
    PublicationRemoved: { da: "meldes taget ned", en: "be told to be taken down" },
    PublicationFailed: { da: "meldes ikke slået op", en: "be told not to be shown" }
  }
} as const
