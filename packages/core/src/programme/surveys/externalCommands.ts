import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  Code,
  command,
  type DecideContext,
  decision,
  defineCodes,
  Id,
  Note,
  one,
  pointer
} from "../../plugin/index.ts"
import { ExternalSurvey } from "./ExternalSurvey.ts"
import { codeKnown, eachOnce } from "./surveyChecks.ts"
import { surveyQuestions } from "./surveyCodes.ts"
import { HowMany, PrintedPercent, someOf } from "./surveyFields.ts"
import { MoreThanAsked, NoResultTold } from "./surveyRefusals.ts"

/**
 * Who makes surveys beside the jobcentre.
 *
 * @source LBR 2011, p. 15: the municipality's own surveys
 * @category models
 */
export const surveyMakers = defineCodes("surveys.makers", {
  kommunen: { da: "kommunen", en: "the municipality" },
  andre: { da: "andre", en: "others" }
})

const input = Schema.Struct({
  survey: Id,
  on: Day,
  by: Code,
  /** How many were asked. */
  asked: HowMany,
  questions: someOf(
    Schema.Struct({
      question: Code,
      asked: Schema.optionalKey(HowMany),
      answered: Schema.optionalKey(HowMany),
      count: Schema.optionalKey(Schema.Natural),
      percent: Schema.optionalKey(PrintedPercent)
    }),
    100
  ),
  note: Schema.optionalKey(Note)
})
type Told = Pick<(typeof input)["Type"], "on" | "by" | "asked" | "questions">

const checks = ({ on, by, asked, questions }: Told, context: Pick<DecideContext, "codesOn">) => {
  const most = (number: number | undefined, limit: number, field: string) =>
    MoreThanAsked.when(number !== undefined && number > limit, { most: limit, field })
  return [
    ...codeKnown({ list: surveyMakers, code: by, on, field: "/by" }, context),
    ...eachOnce(
      questions.map(({ question }) => question),
      (at) => pointer("questions", at, "question")
    ),
    ...questions.flatMap((told, at) => [
      ...codeKnown(
        { list: surveyQuestions, code: told.question, on, field: pointer("questions", at, "question") },
        context
      ),
      ...NoResultTold.when(told.count === undefined && told.percent === undefined, {
        question: told.question,
        field: pointer("questions", at)
      }),
      ...most(told.asked, asked, pointer("questions", at, "asked")),
      ...most(told.answered, told.asked ?? asked, pointer("questions", at, "answered")),
      ...most(told.count, told.answered ?? told.asked ?? asked, pointer("questions", at, "count"))
    ])
  ]
}

const asTold = ({ by, asked, questions, note }: Told & { readonly note?: string }) => ({
  by,
  asked,
  questions,
  ...(note === undefined ? {} : { noteRef: note })
})

/** @da registrér en undersøgelse, som andre har foretaget */
export const recordExternal = command({
  input,
  reads: ({ survey }) => ({ nothing: absent(ExternalSurvey, survey, "/survey") }),
  decide: (_, { survey, ...told }, context) =>
    decision([checks(told, context)], () => [ExternalSurvey.events.Recorded(survey, told.on, asTold(told))])
})

const reads = ({ survey }: { readonly survey: string }) => ({ survey: one(ExternalSurvey, survey, "/survey") })

/** @da ret en ekstern undersøgelse: det hele på ny */
export const correctExternal = command({
  input,
  reads,
  decide: ({ survey: { id } }, { survey: _, ...told }, context) =>
    decision([checks(told, context)], () => [ExternalSurvey.events.Corrected(id, told.on, asTold(told))])
})

/** @da træk en ekstern undersøgelse tilbage */
export const withdrawExternal = command({
  input: Schema.Struct({ survey: Id, on: Day }),
  reads,
  decide: ({ survey: { id } }, { on }) => decision([], () => [ExternalSurvey.events.Withdrawn(id, on, {})])
})
