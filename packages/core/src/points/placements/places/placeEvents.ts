import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { eventForms } from "../../../plugin/index.ts"
import { Available, offered, PlaceReason, Profile } from "./placeFields.ts"

/** The first form of a registered place lacks only what need not be there. */
const asItWas = <Data>(data: Data): Data => data

/** What happens to a place. The day of each is the day it counts from; of the end of a stay, its last day. */
export const placeEvents = {
  Registered: eventForms(Schema.Struct(offered)).upcast(
    2,
    Schema.Struct({ ...offered, profile: Schema.optionalKey(Profile), available: Schema.optionalKey(Available) }),
    asItWas
  ),
  Described: Schema.Struct({ profile: Profile }),
  MadeAvailable: Schema.Struct({ lastDay: Schema.optionalKey(Day) }),
  PutOnHold: Schema.Struct({ reason: PlaceReason }),
  Resumed: Schema.Struct({}),
  Closed: Schema.Struct({ reason: PlaceReason }),
  Occupied: Schema.Struct({ placement: Schema.String, lastDay: Day }),
  StayChanged: Schema.Struct({ placement: Schema.String }),
  StayWithdrawn: Schema.Struct({ placement: Schema.String }),
  PublicationAsked: Schema.Struct({ channel: Schema.String }),
  RemovalAsked: Schema.Struct({ channel: Schema.String }),
  Published: Schema.Struct({ channel: Schema.String, reference: Schema.optionalKey(Schema.String) }),
  PublicationRemoved: Schema.Struct({ channel: Schema.String }),
  PublicationFailed: Schema.Struct({ channel: Schema.String, reason: Schema.String })
}
