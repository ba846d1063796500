import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, endOfDay, ModuleFailed, QuestionInvalid } from "../../src/index.ts"
import {
  absent,
  Code,
  command,
  decision,
  defineEntity,
  defineFact,
  defineModule,
  definePlugin,
  eventForms,
  Id,
  one,
  reaction
} from "../../src/plugin/index.ts"
import { Day } from "../../src/schema.ts"
import { hashOf } from "../../src/desk/passage.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { basis, journalOf, numberIn, type Pk } from "../setup.ts"

class Taught extends defineFact("course.taught")<{ readonly why: string }, "minutes">() {}

const state = Schema.TaggedStruct("Planned", { on: Day, minutes: Schema.Natural, why: Schema.String })
type State = (typeof state)["Type"]
const words = { name: { da: "kurset", en: "the course" } }
const facts = ({ on, minutes, why }: State) => [Taught.on(on, { why }, { measures: { minutes } })]
const Hours = Schema.Struct({ hours: Schema.Natural })
const Minutes = Schema.Struct({ minutes: Schema.Natural })
const Why = Schema.Struct({ minutes: Schema.Natural, why: Code })

const hoursPlanned = ({ hours }: (typeof Hours)["Type"], on: Day): State => ({
  _tag: "Planned",
  on,
  minutes: hours * 60,
  why: "ukendt"
})

/** As it was written first: courses in whole hours, also told for the first time when they are changed. */
class Hourly extends defineEntity("course", {
  state,
  words,
  events: { Planned: Hours, Changed: Hours },
  begin: { Planned: hoursPlanned, Changed: hoursPlanned },
  when: { Planned: { Changed: (course, { hours }, on) => ({ ...course, on, minutes: hours * 60 }) } },
  facts
}) {}

/** As it was written next: in minutes; and last, with a reason. */
const inMinutes = eventForms(Hours).upcast(2, Minutes, ({ hours }) => ({ minutes: hours * 60 }))
class Minutely extends defineEntity("course", {
  state,
  words,
  events: { Planned: inMinutes, Changed: inMinutes },
  begin: { Planned: (given, on) => ({ _tag: "Planned", on, why: "ukendt", ...given }) },
  when: { Planned: { Changed: (course, given, on) => ({ ...course, ...given, on }) } },
  facts
}) {}
const withWhy = inMinutes.upcast(3, Why, ({ minutes }) => ({ minutes, why: "ukendt" }))
class Reasoned extends defineEntity("course", {
  state,
  words,
  events: { Planned: withWhy, Changed: withWhy },
  begin: { Planned: (given, on) => ({ _tag: "Planned", on, ...given }) },
  when: { Planned: { Changed: (course, given, on) => ({ ...course, ...given, on }) } },
  facts
}) {}

/** A plugin of courses, as its author left it. */
const installed = <E extends typeof Hourly | typeof Minutely | typeof Reasoned>(
  Course: E,
  { storage = memory(), day = "2011-01-03" }: { readonly storage?: StorageService; readonly day?: Day } = {}
) => {
  const input = Schema.Struct({
    course: Id,
    on: Day,
    hours: Schema.optionalKey(Schema.Natural),
    minutes: Schema.optionalKey(Schema.Natural),
    why: Schema.optionalKey(Code)
  })
  class Courses extends defineModule("courses", {
    title: { da: "Kurser", en: "Courses" },
    entities: [Course],
    commands: {
      plan: command({
        input,
        reads: ({ course }) => ({ nothing: absent(Course, course) }),
        decide: (_, { course, on, ...data }) => decision([], () => [Course.events.Planned(course, on, data as never)])
      }),
      change: command({
        input,
        reads: ({ course }) => ({ course: one(Course, course) }),
        decide: (_, { course, on, ...data }) => decision([], () => [Course.events.Changed(course, on, data as never)])
      })
    },
    reactions: { onPlanned: reaction(Course, "Planned", ({ data }) => void heard.push(data)) }
  }) {}
  class WithCourses extends definePlugin("withCourses", { version: "1.0.0", add: [Courses] }) {}
  const given = basis(storage)
  given.clock.goTo(day)
  const pk = createPartnerskab({ ...given, plugins: [WithCourses] })
  return { ...given, pk, desk: pk.as("consultant-1").courses }
}
const heard: Array<unknown> = []

const hourly = (storage: StorageService = memory(), day: Day = "2011-01-03") => installed(Hourly, { storage, day })
const minutely = (storage: StorageService, day: Day = "2011-02-01") => installed(Minutely, { storage, day })
const reasoned = (storage: StorageService, day: Day = "2011-03-01") => installed(Reasoned, { storage, day })
const on = "2011-01-10"
const formsIn = (storage: StorageService) => journalOf(storage).map(({ type, form, data }) => [type, form, data])
const minutesTaught = async ({ pk }: { readonly pk: Pick<Pk, "count"> }, knownBy?: string) =>
  numberIn(
    await pk.count(Taught, {
      taken: { how: "flow", to: "2011-12-31" },
      counted: { sum: "minutes" },
      ...(knownBy === undefined ? {} : { knownBy })
    })
  )

/** Courses that were planned and changed by each form of the plugin after the other. */
const throughAllForms = async () => {
  const first = hourly()
  accepted(await first.desk.plan({ course: "æ", on, hours: 2 }))
  accepted(await first.desk.plan({ course: "ø", on, hours: 1 }))
  const second = minutely(first.storage)
  accepted(await second.desk.change({ course: "æ", on, minutes: 90 }))
  const third = reasoned(first.storage)
  accepted(await third.desk.change({ course: "æ", on, minutes: 75, why: "sygdom" }))
  return { storage: first.storage, first, second, third }
}

describe("an event whose data have another form than they had", () => {
  it("is in the journal as it was written, and new ones in the new form", async () => {
    const { storage } = await throughAllForms()
    expect(formsIn(storage)).toEqual([
      ["Planned", 1, { hours: 2 }],
      ["Planned", 1, { hours: 1 }],
      ["Changed", 2, { minutes: 90 }],
      ["Changed", 3, { minutes: 75, why: "sygdom" }]
    ])
  })

  it("is read through all forms that came after its own", async () => {
    const { third } = await throughAllForms()
    expect((await third.pk.get(Reasoned, "æ"))!.state).toMatchObject({ minutes: 75, why: "sygdom" })
    expect((await third.pk.at(Reasoned, "æ", endOfDay("2011-01-03")))!.state).toEqual({
      _tag: "Planned",
      on,
      minutes: 120,
      why: "ukendt"
    })
    expect((await third.pk.at(Reasoned, "æ", endOfDay("2011-02-01")))!.state).toMatchObject({ minutes: 90 })
    expect((await third.pk.at(Reasoned, "ø", endOfDay("2011-12-31")))!.state).toMatchObject({ minutes: 60 })
  })

  it("leaves hashes, states and facts as they are: all is verified by the newest, and by each as far as it came", async () => {
    const { storage, third } = await throughAllForms()
    expect(await third.pk.verify()).toEqual([])
    let previous = ""
    for (const entry of await third.pk.history(Reasoned, "æ")) {
      expect(entry.hash).toBe(hashOf(storage.digest, previous, entry))
      previous = entry.hash
    }
    expect([
      await minutesTaught(third, endOfDay("2011-01-03")),
      await minutesTaught(third, endOfDay("2011-02-01")),
      await minutesTaught(third)
    ]).toEqual([180, 150, 135])
  })

  it("is verified after only the old form has written", async () => {
    const { storage, desk } = hourly()
    accepted(await desk.plan({ course: "c", on, hours: 2 }))
    for (const one of [minutely(storage), reasoned(storage)]) {
      expect(await one.pk.verify()).toEqual([])
      expect(await minutesTaught(one)).toBe(120)
    }
  })
})

describe("an event in a form that nobody here knows", () => {
  it("cannot be verified, and is neither called changed nor different", async () => {
    const { first, second } = await throughAllForms()
    expect(await first.pk.verify()).toEqual([
      { code: "cannotVerify", subject: "course/æ", text: "nobody here knows Changed in form 2" }
    ])
    expect(await second.pk.verify()).toEqual([
      { code: "cannotVerify", subject: "course/æ", text: "nobody here knows Changed in form 3" }
    ])
  })

  it("is not told of as it was before: what came after it cannot be said", async () => {
    const { first } = await throughAllForms()
    expect((await first.pk.at(Hourly, "æ", endOfDay("2011-01-03")))!.state).toMatchObject({ minutes: 120 })
    const asked = first.pk.at(Hourly, "æ", endOfDay("2011-02-01"))
    await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(asked).rejects.toMatchObject({
      da: "journalen for course/æ har hændelser i en form, som ingen her kender",
      en: "the journal of course/æ has events in a form that nobody here knows"
    })
  })

  it("hides nothing after it: an old event that follows is not read as if it were not there", async () => {
    const { storage } = hourly()
    const other = minutely(storage)
    accepted(await other.desk.plan({ course: "c", on, minutes: 45 }))
    accepted(await hourly(storage, "2011-04-01").desk.change({ course: "c", on, hours: 3 }))
    const again = hourly(storage)
    expect(await again.pk.verify()).toEqual([
      { code: "cannotVerify", subject: "course/c", text: "nobody here knows Planned in form 2" }
    ])
    await expect(again.pk.at(Hourly, "c", endOfDay("2011-12-31"))).rejects.toThrow(QuestionInvalid)
    expect((await again.pk.get(Hourly, "c"))!.state.minutes).toBe(180)
    expect(await minutely(storage, "2011-05-01").pk.verify()).toEqual([])
  })

  it("is kept: state, journal and facts can be read, and the plugin that knows it finds everything in place", async () => {
    const { storage, first, third } = await throughAllForms()
    const before = JSON.stringify(journalOf(storage))
    expect((await first.pk.get(Hourly, "æ"))!.state).toMatchObject({ minutes: 75, why: "sygdom" })
    expect((await first.pk.history(Hourly, "æ")).map(({ form }) => form)).toEqual([1, 2, 3])
    expect(await minutesTaught(first)).toBe(135)
    await first.pk.verify()
    expect(await first.pk.rebuild()).toEqual({ rebuilt: 0, stale: 0, left: [] })
    expect(JSON.stringify(journalOf(storage))).toBe(before)
    expect(await third.pk.verify()).toEqual([])
  })
})

describe("a rebuild over a journal of several forms", () => {
  /** The newest form, whose lives are to be made anew from their journals. */
  const renumbered = <E extends typeof Hourly | typeof Reasoned>(Course: E): E =>
    class {
      static readonly key = Course.key
      static readonly events = Course.events
      static readonly definition = { ...Course.definition, evolution: 2 }
    } as never

  it("reads each event in the last form", async () => {
    const { storage } = await throughAllForms()
    const { pk } = installed(renumbered(Reasoned), { storage, day: "2011-04-01" })
    expect((await pk.verify()).map(({ code }) => code)).toEqual(["needsRebuild", "needsRebuild"])
    expect(await pk.rebuild()).toEqual({ rebuilt: 2, stale: 0, left: [] })
    expect(await pk.verify()).toEqual([])
    expect((await pk.get(Reasoned, "ø"))!.state).toEqual({ _tag: "Planned", on, minutes: 60, why: "ukendt" })
  })

  it("leaves a life as it is when one of them is in a form that nobody here knows", async () => {
    const { storage } = await throughAllForms()
    const { pk } = installed(renumbered(Hourly), { storage, day: "2011-04-01" })
    expect(await pk.rebuild()).toEqual({
      rebuilt: 1,
      stale: 0,
      left: [{ code: "cannotReplay", subject: "course/æ", text: "nobody here knows Changed in form 2" }]
    })
    expect((await pk.get(Hourly, "æ"))!.state).toMatchObject({ minutes: 75, why: "sygdom" })
  })
})

describe("a form before that is read by a mistake", () => {
  const broken = eventForms(Hours).upcast(2, Minutes, () => {
    throw new Error("no minutes")
  })
  class Broken extends defineEntity("course", {
    state,
    events: { Planned: broken },
    begin: { Planned: (given, on) => ({ _tag: "Planned", on, why: "ukendt", ...given }) },
    when: { Planned: {} }
  }) {}

  it("is named, with its entity and its form", async () => {
    const { storage, desk } = hourly()
    accepted(await desk.plan({ course: "c", on, hours: 2 }))
    const { pk } = installed(Broken as unknown as typeof Minutely, { storage })
    const asked = pk.at(Broken, "c", endOfDay("2011-12-31"))
    await expect(asked).rejects.toThrow(ModuleFailed)
    await expect(asked).rejects.toMatchObject({ of: "course", part: "Planned in form 2" })
  })
})

describe("the forms of an event", () => {
  it.each([1, 0, -1, 1.5, Number.NaN])("cannot go on from form 1 with %d", (form) => {
    expect(() => eventForms(Hours).upcast(form, Minutes, () => ({ minutes: 0 }))).toThrow(
      `a form after 1 has a higher number, not ${form}`
    )
  })

  it("may leave numbers out, and go on only from the last", () => {
    const seventh = eventForms(Hours).upcast(7, Minutes, ({ hours }) => ({ minutes: hours * 60 }))
    expect(seventh.forms.map(({ form }) => form)).toEqual([1, 7])
    expect(() => seventh.upcast(7, Minutes, (same) => same)).toThrow(TypeError)
  })

  it("that never changed is form 1, as a plain schema is", async () => {
    const { storage, desk } = hourly()
    accepted(await desk.plan({ course: "c", on, hours: 1 }))
    expect(eventForms(Hours).forms.map(({ form }) => form)).toEqual([1])
    expect(journalOf(storage).map(({ form }) => form)).toEqual([1])
  })
})

describe("a reaction that waits while its event is given another form", () => {
  it("is told the event in its last form", async () => {
    const { storage, desk } = hourly()
    accepted(await desk.plan({ course: "c", on, hours: 2 }))
    heard.length = 0
    expect((await reasoned(storage).pk.runDue()).done).toEqual(["reaction/courses.onPlanned/course/c/1"])
    expect(heard).toEqual([{ minutes: 120, why: "ukendt" }])
  })

  it("waits on when nobody here knows the form it was written in", async () => {
    const { storage, desk } = reasoned(memory())
    accepted(await desk.plan({ course: "c", on, minutes: 45, why: "sygdom" }))
    heard.length = 0
    expect(await hourly(storage, "2011-04-01").pk.runDue()).toMatchObject({
      done: [],
      failed: ["reaction/courses.onPlanned/course/c/1"]
    })
    expect(heard).toEqual([])
    expect((await reasoned(storage, "2011-04-02").pk.runDue()).done).toHaveLength(1)
    expect(heard).toEqual([{ minutes: 45, why: "sygdom" }])
  })
})
