/** Writes over everything in a value that lets itself be written over, at every depth. */
export const scribble = (value: unknown): void => {
  if (typeof value !== "object" || value === null) return
  const object = value as Record<string, unknown>
  for (const key of Object.keys(object)) {
    scribble(object[key])
    Reflect.set(object, key, "scribbled")
  }
  Reflect.set(object, "scribbled", true)
}
