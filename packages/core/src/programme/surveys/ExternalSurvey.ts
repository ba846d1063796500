import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { unattainablePercents } from "./attainable.ts"

/**
 * A survey that others made, and how many they asked.
 *
 * @da undersøgelse foretaget af andre
 * @source LBR 2011, p. 15: the municipality's surveys, 52 and 92 asked
 * @category models
 */
export class ExternalSurveyed extends defineFact("surveys.external")<
  { readonly survey: string; readonly by: string },
  "asked"
>() {}

/**
 * A question of such a survey, and whether its per cent can arise from its number of answers. `count` only where it was
 * told: a number is never made from a per cent.
 *
 * @da spørgsmål i en undersøgelse foretaget af andre
 * @category models
 */
export class ExternalQuestion extends defineFact("surveys.externalQuestion")<
  { readonly survey: string; readonly question: string; readonly attainable: boolean },
  "answered" | "count" | "percent"
>() {}

const number = Schema.optionalKey(Schema.Number)
const about = {
  by: Schema.String,
  asked: Schema.Number,
  questions: Schema.Array(
    Schema.Struct({ question: Schema.String, asked: number, answered: number, count: number, percent: number })
  ),
  noteRef: Schema.optionalKey(Schema.String)
}

/**
 * A survey that others made, as they printed it.
 *
 * @da ekstern undersøgelse
 * @source LBR 2011, p. 15
 * @category models
 */
export class ExternalSurvey extends defineEntity("externalSurvey", {
  state: Schema.Union([
    Schema.TaggedStruct("Recorded", { ...about, on: Day }),
    Schema.TaggedStruct("Withdrawn", { ...about, on: Day })
  ]),
  events: {
    Recorded: Schema.Struct(about),
    Corrected: Schema.Struct(about),
    Withdrawn: Schema.Struct({})
  },
  begin: { Recorded: (survey, on) => ({ _tag: "Recorded", ...survey, on }) },
  when: {
    Recorded: {
      Corrected: (_, survey, on) => ({ _tag: "Recorded", ...survey, on }),
      Withdrawn: (survey) => ({ ...survey, _tag: "Withdrawn" })
    },
    Withdrawn: {}
  },
  words: {
    name: { da: "den eksterne undersøgelse", en: "the external survey" },
    plural: { da: "eksterne undersøgelser", en: "external surveys" },
    fields: { by: { da: "foretaget af", en: "made by" }, on: { da: "dag", en: "day" } },
    states: {
      Recorded: { da: "den er registreret", en: "it has been recorded" },
      Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Corrected: { da: "rettes", en: "be corrected" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["by", "on"],
  facts: (state, survey) => {
    if (state._tag === "Withdrawn") return []
    const { on, by, asked, questions } = state
    const wrong = new Set(unattainablePercents(state).map(({ question }) => question))
    return [
      ExternalSurveyed.on(on, { survey, by }, { measures: { asked } }),
      ...questions.map(({ question, answered, count, percent }) =>
        ExternalQuestion.on(
          on,
          { survey, question, attainable: !wrong.has(question) },
          {
            key: question,
            measures: {
              ...(answered === undefined ? {} : { answered }),
              ...(count === undefined ? {} : { count }),
              ...(percent === undefined ? {} : { percent })
            }
          }
        )
      )
    ]
  }
}) {}

/**
 * The state of an external survey.
 *
 * @category models
 */
export type ExternalSurveyState = StateOf<typeof ExternalSurvey>
