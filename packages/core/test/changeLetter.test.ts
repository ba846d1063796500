import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type AgreementDifference,
  type AgreementNames,
  changeLetter,
  differencesBetween,
  type LetterTo,
  QuestionInvalid
} from "../src/index.ts"
import { aDraftOf2016, aLongAgreement, signedByApproval } from "./aLongAgreement.ts"

const company = { role: "company" } as const
const authority = { role: "authority" } as const
const contact = (person: string): LetterTo => ({ role: "contact", person })

const names: AgreementNames = {
  authority: "Jobcenter Slagelse",
  party: "Ørbæk Brød",
  people: { "company-1": { name: "Åse Ærøbo" } },
  points: {
    placements: {
      number: 4,
      title: { da: "Pladser", en: "Places" },
      wordings: {
        "base/1": { fields: { "/places": { da: "Antal", en: "Number" } }, codes: {}, personal: [] },
        "base/2": { fields: { "/places": { da: "Pladser i alt", en: "Places in all" } }, codes: {}, personal: [] }
      }
    }
  },
  texts: {}
}
const terms = (version: number, raw: unknown) => ({ lineage: "base", version, raw })
const letter = (differences: ReadonlyArray<AgreementDifference>, language: "da" | "en", to: LetterTo = company) =>
  changeLetter(differences, { to, language, names })?.text

describe("a letter about changes", () => {
  it("tells the company in Danish what was changed, from when, and what it must approve", async () => {
    const { pk, id } = await aLongAgreement()
    const told = (await pk.agreement.changeLetter(id, { after: 5, to: company, language: "da" }))!
    expect(told.subject).toBe("Ændringer i partnerskabsaftalen mellem Ørbæk Brød & Kager A/S og Jobcenter Slagelse")
    expect(told.mustApprove).toBe(true)
    expect(told.text)
      .toBe(`Her kan I læse, hvad der er ændret i partnerskabsaftalen mellem Ørbæk Brød & Kager A/S og Jobcenter Slagelse.

Aftalen
- Aftalens sidste dag er 29. februar 2020 (før: 28. februar 2018). *

Punkter
- Punkt 1 »Deltagelse i Partnerskabsnetværket« er med i aftalen fra 1. juni 2016. *
    Personer fra virksomheden i netværket: 2
- Punkt 2 »Sundhedsfremme og fastholdelse af sygemeldte medarbejdere« gælder til og med 31. december 2016. *
- Punkt 4 »Opkvalificering og afklaring af ledige« er ændret fra 31. maj 2016. *
    Slags pladser: virksomhedspraktik, ansættelse med løntilskud og mentorordning (før: virksomhedspraktik og ansættelse med løntilskud)
    Antal pladser: 5 (før: 3)

Kontaktpersoner
- Fra 1. juni 2016 er Øjvind Testesen 1. kontaktperson for Ørbæk Brød & Kager A/S (før: Åse Ærøbo).
- Fra 1. juni 2016 er Bølge Prøvesen 2. kontaktperson (suppleant) for Ørbæk Brød & Kager A/S (før: Øjvind Testesen).

Pauser
- Aftalen er på pause fra 1. juli 2016 til og med 31. juli 2016.

I skal godkende de ændringer, der er mærket med *.

Med venlig hilsen
Jobcenter Slagelse`)
  })

  it("tells the same in English", async () => {
    const { pk, id } = await aLongAgreement()
    const told = (await pk.agreement.changeLetter(id, { after: 5, to: company, language: "en" }))!
    expect(told.text).toContain(
      "- Point 1 “Taking part in the partnership network” is part of the agreement from 1 June 2016. *"
    )
    expect(told.text).toContain("    Number of places: 5 (before: 3)")
    expect(told.text).toContain(
      "- From 1 June 2016, Øjvind Testesen is the first contact of Ørbæk Brød & Kager A/S (before: Åse Ærøbo)."
    )
    expect(told.text).toContain("- The agreement is paused from 1 July 2016 up to and including 31 July 2016.")
    expect(told.text).not.toMatch(/[»«]|kontaktperson/)
  })

  it("is the same when it is written again", async () => {
    const { pk, id } = await aLongAgreement()
    const write = () => pk.agreement.changeLetter(id, { after: 1, to: authority, language: "da" })
    expect(await write()).toEqual(await write())
  })

  it("tells someone who is, or no longer is, a contact that and nothing else", async () => {
    const { pk, id } = await aLongAgreement()
    const to = (person: string) => pk.agreement.changeLetter(id, { after: 5, to: contact(person), language: "da" })
    expect((await to("company-1"))!.text).toContain(
      "Din opgave som kontaktperson hører op:\n- Du er 1. kontaktperson for Ørbæk Brød & Kager A/S til og med 31. maj 2016."
    )
    expect((await to("company-2"))!.text.split("\n").slice(0, 3)).toEqual([
      "Din opgave som kontaktperson er ændret:",
      "- Fra 1. juni 2016 er du 1. kontaktperson for Ørbæk Brød & Kager A/S.",
      "- Du er 2. kontaktperson (suppleant) for Ørbæk Brød & Kager A/S til og med 31. maj 2016."
    ])
    expect((await to("company-3"))!.text).toContain("Du er valgt som kontaktperson:")
    expect((await to("company-3"))!.mustApprove).toBe(false)
    expect(await to("authority-1")).toBeUndefined()
    expect(await to("nobody")).toBeUndefined()
  })

  it("reads as a correction when what was written was wrong, and as a change when it was not", async () => {
    const { pk, desk, id } = await aLongAgreement()
    const { version } = (await pk.agreement(id))!

    accepted(
      await desk.agreement.correctPoint({
        agreement: id,
        on: "2016-06-02",
        from: "2016-05-31",
        point: "placements",
        terms: { instruments: ["virksomhedspraktik"], places: 4 },
        reason: "fejl"
      })
    )
    accepted(
      await desk.agreement.correctContacts({
        agreement: id,
        on: "2016-06-02",
        from: "2016-06-01",
        contacts: { company: { primary: "company-3", deputy: "company-2" } }
      })
    )
    const wrong = (to: LetterTo, language: "da" | "en") =>
      pk.agreement.changeLetter(id, { after: version, to, language })
    const told = (await wrong(company, "da"))!
    expect(told.subject).toContain("Rettelser i partnerskabsaftalen mellem")
    expect(told.text).toContain("Her kan I læse, hvad der er rettet.")
    expect(told.text).toContain("er rettet fra 31. maj 2016. *")
    expect(told.text).toContain("    Antal pladser: 4 (der stod: 5)")
    expect(told.text).toContain("- Rettelse: Fra 1. juni 2016 er Bølge Prøvesen 1. kontaktperson for")
    expect(told.text).not.toMatch(/ændret|før:/)
    const english = (await wrong(company, "en"))!
    expect(english.subject).toContain("Corrections to the partnership agreement")
    expect(english.text).toContain("Number of places: 4 (it said: 5)")
    expect(english.text).toContain("- Correction: From 1 June 2016, Bølge Prøvesen is the first contact of")
    expect((await wrong(contact("company-3"), "da"))!.text).toContain(
      "Der stod noget forkert om, hvem der er kontaktperson."
    )

    accepted(await desk.agreement.extend({ agreement: id, lastDay: "2021-12-31" }))
    const mixed = (await wrong(company, "da"))!
    expect(mixed.subject).toContain("Ændringer i partnerskabsaftalen")
    expect(mixed.text).toContain("- Aftalens sidste dag er 31. december 2021 (før: 29. februar 2020). *")
    expect(mixed.text).toContain("Antal pladser: 4 (der stod: 5)")
    // What was changed and then corrected in the same letter was never told: it is a change.
    const all = (await pk.agreement.changeLetter(id, { after: 5, to: company, language: "da" }))!
    expect(all.text).toContain("er ændret fra 31. maj 2016. *")
    expect(all.text).not.toContain("Rettelse")
  })

  it("says of an end that is withdrawn what it is, without calling it a correction besides", async () => {
    const { pk, desk, id } = await aLongAgreement()
    accepted(await desk.agreement.end({ agreement: id, lastDay: "2016-12-31", reason: "agreed" }))
    const { version } = (await pk.agreement(id))!
    accepted(await desk.agreement.withdrawEnd({ agreement: id, on: "2016-06-02", reason: "fejl" }))
    const told = (await pk.agreement.changeLetter(id, { after: version, to: company, language: "da" }))!
    expect(told.subject).toContain("Rettelser")
    expect(told.text).toContain("- Aftalen er ikke afsluttet alligevel.")
    expect(told.text).toContain("- Rettelse: Aftalens sidste dag er 29. februar 2020 (der stod: 31. december 2016).")
  })

  it("is no letter when nothing concerns the recipient", async () => {
    const { pk, desk, id } = await aDraftOf2016()
    accepted(
      await desk.agreement.choosePoints({ agreement: id, on: "2016-02-02", points: { fairs: { recruits: true } } })
    )
    accepted(await desk.agreement.drop({ agreement: id, on: "2016-02-03" }))
    expect(await pk.agreement.changeLetter(id, { after: 2, until: 2, to: company, language: "da" })).toBeUndefined()
    const dropped = (await pk.agreement.changeLetter(id, { after: 2, to: company, language: "da" }))!
    expect(dropped.subject).toMatch(/ er opgivet$/)
    expect(dropped.paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      "Arbejdet med aftalen er opgivet."
    ])
    const review = [{ _tag: "ReviewChanged", is: "2016-05-03" }] as const
    expect(letter(review, "da")).toBeUndefined()
    expect(letter(review, "da", authority)).toContain("Næste gennemgang af aftalen: 3. maj 2016 (før: ingen).")
    const considered = [{ _tag: "StatusChanged", was: "Prospect", is: "Dropped" }] as const
    expect(letter(considered, "en")).toBeUndefined()
    expect(letter(considered, "en", authority)).toContain("The agreement is dropped.")
  })

  it("says that an agreement is signed, ended or awaits approval in its subject", async () => {
    const { pk, desk, id } = await signedByApproval()
    const subject = async (after: number, until: number) =>
      (await pk.agreement.changeLetter(id, { after, until, to: company, language: "en" }))!.subject
    accepted(await desk.agreement.end({ agreement: id, lastDay: "2016-12-31", reason: "notUsed" }))
    expect(await subject(1, 2)).toMatch(/ awaits approval$/)
    expect(await subject(4, 5)).toMatch(/ is signed$/)
    expect(await subject(5, 6)).toMatch(/ has ended$/)
    const { text } = (await pk.agreement.changeLetter(id, { after: 5, to: company, language: "da" }))!
    expect(text).toContain("- Aftalen er afsluttet. Aftalen er ikke blevet brugt.")
    expect(text).toContain("- Aftalens sidste dag er 31. december 2016 (før: 28. februar 2018).\n")
  })

  it("asks only the side whose place must approve", () => {
    const difference = { _tag: "PointEnded", point: "placements", was: terms(1, {}), lastDay: "2016-04-30" } as const
    const asks = (needs: "notify" | { readonly reapproveBy: ReadonlyArray<string> }, to: LetterTo) =>
      changeLetter([{ ...difference, needs }], {
        to,
        language: "da",
        names,
        plan: [{ place: "borgmester", side: "authority" }]
      })!.mustApprove
    expect(asks({ reapproveBy: ["company"] }, company)).toBe(true)
    expect(asks({ reapproveBy: ["company"] }, authority)).toBe(false)
    expect(asks({ reapproveBy: ["borgmester"] }, authority)).toBe(true)
    expect(asks("notify", company)).toBe(false)
  })

  it("tells of a point that is put in other words, with what each field was called", () => {
    const changed = {
      _tag: "PointChanged",
      point: "placements",
      from: "2011-05-03",
      was: terms(1, { places: 2, old: ["a"] }),
      is: terms(2, { places: 3 }),
      sameWording: false,
      fields: [
        { field: "places", was: 2, is: 3 },
        { field: "old", was: ["a"] }
      ]
    } as const
    expect(letter([changed], "da")).toContain(
      "- Punkt 4 »Pladser« er ændret fra 3. maj 2011 og skrevet i en ny ordlyd.\n    Pladser i alt: 3 (før: 2)\n    old: ikke længere med (før: a)"
    )
  })

  it("calls what nobody here knows by its key, and who is erased by that", () => {
    const differences = [
      { _tag: "PointAdded", point: "cityKorps", is: terms(7, { areas: 4 }) },
      { _tag: "ContactChanged", side: "company", rank: "primary", was: "company-1", is: "gone" }
    ] as const
    expect(letter(differences, "da")).toContain(
      "Punktet »cityKorps« er med i aftalen fra aftalens første dag.\n    areas: 4"
    )
    expect(letter(differences, "da")).toContain(
      "Fra aftalens første dag er (slettet) 1. kontaktperson for Ørbæk Brød (før: Åse Ærøbo)."
    )
    expect(letter(differences, "en")).toContain("(erased) is the first contact of")
  })

  it.each([
    [
      { _tag: "PauseChanged", is: { firstDay: "2011-05-03" } },
      "Aftalen er på pause fra 3. maj 2011 og indtil videre.",
      "The agreement is paused from 3 May 2011 until further notice."
    ],
    [
      { _tag: "PauseChanged", was: { firstDay: "2011-05-03" } },
      "Pausen fra 3. maj 2011 og indtil videre er trukket tilbage.",
      "The pause from 3 May 2011 until further notice is withdrawn."
    ],
    [
      { _tag: "LastDayChanged", was: "2011-05-31" },
      "Aftalen gælder indtil videre (før: 31. maj 2011).",
      "The agreement is in force until further notice (before: 31 May 2011)."
    ],
    [
      { _tag: "FirstDayChanged", was: "2011-05-01", is: "2011-06-01" },
      "Aftalen gælder fra 1. juni 2011 (før: 1. maj 2011).",
      "The agreement is in force from 1 June 2011 (before: 1 May 2011)."
    ],
    [
      { _tag: "EditionChanged", was: "2008", is: "2016" },
      "Aftalens punkter følger udgaven 2016 (før: 2008).",
      "The points follow the edition 2016 (before: 2008)."
    ],
    [
      { _tag: "PointContactChanged", point: "placements", side: "authority", was: "company-1" },
      "Fra aftalens første dag er ingen særlig kontaktperson for punkt 4 »Pladser« hos Jobcenter Slagelse (før: Åse Ærøbo).",
      "From the first day of the agreement, nobody in particular is the contact for point 4 “Places” at Jobcenter Slagelse (before: Åse Ærøbo)."
    ],
    [
      { _tag: "PointEnded", point: "placements", was: terms(1, {}) },
      "Punkt 4 »Pladser« er ikke med i aftalen.",
      "Point 4 “Places” is not part of the agreement."
    ],
    [
      { _tag: "PointEnded", point: "placements", was: terms(1, {}), lastDay: "2011-04-30", to: "2011-05-31" },
      "Punkt 4 »Pladser« gælder til og med 30. april 2011 og igen efter 31. maj 2011.",
      "Point 4 “Places” holds up to and including 30 April 2011 and again after 31 May 2011."
    ],
    [
      { _tag: "StatusChanged", was: "Ended", is: "Active", endReason: "other" },
      "Aftalen er ikke afsluttet alligevel.",
      "The agreement has not ended after all."
    ],
    [
      { _tag: "StatusChanged", was: "Proposed", is: "Draft" },
      "Aftalen er taget tilbage fra godkendelse og er igen et udkast.",
      "The agreement is taken back from approval and is a draft again."
    ]
  ] satisfies ReadonlyArray<readonly [AgreementDifference, string, string]>)(
    "says %o in a sentence",
    (difference, da, en) => {
      expect(letter([difference], "da")).toContain(`- ${da}`)
      expect(letter([difference], "en")).toContain(`- ${en}`)
    }
  )

  it("is refused in no language, to nobody, and about versions that are not there", async () => {
    const { pk, id } = await signedByApproval()
    const asked = (options: object) =>
      pk.agreement.changeLetter(id, { after: 1, to: company, language: "da", ...options } as never)
    for (const options of [
      { language: "fr" },
      { to: { role: "mayor" } },
      { to: undefined },
      { after: 0 },
      { until: 1.5 },
      { until: 99 }
    ])
      await expect(asked(options), JSON.stringify(options)).rejects.toThrow(QuestionInvalid)
  })
})

describe("terms in a letter", () => {
  it("are written as people write them: numbers, days, lists, texts and what is not said", () => {
    const raw = {
      many: 12345.5,
      on: "2011-05-03",
      none: [],
      empty: null,
      more: [{ a: 1, b: true }, { a: 2 }],
      deep: {}
    }
    const differences = [{ _tag: "PointAdded", point: "cityKorps", is: terms(1, raw) }] as const
    expect(letter(differences, "da")).toContain(
      "    many: 12.345,5\n    on: 3. maj 2011\n    none: Ingen\n    empty: Ikke angivet\n    more: a: 1; b: ja\n    a: 2\n    deep: Ingen"
    )
    expect(letter(differences, "en")).toContain("many: 12,345.5\n    on: 3 May 2011")
  })

  it("that are one value and no fields are one line", () => {
    const differences = [{ _tag: "PointAdded", point: "cityKorps", is: terms(1, true) }] as const
    expect(letter(differences, "da")).toContain("    Aftalt: Ja")
    const state = {
      _tag: "Draft",
      points: { p: terms(1, 5) },
      contacts: { company: {}, authority: {} },
      pointContacts: {}
    }
    const other = { ...state, points: { p: terms(1, 6) } }
    expect(differencesBetween(state as never, other as never)).toMatchObject([
      { _tag: "PointChanged", fields: [{ field: "", was: 5, is: 6 }] }
    ])
  })
})
