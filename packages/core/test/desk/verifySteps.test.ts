import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Day } from "../../src/calendar/index.ts"
import { createPartnerskab } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineFact,
  defineModule,
  definePlugin,
  Id,
  one
} from "../../src/plugin/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { aDesk, basis } from "../setup.ts"

class Lit extends defineFact("lamp.lit")() {}
class Owned extends defineFact("lamp.owned")() {}
class Lamp extends defineEntity("lamp", {
  state: Schema.Union([Schema.TaggedStruct("On", { since: Day }), Schema.TaggedStruct("Off", {})]),
  events: { Bought: Schema.Struct({}), PutOut: Schema.Struct({}), Lit: Schema.Struct({}) },
  begin: { Bought: (_, since) => ({ _tag: "On", since }) },
  when: { On: { PutOut: () => ({ _tag: "Off" }) }, Off: { Lit: (_lamp, _, since) => ({ _tag: "On", since }) } },
  facts: (lamp) => [
    Owned.during({ firstDay: "2011-01-03" }, {}),
    ...(lamp._tag === "On" ? [Lit.during({ firstDay: lamp.since }, {})] : [])
  ]
}) {}

const input = Schema.Struct({ lamp: Id, on: Day })
const { Bought, PutOut, Lit: LitAgain } = Lamp.events
class Lamps extends defineModule("lamps", {
  title: { da: "Lamper", en: "Lamps" },
  entities: [Lamp],
  commands: {
    buy: command({
      input,
      reads: ({ lamp }) => ({ nothing: absent(Lamp, lamp) }),
      decide: (_, { lamp, on }) => decision([], () => [Bought(lamp, on, {})])
    }),
    flash: command({
      input,
      reads: ({ lamp }) => ({ nothing: absent(Lamp, lamp) }),
      decide: (_, { lamp, on }) => decision([], () => [Bought(lamp, on, {}), PutOut(lamp, on, {})])
    }),
    putOut: command({
      input,
      reads: ({ lamp }) => ({ lamp: one(Lamp, lamp) }),
      decide: (_, { lamp, on }) => decision([], () => [PutOut(lamp, on, {})])
    }),
    blink: command({
      input,
      reads: ({ lamp }) => ({ lamp: one(Lamp, lamp) }),
      decide: (_, { lamp, on }) => decision([], () => [PutOut(lamp, on, {}), LitAgain(lamp, on, {})])
    })
  }
}) {}
class WithLamps extends definePlugin("withLamps", { version: "1.0.0", add: [Lamps] }) {}

const lamps = (storage: StorageService = memory()) => {
  const pk = createPartnerskab({ ...basis(storage), plugins: [WithLamps] })
  return { pk, storage, desk: pk.as("consultant-1").lamps }
}
const onFirst = { lamp: "l", on: "2011-01-03" } as const
const onSecond = { lamp: "l", on: "2011-01-04" } as const
const ever = { taken: { how: "flow", to: "2012-01-01" } } as const

describe("a life that takes several steps in one command", () => {
  it("and began with it, leaves nothing for verifying to find", async () => {
    const { desk, pk } = lamps()
    expect(accepted(await desk.flash(onFirst)).events.map(({ version }) => version)).toEqual([1, 2])
    expect(await pk.count(Lit, ever)).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("and ends where it began, has facts that were known all the time", async () => {
    const { desk, pk, storage } = lamps()
    const { events } = accepted(await desk.buy(onFirst))
    accepted(await desk.blink(onFirst))
    expect(await pk.verify()).toEqual([])
    const known = Effect.runSync(storage.facts).map(({ kind, knownFrom, knownTo }) => ({ kind, knownFrom, knownTo }))
    const knownFrom = events[0]!.recordedAt
    expect(known).toEqual([
      { kind: "lamp.owned", knownFrom, knownTo: undefined },
      { kind: "lamp.lit", knownFrom, knownTo: undefined }
    ])
  })

  it("and ends elsewhere, has the facts of where it ended", async () => {
    const { desk, pk } = lamps()
    accepted(await desk.buy(onFirst))
    accepted(await desk.blink(onSecond))
    expect(await pk.count(Lit, { taken: { how: "stock", on: "2011-01-03" } })).toEqual([])
    expect(await pk.count(Lit, { taken: { how: "stock", on: "2011-01-04" } })).toEqual([{ group: [], value: 1 }])
    expect(await pk.verify()).toEqual([])
  })
})

describe("a life that nobody installed here can read", () => {
  const aLampPutOut = async () => {
    const all = lamps()
    accepted(await all.desk.buy(onFirst))
    accepted(await all.desk.putOut(onSecond))
    return all
  }

  it("cannot be verified, and is not called changed or different for that", async () => {
    const { storage } = await aLampPutOut()
    expect(await aDesk(storage).pk.verify()).toEqual([
      { code: "cannotVerify", subject: "lamp/l", text: "nobody here knows Bought" },
      { code: "cannotVerify", subject: "lamp/l", text: "nobody here knows PutOut" }
    ])
  })

  it("is called changed when its journal was", async () => {
    const { storage } = await aLampPutOut()
    const found = await aDesk({
      ...storage,
      journal: (range) =>
        Effect.map(storage.journal(range), (page) => ({
          ...page,
          entries: page.entries.map((entry) => (entry.version === 2 ? { ...entry, actor: "someone-else" } : entry))
        }))
    }).pk.verify()
    expect(found.map(({ code, text }) => `${code}: ${text}`)).toContain(
      "journalChanged: entry 2 is not what was written"
    )
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["journalChanged", "cannotVerify"]))
  })
})
