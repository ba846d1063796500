// The ```ts blocks of a Markdown text, as modules whose line numbers are those of the text.

const note = (line, name) => new RegExp(`^\\s*<!--\\s*${name}\\s*-->\\s*$`).exec(line)

/** `{ modules: string[], skipped: { line, reason }[], problems: string[] }` */
export const blocksOf = (text) => {
  const lines = text.split("\n")
  const found = { modules: [], skipped: [], problems: [] }
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^\s*(`{3,}|~{3,})\s*(\S*)/.exec(lines[at])
    if (fence === null) continue
    const end = lines.findIndex((line, index) => index > at && line.trim().startsWith(fence[1]))
    if (end === -1) return { ...found, problems: [`${at + 1}: a code block without an end`] }
    if (/^(ts|typescript)$/.test(fence[2])) take({ lines, at, end, found })
    at = end
  }
  return found
}

const take = ({ lines, at, end, found }) => {
  const before = lines.slice(0, at).findLast((line) => line.trim() !== "") ?? ""
  const notRun = note(before, "not run: (.+?)")
  if (notRun !== null) return void found.skipped.push({ line: at + 1, reason: notRun[1] })
  const continues = note(before, "continues") !== null
  if (continues && found.modules.length === 0) {
    return void found.problems.push(`${at + 1}: nothing before this block for it to continue`)
  }
  const earlier = continues ? found.modules.pop().split("\n") : []
  const gap = Array.from({ length: at + 1 - earlier.length }, () => "")
  found.modules.push([...earlier, ...gap, ...lines.slice(at + 1, end)].join("\n"))
}
