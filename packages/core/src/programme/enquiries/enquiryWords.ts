/** What people call an enquiry, its states and what happens to it. */
export const enquiryWords = {
  name: { da: "henvendelsen", en: "the enquiry" },
  plural: { da: "henvendelser", en: "enquiries" },
  fields: {
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" },
    subject: { da: "emne", en: "subject" },
    owner: { da: "ansvarlig", en: "owner" },
    dueOn: { da: "svarfrist", en: "reply by" }
  },
  reminders: {
    received: { da: "Der er kommet en henvendelse", en: "An enquiry has come in" },
    reply: { da: "En henvendelse skal besvares", en: "An enquiry is to be answered" },
    escalated: { da: "En henvendelse er ikke besvaret til tiden", en: "An enquiry has not been answered in time" }
  },
  states: {
    Open: { da: "den er ikke besvaret", en: "it has not been replied to" },
    Replied: { da: "den er besvaret", en: "it has been replied to" },
    Closed: { da: "den er lukket", en: "it is closed" },
    Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
  },
  events: {
    ReceiptCorrected: { da: "få rettet, hvad der blev modtaget", en: "have what was received corrected" },
    Acknowledged: { da: "bekræftes", en: "be acknowledged" },
    Taken: { da: "tages", en: "be taken" },
    HandedOver: { da: "gives videre", en: "be handed over" },
    Acted: { da: "handles på", en: "be acted on" },
    Replied: { da: "besvares", en: "be replied to" },
    Closed: { da: "lukkes", en: "be closed" },
    Reopened: { da: "åbnes igen", en: "be opened again" },
    Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
  }
} as const
