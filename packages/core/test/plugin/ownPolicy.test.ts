import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import {
  allow,
  command,
  type CommandDefinition,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  defineTerms,
  definePoint,
  deny,
  forkPoint,
  maybe,
  ownPolicy,
  policy,
  warn
} from "../../src/plugin/index.ts"
import { Id } from "../../src/schema.ts"
import { aPlugin, problemsOf, title } from "../desk/problems.ts"
import { basis, except, journalOf } from "../setup.ts"

class Walk extends defineEntity("walk", {
  state: Schema.TaggedStruct("Walked", { people: Schema.Finite }),
  events: { Walked: Schema.Struct({ people: Schema.Finite }) },
  begin: { Walked: (walk) => ({ _tag: "Walked", ...walk }) },
  when: { Walked: {} },
  lookup: ["people"]
}) {}
const walk = command({
  input: Schema.Struct({ walk: Id, people: Schema.Natural }),
  reads: () => ({}),
  decide: (_, { people }, { newId, today }) => decision([], () => [Walk.events.Walked(newId(0), today, { people })])
})
const plan = command({
  input: Schema.Struct({ walk: Id }),
  reads: () => ({}),
  decide: () => decision([], () => [])
})
const few = ownPolicy(walk, {
  id: "walks.few",
  reads: (input) => ({ before: maybe(Walk, input.walk) }),
  check: ({ input: { people }, read: { before } }) =>
    people <= 5 ? undefined : deny("TooMany", { da: `Højst 5, ikke ${people}.`, en: `At most 5, ${String(before)}.` })
})
const seen = ownPolicy(walk, {
  id: "walks.seen",
  judge: ({ events }) => (events.length === 1 ? warn("Seen", { da: "Set.", en: "Seen." }) : undefined)
})
class Walks extends defineModule("walks", {
  title: { da: "Gåture", en: "Walks" },
  entities: [Walk],
  commands: { plan, walk },
  policies: [few, seen]
}) {}
class WithWalks extends definePlugin("withWalks", { version: "1.0.0", add: [Walks] }) {}

describe("a policy on a command of its own module", () => {
  it("finds the command's name where the module names it", () => {
    expect(
      createPartnerskab({ ...basis(), plugins: [WithWalks] })
        .describe()
        .policies.slice(-2)
    ).toEqual([
      { id: "walks.few", on: "walks.walk", by: { kind: "module", key: "walks" } },
      { id: "walks.seen", on: "walks.walk", by: { kind: "module", key: "walks" } }
    ])
  })

  it("denies, warns, and stays quiet on other commands", async () => {
    const desk = createPartnerskab({ ...basis(), plugins: [WithWalks] }).as("consultant-1").walks
    expect(await desk.walk({ walk: "w", people: 6 })).toMatchObject({
      refusals: [
        { _tag: "PolicyDenied", facts: { policy: "walks.few" }, da: "Højst 5, ikke 6.", en: "At most 5, undefined." }
      ]
    })
    expect(accepted(await desk.walk({ walk: "w", people: 5 })).warnings).toMatchObject([{ code: "Seen" }])
    expect(accepted(await desk.plan({ walk: "w" })).warnings).toEqual([])
  })

  it("may be excepted by a plugin of a jobcentre, with a reason and a ground", async () => {
    const festival = policy(Walks, "walk", {
      id: "ours.festival",
      exceptionTo: except("walks.few"),
      check: ({ input: { people } }) => (people <= 50 ? allow : undefined)
    })
    class Ours extends definePlugin("ours", { version: "1.0.0", policies: [festival] }) {}
    const given = basis()
    const desk = createPartnerskab({ ...given, plugins: [WithWalks, Ours] }).as("consultant-1").walks
    accepted(await desk.walk({ walk: "w", people: 50 }))
    expect(refusedWith(await desk.walk({ walk: "w", people: 51 }))).toEqual(["PolicyDenied"])
    expect(journalOf(given.storage)[0]!.trace).toEqual([
      "ours.festival: Allow (walks.few; byrådets beslutning)",
      "walks.seen: Warn"
    ])
  })

  it("may be an exception itself, to a policy of the same module", () => {
    const exception = ownPolicy(walk, { id: "walks.more", exceptionTo: except("walks.few"), check: () => allow })
    const module = defineModule("walks", { title, entities: [], commands: { walk }, policies: [few, exception] })
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual([])
  })

  it("goes with a point when a municipality forks its terms", () => {
    const terms = defineTerms("walks", Schema.Struct({}))
    const point = definePoint("walks", {
      title,
      terms,
      material: {},
      entities: [],
      commands: { walk },
      policies: [few]
    })
    const ours = forkPoint(point, { terms: terms.fork("ours", Schema.Struct({}), () => ({})), material: {} })
    expect(ours.definition.policies).toEqual(point.definition.policies)
    const plugins = [aPlugin("a", { add: [point] }), aPlugin("b", { replace: [ours] })]
    expect(problemsOf(plugins)).toEqual([])
  })
})

describe("a policy on a command of another module", () => {
  it("written as if it were its own is told of when everything is put together", () => {
    const stray = defineModule("x", { title, entities: [], commands: { plan }, policies: [few] })
    expect(problemsOf([aPlugin("a", { add: [stray] })])).toEqual([
      'PK-POLICY-UNKNOWN: policy "walks.few" is on x.(a command of another module), which is not there'
    ])
  })

  it("is written with the module it is on, also in a module's own list", () => {
    const across = policy(Walks, "walk", { id: "x.across" })
    const module = defineModule("x", { title, entities: [], commands: {}, policies: [across] })
    expect(problemsOf([WithWalks as never, aPlugin("a", { add: [module] })])).toEqual([])
  })

  it("is the same when its command has no name there, whatever command it is", () => {
    const nowhere = { definition: {} as CommandDefinition } as typeof walk
    const module = defineModule("x", {
      title,
      entities: [],
      commands: {},
      policies: [ownPolicy(nowhere, { id: "x.lost", exceptionTo: except("x.lost2") })]
    })
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual([
      'PK-EXCEPTION-UNKNOWN: policy "x.lost" is an exception to "x.lost2", which is not there',
      'PK-POLICY-UNKNOWN: policy "x.lost" is on x.(a command of another module), which is not there'
    ])
  })
})
