import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, printAgreement, type PrintedAgreement, printModel, QuestionInvalid } from "../src/index.ts"
import { definePlugin, definePoint, defineTerms, inWords, Label } from "../src/plugin/index.ts"
import { aDraftOf2016, aLongAgreement, named, signedByApproval } from "./aLongAgreement.ts"
import { htmlProblems } from "./htmlProblems.ts"
import { aCompany, aDraft, anAgreementInForce, basis, contacts, withCompany } from "./setup.ts"

const on = "2016-10-15"

/** What a page says, without its markup and its style. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[^]*<\/style>/, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")

const hostile = `<script>alert("æøå")</script><img src=x onerror='x'> & "co"`

const empty: PrintedAgreement = {
  agreement: "a",
  version: 1,
  on: "2016-01-01",
  status: "prospect",
  days: {},
  company: { workplaces: [] },
  authority: { name: "Jobcenter Slagelse" },
  points: [],
  pauses: [],
  signatures: []
}

describe("a printed agreement", () => {
  it("says who, what, from when, whom to call and who signed, in Danish", async () => {
    const { pk, id } = await aLongAgreement()
    const { html, model } = (await pk.agreement.printed(id, { language: "da", on }))!
    const text = textOf(html)
    for (const said of [
      "Partnerskabsaftale mellem Ørbæk Brød &amp; Kager A/S og Jobcenter Slagelse",
      "Gældende pr. 15. oktober 2016",
      "Indgået 15. februar 2016",
      "Fra 1. marts 2016 til og med 29. februar 2020",
      "CVR-nr. 24256790",
      "Arbejdssteder (P-nr.): 1003000001, 1003000002",
      "1. kontaktperson Øjvind Testesen",
      "2. kontaktperson (suppleant) Bølge Prøvesen company-3@eksempel.dk",
      "1. kontaktperson Konsulent Æble",
      "1 Deltagelse i Partnerskabsnetværket Med i aftalen fra 1. juni 2016.",
      "2 Sundhedsfremme og fastholdelse af sygemeldte medarbejdere Gælder til og med 31. december 2016.",
      "Kontaktperson for punktet: Bølge Prøvesen, Ørbæk Brød &amp; Kager A/S, company-3@eksempel.dk",
      "4 Opkvalificering og afklaring af ledige Ændret fra 31. maj 2016.",
      "Slags pladser Virksomhedspraktik, ansættelse med løntilskud og mentorordning",
      "Jobcenteret inviterer &lt;ledige&gt;.",
      "Pauser Fra 1. juli 2016 til og med 31. juli 2016",
      "For Ørbæk Brød &amp; Kager A/S Åse Ærøbo Godkendt 10. februar 2016 Registreret af: company-1 Kontroltal",
      "Aftalen er ændret, siden dette blev godkendt.",
      "Aftalen pr. 15. oktober 2016. Aftale P-2016-017, version 11."
    ])
      expect(text).toContain(said)
    expect(text).not.toContain("UDKAST")
    expect(html).toContain(`<abbr title="${model.signatures[0]!.hash}">`)
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="da">/)
  })

  it("says the same in English, with no Danish but the names", async () => {
    const { pk, id } = await aLongAgreement()
    const { html } = (await pk.agreement.printed(id, { language: "en", on }))!
    expect(html).toContain('<html lang="en">')
    const text = textOf(html)
    expect(text).toContain("Partnership agreement between Ørbæk Brød &amp; Kager A/S and Jobcenter Slagelse")
    expect(text).toContain("In force as of 15 October 2016")
    expect(text).toContain("Health promotion and keeping sick-listed employees")
    for (const danish of ["Aftale", "Kontaktperson", "kontaktperson", "Punkt", "Gælder", "pr. ", "Underskrift"])
      expect(text).not.toContain(danish)
  })

  it("is as of the day that is asked for, and as of any version", async () => {
    const { pk, id } = await aLongAgreement()
    const printed = async (options: object) => (await pk.agreement.printed(id, { language: "da", ...options }))!.model
    const may = await printed({ on: "2016-05-30" })
    expect(may.company.contacts!.primary.name).toBe(named["company-1"])
    expect(may.points.map(({ number, from, changed }) => [number, from, changed])).toEqual([
      [1, "2016-06-01", false],
      [2, undefined, false],
      [4, undefined, false],
      [7, undefined, false]
    ])
    expect(may.points[2]!.coming).toMatchObject([{ from: "2016-05-31", terms: [{}, { value: { da: "5" } }] }])
    expect((await printed({ on: "2016-07-31" })).status).toBe("paused")
    expect((await printed({ on: "2017-01-01" })).points.map(({ number }) => number)).toEqual([1, 4, 7])
    const signed = await printed({ on: "2016-02-20", version: 5 })
    expect(signed).toMatchObject({ version: 5, status: "upcoming", pauses: [] })
    expect(signed.signatures.map(({ lapsed }) => lapsed)).toEqual([false, false])
    expect((await printed({})).on).toBe("2016-10-01")
  })

  it("tells of an agreed change that is still to come", async () => {
    const { pk, id } = await aLongAgreement()
    const { html } = (await pk.agreement.printed(id, { language: "da", on: "2016-05-30" }))!
    expect(html).toContain("<caption>Aftalt ændring fra 31. maj 2016</caption>")
    expect(await htmlProblems(html)).toEqual([])
  })

  it("is a draft that says so, with places to sign, until it is signed", async () => {
    const { pk, id } = await aDraftOf2016()
    const printing = { language: "da", on: "2016-02-01" } as const
    const { html } = (await pk.agreement.printed(id, printing))!
    expect(html).toContain("<title>UDKAST: Partnerskabsaftale mellem")
    expect(html).toContain('<body class="draft">')
    expect(textOf(html)).toContain("UDKAST Aftalen er ikke indgået.")
    expect(textOf(html)).toContain("For Jobcenter Slagelse Sted og dato Navn Underskrift")
    expect(textOf(html)).toContain("Udkastet pr. 1. februar 2016.")
    expect(textOf((await pk.agreement.printed(id, { ...printing, language: "en" }))!.html)).toContain(
      "DRAFT The agreement"
    )
    expect(await htmlProblems(html)).toEqual([])
  })

  it("says that it was signed on paper when it was", async () => {
    const { pk } = await anAgreementInForce()
    const { html } = (await pk.agreement.printed("a1", { language: "da", on: "2011-05-03" }))!
    expect(textOf(html)).toContain("Aftalen er underskrevet på papir 1. februar 2011.")
    expect(textOf(html)).toContain("6 Deltagelse og rekruttering ved Jobmesser")
    expect(html).not.toContain("<abbr")
  })

  it("says on whose behalf someone approved, and why", async () => {
    const { pk, desk, id } = await aDraftOf2016()
    accepted(await desk.agreement.propose({ agreement: id, on: "2016-02-01" }))
    const approving = {
      agreement: id,
      place: "company",
      by: "authority-2",
      on: "2016-02-01",
      onBehalf: "mundtligt"
    } as const
    const shown = await desk.agreement.approve({ ...approving, seen: "nothing" })
    const { now } = (shown as never as { refusals: [{ facts: { now: string } }] }).refusals[0].facts
    accepted(await desk.agreement.approve({ ...approving, seen: now }))
    const text = textOf((await pk.agreement.printed(id, { language: "da", on: "2016-02-02" }))!.html)
    expect(text).toContain(
      "Konsulent Øre på partens vegne: den anden part har sagt ja mundtligt Godkendt 1. februar 2016"
    )
    expect(text).toContain("UDKAST")
  })

  it("calls who and what is erased by that, and is readable all the same", async () => {
    const { pk, id } = await signedByApproval()
    const options = { by: "konsulent-1", ground: "opbevaringsfrist" }
    for (const subject of [
      { entity: "person", id: "company-1" },
      { entity: "party", id: "bageri" },
      { entity: "agreement", id }
    ])
      expect(await pk.erase(subject, options)).toMatchObject({ ok: true })
    const page = async (language: "da" | "en") => (await pk.agreement.printed(id, { language, on: "2016-03-01" }))!.html
    expect(textOf(await page("da"))).toContain("Partnerskabsaftale mellem (slettet) og Jobcenter Slagelse")
    expect(textOf(await page("da"))).toContain(
      "1. kontaktperson (slettet) 2. kontaktperson (suppleant) Øjvind Testesen"
    )
    expect(textOf(await page("da"))).toContain("Det er aftalt (slettet)")
    expect(textOf(await page("da"))).toContain("(slettet) Godkendt 10. februar 2016")
    expect(textOf(await page("en"))).toContain("First contact (erased)")
    expect(await page("da")).not.toMatch(/Åse|Ørbæk|åbent hus/)
    expect(await htmlProblems(await page("da"))).toEqual([])
  })

  it("escapes what stands in names, terms and texts", async () => {
    const pk = createPartnerskab(basis())
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.people.register({ person: "bad", on: "2011-01-03", name: hostile, reach: hostile }))
    accepted(await desk.parties.add({ ...aCompany(), party: "bad", name: hostile, cvr: "35408002" }))
    const draft = {
      party: "bad",
      contacts: { ...contacts, company: { primary: "bad", deputy: "company-2" } },
      points: { other: { about: hostile } }
    }
    accepted(await desk.agreement.draft(aDraft(draft)))
    const { html } = (await pk.agreement.printed("a1", { language: "da" }))!
    expect(html).not.toMatch(/<script|<img/)
    expect(html.match(/&lt;script&gt;alert\(&quot;æøå&quot;\)&lt;\/script&gt;/g)!.length).toBeGreaterThanOrEqual(5)
    expect(await htmlProblems(html)).toEqual([])
  })

  it("needs nothing else: no script, no address, no file", async () => {
    const { pk, id } = await aLongAgreement()
    const { html } = (await pk.agreement.printed(id, { language: "da", on }))!
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|src=|href=/)
    expect(html).toMatch(/@page \{\s+size: A4;/)
    expect(html.length).toBeLessThan(20_000)
  })

  it.each(["da", "en"] as const)("is well-formed HTML that an outside parser accepts, in %s", async (language) => {
    const { pk, id } = await aLongAgreement()
    expect(await htmlProblems("<p>a<div></p>")).not.toEqual([])
    for (const { version } of await pk.agreement.versions(id)) {
      const { html } = (await pk.agreement.printed(id, { language, on, version }))!
      expect(await htmlProblems(html), `version ${version}`).toEqual([])
    }
  })

  it("of an agreement with nothing in it says that there is nothing", async () => {
    for (const language of ["da", "en"] as const) {
      expect(await htmlProblems(printAgreement(empty, language))).toEqual([])
      expect(await htmlProblems(printAgreement({ ...empty, status: "draft" }, language))).toEqual([])
    }
    expect(textOf(printAgreement(empty, "da"))).toContain("Der er ikke skrevet noget udkast.")
    expect(textOf(printAgreement({ ...empty, status: "draft" }, "da"))).toContain("Der er ikke valgt noget punkt.")
    const { pk, desk } = await aDraftOf2016()
    accepted(
      await desk.agreement.consider({ agreement: "p", on: "2016-02-01", party: "bageri", reason: "andet", note: "x" })
    )
    const { model } = (await pk.agreement.printed("p", { language: "da" }))!
    expect(model).toMatchObject({ status: "prospect", company: { name: "Ørbæk Brød & Kager A/S" }, points: [] })
  })

  it("can be made of its data alone, and again of data that went through JSON", async () => {
    const { pk, id } = await aLongAgreement()
    const { html, model } = (await pk.agreement.printed(id, { language: "da", on }))!
    expect(printAgreement(JSON.parse(JSON.stringify(model)) as typeof model, "da")).toBe(html)
  })

  it("is refused in no language, and as of no day or version", async () => {
    const { pk, id } = await aDraftOf2016()
    for (const options of [{ language: "fr" }, { on: "2016-02-30" }, { version: 0 }, { version: 2 }])
      await expect(pk.agreement.printed(id, { language: "da", ...options } as never)).rejects.toThrow(QuestionInvalid)
  })
})

class Korps extends definePoint("cityKorps", {
  title: { da: "Citykorps", en: "City corps" },
  terms: defineTerms(
    "cityKorps",
    Schema.Struct({
      areas: inWords(Schema.Array(Label), { da: "Områder", en: "Areas" }),
      places: Schema.optionalKey(
        Schema.Struct({ many: inWords(Schema.Int, { da: "antal", en: "number" }), kind: Label })
      )
    })
  ),
  material: { areas: "notify", places: "silent" },
  entities: [],
  commands: {}
}) {}
class WithKorps extends definePlugin("withKorps", { version: "1.0.0", add: [Korps] }) {}

describe("a printed point", () => {
  const signed = async () => {
    const storage = memory()
    const pk = createPartnerskab({ ...basis(storage), plugins: [WithKorps] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    const points = { cityKorps: { areas: ["Nytorv", "ågade"], places: { many: 2, kind: "x" } } }
    accepted(await desk.agreement.draft({ ...aDraft(), points }))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    return { storage, pk }
  }

  it("of a plugin has the plugin's title and words", async () => {
    const { pk } = await signed()
    const { html, model } = (await pk.agreement.printed("a1", { language: "da" }))!
    expect(textOf(html)).toContain("Citykorps Emne Aftalt Områder Nytorv og ågade places antal: 2; kind: x")
    expect(model.points[0]).toMatchObject({ known: true, title: { en: "City corps" } })
    expect(await htmlProblems(html)).toEqual([])
  })

  it("that nobody here knows is printed as it is kept, and says so", async () => {
    const { storage } = await signed()
    const pk = createPartnerskab(basis(storage))
    const { html, model } = (await pk.agreement.printed("a1", { language: "da" }))!
    expect(model.points).toMatchObject([{ point: "cityKorps", known: false, title: { da: "cityKorps" } }])
    expect(textOf(html)).toContain("cityKorps Punktet kan ikke længere læses her")
    expect(textOf(html)).toContain("areas Nytorv og ågade places many: 2; kind: x")
    expect(await htmlProblems(html)).toEqual([])
  })

  it("that is disabled now is printed as before", async () => {
    const storage = memory()
    await anAgreementInForce({ network: { people: 2 } }, "2011-02-01", storage)
    class Without extends definePlugin("without", { version: "1.0.0", disable: ["network"] }) {}
    const pk = createPartnerskab({ ...basis(storage), plugins: [Without] })
    const { model } = (await pk.agreement.printed("a1", { language: "da" }))!
    expect(model.points).toMatchObject([
      {
        known: true,
        number: 1,
        terms: [{ label: { da: "Personer fra virksomheden i netværket" }, value: { da: "2" } }]
      }
    ])
  })

  it("without anything gathered is printed by its key", async () => {
    const { pk } = await signed()
    const names = { authority: "J", people: {}, points: {}, texts: {} }
    const model = printModel((await pk.agreement.get("a1"))!, { on: "2011-03-01", names })
    expect(model.points[0]).toMatchObject({ title: { da: "cityKorps" }, known: false })
    expect(textOf(printAgreement(model, "en"))).toContain("Partnership agreement between (erased) and J")
  })
})
