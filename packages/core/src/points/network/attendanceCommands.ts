import * as Schema from "effect/Schema"
import type { Day } from "../../calendar/index.ts"
import { Code, command, decision, Id, Note, one, partyIfGiven, within } from "../../plugin/index.ts"
import { Meeting, type MeetingState } from "./Meeting.ts"
import { resolve, themesKnown } from "./meetingChecks.ts"
import { hostThere, ToldHost } from "./meetingCommands.ts"
import { allNetworks, Network } from "./Network.ts"
import { NotMemberThen } from "./refusals.ts"

const howMany = Schema.Natural.check(
  Schema.makeFilter((number: number) => number <= 1000, {
    expected: "at most 1000",
    rule: { code: "people", da: "skal være højst 1000", en: "must be at most 1000" }
  })
)

const ofMember = {
  input: Schema.Struct({ meeting: Id, agreement: Id, /** @unit people */ people: howMany }),
  reads: ({ meeting }: { readonly meeting: string }) => ({
    meeting: one(Meeting, meeting, "/meeting"),
    all: within(allNetworks, Network, {})
  })
}

const memberAt = (
  { state, all }: { readonly state: MeetingState; readonly all: Parameters<typeof resolve>[0] },
  agreement: string
) => resolve(all, state, state.on).members.find((one) => one.agreement === agreement)

/**
 * How many came for a member. Told again, it takes the place of what was told; 0 takes it back.
 *
 * @da fremmøde
 */
export const attendMeeting = command({
  ...ofMember,
  decide: ({ meeting: { id, state }, all }, { agreement, people }) => {
    const member = memberAt({ state, all }, agreement)
    return decision([NotMemberThen.when(member === undefined, { agreement, on: state.on })], () => [
      Meeting.events.Attended(id, state.on, { ...member!, people })
    ])
  }
})

/**
 * How many of a member have sent their apologies, before the meeting or after. Told again, it takes the place of what was
 * told; 0 takes it back.
 *
 * @da afbud
 */
export const apologise = command({
  ...ofMember,
  decide: ({ meeting: { id, state }, all }, { agreement, people }) => {
    const member = memberAt({ state, all }, agreement)
    return decision([NotMemberThen.when(member === undefined, { agreement, on: state.on })], () => [
      Meeting.events.Apologised(id, state.on, { ...member!, people })
    ])
  }
})

const reads = ({ meeting }: { readonly meeting: string }) => ({ meeting: one(Meeting, meeting, "/meeting") })

/** @da antal gæster, der ikke er medlemmer */
export const tellGuests = command({
  input: Schema.Struct({ meeting: Id, /** @unit people */ people: howMany }),
  reads,
  decide: ({ meeting: { id, state } }, { people }) =>
    decision([], () => [Meeting.events.GuestsTold(id, state.on, { people })])
})

/** @da referat af mødet */
export const writeMinutes = command({
  input: Schema.Struct({ meeting: Id, minutes: Note }),
  reads,
  decide: ({ meeting: { id, state } }, { minutes }) =>
    decision([], () => [Meeting.events.MinutesWritten(id, state.on, { minutesRef: minutes })])
})

/** Whether a party has closed is read on any day; which day the meeting is, its life says. */
const anyDay: Day = "2000-01-01"

/**
 * What a meeting is about and where it is held: the themes on the whole anew, and the host.
 *
 * @da mødets temaer og vært
 */
export const describeMeeting = command({
  input: Schema.Struct({
    meeting: Id,
    themes: Schema.optionalKey(Schema.Array(Code)),
    host: Schema.optionalKey(ToldHost)
  }),
  reads: ({ meeting, host }) => ({
    meeting: one(Meeting, meeting, "/meeting"),
    host: partyIfGiven(host?.party, anyDay, "/host/party")
  }),
  decide: ({ meeting: { id, state }, host }, { meeting: _, ...told }, context) =>
    decision([themesKnown(told.themes ?? [], state.on, context), hostThere(host, state.on)], () => [
      Meeting.events.Described(id, state.on, told)
    ])
})
