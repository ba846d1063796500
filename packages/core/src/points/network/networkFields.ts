import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Label } from "../../plugin/index.ts"

/** Who comes for a company. */
export const seats = { participant: Schema.String, substitute: Schema.optionalKey(Schema.String) }

/** A company in a network as it was first written. */
export const FirstMember = Schema.Struct({ agreement: Schema.String, ...seats, firstDay: Day })

/** A company in a network. `before`: who came for it earlier, each until a last day, oldest first. */
export const Member = Schema.Struct({
  agreement: Schema.String,
  party: Schema.optionalKey(Schema.String),
  ...seats,
  firstDay: Day,
  lastDay: Schema.optionalKey(Day),
  before: Schema.optionalKey(Schema.Array(Schema.Struct({ ...seats, lastDay: Day })))
})

/** A company in a network. */
export type NetworkMember = (typeof Member)["Type"]

/** A meeting that is to come, when members are reminded of it, and when the one after it should have been called. */
export const PlannedMeeting = Schema.Struct({ meeting: Schema.String, on: Day, remindOn: Day, callBy: Day })

/** A meeting that was held, and when the one after it should have been called. */
const MetOn = Schema.Struct({ meeting: Schema.String, callBy: Day })

/** What is known of a network. What need not be there came later than the first networks. */
export const networkFields = {
  name: Label,
  startedOn: Day,
  formedFrom: Schema.Array(Schema.String),
  members: Schema.Array(Member),
  /** All networks it came from, however many merges ago. */
  lineage: Schema.optionalKey(Schema.Array(Schema.String)),
  /** When its first meeting should have been called. */
  callBy: Schema.optionalKey(Day),
  planned: Schema.optionalKey(Schema.Array(PlannedMeeting)),
  /** The meeting held last. */
  met: Schema.optionalKey(MetOn),
  /** A few held before it, the latest first: one of them is the last again when it is taken back, or its day corrected. */
  metBefore: Schema.optionalKey(Schema.Array(MetOn))
}

const fields = Schema.Struct(networkFields)

/** What is known of a network, whatever its state. */
export type NetworkFields = (typeof fields)["Type"]

/** A network as it stands. */
export type NetworkLife = NetworkFields &
  ({ readonly _tag: "Running" } | { readonly _tag: "Merged"; readonly into: string; readonly lastDay: Day })
