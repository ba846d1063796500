import type { Day } from "../../calendar/index.ts"
import { defineRefusal, type Texts } from "../../plugin/index.ts"

const inDanish = (titles: ReadonlyArray<Texts>): string => titles.map(({ da }) => da).join(", ")
const inEnglish = (titles: ReadonlyArray<Texts>): string => titles.map(({ en }) => en).join(", ")

/**
 * What was approved is not what the agreement says now.
 *
 * @assumes one approves what one has seen
 * @category refusals
 */
export class OtherThanSeen extends defineRefusal("OtherThanSeen", {
  source: "aftalens indhold",
  da: (_: { readonly seen: string; readonly now: string }) =>
    "Aftalen er ændret, siden den blev vist. Se den igen, før den godkendes.",
  en: () => "The agreement has changed since it was shown. Look at it again before it is approved.",
  at: () => "/seen"
}) {}

/**
 * The plan has no such place.
 *
 * @assumes approvals are those of the plan
 * @category refusals
 */
export class NoSuchPlace extends defineRefusal("NoSuchPlace", {
  source: "parameteren agreement.approvalPlan",
  da: ({ places }: { readonly places: ReadonlyArray<string> }) =>
    places.length === 0 ? "Ingen skal godkende aftalen." : `Aftalen godkendes af: ${places.join(", ")}.`,
  en: ({ places }) =>
    places.length === 0 ? "Nobody approves the agreement." : `The agreement is approved by: ${places.join(", ")}.`,
  at: () => "/place"
}) {}

/**
 * The person is not one who may approve in that place.
 *
 * @assumes a side approves by its contacts, or by the other side's for a typed reason
 * @category refusals
 */
export class NotAnApprover extends defineRefusal("NotAnApprover", {
  source: "parameteren agreement.approvalPlan",
  da: ({ side, may }: { readonly side: "company" | "authority"; readonly may: ReadonlyArray<string> }) =>
    `Kun aftalens kontaktpersoner kan godkende for ${side === "company" ? "virksomheden" : "myndigheden"}: ${may.join(", ")}.`,
  en: ({ side, may }) => `Only contacts of the agreement can approve for the ${side}: ${may.join(", ")}.`,
  at: () => "/by"
}) {}

/**
 * Others approve first.
 *
 * @assumes the order is the plan's
 * @category refusals
 */
export class OthersFirst extends defineRefusal("OthersFirst", {
  source: "parameteren agreement.approvalPlan",
  da: ({ titles }: { readonly waitsFor: ReadonlyArray<string>; readonly titles: ReadonlyArray<Texts> }) =>
    `Først skal der godkendes af: ${inDanish(titles)}.`,
  en: ({ titles }) => `First it must be approved by: ${inEnglish(titles)}.`,
  at: () => "/place"
}) {}

/**
 * The person, or whoever records it, has had to do with an approval that this one must be independent of.
 *
 * @assumes two people look at it
 * @category refusals
 */
export class NotIndependent extends defineRefusal("NotIndependent", {
  source: "parameteren agreement.approvalPlan",
  da: ({ title }: { readonly place: string; readonly title: Texts }) =>
    `En anden skal godkende: den, der godkender eller registrerer her, har godkendt eller registreret for ${title.da}.`,
  en: ({ title }) =>
    `Someone else must approve: whoever approves or records here has approved or recorded for ${title.en}.`,
  at: () => "/by"
}) {}

/**
 * An approval, or the signing, is dated before the agreement was sent for approval.
 *
 * @assumes nobody approves what is not there, nor signs what is not approved
 * @category refusals
 */
export class BeforeProposed extends defineRefusal("BeforeProposed", {
  source: "aftalens historik",
  da: ({ proposedOn }: { readonly proposedOn: Day }) => `Aftalen blev sendt til godkendelse ${proposedOn}.`,
  en: ({ proposedOn }) => `The agreement was sent for approval on ${proposedOn}.`,
  at: () => "/on"
}) {}

/**
 * Approvals are missing, or no longer stand. It names no field: they are not given in the input of `sign`.
 *
 * @assumes an agreement that was sent for approval is signed when everybody in the plan has approved
 * @category refusals
 */
export class ApprovalsMissing extends defineRefusal("ApprovalsMissing", {
  source: "parameteren agreement.approvalPlan",
  da: ({ titles }: { readonly missing: ReadonlyArray<string>; readonly titles: ReadonlyArray<Texts> }) =>
    `Der mangler godkendelse fra: ${inDanish(titles)}.`,
  en: ({ titles }) => `Approval is missing from: ${inEnglish(titles)}.`
}) {}

/**
 * The agreement would be signed before everybody had approved.
 *
 * @assumes an approval counts from the day it is given, not before
 * @category refusals
 */
export class ApprovedLater extends defineRefusal("ApprovedLater", {
  source: "aftalens godkendelser",
  da: ({ from }: { readonly from: Day }) =>
    `De godkendelser, der skal til, er først givet ${from}; aftalen kan ikke indgås før.`,
  en: ({ from }) => `The approvals it takes are not given until ${from}; the agreement cannot be signed before.`,
  at: () => "/on"
}) {}

/**
 * The approval is not there, or can no longer be taken back.
 *
 * @assumes until when is the plan's to say
 * @category refusals
 */
export class CannotRevoke extends defineRefusal("CannotRevoke", {
  source: "parameteren agreement.approvalPlan",
  da: ({ why }: { readonly why: "notGiven" | "signed" | "nextApproved" | "never" }) => revocation[why].da,
  en: ({ why }) => revocation[why].en,
  at: () => "/by"
}) {}

const revocation = {
  notGiven: { da: "Den godkendelse er ikke givet.", en: "That approval was not given." },
  signed: {
    da: "Aftalen er indgået; godkendelsen kan ikke trækkes tilbage.",
    en: "The agreement is signed; the approval cannot be taken back."
  },
  nextApproved: {
    da: "Den næste har godkendt; godkendelsen kan ikke trækkes tilbage.",
    en: "The next has approved; the approval cannot be taken back."
  },
  never: { da: "Godkendelsen kan ikke trækkes tilbage.", en: "The approval cannot be taken back." }
} as const

/**
 * The agreement is to be signed with another day than was approved.
 *
 * @assumes what was approved is what is signed
 * @category refusals
 */
export class OtherThanProposed extends defineRefusal("OtherThanProposed", {
  source: "aftalens indhold",
  da: ({ proposed }: { readonly field: string; readonly proposed?: Day }) =>
    proposed === undefined
      ? "Der blev ikke sendt nogen dag til godkendelse."
      : `Den dag, der blev godkendt, er ${proposed}.`,
  en: ({ proposed }) =>
    proposed === undefined ? "No such day was sent for approval." : `The day that was approved is ${proposed}.`,
  at: ({ field }) => field
}) {}
