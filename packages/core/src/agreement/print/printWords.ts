import type { Texts } from "../../plugin/index.ts"
import type { PartyKind } from "../../party/index.ts"
import type { AgreementStatus } from "../agreementOn.ts"

/** How an agreement stands, as it is printed. */
export const statusWords: Readonly<Record<AgreementStatus, Texts>> = {
  prospect: { da: "overvejes", en: "considered" },
  draft: { da: "udkast", en: "draft" },
  proposed: { da: "sendt til godkendelse", en: "awaits approval" },
  forgotten: { da: "udkast, der ikke længere gemmes", en: "draft that is no longer kept" },
  dropped: { da: "opgivet", en: "dropped" },
  upcoming: { da: "indgået, ikke begyndt", en: "signed, not begun" },
  active: { da: "gældende", en: "in force" },
  paused: { da: "på pause", en: "paused" },
  lapsed: { da: "udløbet", en: "expired" },
  ended: { da: "afsluttet", en: "ended" }
}

/** What kind of party it is, as it is printed. */
export const kindWords: Readonly<Record<PartyKind, Texts>> = {
  company: { da: "Virksomhed", en: "Company" },
  publicUnit: { da: "Offentlig enhed", en: "Public unit" },
  centreArea: { da: "Centerområde", en: "Centre area" }
}

/** The words of a printed agreement. */
export const printWords = {
  title: { da: "Partnerskabsaftale", en: "Partnership agreement" },
  between: { da: "mellem", en: "between" },
  and: { da: "og", en: "and" },
  draft: { da: "UDKAST", en: "DRAFT" },
  draftSays: { da: "Aftalen er ikke indgået.", en: "The agreement has not been signed." },
  noContent: { da: "Der er ikke skrevet noget udkast.", en: "No draft has been written." },
  facts: { da: "Aftalen", en: "The agreement" },
  number: { da: "Aftale", en: "Agreement" },
  status: { da: "Status", en: "Status" },
  draftedOn: { da: "Udarbejdet", en: "Drafted" },
  proposedOn: { da: "Sendt til godkendelse", en: "Sent for approval" },
  signedOn: { da: "Indgået", en: "Signed" },
  inForce: { da: "Gælder", en: "In force" },
  untilFurther: { da: "indtil videre", en: "until further notice" },
  fromSigning: { da: "fra underskriften", en: "from the day it is signed" },
  reviewOn: { da: "Næste gennemgang", en: "Next review" },
  edition: { da: "Udgave af punkterne", en: "Edition of the points" },
  succeeds: { da: "Afløser aftale", en: "Succeeds agreement" },
  succeededBy: { da: "Afløst af aftale", en: "Succeeded by agreement" },
  parties: { da: "Parter og kontaktpersoner", en: "Parties and contacts" },
  authority: { da: "Myndighed", en: "Authority" },
  cvr: { da: "CVR-nr.", en: "CVR no." },
  unit: { da: "Enhed", en: "Unit" },
  workplaces: { da: "Arbejdssteder (P-nr.)", en: "Workplaces (P no.)" },
  primary: { da: "1. kontaktperson", en: "First contact" },
  deputy: { da: "2. kontaktperson (suppleant)", en: "Second contact (deputy)" },
  points: { da: "Hvad vi samarbejder om", en: "What we cooperate on" },
  noPoints: { da: "Der er ikke valgt noget punkt.", en: "No point has been chosen." },
  agreed: { da: "Aftalt", en: "Agreed" },
  field: { da: "Emne", en: "Subject" },
  unknown: {
    da: "Punktet kan ikke længere læses her; det, der blev aftalt, er gengivet, som det er gemt.",
    en: "Nobody here can read this point any more; what was agreed is shown as it is kept."
  },
  partOf: { da: "Med i aftalen", en: "Part of the agreement" },
  changed: { da: "Ændret", en: "Changed" },
  holds: { da: "Gælder", en: "Holds" },
  contactFor: { da: "Kontaktperson for punktet", en: "Contact for this point" },
  coming: { da: "Aftalt ændring", en: "Agreed change" },
  pauses: { da: "Pauser", en: "Pauses" },
  signatures: { da: "Underskrifter", en: "Signatures" },
  onPaper: { da: "Aftalen er underskrevet på papir", en: "The agreement was signed on paper on" },
  for: { da: "For", en: "For" },
  onBehalf: { da: "på partens vegne", en: "on the party's behalf" },
  recordedBy: { da: "Registreret af", en: "Recorded by" },
  approvedOn: { da: "Godkendt", en: "Approved" },
  hash: { da: "Kontroltal", en: "Checksum" },
  hashSays: {
    da: "Kontroltallet er beregnet af det, der blev godkendt; ændres aftalen, passer det ikke længere.",
    en: "The checksum is made from what was approved; if the agreement is changed, it no longer fits."
  },
  lapsed: {
    da: "Aftalen er ændret, siden dette blev godkendt.",
    en: "The agreement has changed since this was approved."
  },
  place: { da: "Sted og dato", en: "Place and date" },
  name: { da: "Navn", en: "Name" },
  signature: { da: "Underskrift", en: "Signature" },
  asOf: { da: "Aftalen pr.", en: "The agreement as of" },
  draftAsOf: { da: "Udkastet pr.", en: "The draft as of" },
  per: { da: "pr.", en: "as of" },
  version: { da: "version", en: "version" }
} as const satisfies Readonly<Record<string, Texts>>
