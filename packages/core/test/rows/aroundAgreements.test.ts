import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreement, createPartnerskab, PlacementStarted, SectorOfParty, InForce } from "../../src/index.ts"
import { atLeast, figure } from "../../src/evaluation/index.ts"
import { definePlugin, defineRegister, groupedBy, Label } from "../../src/plugin/index.ts"
import { aStart, aDeskWithPlaces } from "../points/placementLives.ts"
import { aCompany, aDeskWithACompany, aDraft, anAgreementInForce, cvrs, journalOf, refusalsOf } from "../setup.ts"

describe("the address book", () => {
  it("lists companies with their contacts, how to reach them, and the agreement (row 7)", async () => {
    const { desk, pk } = await anAgreementInForce()
    accepted(
      await desk.people.change({ person: "company-1", on: "2011-01-03", name: "Åse Smed", reach: "aase@example.dk" })
    )
    const book = []
    for (const { id, state } of (await pk.agreement.find({ state: "Active" })).rows) {
      const party = (await pk.party.get(state.party))!.state
      const names = await pk.texts([party.names?.at(-1)?.nameRef ?? party.nameRef])
      const { company } = (await pk.agreement.whoToCall(id))!
      book.push({ id, company: Object.values(names)[0], contact: company.name, reach: company.reach })
    }
    expect(book).toEqual([{ id: "a1", company: "Bageriet på Torvet", contact: "Åse Smed", reach: "aase@example.dk" }])
  })
})

describe("the share of private and public partners", () => {
  it("is of the day, by the sector each had then (row 83)", async () => {
    const { desk, pk } = await aDeskWithACompany()
    accepted(await desk.parties.add(aCompany({ party: "school", cvr: cvrs[1], kind: "publicUnit" })))
    accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: cvrs[2] })))
    for (const [at, party] of ["bakery", "school", "smithy"].entries()) {
      accepted(await desk.agreement.draft(aDraft({ agreement: `a${at}`, party })))
      accepted(await desk.agreement.sign({ agreement: `a${at}`, on: "2011-02-01" }))
    }
    accepted(await desk.parties.changeSector({ party: "smithy", on: "2011-03-01", sector: "public", source: "cvr" }))
    const shares = (on: "2011-02-28" | "2011-03-01") =>
      pk.count(InForce, { taken: { how: "stock", on }, joins: [groupedBy(SectorOfParty, "party")] })
    expect(await shares("2011-02-28")).toEqual([
      { group: ["private"], value: 2 },
      { group: ["public"], value: 1 }
    ])
    // A fact that holds on is in the group its company was in when it began.
    expect((await shares("2011-03-01")).reduce((sum, { value }) => sum + value, 0)).toBe(3)
  })
})

describe("the partners' share of all placements", () => {
  class AllPlacements extends defineRegister("allPlacements", {
    title: { da: "Alle forløb i kommunen", en: "All placements of the municipality" },
    entry: { da: "tallet", en: "the figure" },
    fields: Schema.Struct({ told: Label, placements: Schema.Natural }),
    sumBy: ["placements"]
  }) {}
  class WithAll extends definePlugin("withAll", { version: "1.0.0", add: [AllPlacements] }) {}

  it("is counted against a figure that is read in, and is no number without one (row 84)", async () => {
    const all = await aDeskWithPlaces(2)
    const pk = createPartnerskab({ ...all, plugins: [WithAll] as const })
    accepted(await all.desk.placements.start(aStart({ place: all.places[0]! })))
    const { placements } = AllPlacements.definition.indicators
    const share = {
      id: "share",
      title: { da: "andel af praktikker", en: "share of placements" },
      unit: "percent",
      source: { da: "Cabi-case Slagelse", en: "Cabi-case Slagelse" },
      asOf: "2021-12-31",
      target: atLeast(50),
      result: figure(PlacementStarted, { taken: { how: "flow" } }),
      as: { how: "percent", of: { question: placements! } }
    } as const
    expect(await pk.assess(share)).toMatchObject({ result: null, verdict: "notReported" })
    accepted(
      await pk.as("c").allPlacements.add({ entry: "2021", on: "2021-12-31", told: "jobindsats.dk", placements: 2 })
    )
    expect(await pk.assess(share)).toMatchObject({ result: 50, verdict: "met" })
  })
})

describe("another provider", () => {
  it("acts on behalf of the authority, and the journal says for whom (row 87)", async () => {
    const { pk, storage } = await aDeskWithACompany()
    accepted(
      await pk
        .as("anden-aktoer-3")
        .parties.add(aCompany({ party: "smithy", cvr: cvrs[1] }), { onBehalfOf: "jobcenter" })
    )
    expect(journalOf(storage).at(-1)).toMatchObject({ actor: "anden-aktoer-3", onBehalfOf: "jobcenter" })
  })
})

describe("a placement", () => {
  it("says what it is for: it is not started without, nor with what nobody knows (row 19)", async () => {
    const { desk, places } = await aDeskWithPlaces()
    const { purpose: _, ...without } = aStart({ place: places[0]! })
    expect(refusalsOf(await desk.placements.start(without as never))).toContain("InputInvalid /purpose")
    expect(refusalsOf(await desk.placements.start(aStart({ place: places[0]!, purpose: "arbejdskraft" })))).toEqual([
      "UnknownCode /purpose"
    ])
  })
})

describe("an agreement by its id", () => {
  it("is found with its points, its dates and the form it is on (row 1)", async () => {
    const { pk } = await anAgreementInForce()
    const found = (await pk.get(Agreement, "a1"))!.state
    expect(found).toMatchObject({ _tag: "Active", party: "bakery", edition: "2008", signedOn: "2011-02-01" })
    expect((await pk.agreement("a1"))?.points.fairs).toMatchObject({ terms: { recruits: true } })
  })
})
