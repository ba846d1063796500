import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  Code,
  command,
  decision,
  Id,
  many,
  Note,
  one,
  oneIfGiven,
  partyIfGiven,
  type PartyThen,
  within
} from "../../plugin/index.ts"
import { Meeting } from "./Meeting.ts"
import { met, namedBy, outOfCalendars, planned, resolve, themesKnown, inList, whileTheyRun } from "./meetingChecks.ts"
import { reasonOf, ToldReason } from "./meetingEvents.ts"
import { MeetingKind } from "./meetingFields.ts"
import { allNetworks, Network } from "./Network.ts"
import { networkCancelReasons } from "./networkCodes.ts"
import { HostClosed } from "./refusals.ts"

/** Where a meeting is held, as it is told. */
export const ToldHost = Schema.Struct({
  by: Schema.Literals(["company", "authority"]),
  party: Schema.optionalKey(Id)
})

/** Refuses a host that has closed by a day. */
export const hostThere = (host: PartyThen | undefined, on: Day) =>
  host?.lastDay === undefined ? [] : HostClosed.when(host.lastDay < on, { lastDay: host.lastDay })

/**
 * Calls a meeting of one network, of several, or of all that run on its day when none is named.
 *
 * @da indkald til netværksmøde
 * @source LBR 2011, p. 19-20: own meetings, theme meetings, conferences, and joint meetings of all networks
 * @assumes a meeting that is called for a day that is past is in nobody's calendar
 */
export const callMeeting = command({
  input: Schema.Struct({
    meeting: Id,
    kind: MeetingKind,
    network: Schema.optionalKey(Id),
    networks: Schema.optionalKey(Schema.Array(Id)),
    on: Day,
    themes: Schema.optionalKey(Schema.Array(Code)),
    host: Schema.optionalKey(ToldHost)
  }),
  reads: ({ meeting, network, networks = [], on, host }) => ({
    nothing: absent(Meeting, meeting, "/meeting"),
    network: oneIfGiven(Network, network, "/network"),
    several: many(Network, networks, "/networks"),
    host: partyIfGiven(host?.party, on, "/host/party"),
    all: within(allNetworks, Network, {})
  }),
  decide: ({ network: single, several, host, all }, { meeting, on, network, networks, ...told }, context) => {
    const ids = namedBy({
      ...(network === undefined ? {} : { network }),
      ...(networks === undefined ? {} : { networks })
    })
    const named = [...(network === undefined || single === undefined ? [] : [single]), ...several]
    const of = ids.length === 0 ? {} : ids.length === 1 ? { network: ids[0]! } : { networks: ids }
    const fieldOf = (id: string) => (id === network ? "/network" : `/networks/${networks?.indexOf(id)}`)
    return decision(
      [whileTheyRun(named, { on, fieldOf }), themesKnown(told.themes ?? [], on, context), hostThere(host, on)],
      () => [
        Meeting.events.Called(meeting, on, { ...told, ...of }),
        ...planned(all, { id: meeting, on, of: resolve(all, of, on).networks }, context)
      ]
    )
  }
})

const reads = ({ meeting }: { readonly meeting: string }) => ({
  meeting: one(Meeting, meeting, "/meeting"),
  all: within(allNetworks, Network, {})
})

/**
 * A meeting that was held: it was for those who were members on its day.
 *
 * @da netværksmøde afholdt
 */
export const holdMeeting = command({
  input: Schema.Struct({ meeting: Id, minutes: Schema.optionalKey(Note) }),
  reads,
  decide: ({ meeting: { id, state }, all }, { minutes }, context) => {
    const { networks, ...resolved } = resolve(all, state, state.on)
    return decision([], () => [
      Meeting.events.Held(id, state.on, resolved),
      ...(minutes === undefined ? [] : [Meeting.events.MinutesWritten(id, state.on, { minutesRef: minutes })]),
      ...met(all, { id, on: state.on, of: networks }, context)
    ])
  }
})

/** @da netværksmøde aflyst */
export const cancelMeeting = command({
  input: Schema.Struct({ meeting: Id, reason: ToldReason }),
  reads,
  decide: ({ meeting: { id, state }, all }, told, context) => {
    const reason = reasonOf(told.reason)
    return decision([inList({ list: networkCancelReasons, on: state.on, field: "/reason" }, reason, context)], () => [
      Meeting.events.Cancelled(id, state.on, { reason }),
      ...outOfCalendars(all, { id, on: state.on })
    ])
  }
})

/**
 * Takes back a meeting that should never have been entered: nothing is counted of it.
 *
 * @da tag mødet tilbage
 */
export const voidMeeting = command({
  input: Schema.Struct({ meeting: Id }),
  reads,
  decide: ({ meeting: { id, state }, all }) =>
    decision([], () => [Meeting.events.Voided(id, state.on, {}), ...outOfCalendars(all, { id, on: state.on })])
})
