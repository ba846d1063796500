import { absent, command, decision, defineEntity, defineModule, Id, one } from "@partnerskab/core/plugin"
import { checkPlugin } from "@partnerskab/testing"
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
