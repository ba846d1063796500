/** The cells of a file with semicolons or commas, line by line; nothing when a quote is never closed. */
export const cellsOf = (text: string): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  const body = text.replace(/^\ufeff/, "")
  const comma = separatorOf(body)
  const lines: Array<Array<string>> = []
  let line: Array<string> = []
  let at = 0
  while (at < body.length) {
    const isQuoted = body[at] === '"'
    const end = isQuoted ? closingQuote(body, at + 1) : endOfPlain(body, at, comma)
    if (end === undefined) return undefined
    const raw = isQuoted ? body.slice(at + 1, end).replaceAll('""', '"') : body.slice(at, end)
    line.push(raw.replace(/^'(?=[=+\-@\t\r'])/, ""))
    at = isQuoted ? end + 1 : end
    if (body[at] === comma) {
      at += 1
      if (at < body.length && body[at] !== "\r" && body[at] !== "\n") continue
      line.push("")
    }
    if (body[at] === "\r") at += 1
    if (body[at] === "\n" || at >= body.length) {
      at += 1
      lines.push(line)
      line = []
    } else if (!isQuoted || body[at] !== undefined) return undefined
  }
  return lines.filter((cells) => cells.some((text) => text !== ""))
}

/** Spreadsheets in other languages than Danish write commas. */
const separatorOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  return head.includes(";") ? ";" : ","
}

const closingQuote = (text: string, from: number): number | undefined => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') return at
    at += 1
  }
  return undefined
}

const endOfPlain = (text: string, from: number, comma: string): number => {
  let at = from
  while (at < text.length && text[at] !== comma && text[at] !== "\r" && text[at] !== "\n") at += 1
  return at
}
