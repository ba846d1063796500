import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import {
  absent,
  agreed,
  Code,
  codeWords,
  command,
  type DecideContext,
  decision,
  Id,
  Note,
  one
} from "../../plugin/index.ts"
import { FollowUpRequest } from "./FollowUpRequest.ts"
import { Meeting, type MeetingState } from "./Meeting.ts"
import { inList } from "./meetingChecks.ts"
import { networkFollowUpWithin, networkThemes } from "./networkCodes.ts"
import { networkTerms } from "./networkCommands.ts"
import { AnsweredBeforeAsked, BeforeTheMeeting, MeetingNotHeld, ThemeNotOfMeeting } from "./refusals.ts"
import { ThemeWish } from "./ThemeWish.ts"

const asNote = (note: string | undefined) => (note === undefined ? {} : { noteRef: note })

/** Refuses a meeting that was not held, or not about a theme. */
const about = (
  { id, state }: { readonly id: string; readonly state: MeetingState },
  theme: string,
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const { themes = [], on } = state
  return [
    ...MeetingNotHeld.unless(state._tag === "Held", { meeting: id }),
    ...ThemeNotOfMeeting.unless(themes.includes(theme), {
      theme,
      themes,
      words: codeWords(codesOn(networkThemes, on), [theme, ...themes])
    })
  ]
}

/** @da ønsk et tema */
export const wishTheme = command({
  input: Schema.Struct({ wish: Id, agreement: Id, theme: Code, on: Day, note: Schema.optionalKey(Note) }),
  reads: ({ wish, agreement, on }) => ({
    nothing: absent(ThemeWish, wish, "/wish"),
    agreed: agreed(networkTerms, agreement, on)
  }),
  decide: ({ agreed: { party } }, { wish, agreement, theme, on, note }, context) =>
    decision([inList({ list: networkThemes, on, field: "/theme" }, theme, context)], () => [
      ThemeWish.events.Wished(wish, on, { theme, agreement, party, ...asNote(note) })
    ])
})

/** @da temaønsket er opfyldt på et møde */
export const meetWish = command({
  input: Schema.Struct({ wish: Id, meeting: Id }),
  reads: ({ wish, meeting }) => ({
    wish: one(ThemeWish, wish, "/wish"),
    meeting: one(Meeting, meeting, "/meeting")
  }),
  decide: ({ wish: { id, state }, meeting }, _, context) =>
    decision(
      [
        about(meeting, state.theme, context),
        AnsweredBeforeAsked.when(meeting.state.on < state.wishedOn, { askedOn: state.wishedOn, field: "/meeting" })
      ],
      () => [ThemeWish.events.Met(id, meeting.state.on, { meeting: meeting.id })]
    )
})

/** @da træk temaønsket tilbage */
export const withdrawWish = command({
  input: Schema.Struct({ wish: Id, on: Day }),
  reads: ({ wish }) => ({ wish: one(ThemeWish, wish, "/wish") }),
  decide: ({ wish: { id } }, { on }) => decision([], () => [ThemeWish.events.Withdrawn(id, on, {})])
})

/**
 * A company asks for more after a theme of a meeting that was held.
 *
 * @da ønsk opfølgning på et tema
 */
export const requestFollowUp = command({
  input: Schema.Struct({
    request: Id,
    meeting: Id,
    agreement: Id,
    theme: Code,
    on: Day,
    note: Schema.optionalKey(Note)
  }),
  reads: ({ request, meeting, agreement, on }) => ({
    nothing: absent(FollowUpRequest, request, "/request"),
    meeting: one(Meeting, meeting, "/meeting"),
    agreed: agreed(networkTerms, agreement, on)
  }),
  decide: ({ meeting, agreed: { party } }, { request, agreement, theme, on, note }, context) =>
    decision(
      [about(meeting, theme, context), BeforeTheMeeting.when(on < meeting.state.on, { on: meeting.state.on })],
      () => [
        FollowUpRequest.events.Asked(request, on, {
          meeting: meeting.id,
          theme,
          agreement,
          party,
          dueOn: addWorkingDays(on, context.valueOn(networkFollowUpWithin, on), context.holidays),
          ...asNote(note)
        })
      ]
    )
})

const ofRequest = ({ request }: { readonly request: string }) => ({
  request: one(FollowUpRequest, request, "/request")
})

/** @da ønsket om opfølgning er besvaret */
export const handleFollowUp = command({
  input: Schema.Struct({ request: Id, on: Day, answer: Schema.optionalKey(Note) }),
  reads: ofRequest,
  decide: ({ request: { id, state } }, { on, answer }) =>
    decision([AnsweredBeforeAsked.when(on < state.askedOn, { askedOn: state.askedOn, field: "/on" })], () => [
      FollowUpRequest.events.Handled(id, on, answer === undefined ? {} : { answerRef: answer })
    ])
})

/** @da ønsket om opfølgning er trukket tilbage */
export const withdrawFollowUp = command({
  input: Schema.Struct({ request: Id, on: Day }),
  reads: ofRequest,
  decide: ({ request: { id } }, { on }) => decision([], () => [FollowUpRequest.events.Withdrawn(id, on, {})])
})
