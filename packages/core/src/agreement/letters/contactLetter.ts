import { addDays } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import type { AgreementDifference, DifferenceDays } from "../differences/AgreementDifference.ts"
import type { ChangeLetter, LetterLine, LetterParagraph, LetterTo } from "./Letter.ts"
import { letterText } from "./letterText.ts"
import {
  between,
  daysText,
  inLanguage,
  letterWords,
  pointName,
  rankWords,
  sideName,
  untilText,
  type Writing
} from "./letterWords.ts"
import { capital } from "./plainWords.ts"

type OfContact = Extract<AgreementDifference, { readonly _tag: "ContactChanged" | "PointContactChanged" }>

/** A letter to someone who is, or no longer is, a contact; `undefined` when nothing is changed for them. */
export const contactLetter = (
  differences: ReadonlyArray<AgreementDifference>,
  to: Extract<LetterTo, { readonly role: "contact" }>,
  {
    corrected,
    ...rest
  }: Omit<Writing, "corrected"> & { readonly corrected: (difference: AgreementDifference) => boolean }
): ChangeLetter | undefined => {
  const about = differences.filter(
    (one): one is OfContact =>
      (one._tag === "ContactChanged" || one._tag === "PointContactChanged") &&
      (one.was === to.person || one.is === to.person)
  )
  if (about.length === 0) return undefined
  const writing: Writing = { ...rest, corrected: about.every(corrected) }
  const lines = about.map((difference): LetterLine => ({
    text: roleText(difference, { is: difference.is === to.person }, writing),
    details: [],
    mustApprove: false,
    about: difference
  }))
  const added = about.some(({ is }) => is === to.person)
  const removed = about.some(({ was }) => was === to.person)
  const { language } = writing
  const paragraphs: ReadonlyArray<LetterParagraph> = [
    { text: openingOf({ added, removed }, writing), lines },
    { text: `${letterWords.regards[language]}\n${sideName("authority", writing)}`, lines: [] }
  ]
  const subject = inLanguage(
    language,
    `Kontaktperson i partnerskabsaftalen ${between(writing)}`,
    `Contact in the partnership agreement ${between(writing)}`
  )
  return { language, to, subject, paragraphs, mustApprove: false, text: letterText(paragraphs) }
}

const openingOf = (
  { added, removed }: { readonly added: boolean; readonly removed: boolean },
  { language, corrected = false }: Writing
): string => {
  if (corrected)
    return inLanguage(
      language,
      "Der stod noget forkert om, hvem der er kontaktperson. Det er rettet:",
      "Something was wrong about who is a contact. It is corrected:"
    )
  if (added && removed)
    return inLanguage(language, "Din opgave som kontaktperson er ændret:", "Your task as a contact has changed:")
  return added
    ? inLanguage(language, "Du er valgt som kontaktperson:", "You are named as a contact:")
    : inLanguage(language, "Din opgave som kontaktperson hører op:", "Your task as a contact comes to an end:")
}

/** What someone is the contact for: a side, or a point. */
const roleOf = (difference: OfContact, writing: Writing): string => {
  const at = (side: Side) => sideName(side, writing)
  return difference._tag === "ContactChanged"
    ? inLanguage(
        writing.language,
        `${rankWords[difference.rank].da} for ${at(difference.side)}`,
        `${rankWords[difference.rank].en} of ${at(difference.side)}`
      )
    : inLanguage(
        writing.language,
        `kontaktperson for ${pointName(difference.point, writing)} hos ${at(difference.side)}`,
        `the contact for ${pointName(difference.point, writing)} at ${at(difference.side)}`
      )
}

const roleText = (difference: OfContact, { is }: { readonly is: boolean }, writing: Writing): string => {
  const { language } = writing
  const role = roleOf(difference, writing)
  if (is) {
    const when = capital(daysText(difference, language))
    return inLanguage(language, `${when} er du ${role}.`, `${when}, you are ${role}.`)
  }
  return inLanguage(
    language,
    `Du er ${role} ${whenUntil(difference, writing)}.`,
    `You are ${role} ${whenUntil(difference, writing)}.`
  )
}

/** Up to the day before the change; of what never was after all, that it is not so. */
const whenUntil = ({ from, to }: DifferenceDays, { language }: Writing): string => {
  if (from === undefined) return inLanguage(language, "ikke længere", "no longer")
  const last = untilText(addDays(from, -1), language)
  return to === undefined ? last : `${last} ${inLanguage(language, "og igen bagefter", "and again afterwards")}`
}
