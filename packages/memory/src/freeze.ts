import { isStorable, unstorableIn } from "@partnerskab/core/storage"

/**
 * A copy that nobody can change, so that what is stored can be handed out as it is.
 *
 * @throws {Error} for a text that not every storage can hold, naming where it stands
 */
export const deepFreeze = <A>(value: A): A => {
  try {
    return frozen(value) as A
  } catch (problem) {
    throw problem === cannotHold ? refusal(value) : problem
  }
}

/** Refuses what `deepFreeze` refuses, and copies nothing. */
export const refuseUnholdable = (value: unknown): void => {
  if (unstorableIn(value) !== undefined) throw refusal(value)
}

const cannotHold = Symbol("a text that not every storage can hold")

const mostKeys = 4096
const holdableKeys = new Set<string>()

/** Keys are few and come again and again. */
const isHoldableKey = (key: string): boolean => {
  if (holdableKeys.has(key)) return true
  if (!isStorable(key)) return false
  if (holdableKeys.size < mostKeys) holdableKeys.add(key)
  return true
}

const frozen = (value: unknown): unknown => {
  if (typeof value === "string") {
    if (!isStorable(value)) throw cannotHold
    return value
  }
  // JSON knows no nought with a sign.
  if (value === 0) return 0
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozen))
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (!isHoldableKey(key)) throw cannotHold
    const field = frozen((value as Readonly<Record<string, unknown>>)[key])
    if (key === "__proto__") Object.defineProperty(copy, key, { value: field, enumerable: true })
    else copy[key] = field
  }
  return Object.freeze(copy)
}

const refusal = (value: unknown): Error =>
  new Error(
    `a text with NUL or half a letter cannot be kept: ${unstorableIn(value)?.replace(/^\./, "") ?? "somewhere"}` +
      " (en tekst med NUL eller et halvt tegn kan ikke gemmes)"
  )
