import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { WeeklyHours } from "../places/placeFields.ts"
import { qualityEvents } from "../quality/qualityFields.ts"
import { Evaluation, FollowUp, Outcome, started } from "./placementFields.ts"

const noteRef = Schema.optionalKey(Schema.String)

/** Rules of law that someone went on in spite of, and where it stands why. */
const overrides = Schema.optionalKey(Schema.Array(Schema.Struct({ rule: Schema.String, noteRef: Schema.String })))

/** What happens to a placement. The day of each is the day it counts from; of an extension and an end, the new last day. */
export const placementEvents = {
  Started: Schema.Struct({ ...started, late: Schema.optionalKey(Schema.String), overrides }),
  Extended: Schema.Struct({ grantedOn: Day, noticeDays: Schema.Int, overrides }),
  HoursChanged: Schema.Struct({ weeklyHours: WeeklyHours }),
  Interrupted: Schema.Struct({ lastDay: Day, reason: Schema.String }),
  MentorNamed: Schema.Struct({ mentor: Schema.String }),
  EndedEarly: Schema.Struct({ reason: Schema.String, call: Schema.Boolean, noteRef }),
  EndWithdrawn: Schema.Struct({}),
  CalledOff: Schema.Struct({ reason: Schema.String, call: Schema.Boolean, noteRef }),
  OutcomeTold: Outcome.mapFields(({ on: _, ...outcome }) => outcome),
  FollowUpTold: FollowUp.mapFields(({ on: _, ...followUp }) => followUp),
  Evaluated: Evaluation.mapFields(({ on: _, ...evaluation }) => evaluation),
  ...qualityEvents
}
