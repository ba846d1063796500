/** What belongs to the host, and the model does not know. */
export interface Host {
  /** Whom mail comes from. */
  readonly from: { readonly name: string; readonly address: string }
  /** The name of the host in message ids and calendars, such as `partnerskab.example.dk`. */
  readonly domain: string
  /** The host's own directory: the model holds references of people, and what somebody once said of how to reach them. */
  readonly addressOf: (person: string) => string | undefined
  /** Where the host's system shows an agreement. */
  readonly linkTo: (agreement: string) => string
}

/** One address and nothing else: no name, no list, no second line. */
export const isAddress = (text: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[a-z]{2,}$/iu.test(text)

/** The host's directory first; else how to reach them, when that is an address and not a telephone number. */
export const mailAddressOf = ({ addressOf }: Pick<Host, "addressOf">, person: string, reach?: string) =>
  [addressOf(person), reach].find((text) => text !== undefined && isAddress(text))

/** A name on one line: a second one would be a header of its own, or a line of a calendar. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
