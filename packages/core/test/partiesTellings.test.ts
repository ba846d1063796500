import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  branchGroups,
  BranchGroupOfParty,
  branchOn,
  BranchOfParty,
  createPartnerskab,
  type Day,
  isAdvertisingProtectedOn,
  nameRefOn,
  Party,
  PartyKnown,
  partySources,
  SectorOfParty,
  sectorOn
} from "../src/index.ts"
import { definePlugin, groupedBy } from "../src/plugin/index.ts"
import { aCompany, aDesk, allButPersons, basis, type Pk, refusalsOf } from "./setup.ts"

const told = { party: "bakery", source: "konsulent" } as const

const aBakery = async (changes: Parameters<typeof aCompany>[0] = { workplaces: ["1003000001"] }) => {
  const all = aDesk()
  accepted(await all.desk.parties.add(aCompany(changes)))
  return all
}

const stateOf = async (pk: Pick<Pk, "get">) => (await pk.get(Party, "bakery"))!.state
const grouped = async (pk: Pick<Pk, "count">, by: Parameters<typeof groupedBy>[0], on: Day) =>
  (await pk.count(PartyKnown, { taken: { how: "stock", on }, joins: [groupedBy(by, "party")] })).map(
    ({ group, value }) => `${group[0]} ${value}`
  )

describe("the name of a party", () => {
  const named = async () => {
    const all = await aBakery()
    accepted(await all.desk.parties.rename({ ...told, on: "2012-02-29", name: "Ørbæk Brød & Kager" }))
    const nameOn = async (on: Day) => {
      const ref = nameRefOn(await stateOf(all.pk), on)
      return ref === undefined ? undefined : (await all.pk.texts([ref]))[ref]
    }
    return { ...all, nameOn }
  }

  it.each([
    ["2011-01-02", undefined, "the day before it is known"],
    ["2011-01-03", "Bageriet på Torvet", "the day it is known"],
    ["2012-02-28", "Bageriet på Torvet", "the day before"],
    ["2012-02-29", "Ørbæk Brød & Kager", "the day, 29 February"],
    ["2012-03-01", "Ørbæk Brød & Kager", "the day after"]
  ] as const)("is on %s %s: %s", async (on, name, _) => {
    const { nameOn } = await named()
    expect(await nameOn(on)).toBe(name)
  })

  it("is by reference, the former too: no state and no journal has one", async () => {
    const { storage, pk } = await named()
    const state = await stateOf(pk)
    expect(state.names).toHaveLength(2)
    expect(state.nameRef).toBe(state.names!.at(-1)!.nameRef)
    expect(allButPersons(storage)).not.toMatch(/Bageriet|Ørbæk/)
    expect(await pk.verify()).toEqual([])
  })

  it("is the last one's by its day, in whatever order they are told", async () => {
    const { desk, pk, nameOn } = await named()
    accepted(await desk.parties.rename({ ...told, on: "2011-06-01", name: "Aagaards Bageri" }))
    expect(await nameOn("2011-06-01")).toBe("Aagaards Bageri")
    expect(await nameOn("2012-02-29")).toBe("Ørbæk Brød & Kager")
    expect((await stateOf(pk)).nameRef).toBe((await stateOf(pk)).names!.at(-1)!.nameRef)
  })

  it("can be withdrawn, but the first", async () => {
    const { desk, nameOn } = await named()
    const withdraw = (on: Day) => desk.parties.withdraw({ ...told, about: "name", on })
    accepted(await withdraw("2012-02-29"))
    expect(await nameOn("2012-02-29")).toBe("Bageriet på Torvet")
    expect(refusalsOf(await withdraw("2011-01-03"))).toEqual(["NothingToWithdraw /on"])
    expect(refusalsOf(await withdraw("2012-02-29"))).toEqual(["NothingToWithdraw /on"])
  })

  it("is corrected by telling it again from the same day, the first too", async () => {
    const { desk, nameOn } = await named()
    accepted(await desk.parties.rename({ ...told, on: "2011-01-03", name: "Bageriet på Nytorv" }))
    expect(await nameOn("2011-01-03")).toBe("Bageriet på Nytorv")
  })

  it("is refused before the party was known, without one, and from nobody", async () => {
    const { desk } = await aBakery()
    const name = "Nyt navn"
    expect(refusalsOf(await desk.parties.rename({ ...told, on: "2011-01-02", name }))).toEqual(["BeforeKnown /on"])
    expect(refusalsOf(await desk.parties.rename({ ...told, on: "2011-01-04", name: " " }))).toEqual([
      "InputInvalid /name"
    ])
    expect(refusalsOf(await desk.parties.rename({ ...told, source: "x", on: "2011-01-04", name }))).toEqual([
      "UnknownSource /source"
    ])
  })
})

describe("the sector of a party", () => {
  it.each([
    ["company", "private"],
    ["publicUnit", "public"],
    ["centreArea", "public"]
  ] as const)("of the kind %s is %s until another is told", async (kind, sector) => {
    const { pk } = await aBakery({ kind })
    expect(sectorOn(await stateOf(pk), "2011-01-03")).toBe(sector)
    expect(await grouped(pk, SectorOfParty, "2011-01-03")).toEqual([`${sector} 1`])
  })

  it.each([
    ["2011-05-31", "private"],
    ["2011-06-01", "public"],
    ["2011-06-02", "public"]
  ] as const)("is told from a day on: on %s it is %s", async (on, sector) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.changeSector({ ...told, on: "2011-06-01", sector: "public" }))
    expect(sectorOn(await stateOf(pk), on)).toBe(sector)
    expect(await grouped(pk, SectorOfParty, on)).toEqual([`${sector} 1`])
    expect(await pk.verify()).toEqual([])
  })

  it("may be told from the first day, and withdrawn", async () => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.changeSector({ ...told, on: "2011-01-03", sector: "public" }))
    expect(await grouped(pk, SectorOfParty, "2011-01-03")).toEqual(["public 1"])
    accepted(await desk.parties.withdraw({ ...told, about: "sector", on: "2011-01-03" }))
    expect(await grouped(pk, SectorOfParty, "2011-01-03")).toEqual(["private 1"])
  })
})

describe("the branch of a party", () => {
  class Branches extends definePlugin("branches", {
    version: "1.0.0",
    parameters: [
      branchGroups.from("2011-06-01", [{ prefix: "10", group: "industri" }], { source: "styregruppens beslutning" })
    ]
  }) {}

  it("is a code with its day; nobody maps it to a group until a jobcentre does", async () => {
    const { desk, pk } = await aBakery()
    expect(branchOn(await stateOf(pk), "2011-01-03")).toBeUndefined()
    accepted(await desk.parties.changeBranch({ ...told, on: "2011-06-01", code: "107120" }))
    expect(branchOn(await stateOf(pk), "2011-05-31")).toBeUndefined()
    expect(branchOn(await stateOf(pk), "2011-06-01")).toEqual({ code: "107120" })
    expect(await grouped(pk, BranchOfParty, "2011-06-01")).toEqual(["db07:107120 1"])
    expect(await grouped(pk, BranchGroupOfParty, "2011-06-01")).toEqual(["null 1"])
  })

  it("is in the group of the jobcentre's table on its day, and the journal keeps which table it was", async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [Branches] })
    const desk = pk.as("consultant-1")
    accepted(await desk.parties.add(aCompany()))
    accepted(await desk.parties.changeBranch({ ...told, on: "2011-05-31", code: "107120" }))
    expect(await grouped(pk, BranchGroupOfParty, "2011-05-31")).toEqual(["null 1"])
    accepted(await desk.parties.changeBranch({ ...told, on: "2011-06-01", code: "107120" }))
    expect(await grouped(pk, BranchGroupOfParty, "2011-06-01")).toEqual(["industri 1"])
    expect(await grouped(pk, BranchGroupOfParty, "2011-05-31")).toEqual(["null 1"])
    accepted(await desk.parties.changeBranch({ ...told, on: "2011-07-01", code: "107120", scheme: "db25" }))
    expect(branchOn((await pk.get(Party, "bakery"))!.state, "2011-07-01")).toEqual({ code: "107120", scheme: "db25" })
    expect(await grouped(pk, BranchOfParty, "2011-07-01")).toEqual(["db25:107120 1"])
    expect(allButPersons(given.storage)).toContain("styregruppens beslutning")
    expect(await pk.verify()).toEqual([])
  })

  it("is refused with other than six digits", async () => {
    const { desk } = await aBakery()
    expect(await desk.parties.changeBranch({ ...told, on: "2011-06-01", code: "10.71.20" })).toMatchObject({
      refusals: [{ _tag: "InputInvalid", at: "/code", da: "Feltet /code skal være en branchekode: 6 cifre." }]
    })
  })
})

describe("advertising protection", () => {
  it.each([
    ["2011-05-31", false],
    ["2011-06-01", true],
    ["2011-08-31", true],
    ["2011-09-01", false]
  ] as const)("is kept with its day: on %s it is %s", async (on, is) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.changeAdvertisingProtection({ ...told, on: "2011-06-01", protected: true }))
    accepted(await desk.parties.changeAdvertisingProtection({ ...told, on: "2011-09-01", protected: false }))
    expect(isAdvertisingProtectedOn(await stateOf(pk), on)).toBe(is)
  })

  it("is not there until somebody says so, and not any more when that is withdrawn", async () => {
    const { desk, pk } = await aBakery()
    expect(isAdvertisingProtectedOn(await stateOf(pk), "2011-01-03")).toBe(false)
    accepted(await desk.parties.changeAdvertisingProtection({ ...told, on: "2011-06-01", protected: true }))
    accepted(await desk.parties.withdraw({ ...told, about: "advertisingProtection", on: "2011-06-01" }))
    expect(isAdvertisingProtectedOn(await stateOf(pk), "2011-06-01")).toBe(false)
  })
})

describe("withdrawing what was told", () => {
  const headcount = { ...told, about: "headcount", workplace: "1003000001" } as const

  it("lets what was told before hold on, and keeps what was known", async () => {
    const { desk, pk, clock } = await aBakery()
    const tell = (on: Day, exact: number) =>
      desk.parties.changeHeadcount({ ...told, workplace: "1003000001", on, headcount: { exact } })
    accepted(await tell("2011-02-01", 5))
    accepted(await tell("2011-03-01", 50))
    clock.goTo("2011-04-01")
    accepted(await desk.parties.withdraw({ ...headcount, on: "2011-03-01" }))
    expect((await stateOf(pk)).sites!["1003000001"]!.headcounts).toMatchObject([{ headcount: { exact: 5 } }])
    const before = await pk.party.at("bakery", "2011-03-31T10:00:00.000Z")
    expect(before!.state.sites!["1003000001"]!.headcounts).toHaveLength(2)
    expect(await pk.verify()).toEqual([])
  })

  it("is refused when nothing was told from that day", async () => {
    const { desk } = await aBakery()
    for (const about of ["name", "sector", "branch", "advertisingProtection"] as const)
      expect(await desk.parties.withdraw({ ...told, about, on: "2011-02-01" })).toMatchObject({
        refusals: [
          {
            _tag: "NothingToWithdraw",
            at: "/on",
            da: "Der er ingen sådan oplysning fra 2011-02-01 at trække tilbage.",
            en: "Nothing of the kind from 2011-02-01 can be withdrawn."
          }
        ]
      })
    expect(refusalsOf(await desk.parties.withdraw({ ...headcount, on: "2011-02-01" }))).toEqual([
      "NothingToWithdraw /on"
    ])
    const other = { ...headcount, workplace: "1003000009" }
    expect(refusalsOf(await desk.parties.withdraw({ ...other, on: "2011-02-01" }))).toEqual(["NothingToWithdraw /on"])
  })

  it("names the workplace of a headcount, and of nothing else", async () => {
    const { desk } = await aBakery()
    const on = "2011-02-01"
    const wrong = (given: object) => desk.parties.withdraw({ ...told, on, ...given } as never)
    expect(await wrong({ about: "headcount" })).toMatchObject({
      refusals: [{ _tag: "WorkplaceOfHeadcount", at: "/workplace", da: "Angiv arbejdsstedets P-nummer." }]
    })
    expect(await wrong({ about: "sector", workplace: "1003000001" })).toMatchObject({
      refusals: [{ at: "/workplace", en: "Only a headcount is of a workplace." }]
    })
    expect(refusalsOf(await wrong({ about: "kind" }))).toEqual(["InputInvalid /about"])
  })
})

describe("a source", () => {
  it("may be one that a plugin adds, on its days", async () => {
    class Union extends definePlugin("union", {
      version: "1.0.0",
      entries: [
        partySources.with({
          erhvervsforening: { da: "erhvervsforeningen", en: "the trade association", firstDay: "2011-06-01" }
        })
      ]
    }) {}
    const pk = createPartnerskab({ ...basis(), plugins: [Union] })
    const desk = pk.as("consultant-1")
    accepted(await desk.parties.add(aCompany()))
    const tell = (on: Day) =>
      desk.parties.changeSector({ party: "bakery", source: "erhvervsforening", on, sector: "private" })
    expect(refusalsOf(await tell("2011-05-31"))).toEqual(["UnknownSource /source"])
    accepted(await tell("2011-06-01"))
  })
})
