import { describe, expect, it } from "vitest"
import {
  dayWords,
  renderStatusMarkdown,
  renderStatusTerminal,
  statusCellsOf,
  statusTitle,
  type StatusReport
} from "../../src/evaluation/index.ts"
import { aFigure, aStatus, aStatusTarget } from "./statusReport.ts"

const languages = ["da", "en"] as const
const both = (text: string) => ({ da: text, en: text })
const withFigure = (changes: Parameters<typeof aFigure>[0]): StatusReport =>
  aStatus({ sections: [{ module: "m", title: both("M"), figures: [aFigure(changes)], says: [] }] })
const saying = (...texts: ReadonlyArray<string>): StatusReport =>
  aStatus({ sections: [{ module: "m", title: both("M"), figures: [], says: texts.map(both) }] })

describe("the title of a status", () => {
  it("tells whose it is, of which day, and by what was known on which Danish day", () => {
    const known = aStatus({ knownBy: "2011-04-06T22:00:00.000Z" })
    expect(statusTitle(aStatus(), "da")).toBe("Jobcenter Slagelse: status pr. 31.12.2011")
    expect(statusTitle(known, "da")).toBe("Jobcenter Slagelse: status pr. 31.12.2011 (kendt 07.04.2011)")
    expect(statusTitle(known, "en")).toBe("Jobcenter Slagelse: status as of 2011-12-31 (known 2011-04-07)")
  })

  it("does without whose when nobody has said", () => {
    expect(statusTitle(aStatus({ authority: "" }), "da")).toBe("Status pr. 31.12.2011")
    expect(statusTitle(aStatus({ authority: "" }), "en")).toBe("Status as of 2011-12-31")
  })
})

describe("the lines of a figure", () => {
  it("name a group by its values: days and months, yes and no, and what was not given", () => {
    const rows = [
      ["tilbud"],
      ["2011-02", "ærø"],
      ["2011-02-01"],
      [true],
      [false],
      [null],
      [""],
      [2011],
      ["slagelse/citykorps"]
    ]
    const cells = (language: "da" | "en") =>
      statusCellsOf(aFigure({ rows: rows.map((group) => ({ group, value: 1 })) }), language)
        .slice(1)
        .map(({ line, figure }) => `${line} ${figure}`)
    expect(cells("da")).toEqual([
      "group tilbud",
      "group 02.2011, ærø",
      "group 01.02.2011",
      "group ja",
      "group nej",
      "group ikke oplyst",
      "group ikke oplyst",
      "group 2011",
      "group slagelse/citykorps"
    ])
    expect(cells("en").slice(3, 7)).toEqual(["group yes", "group no", "group not given", "group not given"])
  })

  it("are one when it has no groups", () => {
    expect(statusCellsOf(aFigure({ rows: [{ group: [], value: 7 }], total: 7 }), "da")).toHaveLength(1)
    expect(statusCellsOf(aFigure(), "da")).toMatchObject([{ result: "0", target: "", standing: "counted" }])
  })

  it("tell a target that was met, that was not, and whose day has not come", () => {
    const { result: _, ...waiting } = aStatusTarget({ verdict: "notYet", verified: false })
    const targets = [aStatusTarget(), aStatusTarget({ verdict: "notMet", result: 39.5 }), waiting]
    expect(
      statusCellsOf(aFigure({ targets }), "da").map(({ verdict, source, standing }) => [verdict, source, standing])
    ).toEqual([
      ["opfyldt (41)", "Byrådets mål 2011", "met"],
      ["ikke opfyldt (39,5)", "Byrådets mål 2011", "notMet"],
      ["dagen er ikke kommet", "Byrådets mål 2011; ikke efterprøvet", "notYet"]
    ])
    expect(statusCellsOf(aFigure({ targets }), "en").map(({ target, verdict }) => [target, verdict])).toEqual([
      ["≥\u00a040 as of 2011-04-06", "met (41)"],
      ["≥\u00a040 as of 2011-04-06", "not met (39.5)"],
      ["≥\u00a040 as of 2011-04-06", "the day has not come"]
    ])
  })

  it("say that some count in several groups, where the groups come to more than the total", () => {
    const overlapping = withFigure({
      rows: [
        { group: ["fælles"], value: 2 },
        { group: ["branche"], value: 2 }
      ],
      total: 3
    })
    expect(renderStatusMarkdown(overlapping, "da")).toContain(
      "| Gældende aftaler (nogle tæller med i flere grupper) | 3 |"
    )
    expect(renderStatusTerminal(overlapping, { language: "en" })).toContain("\n    some count in several groups\n")
    const [figure] = overlapping.sections[0]!.figures
    for (const total of [4, 5, 3.999_999_999])
      expect(statusCellsOf({ ...figure!, total } as never, "da")[0]!.note, String(total)).toBe("")
  })

  it("tell a figure that could not be counted in words, never as a number", () => {
    const figure = { key: "k", title: both("K"), unavailable: true } as const
    expect(statusCellsOf(figure, "da")).toMatchObject([{ result: "kunne ikke tælles", standing: "unavailable" }])
    expect(statusCellsOf(figure, "en")).toMatchObject([{ result: "could not be counted" }])
  })
})

describe("a code with a slash that is no period", () => {
  it("stands as it is", () => {
    expect(dayWords("slagelse/citykorps", "da")).toBe("slagelse/citykorps")
    expect(dayWords("2011-01/2011-02/2011-03", "da")).toBe("2011-01/2011-02/2011-03")
    expect(dayWords("2011-01-01/2011-03", "da")).toBe("01.01.2011 – 03.2011")
  })
})

describe("a status as Markdown", () => {
  it("has title, sections, tables, targets, groups and sentences, in Danish", () => {
    expect(renderStatusMarkdown(aStatus(), "da").split("\n")).toEqual([
      "# Jobcenter Slagelse: status pr. 31.12.2011",
      "",
      "## 1. Deltagelse i netværk",
      "",
      "| Nøgletal | Resultat | Mål | Vurdering |",
      "| --- | ---: | --- | --- |",
      "| Afholdte møder efter art | 1.204 | ≥\u00a040 pr. 06.04.2011 (Byrådets mål 2011) | opfyldt (41) |",
      "|  |  | ≥\u00a01.300 pr. 30.06.2011 (Byrådets mål 2011; ikke efterprøvet) | ikke opfyldt (1.199,5) |",
      "| – fælles | 1.200 |  |  |",
      "| – ikke oplyst | 3 |  |  |",
      "| – ja | 1 |  |  |",
      "| Tilmeldte, suppleanter talt med | kunne ikke tælles |  |  |",
      "",
      "Der er talt 1.204 møder, flest fælles; i 2012 ventes der lige så mange som i årene før.",
      "",
      "## Partnerskabsaftaler",
      "",
      "| Nøgletal | Resultat | Mål | Vurdering |",
      "| --- | ---: | --- | --- |",
      "| Gældende aftaler | 176 | ≥\u00a0200 pr. 31.12.2012 (Beskæftigelsesplan 2012) | dagen er ikke kommet |",
      "",
      "*Afsnittets tekst kunne ikke dannes.*",
      ""
    ])
  })

  it("has the same in English", () => {
    const text = renderStatusMarkdown(aStatus(), "en")
    for (const line of [
      "# Jobcenter Slagelse: status as of 2011-12-31",
      "| Figure | Result | Target | Verdict |",
      "| Meetings held, by kind | 1,204 | ≥\u00a040 as of 2011-04-06 (Byrådets mål 2011) | met (41) |",
      "| – not given | 3 |  |  |",
      "| People registered, substitutes included | could not be counted |  |  |",
      "*The text of this section could not be made.*"
    ])
      expect(text.split("\n")).toContain(line)
    expect(text).not.toMatch(/Nøgletal|opfyldt|kunne ikke/)
  })

  it("says so when there is nothing to tell", () => {
    expect(renderStatusMarkdown(aStatus({ sections: [] }), "da")).toBe(
      "# Jobcenter Slagelse: status pr. 31.12.2011\n\nDer er intet at fortælle.\n"
    )
    expect(renderStatusMarkdown(aStatus({ sections: [] }), "en")).toContain("There is nothing to tell.")
  })

  it("keeps its tables whole, and reads no text as markup", () => {
    const evil = "a | b *c* _d_ `e` [f](g) <h> ~~i~~ &lt; \\"
    const safe = "a \\| b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) \\<h\\> \\~\\~i\\~\\~ \\&lt; \\\\"
    const report: StatusReport = {
      ...withFigure({
        title: both(evil),
        rows: [{ group: [evil], value: 1 }],
        targets: [aStatusTarget({ source: evil })]
      }),
      authority: evil
    }
    const text = renderStatusMarkdown(report, "da")
    expect(text.split(safe)).toHaveLength(5)
    expect(text).not.toContain(evil)
    const rows = text.split("\n").filter((line) => line.startsWith("|"))
    expect(rows.map((line) => line.replaceAll(/\\./g, "").split("|").length - 2)).toEqual([4, 4, 4, 4])
  })

  it("keeps a text with line breaks on one line", () => {
    const text = renderStatusMarkdown(withFigure({ title: both(" to\n\nlinjer\r\n ") }), "da")
    expect(text).toContain("| to linjer | 0 |")
  })

  it.each([
    ["12. maj kom der tre aftaler til.", "12\\. maj kom der tre aftaler til."],
    ["1) Først", "1\\) Først"],
    ["# En overskrift", "\\# En overskrift"],
    ["- en liste", "\\- en liste"],
    ["+ en til", "\\+ en til"],
    ["> et citat", "\\> et citat"],
    ["---", "\\---"],
    ["\n  # Efter luft", "\\# Efter luft"],
    ["2011 var et godt år.", "2011 var et godt år."],
    ["Æbler, øl og ål", "Æbler, øl og ål"]
  ])("says %j as a sentence", (said, line) => {
    expect(renderStatusMarkdown(saying(said), "da").split("\n").slice(4)).toEqual([line, ""])
  })
})

describe("a status on a terminal", () => {
  const plain = (text: string) => text.replaceAll(/\u001b\[\d+m/g, "").replaceAll(/ +$/gm, "")

  it("has its figures under each other, with targets beside them and groups below", () => {
    const lines = renderStatusTerminal(aStatus(), { language: "da" }).split("\n")
    expect(lines.slice(0, 11)).toEqual([
      "Jobcenter Slagelse: status pr. 31.12.2011",
      "",
      "Nøgletal                                    Resultat  Mål                     Vurdering",
      "──────────────────────────────────────────  ────────  ──────────────────────  ──────────────────────",
      "",
      "1. Deltagelse i netværk",
      "  Afholdte møder efter art                     1.204  ≥\u00a040 pr. 06.04.2011     opfyldt (41)",
      "      Kilde: Byrådets mål 2011",
      "                                                      ≥\u00a01.300 pr. 30.06.2011  ikke opfyldt (1.199,5)",
      "      Kilde: Byrådets mål 2011; ikke efterprøvet",
      "    – fælles                                   1.200"
    ])
    expect(lines).toContain("  Tilmeldte, suppleanter talt med: kunne ikke tælles")
    expect(lines).toContain("  Afsnittets tekst kunne ikke dannes.")
  })

  it("puts targets below their figures when it is narrower than 80 columns", () => {
    const lines = renderStatusTerminal(aStatus(), { language: "en", width: 79 }).split("\n")
    expect(lines).toContain(`Figure${" ".repeat(66)} Result`)
    expect(lines).toContain("      ≥\u00a040 as of 2011-04-06: met (41)")
    expect(lines).toContain("      ≥\u00a01,300 as of 2011-06-30: not met (1,199.5)")
    expect(renderStatusTerminal(aStatus(), { language: "en", width: 80 })).toMatch(/^Figure +Result +Target +Verdict$/m)
  })

  it("has no columns for targets when there are none", () => {
    const text = renderStatusTerminal(withFigure({ total: 7 }), { language: "da", width: 50 })
    expect(text.split("\n").slice(2)).toEqual([
      "Nøgletal                                  Resultat",
      "────────────────────────────────────────  ────────",
      "",
      "M",
      "  Gældende aftaler                               7",
      ""
    ])
  })

  it.each([
    [40, "da"],
    [60, "en"],
    [80, "da"],
    [80, "en"],
    [99, "da"],
    [100, "en"],
    [160, "da"]
  ] as const)("of %i columns has no line that is longer, in %s", (width, language) => {
    const long = both("æ ".repeat(200).trim())
    const figure = aFigure({
      title: long,
      total: 1_234_567,
      rows: [{ group: [long.da], value: 1 }],
      targets: [aStatusTarget({ source: long.da }), aStatusTarget({ atLeast: 1_234_567.5, verdict: "notMet" })]
    })
    const missing = { key: "k", title: long, unavailable: true } as const
    const report = aStatus({
      authority: long.da,
      sections: [
        { module: "m", number: 1, title: long, figures: [figure, missing], says: [long], saysUnavailable: true },
        ...aStatus().sections
      ]
    })
    const lines = renderStatusTerminal(report, { width, language }).split("\n")
    expect(lines.filter((line) => line.length > width)).toEqual([])
    expect(lines.join(" ").match(/\bæ\b|æ/g)?.length).toBeGreaterThanOrEqual(1400)
  })

  it("paints only when it is asked to, and says the same", () => {
    const bare = renderStatusTerminal(aStatus(), { language: "da" })
    const painted = renderStatusTerminal(aStatus(), { language: "da", colour: true })
    expect(bare).not.toContain("\u001b")
    for (const colour of [1, 2, 31, 32, 33]) expect(painted).toContain(`\u001b[${colour}m`)
    expect(plain(painted)).toBe(bare)
  })

  it("paints a verdict as it is, and what could not be told", () => {
    const painted = renderStatusTerminal(aStatus(), { language: "da", colour: true })
    expect(painted).toMatch(/\u001b\[32mopfyldt \(41\)/)
    expect(painted).toMatch(/\u001b\[31mikke opfyldt/)
    expect(painted).toMatch(/\u001b\[2mdagen er ikke kommet/)
    expect(painted).toMatch(/\u001b\[33m {2}Tilmeldte, suppleanter talt med: kunne ikke tælles/)
  })

  it("is not steered by a text", () => {
    const text = renderStatusTerminal(
      withFigure({ title: both("a\u001b[2Jb"), rows: [{ group: ["c\r\u0007d"], value: 1 }] }),
      { language: "da" }
    )
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
    expect(text).toContain("a [2Jb")
    expect(text).toContain("– c d")
  })

  it("says so when there is nothing to tell", () => {
    expect(renderStatusTerminal(aStatus({ sections: [] }), { language: "da" })).toBe(
      "Jobcenter Slagelse: status pr. 31.12.2011\n\nDer er intet at fortælle.\n"
    )
  })

  it.each(languages)("keeps sentences without figures, in %s", (language) => {
    expect(renderStatusTerminal(saying("Ærø, Ø og Å."), { language }).split("\n").slice(2)).toEqual([
      "M",
      "  Ærø, Ø og Å.",
      ""
    ])
  })
})
