import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import {
  agreed,
  Code,
  codeWords,
  command,
  type DecideContext,
  decision,
  Id,
  Note,
  one,
  oneIfGiven,
  type Seen
} from "../../plugin/index.ts"
import { asNote, codeKnown, inCase, purposeOf } from "./retentionChecks.ts"
import { retentionNotice, talkCancelReasons, talkNeeds, talkRoles } from "./retentionCodes.ts"
import { RetentionCase, type RetentionCaseState } from "./RetentionCase.ts"
import { SickListedRef } from "./retentionFields.ts"
import { CaseTakenOut, TalkLacksRole, TalkOfAnother } from "./retentionRefusals.ts"
import { retentionTerms } from "./retentionTerms.ts"
import { RoundTableTalk, type RoundTableTalkState } from "./RoundTableTalk.ts"

type Case = Seen<RetentionCaseState> | undefined

const about = {
  agreement: Id,
  on: Day,
  purpose: Code,
  case: Schema.optionalKey(Id),
  /** Not needed with a case. */
  employee: Schema.optionalKey(SickListedRef)
}
const roles = { participants: Schema.Array(Code), note: Schema.optionalKey(Note) }

/** The day somebody is told of what is planned. */
export const noticeOf = (on: Day, { valueOn, holidays }: Pick<DecideContext, "valueOn" | "holidays">): Day =>
  addWorkingDays(on, -valueOn(retentionNotice, on), holidays)

const newReads = ({
  agreement,
  on,
  case: id
}: {
  readonly agreement: string
  readonly on: Day
  readonly case?: string
}) => ({ agreed: agreed(retentionTerms, agreement, on), case: oneIfGiven(RetentionCase, id, "/case") })

/** Refuses a case that was taken out, and a day that a case does not have. */
const onDayOf = (of: Case, on: Day) => {
  if (of === undefined) return []
  return of.state._tag === "Voided" ? CaseTakenOut.when(true, { case: of.id }) : inCase(of.state, on)
}

/** Refuses a case of another agreement or employee, one that was taken out, and a day that it does not have. */
const ofCase = (
  of: Case,
  { agreement, employee, on }: { readonly agreement: string; readonly employee?: string; readonly on: Day }
) =>
  of === undefined
    ? []
    : [
        ...TalkOfAnother.unless(of.state.agreement === agreement, { own: of.state.agreement, field: "/agreement" }),
        ...TalkOfAnother.when(employee !== undefined && of.state.employee !== employee, {
          own: of.state.employee,
          field: "/employee"
        }),
        ...onDayOf(of, on)
      ]

/** Refuses roles that nobody knows, and a talk without those it needs. */
const togetherOn = (participants: ReadonlyArray<string>, on: Day, context: DecideContext) => {
  const missing = context.valueOn(talkNeeds, on).filter((role) => !participants.includes(role))
  return [
    ...participants.flatMap((code, at) =>
      codeKnown({ list: talkRoles, code, on, field: `/participants/${at}` }, context)
    ),
    ...TalkLacksRole.when(missing.length > 0, { missing, words: codeWords(context.codesOn(talkRoles, on), missing) })
  ]
}

/** Refuses another case than the talk's own, which is read by what the caller said. */
const itsCase = (talk: RoundTableTalkState, named: string | undefined) =>
  TalkOfAnother.unless(talk.case === named, { own: talk.case, field: "/case" })

const asRoles = ({ participants, note }: { readonly participants: ReadonlyArray<string>; readonly note?: string }) => ({
  participants: [...new Set(participants)],
  ...asNote(note)
})

const heldIn = (of: Case, talk: string, on: Day) =>
  of === undefined ? [] : [RetentionCase.events.TalkHeld(of.id, on, { talk })]

/**
 * Plans a round-table talk, in a case or without one. Its id is made here, and is in `answer.events`.
 *
 * @da planlæg rundbordssamtale
 * @refuses {@link AimsAtDismissal} when the purpose is to end the employment
 * @source randers.dk: a talk must not aim at dismissal
 */
export const planTalk = command({
  input: Schema.Struct(about),
  reads: newReads,
  decide: ({ agreed: { party }, case: of }, { on, ...told }, context) =>
    decision([ofCase(of, { ...told, on }), purposeOf({ purpose: told.purpose, on }, context)], () => [
      RoundTableTalk.events.Planned(context.newId(0), on, { ...told, party, noticeOn: noticeOf(on, context) })
    ])
})

/**
 * A round-table talk that was held without having been planned.
 *
 * @da fortæl om en rundbordssamtale, der er holdt
 */
export const tellTalk = command({
  input: Schema.Struct({ ...about, ...roles }),
  reads: newReads,
  decide: ({ agreed: { party }, case: of }, { on, participants, note, ...told }, context) =>
    decision(
      [
        ofCase(of, { ...told, on }),
        purposeOf({ purpose: told.purpose, on }, context),
        togetherOn(participants, on, context)
      ],
      () => {
        const id = context.newId(0)
        const who = { participants, ...(note === undefined ? {} : { note }) }
        return [RoundTableTalk.events.Told(id, on, { ...told, party, ...asRoles(who) }), ...heldIn(of, id, on)]
      }
    )
})

const reads = ({ talk, case: id }: { readonly talk: string; readonly case?: string }) => ({
  talk: one(RoundTableTalk, talk, "/talk"),
  case: oneIfGiven(RetentionCase, id, "/case")
})

/** @da flyt rundbordssamtalen */
export const moveTalk = command({
  input: Schema.Struct({ talk: Id, case: Schema.optionalKey(Id), on: Day }),
  reads,
  decide: ({ talk: { id, state }, case: of }, { on, case: named }, context) =>
    decision([itsCase(state, named), onDayOf(of, on)], () => [
      RoundTableTalk.events.Moved(id, on, { noticeOn: noticeOf(on, context) })
    ])
})

/**
 * A round-table talk was held, on the day it was planned or another. Told again, it is corrected.
 *
 * @da rundbordssamtale holdt
 */
export const holdTalk = command({
  input: Schema.Struct({ talk: Id, case: Schema.optionalKey(Id), on: Day, ...roles }),
  reads,
  decide: ({ talk: { id, state }, case: of }, { on, case: named, talk: _, ...who }, context) =>
    decision([itsCase(state, named), onDayOf(of, on), togetherOn(who.participants, on, context)], () => [
      RoundTableTalk.events.Held(id, on, asRoles(who)),
      ...heldIn(of, id, on)
    ])
})

/** @da rundbordssamtale aflyst */
export const cancelTalk = command({
  input: Schema.Struct({ talk: Id, on: Day, reason: Code }),
  reads: ({ talk }) => ({ talk: one(RoundTableTalk, talk, "/talk") }),
  decide: ({ talk: { id } }, { on, reason }, context) =>
    decision([codeKnown({ list: talkCancelReasons, code: reason, on, field: "/reason" }, context)], () => [
      RoundTableTalk.events.Cancelled(id, on, { reason })
    ])
})

/** @da samtalen skulle aldrig have været der */
export const voidTalk = command({
  input: Schema.Struct({ talk: Id, case: Schema.optionalKey(Id), on: Day }),
  reads,
  decide: ({ talk: { id, state }, case: of }, { on, case: named }) =>
    decision([itsCase(state, named)], () => [
      RoundTableTalk.events.Voided(id, on, {}),
      ...(of === undefined || of.state._tag === "Voided"
        ? []
        : [RetentionCase.events.TalkWithdrawn(of.id, on, { talk: id })])
    ])
})
