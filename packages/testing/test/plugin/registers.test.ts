import { Code, defineRegister, Label, Note, PersonName } from "@partnerskab/core/plugin"
import { checkPlugin, lockOf } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

class Visitors extends defineRegister("visitors", {
  title: { da: "Besøg", en: "Visitors" },
  entry: { da: "besøget", en: "the visit" },
  fields: Schema.Struct({ people: Schema.Natural, from: Label })
}) {}

class Stories extends defineRegister("stories", {
  title: { da: "Gode historier", en: "Good stories" },
  entry: { da: "historien", en: "the story" },
  fields: Schema.Struct({
    medium: Code,
    shared: Schema.optionalKey(Schema.Boolean),
    words: Schema.Natural,
    about: PersonName,
    text: Note,
    ending: Schema.optionalKey(Note)
  }),
  countBy: ["medium", "words"],
  consent: true,
  approval: ["press-officer"]
}) {}

describe("a register", () => {
  it("keeps every law when it is only a date and two fields", () => {
    expect(checkPlugin([Visitors], [], { lock: lockOf([Visitors]) })).toEqual([])
  })

  it("keeps every law with texts about people, fields that may be left out, consent and approval", () => {
    expect(checkPlugin([Stories], [], { lock: lockOf([Stories]) })).toEqual([])
  })
})
