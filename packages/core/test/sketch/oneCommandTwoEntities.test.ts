import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Day } from "../../src/calendar/index.ts"
import { createPartnerskab } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  Label,
  Note
} from "../../src/plugin/index.ts"
import { basis, journalOf } from "../setup.ts"

/** A fair, and its first stand, told in one go. */
class Fair extends defineEntity("plannedFair", {
  state: Schema.TaggedStruct("Planned", { name: Label, on: Day }),
  events: { Planned: Schema.Struct({ name: Label }) },
  begin: { Planned: (fair, on) => ({ _tag: "Planned", ...fair, on }) },
  when: { Planned: {} }
}) {}
class Stand extends defineEntity("stand", {
  state: Schema.TaggedStruct("Reserved", { fair: Schema.String, wish: Schema.String, number: Schema.Int }),
  events: { Reserved: Schema.Struct({ fair: Schema.String, wish: Schema.String, number: Schema.Int }) },
  begin: { Reserved: (stand) => ({ _tag: "Reserved", ...stand }) },
  when: { Reserved: {} },
  lookup: ["fair"]
}) {}

const plan = command({
  input: Schema.Struct({ fair: Id, name: Label, on: Day, stands: Schema.Natural, wish: Note }),
  reads: ({ fair }) => ({ nothing: absent(Fair, fair, "/fair") }),
  decide: (_, { fair, name, on, stands, wish }, { newId }) =>
    decision([], () => [
      Fair.events.Planned(fair, on, { name }),
      ...Array.from({ length: stands }, (__, n) => Stand.events.Reserved(newId(n), on, { fair, wish, number: n + 1 }))
    ])
})

class FairPlans extends defineModule("fairPlans", {
  title: { da: "Jobmesser", en: "Job fairs" },
  entities: [Fair, Stand],
  commands: { plan }
}) {}
class WithFairs extends definePlugin("withFairs", { version: "1.0.0", add: [FairPlans] }) {}

const input = { fair: "autumn", name: "Jobmesse", on: "2011-10-01", stands: 3, wish: "Ved indgangen" } as const

describe("one command that begins two kinds of lives", () => {
  it("writes all of them in one commit, and finds them by what they belong to", async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [WithFairs] })
    const { events } = accepted(await pk.as("consultant-1").fairPlans.plan(input))
    expect(events.map(({ entity, type, version }) => `${entity} ${type} ${version}`)).toEqual([
      "plannedFair Planned 1",
      "stand Reserved 1",
      "stand Reserved 1",
      "stand Reserved 1"
    ])
    const { rows } = await pk.find(Stand, { fair: "autumn" })
    expect(rows.map(({ state }) => state.number).toSorted()).toEqual([1, 2, 3])
    expect(await pk.texts([rows[0]!.state.wish])).toEqual({ [rows[0]!.state.wish]: "Ved indgangen" })
    expect(JSON.stringify(journalOf(given.storage))).not.toContain("Ved indgangen")
    expect(await pk.verify()).toEqual([])
  })

  it("writes none of them when one is there already", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [WithFairs] })
    accepted(await pk.as("consultant-1").fairPlans.plan({ ...input, stands: 0 }))
    expect(refusedWith(await pk.as("consultant-1").fairPlans.plan(input))).toEqual(["AlreadyThere"])
    expect((await pk.find(Stand, {})).total).toBe(0)
  })
})
