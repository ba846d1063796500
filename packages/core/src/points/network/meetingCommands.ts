import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, command, decision, Id, maybe, one } from "../../plugin/index.ts"
import { Meeting, MeetingKind } from "./Meeting.ts"
import { Network } from "./Network.ts"
import { NetworkNotRunning } from "./refusals.ts"

/** @da indkald til netværksmøde */
export const callMeeting = command({
  input: Schema.Struct({ meeting: Id, kind: MeetingKind, network: Schema.optionalKey(Id), on: Day }),
  reads: ({ meeting, network }) => ({
    nothing: absent(Meeting, meeting, "/meeting"),
    network: network === undefined ? maybe(Network, "") : one(Network, network, "/network")
  }),
  decide: ({ network }, { meeting, on, ...rest }) =>
    decision(
      [
        network === undefined
          ? []
          : NetworkNotRunning.when(network.state._tag === "Merged" && network.state.lastDay < on, {
              network: network.id
            })
      ],
      () => [Meeting.events.Called(meeting, on, rest)]
    )
})

const reads = ({ meeting }: { readonly meeting: string }) => ({ meeting: one(Meeting, meeting, "/meeting") })

/** @da netværksmøde afholdt */
export const holdMeeting = command({
  input: Schema.Struct({ meeting: Id }),
  reads,
  decide: ({ meeting: { id, state } }) => decision([], () => [Meeting.events.Held(id, state.on, {})])
})

/** @da netværksmøde aflyst */
export const cancelMeeting = command({
  input: Schema.Struct({ meeting: Id, reason: Schema.Literals(["tooFew", "host", "other"]) }),
  reads,
  decide: ({ meeting: { id, state } }, { reason }) =>
    decision([], () => [Meeting.events.Cancelled(id, state.on, { reason })])
})

/** @da ret mødets dato */
export const correctMeetingDay = command({
  input: Schema.Struct({ meeting: Id, on: Day }),
  reads,
  decide: ({ meeting: { id } }, { on }) => decision([], () => [Meeting.events.DayCorrected(id, on, {})])
})
