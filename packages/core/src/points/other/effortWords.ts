/** What people call an effort, its states and what happens to it. */
export const effortWords = {
  name: { da: "indsatsen", en: "the effort" },
  plural: { da: "særlige indsatser", en: "special efforts" },
  fields: {
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" },
    followUpOn: { da: "næste opfølgning", en: "next follow-up" }
  },
  reminders: {
    followUp: { da: "En indsats skal følges op", en: "An effort is to be followed up" },
    ends: { da: "En indsats slutter", en: "An effort ends" }
  },
  states: {
    Running: { da: "den er i gang", en: "it is running" },
    Ended: { da: "den er afsluttet", en: "it has ended" },
    Promoted: { da: "den er blevet et punkt", en: "it has become a point" },
    Voided: { da: "den er taget tilbage", en: "it has been taken back" }
  },
  events: {
    Tied: { da: "knyttes til noget", en: "be tied to something" },
    Untied: { da: "løses fra noget", en: "be untied" },
    FollowUpPlanned: { da: "få planlagt opfølgning", en: "have a follow-up planned" },
    DaysCorrected: { da: "få rettet sine dage", en: "have its days corrected" },
    Ended: { da: "afsluttes", en: "be ended" },
    Promoted: { da: "gøres til et punkt", en: "be made a point" },
    EndWithdrawn: { da: "genoptages", en: "be taken up again" },
    Voided: { da: "tages tilbage", en: "be taken back" }
  }
} as const
