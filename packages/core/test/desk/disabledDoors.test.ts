import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makePartnerskab, Refused, Storage } from "../../src/effect.ts"
import { createPartnerskab, Network, pluginFromData } from "../../src/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { anAgreementInForce, basis, editions, journalOf, refusalsOf } from "../setup.ts"

// The compiler knows what `WithoutNetworks` disables; it does not know what the file does.
class WithoutNetworks extends definePlugin("withoutNetworks", { version: "1.0.0", disable: ["network"] }) {}
const file = pluginFromData({
  format: "partnerskab/plugin/1",
  key: "ours",
  version: "1.0.0",
  disable: ["network"],
  titles: { network: { da: "Vores netværk", en: "Our networks" } }
})
const start = { network: "n", name: "Industri", on: "2011-03-01" } as const
const disabled = (title = { da: "Deltagelse i netværk", en: "Taking part in a network" }, by = ["ours"]) => ({
  _tag: "ModuleDisabled",
  facts: { module: "network", title, by },
  at: ""
})
const ours = { da: "Vores netværk", en: "Our networks" }

describe("the doors of a module that a file disables", () => {
  const pk = (storage: StorageService = memory()) => createPartnerskab({ ...basis(storage), plugins: [file] })

  it("are still typed, and refuse with who disables it, under the title the file gives", async () => {
    const answer = await pk().as("consultant-1").network.start(start)
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          ...disabled(ours),
          da: "Vores netværk er slået fra af ours.",
          en: "Our networks is disabled by ours.",
          source: "de installerede plugins"
        }
      ]
    })
  })

  it("refuse in a preview too, and write nothing in either", async () => {
    const storage = memory()
    expect(refusalsOf(await pk(storage).preview("consultant-1").network.start(start))).toEqual(["ModuleDisabled "])
    expect(refusalsOf(await pk(storage).as("consultant-1").network.start(start))).toEqual(["ModuleDisabled "])
    expect(journalOf(storage)).toEqual([])
  })

  it("refuse every command, whatever it is given", async () => {
    const doors = pk().as("consultant-1").network
    for (const [name, door] of Object.entries(doors)) {
      const answer = await (door as (input: unknown) => ReturnType<typeof doors.start>)({ nonsense: true })
      expect(refusalsOf(answer), name).toEqual(["ModuleDisabled "])
    }
    expect(Object.keys(doors)).toContain("merge")
  })

  it("refuse also a command that was done before it was disabled", async () => {
    const { desk, storage } = await anAgreementInForce({ network: { people: 2 } }, "2011-02-01")
    accepted(await desk.network.start(start, { commandId: "c1" }))
    const again = pk(storage)
    expect(refusedWith(await again.as("consultant-1").network.start(start, { commandId: "c1" }))).toEqual([
      "ModuleDisabled"
    ])
    expect((await again.network.get("n"))?.state.name).toBe("Industri")
    expect((await again.get(Network, "n"))?.state.name).toBe("Industri")
  })

  it("stay open for the modules it does not disable", async () => {
    expect(
      refusalsOf(
        await pk().as("consultant-1").placements.close({ place: "p", on: "2011-03-01", reason: "companyWish" })
      )
    ).toEqual(["NotFound /place"])
  })
})

describe("the doors of effects of a module that a file disables", () => {
  const made = (storage = memory()) =>
    Effect.runSync(
      Effect.provideService(makePartnerskab({ editions, plugins: [file], clock: basis().clock }), Storage, storage)
    )

  it("are typed, and have the refusal in their error channel, in a preview too", async () => {
    const storage = memory()
    const { as, preview } = made(storage)
    for (const door of [as("consultant-1").network.start(start), preview("consultant-1").network.start(start)]) {
      const refused = await Effect.runPromise(Effect.flip(door))
      expect(refused).toBeInstanceOf(Refused)
      expect(refused).toMatchObject({ _tag: "Refused", refusals: [disabled(ours)] })
    }
    expect(journalOf(storage)).toEqual([])
  })
})

describe("a module that several disable", () => {
  it("says who, all of them, in order of their keys", async () => {
    const plugins = [WithoutNetworks, file] as const
    for (const listed of [plugins, plugins.toReversed() as unknown as typeof plugins]) {
      const desk = createPartnerskab({ ...basis(), plugins: listed }).as("consultant-1") as unknown as {
        readonly network: { readonly start: (input: typeof start) => Promise<Parameters<typeof refusalsOf>[0]> }
      }
      expect(await desk.network.start(start)).toMatchObject({
        refusals: [
          { facts: { by: ["ours", "withoutNetworks"] }, en: "Our networks is disabled by ours, withoutNetworks." }
        ]
      })
    }
  })
})
