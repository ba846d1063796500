/** What people call a prospect, its states and what happens to it. */
export const prospectWords = {
  name: { da: "emnet", en: "the prospect" },
  plural: { da: "emner", en: "prospects" },
  fields: {
    cvr: { da: "CVR-nummer", en: "CVR number" },
    workplace: { da: "P-nummer", en: "P-number" },
    size: { da: "størrelse", en: "size" },
    source: { da: "kilde", en: "source" },
    consultant: { da: "konsulent", en: "consultant" }
  },
  reminders: {
    first: { da: "Virksomheden skal kontaktes første gang", en: "The company is to be contacted for the first time" },
    next: { da: "Virksomheden skal kontaktes igen", en: "The company is to be contacted again" }
  },
  states: {
    Open: { da: "det er ikke valgt endnu", en: "it has not been chosen yet" },
    Chosen: { da: "det er valgt", en: "it has been chosen" },
    NotChosen: { da: "det er valgt fra", en: "it has not been chosen" },
    Partner: { da: "det er blevet partner", en: "it has become a partner" },
    GivenUp: { da: "det er opgivet", en: "it has been given up" },
    Voided: { da: "det er taget tilbage", en: "it has been taken back" }
  },
  events: {
    Added: { da: "tilføjes", en: "be added" },
    Judged: { da: "vurderes", en: "be judged" },
    Contacted: { da: "kontaktes", en: "be contacted" },
    Chosen: { da: "vælges", en: "be chosen" },
    NotChosen: { da: "vælges fra", en: "not be chosen" },
    BecamePartner: { da: "blive partner", en: "become a partner" },
    GivenUp: { da: "opgives", en: "be given up" },
    Voided: { da: "tages tilbage", en: "be taken back" }
  },
  claims: {
    "prospects.prospect": {
      da: "et åbent emne for virksomheden",
      en: "an open prospect of the company",
      fields: ["workplace", "cvr"]
    }
  }
} as const
