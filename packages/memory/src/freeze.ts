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
  if (unholdable(value) !== undefined) throw refusal(value)
}

const cannotHold = Symbol("a text that not every storage can hold")

/** Texts that a database refuses: with NUL in them, or with half a letter. */
const isHoldable = (text: string): boolean => text.isWellFormed() && !text.includes("\0")

const mostKeys = 4096
const holdableKeys = new Set<string>()

/** Keys are few and come again and again. */
const isHoldableKey = (key: string): boolean => {
  if (holdableKeys.has(key)) return true
  if (!isHoldable(key)) return false
  if (holdableKeys.size < mostKeys) holdableKeys.add(key)
  return true
}

const frozen = (value: unknown): unknown => {
  if (typeof value === "string") {
    if (!isHoldable(value)) throw cannotHold
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

/** Where the first such text stands, as a path. */
const unholdable = (value: unknown): string | undefined => {
  if (typeof value === "string") return isHoldable(value) ? undefined : ""
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, field] of Object.entries(value)) {
    if (!isHoldable(key)) return `.${JSON.stringify(key)} (a key)`
    const within = unholdable(field)
    if (within !== undefined) return Array.isArray(value) ? `[${key}]${within}` : `.${key}${within}`
  }
  return undefined
}

const refusal = (value: unknown): Error =>
  new Error(
    `a text with NUL or half a letter cannot be kept: ${unholdable(value)?.replace(/^\./, "") ?? "somewhere"}` +
      " (en tekst med NUL eller et halvt tegn kan ikke gemmes)"
  )
