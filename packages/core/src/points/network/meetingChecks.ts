import type { Day } from "../../calendar/index.ts"
import { choices, type CodeList, type DecideContext, type Seen } from "../../plugin/index.ts"
import type { MeetingFields } from "./meetingFields.ts"
import { Network, type NetworkState } from "./Network.ts"
import { callByAfter, networkThemes, remindOf } from "./networkCodes.ts"
import { everybodyIn, networksOf } from "./networkDays.ts"
import { meetingsHeld } from "./networkSteps.ts"
import { MeetingBeforeNetwork, NetworkCodeUnknown, NetworkNotRunning } from "./refusals.ts"

type Networks = ReadonlyArray<Seen<NetworkState>>

/** The networks a meeting names; none when it is of all. */
export const namedBy = ({ network, networks = [] }: Pick<MeetingFields, "network" | "networks">) => [
  ...new Set([...(network === undefined ? [] : [network]), ...networks])
]

/** Refuses a code that its list does not have on a day. */
export const inList = (
  { list, on, field }: { readonly list: CodeList; readonly on: Day; readonly field: string },
  code: string,
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return NetworkCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses themes that no list has. */
export const themesKnown = (themes: ReadonlyArray<string>, on: Day, context: Pick<DecideContext, "codesOn">) =>
  themes.flatMap((theme, at) => inList({ list: networkThemes, on, field: `/themes/${at}` }, theme, context))

interface When {
  readonly on: Day
  /** The day the meeting had: one of a network that was merged after it stays that network's own. */
  readonly before?: Day
  /** Where a network stands in what was given; the day is what was given when nothing says so. */
  readonly fieldOf?: (network: string) => string
}

/** Refuses a day on which a network that is named has not begun, or is merged. */
export const whileTheyRun = (networks: Networks, { on, before, fieldOf = () => "/on" }: When) =>
  networks.flatMap(({ id, state }) => [
    ...MeetingBeforeNetwork.when(on < state.startedOn, { network: id, startedOn: state.startedOn }),
    ...NetworkNotRunning.when(
      state._tag === "Merged" && state.lastDay < on && (before === undefined || before <= state.lastDay),
      { network: id, field: fieldOf(id) }
    )
  ])

/** The networks a meeting is of on a day, and everybody it is for. */
export const resolve = (all: Networks, meeting: Pick<MeetingFields, "network" | "networks">, on: Day) => {
  const networks = networksOf(all, { named: namedBy(meeting), on })
  return { networks, heldFor: networks.map(({ id }) => id), members: everybodyIn(networks, on) }
}

const hasPlanned = (meeting: string) => (one: Seen<NetworkState>) =>
  one.state.planned?.some((planned) => planned.meeting === meeting) === true

const hasInCalendar = (meeting: string) => (one: Seen<NetworkState>) =>
  hasPlanned(meeting)(one) || meetingsHeld(one.state).some((held) => held.meeting === meeting)

/** A meeting that is to come is in the calendars of its networks, and of no others; one of the past is in none. */
export const planned = (
  all: Networks,
  { id, on, of }: { readonly id: string; readonly on: Day; readonly of: Networks },
  context: DecideContext
) => {
  const coming = context.today <= on ? of : []
  return [
    ...all
      .filter((one) => hasPlanned(id)(one) && !coming.includes(one))
      .map((network) => Network.events.MeetingOver(network.id, on, { meeting: id })),
    ...coming.map((network) =>
      Network.events.MeetingPlanned(network.id, on, {
        meeting: id,
        remindOn: remindOf(on, context),
        callBy: callByAfter(on, context)
      })
    )
  ]
}

/** A meeting that was held moves on when the next one should be called. */
export const met = (
  all: Networks,
  { id, on, of }: { readonly id: string; readonly on: Day; readonly of: Networks },
  context: DecideContext
) =>
  all
    .filter((one) => hasInCalendar(id)(one) || of.includes(one))
    .map((network) =>
      Network.events.MeetingOver(network.id, on, {
        meeting: id,
        ...(of.includes(network) ? { callBy: callByAfter(on, context) } : {})
      })
    )

/** A meeting that will not be, or never was, is in no calendar. */
export const outOfCalendars = (all: Networks, { id, on }: { readonly id: string; readonly on: Day }) =>
  all.filter(hasInCalendar(id)).map((network) => Network.events.MeetingOver(network.id, on, { meeting: id }))
