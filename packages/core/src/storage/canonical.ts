/**
 * The one text of a JSON value, whatever order its keys are in (RFC 8785): databases give keys back in another order.
 *
 * @category operations
 */
export const canonical = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  const object = value as Readonly<Record<string, unknown>>
  let text = ""
  for (const key of Object.keys(object).sort()) {
    const field = object[key]
    if (field !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonical(field)}`
  }
  return `{${text}}`
}
