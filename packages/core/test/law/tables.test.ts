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
    expect(table).toContain("| cykel: `bycykel` | 2020-01-01 | 2022-12-31 | 14 dage | ja | Cykelloven § 3 |")
    expect(table).toContain(
      "| cykel: `ladcykel` | 2024-01-01 |  | Kendes ikke: Grænsen for ladcykler fra 2024 er ikke fundet. | – | søgt 2026-11 |"
    )
    expect(table).toContain("### Alder (`grownUp`, § 4)")
    expect(table).toContain(
      "- Kræver: en af disse:\n  - mindst 15 år ([alder])\n  - alle disse:\n    - en forælder med\n    - hjelm"
    )
    expect(table).toContain("- Antagelse: deltid regnes med")
    expect(table).toContain(
      "| En dag mere | cykel: bycykel; første dag: 2022-05-02; sidste dag: 2022-05-16; udlejet: 2022-05-01 | ikke tilladt |"
    )
  })

  it("is complete in English as well", () => {
    const table = packAsMarkdown({ ...bicycles, seal: "abc" }, "en")
    expect(table).toContain("Pack: `bicycles`. Holds: 2020-01-01 –. Seal: `abc`.")
    expect(table).toContain(
      "| A day more | bicycle: bycykel; first day: 2022-05-02; last day: 2022-05-16; hired on: 2022-05-01 | forbidden |"
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
    const codes = codesForm({ a: { da: "å", en: "ay" } })
    expect(codes.read(codes.write(["a", "toString"]))).toEqual(["a", "toString"])
    expect([codes.say(["a", "toString"], "da"), codes.say(["a"], "en")]).toEqual(["å, toString", "ay"])
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
      packs: { now: ["bicycles"], coming: ["bicycles-b"] },
      changes: [{ now: "permitted", coming: "forbidden", cases: 2 }],
      verdicts: [
        { verdict: "permitted", now: 4, coming: 2 },
        { verdict: "dependsOn", now: 0, coming: 0 },
        { verdict: "forbidden", now: 1, coming: 3 }
      ],
      rules: [
        { rule: "length", da: "Lejens længde", paragraph: "§ 3", forbids: 2, leavesOpen: 0, ceases: 0, alone: 2 }
      ],
      groups: []
    })
    expect(report.differences.map(({ id }) => id)).toEqual(["hire-11", "hire-14"])
  })

  it("differs in nothing from itself, nor over no cases", () => {
    expect(shadow({ now: law, coming: law }, portfolio)).toEqual({
      cases: 5,
      same: 5,
      packs: { now: [], coming: [] },
      verdicts: [
        { verdict: "permitted", now: 4, coming: 4 },
        { verdict: "dependsOn", now: 0, coming: 0 },
        { verdict: "forbidden", now: 1, coming: 1 }
      ],
      changes: [],
      rules: [],
      groups: [],
      differences: []
    })
    expect(shadow({ now: law, coming }, [])).toMatchObject({ cases: 0, same: 0 })
  })

  it("tells of a rule that ceases, and of one that only comes to another answer, each once", () => {
    const open = portfolio.map(({ id, case: given }) => ({ id, case: { ...given, kind: "unknown" as const } }))
    const back = shadow({ now: coming, coming: law }, portfolio)
    expect(back.rules).toMatchObject([{ rule: "length", forbids: 0, leavesOpen: 0, ceases: 2, alone: 0 }])
    expect(back.changes).toEqual([{ now: "forbidden", coming: "permitted", cases: 2 }])
    expect(shadow({ now: law, coming }, open)).toMatchObject({ cases: 5, same: 5, differences: [] })
    const without = compileLaw(hire, [{ ...bicycles, rules: bicycles.rules.filter(({ id }) => id !== "length") }])
    expect(shadow({ now: law, coming: without }, open).rules).toMatchObject([{ rule: "length", ceases: 5 }])
    expect(shadow({ now: without, coming: law }, open).rules).toMatchObject([{ leavesOpen: 5, forbids: 0, alone: 0 }])
  })

  it("counts the groups of a fact that is asked for, what is not told by itself", () => {
    const mixed = portfolio.map((one, at) =>
      at < 2 ? { ...one, case: { ...one.case, kind: "unknown" as const } } : one
    )
    expect(shadow({ now: law, coming }, mixed, { by: ["kind"] }).groups).toEqual([
      { fact: "kind", da: "cykel", en: "bicycle", code: "bycykel", cases: 3, stricter: 2, easier: 0 },
      { fact: "kind", da: "cykel", en: "bicycle", cases: 2, stricter: 0, easier: 0 }
    ])
    expect(shadow({ now: coming, coming: law }, mixed, { by: ["kind"] }).groups[0]).toMatchObject({ easier: 2 })
  })

  it("is told in words", () => {
    const text = shadowAsMarkdown(shadow({ now: law, coming }, portfolio), "da", { first: 1 })
    expect(text).toContain("Sager: 5. Uændret: 3. Anderledes: 2.")
    expect(text).toContain("| tilladt | ikke tilladt | 2 |")
    expect(text).toContain(
      "| hire-11 | tilladt | ikke tilladt | Lejens længde (§ 3) – ikke opfyldt: højst 10 dage, og den slutter 2022-05-12. |"
    )
    expect(text).not.toContain("hire-14")
  })
})
