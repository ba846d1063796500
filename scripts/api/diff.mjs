// The lines that went and the lines that came, a dozen of them: enough to see what changed.
const most = 12

export const shortDiff = (before, after) => {
  const old = before.split("\n")
  const now = after.split("\n")
  const lines = [...without(old, now).map((line) => `  - ${line}`), ...without(now, old).map((line) => `  + ${line}`)]
  if (lines.length === 0) return "  (the same lines in another order)"
  return [...lines.slice(0, most), ...(lines.length > most ? [`  … and ${lines.length - most} more lines`] : [])].join(
    "\n"
  )
}

const without = (lines, others) => {
  const known = new Set(others)
  return lines.filter((line) => line.trim() !== "" && !known.has(line))
}
