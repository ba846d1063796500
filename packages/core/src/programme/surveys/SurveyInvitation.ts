import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import { defineEntity, type Reminder, type StateOf } from "../../plugin/index.ts"
import { factsOfInvitation } from "./invitationFacts.ts"
import { invitationWords } from "./invitationWords.ts"

/** The set of all who are asked in a round. */
export const ofRound = (round: string): string => `surveys/round/${round}`

const Counts: Schema.Codec<"satisfied" | "neutral" | "dissatisfied", "satisfied" | "neutral" | "dissatisfied"> =
  Schema.Literals(["satisfied", "neutral", "dissatisfied"])

const asked = {
  round: Schema.String,
  side: Side,
  agreement: Schema.String,
  party: Schema.String,
  /** Who is asked, when it is another than the first contact. */
  respondent: Schema.optionalKey(Schema.String)
}
const noteRef = Schema.optionalKey(Schema.String)
const answers = Schema.Array(Schema.Struct({ question: Schema.String, answer: Schema.String, counts: Counts }))
const fields = { ...asked, invitedOn: Day, remindOn: Day, remindedOn: Schema.optionalKey(Schema.Array(Day)) }

/**
 * One who is asked in a round, on the company's side or the authority's, and the answer.
 *
 * @da inviteret til undersøgelse, og svaret
 * @source LBR 2011, p. 14; p. 5: systematic follow-up on the satisfaction of both parties
 * @assumes each side of an agreement answers once in a round
 * @category models
 */
export class SurveyInvitation extends defineEntity("surveyInvitation", {
  state: Schema.Union([
    Schema.TaggedStruct("Invited", fields),
    Schema.TaggedStruct("Answered", { ...fields, answeredOn: Day, answers, noteRef }),
    Schema.TaggedStruct("Lapsed", { ...fields, lapsedOn: Day }),
    Schema.TaggedStruct("Withdrawn", fields)
  ]),
  events: {
    Invited: Schema.Struct({ ...asked, remindOn: Day }),
    Reminded: Schema.Struct({}),
    Answered: Schema.Struct({ answers, noteRef }),
    AnswerCorrected: Schema.Struct({ answers, noteRef }),
    Lapsed: Schema.Struct({}),
    Reopened: Schema.Struct({ remindOn: Day }),
    Withdrawn: Schema.Struct({})
  },
  begin: { Invited: (invitation, invitedOn) => ({ _tag: "Invited", ...invitation, invitedOn }) },
  when: {
    Invited: {
      Reminded: ({ remindedOn = [], ...invitation }, _, on) => ({
        ...invitation,
        remindedOn: [...remindedOn.filter((day) => day !== on), on]
      }),
      Answered: (invitation, told, answeredOn) => ({ ...invitation, ...told, _tag: "Answered", answeredOn }),
      Lapsed: (invitation, _, lapsedOn) => ({ ...invitation, _tag: "Lapsed", lapsedOn }),
      Reopened: (invitation, { remindOn }) => ({ ...invitation, remindOn }),
      Withdrawn: (invitation) => ({ ...invitation, _tag: "Withdrawn" })
    },
    Answered: {
      AnswerCorrected: ({ noteRef: _, ...invitation }, told, answeredOn) => ({ ...invitation, ...told, answeredOn }),
      Withdrawn: ({ answeredOn: _, answers: _answers, noteRef: _note, ...invitation }) => ({
        ...invitation,
        _tag: "Withdrawn"
      })
    },
    Lapsed: {
      Reopened: ({ lapsedOn: _, ...invitation }, { remindOn }) => ({ ...invitation, _tag: "Invited", remindOn }),
      Withdrawn: ({ lapsedOn: _, ...invitation }) => ({ ...invitation, _tag: "Withdrawn" })
    },
    Withdrawn: {}
  },
  words: invitationWords,
  lookup: ["round", "side", "agreement", "party"],
  boundaries: ({ round }) => [ofRound(round)],
  claims: ({ _tag, round, side, party }) =>
    _tag === "Withdrawn" ? [] : [{ scope: "surveys.asked", key: `${round}/${side}/${party}` }],
  facts: (state) =>
    state._tag === "Withdrawn" ? [] : factsOfInvitation(state, state._tag === "Answered" ? state : undefined),
  reminders: (state): ReadonlyArray<Reminder> => {
    if (state._tag !== "Invited") return []
    const { side, agreement, respondent, invitedOn, remindOn } = state
    const to = {
      agreement,
      ...(respondent === undefined ? { role: `${side}.primary` } : { role: "person", person: respondent })
    }
    return [
      { key: `invitation/${invitedOn}`, dueOn: invitedOn, ...to },
      { key: `unanswered/${remindOn}`, dueOn: remindOn, ...to }
    ]
  }
}) {}

/**
 * The state of an invitation.
 *
 * @category models
 */
export type SurveyInvitationState = StateOf<typeof SurveyInvitation>
