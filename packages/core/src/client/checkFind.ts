import type { Catalog } from "../desk/index.ts"
import { type EntityDefinition, isStorable } from "../plugin/index.ts"
import { readCursor } from "../storage/index.ts"
import { checkEntity, QuestionInvalid } from "./checkQuestion.ts"
import { canBe, checkTexts, type Field, isText, must, notFor, shown, values } from "./fieldValue.ts"
import type { PageOptions } from "./Lives.ts"

/** Throws when nobody declares the entity, and for an id that no life can have. */
export const checkLife = (catalog: Catalog, entity: string, id: unknown): void => {
  checkEntity(catalog, entity)
  if (!isText(id)) throw must("id", values.text)
}

/** Throws when lives are asked for by what is not declared, or by what no field of the kind can be. */
export const checkWhere = (catalog: Catalog, entity: string, where: Readonly<Record<string, unknown>>): void => {
  for (const [field, condition] of Object.entries(where)) {
    checkCondition(fieldOf(catalog, entity, field), condition)
    if (field === "state") checkStates(checkEntity(catalog, entity), entity, condition)
  }
}

/** Throws when a page is to be in an order, of a length or for a reader that cannot be, or to follow one that never was. */
export const checkPage = (catalog: Catalog, entity: string, page: PageOptions): void => {
  const { after, limit, orderBy = {}, visibleTo = [] } = page
  checkNames("page", page, ["orderBy", "after", "limit", "visibleTo"])
  checkNames("orderBy", orderBy, ["field", "descending"])
  const by = orderBy.field === undefined ? undefined : fieldOf(catalog, entity, orderBy.field)
  if (by?.type === "mixed") throw notFor(by, ["sorteres efter", "put in order"])
  if (![undefined, true, false].includes(orderBy.descending))
    throw must("orderBy.descending", values.boolean, orderBy.descending)
  if (after !== undefined && !isCursor(after, orderBy, by))
    throw new QuestionInvalid(
      `after: ${shown(after)} er ikke det, siden før gav som next i samme rækkefølge`,
      `after: ${shown(after)} is not what the page before gave as next in the same order`
    )
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0))
    throw new QuestionInvalid(
      `limit: ${shown(limit)} er ikke et antal`,
      `limit: ${shown(limit)} is not a number of lives`
    )
  checkTexts("visibleTo", visibleTo)
}

const isCursor = (after: unknown, orderBy: NonNullable<PageOptions["orderBy"]>, by: Field | undefined): boolean => {
  const place = typeof after === "string" ? readCursor(after, orderBy) : undefined
  return (
    place !== undefined &&
    isStorable(place.id) &&
    (by === undefined ? place.value === null : canBe(by.type, place.value))
  )
}

const fieldOf = (catalog: Catalog, entity: string, name: string): Field => {
  checkEntity(catalog, entity)
  const fields = catalog.fieldTypes.get(entity)!
  if (Object.hasOwn(fields, name)) return { name: `${entity}.${name}`, type: fields[name]! }
  const allowed = Object.keys(fields).join(", ")
  throw new QuestionInvalid(
    `${entity} kan ikke findes ved ${name}; kun ved ${allowed}`,
    `${entity} cannot be found by ${name}; only by ${allowed}`
  )
}

const checkCondition = (field: Field, condition: unknown): void => {
  if (condition === undefined || (typeof condition === "object" && condition !== null && !isCondition(condition)))
    throw must(field.name, [
      "være en værdi, { in }, { from, to } eller { prefix }",
      "be a value, { in }, { from, to } or { prefix }"
    ])
  if (typeof condition !== "object" || condition === null) return checkValue(field, condition)
  const { in: several, prefix, ...ends } = condition as Readonly<Record<string, unknown>>
  if (several !== undefined) {
    if (!Array.isArray(several)) throw must(`${field.name}.in`, ["være en liste", "be a list"])
    several.forEach((value) => checkValue(field, value))
  } else if (prefix !== undefined) {
    if (field.type !== "text" && field.type !== "day") throw notFor(field, ["findes ved prefix", "found by prefix"])
    if (!isText(prefix)) throw must(`${field.name}.prefix`, values.text, prefix)
  } else {
    if (field.type === "mixed" || field.type === "boolean")
      throw notFor(field, ["findes fra og til", "found from and to"])
    for (const end of Object.values(ends).filter((one) => one !== undefined))
      if (end === null || !canBe(field.type, end)) throw must(field.name, values[field.type], end)
  }
}

/** A state that no life of the entity can be in is a slip of the pen: to find nothing would be a lie. */
const checkStates = ({ when }: EntityDefinition, entity: string, condition: unknown): void => {
  const states = Object.keys(when)
  const several = (condition as { readonly in?: ReadonlyArray<unknown> } | null)?.in ?? [condition]
  const unknown = several.find((one) => typeof one === "string" && !states.includes(one))
  if (unknown === undefined) return
  const [known, told] = [states.join(", "), shown(unknown)]
  throw must(`${entity}.state`, [`være en af ${known}, ikke ${told}`, `be one of ${known}, not ${told}`])
}

/** Exactly one of them, and something in it. */
const isCondition = (condition: object): boolean => {
  const names = Object.keys(condition).filter((name) => condition[name as never] !== undefined)
  return ["in", "prefix", "from", "to", "from,to"].includes(names.toSorted().join(","))
}

const checkValue = ({ name, type }: Field, value: unknown): void => {
  if (!canBe(type, value)) throw must(name, values[type], value)
}

const checkNames = (what: string, given: object, allowed: ReadonlyArray<string>): void => {
  const unknown = Object.keys(given).find((name) => !allowed.includes(name))
  if (unknown !== undefined)
    throw new QuestionInvalid(
      `${what}: ${unknown} findes ikke her; her er: ${allowed.join(", ")}`,
      `${what}: ${unknown} is not known here; there are: ${allowed.join(", ")}`
    )
}
