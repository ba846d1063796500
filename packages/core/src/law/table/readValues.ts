import { type Day, isDay } from "../../calendar/index.ts"
import type { AnyTable, DatedValue, NotKnown } from "../Dated.ts"
import type { RulePack } from "../RulePack.ts"
import type { Texts } from "../Texts.ts"
import { cellsOf } from "./cells.ts"
import { columns, readWhen, tablesOf, type ValueRow } from "./rows.ts"

/**
 * Something in a file of values that cannot be taken in: nothing of the file is.
 *
 * @category models
 */
export interface ValueProblem extends Texts {
  /** The line of the file, 1 for the headings. */
  readonly line: number
  readonly column: string
}

/**
 * A pack with the values of a file, or everything that is wrong with the file.
 *
 * @category models
 */
export type ValuesRead =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: ReadonlyArray<ValueProblem> }

/**
 * Takes the dated values of a pack back from CSV, as a lawyer has corrected them. The pack gets a new id, as what it says is
 * another. All tables of the pack must be in the file; ask `lint` of what comes out.
 *
 * @category operations
 */
export const readValues = (pack: RulePack, csv: string, { id }: { readonly id: string }): ValuesRead => {
  const cells = cellsOf(csv)
  if (cells === undefined)
    return wrong(1, "", {
      da: "Filen har et anførselstegn, der ikke lukkes.",
      en: "A quote in the file is never closed."
    })
  const [head = [], ...lines] = cells
  const missing = columns.filter((column) => !head.includes(column))
  if (missing.length > 0)
    return wrong(1, missing.join(", "), {
      da: `Filen mangler kolonnerne ${missing.join(", ")}.`,
      en: `The file lacks the columns ${missing.join(", ")}.`
    })
  const tables = tablesOf(pack)
  const read = lines.map((line, at) => {
    const row = Object.fromEntries(head.map((column, place) => [column, line[place] ?? ""])) as unknown as ValueRow
    return rowRead(row, tables, at + 2)
  })
  const problems = [
    ...read.flatMap((one) => ("problems" in one ? one.problems : [])),
    ...tables
      .filter(({ key }) => lines.every((line) => line[head.indexOf("table")] !== key))
      .map(({ key }) => ({
        line: lines.length + 1,
        column: "table",
        da: `Filen har ingen værdier for ${key}.`,
        en: `The file has no values for ${key}.`
      }))
  ]
  if (problems.length > 0) return { ok: false, problems }
  const found = read.flatMap((one) => ("problems" in one ? [] : [one]))
  const withRows = (table: AnyTable): AnyTable => ({
    ...table,
    rows: found.filter(({ key }) => key === table.key).map(({ row }) => row)
  })
  const { seal: _, ...rest } = pack
  return {
    ok: true,
    pack: {
      ...rest,
      id,
      rules: pack.rules.map((rule) => ({
        ...rule,
        values: Object.fromEntries(Object.entries(rule.values).map(([name, table]) => [name, withRows(table)]))
      }))
    }
  }
}

const wrong = (line: number, column: string, texts: Texts): ValuesRead => ({
  ok: false,
  problems: [{ line, column, ...texts }]
})

type RowRead =
  | { readonly key: string; readonly row: DatedValue<unknown> | NotKnown }
  | { readonly problems: ReadonlyArray<ValueProblem> }

const rowRead = (row: ValueRow, tables: ReadonlyArray<AnyTable>, line: number): RowRead => {
  const problems: Array<ValueProblem> = []
  const say = (column: keyof ValueRow, da: string, en: string) => problems.push({ line, column, da, en })
  const table = tables.find(({ key }) => key === row.table)
  const known = tables.map(({ key }) => key).join(", ")
  if (table === undefined)
    say(
      "table",
      `"${row.table}" er ingen tabel i pakken; den har ${known}.`,
      `"${row.table}" is no table of the pack; it has ${known}.`
    )
  const when = readWhen(row.when)
  const facts = when === undefined ? [] : Object.keys(when).filter((fact) => table !== undefined && !(fact in table.by))
  if (when === undefined || facts.length > 0)
    say(
      "when",
      "skal skrives felt=kode, med tabellens felter",
      "must be written fact=code, with the facts of the table"
    )
  if (!isDay(row.from)) say("from", "skal være en dato, ÅÅÅÅ-MM-DD", "must be a day, YYYY-MM-DD")
  for (const column of ["to", "reviewOn"] as const)
    if (row[column] !== "" && !isDay(row[column]))
      say(column, "skal være tom eller en dato, ÅÅÅÅ-MM-DD", "must be empty or a day, YYYY-MM-DD")
  if (isDay(row.from) && isDay(row.to) && row.to < row.from)
    say("to", "må ikke ligge før den første dag", "must not be before the first day")
  const dates = { from: row.from as Day, ...(row.to === "" ? {} : { to: row.to as Day }) }
  const chosen = when === undefined || Object.keys(when).length === 0 ? {} : { when }
  if (row.value === "" && row.notKnownDa !== "") {
    const notKnown = { da: row.notKnownDa, en: row.notKnownEn === "" ? row.notKnownDa : row.notKnownEn }
    return problems.length > 0
      ? { problems }
      : { key: row.table, row: { ...chosen, ...dates, notKnown, source: row.source } }
  }
  const value = table?.form.read(row.value)
  if (table !== undefined && value === undefined)
    say("value", `"${row.value}" er ingen værdi for ${row.table}`, `"${row.value}" is no value for ${row.table}`)
  if (row.verified !== "yes" && row.verified !== "no") say("verified", "skal være yes eller no", "must be yes or no")
  if (problems.length > 0) return { problems }
  return {
    key: row.table,
    row: {
      ...chosen,
      ...dates,
      value,
      source: row.source,
      verified: row.verified === "yes",
      ...(row.reviewOn === "" ? {} : { reviewOn: row.reviewOn as Day })
    }
  }
}
