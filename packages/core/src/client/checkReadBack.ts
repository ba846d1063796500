import { checkDay, QuestionInvalid } from "./checkQuestion.ts"
import type { LetterOptions, PrintOptions, VersionsMeant } from "./ReadingBack.ts"

const checkVersion = (field: string, version: unknown): void => {
  if (!Number.isSafeInteger(version) || (version as number) < 1)
    throw new QuestionInvalid(
      `${field} skal være nummeret på en udgave, fra 1`,
      `${field} must be the number of a version, from 1`
    )
}

const checkLanguage = (language: unknown): void => {
  if (language !== "da" && language !== "en")
    throw new QuestionInvalid('language skal være "da" eller "en"', 'language must be "da" or "en"')
}

/** Throws when two versions are not meant by their numbers. */
export const checkMeant = ({ after, until }: VersionsMeant): void => {
  checkVersion("after", after)
  if (until !== undefined) checkVersion("until", until)
}

/** Throws when a letter is to nobody, or in no language. */
export const checkLetter = ({ to, language }: LetterOptions): void => {
  checkLanguage(language)
  const role = to?.role
  const somebody = role === "company" || role === "authority" || (role === "contact" && typeof to.person === "string")
  if (!somebody)
    throw new QuestionInvalid(
      'to skal være { role: "company" }, { role: "authority" } eller { role: "contact", person }',
      'to must be { role: "company" }, { role: "authority" } or { role: "contact", person }'
    )
}

/** Throws when an agreement is printed in no language, or as of no day. */
export const checkPrint = ({
  language,
  on,
  version
}: { readonly [K in keyof PrintOptions]: PrintOptions[K] | undefined }): void => {
  checkLanguage(language)
  if (on !== undefined) checkDay("on", on)
  if (version !== undefined) checkVersion("version", version)
}

/** A life does not have so many versions. */
export const noSuchVersion = (id: string, version: number, last: number): QuestionInvalid =>
  new QuestionInvalid(
    last === 0 ? `der er ingen aftale ${id}` : `aftalen ${id} har ingen udgave ${version}; den sidste er ${last}`,
    last === 0 ? `there is no agreement ${id}` : `the agreement ${id} has no version ${version}; the last is ${last}`
  )
