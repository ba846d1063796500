import { type Language, type Verdict, verdictWords } from "@partnerskab/core/evaluation"
import { describe, expect, it } from "vitest"
import { renderHtml } from "../src/index.ts"
import { tones } from "../src/tones.ts"
import { aCriterion, anEmptyReport, aReport } from "./reports.ts"
import { tagsOf } from "./tagsOf.ts"

const languages = ["da", "en"] as const satisfies ReadonlyArray<Language>
const bodyOf = (page: string): string => page.slice(page.indexOf("<body>"))
const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
const tableOf = (page: string): string => page.slice(page.indexOf("<tbody"), page.indexOf("</tbody>"))
const rowsOf = (page: string): ReadonlyArray<string> =>
  tableOf(page)
    .split("<tr ")
    .slice(1)
    .map((row) => `<tr ${row}`)

describe.each(languages)("a page in %s", (language) => {
  const page = renderHtml(aReport(), { language })
  const tags = tagsOf(page)
  const named = (name: string) => tags.filter((one) => one.name === name)

  it("says its language and has its title twice: for the window and for the reader", () => {
    expect(named("html")[0]?.attributes.get("lang")).toBe(language)
    expect(page.split(aReport().title[language])).toHaveLength(3)
  })

  it("says nothing in the other language", () => {
    expect(wordsOf(bodyOf(page))).not.toContain(language === "da" ? "in English" : "på dansk")
  })

  it("has the authority, the notice, the findings, the comparison and the format", () => {
    const words = wordsOf(bodyOf(page))
    for (const text of [
      aReport().authority,
      aReport().notices[0]![language],
      ...aReport().findings.map(({ texts }) => texts[language]),
      aReport().comparisons[0]!.because[language],
      aReport().format
    ])
      expect(words).toContain(text)
  })

  it("has every criterion once in the table, by number and title", () => {
    const rows = rowsOf(page)
    expect(rows).toHaveLength(aReport().criteria.length)
    for (const [at, { id, title }] of aReport().criteria.entries()) {
      expect(wordsOf(rows[at]!)).toContain(`${id} ${title[language]}`)
      expect(wordsOf(tableOf(page)).split(title[language])).toHaveLength(2)
    }
  })

  it("marks what the source states and nobody counted again, and only that", () => {
    const stated = language === "da" ? "som oplyst i kilden, ikke genberegnet" : "stated in the source, not recomputed"
    const isMarked = rowsOf(page).map((row) => wordsOf(row).includes(stated))
    expect(isMarked).toEqual(aReport().criteria.map(({ origin }) => origin === "stated"))
  })

  it("has one heading of the first level, and leaves no level out below it", () => {
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it("has a scope on every head of a table, a caption on every table, and a name on every drawing", () => {
    expect(named("th").filter(({ attributes }) => !attributes.has("scope"))).toEqual([])
    expect(named("caption")).toHaveLength(named("table").length)
    const drawings = named("svg").filter(({ attributes }) => attributes.get("role") === "img")
    expect(named("title")).toHaveLength(1 + drawings.length)
    expect(named("desc")).toHaveLength(drawings.length)
  })

  it("gives no id twice, and every reference to one has its aim", () => {
    const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const aims = tags.flatMap(({ attributes }) => [
      ...(attributes.get("aria-labelledby")?.split(" ") ?? []),
      ...(attributes.get("aria-describedby")?.split(" ") ?? []),
      ...(attributes.get("href")?.startsWith("#") === true ? [attributes.get("href")!.slice(1)] : [])
    ])
    expect(aims.filter((aim) => !ids.includes(aim))).toEqual([])
  })

  it("fetches nothing, runs nothing, and has its style in one place", () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|base)\b|https?:|url\(|@import/i)
    expect(named("style")).toHaveLength(1)
    const attributes = tags.flatMap((one) => [...one.attributes.keys()])
    expect(attributes.filter((name) => name === "style" || name === "src" || name.startsWith("on"))).toEqual([])
  })
})

describe("a page", () => {
  it.each(Object.keys(tones) as ReadonlyArray<Verdict>)("says the verdict %s in words", (verdict) => {
    const page = renderHtml(aReport({ criteria: [aCriterion({ verdict })] }), { language: "da" })
    expect(wordsOf(tableOf(page))).toContain(verdictWords[verdict].da)
  })

  it("says how many were counted again and how many are as stated", () => {
    expect(wordsOf(renderHtml(aReport(), { language: "da" }))).toContain(
      "5 kriterier. 3 er genberegnet ud fra registreringerne, 2 står som oplyst i kilden"
    )
    expect(wordsOf(renderHtml(aReport({ criteria: [aCriterion()] }), { language: "en" }))).toContain("1 criterion.")
  })

  it("tells the bars of the summary in words, and what a filled and an empty bar mean", () => {
    const words = wordsOf(renderHtml(aReport(), { language: "da" }))
    expect(words).toContain("1 kriterium 0 genberegnet, 1 som oplyst i kilden, ikke genberegnet")
    expect(words).toContain("genberegnet som oplyst i kilden, ikke genberegnet Resultat i procent")
  })

  it("tells gross and net beside each other, and cuts a bar only when it says so", () => {
    const words = wordsOf(renderHtml(aReport(), { language: "da" }))
    expect(words).toContain("brutto 109,3\u00a0% netto 95\u00a0%".replaceAll("\u00a0", " "))
    expect(words).toContain("Bjælker over 200 % er skåret af")
    const within = renderHtml(aReport({ criteria: [aCriterion({ result: 60 })] }), { language: "da" })
    expect(within).not.toContain("skåret af")
    expect(bodyOf(within)).not.toContain('class="cut"')
  })

  it("tells the Danish day on which something was known", () => {
    const words = wordsOf(renderHtml(aReport(), { language: "da" }))
    expect(words).toContain("genberegnet, kendt 01.05.2011")
    expect(words).toContain("07.04.2011 176")
    expect(words).toContain("i dag 1.175")
  })

  it("leads from a criterion to its findings and back", () => {
    const page = renderHtml(aReport(), { language: "da" })
    expect(rowsOf(page)[2]).toContain('href="#finding-1"')
    expect(page).toContain('<a href="#criterion-3">SC-16</a>')
  })

  it("stands when there is nothing to say", () => {
    for (const language of languages) {
      const page = renderHtml(anEmptyReport, { language })
      expect(tagsOf(page).map(({ name }) => name)).not.toContain("table")
      expect(wordsOf(page)).toContain(language === "da" ? "har ingen kriterier" : "has no criteria")
      expect(wordsOf(page)).toContain(language === "da" ? "ingen bemærkninger" : "no findings")
      expect(page).not.toMatch(/undefined|NaN|Infinity/)
    }
  })
})

describe("a text with markup in it", () => {
  const evil = `</title></style><script>alert("æøå")</script>' style="x" onload="y" &amp;`
  const both = { da: evil, en: evil }
  const criterion = aCriterion({ id: evil, title: both, unit: evil, asOf: evil, source: both, note: both })
  const page = renderHtml(
    aReport({
      title: both,
      authority: evil,
      notices: [both],
      criteria: [criterion, { ...criterion, origin: "stated", result: { [evil]: evil }, target: evil }],
      findings: [{ code: evil, subject: evil, texts: both }],
      comparisons: [{ id: evil, asOf: "2011-04-06", rows: [], because: both }]
    }),
    { language: "da", alternate: `"><script>.html` }
  )

  it("stays a text", () => {
    const tags = tagsOf(page)
    expect(tags.map(({ name }) => name)).not.toContain("script")
    const attributes = tags.flatMap((one) => [...one.attributes.keys()])
    expect(attributes.filter((name) => name === "style" || name === "onload")).toEqual([])
  })

  it("is read as it was written", () => {
    expect(page).toContain("&lt;script&gt;alert(&quot;æøå&quot;)&lt;/script&gt;&#39; style=&quot;x&quot;")
    expect(page).toContain("&amp;amp;")
  })
})

describe("the way to the other language", () => {
  const linkOf = (alternate: string, language: Language = "da") =>
    tagsOf(renderHtml(anEmptyReport, { language, alternate })).find(({ attributes }) => attributes.has("hreflang"))

  it.each(["evaluation.en.html", "../en/?a=b:c", "https://example.org/en"])("is a link to %s", (address) => {
    expect(linkOf(address)?.attributes.get("href")).toBe(address)
    expect(linkOf(address)?.attributes.get("hreflang")).toBe("en")
    expect(linkOf(address, "en")?.attributes.get("lang")).toBe("da")
  })

  it.each(["javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x"])(
    "is no link to %j",
    (address) => {
      expect(linkOf(address)).toBeUndefined()
    }
  )

  it("is not there when there is no other page", () => {
    expect(renderHtml(anEmptyReport, { language: "da" })).not.toContain("hreflang")
  })
})
