/**
 * The same for the same reminder to the same person, however often it is sent: so a receiver drops a repeat. A key may
 * have letters that a `Message-ID` must not.
 */
export const messageIdOf = (domain: string, ...parts: ReadonlyArray<string>): string =>
  `<${parts.map((part) => encodeURIComponent(part).replace(/[!'()*.~]/g, asHex)).join(".")}@${domain}>`

const asHex = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
