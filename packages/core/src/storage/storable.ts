/**
 * Whether every storage can hold a text: it has no NUL and no half of a letter.
 *
 * @category predicates
 */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\0")

/**
 * Where the first text or key stands that not every storage can hold, as a path within what is given; `undefined` when
 * there is none.
 *
 * @category operations
 */
export const unstorableIn = (value: unknown): string | undefined => {
  if (typeof value === "string") return isStorable(value) ? undefined : ""
  if (typeof value !== "object" || value === null) return undefined
  for (const [key, field] of Object.entries(value)) {
    if (!isStorable(key)) return `.${JSON.stringify(key)} (a key)`
    const within = unstorableIn(field)
    if (within !== undefined) return Array.isArray(value) ? `[${key}]${within}` : `.${key}${within}`
  }
  return undefined
}
