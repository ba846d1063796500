/** What people call an invitation, its states and what happens to it. */
export const invitationWords = {
  name: { da: "invitationen", en: "the invitation" },
  plural: { da: "inviterede", en: "people asked" },
  fields: {
    round: { da: "undersøgelse", en: "survey" },
    side: { da: "part", en: "side" },
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" }
  },
  reminders: {
    invitation: { da: "Der er en undersøgelse at svare på", en: "There is a survey to answer" },
    unanswered: { da: "Undersøgelsen mangler svar", en: "The survey has not been answered" }
  },
  states: {
    Invited: { da: "den er ikke besvaret", en: "it has not been answered" },
    Answered: { da: "den er besvaret", en: "it has been answered" },
    Lapsed: { da: "undersøgelsen er lukket", en: "the survey is closed" },
    Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
  },
  events: {
    Reminded: { da: "mindes om", en: "be reminded of" },
    Answered: { da: "besvares", en: "be answered" },
    AnswerCorrected: { da: "få rettet sit svar", en: "have its answer corrected" },
    Lapsed: { da: "bortfalde", en: "lapse" },
    Reopened: { da: "åbnes igen", en: "be opened again" },
    Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
  },
  claims: {
    "surveys.asked": { da: "en invitation for", en: "an invitation for", fields: ["respondents"] }
  }
} as const
