import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, type StateOf } from "../../plugin/index.ts"

const common = { nameRef: Schema.String, reachRef: Schema.optionalKey(Schema.String) }

/**
 * Why someone cannot be reached for a time. Nothing about health: it is not the system's to know.
 *
 * @assumes whether it is planned is all that matters; the source says ill, on holiday or in another job
 * @category models
 */
export const AbsenceReason: Schema.Codec<AbsenceReason, AbsenceReason> = Schema.Literals(["planned", "unplanned"])

/**
 * Why someone cannot be reached for a time.
 *
 * @category models
 */
export type AbsenceReason = "planned" | "unplanned"

const absence = { firstDay: Day, lastDay: Schema.optionalKey(Day), reason: AbsenceReason }

const Known = Schema.TaggedStruct("Known", {
  ...common,
  absences: Schema.optionalKey(Schema.Array(Schema.Struct(absence))),
  lastDay: Schema.optionalKey(Day)
})

/**
 * Someone who can be a contact. Name and reach are references to Persons.
 *
 * @shape `absences`: oldest first; `lastDay`: the last day they can be a contact, as they then have another job
 * @da kontaktperson
 * @source LBR 2011, kap. 3 nr. 2; Cabi-case Slagelse: people change jobs, are ill or on holiday
 * @category models
 */
export class Person extends defineEntity("person", {
  state: Known,
  events: {
    Registered: Schema.Struct(common),
    Changed: Schema.Struct(common),
    Absent: Schema.Struct({ lastDay: Schema.optionalKey(Day), reason: AbsenceReason }),
    Back: Schema.Struct({ firstDay: Day }),
    AbsenceWithdrawn: Schema.Struct({}),
    Left: Schema.Struct({}),
    LeavingWithdrawn: Schema.Struct({})
  },
  words: {
    name: { da: "personen", en: "the person" },
    plural: { da: "personer", en: "people" },
    reminders: {
      left: { da: "En kontaktperson er holdt op", en: "A contact has left" }
    },
    events: {
      Changed: { da: "få rettet navn eller adresse", en: "have name or reach changed" },
      Absent: { da: "meldes fraværende", en: "be reported absent" },
      Back: { da: "meldes tilbage", en: "be reported back" },
      AbsenceWithdrawn: { da: "få et fravær trukket tilbage", en: "have an absence withdrawn" },
      Left: { da: "fratræde", en: "leave" },
      LeavingWithdrawn: { da: "få sin fratræden trukket tilbage", en: "have their leaving withdrawn" }
    }
  },
  begin: { Registered: (person): (typeof Known)["Type"] => ({ _tag: "Known", ...person }) },
  when: {
    Known: {
      Changed: ({ nameRef: _, reachRef: _reach, ...known }, person) => ({ ...known, ...person }),
      Absent: (person, how, firstDay) => ({
        ...person,
        absences: [...(person.absences ?? []), { firstDay, ...how }].toSorted((a, b) =>
          a.firstDay < b.firstDay ? -1 : 1
        )
      }),
      Back: (person, { firstDay }, lastDay) => ({
        ...person,
        absences: (person.absences ?? []).map((one) => (one.firstDay === firstDay ? { ...one, lastDay } : one))
      }),
      AbsenceWithdrawn: (person, _, firstDay) => ({
        ...person,
        absences: (person.absences ?? []).filter((one) => one.firstDay !== firstDay)
      }),
      Left: (person, _, lastDay) => ({ ...person, lastDay }),
      LeavingWithdrawn: ({ lastDay: _, ...person }) => person
    }
  },
  reminders: ({ lastDay }) =>
    lastDay === undefined ? [] : [{ key: `left/${lastDay}`, dueOn: lastDay, role: "authority.secretariat" }],
  evolution: 2
}) {}

/**
 * The state of a person.
 *
 * @category models
 */
export type PersonState = StateOf<typeof Person>
