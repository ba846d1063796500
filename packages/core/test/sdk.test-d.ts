import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import {
  Agreements,
  createPartnerskab,
  Day,
  edition2016,
  Networks,
  networkTerms,
  pluginFromData
} from "../src/index.ts"
import { makePartnerskab } from "../src/effect.ts"
import {
  allow,
  type AnyPlugin,
  type Carried,
  type Conflicts,
  command,
  decision,
  defineCodes,
  defineEntity,
  defineFact,
  defineModule,
  defineParameter,
  definePlugin,
  definePoint,
  defineRefusal,
  defineTable,
  defineTerms,
  eventForms,
  type EventsOf,
  forkPoint,
  Id,
  indicator,
  Label,
  ownPolicy,
  policy
} from "../src/plugin/index.ts"
import { basis } from "./setup.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
const holds = <_ extends true>(): void => {}

const title = { da: "", en: "" }
const told = { source: "os" }
const nothing = command({ input: Schema.Struct({}), reads: () => ({}), decide: () => decision([], () => []) })

// A schema is read at once, and alone: it needs no service of effect.
class Clock extends Context.Service<Clock, { readonly now: Effect.Effect<string> }>()(
  "@partnerskab/core/sdk.test-d/Clock"
) {}
const Served = Schema.String.pipe(
  Schema.decodeTo(
    Schema.String,
    SchemaTransformation.transformEffect<string, string, Clock, Clock>({
      decode: () => Effect.flatMap(Clock, ({ now }) => now),
      encode: Effect.succeed
    })
  )
)
command({
  // @ts-expect-error it needs a service to be read
  input: Schema.Struct({ at: Served }),
  reads: () => ({}),
  decide: () => decision([], () => [])
})
// @ts-expect-error the terms of a point need a service to be read
defineTerms("x", Schema.Struct({ at: Served }))
// @ts-expect-error a parameter needs a service to be read
defineParameter("x.p", { title, form: Served, value: "", source: "os" })
// @ts-expect-error an event needs a service to be read
eventForms(Schema.Struct({ at: Served }))
defineEntity("thing", {
  // @ts-expect-error a state needs a service to be read
  state: Schema.TaggedStruct("There", { at: Served }),
  events: {},
  begin: {},
  when: { There: {} }
})

// Every field of the terms says what a change of it needs, and nothing else does.
const terms = defineTerms("korps", Schema.Struct({ areas: Schema.Array(Label), people: Schema.Natural }))
const point = { title, terms, entities: [], commands: {} } as const
class Korps extends definePoint("korps", { ...point, material: { areas: "notify", people: "reapprove" } }) {}
// @ts-expect-error people is not told
definePoint("korps", { ...point, material: { areas: "notify" } })
definePoint("korps", {
  ...point,
  // @ts-expect-error nobody agreed on hours
  material: { areas: "notify", people: "reapprove", hours: "silent" }
})
definePoint("korps", {
  ...point,
  // @ts-expect-error a change needs an approval, a message, or nothing
  material: { areas: "notify", people: "ask" }
})
// @ts-expect-error a point says what changes need
definePoint("korps", point)

// A fork says it for its own fields too.
const forked = networkTerms.fork(
  "ours",
  Schema.Struct({ people: Schema.Literals([1, 2]), hosts: Schema.Boolean }),
  ({ people }) => ({ people, hosts: false })
)
forkPoint(Networks, { terms: forked, material: { people: "notify", hosts: "silent" } })
// @ts-expect-error its own new field is not told
forkPoint(Networks, { terms: forked, material: { people: "notify" } })
// @ts-expect-error what changes need is not inherited
forkPoint(Networks, { terms: forked })
networkTerms.fork(
  "ours",
  Schema.Struct({ people: Schema.Literals([1, 2]), hosts: Schema.Boolean }),
  // @ts-expect-error hosts does not follow from what was signed
  ({ people }) => ({ people })
)

// A report prints figures of its own module, and says sentences about those.
class Walk extends defineFact("korps.walk")<{ readonly area: string }, "people">() {}
const figures = { walks: indicator(Walk, { title, taken: { how: "stock" } }) }
defineModule("x", {
  title,
  entities: [],
  commands: {},
  indicators: { ...figures, people: indicator(Walk, { title, taken: { how: "stock" }, counted: { sum: "people" } }) },
  report: {
    figures: ["people", "walks"],
    says: ({ total, rows, asOf }) => {
      holds<Same<typeof asOf, Day>>()
      holds<Same<ReturnType<typeof total>, number>>()
      holds<Same<Parameters<typeof total>[0], "walks" | "people">>()
      // @ts-expect-error no such figure
      total("hours")
      // @ts-expect-error no such figure
      rows("korps.walks")
      return [title]
    }
  }
})
defineModule("x", {
  title,
  entities: [],
  commands: {},
  indicators: figures,
  // @ts-expect-error no such figure
  report: { figures: ["walk"] }
})
// @ts-expect-error a module without figures prints none
defineModule("x", { title, entities: [], commands: {}, report: { figures: ["walks"] } })
// @ts-expect-error a sentence is there in both languages
defineModule("x", { title, entities: [], commands: {}, indicators: figures, report: { says: () => [{ da: "" }] } })
indicator(Walk, {
  title,
  taken: { how: "stock" },
  // @ts-expect-error no such dimension
  by: ["town"]
})

// A parameter takes its own type only, from a day, with a source.
const weeks = defineParameter("x.weeks", { title, form: Schema.Natural, value: 13, source: "os" })
const stay = defineParameter("x.stay", {
  title,
  form: Schema.Struct({ hours: Schema.Natural }),
  value: { hours: 37 },
  source: "os"
})
weeks.from("2027-01-01", 8, { source: "byrådet", verified: true })
stay.from("2027-01-01", { hours: 20 }, told)
// @ts-expect-error a text is no number
weeks.from("2027-01-01", "8", told)
// @ts-expect-error the value of another parameter
weeks.from("2027-01-01", { hours: 20 }, told)
// @ts-expect-error hours is missing
stay.from("2027-01-01", {}, told)
// @ts-expect-error not a day
weeks.from("1 January", 8, told)
// @ts-expect-error without a source
weeks.from("2027-01-01", 8, {})
// @ts-expect-error without a source
weeks.from("2027-01-01", 8)
// @ts-expect-error the value that holds on every day is not of the form
defineParameter("x.weeks", { title, form: Schema.Natural, value: "13", source: "os" })
// @ts-expect-error it must hold something on every day
defineParameter("x.weeks", { title, form: Schema.Natural, source: "os" })
// @ts-expect-error where it is from is not told
defineParameter("x.weeks", { title, form: Schema.Natural, value: 13 })
ownPolicy(nothing, {
  id: "x",
  check: ({ valueOn, today }) => {
    holds<Same<ReturnType<typeof valueOn<number>>, number>>()
    const value = valueOn(stay, today)
    holds<Same<typeof value, { readonly hours: number }>>()
    // @ts-expect-error on which day?
    valueOn(weeks)
    return undefined
  }
})

// A code and its value.
const tasks = defineCodes("x.tasks", { events: { da: "Events", en: "Events" } })
defineTable("x.hours", tasks, { events: 5 }).with({ watch: 8 })
// @ts-expect-error events has no value
defineTable("x.hours", tasks, {})
// @ts-expect-error the other values are numbers
defineTable("x.hours", tasks, { events: 5 }).with({ watch: "8" })
// @ts-expect-error a code has words in both languages
tasks.with({ watch: { da: "Vagt" } })

// An exception has a policy, a reason in both languages, and a ground.
const reason = { da: "Sommer.", en: "Summer." }
policy(Agreements, "end", { id: "p", exceptionTo: { policy: "q", reason, legalBasis: "LAB § 1" }, check: () => allow })
// @ts-expect-error why?
policy(Agreements, "end", { id: "p", exceptionTo: { policy: "q", legalBasis: "LAB § 1" } })
// @ts-expect-error on what ground?
policy(Agreements, "end", { id: "p", exceptionTo: { policy: "q", reason } })
// @ts-expect-error why, in English?
policy(Agreements, "end", { id: "p", exceptionTo: { policy: "q", reason: { da: "Sommer." }, legalBasis: "LAB § 1" } })
// @ts-expect-error an id alone does not say why
policy(Agreements, "end", { id: "p", exceptionTo: "q" })
// @ts-expect-error why?
ownPolicy(nothing, { id: "p", exceptionTo: { policy: "q", legalBasis: "LAB § 1" } })

// A policy of one's own module knows what its command is given.
const walk = command({
  input: Schema.Struct({ walk: Id, on: Day }),
  reads: () => ({}),
  decide: () => decision([], () => [])
})
ownPolicy(walk, {
  id: "p",
  check: ({ input }) => {
    holds<Same<typeof input.on, Day>>()
    // @ts-expect-error no such field
    void input.day
    return undefined
  }
})
// @ts-expect-error nothing to say is undefined, not a text
ownPolicy(walk, { id: "p", check: () => "no" })

// An event is what its last form says.
class Course extends defineEntity("course", {
  state: Schema.TaggedStruct("Planned", { minutes: Schema.Natural }),
  events: {
    Planned: eventForms(Schema.Struct({ hours: Schema.Natural })).upcast(
      2,
      Schema.Struct({ minutes: Schema.Natural }),
      ({ hours }) => ({ minutes: hours * 60 })
    )
  },
  begin: { Planned: (course) => ({ _tag: "Planned", ...course }) },
  when: { Planned: {} }
}) {}
holds<Same<EventsOf<typeof Course>["Planned"], { readonly minutes: number }>>()
Course.events.Planned("c", "2011-01-03", { minutes: 60 })
// @ts-expect-error the form before
Course.events.Planned("c", "2011-01-03", { hours: 1 })

// A refusal says its sentences from its facts, in both languages.
// @ts-expect-error the English sentence is missing
defineRefusal("No", { source: "", da: (_: object) => "" })

// A plugin: what it sets is typed, and it is written for an SDK that is.
definePlugin("p", { version: "1.0.0", sdk: 1, parameters: [weeks.from("2027-01-01", 8, told)] })
// @ts-expect-error there is no SDK 2
definePlugin("p", { version: "1.0.0", sdk: 2 })
// @ts-expect-error a version is asked for
definePlugin("p", {})
// @ts-expect-error a target has a source
definePlugin("p", { version: "1.0.0", targets: [{ indicator: "x.y", atLeast: 1, asOf: "2027-12-31" }] })
// @ts-expect-error a title is there in both languages
definePlugin("p", { version: "1.0.0", titles: { fairs: { da: "Messer" } } })

// What a file disables the compiler does not know: its door is there, in both doors. What a plugin disables, it does.
const file = pluginFromData({})
class WithKorps extends definePlugin("withKorps", { version: "1.0.0", add: [Korps] }) {}
class WithoutFairs extends definePlugin("withoutFairs", { version: "1.0.0", disable: ["fairs"] }) {}
export const doors = async (): Promise<void> => {
  const pk = createPartnerskab({ ...basis(), plugins: [file, WithKorps, WithoutFairs] })
  const desk = pk.as("consultant-1")
  holds<Same<IsAny<typeof desk.network>, false>>()
  await desk.network.start({ network: "n", name: "N", on: "2011-01-01" })
  await pk.preview("consultant-1").network.start({ network: "n", name: "N", on: "2011-01-01" })
  holds<Same<keyof typeof desk.korps, never>>()
  // @ts-expect-error a plugin in TypeScript disables it
  void desk.fairs
  const made = makePartnerskab({ editions: [edition2016], plugins: [file, WithoutFairs] })
  type Made = Effect.Success<typeof made>
  const start: ReturnType<Made["as"]>["network"]["start"] = undefined as never
  void start({ network: "n", name: "N", on: "2011-01-01" })
  holds<Same<Extract<keyof ReturnType<Made["as"]>, "fairs">, never>>()
  const given = { network: { people: 1 }, korps: { areas: [], people: 3 } } as const
  const { agreement } = desk
  await agreement.choosePoints({ agreement: "a", on: "2011-01-03", points: given })
  // @ts-expect-error the point is disabled by a plugin in TypeScript
  await agreement.choosePoints({ agreement: "a", on: "2011-01-03", points: { fairs: { recruits: true } } })
}
holds<Same<Carried<typeof file>["add"], never>>()

// What the compiler says of a list of plugins that do not fit: the text of the field it misses.
class Twice extends definePlugin("twice", { version: "1.0.0", add: [Networks] }) {}
class Strange extends definePlugin("strange", {
  version: "1.0.0",
  replace: [defineModule("gardens", { title, entities: [], commands: {} })],
  disable: ["messer"]
}) {}
type In<P extends ReadonlyArray<AnyPlugin>> = Conflicts<readonly [typeof edition2016], P>
holds<Same<In<readonly [typeof Twice]>, '"network" is already in the edition: replace it'>>()
holds<
  Same<
    In<readonly [typeof Strange, typeof WithKorps]>,
    '"gardens" is not there to replace or disable' | '"messer" is not there to replace or disable'
  >
>()
holds<Same<In<readonly [typeof WithKorps, typeof WithoutFairs, typeof file]>, never>>()
class Nobody extends definePlugin("nobody", { version: "1.0.0", disable: ["people"] }) {}
holds<Same<In<readonly [typeof Nobody]>, '"people" is not there to replace or disable'>>()
// @ts-expect-error no field can make it fit
createPartnerskab({ ...basis(), plugins: [Twice] })
// @ts-expect-error no field can make it fit
void makePartnerskab({ editions: [edition2016], plugins: [Strange] })
