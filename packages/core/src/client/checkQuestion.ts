import { type Instant, isDay } from "../calendar/index.ts"
import type { FactQuery } from "../facts/index.ts"
import type { EntityDefinition } from "../plugin/index.ts"
import type { Catalog } from "../desk/index.ts"

/**
 * A question that cannot be answered as it is asked: a day the calendar does not have, or a field nobody declared.
 * Answering "none" would be a lie.
 *
 * @category errors
 */
export class QuestionInvalid extends Error {
  override readonly name = "QuestionInvalid"
  readonly _tag = "QuestionInvalid"
  readonly da: string
  readonly en: string
  constructor(da: string, en: string) {
    super(`${en} (${da})`)
    this.da = da
    this.en = en
  }
}

/** Throws when a day is none. */
export const checkDay = (field: string, text: string): void => {
  if (!isDay(text))
    throw new QuestionInvalid(
      `${field}: ${text} er ikke en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD`,
      `${field}: ${text} is not a day of the calendar from 1900 to 2999, YYYY-MM-DD`
    )
}

/** Throws when a question about facts names a day that is none. */
export const checkTaken = (taken: FactQuery["taken"]): void => {
  if (taken.how === "stock") return checkDay("on", taken.on)
  checkDay("to", taken.to)
  if (taken.from !== undefined) checkDay("from", taken.from)
}

/** Throws when what is to be measured is no figure, as when `pk.indicators` was asked for a name it does not have. */
export const checkIndicator = (one: unknown): void => {
  if (typeof one === "object" && one !== null && "kind" in one && "taken" in one) return
  throw new QuestionInvalid(
    "det, der spørges om, er ikke et nøgletal; Object.keys(pk.indicators) er navnene på dem, der er",
    "what is asked for is no indicator; Object.keys(pk.indicators) are the names of those there are"
  )
}

/** Throws when an instant is none. Instants are compared as texts, so each must be written in full. */
export const checkInstant = (text: string): void => {
  const read = Date.parse(text)
  if (Number.isNaN(read) || new Date(read).toISOString() !== text)
    throw new QuestionInvalid(
      `${text} er ikke et tidspunkt som 2026-11-02T09:00:00.000Z`,
      `${text} is not an instant such as 2026-11-02T09:00:00.000Z`
    )
}

/** Throws when what was known is asked for by an instant that is none. */
export const checkKnownBy = (knownBy: Instant | undefined): void => {
  if (knownBy !== undefined) checkInstant(knownBy)
}

/** What is known of a life is in its journal, but nobody here can read it. */
export const unreadable = (life: string): QuestionInvalid =>
  new QuestionInvalid(
    `journalen for ${life} har hændelser i en form, som ingen her kender`,
    `the journal of ${life} has events in a form that nobody here knows`
  )

/** Throws when nobody declares an entity. */
export const checkEntity = ({ entities }: Catalog, entity: string): EntityDefinition => {
  const definition = entities.get(entity)
  if (definition !== undefined) return definition
  const known = [...entities.keys()].join(", ")
  throw new QuestionInvalid(
    `ingen har erklæret ${entity}; der er ${known}`,
    `nobody declares ${entity}; there are ${known}`
  )
}
