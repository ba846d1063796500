import { defineFact } from "../../plugin/index.ts"
import type { MeetingFields, MeetingKind, MeetingLife } from "./meetingFields.ts"

type Outcome = "held" | "cancelled"

/**
 * A meeting that was held, or cancelled, on its day: one, however many networks it was of.
 *
 * @da netværksmøde
 * @shape `network`: the one it is of, `null` for several or all; `reason`: of a cancelled one
 * @category models
 */
export class NetworkMeeting extends defineFact("network.meeting")<{
  readonly kind: MeetingKind
  readonly outcome: Outcome
  readonly network: string | null
  readonly reason: string | null
  readonly host: "company" | "authority" | null
}>() {}

/**
 * A meeting as a network sees it: one for each network it was held for.
 *
 * @da netværkets møder
 * @source LBR 2011, p. 11 and p. 19: meetings per network and year
 * @category models
 */
export class MeetingOfNetwork extends defineFact("network.meetingOfNetwork")<{
  readonly network: string
  readonly kind: MeetingKind
}>() {}

interface OfMember {
  readonly network: string
  readonly agreement: string
  readonly party: string | null
  readonly kind: MeetingKind
}

/**
 * A meeting that was held for a company: it was a member of one of its networks on the day, whether somebody came or not.
 *
 * @da møde for et medlem
 * @category models
 */
export class MeetingForMember extends defineFact("network.meetingForMember")<{
  readonly network: string
  readonly agreement: string
  readonly party: string | null
  readonly kind: MeetingKind
}>() {}

/**
 * A company that came to a meeting, and with how many.
 *
 * @da fremmøde
 * @source LBR 2011, p. 11 and p. 19; attendance could not be counted there
 * @category models
 */
export class MeetingAttended extends defineFact("network.attended")<
  {
    readonly network: string
    readonly agreement: string
    readonly party: string | null
    readonly kind: MeetingKind
  },
  "people"
>() {}

/**
 * A company that sent its apologies for a meeting that was held or cancelled, and for how many.
 *
 * @da afbud
 * @source LBR 2011, p. 19: a meeting was cancelled because of several apologies
 * @category models
 */
export class MeetingApology extends defineFact("network.apology")<
  {
    readonly network: string
    readonly agreement: string
    readonly party: string | null
    readonly kind: MeetingKind
  },
  "people"
>() {}

/**
 * Others than members who came to a meeting.
 *
 * @da gæster
 * @category models
 */
export class MeetingGuests extends defineFact("network.guests")<{ readonly kind: MeetingKind }, "people">() {}

/**
 * A company that was the host of a meeting.
 *
 * @da vært for et netværksmøde
 * @source LBR 2011, p. 19
 * @category models
 */
export class MeetingHosted extends defineFact("network.hosted")<{
  readonly party: string
  readonly kind: MeetingKind
}>() {}

/**
 * A theme that a meeting dealt with.
 *
 * @da tema på et møde
 * @source LBR 2011, p. 19-20
 * @category models
 */
export class ThemeDealtWith extends defineFact("network.theme")<{
  readonly theme: string
  readonly kind: MeetingKind
}>() {}

type One = NonNullable<MeetingFields["members"]>[number]

const ofMember = ({ network, agreement, party }: One, kind: MeetingKind): OfMember => ({
  network,
  agreement,
  party: party ?? null,
  kind
})

/** Those it was for: members on the day, and whoever was told later to have been one. */
const invited = ({ members = [], attended = [] }: MeetingFields): ReadonlyArray<One> => [
  ...new Map([...attended, ...members].map((one) => [one.agreement, one] as const)).values()
]

const apologiesOf = ({ apologies = [], kind, on }: MeetingFields) =>
  apologies.map(({ people, ...one }) =>
    MeetingApology.on(on, ofMember(one, kind), { key: one.agreement, measures: { people } })
  )

const factsOfHeld = (meeting: MeetingFields) => {
  const { kind, on, heldFor = [], attended = [], guests, host, themes = [] } = meeting
  return [
    ...heldFor.map((network) => MeetingOfNetwork.on(on, { network, kind }, { key: network })),
    ...invited(meeting).map((one) => MeetingForMember.on(on, ofMember(one, kind), { key: one.agreement })),
    ...attended.map(({ people, ...one }) =>
      MeetingAttended.on(on, ofMember(one, kind), { key: one.agreement, measures: { people } })
    ),
    ...(guests === undefined ? [] : [MeetingGuests.on(on, { kind }, { measures: { people: guests } })]),
    ...(host?.party === undefined ? [] : [MeetingHosted.on(on, { party: host.party, kind })]),
    ...[...new Set(themes)].map((theme) => ThemeDealtWith.on(on, { theme, kind }, { key: theme }))
  ]
}

/** What is counted about a meeting. */
export const factsOfMeeting = (meeting: MeetingLife) => {
  const { kind, on, network = null, host } = meeting
  const one = (outcome: Outcome, reason: string | null) =>
    NetworkMeeting.on(on, { kind, outcome, network, reason, host: host?.by ?? null })
  switch (meeting._tag) {
    case "Called":
    case "Voided":
      return []
    case "Held":
      return [one("held", null), ...factsOfHeld(meeting), ...apologiesOf(meeting)]
    case "Cancelled":
      return [one("cancelled", meeting.reason), ...apologiesOf(meeting)]
  }
}
