import * as Schema from "effect/Schema"
import { Code, defineEntity, defineModule } from "../plugin/index.ts"

const common = {
  /** As `entity/id`; `null` when texts were named by their references. */
  life: Schema.NullOr(Schema.String),
  ground: Code,
  /** How many texts there were when it began. */
  texts: Schema.Natural
}

/**
 * That texts about people were erased: of which life, on which ground, and how many. Nothing of what they said. One that
 * has begun and is not done was cut off; sent again with its command id, it is done.
 *
 * @da sletning
 * @category models
 */
export class Erasure extends defineEntity("erasure", {
  state: Schema.Union([Schema.TaggedStruct("Begun", common), Schema.TaggedStruct("Done", common)]),
  events: { Begun: Schema.Struct(common), Done: Schema.Struct({}) },
  begin: { Begun: (erasure) => ({ _tag: "Begun", ...erasure }) },
  when: { Begun: { Done: (erasure) => ({ ...erasure, _tag: "Done" }) }, Done: {} },
  words: {
    name: { da: "sletningen", en: "the erasure" },
    plural: { da: "sletninger", en: "erasures" },
    fields: {
      life: { da: "om", en: "about" },
      ground: { da: "grund", en: "ground" }
    },
    states: { Done: { da: "den er gennemført", en: "it has been done" } },
    events: { Done: { da: "gennemføres", en: "be done" } }
  },
  lookup: ["life", "ground"]
}) {}

/**
 * What is known of texts that were erased. Nothing is done here by commands: `pk.erase` does it.
 *
 * @da persondata
 * @category models
 */
export class Privacy extends defineModule("privacy", {
  title: { da: "Persondata", en: "Personal data" },
  entities: [Erasure],
  commands: {}
}) {}
