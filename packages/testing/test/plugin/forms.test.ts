import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  type EntityEvent,
  eventForms,
  Id,
  one
} from "@partnerskab/core/plugin"
import { checkPlugin, module } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

const odd = Schema.String.check(Schema.makeFilter((text: string) => /^ø{3}$/.test(text)))

/** A module with a form of its own in an event. */
const withForm = (form: Schema.Codec<string, string>) => {
  const sign = Schema.Struct({ form })
  class Sign extends defineEntity("sign", {
    state: Schema.TaggedStruct("Up", { form }),
    events: { PutUp: sign },
    begin: { PutUp: (one) => ({ _tag: "Up", ...one }) },
    when: { Up: {} }
  }) {}
  const putUp = command({
    input: Schema.Struct({ sign: Id, form }),
    reads: ({ sign }) => ({ nothing: absent(Sign, sign) }),
    decide: (_, { sign, form }) => decision([], () => [Sign.events.PutUp(sign, "2011-01-03", { form })])
  })
  class Signs extends defineModule("signs", {
    title: { da: "Skilte", en: "Signs" },
    entities: [Sign],
    commands: { putUp }
  }) {}
  return { Sign, Signs }
}

describe("a form that nobody here knows", () => {
  it("is asked for examples, by the laws that need a value and by no other", () => {
    const found = checkPlugin([withForm(odd).Signs])
    expect(found.map(({ number }) => number)).not.toContain(12)
    expect(found[0]!.reason).toBe("no value was found for a form: annotate it with `examples`")
  })

  it("is filled with its examples", () => {
    expect(checkPlugin([withForm(odd.annotate({ examples: ["øøø"] })).Signs])).toEqual([])
  })
})

describe("a module that reads the lives of another", () => {
  it("is checked with that one beside it", () => {
    const { Sign, Signs } = withForm(Schema.String)
    let asked = 0
    const look = command({
      input: Schema.Struct({ sign: Id }),
      reads: ({ sign }) => ({ sign: one(Sign, sign) }),
      decide: ({ sign: { state } }) => decision([], () => (state._tag === "Up" && (asked += 1), []))
    })
    const title = { da: "Se", en: "Look" }
    class Looks extends defineModule("looks", { title, entities: [], commands: { look } }) {}
    expect(checkPlugin([Looks])).toEqual([])
    expect(asked).toBe(0)
    expect(checkPlugin([Looks], [Signs])).toEqual([])
    expect(asked).toBeGreaterThan(0)
  })
})

describe("an event that was written in an earlier form", () => {
  class Poster extends defineEntity("poster", {
    state: Schema.TaggedStruct("Up", { millimetres: Schema.Number }),
    events: {
      PutUp: eventForms(Schema.Struct({ metres: Schema.Number }))
        .upcast(2, Schema.Struct({ centimetres: Schema.Number }), ({ metres }) => ({ centimetres: metres * 100 }))
        .upcast(4, Schema.Struct({ millimetres: Schema.Number }), ({ centimetres }) => ({
          millimetres: centimetres * 10
        })),
      Seen: Schema.Struct({})
    },
    begin: { PutUp: (size) => ({ _tag: "Up", ...size }) },
    when: { Up: { Seen: (poster) => poster } }
  }) {}
  class Posters extends defineModule("posters", {
    title: { da: "Plakater", en: "Posters" },
    entities: [Poster],
    commands: {
      see: command({
        input: Schema.Struct({ poster: Id }),
        reads: ({ poster }) => ({ poster: one(Poster, poster) }),
        decide: ({ poster: { id } }) => decision([], () => [Poster.events.Seen(id, "2011-01-04", {})])
      })
    }
  }) {}
  const now = Poster.events.PutUp("p1", "2011-01-03", { millimetres: 2000 })
  const state = { _tag: "Up", millimetres: 2000 }
  const see = (event: EntityEvent & { readonly form?: number }) =>
    module(Posters).given(event).when("see", { poster: "p1" }).thenState({ entity: "poster", id: "p1" }, state)

  it("is read in the last", () => {
    see(now)
    see({ ...now, form: 4 })
    see({ ...now, form: 2, data: { centimetres: 200 } })
    see({ ...now, form: 1, data: { metres: 2 } })
  })

  it("is of the form it says, and of one there is", () => {
    expect(() => see({ ...now, form: 1 })).toThrow("given: poster.PutUp is not of its form")
    expect(() => see({ ...now, data: { metres: 2 } })).toThrow("given: poster.PutUp is not of its form")
    expect(() => see({ ...now, form: 3 })).toThrow("given: poster.PutUp has no form 3; there are: 1, 2, 4")
  })
})
