import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, matching } from "../../plugin/index.ts"

/**
 * Stands for an employee everywhere but in Persons: what `citizens.refOf` gives for a host's own key. Nothing that a person
 * typed fits, so that neither a name nor an illness comes into the journal by mistake.
 *
 * @da medarbejderreference
 * @shape a UUID in lower case
 * @category models
 */
export const SickListedRef: Schema.Codec<string, string> = Schema.String.check(
  matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    expected: "an employee's reference",
    rule: {
      code: "employeeRef",
      da: "skal være medarbejderens reference, som citizens.refOf giver den",
      en: "must be the employee's reference, as citizens.refOf gives it"
    }
  })
).annotate({
  examples: [
    "0199a000-0000-7000-8000-000000000011",
    "0199a000-0000-7000-8000-000000000012",
    "0199a000-0000-7000-8000-000000000013"
  ]
})

/** Who has a duty. */
export type Duty = "company" | "authority"

/** Who has a duty, as it is told. */
export const Duty: Schema.Codec<Duty, Duty> = Schema.Literals(["company", "authority"])

/** How long the absence is expected to last in all, and whether employee and employer both expect it. @unit weeks */
export const Expected = Schema.Struct({ weeks: Schema.Natural, byBoth: Schema.Boolean })

/** How long the absence is expected to last. */
export type Expected = (typeof Expected)["Type"]

/** A deadline as it is kept with a case. */
export const RetentionDeadline = Schema.Struct({
  step: Code,
  duty: Duty,
  lastDay: Day,
  remindOn: Day,
  everyWeeks: Schema.optionalKey(Schema.Natural),
  verified: Schema.Boolean
})

/** A deadline as it is kept with a case. */
export type RetentionDeadline = (typeof RetentionDeadline)["Type"]

/** What deadlines are reckoned from, and what they came to. */
export const reckoned = {
  firstSickDay: Day,
  expected: Schema.optionalKey(Expected),
  fastTrackOn: Schema.optionalKey(Day),
  deadlines: Schema.Array(RetentionDeadline)
}

/** What is told when a case is opened. */
export const opened = {
  agreement: Schema.String,
  party: Schema.String,
  employee: SickListedRef,
  purpose: Code,
  ...reckoned,
  noteRef: Schema.optionalKey(Schema.String)
}

/** What is known of a case. */
export const caseFields = {
  ...opened,
  openedOn: Day,
  steps: Schema.Array(Schema.Struct({ step: Code, on: Day })),
  /** Round-table talks that were held, oldest first. */
  talks: Schema.Array(Schema.Struct({ talk: Schema.String, on: Day }))
}

const fields = Schema.Struct(caseFields)

/** What is known of a case, however it stands. */
export type CaseFields = (typeof fields)["Type"]
