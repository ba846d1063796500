import { hash } from "node:crypto"

/** A connection keeps what is prepared under a name as long as it lives: some hundred kilobytes for each. */
const mostNames = 250

/** The name of a text on a connection, and what the connection is to forget so that it has room for it. */
export interface NamedStatement {
  readonly name: string
  readonly forget?: string
}

/**
 * Names for the texts of one connection, so that a server prepares each once. Every text has one: a connection that lost
 * what it knew, and with it whose rows it may see, says so when a name is asked for that it does not know. What was not
 * asked for longest gives its place to what is new; when it comes back it has another name.
 */
export const statementNames = (most = mostNames): ((text: string) => NamedStatement) => {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) {
      names.delete(text)
      names.set(text, known)
      return { name: known }
    }
    const [oldest] = names.size >= most ? names : []
    if (oldest !== undefined) names.delete(oldest[0])
    // The same name for the same text on every connection, until it was forgotten.
    const digest = hash("sha256", text).slice(0, 24)
    const time = times.get(digest) ?? 0
    const name = time === 0 ? `partnerskab_${digest}` : `partnerskab_${digest}_${time}`
    names.set(text, name)
    if (oldest === undefined) return { name }
    const forgotten = hash("sha256", oldest[0]).slice(0, 24)
    times.set(forgotten, (times.get(forgotten) ?? 0) + 1)
    return { name, forget: oldest[1] }
  }
}
