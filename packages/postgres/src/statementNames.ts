import { hash } from "node:crypto"

/** A connection keeps what is prepared under a name as long as it lives: some hundred kilobytes for each. */
const mostNames = 250
const mostSeen = 2_000

/**
 * Names for texts that are asked again, so that a server prepares them once. A text that is asked for the first time has
 * none, as it may never come back; when there are as many names as a connection should keep, later texts have none either.
 */
export const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (!seen.delete(text)) {
      if (seen.size >= mostSeen) seen.clear()
      seen.add(text)
      return undefined
    }
    if (names.size >= mostNames) return undefined
    // The same name for the same text in every process.
    const name = `partnerskab_${hash("sha256", text).slice(0, 24)}`
    names.set(text, name)
    return name
  }
}
