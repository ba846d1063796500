import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { PNumber } from "../../../party/index.ts"
import { Code, matching } from "../../../plugin/index.ts"

/**
 * How a place stands: it can be occupied, it is on hold, or it is closed.
 *
 * @da i brug, i bero, lukket
 * @category models
 */
export type PlaceStatus = "inUse" | "onHold" | "closed"

const Status: Schema.Codec<PlaceStatus, PlaceStatus> = Schema.Literals(["inUse", "onHold", "closed"])

/**
 * Why a place is on hold or closed.
 *
 * @assumes the source documents name no reasons
 * @category models
 */
export const PlaceReason: Schema.Codec<PlaceReason, PlaceReason> = Schema.Literals([
  "noMentor",
  "workload",
  "season",
  "companyWish",
  "other"
])

/**
 * Why a place is on hold or closed.
 *
 * @category models
 */
export type PlaceReason = "noMentor" | "workload" | "season" | "companyWish" | "other"

/**
 * The code of a kind of work.
 *
 * @da stillingskode (DISCO)
 * @shape text, 1 to 6 digits
 * @assumes the code is not looked up: which edition of the list it is from, the host knows
 * @category models
 */
export const JobFunction: Schema.Codec<string, string> = Schema.String.check(
  matching(/^\d{1,6}$/, {
    expected: "1 to 6 digits",
    rule: {
      code: "jobFunction",
      da: "skal være en DISCO-kode: 1 til 6 cifre",
      en: "must be a DISCO code: 1 to 6 digits"
    }
  })
).annotate({ examples: ["5120", "9112", "532"] })

/**
 * Hours of a week, halves and quarters too. How many are full time is a parameter.
 *
 * @da ugentlig arbejdstid
 * @unit hours per week
 * @shape more than 0, at most 168
 * @category models
 */
export const WeeklyHours: Schema.Codec<number, number> = Schema.Number.check(
  Schema.makeFilter((hours: number) => hours > 0 && hours <= 168, {
    expected: "more than 0, at most 168",
    rule: { code: "weeklyHours", da: "skal være over 0 og højst 168", en: "must be more than 0 and at most 168" }
  })
).annotate({ examples: [37, 20, 7.5] })

/** The work at a place. What a person typed of it is a note, by reference. */
const profile = {
  jobFunction: Schema.optionalKey(JobFunction),
  weeklyHours: Schema.optionalKey(WeeklyHours),
  tags: Schema.optionalKey(Schema.Array(Code))
}

/** The work at a place as it is told. */
export const toldProfile = profile

/** The work at a place as it is kept. */
export const Profile = Schema.Struct({ ...profile, noteRef: Schema.optionalKey(Schema.String) })

/** The days a place can be used, when not all are. */
export const Available = Schema.Struct({ firstDay: Day, lastDay: Schema.optionalKey(Day) })

/**
 * How far the showing of a place somewhere has come. `asked` and `removing` wait for somebody outside to do it and to
 * say so.
 *
 * @category models
 */
export type PublicationStanding = "asked" | "shown" | "removing" | "removed" | "failed"

const Standing: Schema.Codec<PublicationStanding, PublicationStanding> = Schema.Literals([
  "asked",
  "shown",
  "removing",
  "removed",
  "failed"
])

/** Where a place is shown, or is to be. `number`: which request of the place for that channel the standing is of. */
export const Publication = Schema.Struct({
  channel: Schema.String,
  standing: Standing,
  number: Schema.Int,
  on: Day,
  reference: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String)
})

/** What is offered when a place is registered. */
export const offered = {
  agreement: Schema.String,
  party: Schema.String,
  workplace: Schema.optionalKey(PNumber),
  /** What it is offered for, such as `virksomhedspraktik`: a code, as later laws name others. */
  instrument: Code
}

const list = <S extends Schema.Top>(item: S) => Schema.optionalKey(Schema.Array(item))

/** What is known of a place. A list is not there until something is said. */
export const placeFields = {
  ...offered,
  phases: Schema.Array(Schema.Struct({ status: Status, firstDay: Day, reason: Schema.optionalKey(PlaceReason) })),
  profile: Schema.optionalKey(Profile),
  available: Schema.optionalKey(Available),
  /** The days it is occupied, oldest first: written by the placement, in the same commit. */
  stays: list(Schema.Struct({ placement: Schema.String, firstDay: Day, lastDay: Day })),
  publications: list(Publication),
  /** The first day after all that is known of it; not there while it is on hold or closed. */
  freeFrom: Schema.optionalKey(Day)
}

const fields = Schema.Struct(placeFields)

/** What is known of a place, whatever its status. */
export type PlaceFields = (typeof fields)["Type"]

/** One citizen's days on a place. */
export type Stay = NonNullable<PlaceFields["stays"]>[number]
