import type { EntityWords } from "../plugin/index.ts"

const of = { fields: ["party"] }

/** What people call an agreement, its states and what happens to it. */
export const agreementWords = {
  name: { da: "aftalen", en: "the agreement" },
  plural: { da: "partnerskabsaftaler", en: "partnership agreements" },
  fields: {
    party: { da: "virksomhed", en: "party" },
    signedOn: { da: "indgået", en: "signed on" },
    firstDay: { da: "første dag", en: "first day" },
    lastDay: { da: "sidste dag", en: "last day" },
    edition: { da: "udgave", en: "edition" },
    consultant: { da: "virksomhedskonsulent", en: "consultant" },
    deputyConsultant: { da: "konsulentens suppleant", en: "the consultant's deputy" },
    companyContact: { da: "virksomhedens kontaktperson", en: "the company's contact" },
    companyDeputy: { da: "virksomhedens suppleant", en: "the company's deputy" },
    keptUntil: { da: "udkast gemmes til", en: "draft is kept until" },
    reviewOn: { da: "næste gennemgang", en: "next review" },
    succeeds: { da: "afløser", en: "succeeds" }
  },
  reminders: {
    draftKept: {
      da: "Udkastet til partnerskabsaftalen bliver snart ikke gemt længere",
      en: "The draft of the partnership agreement will soon no longer be kept"
    },
    review: { da: "Partnerskabsaftalen skal gennemgås", en: "The partnership agreement is to be reviewed" },
    ends: { da: "Partnerskabsaftalen udløber", en: "The partnership agreement ends" }
  },
  states: {
    Prospect: { da: "den overvejes", en: "it is considered" },
    Draft: { da: "den er under udarbejdelse", en: "it is in preparation" },
    Proposed: { da: "den er sendt til godkendelse", en: "it awaits approval" },
    Active: { da: "den er indgået", en: "it is signed" },
    Ended: { da: "den er afsluttet", en: "it has been ended" },
    Dropped: { da: "den er opgivet", en: "it was dropped" }
  },
  events: {
    Assigned: { da: "få en konsulent", en: "be given a consultant" },
    Drafted: { da: "udarbejdes", en: "be drafted" },
    PointsChosen: { da: "få valgt punkter", en: "have its points chosen" },
    Kept: { da: "gemmes længere", en: "be kept longer" },
    Dropped: { da: "opgives", en: "be dropped" },
    Proposed: { da: "sendes til godkendelse", en: "be sent for approval" },
    TakenBack: { da: "tages tilbage fra godkendelse", en: "be taken back from approval" },
    Approved: { da: "godkendes", en: "be approved" },
    ApprovalRevoked: { da: "få en godkendelse trukket tilbage", en: "have an approval revoked" },
    Signed: { da: "indgås", en: "be signed" },
    ContactsNamed: { da: "få nye kontaktpersoner", en: "have other contacts named" },
    ContactsCorrected: { da: "få rettet sine kontaktpersoner", en: "have its contacts corrected" },
    PointContactNamed: { da: "få en kontaktperson for et punkt", en: "have a contact named for a point" },
    PointAdded: { da: "få et punkt mere", en: "have a point added" },
    PointChanged: { da: "få ændret et punkt", en: "have a point changed" },
    PointEnded: { da: "få afsluttet et punkt", en: "have a point ended" },
    PointCorrected: { da: "få rettet et punkt", en: "have a point corrected" },
    PointWithdrawn: { da: "få trukket en ændring tilbage", en: "have a change withdrawn" },
    EditionChanged: { da: "flyttes til en anden udgave", en: "be moved to another edition" },
    Paused: { da: "sættes på pause", en: "be paused" },
    Resumed: { da: "genoptages", en: "be resumed" },
    PauseWithdrawn: { da: "få trukket en pause tilbage", en: "have a pause withdrawn" },
    Reviewed: { da: "gennemgås", en: "be reviewed" },
    Extended: { da: "forlænges", en: "be extended" },
    Shortened: { da: "afkortes", en: "be shortened" },
    StartCorrected: { da: "få rettet sin første dag", en: "have its first day corrected" },
    Ended: { da: "afsluttes", en: "be ended" },
    EndCorrected: { da: "få rettet sin sidste dag", en: "have its last day corrected" },
    EndWithdrawn: { da: "få trukket sin afslutning tilbage", en: "have its end withdrawn" }
  },
  claims: {
    "agreement/prospect": { ...of, da: "en overvejelse om en aftale med", en: "a prospect of an agreement with" },
    "agreement/draft": { ...of, da: "en aftale under udarbejdelse med", en: "an agreement in preparation with" },
    "agreement/inForce": { ...of, da: "en indgået aftale med", en: "a signed agreement with" }
  }
} satisfies EntityWords
