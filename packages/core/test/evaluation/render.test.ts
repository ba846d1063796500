import { describe, expect, it } from "vitest"
import {
  cellsOf,
  countByOrigin,
  dayWords,
  evaluationJsonSchema,
  numberWords,
  renderCsv,
  renderJson,
  renderMarkdown,
  renderTerminal
} from "../../src/evaluation/index.ts"
import { aCriterionAssessed, aReport } from "./report.ts"
import { problemsOf } from "./schemaCheck.ts"

const languages = ["da", "en"] as const

describe("a number and a day in words", () => {
  it("are written as the language writes them", () => {
    expect([numberWords(1330.55, "da"), numberWords(1330.55, "en")]).toEqual(["1.330,6", "1,330.6"])
    expect([dayWords("2011-04-06", "da"), dayWords("2011-04-06", "en")]).toEqual(["06.04.2011", "2011-04-06"])
    expect([dayWords("2009-06", "da"), dayWords("2009-06", "en")]).toEqual(["06.2009", "2009-06"])
    expect([dayWords("2008-02/2010-12", "da"), dayWords("2008-02/2010-12", "en")]).toEqual([
      "02.2008 – 12.2010",
      "2008-02 – 2010-12"
    ])
    expect(dayWords("forår 2009", "da")).toBe("forår 2009")
  })
})

describe("the cells of a criterion", () => {
  it.each([
    [{ result: { min: 10, max: 15 } }, "10–15", "10–15"],
    [{ result: { moreThan: 330 } }, "> 330", "> 330"],
    [{ result: { everyWeeks: 6 } }, "hver 6. uge", "every 6 weeks"],
    [{ result: { stated: 1176 } }, "1.176", "1,176"],
    [{ result: { yes: 42, n: 48, percentYes: 87.5 } }, "42 af 48 (87,5\u00a0%)", "42 of 48 (87.5\u00a0%)"],
    [{ result: { held: 4, cancelled: 1 } }, "held: 4, cancelled: 1", "held: 4, cancelled: 1"],
    [{ result: "all" }, "alle", "all"],
    [{ result: true }, "true", "true"],
    [{ result: null }, "–", "–"],
    [{ result: 14, of: 18 }, "14 af 18", "14 of 18"],
    [{ result: 330, net: 280 }, "330 (netto 280)", "330 (net 280)"],
    [{ result: 90, unit: "percentSatisfied" }, "90\u00a0%", "90\u00a0%"],
    [{ result: 4_250_000, unit: "DKK" }, "4.250.000\u00a0kr.", "4,250,000\u00a0kr."],
    [{ result: "mange", unit: "DKK" }, "mange", "mange"],
    [
      { result: 9, beside: [{ name: "cancelled", title: { da: "aflyst", en: "cancelled" }, value: 1 }] },
      "9; 1 aflyst",
      "9; 1 cancelled"
    ],
    [{ result: 0 }, "0", "0"]
  ])("tell a result such as %j", (changes, da, en) => {
    expect(cellsOf(aCriterionAssessed(changes), "da").result).toBe(da)
    expect(cellsOf(aCriterionAssessed(changes), "en").result).toBe(en)
  })

  it("tell the target with what it was set against, the verdict, the day and where it comes from", () => {
    const { target, verdict, asOf, origin } = cellsOf(aCriterionAssessed({ target: 18, targetOf: 18 }), "da")
    expect([target, verdict, asOf, origin]).toEqual(["18 af 18", "opfyldt", "06.04.2011", "genberegnet"])
    const stated = aCriterionAssessed({ origin: "stated", asOf: null, target: 80, unit: "percentSatisfied" })
    expect(cellsOf(stated, "en")).toMatchObject({
      target: "80\u00a0%",
      asOf: "–",
      origin: "stated in the source, not recomputed"
    })
  })
})

describe("the report on a terminal", () => {
  it.each([
    [80, "da"],
    [80, "en"],
    [100, "da"],
    [120, "da"],
    [120, "en"],
    [160, "en"]
  ] as const)("of %i columns has no line that is longer, in %s", (width, language) => {
    const filling = { da: "å ".repeat(300).trim(), en: "a ".repeat(300).trim() }
    const finding = { code: "daysMixed", subject: "SC-01", texts: filling }
    const comparisons = aReport().comparisons.map((one) => ({ ...one, because: filling }))
    const report = aReport({ notices: [filling], findings: [finding], comparisons })
    const lines = renderTerminal(report, { width, language }).split("\n")
    expect(lines.filter((line) => line.length > width)).toEqual([])
    expect(lines.filter((line) => line.length >= width - 1).length).toBeGreaterThan(5)
  })

  it("does without the days of the criteria when it is narrower than 100 columns", () => {
    const head = (width: number) =>
      renderTerminal(aReport(), { language: "da", width })
        .split("\n")
        .find((line) => line.startsWith("Nr."))!
        .split(/ {2,}/)
    expect(head(100)).toEqual(["Nr.", "Kriterium", "Mål", "Resultat", "Vurdering", "Pr.", "Tallet er"])
    expect(head(99)).toEqual(["Nr.", "Kriterium", "Mål", "Resultat", "Vurdering", "Tallet er"])
    expect(head(80)).toEqual(head(99))
  })

  it("breaks a title and an authority that are longer than a line, and loses no word", () => {
    const report = aReport({ title: { da: "q ".repeat(100).trim(), en: "" }, authority: "w ".repeat(100).trim() })
    const text = renderTerminal(report, { language: "da", width: 100 })
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([])
    expect([text.match(/\bq\b/g)?.length, text.match(/\bw\b/g)?.length]).toEqual([100, 100])
  })

  it("can be of no criteria at all", () => {
    const text = renderTerminal(aReport({ criteria: [] }), { language: "en" })
    expect(text).toContain("0 recomputed · 0 stated in the source, not recomputed")
  })

  it("keeps æ, ø and å, and every word", () => {
    const text = renderTerminal(aReport(), { language: "da", width: 120 })
    for (const word of ["ældre", "børn", "øvrige", "sårbare", "kun opfyldt", "ikke opfyldt"])
      expect(text, word).toContain(word)
    expect(text).not.toContain("\ufffd")
  })

  it("paints only when it is asked to, and says the same", () => {
    const plain = renderTerminal(aReport(), { language: "en" })
    const painted = renderTerminal(aReport(), { language: "en", colour: true })
    expect(plain).not.toContain("\u001b")
    expect(painted).toContain("\u001b[32m")
    expect(painted).toContain("\u001b[31m")
    // oxlint-disable-next-line no-control-regex -- the escapes of a terminal
    expect(painted.replaceAll(/\u001b\[\d+m/g, "").replaceAll(/ +$/gm, "")).toBe(plain)
  })

  it("tells how many were counted again, and both states of knowledge", () => {
    const text = renderTerminal(aReport(), { language: "da" })
    expect(text).toContain("3 genberegnet · 2 som oplyst i kilden, ikke genberegnet")
    expect(text).toMatch(/kendt 06\.04\.2011 +176 {3}opfyldt/)
    expect(text).toMatch(/kendt i dag +175 {3}opfyldt/)
    expect(countByOrigin(aReport())).toEqual({ recomputed: 3, stated: 2 })
  })

  it("breaks between words where one more would not fit, and not before", () => {
    const lines = (first: number, second: number) =>
      renderTerminal(aReport({ notices: [{ da: `${"x".repeat(first)} ${"x".repeat(second)}`, en: "" }] }), {
        language: "da",
        width: 100
      })
        .split("\n")
        .filter((line) => /^[x ]+$/.test(line))
        .map((line) => line.length)
    expect(lines(50, 49)).toEqual([100])
    expect(lines(50, 50)).toEqual([50, 50])
  })

  it("cuts a word that fits nowhere", () => {
    const long = aReport({ notices: [{ da: "x".repeat(250), en: "" }] })
    const lines = renderTerminal(long, { language: "da", width: 100 }).split("\n")
    expect(lines.filter((line) => /^x+$/.test(line)).map((line) => line.length)).toEqual([100, 100, 50])
  })
})

describe("the report as Markdown", () => {
  it.each(languages)("has as many cells in every row of a table, with pipes escaped, in %s", (language) => {
    const lines = renderMarkdown(aReport(), language).split("\n")
    const rows = lines.filter((line) => line.startsWith("| "))
    const cells = rows.map((line) => line.replaceAll("\\|", "").split("|").length - 2)
    expect(cells).toEqual([7, 7, 7, 7, 7, 7, 7, 3, 3, 3, 3])
    expect(rows[4]).toContain(language === "da" ? "\\| én indgang" : "\\| entrance")
  })

  it("keeps a row on one line", () => {
    const broken = aReport({ criteria: [aCriterionAssessed({ title: { da: "én\nlinje", en: "one" } })] })
    expect(renderMarkdown(broken, "da")).toContain("| én linje |")
  })

  it("tells title, authority, notices, findings and comparisons", () => {
    const text = renderMarkdown(aReport(), "da")
    for (const part of [
      "# Evaluering af partnerskabsaftaler 2008–2010",
      "Myndighed: Jobcenter Slagelse",
      "> Alle virksomheder er opdigtede",
      "3 genberegnet · 2 som oplyst i kilden, ikke genberegnet",
      "- **Hele evalueringen** Tabellen blander",
      "**SC-01**, pr. 06.04.2011: En aftale blev rettet den 7. april.",
      "| i dag | 175 | opfyldt |"
    ])
      expect(text).toContain(part)
  })
})

describe("the report as CSV", () => {
  it("is rows of seven quoted cells with semicolons", () => {
    const lines = renderCsv(aReport(), "da").split("\r\n")
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe('\ufeff"Nr.";"Kriterium";"Mål";"Resultat";"Vurdering";"Pr.";"Tallet er"')
    expect(lines[1]).toBe(
      '"SC-01";"Etablering af 50 partnerskabsaftaler";"50";"176";"opfyldt";"06.04.2011";"genberegnet"'
    )
    expect(lines.at(-1)).toBe("")
  })

  it("begins with one byte order mark, so that a spreadsheet reads its æ, ø and å", () => {
    const text = renderCsv(aReport(), "da")
    expect(text.lastIndexOf("\ufeff")).toBe(0)
    expect(text).toContain("ældre")
  })

  it("doubles quotes, and makes text of what would be a formula", () => {
    expect(renderCsv(aReport(), "da")).toContain(`;"'=HYPERLINK(""x"") | én indgang";`)
    expect(renderCsv(aReport(), "en")).toContain(`;"'@one | entrance";`)
  })

  it.each(["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])("makes %j text", (da) => {
    const report = aReport({ criteria: [aCriterionAssessed({ title: { da, en: "" } })] })
    expect(renderCsv(report, "da")).toContain(`"'${da}"`)
  })

  it("leaves a sign inside a text alone", () => {
    const report = aReport({ criteria: [aCriterionAssessed({ title: { da: "a=b", en: "" } })] })
    expect(renderCsv(report, "da")).toContain(`;"a=b";`)
  })
})

describe("the report as JSON", () => {
  it.each(languages)("keeps to its published schema in %s", (language) => {
    expect(problemsOf(evaluationJsonSchema(), JSON.parse(renderJson(aReport(), language)))).toEqual([])
  })

  it.each([
    ["a verdict nobody knows", (one: Record<string, unknown>) => ({ ...one, verdict: "almost" })],
    ["an origin nobody knows", (one: Record<string, unknown>) => ({ ...one, origin: "guessed" })],
    ["no source", ({ source: _, ...one }: Record<string, unknown>) => one],
    ["a number for a title", (one: Record<string, unknown>) => ({ ...one, title: 7 })]
  ])("would not keep to it with %s: the schema can see the difference", (_, change) => {
    const json = JSON.parse(renderJson(aReport(), "da")) as { criteria: Array<Record<string, unknown>> }
    const changed = { ...json, criteria: json.criteria.map(change) }
    expect(problemsOf(evaluationJsonSchema(), changed).length).toBeGreaterThan(0)
  })

  it("says its format, its counts, and its findings in the language asked for", () => {
    const json = JSON.parse(renderJson(aReport(), "en")) as Record<string, unknown>
    expect(json).toMatchObject({
      format: "partnerskab/evaluation/1",
      language: "en",
      counts: { recomputed: 3, stated: 2 },
      findings: [{ text: "Two days.", texts: { da: "Tabellen blander æøå | to dage." } }]
    })
  })

  it("leaves out how a number was counted, which is not public", () => {
    const measured = { value: { _tag: "exact", value: 176 }, asOf: "2011-04-06", definition: "SC-01" } as const
    const json = renderJson(aReport({ criteria: [aCriterionAssessed({ measured })] }), "da")
    expect(json).not.toContain("measured")
    expect(json).toContain('"result": 176')
  })

  it("has a schema with its draft and a title", () => {
    expect(evaluationJsonSchema()).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" })
  })
})
