import type { Side } from "../../party/index.ts"
import type { AgreementDifference } from "../differences/AgreementDifference.ts"
import type { AgreementNames } from "./AgreementNames.ts"
import type { ApprovalPlace } from "../approvals/approvalPlan.ts"
import type { ChangeLetter, LetterLine, LetterParagraph, LetterTo } from "./Letter.ts"
import { contactLetter } from "./contactLetter.ts"
import { differenceText } from "./differenceText.ts"
import { letterText } from "./letterText.ts"
import { between, inLanguage, letterWords, sideName, type Writing } from "./letterWords.ts"
import type { PrintLanguage } from "./plainWords.ts"

/**
 * What a letter about changes is made of.
 *
 * @shape `plan`: whose approval each place of it is; a place is called as its side without one; `corrected`: which
 * differences are corrections, see `correctedIn`; none without it
 * @category models
 */
export interface LetterAbout {
  readonly to: LetterTo
  readonly language: PrintLanguage
  readonly names: AgreementNames
  readonly plan?: ReadonlyArray<Pick<ApprovalPlace, "place" | "side">>
  readonly corrected?: (difference: AgreementDifference) => boolean
}

/**
 * A letter that tells one recipient, in plain language, what was changed and from when; `undefined` when none of it
 * concerns them.
 *
 * @da ændringsbrev
 * @assumes a company is not told that it is considered, nor when the authority wants to review; someone who becomes, or is no
 * longer, a contact is told that and nothing else
 * @category operations
 */
export const changeLetter = (
  differences: ReadonlyArray<AgreementDifference>,
  { to, plan, corrected = () => false, ...rest }: LetterAbout
): ChangeLetter | undefined => {
  if (to.role === "contact") return contactLetter(differences, to, { ...rest, corrected })
  const about = differences.filter((difference) => concerns(difference, to.role, differences))
  if (about.length === 0) return undefined
  const writing: Writing = { ...rest, corrected: about.every(corrected) }
  const lines = about.map((difference): LetterLine => ({
    ...differenceText(difference, { ...rest, corrected: corrected(difference) }),
    mustApprove: mustApprove(difference, to.role, plan),
    about: difference
  }))
  const mustAny = lines.some((line) => line.mustApprove)
  const paragraphs: ReadonlyArray<LetterParagraph> = [
    { text: opening(writing), lines: [] },
    ...parts.flatMap(([heading, tags]) => {
      const within = lines.filter(({ about }) => tags.includes(about._tag)).toSorted(byNumber(writing.names))
      return within.length === 0 ? [] : [{ heading: letterWords[heading][writing.language], lines: within }]
    }),
    ...(mustAny ? [{ text: letterWords.approve[writing.language], lines: [] }] : []),
    ...(to.role === "company"
      ? [{ text: `${letterWords.regards[writing.language]}\n${sideName("authority", writing)}`, lines: [] }]
      : [])
  ]
  const subject = subjectOf(about, writing)
  return { language: writing.language, to, subject, paragraphs, mustApprove: mustAny, text: letterText(paragraphs) }
}

/** In the order of the form; everything else stays as it is told. */
const byNumber = ({ points }: AgreementNames) => {
  const numberOf = ({ about }: LetterLine) => ("point" in about ? (points[about.point]?.number ?? Infinity) : -1)
  return (a: LetterLine, b: LetterLine) => {
    const [one, other] = [numberOf(a), numberOf(b)]
    return one === other ? 0 : one - other
  }
}

type Tags = ReadonlyArray<AgreementDifference["_tag"]>

const parts: ReadonlyArray<readonly [heading: "agreement" | "points" | "contacts" | "pauses", tags: Tags]> = [
  ["agreement", ["StatusChanged", "EditionChanged", "FirstDayChanged", "LastDayChanged", "ReviewChanged"]],
  ["points", ["PointAdded", "PointEnded", "PointChanged"]],
  ["contacts", ["ContactChanged", "PointContactChanged"]],
  ["pauses", ["PauseChanged"]]
]

const considered: ReadonlyArray<string | undefined> = ["Prospect", "Dropped", undefined]

/** Of an agreement that is given up or only considered, nothing but that is told. */
const concerns = (difference: AgreementDifference, side: Side, all: ReadonlyArray<AgreementDifference>): boolean => {
  const status = all.find(({ _tag }) => _tag === "StatusChanged") as
    Extract<AgreementDifference, { readonly _tag: "StatusChanged" }> | undefined
  const over = status !== undefined && considered.includes(status.is)
  if (side === "company" && over && considered.includes(status.was)) return false
  if (over) return difference === status
  return side === "authority" || difference._tag !== "ReviewChanged"
}

const mustApprove = ({ ...difference }: AgreementDifference, side: Side, plan: LetterAbout["plan"]): boolean => {
  const needs = "needs" in difference ? difference.needs : undefined
  if (needs === undefined || typeof needs === "string") return needs === "reapprove"
  return needs.reapproveBy.some((place) => (plan?.find((one) => one.place === place)?.side ?? place) === side)
}

const opening = (writing: Writing): string =>
  writing.corrected === true
    ? inLanguage(
        writing.language,
        `Der stod noget forkert i partnerskabsaftalen ${between(writing)}. Her kan I læse, hvad der er rettet.`,
        `Something was wrong in the partnership agreement ${between(writing)}. This is what is corrected.`
      )
    : inLanguage(
        writing.language,
        `Her kan I læse, hvad der er ændret i partnerskabsaftalen ${between(writing)}.`,
        `This is what has changed in the partnership agreement ${between(writing)}.`
      )

const subjectOf = (about: ReadonlyArray<AgreementDifference>, writing: Writing): string => {
  const [first] = about
  const status = first?._tag === "StatusChanged" ? first : undefined
  const say = (da: string, en: string) =>
    inLanguage(
      writing.language,
      `Partnerskabsaftalen ${between(writing)} er ${da}`,
      `The partnership agreement ${between(writing)} ${en}`
    )
  if (status?.is === "Proposed") return say("sendt til godkendelse", "awaits approval")
  if (status?.is === "Active" && status.was !== "Ended") return say("indgået", "is signed")
  if (status?.is === "Ended") return say("afsluttet", "has ended")
  if (status?.is === "Dropped") return say("opgivet", "is dropped")
  if (writing.corrected === true)
    return inLanguage(
      writing.language,
      `Rettelser i partnerskabsaftalen ${between(writing)}`,
      `Corrections to the partnership agreement ${between(writing)}`
    )
  return inLanguage(
    writing.language,
    `Ændringer i partnerskabsaftalen ${between(writing)}`,
    `Changes to the partnership agreement ${between(writing)}`
  )
}
