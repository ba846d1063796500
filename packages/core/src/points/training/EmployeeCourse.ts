import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, defineEntity } from "../../plugin/index.ts"
import { EmployeeCourseHeld } from "./trainingFacts.ts"

const planned = { agreement: Schema.String, party: Schema.String, subject: Code, lastDay: Day }
const common = { ...planned, firstDay: Day }
const came = { people: Schema.Natural, days: Schema.Natural }

/**
 * A course for employees of one company. Who they are is not kept: how many, and for how many days.
 *
 * @da kursus for medarbejdere
 * @source Cabi-case Slagelse: training of the company's employees
 * @category models
 */
export class EmployeeCourse extends defineEntity("employeeCourse", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", common),
    Schema.TaggedStruct("Held", { ...common, ...came }),
    Schema.TaggedStruct("Cancelled", { ...common, reason: Schema.String }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Planned: Schema.Struct(planned),
    Held: Schema.Struct(came),
    Cancelled: Schema.Struct({ reason: Schema.String }),
    Voided: Schema.Struct({})
  },
  begin: { Planned: (course, firstDay) => ({ ...course, _tag: "Planned", firstDay }) },
  when: {
    Planned: {
      Held: (course, told, lastDay) => ({ ...course, ...told, _tag: "Held", lastDay }),
      Cancelled: (course, { reason }) => ({ ...course, _tag: "Cancelled", reason }),
      Voided: (course) => ({ ...course, _tag: "Voided" })
    },
    Held: {
      /** Told again, it is corrected. */
      Held: (course, told, lastDay) => ({ ...course, ...told, lastDay }),
      Voided: ({ people: _, days: __, ...course }) => ({ ...course, _tag: "Voided" })
    },
    Cancelled: { Voided: ({ reason: _, ...course }) => ({ ...course, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "kurset for medarbejdere", en: "the employees' course" },
    plural: { da: "kurser for medarbejdere", en: "employees' courses" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      subject: { da: "emne", en: "subject" },
      firstDay: { da: "første dag", en: "first day" },
      lastDay: { da: "sidste dag", en: "last day" }
    },
    reminders: {
      untold: { da: "Det mangler at blive meldt, hvordan kurset gik", en: "It has not been told how the course went" }
    },
    states: {
      Planned: { da: "det er planlagt", en: "it is planned" },
      Held: { da: "det er holdt", en: "it has been held" },
      Cancelled: { da: "det er aflyst", en: "it has been cancelled" },
      Voided: { da: "det skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      Voided: { da: "tages ud", en: "be taken out" }
    }
  },
  lookup: ["agreement", "party", "subject", "firstDay", "lastDay"],
  facts: (course) => {
    if (course._tag !== "Held") return []
    const { agreement, party, subject, lastDay, people, days } = course
    return [
      EmployeeCourseHeld.on(
        lastDay,
        { agreement, party, subject },
        { measures: { people, days, peopleDays: people * days } }
      )
    ]
  },
  reminders: (course) =>
    course._tag === "Planned"
      ? [{ key: `untold/${course.lastDay}`, dueOn: addDays(course.lastDay, 1), role: "authority.primary" }]
      : []
}) {}
