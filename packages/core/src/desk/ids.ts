/**
 * An id made from another and a name, the same each time. Keeps the time of a UUID v7, so that ids stay in order of age.
 *
 * @shape UUID, version 7 when the command id is, else version 8
 * @category operations
 */
export const derivedId = (digest: (text: string) => string, commandId: string, name: string): string => {
  const hex = digest(`${commandId}\n${name}`)
  const isV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(commandId)
  const time = isV7 ? commandId.slice(0, 13).replace("-", "") : hex.slice(0, 12)
  const variant = (8 + (Number.parseInt(hex[15]!, 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-${isV7 ? "7" : "8"}${hex.slice(12, 15)}-${variant}${hex.slice(16, 19)}-${hex.slice(19, 31)}`
}

// Every run time has it; no library of types that a municipality may lack is needed for this one function.
const { crypto } = globalThis as unknown as { readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array } }

/**
 * A new id in order of age.
 *
 * @shape UUID v7
 * @category operations
 */
export const newUuid = (now: string): string => {
  const random = crypto.getRandomValues(new Uint8Array(10))
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("")
  const time = Date.parse(now).toString(16).padStart(12, "0")
  const variant = (8 + (random[9]! % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}
