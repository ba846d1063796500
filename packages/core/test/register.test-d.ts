import * as Schema from "effect/Schema"
import type * as Effect from "effect/Effect"
import { makePartnerskab } from "../src/effect.ts"
import { createPartnerskab, Day, edition2016, type Seen } from "../src/index.ts"
import {
  Code,
  type Consent,
  defineCodes,
  definePlugin,
  defineRegister,
  Kept,
  Label,
  Note,
  policy
} from "../src/plugin/index.ts"
import { basis } from "./setup.ts"
import { Press, registers, Stories } from "./sketch/stories.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
/** No part that a caller looks at is `any`. */
type NoneAny<T> = true extends { [K in keyof T]-?: IsAny<T[K]> }[keyof T] ? false : true
const holds = <_ extends true>(): void => {}

const texts = { da: "", en: "" }
const { pk, desk } = registers()

export const commands = async (): Promise<void> => {
  holds<NoneAny<typeof desk>>()
  holds<NoneAny<typeof desk.stories>>()
  holds<NoneAny<typeof desk.press>>()
  const story = { entry: "s", on: "2011-03-01", headline: "", words: 1, told: "" } as const
  await desk.stories.add(story)
  await desk.stories.add({ ...story, branch: "koekken", people: ["one"], remark: "" })
  // @ts-expect-error no such field
  await desk.stories.add({ ...story, colour: "blue" })
  const { words: _, ...short } = story
  // @ts-expect-error a field is missing
  await desk.stories.add(short)
  // @ts-expect-error a change gives all fields
  await desk.stories.change({ entry: "s", on: "2011-03-01", headline: "" })
  // @ts-expect-error words are a number
  await desk.stories.add({ ...story, words: "many" })
  // @ts-expect-error not a day
  await desk.stories.add({ ...story, on: "1 March" })
  await desk.stories.remove({ entry: "s", on: "2011-03-01", reason: "" })
  // @ts-expect-error the day it was found out
  await desk.stories.remove({ entry: "s" })
  // @ts-expect-error the register has no such command
  void desk.stories.publish
}

export const consent = async (): Promise<void> => {
  const given = await desk.stories.giveConsent({ entry: "s", on: "2011-03-01", by: "p", lastDay: "2011-03-31" })
  holds<Same<IsAny<typeof given>, false>>()
  if (!given.ok) {
    const [refusal] = given.refusals
    if (refusal?._tag === "ConsentEndsFirst") holds<Same<typeof refusal.facts.firstDay, Day>>()
    // @ts-expect-error no rule of this command says that
    if (refusal?._tag === "NoPointChosen") return
  }
  await desk.talks.withdrawConsent({ entry: "t", on: "2011-03-01" })
  // @ts-expect-error who gave it
  await desk.talks.giveConsent({ entry: "t", on: "2011-03-01" })
  // @ts-expect-error entries of the press need no consent
  void desk.press.giveConsent
  // @ts-expect-error entries of the press need no consent
  void desk.press.withdrawConsent
}

export const reading = async (): Promise<void> => {
  const story = await pk.stories.get("s")
  holds<Same<IsAny<typeof story>, false>>()
  if (story === undefined) return
  holds<NoneAny<typeof story.state>>()
  holds<Same<typeof story.state._tag, "Entered" | "Removed">>()
  holds<Same<typeof story.state.enteredOn, Day>>()
  holds<Same<typeof story.state.consents, ReadonlyArray<Consent>>>()
  holds<Same<typeof story.state.words, number>>()
  holds<Same<typeof story.state.branch, string | undefined>>()
  holds<Same<typeof story.state.told, string>>()
  // @ts-expect-error it may have none
  holds<Same<typeof story.state.branch, string>>()
  // @ts-expect-error no such field
  void story.state.colour
  const at = await pk.stories.at("s", "2011-03-01T00:00:00.000Z")
  holds<Same<typeof at, Seen<typeof story.state> | undefined>>()
}

export const finding = async (): Promise<void> => {
  const { rows } = await pk.stories.find({ branch: "koekken", words: 300, state: "Entered" })
  holds<NoneAny<(typeof rows)[number]>>()
  await pk.stories.find({ branch: null })
  await pk.press.find({ paper: "x" })
  // @ts-expect-error nobody declared that it is found by the headline
  await pk.stories.find({ headline: "x" })
  // @ts-expect-error no such state
  await pk.stories.find({ state: "Draft" })
  // @ts-expect-error words are a number
  await pk.stories.find({ words: "300" })
  // @ts-expect-error nobody installed it
  void createPartnerskab(basis()).stories
}

// A policy of a jobcentre's own knows the register's commands.
policy(Stories, "add", {
  id: "local/short",
  check: ({ input }) => {
    holds<Same<typeof input.words, number>>()
    // @ts-expect-error no such field
    void input.colour
    return undefined
  }
})
// @ts-expect-error entries of the press need no consent
policy(Press, "giveConsent", { id: "local/none" })

const fields = Schema.Struct({ title: Label, kind: Code, more: Kept, list: Schema.Array(Code), note: Note })
defineRegister("awards", { title: texts, entry: texts, fields, countBy: ["kind", "title"] })
defineRegister("awards", {
  title: texts,
  entry: texts,
  fields,
  // @ts-expect-error no such field
  countBy: ["colour"]
})
defineRegister("awards", {
  title: texts,
  entry: texts,
  fields,
  // @ts-expect-error a list is no value to count by
  countBy: ["list"]
})
defineRegister("awards", {
  title: texts,
  entry: texts,
  fields,
  // @ts-expect-error nobody knows what it holds
  countBy: ["more"]
})
defineRegister("awards", {
  title: texts,
  entry: texts,
  // @ts-expect-error every entry has a day already
  fields: Schema.Struct({ on: Label })
})
defineRegister("awards", {
  title: texts,
  entry: texts,
  // @ts-expect-error every entry has consents already
  fields: Schema.Struct({ consents: Schema.optionalKey(Label) })
})
defineRegister("awards", {
  title: texts,
  entry: texts,
  fields,
  // @ts-expect-error a role is a text
  approval: [1]
})
// @ts-expect-error what an entry is called is told in both languages
defineRegister("awards", { title: texts, entry: { da: "prisen" }, fields })

const dated = Schema.Struct({ kind: Code, seats: Schema.Natural, dueOn: Schema.optionalKey(Day), more: Kept })
const list = defineCodes("awards.kinds", { a: texts })
const told = { title: texts, entry: texts, fields: dated }
defineRegister("awards", {
  ...told,
  sumBy: ["seats"],
  unique: ["kind", "dueOn"],
  codes: { kind: list },
  remind: { on: "dueOn", role: "authority.primary", until: "seats" },
  inForce: "kind"
})
// @ts-expect-error a code is not added up
defineRegister("awards", { ...told, sumBy: ["kind"] })
// @ts-expect-error nobody knows what it holds
defineRegister("awards", { ...told, unique: ["more"] })
// @ts-expect-error a number is no code
defineRegister("awards", { ...told, codes: { seats: list } })
// @ts-expect-error a code is no day
defineRegister("awards", { ...told, remind: { on: "kind", role: "authority.primary" } })
// @ts-expect-error no such field
defineRegister("awards", { ...told, inForce: "colour" })

// Without consent, or with it decided elsewhere.
class Awards extends defineRegister("awards", { title: texts, entry: texts, fields, consent: false }) {}
class WithAwards extends definePlugin("withAwards", { version: "1.0.0", add: [Awards] }) {}
export const without = async (): Promise<void> => {
  const installed = createPartnerskab({ ...basis(), plugins: [WithAwards] })
  // @ts-expect-error there is no consent to give
  void installed.as("c").awards.giveConsent
  // @ts-expect-error nothing was named to count by
  await installed.awards.find({ kind: "x" })
  await installed.awards.find({ state: "Removed" })
}

// The door of effects has the same.
const make = () => makePartnerskab({ editions: [edition2016], plugins: [WithAwards] })
export const effects = (made: Effect.Success<ReturnType<typeof make>>): void => {
  const { awards } = made.as("c")
  holds<NoneAny<typeof awards>>()
  // @ts-expect-error fields are missing
  void awards.add({ entry: "a", on: "2011-01-01" })
}
