import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { evolve } from "../../src/desk/evolve.ts"
import { defineEntity, eventForms } from "../../src/plugin/index.ts"

const Hours = Schema.Struct({ hours: Schema.Natural })
const Minutes = Schema.Struct({ minutes: Schema.Natural })

/** A visit whose events went from form 1 to form 7, and on to form 9. */
const { definition } = defineEntity("visit", {
  state: Schema.TaggedStruct("Planned", { minutes: Schema.Natural }),
  events: {
    Planned: eventForms(Hours)
      .upcast(7, Minutes, ({ hours }) => ({ minutes: hours * 60 }))
      .upcast(9, Minutes, ({ minutes }) => ({ minutes: minutes + 1 }))
  },
  begin: { Planned: ({ minutes }) => ({ _tag: "Planned", minutes }) },
  when: { Planned: {} }
})
const planned = (form: number, data: object) =>
  evolve(definition, undefined, { type: "Planned", form, data, effectiveOn: "2011-01-03" })

describe("the forms of an event whose numbers leave some out", () => {
  it.each([
    [1, { hours: 2 }, 121],
    [7, { minutes: 30 }, 31],
    [9, { minutes: 30 }, 30]
  ])("are found by their number, not by their place: form %i", (form, data, minutes) => {
    expect(planned(form, data)).toEqual({ _tag: "Planned", minutes })
  })

  it.each([0, 2, 3, 6, 8, 10])("are not read for a number between or beside them: form %i", (form) => {
    expect(planned(form, { hours: 2, minutes: 30 })).toBeUndefined()
  })
})
