// The figures that were measured, each with its limit, and what is wrong with them.
export const figures = () => {
  const rows = []
  const problems = []
  const put = (row, ...wrong) => {
    rows.push(row)
    problems.push(...wrong.filter((one) => one !== undefined))
  }
  return {
    problems,
    /** A number; without a limit it is only shown. */
    number: (what, measured, limit) => {
      const value = Number(measured.toFixed(2))
      if (limit === undefined) put([what, value, ""])
      else put([what, value, `≤ ${limit}`], value <= limit ? undefined : `${what}: ${value}, the limit is ${limit}`)
    },
    /** The names an editor lists at a place, against those that are installed. */
    names: (where, found, expected) => {
      const missing = expected.filter((name) => !found.includes(name))
      const needless = found.filter((name) => !expected.includes(name))
      put(
        [`names listed after ${where}`, found.length, `= ${expected.length}`],
        missing.length > 0 ? `after ${where} the editor does not list ${missing.join(", ")}` : undefined,
        needless.length > 0
          ? `after ${where} the editor lists ${needless.join(", ")}, which should not be there`
          : undefined
      )
    },
    /** What an editor shows for a name: its type, and no `any` in it. */
    hover: (what, shown, says) => {
      const typed = says.test(shown) && !/\bany\b/.test(shown)
      const wrong = `hovering over ${what} shows \`${shown}\`, which says any or not ${says}`
      put([`hover over ${what}`, typed ? "typed" : "not typed", "typed"], typed ? undefined : wrong)
    },
    table: () => {
      const [width, middle] = [0, 1].map((column) => Math.max(...rows.map((row) => String(row[column]).length)))
      return rows.map(([what, value, limit]) =>
        `${what.padEnd(width)}  ${String(value).padStart(middle)}  ${limit}`.trimEnd()
      )
    }
  }
}
