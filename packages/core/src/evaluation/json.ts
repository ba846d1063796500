import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import type { EvaluationReport } from "./Report.ts"
import type { Language } from "./words.ts"

const Texts = Schema.Struct({ da: Schema.String, en: Schema.String })
const Numbers = Schema.Record(Schema.String, Schema.Finite)
const Verdict = Schema.Literals([
  "met",
  "notMet",
  "metLowerBound",
  "metGrossOnly",
  "notCountable",
  "notReported",
  "undetermined",
  "disputed",
  "derivable",
  "qualitative",
  "noTarget"
])

const Format = Schema.Struct({
  format: Schema.Literal("partnerskab/evaluation/1"),
  language: Schema.Literals(["da", "en"]),
  title: Texts,
  authority: Schema.String,
  notices: Schema.Array(Texts),
  counts: Schema.Struct({ recomputed: Schema.Natural, stated: Schema.Natural }),
  criteria: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      title: Texts,
      verdict: Verdict,
      origin: Schema.Literals(["recomputed", "stated"]),
      result: Schema.Json.annotate({ description: "a number when recomputed; as the source has it when stated" }),
      target: Schema.Json.annotate({ description: "a number when recomputed; as the source has it when stated" }),
      unit: Schema.NullOr(Schema.String),
      asOf: Schema.NullOr(Schema.String),
      knownBy: Schema.optionalKey(Schema.String),
      source: Texts,
      of: Schema.optionalKey(Schema.Finite),
      targetOf: Schema.optionalKey(Schema.Finite),
      net: Schema.optionalKey(Schema.Finite),
      parts: Schema.optionalKey(Numbers),
      beside: Schema.optionalKey(
        Schema.Array(Schema.Struct({ name: Schema.String, title: Texts, value: Schema.Finite }))
      ),
      note: Schema.optionalKey(Texts),
      isReported: Schema.optionalKey(Schema.Boolean),
      gaps: Schema.optionalKey(Schema.Array(Schema.String)),
      unknownOf: Schema.optionalKey(Texts)
    })
  ),
  findings: Schema.Array(
    Schema.Struct({ code: Schema.String, subject: Schema.String, text: Schema.String, texts: Texts })
  ),
  comparisons: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      asOf: Day,
      rows: Schema.Array(Schema.Struct({ knownBy: Schema.String, result: Schema.Finite, verdict: Verdict })),
      because: Texts
    })
  )
}).annotate({ identifier: "PartnerskabEvaluation", title: "Evaluation of partnership agreements" })

/**
 * The report in its public form: what `evaluation.json` holds.
 *
 * @param language the language of `findings[].text`; everything else is there in both
 * @category text
 */
export const renderJson = (report: EvaluationReport, language: Language): string => {
  const counts = { recomputed: 0, stated: 0 }
  for (const { origin } of report.criteria) counts[origin] += 1
  const { criteria, findings, ...rest } = report
  const publicForm = {
    ...rest,
    language,
    counts,
    criteria: criteria.map(({ measured: _, ...one }) => one),
    findings: findings.map((one) => ({ ...one, text: one.texts[language] }))
  }
  return JSON.stringify(Schema.encodeUnknownSync(Format)(publicForm), undefined, 2)
}

/**
 * The JSON Schema (draft 2020-12) of the public form.
 *
 * @category text
 */
export const evaluationJsonSchema = (): unknown => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(Format)
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs: definitions }
}
