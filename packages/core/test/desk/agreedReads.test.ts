import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, placementTerms } from "../../src/index.ts"
import { agreed, command, decision, defineEntity, defineModule, definePlugin, Id } from "../../src/plugin/index.ts"
import { Day } from "../../src/schema.ts"
import { anAgreementInForce, basis, refusalsOf } from "../setup.ts"

const register = { on: "2011-02-01", instrument: "mentor", count: 1 } as const

class Call extends defineEntity("call", {
  state: Schema.TaggedStruct("Made", {}),
  events: { Made: Schema.Struct({}) },
  begin: { Made: () => ({ _tag: "Made" }) },
  when: { Made: {} }
}) {}
/** Its field is not called `agreement`. */
const make = command({
  input: Schema.Struct({ contract: Id, on: Day }),
  reads: ({ contract, on }) => ({ agreed: agreed(placementTerms, contract, { on, at: "/contract" }) }),
  decide: (_, { on }, { newId }) => decision([], () => [Call.events.Made(newId(0), on, {})])
})
class Calls extends defineModule("calls", {
  title: { da: "Opkald", en: "Calls" },
  entities: [Call],
  commands: { make }
}) {}
class WithCalls extends definePlugin("withCalls", { version: "1.0.0", add: [Calls] }) {}

describe("what is asked of an agreement that nobody knows", () => {
  it("is refused at the field that names it", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 1 } })
    expect(refusalsOf(await desk.placements.register({ ...register, agreement: "a9" }))).toEqual([
      "NotFound /agreement"
    ])
  })

  it("is refused at the field its command calls otherwise, and so is one that is not in force", async () => {
    const { storage } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 1 } })
    const desk = createPartnerskab({ ...basis(storage), plugins: [WithCalls] }).as("consultant-1")
    expect(refusalsOf(await desk.calls.make({ contract: "a9", on: "2011-02-01" }))).toEqual(["NotFound /contract"])
    expect(refusalsOf(await desk.calls.make({ contract: "a1", on: "2010-02-01" }))).toEqual(["NotAgreed /contract"])
    accepted(await desk.calls.make({ contract: "a1", on: "2011-02-01" }))
  })
})
