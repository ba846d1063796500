import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Agreement, Party } from "../../src/index.ts"
import {
  aCompany,
  aDesk,
  aDeskWithACompany,
  aDraft,
  anAgreementInForce,
  contacts,
  journalOf,
  refusalsOf
} from "../setup.ts"

type AnyAnswer = Parameters<typeof refusalsOf>[0]

/** What a caller without types could send. */
const untyped = (door: (input: never) => Promise<AnyAnswer>, input: unknown): Promise<AnyAnswer> => door(input as never)

describe("a company that is added", () => {
  it.each([
    ["24256791", "the check digit does not match"],
    ["00000000", "it is never given out"],
    ["2425679", "it has seven digits"]
  ])("is refused for the CVR number %s: %s", async (cvr) => {
    const { desk, storage } = aDesk()
    const answer = await desk.parties.add(aCompany({ cvr }))
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "InputInvalid",
          at: "/cvr",
          facts: { rule: "cvr" },
          da: "Feltet /cvr skal være et CVR-nummer: 8 cifre, hvor kontrolcifferet passer.",
          en: "The field /cvr must be a CVR number: 8 digits with a matching check digit.",
          source: "kommandoens form"
        }
      ]
    })
    expect(journalOf(storage)).toEqual([])
  })

  it("is refused for a workplace that is listed twice, and for each that is no P-number", async () => {
    const { desk } = aDesk()
    const twice = aCompany({ workplaces: ["1003000001", "1003000001", "1003000001"] })
    expect(refusalsOf(await desk.parties.add(twice))).toEqual(["WorkplaceTwice /workplaces"])
    accepted(await desk.parties.add(aCompany()))
    const change = {
      party: "bakery",
      on: "2011-01-04",
      workplaces: ["1003000002", "1003000001", "1003000002"]
    } as const
    expect(await desk.parties.changeWorkplaces(change)).toMatchObject({
      refusals: [{ _tag: "WorkplaceTwice", facts: { pNumber: "1003000002" } }]
    })
    const short = aCompany({ party: "b2", workplaces: ["1003000001", "1003", "x"] })
    expect(refusalsOf(await desk.parties.add(short))).toEqual([
      "InputInvalid /workplaces/1",
      "InputInvalid /workplaces/2"
    ])
  })

  it("may have its P-numbers written with spaces, as its CVR number", async () => {
    const { desk, pk } = aDesk()
    accepted(await desk.parties.add(aCompany({ cvr: "24 25 67 90", workplaces: ["1 003 000 001"] })))
    expect((await pk.get(Party, "bakery"))!.state).toMatchObject({
      unit: { cvr: "24256790", workplaces: ["1003000001"] }
    })
  })

  it("is refused when its id is taken, or not there to change", async () => {
    const { desk } = await aDeskWithACompany()
    const again = aCompany({ cvr: "35408002" })
    expect(refusalsOf(await desk.parties.add(again))).toEqual(["AlreadyThere /party"])
    const change = { party: "nobody", on: "2011-01-04", workplaces: [] } as const
    expect(refusalsOf(await desk.parties.changeWorkplaces(change))).toEqual(["NotFound /party"])
  })

  it("is refused for an empty name, one that is too long, and one that cannot be stored", async () => {
    const { desk } = aDesk()
    for (const name of ["", "   ", "b".repeat(201), "a\u0000b", "\ud800"])
      expect(refusalsOf(await desk.parties.add(aCompany({ name }))), JSON.stringify(name)).toEqual([
        "InputInvalid /name"
      ])
    accepted(await desk.parties.add(aCompany({ name: "b".repeat(200) })))
  })
})

describe("a day that the calendar does not have", () => {
  it.each(["2011-02-29", "2011-02-30", "2011-13-01"] as const)("%s is refused", async (on) => {
    const { desk, storage } = await aDeskWithACompany()
    const before = journalOf(storage).length
    expect(await desk.agreement.draft(aDraft({ on }))).toMatchObject({
      ok: false,
      refusals: [{ _tag: "InputInvalid", at: "/on", facts: { rule: "day" } }]
    })
    expect(journalOf(storage)).toHaveLength(before)
  })
})

describe("a day out of range", () => {
  it("is refused with the range that is allowed", async () => {
    const { desk } = await aDeskWithACompany()
    expect(await desk.agreement.draft(aDraft({ on: "1850-11-02" }))).toMatchObject({
      refusals: [
        {
          at: "/on",
          da: "Feltet /on skal være en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD.",
          en: "The field /on must be a day of the calendar from 1900 to 2999, YYYY-MM-DD."
        }
      ]
    })
  })
})

describe("an id of a new life that begins or ends with a space", () => {
  it.each([" owner", "owner ", "\towner", "owner\u00a0"])(
    "is refused, as %j: it would be a second life",
    async (person) => {
      const { desk, storage } = aDesk()
      expect(await desk.people.register({ person, on: "2011-01-03", name: "Ejer" })).toMatchObject({
        refusals: [
          {
            _tag: "InputInvalid",
            at: "/person",
            facts: { rule: "trimmed" },
            da: "Feltet /person må ikke begynde eller slutte med mellemrum.",
            en: "The field /person must not begin or end with a space."
          }
        ]
      })
      expect(journalOf(storage)).toEqual([])
      accepted(await desk.people.register({ person: "shop owner", on: "2011-01-03", name: "Ejer" }))
    }
  )
})

describe("drafting an agreement", () => {
  it("is refused with an empty set of points", async () => {
    const { pk, desk } = await aDeskWithACompany()
    const answer = await desk.agreement.draft(aDraft({ points: {} }))
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "NoPointChosen",
          at: "/points",
          facts: { agreement: "a1" },
          da: "Vælg mindst ét af aftalens punkter.",
          en: "Choose at least one of the points.",
          source: "antagelse: en aftale omfatter mindst ét punkt"
        }
      ]
    })
    expect(await pk.get(Agreement, "a1")).toBeUndefined()
  })

  it("is refused when a side's deputy is its primary contact, for each side", async () => {
    const { desk } = await aDeskWithACompany()
    const twice = { primary: "company-1", deputy: "company-1" }
    const company = await desk.agreement.draft(aDraft({ contacts: { ...contacts, company: twice } }))
    expect(refusalsOf(company)).toEqual(["DeputyIsPrimary /contacts/company/deputy"])
    const both = await desk.agreement.draft(aDraft({ contacts: { company: twice, authority: twice } }))
    expect(both).toMatchObject({
      refusals: [
        { da: "Virksomheden skal have to forskellige kontaktpersoner.", facts: { side: "company" } },
        { en: "The authority must name two different contacts.", facts: { side: "authority" } }
      ]
    })
  })

  it("does not mind the same person on both sides", async () => {
    const { desk } = await aDeskWithACompany()
    const shared = { company: contacts.company, authority: contacts.company }
    accepted(await desk.agreement.draft(aDraft({ contacts: shared })))
  })

  it("is refused for a party and people that nobody knows, at each field that names one", async () => {
    const { desk } = await aDeskWithACompany()
    const strangers = { company: { primary: "x", deputy: "y" }, authority: { primary: "x", deputy: "authority-2" } }
    const answer = await desk.agreement.draft(aDraft({ party: "nobody", contacts: strangers }))
    expect(refusalsOf(answer)).toEqual([
      "NotFound /contacts/authority/primary",
      "NotFound /contacts/company/deputy",
      "NotFound /contacts/company/primary",
      "NotFound /party"
    ])
    expect(answer).toMatchObject({
      refusals: expect.arrayContaining([
        expect.objectContaining({
          at: "/contacts/company/deputy",
          facts: expect.objectContaining({ entity: "person", id: "y" }) as object,
          da: "Personen y findes ikke.",
          en: "The person y does not exist."
        })
      ]) as object
    })
  })

  it("is refused for a point that nobody installed, naming those that are", async () => {
    const { desk } = await aDeskWithACompany()
    const answer = await untyped(desk.agreement.draft, aDraft({ points: { cityKorps: {} } as never }))
    expect(answer).toMatchObject({
      refusals: [
        {
          _tag: "UnknownPoint",
          at: "/points/cityKorps",
          facts: {
            point: "cityKorps",
            installed: ["fairs", "network", "other", "placements", "recruitment", "retention", "training"]
          }
        }
      ]
    })
  })

  it("is refused for a module that cannot be agreed on", async () => {
    const { desk } = await aDeskWithACompany()
    const answer = await untyped(desk.agreement.draft, aDraft({ points: { agreement: {} } as never }))
    expect(refusalsOf(answer)).toEqual(["UnknownPoint /points/agreement"])
  })

  it("is refused for wrong terms, one reason for each field, with where it is", async () => {
    const { desk } = await aDeskWithACompany()
    const points = {
      placements: { instruments: ["virksomhedspraktik", "Løntilskud"], places: -1 },
      network: { people: 3 },
      fairs: {},
      retention: { roundTableTalks: "ja", courses: true, more: 1 },
      training: null
    }
    const answer = await untyped(desk.agreement.draft, aDraft({ points: points as never }))
    expect(refusalsOf(answer)).toEqual([
      "InputInvalid /points/fairs/recruits",
      "InputInvalid /points/network/people",
      "InputInvalid /points/placements/instruments/1",
      "InputInvalid /points/placements/places",
      "InputInvalid /points/retention/more",
      "InputInvalid /points/retention/roundTableTalks",
      "InputInvalid /points/training"
    ])
    expect(answer).toMatchObject({
      refusals: expect.arrayContaining([
        expect.objectContaining({ at: "/points/fairs/recruits", en: "The field /points/fairs/recruits is missing." }),
        expect.objectContaining({
          at: "/points/retention/more",
          da: "Feltet /points/retention/more findes ikke her; her er: roundTableTalks, courses."
        }),
        expect.objectContaining({
          at: "/points/retention/roundTableTalks",
          da: "Feltet /points/retention/roundTableTalks skal være true eller false."
        })
      ])
    })
  })

  it("is refused with all reasons at once, whatever room they come from, and writes nothing", async () => {
    const { desk, storage, pk } = await aDeskWithACompany()
    const before = journalOf(storage).length
    const bad = {
      agreement: "a1",
      on: "2011-02-30",
      party: "nobody",
      contacts: {
        company: { primary: "company-1", deputy: "company-1" },
        authority: { primary: "x", deputy: "authority-2" }
      },
      points: { cityKorps: {}, placements: { instruments: [], places: 1.5 } }
    }
    const answer = await untyped(desk.agreement.draft, bad)
    expect(refusalsOf(answer)).toEqual([
      "DeputyIsPrimary /contacts/company/deputy",
      "InputInvalid /on",
      "InputInvalid /points/placements/places",
      "NotFound /contacts/authority/primary",
      "NotFound /party",
      "UnknownPoint /points/cityKorps"
    ])
    const refusals = answer.ok ? [] : (answer.refusals as ReadonlyArray<Record<string, unknown>>)
    for (const one of refusals)
      for (const part of ["_tag", "da", "en", "source"])
        expect(one[part], `${part} of ${String(one["_tag"])}`).not.toBe("")
    expect(journalOf(storage)).toHaveLength(before)
    expect(await pk.get(Agreement, "a1")).toBeUndefined()
    accepted(await desk.agreement.draft(aDraft()))
  })
})

describe("an input without its shape", () => {
  it.each([null, undefined, 7, "a1", [], [{}]])("such as %j is refused as a whole", async (input) => {
    const { desk } = aDesk()
    expect(refusalsOf(await untyped(desk.agreement.sign, input))).toEqual(["InputInvalid "])
  })

  it("is refused for each field that is missing, unknown or of another type", async () => {
    const { desk } = aDesk()
    expect(refusalsOf(await untyped(desk.agreement.sign, { on: 20110406, signedBy: "x" }))).toEqual([
      "InputInvalid /agreement",
      "InputInvalid /on",
      "InputInvalid /signedBy"
    ])
  })

  it("is refused once for a field, although several of its rules say no", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 1 } })
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor" } as const
    for (const count of [-1, -0.5])
      expect(refusalsOf(await desk.placements.register({ ...register, count }))).toEqual(["InputInvalid /count"])
  })

  it("points to a field with a slash or a tilde in its name by RFC 6901", async () => {
    const { desk } = aDesk()
    const answer = await untyped(desk.agreement.sign, { agreement: "a1", on: "2011-01-03", "a/b~c": 1 })
    expect(refusalsOf(answer)).toContain("InputInvalid /a~1b~0c")
    const known = await aDeskWithACompany()
    const strange = await untyped(known.desk.agreement.draft, aDraft({ points: { "a/b~c": {} } as never }))
    expect(refusalsOf(strange)).toEqual(["UnknownPoint /points/a~1b~0c"])
  })
})

describe("an agreement that has ended", () => {
  it("cannot be signed, ended, drafted anew or given other points and contacts", async () => {
    const { desk, pk } = await anAgreementInForce()
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    const version = (await pk.get(Agreement, "a1"))?.version
    expect(await desk.agreement.sign({ agreement: "a1", on: "2011-07-01" })).toMatchObject({
      refusals: [
        {
          _tag: "NotPossible",
          facts: { name: "agreement/a1", state: "Ended", event: "Signed" },
          da: "Aftalen a1 kan ikke indgås: den er afsluttet.",
          en: "The agreement a1 cannot be signed: it has been ended.",
          source: "livsforløbet"
        }
      ]
    })
    for (const answer of [
      await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }),
      await desk.agreement.choosePoints({ agreement: "a1", on: "2011-07-01", points: { fairs: { recruits: false } } }),
      await desk.agreement.nameContacts({ agreement: "a1", on: "2011-07-01", contacts })
    ])
      expect(refusedWith(answer)).toEqual(["NotPossible"])
    expect(refusedWith(await desk.agreement.draft(aDraft()))).toEqual(["AlreadyThere"])
    expect((await pk.get(Agreement, "a1"))?.version).toBe(version)
  })
})

describe("after a refusal", () => {
  it("nothing is written: no journal, no state, no fact, no text, and what would be held is free", async () => {
    const storage = memory()
    const { desk, pk } = aDesk(storage)
    const bad = aCompany({ workplaces: ["1003000001", "1003000001"] })
    expect(refusedWith(await desk.parties.add(bad, { commandId: "c1" }))).toEqual(["WorkplaceTwice"])
    expect(journalOf(storage)).toEqual([])
    expect(Effect.runSync(storage.facts)).toEqual([])
    expect(await pk.find(Party, {})).toEqual({ rows: [], total: 0 })
    const other = aCompany({ party: "other", workplaces: ["1003000001"] })
    accepted(await desk.parties.add(other, { commandId: "c1" }))
  })
})
