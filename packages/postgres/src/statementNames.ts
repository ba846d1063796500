import { hash } from "node:crypto"

/** A connection keeps what is prepared under a name as long as it lives: some hundred kilobytes for each. */
const mostNames = 250

/** The names of the texts of one connection. */
export interface StatementNames {
  /** The name of a text, and what the connection is to forget before, so that it has room for it. */
  readonly of: (text: string) => { readonly name: string; readonly forget?: string }
  /** A text was prepared under its name. One that failed may not have been: it is asked for as if it were new. */
  readonly keep: (text: string, name: string) => void
}

/**
 * Names for the texts of one connection, so that a server prepares each once. Every text has one: a connection that lost
 * what it knew, and with it whose rows it may see, says so when a name is asked for that it does not know. What was not
 * asked for longest gives its place to what is new; when it comes back it has another name.
 */
export const statementNames = (most = mostNames): StatementNames => {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  const nameOf = (text: string): string => {
    // The same name for the same text on every connection, until it was forgotten.
    const digest = hash("sha256", text).slice(0, 24)
    const time = times.get(digest)
    return time === undefined ? `partnerskab_${digest}` : `partnerskab_${digest}_${time}`
  }
  return {
    of: (text) => {
      const known = names.get(text)
      if (known !== undefined) {
        names.delete(text)
        names.set(text, known)
        return { name: known }
      }
      const name = nameOf(text)
      const [oldest] = names.size >= most ? names : []
      if (oldest === undefined) return { name }
      const [old, forget] = oldest
      names.delete(old)
      const digest = hash("sha256", old).slice(0, 24)
      times.set(digest, (times.get(digest) ?? 0) + 1)
      return { name, forget }
    },
    keep: (text, name) => void names.set(text, name)
  }
}
