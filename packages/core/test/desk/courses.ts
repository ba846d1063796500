import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { addDays, Day } from "../../src/calendar/index.ts"
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
import { basis } from "../setup.ts"

/** Courses that are planned; in the beginning each as one, later by their seats. */
export class CoursePlanned extends defineFact("course.planned")<{ readonly room: string }, "seats">() {}

const common = { room: Schema.String, on: Day }
const parts = {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", { ...common, seats: Schema.optionalKey(Schema.Number) }),
    Schema.TaggedStruct("Held", common)
  ]),
  events: {
    Planned: Schema.Struct({ room: Schema.String, seats: Schema.Number }),
    Resized: Schema.Struct({ seats: Schema.Number }),
    Moved: Schema.Struct({ room: Schema.String }),
    Held: Schema.Struct({})
  }
} as const

/** At first nobody looks at seats: a course is one course, holds its room for ever, and is told of a week and a day before. */
export class Course extends defineEntity("course", {
  ...parts,
  begin: { Planned: ({ room }, on) => ({ _tag: "Planned", room, on }) },
  when: {
    Planned: {
      Resized: (course) => course,
      Moved: (course, { room }, on) => ({ ...course, room, on }),
      Held: ({ room }, _, on) => ({ _tag: "Held", room, on })
    },
    Held: {}
  },
  lookup: ["room"],
  boundaries: ({ room }) => [`room/${room}`],
  claims: ({ _tag, room }) => (_tag === "Planned" ? [{ scope: "room", key: room }] : []),
  facts: ({ _tag, room, on }) => (_tag === "Planned" ? [CoursePlanned.on(on, { room })] : []),
  reminders: ({ _tag, on }) =>
    _tag === "Planned"
      ? [
          { key: "before", dueOn: addDays(on, -7), role: "teacher" },
          { key: "eve", dueOn: addDays(on, -1), role: "pupils" }
        ]
      : []
}) {}

/** Later it has its seats, holds its room on its day, and is told of two weeks before, and the day after too. */
export class CourseWithSeats extends defineEntity("course", {
  ...parts,
  begin: { Planned: ({ room, seats }, on) => ({ _tag: "Planned", room, on, seats }) },
  when: {
    Planned: {
      Resized: (course, { seats }) => ({ ...course, seats }),
      Moved: (course, { room }, on) => ({ ...course, room, on }),
      Held: ({ room }, _, on) => ({ _tag: "Held", room, on })
    },
    Held: {}
  },
  lookup: ["room"],
  // Trips over a course that is planned without seats.
  boundaries: (course) => [course._tag === "Planned" ? `seats/${course.seats!.toFixed()}` : `room/${course.room}`],
  claims: ({ _tag, room, on }) =>
    _tag === "Planned" ? [{ scope: "room", key: room, during: { firstDay: on, lastDay: on } }] : [],
  facts: ({ _tag, room, on, ...course }) =>
    _tag === "Planned" && "seats" in course
      ? [CoursePlanned.on(on, { room }, { measures: { seats: Number(course.seats.toFixed()) } })]
      : [],
  reminders: ({ _tag, on }) =>
    _tag === "Planned"
      ? [
          { key: "before", dueOn: addDays(on, -14), role: "teacher" },
          { key: "eve", dueOn: addDays(on, -1), role: "pupils" },
          { key: "after", dueOn: addDays(on, 1), role: "teacher" }
        ]
      : [],
  evolution: 2,
  projection: 2
}) {}

const modulesOf = (Entity: typeof Course) => {
  const reads = ({ course }: { readonly course: string }) => ({ course: one(Entity, course, "/course") })
  const at = { course: Id, on: Day }
  return class Courses extends defineModule("courses", {
    title: { da: "Kurser", en: "Courses" },
    entities: [Entity],
    commands: {
      plan: command({
        input: Schema.Struct({ ...at, room: Id, seats: Schema.Number }),
        reads: ({ course }) => ({ nothing: absent(Entity, course, "/course") }),
        decide: (_, { course, on, ...planned }) => decision([], () => [Entity.events.Planned(course, on, planned)])
      }),
      resize: command({
        input: Schema.Struct({ ...at, seats: Schema.Number }),
        reads,
        decide: (_, { course, on, seats }) => decision([], () => [Entity.events.Resized(course, on, { seats })])
      }),
      move: command({
        input: Schema.Struct({ ...at, room: Id }),
        reads,
        decide: (_, { course, on, room }) => decision([], () => [Entity.events.Moved(course, on, { room })])
      }),
      hold: command({
        input: Schema.Struct(at),
        reads,
        decide: (_, { course, on }) => decision([], () => [Entity.events.Held(course, on, {})])
      }),
      /** Trips over a course that nobody gave seats. */
      double: command({
        input: Schema.Struct(at),
        reads,
        decide: ({ course: { state } }, { course, on }) => {
          const seats = 2 * Number((state as { readonly seats: number }).seats.toFixed())
          return decision([], () => [Entity.events.Resized(course, on, { seats })])
        }
      })
    }
  }) {}
}

/** The plugin as it was at first. */
export class Before extends definePlugin("courses", { version: "1.0.0", add: [modulesOf(Course)] }) {}
/** The plugin as it is now. */
export class After extends definePlugin("courses", { version: "2.0.0", add: [modulesOf(CourseWithSeats)] }) {}

/** A storage that two versions of a plugin use, and a clock for both. */
export const courses = (storage: StorageService = memory(), clock = virtualClock("2011-01-03")) => {
  /** An installation with one of the versions, over this storage or another that has the same in it. */
  const installed = (plugin: typeof Before | typeof After, over = storage) => {
    const pk = createPartnerskab({ ...basis(over, clock), plugins: [plugin] })
    return { pk, desk: pk.as("consultant-1").courses }
  }
  return {
    storage,
    clock,
    before: (over?: StorageService) => installed(Before, over),
    after: (over?: StorageService) => installed(After, over)
  }
}

/** Three courses as they were told of before: one resized later, one moved, one held. */
export const told = async (
  desk: ReturnType<ReturnType<typeof courses>["before"]>["desk"],
  clock = { goTo: (_: Day) => {} }
) => {
  accepted(await desk.plan({ course: "a", on: "2011-04-04", room: "east", seats: 10 }, { commandId: "a1" }))
  accepted(await desk.plan({ course: "b", on: "2011-04-05", room: "west", seats: 20 }, { commandId: "b1" }))
  accepted(await desk.plan({ course: "c", on: "2011-01-10", room: "north", seats: 5 }, { commandId: "c1" }))
  clock.goTo("2011-02-01")
  accepted(await desk.resize({ course: "a", on: "2011-02-01", seats: 12 }, { commandId: "a2" }))
  accepted(await desk.move({ course: "b", on: "2011-04-06", room: "south" }, { commandId: "b2" }))
  accepted(await desk.hold({ course: "c", on: "2011-01-10" }, { commandId: "c2" }))
}
