import { type AnyTable, isNotKnown, type When } from "../Dated.ts"
import type { RulePack } from "../RulePack.ts"

/** One dated value of a pack, as the texts of a table's row. */
export interface ValueRow {
  readonly table: string
  readonly when: string
  readonly from: string
  readonly to: string
  readonly value: string
  readonly verified: string
  readonly reviewOn: string
  readonly source: string
  readonly notKnownDa: string
  readonly notKnownEn: string
}

/** The columns of a table of values, in order; the file that is read back has exactly these. */
export const columns = [
  "table",
  "when",
  "from",
  "to",
  "value",
  "verified",
  "reviewOn",
  "source",
  "notKnownDa",
  "notKnownEn"
] as const satisfies ReadonlyArray<keyof ValueRow>

/** The tables of a pack, each once, whichever rules share it. */
export const tablesOf = (pack: RulePack): ReadonlyArray<AnyTable> => [
  ...new Map(pack.rules.flatMap(({ values }) => Object.values(values)).map((table) => [table.key, table])).values()
]

/** Every dated value of a pack as texts. */
export const rowsOf = (pack: RulePack): ReadonlyArray<ValueRow> =>
  tablesOf(pack).flatMap((table) =>
    table.rows.map((row) => ({
      table: table.key,
      when: writeWhen(row.when ?? {}),
      from: row.from,
      to: row.to ?? "",
      source: row.source,
      ...(isNotKnown(row)
        ? { value: "", verified: "", reviewOn: "", notKnownDa: row.notKnown.da, notKnownEn: row.notKnown.en }
        : {
            value: table.form.write(row.value),
            verified: row.verified ? "yes" : "no",
            reviewOn: row.reviewOn ?? "",
            notKnownDa: "",
            notKnownEn: ""
          })
    }))
  )

/** `targetGroup=lab-2020/1,lab-2020/2 employerSector=public` */
export const writeWhen = (when: When): string =>
  Object.entries(when)
    .map(([fact, codes]) => `${fact}=${typeof codes === "string" ? codes : codes.join(",")}`)
    .join(" ")

/** The other way round; nothing when it is not written so. */
export const readWhen = (text: string): When | undefined => {
  const pairs = text.split(" ").filter((pair) => pair !== "")
  const read = pairs.map((pair) => /^([A-Za-z]\w*)=([^=\s]+)$/.exec(pair))
  if (read.includes(null)) return undefined
  return Object.fromEntries(
    read.map((found) => {
      const codes = found![2]!.split(",")
      return [found![1]!, codes.length === 1 ? codes[0]! : codes]
    })
  )
}
