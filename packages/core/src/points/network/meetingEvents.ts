import * as Schema from "effect/Schema"
import { Code, eventForms } from "../../plugin/index.ts"
import { called, MeetingHost, MeetingKind, resolved, Told } from "./meetingFields.ts"

/** The first forms lack only what need not be there. */
const asItWas = <Data>(data: Data): Data => data

/** The reasons before they were a list, and what each is called in it. */
const firstReasons = { tooFew: "flere-afbud", host: "vaerten", other: "andet" } as const

const FirstReason: Schema.Codec<keyof typeof firstReasons, keyof typeof firstReasons> = Schema.Literals([
  "tooFew",
  "host",
  "other"
])

/** A reason as it is told: a code of the list, or one of the first three words. */
export const ToldReason: Schema.Codec<string, string> = Schema.Union([FirstReason, Code])

/** A reason by its code. */
export const reasonOf = (told: string): string =>
  Object.hasOwn(firstReasons, told) ? firstReasons[told as keyof typeof firstReasons] : told

/** What happens to a meeting. The day of each is the day of the meeting. */
export const meetingEvents = {
  Called: eventForms(Schema.Struct({ kind: MeetingKind, network: called.network })).upcast(
    2,
    Schema.Struct(called),
    asItWas
  ),
  Held: eventForms(Schema.Struct({})).upcast(2, Schema.Struct(resolved), asItWas),
  Cancelled: eventForms(Schema.Struct({ reason: FirstReason })).upcast(
    2,
    Schema.Struct({ reason: Code }),
    ({ reason }) => ({ reason: firstReasons[reason] })
  ),
  DayCorrected: eventForms(Schema.Struct({})).upcast(2, Schema.Struct(resolved), asItWas),
  Moved: Schema.Struct({}),
  Described: Schema.Struct({ themes: called.themes, host: Schema.optionalKey(MeetingHost) }),
  Attended: Told,
  Apologised: Told,
  GuestsTold: Schema.Struct({ people: Schema.Int }),
  MinutesWritten: Schema.Struct({ minutesRef: Schema.String }),
  Voided: Schema.Struct({})
}
