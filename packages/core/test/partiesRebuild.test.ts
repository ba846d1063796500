import * as Schema from "effect/Schema"
import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Day, KindOfParty, Party, PartyKnown, SectorOfParty, workplacesOn } from "../src/index.ts"
import { CvrNumber, PartyKind, PartyUnit, PNumber } from "../src/party/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  groupedBy,
  Id,
  one,
  PersonName
} from "../src/plugin/index.ts"
import { aCompany, basis, type Desk, refusalsOf } from "./setup.ts"

/** A party as it was before its workplaces had days: evolution and projection 1. */
class OldParty extends defineEntity("party", {
  state: Schema.TaggedStruct("Known", { unit: PartyUnit, kind: PartyKind, nameRef: Schema.String, knownOn: Day }),
  events: {
    Added: Schema.Struct({ unit: PartyUnit, kind: PartyKind, nameRef: Schema.String }),
    WorkplacesChanged: Schema.Struct({ workplaces: Schema.Array(PNumber) })
  },
  begin: { Added: (party, knownOn) => ({ _tag: "Known", ...party, knownOn }) },
  when: {
    Known: { WorkplacesChanged: (party, { workplaces }) => ({ ...party, unit: { ...party.unit, workplaces } }) }
  },
  lookup: ["kind"],
  claims: ({ unit }) => unit.workplaces.map((key) => ({ scope: "workplace", key })),
  facts: ({ kind, knownOn }, id) => [
    PartyKnown.during({ firstDay: knownOn }, { party: id }),
    KindOfParty.of(id, kind, { firstDay: knownOn })
  ]
}) {}

class OldParties extends defineModule("parties", {
  title: { da: "Virksomheder", en: "Parties" },
  entities: [OldParty],
  commands: {
    add: command({
      input: Schema.Struct({
        party: Id,
        on: Day,
        name: PersonName,
        kind: PartyKind,
        cvr: CvrNumber,
        workplaces: Schema.Array(PNumber)
      }),
      reads: ({ party }) => ({ nothing: absent(OldParty, party, "/party") }),
      decide: (_, { party, on, name, kind, ...unit }) =>
        decision([], () => [OldParty.events.Added(party, on, { unit, kind, nameRef: name })])
    }),
    changeWorkplaces: command({
      input: Schema.Struct({ party: Id, on: Day, workplaces: Schema.Array(PNumber) }),
      reads: ({ party }) => ({ party: one(OldParty, party, "/party") }),
      decide: ({ party: { id } }, { on, workplaces }) =>
        decision([], () => [OldParty.events.WorkplacesChanged(id, on, { workplaces })])
    })
  }
}) {}
class AsItWas extends definePlugin("asItWas", { version: "1.0.0", replace: [OldParties] }) {}

const [first, second] = ["1003000001", "1003000002"]

/** A storage of before, and today's code over it. */
const takenOver = async () => {
  const storage = memory()
  const old = createPartnerskab({ ...basis(storage), plugins: [AsItWas] } as never).as(
    "consultant-1"
  ) as unknown as Desk
  accepted(await old.parties.add(aCompany({ workplaces: [first!] })))
  accepted(await old.parties.changeWorkplaces({ party: "bakery", on: "2011-02-01", workplaces: [second!] }))
  const pk = createPartnerskab(basis(storage))
  return { pk, desk: pk.as("consultant-1") }
}

describe("a party from before its workplaces had days", () => {
  it("is read as it was stored, and its workplaces are taken to be its own all along", async () => {
    const { pk } = await takenOver()
    const { state } = (await pk.get(Party, "bakery"))!
    expect(state.unit.workplaces).toEqual([second])
    expect(workplacesOn(state, "2011-01-03")).toEqual([second])
  })

  it("waits for a rebuild when it is to change, and others may refer to it", async () => {
    const { desk } = await takenOver()
    const told = { party: "bakery", on: "2011-06-01", source: "cvr" } as const
    expect(refusalsOf(await desk.parties.changeSector({ ...told, sector: "public" }))).toEqual(["NeedsRebuild /party"])
    const unit = { party: "unit", cvr: "13585628", kind: "publicUnit" } as const
    accepted(await desk.parties.add(aCompany(unit)))
    expect(
      refusalsOf(await desk.parties.placeUnder({ party: "unit", parent: "bakery", on: "2011-06-01", source: "cvr" }))
    ).toEqual(["ParentNotPublic /parent"])
  })

  it("has the days of its workplaces and its sector once it is rebuilt: the journal told them all along", async () => {
    const { desk, pk } = await takenOver()
    expect(await pk.rebuild()).toMatchObject({ rebuilt: 1, left: [] })
    const { state } = (await pk.get(Party, "bakery"))!
    expect([workplacesOn(state, "2011-01-31"), workplacesOn(state, "2011-02-01")]).toEqual([[first], [second]])
    const bySector = { taken: { how: "stock", on: "2011-02-01" }, joins: [groupedBy(SectorOfParty, "party")] } as const
    expect(await pk.count(PartyKnown, bySector)).toEqual([{ group: ["private"], value: 1 }])
    expect(await pk.verify()).toEqual([])
    accepted(await desk.parties.close({ party: "bakery", lastDay: "2011-06-30", source: "cvr" }))
    expect(await pk.verify()).toEqual([])
  })
})
