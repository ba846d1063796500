import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, defineEntity, type StateOf } from "../../plugin/index.ts"
import { RetentionCourseHeld, RetentionCourseOffered } from "./retentionFacts.ts"

const Invited = Schema.Struct({ agreement: Schema.String, party: Schema.String })
const Came = Schema.Struct({ agreement: Schema.String, people: Schema.Natural })
const common = { kind: Code, on: Day, invited: Schema.Array(Invited) }

const attendance = {
  came: Schema.Array(Came),
  /** Companies without an agreement, and their people. */
  others: Schema.Struct({ companies: Schema.Natural, people: Schema.Natural })
}

/** The authority's side of what is held for many companies. */
const secretariat = "authority.secretariat"

/**
 * A course for employers, such as that on the round-table talk.
 *
 * @da kursus for arbejdsgivere
 * @source LBR 2011, p. 12 and p. 22
 * @category models
 */
export class RetentionCourse extends defineEntity("retentionCourse", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", { ...common, noticeOn: Day }),
    Schema.TaggedStruct("Held", { ...common, ...attendance }),
    Schema.TaggedStruct("Cancelled", { ...common, reason: Schema.String }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Planned: Schema.Struct({ kind: Code, noticeOn: Day }),
    Invited,
    Moved: Schema.Struct({ noticeOn: Day }),
    Held: Schema.Struct(attendance),
    Cancelled: Schema.Struct({ reason: Schema.String }),
    Voided: Schema.Struct({})
  },
  begin: { Planned: (told, on) => ({ ...told, _tag: "Planned", on, invited: [] }) },
  when: {
    Planned: {
      Invited: (course, one) => ({ ...course, invited: [...course.invited, one] }),
      Moved: (course, { noticeOn }, on) => ({ ...course, on, noticeOn }),
      Held: ({ noticeOn: _, ...course }, told, on) => ({ ...course, ...told, _tag: "Held", on }),
      Cancelled: ({ noticeOn: _, ...course }, { reason }) => ({ ...course, _tag: "Cancelled", reason }),
      Voided: ({ noticeOn: _, ...course }) => ({ ...course, _tag: "Voided" })
    },
    Held: {
      Invited: (course, one) => ({ ...course, invited: [...course.invited, one] }),
      Held: (course, told, on) => ({ ...course, ...told, on }),
      Voided: ({ came: _, others: __, ...course }) => ({ ...course, _tag: "Voided" })
    },
    Cancelled: { Voided: ({ reason: _, ...course }) => ({ ...course, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "kurset", en: "the course" },
    plural: { da: "kurser for arbejdsgivere", en: "courses for employers" },
    fields: { kind: { da: "emne", en: "subject" }, on: { da: "dag", en: "day" } },
    reminders: {
      course: { da: "Kurset om fastholdelse nærmer sig", en: "The course on retention is coming up" },
      untold: {
        da: "Det mangler at blive meldt, om kurset blev holdt",
        en: "It has not been told whether the course was held"
      }
    },
    states: {
      Planned: { da: "det er planlagt", en: "it is planned" },
      Held: { da: "det er holdt", en: "it has been held" },
      Cancelled: { da: "det er aflyst", en: "it has been cancelled" },
      Voided: { da: "det skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      Invited: { da: "få en virksomhed inviteret", en: "have a company invited" },
      Moved: { da: "flyttes", en: "be moved" },
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" },
      Voided: { da: "tages ud", en: "be taken out" }
    }
  },
  lookup: ["kind", "on"],
  facts: (course) => {
    if (course._tag !== "Held") return []
    const { kind, on, came, others } = course
    const peopleOf = (agreement: string) => came.find((one) => one.agreement === agreement)?.people ?? 0
    const people = came.reduce((sum, one) => sum + one.people, others.people)
    return [
      RetentionCourseHeld.on(on, { kind }, { measures: { companies: came.length + others.companies, people } }),
      ...course.invited.map(({ agreement, party }) =>
        RetentionCourseOffered.on(
          on,
          { agreement, party, kind, came: came.some((one) => one.agreement === agreement) },
          { key: agreement, measures: { people: peopleOf(agreement) } }
        )
      )
    ]
  },
  reminders: (course) =>
    course._tag === "Planned"
      ? [
          ...course.invited.map(({ agreement }) => ({
            key: `course/${course.on}/${agreement}`,
            dueOn: course.noticeOn,
            role: "company.primary",
            agreement
          })),
          { key: `untold/${course.on}`, dueOn: addDays(course.on, 1), role: secretariat }
        ]
      : []
}) {}

/**
 * The state of a course.
 *
 * @category models
 */
export type RetentionCourseState = StateOf<typeof RetentionCourse>
