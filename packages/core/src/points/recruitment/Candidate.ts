import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { defineEntity, type StateOf } from "../../plugin/index.ts"
import { CandidateProposed, MatchEnded } from "./recruitmentFacts.ts"
import { CandidateRef } from "./recruitmentFields.ts"

/** The set of all candidates on an order. */
export const onOrder = (order: string): string => `recruitment/order/${order}`

const proposed = {
  order: Schema.String,
  citizen: CandidateRef,
  agreement: Schema.String,
  party: Schema.String,
  answerBy: Day
}
const common = { ...proposed, proposedOn: Day, interviewOn: Schema.optionalKey(Day) }

const Who = Schema.Literals(["company", "candidate"])
const why = { by: Who, reason: Schema.String, failed: Schema.Boolean, noteRef: Schema.optionalKey(Schema.String) }
const ended = { ...why, endedOn: Day, called: Schema.Boolean }
const WithEnd = Schema.Struct({ ...common, ...ended })

/** Nothing is left of how it ended. */
const voided = <C extends typeof WithEnd.Type>({
  by: _by,
  reason: _reason,
  failed: _failed,
  noteRef: _noteRef,
  endedOn: _endedOn,
  called: _called,
  ...candidate
}: C) => ({ ...candidate, _tag: "Voided" as const })

/**
 * A citizen who is proposed for a vacancy, and what comes of it. It says nothing of the citizen but a reference.
 *
 * @da kandidat
 * @source Cabi Samarbejdet i praksis; Cabi-case Slagelse: the good match
 * @assumes a citizen is proposed once for an order
 * @category models
 */
export class Candidate extends defineEntity("candidate", {
  state: Schema.Union([
    Schema.TaggedStruct("Proposed", common),
    Schema.TaggedStruct("Hired", { ...common, hiredOn: Day }),
    Schema.TaggedStruct("Declined", { ...common, ...ended }),
    Schema.TaggedStruct("Left", { ...common, ...ended, hiredOn: Day }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Proposed: Schema.Struct(proposed),
    InterviewAgreed: Schema.Struct({}),
    Hired: Schema.Struct({}),
    HireWithdrawn: Schema.Struct({}),
    Declined: Schema.Struct(why),
    Left: Schema.Struct(why),
    CompanyCalled: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Proposed: (candidate, proposedOn) => ({ ...candidate, _tag: "Proposed", proposedOn }) },
  when: {
    Proposed: {
      InterviewAgreed: (candidate, _, interviewOn) => ({ ...candidate, interviewOn }),
      Hired: (candidate, _, hiredOn) => ({ ...candidate, _tag: "Hired", hiredOn }),
      Declined: (candidate, told, endedOn) => ({ ...candidate, ...told, _tag: "Declined", endedOn, called: false }),
      Voided: (candidate) => ({ ...candidate, _tag: "Voided" })
    },
    Hired: {
      HireWithdrawn: ({ hiredOn: _, ...candidate }) => ({ ...candidate, _tag: "Proposed" }),
      Left: (candidate, told, endedOn) => ({ ...candidate, ...told, _tag: "Left", endedOn, called: false }),
      Voided: ({ hiredOn: _, ...candidate }) => ({ ...candidate, _tag: "Voided" })
    },
    Declined: {
      CompanyCalled: (candidate) => ({ ...candidate, called: true }),
      Voided: voided
    },
    Left: {
      CompanyCalled: (candidate) => ({ ...candidate, called: true }),
      Voided: ({ hiredOn: _, ...candidate }) => voided(candidate)
    },
    Voided: {}
  },
  words: {
    name: { da: "kandidaten", en: "the candidate" },
    plural: { da: "kandidater", en: "candidates" },
    fields: {
      order: { da: "jobordre", en: "job order" },
      citizen: { da: "borger", en: "citizen" },
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      proposedOn: { da: "foreslået", en: "proposed on" }
    },
    reminders: {
      company: { da: "Virksomheden skal svare på en kandidat", en: "The company is to answer about a candidate" },
      interview: {
        da: "Det mangler at blive meldt, hvordan samtalen med en kandidat gik",
        en: "It has not been told how the interview with a candidate went"
      },
      call: { da: "Virksomheden skal ringes op om en kandidat", en: "The company is to be called about a candidate" }
    },
    states: {
      Proposed: { da: "kandidaten er foreslået", en: "they are proposed" },
      Hired: { da: "kandidaten er ansat", en: "they are hired" },
      Declined: { da: "kandidaten er afvist eller har sagt nej", en: "they were declined, or declined" },
      Left: { da: "kandidaten er fratrådt igen", en: "they have left again" },
      Voided: { da: "kandidaten skulle aldrig have været der", en: "they should never have been there" }
    },
    events: {
      InterviewAgreed: { da: "indkaldes til samtale", en: "be called to an interview" },
      Hired: { da: "ansættes", en: "be hired" },
      HireWithdrawn: { da: "få sin ansættelse trukket tilbage", en: "have the hire withdrawn" },
      Declined: { da: "afvises eller sige nej", en: "be declined, or decline" },
      Left: { da: "fratræde", en: "leave" },
      CompanyCalled: { da: "følges op med et opkald", en: "be followed up by a call" },
      Voided: { da: "tages ud", en: "be taken out" }
    },
    claims: {
      "recruitment/candidate": {
        fields: ["citizen"],
        da: "på jobordren en kandidat med",
        en: "on the order a candidate with"
      }
    }
  },
  lookup: ["order", "citizen", "agreement", "party", "proposedOn"],
  boundaries: ({ order }) => [onOrder(order)],
  claims: ({ _tag, order, citizen }) =>
    _tag === "Voided" ? [] : [{ scope: "recruitment/candidate", key: `${order}/${citizen}` }],
  facts: (candidate) => {
    const { agreement, party, proposedOn } = candidate
    const whose = { agreement, party }
    switch (candidate._tag) {
      case "Voided":
        return []
      case "Proposed":
      case "Hired":
        return [CandidateProposed.on(proposedOn, whose)]
      case "Declined":
      case "Left": {
        const { by, reason, failed, endedOn } = candidate
        const standing = candidate._tag === "Left" ? "left" : "declined"
        return [
          CandidateProposed.on(proposedOn, whose),
          MatchEnded.on(endedOn, { ...whose, standing, by, reason, failed })
        ]
      }
    }
  },
  reminders: (candidate) => {
    switch (candidate._tag) {
      case "Proposed":
        return candidate.interviewOn === undefined
          ? [{ key: "company/answer", dueOn: candidate.answerBy, role: "company.primary" }]
          : [
              {
                key: `interview/${candidate.interviewOn}`,
                dueOn: addDays(candidate.interviewOn, 1),
                role: "authority.primary"
              }
            ]
      case "Declined":
      case "Left":
        return candidate.failed && !candidate.called
          ? [{ key: `call/${candidate.endedOn}`, dueOn: candidate.endedOn, role: "authority.primary" }]
          : []
      case "Hired":
      case "Voided":
        return []
    }
  }
}) {}

/**
 * The state of a candidate.
 *
 * @category models
 */
export type CandidateState = StateOf<typeof Candidate>
