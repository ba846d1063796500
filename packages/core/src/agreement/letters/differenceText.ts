import { match } from "ts-pattern"
import { pointer, type SignedTerms } from "../../plugin/index.ts"
import type { AgreementDifference, FieldDifference } from "../differences/AgreementDifference.ts"
import {
  beforeText,
  daysText,
  inLanguage,
  letterWords,
  periodText,
  personName,
  pointName,
  rankWords,
  sideName,
  untilText,
  type Writing
} from "./letterWords.ts"
import { capital, longDay } from "./plainWords.ts"
import { statusText } from "./statusText.ts"
import { fieldLabel, termsLines, valueText, wordsOfTerms } from "./termsText.ts"

type Of<Tag extends AgreementDifference["_tag"]> = Extract<AgreementDifference, { readonly _tag: Tag }>

/** A change in a sentence, with its details. */
export interface DifferenceText {
  readonly text: string
  readonly details: ReadonlyArray<string>
}

/** Sentences that say themselves that something was wrong. */
const saysItself = ({ _tag, ...difference }: AgreementDifference): boolean =>
  _tag === "PointChanged" || _tag === "StatusChanged" || (_tag === "PauseChanged" && !("is" in difference))

/** A change in plain words; a correction says that it is one. */
export const differenceText = (difference: AgreementDifference, writing: Writing): DifferenceText => {
  const { text, details } = plainText(difference, writing)
  return writing.corrected === true && !saysItself(difference)
    ? { text: `${letterWords.correction[writing.language]}: ${text}`, details }
    : { text, details }
}

const plainText = (difference: AgreementDifference, writing: Writing): DifferenceText => {
  const { language } = writing
  const say = (da: string, en: string): DifferenceText => ({ text: inLanguage(language, da, en), details: [] })
  const day = (one: Of<"FirstDayChanged">["is"]) => one && longDay(one, language)
  return match(difference)
    .with({ _tag: "StatusChanged" }, (status) => say(...statusText(status)))
    .with({ _tag: "EditionChanged" }, ({ was, is }) =>
      is === undefined
        ? say("Aftalen følger ikke længere en bestemt udgave.", "The agreement follows no edition any more.")
        : say(
            `Aftalens punkter følger udgaven ${is}${was === undefined ? "" : ` ${beforeText(was, writing)}`}.`,
            `The points follow the edition ${is}${was === undefined ? "" : ` ${beforeText(was, writing)}`}.`
          )
    )
    .with({ _tag: "FirstDayChanged" }, ({ was, is }) =>
      is === undefined
        ? say("Aftalens første dag er ikke aftalt.", "The first day of the agreement is not agreed.")
        : say(
            `Aftalen gælder fra ${day(is)}${was === undefined ? "" : ` ${beforeText(day(was), writing)}`}.`,
            `The agreement is in force from ${day(is)}${was === undefined ? "" : ` ${beforeText(day(was), writing)}`}.`
          )
    )
    .with({ _tag: "LastDayChanged" }, ({ was, is }) =>
      is === undefined
        ? say(
            `Aftalen gælder indtil videre ${beforeText(day(was), writing)}.`,
            `The agreement is in force until further notice ${beforeText(day(was), writing)}.`
          )
        : say(
            `Aftalens sidste dag er ${day(is)} ${beforeText(day(was), writing)}.`,
            `The last day of the agreement is ${day(is)} ${beforeText(day(was), writing)}.`
          )
    )
    .with({ _tag: "PointAdded" }, (added) => ({
      text: `${capital(pointName(added.point, writing))} ${inLanguage(language, "er med i aftalen", "is part of the agreement")} ${daysText(added, language)}.`,
      details: termsLines(added.point, added.is, writing.names).map(
        ({ label, value }) => `${label[language]}: ${value[language]}`
      )
    }))
    .with({ _tag: "PointEnded" }, (ended) => ({ text: pointEndedText(ended, writing), details: [] }))
    .with({ _tag: "PointChanged" }, (changed) => ({
      text: `${capital(pointName(changed.point, writing))} ${changedText(writing)} ${daysText(changed, language)}${changed.sameWording ? "" : inLanguage(language, " og skrevet i en ny ordlyd", " and put in other words")}.`,
      details: changed.fields.map((field) => fieldText(field, changed, writing))
    }))
    .with({ _tag: "ContactChanged" }, (changed) => ({ text: contactText(changed, writing), details: [] }))
    .with({ _tag: "PointContactChanged" }, (changed) => ({ text: pointContactText(changed, writing), details: [] }))
    .with({ _tag: "PauseChanged" }, (pause) => ({ text: pauseText(pause, writing), details: [] }))
    .with({ _tag: "ReviewChanged" }, ({ was, is }) =>
      say(
        `Næste gennemgang af aftalen: ${day(is) ?? "ikke aftalt"} ${beforeText(day(was), writing)}.`,
        `Next review of the agreement: ${day(is) ?? "not agreed"} ${beforeText(day(was), writing)}.`
      )
    )
    .exhaustive()
}

const changedText = ({ language, corrected }: Writing): string =>
  corrected === true
    ? inLanguage(language, "er rettet", "is corrected")
    : inLanguage(language, "er ændret", "is changed")

const pointEndedText = ({ point, lastDay, to }: Of<"PointEnded">, writing: Writing): string => {
  const { language } = writing
  const name = capital(pointName(point, writing))
  if (lastDay === undefined)
    return `${name} ${inLanguage(language, "er ikke med i aftalen", "is not part of the agreement")}${to === undefined ? "" : ` ${untilText(to, language)}`}.`
  const ends = `${name} ${inLanguage(language, "gælder", "holds")} ${untilText(lastDay, language)}`
  return to === undefined
    ? `${ends}.`
    : `${ends} ${inLanguage(language, "og igen efter", "and again after")} ${longDay(to, language)}.`
}

const fieldText = (
  { field, ...values }: FieldDifference,
  { point, was, is }: { readonly point: string; readonly was: SignedTerms; readonly is: SignedTerms },
  { names, language, corrected = false }: Writing
): string => {
  const at = field === "" ? "" : pointer(field)
  const [before, now] = [wordsOfTerms(point, was, names), wordsOfTerms(point, is, names)]
  const label = fieldLabel(field, "is" in values ? now : before)[language]
  const stood = "was" in values ? valueText(values.was, at, { words: before, texts: names.texts, language }) : undefined
  const stands =
    "is" in values
      ? valueText(values.is, at, { words: now, texts: names.texts, language })
      : inLanguage(language, "ikke længere med", "no longer there")
  return `${label}: ${stands} ${beforeText(stood, { language, corrected })}`
}

const contactText = ({ side, rank, was, is, ...days }: Of<"ContactChanged">, writing: Writing): string => {
  const { language } = writing
  const before = was === undefined ? "" : ` ${beforeText(personName(was, writing), writing)}`
  const name = is === undefined ? undefined : personName(is, writing)
  const role = rankWords[rank]
  const when = capital(daysText(days, language))
  return inLanguage(
    language,
    `${when} er ${name ?? "ingen"} ${role.da} for ${sideName(side, writing)}${before}.`,
    `${when}, ${name ?? "nobody"} is ${role.en} of ${sideName(side, writing)}${before}.`
  )
}

const pointContactText = ({ point, side, was, is, ...days }: Of<"PointContactChanged">, writing: Writing): string => {
  const { language } = writing
  const before = ` ${beforeText(was === undefined ? undefined : personName(was, writing), writing)}`
  const name = is === undefined ? undefined : personName(is, writing)
  const [when, about] = [capital(daysText(days, language)), pointName(point, writing)]
  return inLanguage(
    language,
    `${when} er ${name ?? "ingen særlig"} kontaktperson for ${about} hos ${sideName(side, writing)}${before}.`,
    `${when}, ${name ?? "nobody in particular"} is the contact for ${about} at ${sideName(side, writing)}${before}.`
  )
}

const pauseText = ({ was, is }: Of<"PauseChanged">, writing: Writing): string => {
  const { language } = writing
  if (is === undefined)
    return inLanguage(
      language,
      `Pausen ${was === undefined ? "" : `${periodText(was, "da")} `}er trukket tilbage.`,
      `The pause ${was === undefined ? "" : `${periodText(was, "en")} `}is withdrawn.`
    )
  const before = was === undefined ? "" : ` ${beforeText(periodText(was, language), writing)}`
  return inLanguage(
    language,
    `Aftalen er på pause ${periodText(is, "da")}${before}.`,
    `The agreement is paused ${periodText(is, "en")}${before}.`
  )
}
