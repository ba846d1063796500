/** What people call a visit, its states and what happens to it. */
export const visitWords = {
  name: { da: "besøget", en: "the visit" },
  plural: { da: "besøg", en: "visits" },
  fields: {
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" },
    campaign: { da: "kampagne", en: "campaign" },
    visitor: { da: "besøges af", en: "visited by" },
    on: { da: "dag", en: "day" }
  },
  reminders: {
    visit: { da: "Et besøg nærmer sig", en: "A visit is coming up" }
  },
  states: {
    Planned: { da: "det er planlagt", en: "it is planned" },
    Held: { da: "det er holdt", en: "it has been held" },
    Cancelled: { da: "det er aflyst", en: "it has been cancelled" },
    Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
  },
  events: {
    Moved: { da: "flyttes", en: "be moved" },
    Held: { da: "holdes", en: "be held" },
    Cancelled: { da: "aflyses", en: "be cancelled" },
    DayCorrected: { da: "få rettet sin dag", en: "have its day corrected" },
    FindingsCorrected: { da: "få rettet, hvad det viste", en: "have what it showed corrected" },
    Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
  }
} as const
