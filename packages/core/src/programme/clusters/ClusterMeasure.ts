import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, defineFact, Id, Label, type StateOf } from "../../plugin/index.ts"
import { MunicipalityRef } from "./clusterSettings.ts"

/**
 * A number that a municipality has published to its cluster, as of a day.
 *
 * @da offentliggjort tal
 * @category models
 */
export class MeasurePublished extends defineFact("clusters.measure")<
  { readonly cluster: string; readonly municipality: string; readonly definition: string },
  "value" | "base"
>() {}

const told = {
  cluster: Schema.String,
  municipality: MunicipalityRef,
  definition: Id,
  value: Schema.Finite,
  base: Schema.optionalKey(Schema.Natural),
  ofCitizens: Schema.Boolean,
  source: Label
}

/**
 * A number from a municipality, by a definition it names: told as a number, and never read from where it is kept.
 *
 * @da offentliggjort tal
 * @source Fra Vision til Virkelighed 2014: clusters across municipalities
 * @assumes authorities exchange published numbers and do not look into each other's systems
 * @category models
 */
export class ClusterMeasure extends defineEntity("clusterMeasure", {
  state: Schema.Union([
    Schema.TaggedStruct("Published", { ...told, asOf: Day }),
    Schema.TaggedStruct("Withdrawn", { ...told, asOf: Day })
  ]),
  events: { Published: Schema.Struct(told), Withdrawn: Schema.Struct({}) },
  begin: { Published: (measure, asOf) => ({ _tag: "Published", ...measure, asOf }) },
  when: { Published: { Withdrawn: (measure) => ({ ...measure, _tag: "Withdrawn" }) }, Withdrawn: {} },
  words: {
    name: { da: "tallet", en: "the number" },
    plural: { da: "offentliggjorte tal", en: "published numbers" },
    fields: {
      cluster: { da: "klynge", en: "cluster" },
      municipality: { da: "kommune", en: "municipality" },
      definition: { da: "definition", en: "definition" },
      asOf: { da: "opgjort", en: "as of" }
    },
    states: {
      Published: { da: "det er offentliggjort", en: "it has been published" },
      Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Published: { da: "offentliggøres", en: "be published" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    },
    claims: {
      "clusters.measure": {
        da: "et tal for kommunen efter definitionen den dag:",
        en: "a number of the municipality by the definition on the day:",
        fields: ["definition"]
      }
    }
  },
  lookup: ["cluster", "municipality", "definition", "asOf"],
  claims: ({ _tag, cluster, municipality, definition, asOf }) =>
    _tag === "Published"
      ? [{ scope: "clusters.measure", key: [cluster, municipality, definition, asOf].join(" / ") }]
      : [],
  facts: ({ _tag, cluster, municipality, definition, asOf, value, base }) =>
    _tag === "Withdrawn"
      ? []
      : [
          MeasurePublished.on(
            asOf,
            { cluster, municipality, definition },
            { measures: { value, ...(base === undefined ? {} : { base }) } }
          )
        ]
}) {}

/**
 * The state of a published number.
 *
 * @category models
 */
export type ClusterMeasureState = StateOf<typeof ClusterMeasure>
