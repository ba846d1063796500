import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Day, ModuleFailed } from "../../src/index.ts"
import {
  command,
  decision,
  defineEntity,
  defineFact,
  defineModule,
  definePlugin,
  Id,
  one,
  policy
} from "../../src/plugin/index.ts"
import { basis, journalOf } from "../setup.ts"

class Counted extends defineFact("thing.counted")() {}

const trip = (): never => {
  throw new Error("a mistake of the author")
}

/** A thing whose parts throw as its plugin's author wished. */
const installed = (broken: string) => {
  const storage = memory()
  const at = <A>(part: string, otherwise: A): A => (part === broken ? trip() : otherwise)
  class Thing extends defineEntity("thing", {
    state: Schema.TaggedStruct("There", {}),
    events: { Began: Schema.Struct({}), Went: Schema.Struct({}) },
    begin: { Began: () => at("begin", { _tag: "There" } as const) },
    when: { There: { Went: (thing) => at("There.Went", thing) } },
    boundaries: () => at("boundaries", ["things"]),
    claims: () => at("claims", []),
    facts: () => at("facts", [Counted.on("2011-01-03", {})]),
    reminders: () => at("reminders", [])
  }) {}
  const begin = command({
    input: Schema.Struct({ thing: Id, on: Day }),
    reads: () => at("reads", {}),
    decide: (_, { on }, { newId }) =>
      at(
        "decide",
        decision([], () => [Thing.events.Began(newId(0), on, {})])
      )
  })
  const go = command({
    input: Schema.Struct({ thing: Id, on: Day }),
    reads: ({ thing }) => ({ thing: one(Thing, thing) }),
    decide: ({ thing: { id } }, { on }) => decision([], () => [Thing.events.Went(id, on, {})])
  })
  class Things extends defineModule("things", {
    title: { da: "Ting", en: "Things" },
    entities: [Thing],
    commands: { begin, go }
  }) {}
  const rule = policy(Things, "begin", {
    id: "things.rule",
    reads: () => at("policy reads", {}),
    check: () => at("policy check", undefined),
    judge: () => at("policy judge", undefined)
  })
  class Plugin extends definePlugin("plugin", { version: "1.0.0", add: [Things], policies: [rule] }) {}
  const pk = createPartnerskab({ ...basis(storage), plugins: [Plugin] })
  return { storage, pk, desk: pk.as("consultant-1") }
}
const input = { thing: "t", on: "2011-01-03" } as const

describe("a part of a plugin that throws", () => {
  it.each([
    ["reads", "things.begin"],
    ["decide", "things.begin"],
    ["begin", "thing", "begin.Began"],
    ["facts", "thing"],
    ["claims", "thing"],
    ["reminders", "thing"],
    ["boundaries", "thing"]
  ])("is a defect that names it, and nothing is written: %s", async (part, of, told = part) => {
    const { desk, storage } = installed(part)
    const failure = await desk.things.begin(input).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ModuleFailed)
    expect(failure).toMatchObject({ of, part: told, message: `${of}: ${told} threw: a mistake of the author` })
    expect((failure as ModuleFailed).cause).toMatchObject({ message: "a mistake of the author" })
    expect(journalOf(storage)).toEqual([])
  })

  it("is named by the state and the event when a step throws, and the life stays as it was", async () => {
    const { desk, pk, storage } = installed("There.Went")
    const [began] = accepted(await desk.things.begin(input)).events
    await expect(desk.things.go({ ...input, thing: began!.id })).rejects.toMatchObject({
      message: "thing: There.Went threw: a mistake of the author"
    })
    expect(journalOf(storage)).toHaveLength(1)
    expect(await pk.verify()).toEqual([])
  })

  it.each(["policy reads", "policy check", "policy judge"])(
    "denies by name when it is a rule, and says nothing of what was thrown: %s",
    async (part) => {
      const { desk, storage } = installed(part)
      const answer = await desk.things.begin(input)
      expect(refusedWith(answer)).toEqual(["PolicyDenied"])
      expect(answer).toMatchObject({ refusals: [{ facts: { policy: "things.rule", code: "PolicyFailed" } }] })
      expect(JSON.stringify(answer)).not.toContain("a mistake of the author")
      expect(journalOf(storage)).toEqual([])
    }
  )

  it("is not there: the same commands are done", async () => {
    const { desk, pk } = installed("nothing")
    const [began] = accepted(await desk.things.begin(input)).events
    accepted(await desk.things.go({ ...input, thing: began!.id }))
    expect(await pk.verify()).toEqual([])
  })
})
