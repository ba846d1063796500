import { isDay } from "../calendar/index.ts"
import type { FactQuery, Scalar } from "../facts/index.ts"
import type { Catalog } from "../desk/index.ts"

/**
 * A question that cannot be answered as it is asked: a day the calendar does not have, or a field nobody declared.
 * Answering "none" would be a lie.
 *
 * @category errors
 */
export class QuestionInvalid extends Error {
  override readonly name = "QuestionInvalid"
  readonly da: string
  readonly en: string
  constructor(da: string, en: string) {
    super(`${en} (${da})`)
    this.da = da
    this.en = en
  }
}

const checkDay = (field: string, text: string): void => {
  if (!isDay(text))
    throw new QuestionInvalid(
      `${field}: ${text} er ikke en dato, der findes, skrevet ÅÅÅÅ-MM-DD`,
      `${field}: ${text} is not a day of the calendar, YYYY-MM-DD`
    )
}

/** Throws when a question about facts names a day that is none. */
export const checkTaken = (taken: FactQuery["taken"]): void => {
  if (taken.how === "stock") return checkDay("on", taken.on)
  checkDay("to", taken.to)
  if (taken.from !== undefined) checkDay("from", taken.from)
}

/** Throws when lives are asked for by an entity or a field that is not declared. */
export const checkWhere = ({ entities }: Catalog, entity: string, where: Readonly<Record<string, Scalar>>): void => {
  const definition = entities.get(entity)
  if (definition === undefined) {
    const known = [...entities.keys()].join(", ")
    throw new QuestionInvalid(
      `ingen har erklæret ${entity}; der er ${known}`,
      `nobody declares ${entity}; there are ${known}`
    )
  }
  const allowed = ["state", ...definition.lookup]
  for (const field of Object.keys(where))
    if (!allowed.includes(field))
      throw new QuestionInvalid(
        `${entity} kan ikke findes ved ${field}; kun ved ${allowed.join(", ")}`,
        `${entity} cannot be found by ${field}; only by ${allowed.join(", ")}`
      )
}
