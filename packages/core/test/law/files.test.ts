import { describe, expect, it } from "vitest"
import { packAsMarkdown, readValues, type RulePack, valuesAsCsv } from "../../src/law/index.ts"
import { cellsOf } from "../../src/law/table/cells.ts"
import { rowsOf, tablesOf } from "../../src/law/table/rows.ts"
import { bicycles, grownUp, length, longest, ratio } from "./bikes.ts"

const back = (csv: string, pack: RulePack = bicycles) => readValues(pack, csv, { id: "read" })
const csv = valuesAsCsv(bicycles)
const problemsIn = (text: string) => {
  const read = back(text)
  return read.ok ? [] : read.problems.map(({ line, column }) => `${line} ${column}`)
}
const rowOf = (text: string) => {
  const read = back(text)
  return read.ok ? Object.values(read.pack.rules[0]!.values)[0]!.rows : undefined
}

describe("the cells of a file", () => {
  it.each([
    [
      "a;b\r\nc;d\r\n",
      [
        ["a", "b"],
        ["c", "d"]
      ]
    ],
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"]
      ]
    ],
    ["\ufeffa;b", [["a", "b"]]],
    [
      "a;b\r\nc;\r\n",
      [
        ["a", "b"],
        ["c", ""]
      ]
    ],
    [
      "a;b\nc;",
      [
        ["a", "b"],
        ["c", ""]
      ]
    ],
    ['"a ""b""";"c;d\ne"', [['a "b"', "c;d\ne"]]],
    ['"";b', [["", "b"]]],
    [
      "a;x\r\n\r\n;\r\nb;y",
      [
        ["a", "x"],
        ["b", "y"]
      ]
    ],
    ["'=1;'a", [["=1", "'a"]]]
  ])("%j are %j", (text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  it("are none where text follows a quote, or a quote is never closed", () => {
    expect([cellsOf('"a"b;c'), cellsOf('"a'), cellsOf('a;"b')]).toEqual([undefined, undefined, undefined])
  })
})

describe("the values of a pack as a file, in full,", () => {
  it("begin with a mark, and have quotes, semicolons and line ends as Danish spreadsheets do", () => {
    expect(csv.startsWith('\ufeff"table";"when";"from";"to";"value";"verified";"reviewOn";"source"')).toBe(true)
    expect(csv).toContain('"bikes.longest";"kind=bycykel";"2023-01-01";"";"7";"yes";"";"Cykelloven § 3";"";""\r\n')
    expect(csv).toContain(
      '"bikes.longest";"kind=ladcykel";"2020-01-01";"2023-12-31";"3";"no";"";"Cykelblad 4";"";""\r\n'
    )
    expect(csv).toContain('"bikes.staffPerBike";"";"2020-01-01";"";"5";"yes";"2027-01-01"')
    expect(csv).toContain('"The limit for cargo bicycles from 2024 was not found."')
  })

  it.each(["=A1", "+1", "-1", "@a", "'x"])("keep %s from being a formula", (source) => {
    const odd = {
      ...bicycles,
      rules: [
        {
          ...ratio,
          values: {
            perBike: {
              ...Object.values(ratio.values)[0]!,
              rows: [{ from: "2020-01-01", value: 5, verified: true, source }]
            }
          }
        }
      ]
    } as RulePack
    expect(valuesAsCsv(odd)).toContain(`;"'${source}";`)
    const read = back(valuesAsCsv(odd), odd)
    expect(read.ok && Object.values(read.pack.rules[0]!.values)[0]!.rows[0]!.source).toBe(source)
  })

  it("have a table once that two rules share, and all codes of a row", () => {
    const both = { ...bicycles, rules: [length, { ...length, id: "again" }] }
    expect(tablesOf(both)).toHaveLength(1)
    const rows = [{ ...longest.rows[0]!, when: { kind: ["bycykel", "ladcykel"] } }]
    const [row] = rowsOf({ ...bicycles, rules: [{ ...length, values: { longest: { ...longest, rows } } }] })
    expect(row!.when).toBe("kind=bycykel,ladcykel")
  })

  it("come back with every field, under another name and without the seal", () => {
    const read = back(csv, { ...bicycles, seal: "abc" })
    if (!read.ok) throw new Error("not read")
    expect(read.pack).not.toHaveProperty("seal")
    expect(read.pack.id).toBe("read")
    expect(read.pack.rules.map(({ values }) => Object.values(values).map(({ rows }) => rows))).toEqual(
      bicycles.rules.map(({ values }) => Object.values(values).map(({ rows }) => rows))
    )
  })

  it("say in English what is only told in Danish", () => {
    const rows = rowOf(csv.replace("The limit for cargo bicycles from 2024 was not found.", ""))!
    expect(rows[3]).toMatchObject({
      notKnown: {
        da: "Grænsen for ladcykler fra 2024 er ikke fundet.",
        en: "Grænsen for ladcykler fra 2024 er ikke fundet."
      }
    })
  })

  it("may last one day, and are refused for what is no day and no case", () => {
    expect(problemsIn(csv.replace('"2022-12-31"', '"2020-01-01"'))).toEqual([])
    expect(problemsIn(csv.replace('"2020-01-01"', '"2020-02-30"'))).toEqual(["2 from"])
    expect(problemsIn(csv.replace('"2027-01-01"', '"2027-02-30"'))).toEqual(["6 reviewOn"])
    expect(problemsIn(csv.replace('"kind=bycykel"', '"kind"'))).toEqual(["2 when"])
    expect(problemsIn(csv.replace('"kind=bycykel"', '"kind=a=b"'))).toEqual(["2 when"])
  })
})

describe("a pack as a table in Markdown, in full,", () => {
  it("has no cell that is parted or broken by what is in it", () => {
    const rows = [{ ...longest.rows[0]!, source: "a|b\n  c" }]
    const table = packAsMarkdown(
      { ...bicycles, rules: [{ ...length, values: { longest: { ...longest, rows } } }] },
      "da"
    )
    expect(table).toContain("| a\\|b c |")
  })

  it("says what is confirmed and what is not, and whom a rule concerns", () => {
    const table = packAsMarkdown(bicycles, "da")
    expect(table).toContain("| 3 dage | nej | Cykelblad 4 |")
    expect(table).toContain("- Bekræftet: nej")
    expect(packAsMarkdown({ ...bicycles, rules: [grownUp] }, "en")).toContain("- Concerns: bicycle: `bycykel`")
  })
})
