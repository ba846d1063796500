import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { addDays } from "../../src/calendar/index.ts"
import { createPartnerskab, Day, type Instant, Proposal } from "../../src/index.ts"
import {
  command,
  decision,
  defineEntity,
  defineModule,
  defineParameter,
  definePlugin,
  Id,
  needsApproval,
  ownPolicy,
  type ParameterChange
} from "../../src/plugin/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { basis, journalOf, refusalsOf, slow } from "../setup.ts"

const title = { da: "Besøg", en: "Visits" }
const aNumber = (key: string) => defineParameter(key, { title, form: Schema.Natural, value: 7, source: "antagelse" })
const days = aNumber("visits.days")
const people = aNumber("visits.people")

class Visit extends defineEntity("visit", {
  state: Schema.TaggedStruct("Planned", { people: Schema.Natural }),
  events: { Planned: Schema.Struct({ people: Schema.Natural }) },
  begin: { Planned: (visit) => ({ _tag: "Planned", ...visit }) },
  when: { Planned: {} }
}) {}
const plan = command({
  input: Schema.Struct({ on: Day, note: Id }),
  reads: () => ({}),
  decide: (_, { on }, { newId, valueOn }) =>
    decision([], () => [
      Visit.events.Planned(newId(0), addDays(on, valueOn(days, on)), { people: valueOn(people, on) })
    ])
})
const asks = (id: string, roles: ReadonlyArray<string>) =>
  ownPolicy(plan, { id, check: () => needsApproval(id, roles, { da: `${id} spørger.`, en: `${id} asks.` }) })

const visitsAsking = (...policies: ReadonlyArray<ReturnType<typeof asks>>) => {
  class Visits extends defineModule("visits", {
    title,
    entities: [Visit],
    commands: { plan },
    parameters: [days, people],
    policies
  }) {}
  class WithVisits extends definePlugin("withVisits", { version: "1.0.0", add: [Visits] }) {}
  return WithVisits
}
const setting = (...parameters: ReadonlyArray<ParameterChange>) =>
  definePlugin("ours", { version: "1.0.0", parameters }) as never
const oneAsks = visitsAsking(asks("one", ["leader", "council"]))

/** An installation whose clock stands still until it is put, forwards or back. */
const installed = (plugins: ReadonlyArray<typeof oneAsks> = [oneAsks], storage: StorageService = memory()) => {
  const clock = { at: "2011-01-05T09:00:00.000Z" as Instant, now: () => clock.at }
  const { authority, editions } = basis()
  const pk = createPartnerskab({ authority, editions, storage, clock, plugins })
  return { pk, desk: pk.as("consultant-1"), storage, clock }
}
const input = { on: "2011-02-01", note: "n" } as const
const proposed = async (...given: Parameters<typeof installed>) => {
  const all = installed(...given)
  const answer = await all.desk.visits.plan(input)
  const [row] = (await all.pk.find(Proposal, { state: "Open" })).rows
  return { ...all, answer, proposal: row!.id, state: row!.state }
}
const chief = { by: "chief", roles: ["leader"] } as const

describe("a proposal that several policies ask for", () => {
  it("names all who may approve it and all reasons, in both languages", async () => {
    const { answer, state } = await proposed([visitsAsking(asks("b", ["leader"]), asks("a", ["council"]))])
    const facts = { roles: ["council", "leader"], because: { da: "a spørger. b spørger.", en: "a asks. b asks." } }
    expect(answer).toMatchObject({ refusals: [{ _tag: "ApprovalNeeded", facts }] })
    expect(state).toMatchObject(facts)
  })
})

describe("an approval by one of several roles", () => {
  it.each([["leader"], ["council"]])("is enough: %s", async (role) => {
    const { pk, proposal } = await proposed()
    accepted(await pk.approve(proposal, { by: "chief", roles: [role, "consultant"] }))
    expect((await pk.find(Visit, {})).total).toBe(1)
  })
})

describe("a proposal that is made on behalf of somebody", () => {
  it("is still made by who made it, and cannot be approved by the same", async () => {
    const { pk, desk } = installed()
    expect(refusedWith(await desk.visits.plan(input, { onBehalfOf: "team-2" }))).toEqual(["ApprovalNeeded"])
    const [row] = (await pk.find(Proposal, {})).rows
    expect(row!.state.proposedBy).toBe("consultant-1")
    const approve = (by: string) => pk.approve(row!.id, { by, roles: ["leader"] })
    expect(refusalsOf(await approve("consultant-1"))).toEqual(["MayNotApprove /proposal"])
    accepted(await approve("chief"))
  })
})

describe("a proposal that would now come to something else", () => {
  const outdated = { ok: false, refusals: [{ _tag: "ProposalOutdated", at: "/proposal", facts: { why: "changed" } }] }
  const told = { source: "byrådet" }

  it.each([
    ["another number stands in what would happen", setting(people.from("2011-01-01", 8, told))],
    ["it would happen on another day", setting(days.from("2011-01-01", 8, told))]
  ])("must be made again: %s", async (_, other) => {
    const { storage, proposal } = await proposed()
    const { pk } = installed([oneAsks, other], storage)
    expect(await pk.approve(proposal, chief)).toMatchObject(outdated)
    expect((await pk.find(Visit, {})).total).toBe(0)
  })

  it("stays as it is when only what it does not ask for is set", async () => {
    const { storage, proposal } = await proposed()
    const later = setting(people.from("2011-02-02", 8, told), days.from("2011-02-02", 8, told))
    accepted(await installed([oneAsks, later], storage).pk.approve(proposal, chief))
  })

  it.each([
    ["its module is disabled", [oneAsks, definePlugin("less", { version: "1.0.0", disable: ["visits"] }) as never]],
    ["its plugin is gone", []]
  ])("must be made again: %s", async (_, plugins) => {
    const { storage, proposal } = await proposed()
    expect(await installed(plugins, storage).pk.approve(proposal, chief)).toMatchObject(outdated)
    const { pk } = installed([oneAsks], storage)
    accepted(await pk.approve(proposal, chief))
  })
})

describe("an approval", () => {
  it("is never known before what it approves, also when the clock goes back", async () => {
    const { pk, proposal, storage, clock } = await proposed()
    clock.at = "2011-01-04T09:00:00.000Z"
    accepted(await pk.approve(proposal, chief))
    expect(journalOf(storage).map(({ entity, recordedAt }) => `${entity} ${recordedAt}`)).toEqual([
      "proposal 2011-01-05T09:00:00.000Z",
      "visit 2011-01-05T09:00:00.000Z",
      "proposal 2011-01-05T09:00:00.000Z"
    ])
    expect(await pk.verify()).toEqual([])
  })

  it.each([
    ["670112-1234", undefined, "LooksLikeCpr"],
    ["", undefined, "InputInvalid"],
    ["chief", "approve-670112-1234", "LooksLikeCpr"]
  ])("is refused when the journal could not keep who gives it, or its id: %j, %j", async (by, commandId, tag) => {
    const { pk, proposal, storage } = await proposed()
    const options = { by, roles: ["leader"], ...(commandId === undefined ? {} : { commandId }) }
    expect(refusedWith(await pk.approve(proposal, options))).toEqual([tag])
    expect(journalOf(storage)).toHaveLength(1)
  })

  it("and a withdrawal at the same moment are not both done", async () => {
    const { proposal, storage } = await proposed()
    const { pk, desk } = installed([oneAsks], slow(storage))
    const answers = await Promise.all([
      pk.approve(proposal, chief),
      desk.proposals.withdraw({ proposal, on: "2011-01-05" })
    ])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const { state } = (await pk.get(Proposal, proposal))!
    expect((await pk.find(Visit, {})).total).toBe(state._tag === "Approved" ? 1 : 0)
    expect(await pk.verify()).toEqual([])
  })
})
