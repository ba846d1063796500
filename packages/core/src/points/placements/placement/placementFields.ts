import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { PNumber } from "../../../party/index.ts"
import { between, Code, matching } from "../../../plugin/index.ts"
import { Quality } from "../quality/qualityFields.ts"
import { WeeklyHours } from "../places/placeFields.ts"

/**
 * Stands for a citizen everywhere but in Persons: what `citizens.refOf` gives for a host's own key. Nothing that a person
 * chose fits, so that no name and no number of a citizen comes into the journal by mistake.
 *
 * @da borgerreference
 * @shape a UUID in lower case
 * @category models
 */
export const CitizenRef: Schema.Codec<string, string> = Schema.String.check(
  matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    expected: "a citizen's reference",
    rule: {
      code: "citizenRef",
      da: "skal være borgerens reference, som citizens.refOf giver den",
      en: "must be the citizen's reference, as citizens.refOf gives it"
    }
  })
).annotate({
  examples: [
    "0199a000-0000-7000-8000-000000000001",
    "0199a000-0000-7000-8000-000000000002",
    "0199a000-0000-7000-8000-000000000003"
  ]
})

/**
 * Whether a citizen is insured against unemployment: LBR 2011 could not count by it.
 *
 * @da forsikret, ikke-forsikret ledig
 * @source LBR 2011, p. 12: mentors for insured and non-insured
 * @category models
 */
export type Insurance = "insured" | "notInsured" | "unknown"

/** Whether a citizen is insured, as it is told. */
export const Insurance: Schema.Codec<Insurance, Insurance> = Schema.Literals(["insured", "notInsured", "unknown"])

/**
 * The name of a target group: that of a text, a slash, and the group's code in it.
 *
 * @da målgruppe
 * @shape `lab-2020/sygedagpenge`
 * @category models
 */
export const TargetGroupName: Schema.Codec<string, string> = Schema.String.check(
  matching(/^[a-z][a-z0-9-]{0,59}\/[a-z0-9][a-z0-9-]{0,59}$/, {
    expected: "a target group",
    rule: {
      code: "targetGroup",
      da: "skal være et katalog, en skråstreg og en kode, som lab-2020/dagpenge",
      en: "must be a catalog, a slash and a code, such as lab-2020/dagpenge"
    }
  })
).annotate({ examples: ["lab-2020/dagpenge", "match-2010/jobklar", "lab-2020/sygedagpenge"] })

/** Hours of a week from a day on. */
export const HoursFrom = Schema.Struct({ from: Day, weeklyHours: WeeklyHours })

/** Who evaluates. */
export type Evaluator = "company" | "citizen" | "authority"

/** Who evaluates, as it is told. */
export const Evaluator: Schema.Codec<Evaluator, Evaluator> = Schema.Literals(["company", "citizen", "authority"])

/** Marks of one evaluation, 1 to 5. */
export const Scores = Schema.Array(
  Schema.Struct({
    aspect: Code,
    score: Schema.Natural.check(
      between(1, 5, {
        expected: "1 to 5",
        rule: { code: "score", da: "skal være fra 1 til 5", en: "must be 1 to 5" }
      })
    )
  })
)

const list = <S extends Schema.Top>(item: S) => Schema.optionalKey(Schema.Array(item))
const noteRef = Schema.optionalKey(Schema.String)

/** What is agreed when a placement is started. */
export const started = {
  citizen: CitizenRef,
  agreement: Schema.String,
  party: Schema.String,
  place: Schema.String,
  workplace: PNumber,
  instrument: Code,
  purpose: Code,
  targetGroup: Schema.optionalKey(TargetGroupName),
  insured: Insurance,
  /** The day it was granted: what the law keys on. */
  grantedOn: Day,
  lastDay: Day,
  /** Oldest first, from the first day. */
  hours: Schema.Array(HoursFrom),
  goalRef: noteRef,
  mentor: Schema.optionalKey(Schema.String),
  noticeDays: Schema.Int
}

/** A follow-up with the company: planned, then held or skipped. */
export const FollowUp = Schema.Struct({
  followUp: Schema.String,
  on: Day,
  standing: Schema.Literals(["planned", "held", "skipped"]),
  participants: Schema.Array(Schema.String),
  reason: Schema.optionalKey(Schema.String),
  noteRef
})

/** What one side thought of it. */
export const Evaluation = Schema.Struct({ by: Evaluator, on: Day, scores: Scores, noteRef })

/** What it came to. */
export const Outcome = Schema.Struct({ outcome: Schema.String, hired: Schema.Boolean, on: Day, noteRef })

/** What is known of a placement. A list is not there until something is said. */
export const placementFields = {
  ...started,
  firstDay: Day,
  extensions: list(Schema.Struct({ grantedOn: Day, lastDay: Day })),
  interruptions: list(Schema.Struct({ firstDay: Day, lastDay: Day, reason: Schema.String })),
  followUps: list(FollowUp),
  evaluations: list(Evaluation),
  outcome: Schema.optionalKey(Outcome),
  /** Only of one under the quality concept. */
  quality: Schema.optionalKey(Quality)
}

const fields = Schema.Struct(placementFields)

/** What is known of a placement, however it ended. */
export type PlacementFields = (typeof fields)["Type"]
