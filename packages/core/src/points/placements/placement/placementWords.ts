/** What people call a placement, its states and what happens to it. */
export const placementWords = {
  name: { da: "forløbet", en: "the placement" },
  plural: { da: "forløb", en: "placements" },
  fields: {
    citizen: { da: "borger", en: "citizen" },
    agreement: { da: "aftale", en: "agreement" },
    party: { da: "virksomhed", en: "party" },
    place: { da: "plads", en: "place" },
    workplace: { da: "arbejdssted", en: "workplace" },
    instrument: { da: "redskab", en: "instrument" },
    targetGroup: { da: "målgruppe", en: "target group" },
    grantedOn: { da: "bevilget", en: "granted on" },
    firstDay: { da: "første dag", en: "first day" },
    lastDay: { da: "sidste dag", en: "last day" }
  },
  reminders: {
    ends: { da: "Forløbet slutter", en: "The placement ends" },
    followUp: { da: "Forløbet skal følges op", en: "The placement is to be followed up" },
    call: {
      da: "Virksomheden skal ringes op efter et forløb, der ikke lykkedes",
      en: "The company is to be called after a placement that did not work out"
    }
  },
  states: {
    Agreed: { da: "det er aftalt", en: "it is agreed" },
    EndedEarly: { da: "det er sluttet før tiden", en: "it has ended early" },
    CalledOff: { da: "det er aflyst", en: "it has been called off" }
  },
  events: {
    Extended: { da: "forlænges", en: "be extended" },
    HoursChanged: { da: "få andre timer", en: "be given other hours" },
    Interrupted: { da: "afbrydes", en: "be interrupted" },
    MentorNamed: { da: "få en mentor", en: "be given a mentor" },
    EndedEarly: { da: "slutte før tiden", en: "end early" },
    EndWithdrawn: { da: "fortsætte alligevel", en: "go on after all" },
    CalledOff: { da: "aflyses", en: "be called off" },
    OutcomeTold: { da: "få et udfald", en: "be given an outcome" },
    FollowUpTold: { da: "følges op", en: "be followed up" },
    Evaluated: { da: "evalueres", en: "be evaluated" },
    QualityApplied: { da: "lægges ind under kvalitetskonceptet", en: "be put under the quality concept" },
    QualityStepTold: { da: "få fortalt om et trin", en: "be told of by a step" }
  }
} as const
