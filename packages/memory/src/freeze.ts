/** A copy that nobody can change, so that what is stored can be handed out as it is. */
export const deepFreeze = <A>(value: A): A => {
  if (typeof value !== "object" || value === null) return value
  const copy = Array.isArray(value)
    ? value.map(deepFreeze)
    : Object.fromEntries(Object.entries(value).map(([key, field]) => [key, deepFreeze(field)]))
  return Object.freeze(copy) as A
}
