import { describe, expect, it } from "vitest"
import {
  codeForm,
  codesForm,
  compileLaw,
  judge,
  lint,
  numberForm,
  packAsMarkdown,
  readValues,
  recordForm,
  shadow,
  shadowAsMarkdown,
  valuesAsCsv
} from "../../src/law/index.ts"
import { aHire, bicycles, hire, law, seasons } from "./bikes.ts"

const back = (csv: string) => readValues(bicycles, csv, { id: "bicycles-b" })
const problemsIn = (csv: string) => {
  const read = back(csv)
  return read.ok ? [] : read.problems.map(({ line, column, da }) => `${line} ${column}: ${da}`)
}

describe("a pack as a table that people read and sign", () => {
  it("has every value with its days and source, and every rule with what it asks and its examples", () => {
    const table = packAsMarkdown(bicycles, "da")
    expect(table).toContain("| kind=bycykel | 2020-01-01 | 2022-12-31 | 14 dage | ja | Cykelloven § 3 |")
    expect(table).toContain(
      "| kind=ladcykel | 2024-01-01 |  | Kendes ikke: Grænsen for ladcykler fra 2024 er ikke fundet. | – | søgt 2026-11 |"
    )
    expect(table).toContain("### Alder (`grownUp`, § 4)")
    expect(table).toContain("- Kræver: mindst 15 år ([alder]) eller en forælder med og hjelm")
    expect(table).toContain("- Antagelse: deltid regnes med")
    expect(table).toContain(
      "| En dag mere | cykel: bycykel; første dag: 2022-05-02; sidste dag: 2022-05-16 | ikke tilladt |"
    )
  })

  it("is complete in English as well", () => {
    const table = packAsMarkdown({ ...bicycles, seal: "abc" }, "en")
    expect(table).toContain("Pack: `bicycles`. Holds: 2020-01-01 –. Seal: `abc`.")
    expect(table).toContain(
      "| A day more | bicycle: bycykel; first day: 2022-05-02; last day: 2022-05-16 | forbidden |"
    )
  })
})

describe("the values of a pack as a file", () => {
  it("are the same when they are read back, under a new name, and answer alike", () => {
    const read = back(valuesAsCsv(bicycles))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.pack.id).toBe("bicycles-b")
    expect(valuesAsCsv(read.pack)).toBe(valuesAsCsv(bicycles))
    expect(lint([read.pack], { today: "2026-01-01" })).toEqual([])
    expect(judge(compileLaw(hire, [read.pack]), aHire)).toEqual(judge(law, aHire))
  })

  it("can be corrected", () => {
    const read = back(valuesAsCsv(bicycles).replace('"14"', '"10"'))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const given = { ...aHire, lastDay: "2022-05-12" } as const
    expect(judge(law, given).verdict).toBe("permitted")
    expect(judge(compileLaw(hire, [read.pack]), given).verdict).toBe("forbidden")
  })

  it("are read as spreadsheets write them: without quotes, with commas, with one line end or another", () => {
    const plain = valuesAsCsv(bicycles).replaceAll('"', "")
    for (const csv of [plain, plain.replaceAll(";", ","), plain.replaceAll("\r\n", "\n"), plain.trimEnd()]) {
      const read = back(csv)
      expect(read.ok && valuesAsCsv(read.pack)).toBe(valuesAsCsv(bicycles))
    }
  })

  it("keep semicolons, quotes, line ends and what looks like a formula", () => {
    const odd = { ...bicycles, rules: bicycles.rules.map((rule) => ({ ...rule })) }
    const [rule] = odd.rules
    const [name, table] = Object.entries(rule!.values)[0]!
    const source = '=A1; "§ 3"\nog § 4'
    Object.assign(rule!, {
      values: { [name]: { ...table, rows: table.rows.map((row: object) => ({ ...row, source })) } }
    })
    const read = readValues(odd, valuesAsCsv(odd), { id: "odd-b" })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(Object.values(read.pack.rules[0]!.values)[0]!.rows[0]!.source).toBe(source)
  })

  it("are refused with line, column and what is allowed, all together, and nothing of them is taken", () => {
    const csv = valuesAsCsv(bicycles)
      .replace('"2022-12-31"', '"2022-02-30"')
      .replace('"7"', '"syv"')
      .replace('"kind=ladcykel"', '"slags=ladcykel"')
      .replace('"bikes.staffPerBike"', '"bikes.staff"')
    expect(problemsIn(csv)).toEqual([
      "2 to: skal være tom eller en dato, ÅÅÅÅ-MM-DD",
      '3 value: "syv" er ingen værdi for bikes.longest',
      "4 when: skal skrives felt=kode, med tabellens felter",
      '6 table: "bikes.staff" er ingen tabel i pakken; den har bikes.longest, bikes.staffPerBike.',
      "6 table: Filen har ingen værdier for bikes.staffPerBike."
    ])
  })

  it("are refused when verified says neither, days come in the wrong order, or a column is missing", () => {
    expect(problemsIn(valuesAsCsv(bicycles).replace('"yes"', '"måske"'))).toEqual([
      "2 verified: skal være yes eller no"
    ])
    expect(problemsIn(valuesAsCsv(bicycles).replace('"2022-12-31"', '"2019-12-31"'))).toEqual([
      "2 to: må ikke ligge før den første dag"
    ])
    expect(problemsIn(valuesAsCsv(bicycles).replace('"source"', '"kilde"'))).toEqual([
      "1 source: Filen mangler kolonnerne source."
    ])
    expect(problemsIn('"table;when\n')).toEqual(["1 : Filen har et anførselstegn, der ikke lukkes."])
    expect(problemsIn("")).toHaveLength(1)
  })
})

describe("the forms of values", () => {
  it("read what they write, and refuse what is none", () => {
    const tenths = numberForm({ unit: { da: "kr.", en: "DKK" }, decimals: 2 })
    expect(tenths.write(7405)).toBe("74.05")
    expect(tenths.say(7405, "da")).toBe("74,05 kr.")
    expect(["74.05", "74,05", "74", "-1.50"].map(tenths.read)).toEqual([7405, 7405, 7400, -150])
    expect(["", "74.055", "x", "1e3", "7.4.0"].map(tenths.read)).toEqual(Array.from({ length: 5 }, () => undefined))
    expect(seasons.read("sommer")).toBe("sommer")
    expect(seasons.read("toString")).toBeUndefined()
    expect(codeForm({ a: { da: "å", en: "a" } }).say("a", "da")).toBe("å")
    expect(codesForm.read(codesForm.write(["a", "b"]))).toEqual(["a", "b"])
    const point = recordForm(
      (value): value is { readonly x: number } => typeof value === "object" && value !== null && "x" in value,
      ({ x }) => `x ${x}`
    )
    expect(point.read(point.write({ x: 1 }))).toEqual({ x: 1 })
    expect([point.read("{}"), point.read("{"), point.say({ x: 2 }, "da")]).toEqual([undefined, undefined, "x 2"])
  })
})

describe("another law beside the one there is", () => {
  const read = back(valuesAsCsv(bicycles).replace('"14"', '"10"'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const coming = compileLaw(hire, [read.pack])
  const lasting = (days: number) => ({
    ...aHire,
    lastDay: `2022-05-${String(days + 1).padStart(2, "0")}` as `2022-05-${number}`
  })
  const portfolio = [5, 10, 11, 14, 15].map((days) => ({ id: `hire-${days}`, case: lasting(days) }))

  it("differs in the cases between the two limits, and nowhere else", () => {
    const report = shadow({ now: law, coming }, portfolio)
    expect(report).toMatchObject({
      cases: 5,
      same: 3,
      changes: [{ now: "permitted", coming: "forbidden", cases: 2 }],
      rules: [{ rule: "length", begins: 2, ceases: 0 }]
    })
    expect(report.differences.map(({ id }) => id)).toEqual(["hire-11", "hire-14"])
  })

  it("differs in nothing from itself, nor over no cases", () => {
    expect(shadow({ now: law, coming: law }, portfolio)).toEqual({
      cases: 5,
      same: 5,
      changes: [],
      rules: [],
      differences: []
    })
    expect(shadow({ now: law, coming }, [])).toMatchObject({ cases: 0, same: 0 })
  })

  it("is told in words", () => {
    const text = shadowAsMarkdown(shadow({ now: law, coming }, portfolio), "da", { first: 1 })
    expect(text).toContain("Sager: 5. Uændret: 3. Anderledes: 2.")
    expect(text).toContain("| tilladt | ikke tilladt | 2 |")
    expect(text).toContain(
      "| hire-11 | tilladt | ikke tilladt | Nyt: Lejens længde (§ 3): højst 10 dage, og den slutter 2022-05-12. |"
    )
    expect(text).not.toContain("hire-14")
  })
})
