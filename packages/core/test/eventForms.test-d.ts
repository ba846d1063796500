import * as Schema from "effect/Schema"
import { defineEntity, eventForms, type EventsOf } from "../src/plugin/index.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => {}

const Hours = Schema.Struct({ hours: Schema.Natural })
const Minutes = Schema.Struct({ minutes: Schema.Natural })
const twice = eventForms(Hours)
  .upcast(2, Minutes, ({ hours }) => ({ minutes: hours * 60 }))
  .upcast(3, Schema.Struct({ seconds: Schema.Natural }), ({ minutes }) => ({ seconds: minutes * 60 }))

// What is read from the form before, and what it is read as, are both typed.
eventForms(Hours).upcast(2, Minutes, (before) => {
  holds<Same<typeof before, { readonly hours: number }>>()
  // @ts-expect-error the form before has no minutes
  return { minutes: before.minutes }
})
eventForms(Hours).upcast(
  2,
  Minutes,
  // @ts-expect-error an event cannot be asked for what it does not say
  ({ hours }) => ({ hours })
)

class Course extends defineEntity("course", {
  state: Schema.TaggedStruct("Planned", { seconds: Schema.Natural }),
  events: { Planned: twice, Forgotten: Schema.Struct({}) },
  begin: {
    Planned: (given) => {
      holds<Same<typeof given, { readonly seconds: number }>>()
      return { _tag: "Planned", ...given }
    }
  },
  when: { Planned: { Forgotten: (course) => course } }
}) {}

holds<Same<EventsOf<typeof Course>["Planned"], { readonly seconds: number }>>()
Course.events.Planned("c", "2011-01-03", { seconds: 1 })
// @ts-expect-error only the last form is written
Course.events.Planned("c", "2011-01-03", { hours: 1 })
