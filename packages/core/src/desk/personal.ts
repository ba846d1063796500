import type { EntityEvent } from "../plugin/index.ts"
import { PersonalText } from "../plugin/index.ts"
import type { PersonText } from "../storage/index.ts"

/** A personal text with the reference that now stands for it. */
export interface Detached {
  readonly ref: string
  readonly kind: string
  readonly text: string
}

/** Where detached texts go, and the references that stand for them. */
export interface Detaching {
  readonly texts: Array<Detached>
  readonly refOf: (n: number) => string
}

/** Takes the personal texts out of a decoded input and puts references in their place. */
export const detach = (value: unknown, detaching: Detaching): unknown => {
  const { texts, refOf } = detaching
  if (value instanceof PersonalText) {
    const ref = refOf(texts.length)
    texts.push({ ref, kind: value.kind, text: value.text })
    return ref
  }
  if (Array.isArray(value)) return value.map((one) => detach(one, detaching))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, detach(field, detaching)]))
}

/** The texts that events refer to, each with the life it belongs to. What no event refers to is not kept. */
export const personTexts = (
  texts: ReadonlyArray<Detached>,
  events: ReadonlyArray<EntityEvent>
): ReadonlyArray<PersonText> => {
  if (texts.length === 0) return []
  const said = events.map((event) => ({ event, json: JSON.stringify(event.data) }))
  return texts.flatMap(({ ref, kind, text }) => {
    const owner = said.find(({ json }) => json.includes(JSON.stringify(ref)))?.event
    return owner === undefined ? [] : [{ ref, kind, text, subject: { entity: owner.entity, id: owner.id } }]
  })
}
