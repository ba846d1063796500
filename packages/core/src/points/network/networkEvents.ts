import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { eventForms, Label } from "../../plugin/index.ts"
import { FirstMember, Member, networkFields, PlannedMeeting, seats } from "./networkFields.ts"

/** The first forms lack only what need not be there. */
const asItWas = <Data>(data: Data): Data => data

const { formedFrom, lineage, callBy } = networkFields
const joined = { agreement: Schema.String, ...seats }

/** What happens to a network. The day of each is the day it counts from; of a member that leaves, its last day. */
export const networkEvents = {
  Started: eventForms(Schema.Struct({ name: Label, formedFrom, members: Schema.Array(FirstMember) })).upcast(
    2,
    Schema.Struct({
      name: Label,
      formedFrom,
      members: Schema.Array(Member),
      lineage,
      callBy,
      planned: Schema.optionalKey(Schema.Array(PlannedMeeting))
    }),
    asItWas
  ),
  Joined: eventForms(Schema.Struct(joined)).upcast(
    2,
    Schema.Struct({ ...joined, party: Schema.optionalKey(Schema.String) }),
    asItWas
  ),
  Left: Schema.Struct({ agreement: Schema.String }),
  PeopleReplaced: Schema.Struct(joined),
  MemberCorrected: Schema.Struct({
    agreement: Schema.String,
    party: Schema.String,
    lastDay: Schema.optionalKey(Day)
  }),
  Merged: Schema.Struct({ into: Schema.String }),
  StartCorrected: eventForms(Schema.Struct({})).upcast(
    2,
    Schema.Struct({ members: Schema.optionalKey(Schema.Array(Member)) }),
    asItWas
  ),
  MergeCorrected: Schema.Struct({}),
  MeetingPlanned: Schema.Struct({ meeting: Schema.String, remindOn: Day, callBy: Day }),
  MeetingOver: Schema.Struct({ meeting: Schema.String, callBy: Schema.optionalKey(Day) })
}
