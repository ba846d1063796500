import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code } from "../../plugin/index.ts"

/**
 * What kind of meeting it is: a network's own, a theme meeting, a conference, or a meeting of all networks.
 *
 * @da netværksmøde, temamøde, konference, fælles møde
 * @source LBR 2011, kap. 3 nr. 3 and p. 19
 * @category models
 */
export const MeetingKind: Schema.Codec<MeetingKind, MeetingKind> = Schema.Literals([
  "own",
  "theme",
  "conference",
  "joint"
])

/**
 * What kind of meeting it is.
 *
 * @da netværksmøde, temamøde, konference, fælles møde
 * @category models
 */
export type MeetingKind = "own" | "theme" | "conference" | "joint"

/**
 * Where a meeting is held: at a company, or at the authority.
 *
 * @da vært for mødet
 * @source LBR 2011, p. 19: most meetings are held at the companies
 * @category models
 */
export const MeetingHost: Schema.Codec<MeetingHost, MeetingHost> = Schema.Struct({
  by: Schema.Literals(["company", "authority"]),
  party: Schema.optionalKey(Schema.String)
})

/**
 * Where a meeting is held; `party` of a company that is known.
 *
 * @da vært for mødet
 * @category models
 */
export interface MeetingHost {
  readonly by: "company" | "authority"
  readonly party?: string
}

/** A company that a meeting is for. */
const forMember = {
  network: Schema.String,
  agreement: Schema.String,
  party: Schema.optionalKey(Schema.String)
}

/** Members of a company that came, or sent their apologies. */
export const Told = Schema.Struct({ ...forMember, people: Schema.Int })

/** Which networks a meeting was of, and whom it was for: those who were members on its day. */
export const resolved = {
  heldFor: Schema.optionalKey(Schema.Array(Schema.String)),
  members: Schema.optionalKey(Schema.Array(Schema.Struct(forMember)))
}

/** What is said when a meeting is called. Without networks, it is of all that run on its day. */
export const called = {
  kind: MeetingKind,
  /** The one network it is of. */
  network: Schema.optionalKey(Schema.String),
  /** The networks it is of, when they are several and not all. */
  networks: Schema.optionalKey(Schema.Array(Schema.String)),
  themes: Schema.optionalKey(Schema.Array(Code)),
  host: Schema.optionalKey(MeetingHost)
}

/** What is known of a meeting. */
export const meetingFields = {
  ...called,
  ...resolved,
  on: Day,
  attended: Schema.optionalKey(Schema.Array(Told)),
  apologies: Schema.optionalKey(Schema.Array(Told)),
  guests: Schema.optionalKey(Schema.Int),
  minutesRef: Schema.optionalKey(Schema.String)
}

const fields = Schema.Struct(meetingFields)

/** What is known of a meeting, whatever its state. */
export type MeetingFields = (typeof fields)["Type"]

/** A meeting as it stands. */
export type MeetingLife = MeetingFields &
  ({ readonly _tag: "Called" | "Held" | "Voided" } | { readonly _tag: "Cancelled"; readonly reason: string })
