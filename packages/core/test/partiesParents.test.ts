import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, ParentOfParty, parentOn, Party, PartyKnown } from "../src/index.ts"
import { is } from "../src/plugin/index.ts"
import { aCompany, aDesk, numberIn, refusalsOf, slow } from "./setup.ts"

const source = "konsulent"

/** A centre area with two institutions and a private company beside them; nobody is under anybody yet. */
const aTown = async (storage = memory()) => {
  const all = aDesk(storage)
  const add = (party: string, changes: Parameters<typeof aCompany>[0]) =>
    all.desk.parties.add(aCompany({ party, name: `Enhed ${party}`, cvr: "13585628", unit: party, ...changes }))
  accepted(await add("aeldre", { kind: "centreArea" }))
  accepted(await add("plejehjem", { kind: "publicUnit" }))
  accepted(await add("koekken", { kind: "publicUnit" }))
  accepted(await all.desk.parties.add(aCompany()))
  const place = (party: string, parent: string | undefined, on: Day = "2011-02-01") =>
    all.desk.parties.placeUnder({ party, on, source, ...(parent === undefined ? {} : { parent }) })
  const parent = async (party: string, on: Day) => parentOn((await all.pk.get(Party, party))!.state, on)
  return { ...all, place, parent }
}

describe("a unit under another", () => {
  it.each([
    ["2011-01-31", undefined],
    ["2011-02-01", "aeldre"],
    ["2011-05-31", "aeldre"],
    ["2011-06-01", undefined]
  ] as const)("is so from a day on, and may come to stand alone: on %s it is under %s", async (on, parent) => {
    const town = await aTown()
    accepted(await town.place("plejehjem", "aeldre"))
    accepted(await town.place("plejehjem", undefined, "2011-06-01"))
    expect(await town.parent("plejehjem", on)).toBe(parent)
    const asked = { taken: { how: "stock", on }, joins: [is(ParentOfParty, "party", "aeldre")] } as const
    expect(numberIn(await town.pk.count(PartyKnown, asked))).toBe(parent === undefined ? 0 : 1)
    expect(await town.pk.verify()).toEqual([])
  })

  it("is found by the one it is under (row 28)", async () => {
    const town = await aTown()
    accepted(await town.place("plejehjem", "aeldre"))
    accepted(await town.place("koekken", "plejehjem"))
    expect((await town.pk.party.find({ parent: "aeldre" })).rows.map(({ id }) => id)).toEqual(["plejehjem"])
    accepted(await town.place("plejehjem", undefined, "2011-06-01"))
    expect((await town.pk.party.find({ parent: "aeldre" })).total).toBe(0)
  })

  it("may be a private company under a public unit", async () => {
    const town = await aTown()
    accepted(await town.place("bakery", "aeldre"))
    expect(await town.parent("bakery", "2011-02-01")).toBe("aeldre")
  })

  it("is refused under a private company, nobody, a day before either was known, and after the parent's last day", async () => {
    const town = await aTown()
    expect(await town.place("plejehjem", "bakery")).toMatchObject({
      refusals: [
        {
          _tag: "ParentNotPublic",
          at: "/parent",
          da: "bakery er ikke offentlig på alle dagene; kun en offentlig enhed kan have andre under sig.",
          en: "bakery is not public on all those days; only a public unit can have others under it."
        }
      ]
    })
    expect(refusalsOf(await town.place("plejehjem", "nobody"))).toEqual(["NotFound /parent"])
    expect(refusalsOf(await town.place("plejehjem", "aeldre", "2011-01-02"))).toEqual([
      "BeforeKnown /on",
      "BeforeKnown /parent"
    ])
    accepted(await town.desk.parties.close({ party: "aeldre", lastDay: "2011-03-31", source }))
    expect(refusalsOf(await town.place("plejehjem", "aeldre", "2011-04-01"))).toEqual(["PartyIsClosed /parent"])
    accepted(await town.place("plejehjem", "aeldre", "2011-03-31"))
  })
})

describe("a circle of parents", () => {
  it("is refused: under itself, and over others", async () => {
    const town = await aTown()
    expect(await town.place("aeldre", "aeldre")).toMatchObject({
      refusals: [
        {
          _tag: "ParentInCircle",
          at: "/parent",
          da: "Enhederne ville stå i ring: aeldre under aeldre.",
          en: "The units would form a circle: aeldre under aeldre."
        }
      ]
    })
    accepted(await town.place("plejehjem", "aeldre"))
    accepted(await town.place("koekken", "plejehjem"))
    expect(await town.place("aeldre", "koekken")).toMatchObject({
      refusals: [{ _tag: "ParentInCircle", facts: { circle: ["aeldre", "koekken", "plejehjem", "aeldre"] } }]
    })
  })

  it("is one on the days it would be: before and after may be otherwise", async () => {
    const town = await aTown()
    accepted(await town.place("plejehjem", "aeldre", "2011-02-01"))
    accepted(await town.place("plejehjem", undefined, "2011-06-01"))
    expect(refusalsOf(await town.place("aeldre", "plejehjem", "2011-05-31"))).toEqual(["ParentInCircle /parent"])
    accepted(await town.place("aeldre", "plejehjem", "2011-06-01"))
  })

  it("is refused when it would only come about later", async () => {
    const town = await aTown()
    accepted(await town.place("plejehjem", "aeldre", "2011-06-01"))
    expect(refusalsOf(await town.place("aeldre", "plejehjem", "2011-02-01"))).toEqual(["ParentInCircle /parent"])
  })

  it("is refused when two make it at once, in one installation and in two", async () => {
    const storage = slow(memory())
    const town = await aTown(storage as never)
    const other = aDesk(storage).desk
    const answers = await Promise.all([
      town.place("plejehjem", "koekken"),
      other.parties.placeUnder({ party: "koekken", parent: "plejehjem", on: "2011-02-01", source })
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(refusalsOf)).toEqual(["ParentInCircle /parent"])
  })
})

describe("a unit that others are under", () => {
  it("stays public on those days", async () => {
    const town = await aTown()
    accepted(await town.place("plejehjem", "aeldre", "2011-02-01"))
    accepted(await town.place("plejehjem", undefined, "2011-06-01"))
    const change = (on: Day) => town.desk.parties.changeSector({ party: "aeldre", on, sector: "private", source })
    expect(refusalsOf(await change("2011-01-03"))).toEqual(["ParentNotPublic /sector"])
    expect(refusalsOf(await change("2011-05-31"))).toEqual(["ParentNotPublic /sector"])
    accepted(await change("2011-06-01"))
  })

  it("stays so when what made it public would be withdrawn", async () => {
    const town = await aTown()
    const sector = { party: "bakery", source, on: "2011-02-01" } as const
    accepted(await town.desk.parties.changeSector({ ...sector, sector: "public" }))
    accepted(await town.place("plejehjem", "bakery"))
    expect(refusalsOf(await town.desk.parties.withdraw({ ...sector, about: "sector" }))).toEqual([
      "ParentNotPublic /on"
    ])
    accepted(await town.place("plejehjem", undefined))
    accepted(await town.desk.parties.withdraw({ ...sector, about: "sector" }))
  })

  it("is refused as a parent for days on which it is private later", async () => {
    const town = await aTown()
    accepted(await town.desk.parties.changeSector({ party: "aeldre", on: "2011-06-01", sector: "private", source }))
    expect(refusalsOf(await town.place("plejehjem", "aeldre", "2011-02-01"))).toEqual(["ParentNotPublic /parent"])
  })

  it("is not made private while another is put under it", async () => {
    const storage = slow(memory())
    const town = await aTown(storage as never)
    const answers = await Promise.all([
      town.place("plejehjem", "aeldre"),
      aDesk(storage).desk.parties.changeSector({ party: "aeldre", on: "2011-02-01", sector: "private", source })
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(refusalsOf)[0]).toMatch(/^ParentNotPublic /)
  })
})
