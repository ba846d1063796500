import { type Language, type StatusReport, verdictWords } from "@partnerskab/core/evaluation"
import { describe, expect, it } from "vitest"
import { renderStatusHtml } from "../src/index.ts"
import { aFigure, anEmptyStatus, aStatus, aTarget } from "./statuses.ts"
import { tagsOf } from "./tagsOf.ts"

const languages = ["da", "en"] as const satisfies ReadonlyArray<Language>
const bodyOf = (page: string): string => page.slice(page.indexOf("<body>"))
const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ")
    .trim()
const both = (text: string) => ({ da: text, en: text })
const withFigure = (changes: Parameters<typeof aFigure>[0]): StatusReport =>
  aStatus({ sections: [{ module: "m", title: both("M"), figures: [aFigure(changes)], says: [] }] })
const page = (report: StatusReport, language: Language = "da") => renderStatusHtml(report, { language })
const rowsOf = (report: StatusReport, language: Language = "da"): ReadonlyArray<string> =>
  page(report, language)
    .split("<tr ")
    .slice(1)
    .map((row) => wordsOf(`<tr ${row.slice(0, row.indexOf("</tr>"))}`))

describe.each(languages)("a status page in %s", (language) => {
  const written = page(aStatus(), language)
  const tags = tagsOf(written)
  const named = (name: string) => tags.filter((one) => one.name === name)

  it("says its language, whose it is, of which day and by what was known", () => {
    expect(named("html")[0]?.attributes.get("lang")).toBe(language)
    const [title, known] =
      language === "da"
        ? ["Status pr. 31.12.2011", "kendt 31.01.2012"]
        : ["Status as of 2011-12-31", "known 2012-01-31"]
    expect(written).toContain(`<h1>${title} (${known})</h1>`)
    expect(/<title>(.*)<\/title>/.exec(written)?.[1]).toBe(`Jobcenter Slagelse: ${title.replace("S", "s")} (${known})`)
    expect(wordsOf(bodyOf(written))).toContain("Jobcenter Slagelse")
    expect(wordsOf(bodyOf(written))).toContain("partnerskab/status/1")
  })

  it("says nothing in the other language", () => {
    const words = wordsOf(bodyOf(written))
    expect(words).not.toContain(language === "da" ? "in English" : "på dansk")
    expect(words).not.toMatch(language === "da" ? /not met|could not|Figure/ : /opfyldt|kunne ikke|Nøgletal/)
  })

  it("has every section, figure, group and sentence", () => {
    const words = wordsOf(bodyOf(written))
    for (const { number, title, figures, says } of aStatus().sections) {
      expect(words).toContain(number === undefined ? title[language] : `${number}. ${title[language]}`)
      for (const one of [...figures.map((figure) => figure.title), ...says]) expect(words).toContain(one[language])
    }
    for (const number of language === "da" ? ["1.204", "1.200"] : ["1,204", "1,200"]) expect(words).toContain(number)
  })

  it("has one heading of the first level, and leaves no level out below it", () => {
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it("has a scope on every head of a table, a caption on every table, and a role on every part of one", () => {
    expect(named("th").filter(({ attributes }) => !attributes.has("scope"))).toEqual([])
    expect(named("caption")).toHaveLength(named("table").length)
    for (const part of ["table", "thead", "tbody", "tr", "th", "td"])
      expect(
        named(part).every(({ attributes }) => attributes.has("role")),
        part
      ).toBe(true)
  })

  it("gives no id twice, and every reference to one has its aim", () => {
    const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const aims = tags.flatMap(({ attributes }) => attributes.get("aria-labelledby") ?? [])
    expect(aims.length).toBe(named("section").length)
    expect(aims.filter((aim) => !ids.includes(aim))).toEqual([])
  })

  it("fetches nothing, runs nothing, and has its style in one place", () => {
    expect(written).not.toMatch(/<(script|link|img|iframe|object|base)\b|https?:|url\(|@import/i)
    expect(named("style")).toHaveLength(1)
    const attributes = tags.flatMap((one) => [...one.attributes.keys()])
    expect(attributes.filter((name) => name === "style" || name === "src" || name.startsWith("on"))).toEqual([])
  })

  it("is for the dark, for a phone and for paper too", () => {
    for (const medium of ["prefers-color-scheme:dark", "max-width: 46rem", "@media print", "@page"])
      expect(written).toContain(medium)
  })
})

describe("a figure on a status page", () => {
  it("stands with its first target, then its other targets, then its groups", () => {
    expect(rowsOf(aStatus()).slice(0, 8)).toEqual([
      "Nøgletal Resultat Mål Vurdering",
      "Networks running på dansk 3",
      "Companies met på dansk nogle tæller med i flere grupper 1.204 ≥ 40 pr. 06.04.2011 Byrådets mål 2011 ✓ opfyldt (1.190)",
      "≥ 1.300 pr. 30.06.2011 Byrådets mål 2011; ikke efterprøvet ✗ ikke opfyldt (1.199,5)",
      "fælles 1.200",
      "branche, ja 38",
      "ikke oplyst 3",
      "People registered på dansk ? kunne ikke tælles"
    ])
  })

  it("spans the rows of its targets, and only then", () => {
    const spans = tagsOf(page(aStatus())).flatMap(({ attributes }) => attributes.get("rowspan") ?? [])
    expect(spans).toEqual(["2", "2"])
  })

  it("has no columns for targets in a section that has none", () => {
    expect(rowsOf(withFigure({ total: 7 }))).toEqual(["Nøgletal Resultat", "Agreements på dansk 7"])
    expect(page(withFigure({ total: 7 }))).not.toContain('id="targets"')
  })

  it("says that some count in several groups only where they do", () => {
    const groups = (...values: ReadonlyArray<number>) => values.map((value, at) => ({ group: [`g${at}`], value }))
    const note = "some count in several groups"
    expect(rowsOf(withFigure({ rows: groups(1, 2), total: 2 }), "en")[1]).toContain(note)
    expect(rowsOf(withFigure({ rows: groups(1, 2), total: 3 }), "en")[1]).not.toContain(note)
    expect(rowsOf(withFigure({ rows: groups(0.1, 0.2), total: 0.3 }), "en")[1]).not.toContain(note)
  })
})

describe("the targets of a status", () => {
  it("are counted by how they went, those that nobody has judged yet too", () => {
    expect(wordsOf(page(aStatus()))).toContain("Målene ✓ 1 opfyldt ✗ 1 ikke opfyldt – 1 venter på sin dag")
    expect(wordsOf(page(aStatus(), "en"))).toContain("The targets ✓ 1 met ✗ 1 not met – 1 waiting for its day")
  })

  it("are not counted where there are none of a kind", () => {
    const words = wordsOf(page(withFigure({ targets: [aTarget(), aTarget()] })))
    expect(words).toContain("✓ 2 opfyldt")
    expect(bodyOf(page(withFigure({ targets: [aTarget()] })))).not.toContain(verdictWords.notMet.da)
  })
})

describe("what could not be told", () => {
  it("is said before all else, so that nobody takes it for none", () => {
    expect(wordsOf(page(aStatus()))).toContain(
      "Læs dette først 1 nøgletal kunne ikke tælles. Det betyder ikke, at der er 0."
    )
    const two = aStatus({ sections: [...aStatus().sections, ...aStatus().sections] })
    expect(wordsOf(page(two))).toContain("2 nøgletal kunne ikke tælles.")
    expect(wordsOf(page(two, "en"))).toContain("2 figures could not be counted. That does not mean 0.")
    expect(page(withFigure({}))).not.toContain("Læs dette først")
  })

  it("is said of a section's text, whose figures stand", () => {
    const words = wordsOf(page(aStatus()))
    expect(words).toContain(
      "Agreements signed på dansk ? Afsnittets tekst kunne ikke dannes. Agreements signed på dansk Nøgletal"
    )
  })
})

describe("a status page of nothing", () => {
  it.each(languages)("stands, in %s", (language) => {
    const written = page(anEmptyStatus, language)
    expect(tagsOf(written).map(({ name }) => name)).not.toContain("table")
    expect(wordsOf(written)).toContain(language === "da" ? "Der er intet at fortælle." : "There is nothing to tell.")
    expect(written).not.toMatch(/undefined|NaN|Infinity|Myndighed|Authority/)
    expect(written).toContain(language === "da" ? "<h1>Status pr. 31.12.2011</h1>" : "<h1>Status as of 2011-12-31</h1>")
  })

  it("has sections without figures, and figures without groups", () => {
    const report = aStatus({
      sections: [{ module: "m", title: both("Opslag"), figures: [], says: [both("12. maj.")] }]
    })
    expect(wordsOf(bodyOf(page(report)))).toContain("Opslag 12. maj.")
    expect(tagsOf(page(report)).map(({ name }) => name)).not.toContain("table")
  })
})

describe("a text with markup in it", () => {
  const evil = `</title></style><script>alert("æøå")</script>' style="x" onload="y" &amp;`
  const report: StatusReport = {
    format: "partnerskab/status/1",
    authority: evil,
    asOf: "2011-12-31",
    sections: [
      {
        module: evil,
        number: 1,
        title: both(evil),
        says: [both(evil)],
        figures: [
          aFigure({
            title: both(evil),
            rows: [{ group: [evil], value: 1 }],
            targets: [aTarget({ source: evil }), aTarget({ source: evil })]
          }),
          { key: evil, title: both(evil), unavailable: true }
        ]
      }
    ]
  }

  it("stays a text, and is read as it was written", () => {
    const written = page(report)
    const tags = tagsOf(written)
    expect(tags.map(({ name }) => name)).not.toContain("script")
    const attributes = tags.flatMap((one) => [...one.attributes.keys()])
    expect(attributes.filter((name) => name === "style" || name === "onload")).toEqual([])
    expect(written).toContain("&lt;script&gt;alert(&quot;æøå&quot;)&lt;/script&gt;&#39; style=&quot;x&quot;")
  })
})

describe("the way to the status in the other language", () => {
  it("is a link when there is one that can be followed", () => {
    const linkOf = (alternate: string) =>
      tagsOf(renderStatusHtml(aStatus(), { language: "da", alternate })).find(({ attributes }) =>
        attributes.has("hreflang")
      )
    expect(linkOf("status.en.html")?.attributes.get("href")).toBe("status.en.html")
    expect(linkOf("javascript:alert(1)")).toBeUndefined()
    expect(page(aStatus())).not.toContain("hreflang")
  })
})
