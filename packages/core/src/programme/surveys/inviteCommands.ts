import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import {
  command,
  decision,
  Id,
  inForce,
  maybe,
  one,
  pointer,
  type Read,
  type Seen,
  within
} from "../../plugin/index.ts"
import { Dissatisfaction } from "./Dissatisfaction.ts"
import { SurveyInvitation, ofRound } from "./SurveyInvitation.ts"
import { SurveyRound, type SurveyRoundState } from "./SurveyRound.ts"
import { reminderBefore } from "./roundCommands.ts"
import { daysOf, notClosed, openOn } from "./surveyChecks.ts"
import { someOf } from "./surveyFields.ts"
import { InvitedTwice, NobodyToRemind } from "./surveyRefusals.ts"

const Respondent = Schema.Struct({ agreement: Id, side: Side, respondent: Schema.optionalKey(Id) })

/** The round, and whose each agreement is, by its place in the list. */
type ReadsOfInvite = {
  readonly [agreement: `agreement${number}`]: Read<{ readonly party: string }>
  readonly round: Read<Seen<SurveyRoundState>>
}

/**
 * Asks all in a list, each side of each agreement by itself: the company, and the authority's own who work with it.
 *
 * @da inviter til undersøgelsen
 * @assumes at most 1000 in one go
 */
export const invite = command({
  input: Schema.Struct({ round: Id, on: Day, respondents: someOf(Respondent, 1000) }),
  reads: ({ round, on, respondents }): ReadsOfInvite => ({
    ...Object.fromEntries(
      respondents.map(({ agreement }, at) => [
        `agreement${at}`,
        inForce(agreement, on, pointer("respondents", at, "agreement"))
      ])
    ),
    round: one(SurveyRound, round, "/round")
  }),
  decide: (read, { on, respondents }, context) => {
    const { round } = read
    const sides = respondents.map(({ agreement, side }) => JSON.stringify([agreement, side]))
    const first = new Map(sides.map((side, at) => [side, at] as const).toReversed())
    return decision(
      [
        openOn(round, on),
        notClosed(round),
        respondents.flatMap(({ agreement }, at) =>
          InvitedTwice.when(first.get(sides[at]!)! < at, { agreement, field: pointer("respondents", at) })
        )
      ],
      () => {
        const remindOn = reminderBefore(daysOf(round.state)!.lastDay, on, context)
        return respondents.map((told, at) =>
          SurveyInvitation.events.Invited(context.newId(at), on, {
            ...told,
            round: round.id,
            party: read[`agreement${at}`]!.party,
            remindOn
          })
        )
      }
    )
  }
})

/**
 * Tells that those who have not answered were reminded that day, all of them.
 *
 * @da påmindelse sendt
 */
export const remind = command({
  input: Schema.Struct({ round: Id, on: Day }),
  reads: ({ round }) => ({
    round: one(SurveyRound, round, "/round"),
    asked: within(ofRound(round), SurveyInvitation, { round, state: "Invited" })
  }),
  decide: ({ round, asked }, { on }) => {
    const waiting = asked.filter(({ state }) => state._tag === "Invited" && state.invitedOn <= on)
    return decision([openOn(round, on), NobodyToRemind.when(waiting.length === 0, { round: round.id })], () =>
      waiting.map(({ id }) => SurveyInvitation.events.Reminded(id, on, {}))
    )
  }
})

/**
 * Takes back an invitation that should not have been sent, and its answer; a case that nobody has begun goes with it.
 *
 * @da træk en invitation tilbage
 */
export const withdrawInvitation = command({
  input: Schema.Struct({ invitation: Id, on: Day }),
  reads: ({ invitation }) => ({
    invitation: one(SurveyInvitation, invitation, "/invitation"),
    opened: maybe(Dissatisfaction, invitation)
  }),
  decide: ({ invitation: { id }, opened }, { on }) =>
    decision([], () => [
      SurveyInvitation.events.Withdrawn(id, on, {}),
      ...(opened?.state._tag === "Open" ? [Dissatisfaction.events.Withdrawn(id, on, {})] : [])
    ])
})
