import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { command, decision, Id, one, within } from "../../plugin/index.ts"
import { Meeting } from "./Meeting.ts"
import { met, namedBy, planned, resolve, whileTheyRun } from "./meetingChecks.ts"
import { allNetworks, Network } from "./Network.ts"
import { NotMemberThen } from "./refusals.ts"

const dayOf = {
  input: Schema.Struct({ meeting: Id, on: Day }),
  reads: ({ meeting }: { readonly meeting: string }) => ({
    meeting: one(Meeting, meeting, "/meeting"),
    all: within(allNetworks, Network, {})
  })
}

/**
 * Moves a meeting that is to come.
 *
 * @da flyt mødet
 * @assumes a meeting of a network that is merged meanwhile is a meeting of the one that goes on
 */
export const moveMeeting = command({
  ...dayOf,
  decide: ({ meeting: { id, state }, all }, { on }, context) => {
    const named = all.filter((one) => namedBy(state).includes(one.id))
    return decision([whileTheyRun(named, { on, before: state.on })], () => [
      Meeting.events.Moved(id, on, {}),
      ...planned(all, { id, on, of: resolve(all, state, on).networks }, context)
    ])
  }
})

/**
 * Corrects the day of a meeting, called or held. Whom a held one was for follows from its day.
 *
 * @da ret mødets dato
 */
export const correctMeetingDay = command({
  ...dayOf,
  decide: ({ meeting: { id, state }, all }, { on }, context) => {
    const named = all.filter((one) => namedBy(state).includes(one.id))
    const { networks: of, ...resolved } = resolve(all, state, on)
    const came = [...(state.attended ?? []), ...(state.apologies ?? [])]
    const strangers = new Set(
      came.map(({ agreement }) => agreement).filter((id) => !resolved.members.some(({ agreement }) => agreement === id))
    )
    return decision(
      [
        whileTheyRun(named, { on, before: state.on }),
        [...strangers].flatMap((agreement) => NotMemberThen.when(true, { agreement, on }))
      ],
      () =>
        state._tag === "Held"
          ? [Meeting.events.DayCorrected(id, on, resolved), ...met(all, { id, on, of }, context)]
          : [Meeting.events.DayCorrected(id, on, {}), ...planned(all, { id, on, of }, context)]
    )
  }
})
