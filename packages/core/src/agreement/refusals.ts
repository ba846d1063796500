import type { Day } from "../calendar/index.ts"
import { defineRefusal } from "../plugin/index.ts"

/**
 * The company has chosen none of the points.
 *
 * @assumes an agreement covers at least one point; no source says so
 * @category refusals
 */
export class NoPointChosen extends defineRefusal("NoPointChosen", {
  source: "antagelse: en aftale omfatter mindst ét punkt",
  da: (_: { readonly agreement: string }) => "Vælg mindst ét af aftalens punkter.",
  en: () => "Choose at least one of the points.",
  at: () => "/points"
}) {}

/**
 * A side has named the same person as first and second contact.
 *
 * @source LBR 2011, kap. 3 nr. 2: a first and a second contact
 * @category refusals
 */
export class DeputyIsPrimary extends defineRefusal("DeputyIsPrimary", {
  source: "LBR 2011, kap. 3 nr. 2",
  da: ({ side }: { readonly side: "company" | "authority" }) =>
    `${side === "company" ? "Virksomheden" : "Myndigheden"} skal have to forskellige kontaktpersoner.`,
  en: ({ side }) => `The ${side} must name two different contacts.`,
  at: ({ side }) => `/contacts/${side}/deputy`
}) {}

/**
 * The agreement would end before it began.
 *
 * @assumes the last day is not before the signing day
 * @category refusals
 */
export class EndsBeforeItBegins extends defineRefusal("EndsBeforeItBegins", {
  source: "antagelse: sidste dag er ikke før første dag",
  da: ({ signedOn }: { readonly signedOn: Day }) => `Aftalen er indgået ${signedOn}; den kan ikke slutte før.`,
  en: ({ signedOn }) => `The agreement was signed on ${signedOn}; it cannot end before.`,
  at: () => "/lastDay"
}) {}

/**
 * No edition of the agreement form is in use on the signing day.
 *
 * @assumes an agreement is signed on the form of its day
 * @category refusals
 */
export class NoEdition extends defineRefusal("NoEdition", {
  source: "de installerede udgaver af aftalens punkter",
  da: ({ signedOn }: { readonly signedOn: Day }) => `Der er ingen udgave af aftalen i brug den ${signedOn}.`,
  en: ({ signedOn }) => `No edition of the agreement is in use on ${signedOn}.`,
  at: () => "/on"
}) {}
