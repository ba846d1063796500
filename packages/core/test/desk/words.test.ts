import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  maybe
} from "../../src/plugin/index.ts"
import { anAgreementInForce, basis, contacts } from "../setup.ts"

/** An entity whose author gave it no words. */
class Lamp extends defineEntity("lamp", {
  state: Schema.TaggedStruct("On", {}),
  events: { Lit: Schema.Struct({}) },
  begin: { Lit: () => ({ _tag: "On" }) },
  when: { On: {} },
  claims: () => [{ scope: "socket", key: "1" }]
}) {}
const input = Schema.Struct({ lamp: Id })
class Lamps extends defineModule("lamps", {
  title: { da: "Lamper", en: "Lamps" },
  entities: [Lamp],
  commands: {
    light: command({
      input,
      reads: ({ lamp }) => ({ nothing: absent(Lamp, lamp, "/lamp") }),
      decide: (_, { lamp }) => decision([], () => [Lamp.events.Lit(lamp, "2011-01-03", {})])
    }),
    again: command({
      input,
      reads: ({ lamp }) => ({ lamp: maybe(Lamp, lamp) }),
      decide: (_, { lamp }) => decision([], () => [Lamp.events.Lit(lamp, "2011-01-03", {})])
    })
  }
}) {}
class WithLamps extends definePlugin("withLamps", { version: "1.0.0", add: [Lamps] }) {}

describe("what is refused of a thing without words of its own", () => {
  it("is told with the keys of the code, in both languages", async () => {
    const desk = createPartnerskab({ ...basis(), plugins: [WithLamps] }).as("consultant-1")
    accepted(await desk.lamps.light({ lamp: "l" }))
    expect(await desk.lamps.light({ lamp: "l" })).toMatchObject({
      refusals: [{ da: "Lamp l findes allerede.", en: "Lamp l exists already." }]
    })
    expect(await desk.lamps.again({ lamp: "l" })).toMatchObject({
      refusals: [{ da: "Lamp l kan ikke gennemgå Lit: den er On.", en: "Lamp l cannot go through Lit: it is On." }]
    })
    expect(await desk.lamps.light({ lamp: "m" })).toMatchObject({
      refusals: [{ da: "Der er allerede socket 1: lamp l.", en: "There already is socket 1: lamp l." }]
    })
  })
})

describe("what is refused of a thing with words", () => {
  it("is told as people say it", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 1 } })
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 1 } as const
    const place = accepted(await desk.placements.register(register)).events[0]!.id
    expect(await desk.placements.resume({ place, on: "2011-03-01" })).toMatchObject({
      refusals: [
        {
          da: `Pladsen ${place} kan ikke tages i brug igen: den er i brug.`,
          en: `The place ${place} cannot be taken into use again: it is in use.`
        }
      ]
    })
  })

  it("is told of an agreement that has ended, step by step", async () => {
    const { desk } = await anAgreementInForce()
    const lastDay = "2011-06-30"
    accepted(await desk.agreement.end({ agreement: "a1", lastDay, reason: "agreed" }))
    const points = { fairs: { recruits: false } }
    for (const [answer, da, en] of [
      [await desk.agreement.sign({ agreement: "a1", on: "2011-07-01" }), "indgås", "be signed"],
      [await desk.agreement.end({ agreement: "a1", lastDay, reason: "agreed" }), "afsluttes", "be ended"],
      [
        await desk.agreement.choosePoints({ agreement: "a1", on: "2011-07-01", points }),
        "få valgt punkter",
        "have its points chosen"
      ],
      [
        await desk.agreement.nameContacts({ agreement: "a1", on: "2011-07-01", contacts }),
        "få nye kontaktpersoner",
        "have other contacts named"
      ]
    ] as const)
      expect(answer).toMatchObject({
        refusals: [
          {
            _tag: "NotPossible",
            da: `Aftalen a1 kan ikke ${da}: den er afsluttet.`,
            en: `The agreement a1 cannot ${en}: it has been ended.`
          }
        ]
      })
  })

  it("does not exist when nothing is there to change", async () => {
    const desk = createPartnerskab({ ...basis(), plugins: [WithLamps] }).as("consultant-1")
    expect(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" })).toMatchObject({
      refusals: [{ _tag: "NotFound", at: "/agreement", da: "Aftalen a1 findes ikke." }]
    })
  })
})
