import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact } from "../../plugin/index.ts"

/**
 * What members answered about the meetings: how many were asked, and how many said yes and no. The others gave neither.
 *
 * @da evaluering af netværksmøder
 * @unit people
 * @source LBR 2011, p. 20: 42 of 48 asked answered yes, none no
 * @category models
 */
export class MeetingsEvaluated extends defineFact("network.evaluated")<
  { readonly question: string; readonly meeting: string | null },
  "asked" | "yes" | "no"
>() {}

const numbers = { asked: Schema.Int, yes: Schema.Int, no: Schema.Int }
const told = { question: Code, meeting: Schema.optionalKey(Schema.String), ...numbers }
const common = { ...told, on: Day }

/**
 * What members were asked about a meeting, or about the meetings on the whole.
 *
 * @da evaluering af netværksmøder
 * @source LBR 2011, p. 20
 * @category models
 */
export class MeetingEvaluation extends defineEntity("networkEvaluation", {
  state: Schema.Union([Schema.TaggedStruct("Told", common), Schema.TaggedStruct("Voided", common)]),
  events: { Told: Schema.Struct(told), Corrected: Schema.Struct(numbers), Voided: Schema.Struct({}) },
  begin: { Told: (evaluation, on) => ({ ...evaluation, _tag: "Told", on }) },
  when: {
    Told: {
      Corrected: (evaluation, now, on) => ({ ...evaluation, ...now, on }),
      Voided: (evaluation) => ({ ...evaluation, _tag: "Voided" })
    },
    Voided: {}
  },
  words: {
    name: { da: "evalueringen", en: "the evaluation" },
    plural: { da: "evalueringer af netværksmøder", en: "evaluations of network meetings" },
    fields: { question: { da: "spørgsmål", en: "question" } },
    states: { Voided: { da: "den er taget tilbage", en: "it has been taken back" } },
    events: { Corrected: { da: "rettes", en: "be corrected" }, Voided: { da: "tages tilbage", en: "be taken back" } }
  },
  lookup: ["question"],
  facts: ({ _tag, on, question, meeting = null, asked, yes, no }) =>
    _tag === "Told" ? [MeetingsEvaluated.on(on, { question, meeting }, { measures: { asked, yes, no } })] : []
}) {}
