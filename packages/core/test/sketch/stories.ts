import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { createPartnerskab } from "../../src/index.ts"
import { Code, definePlugin, defineRegister, Label, Note, PersonName } from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"

/** Good stories about people who got work: whoever it is about decides whether others may see it. */
export class Stories extends defineRegister("stories", {
  title: { da: "Gode historier", en: "Good stories" },
  entry: { da: "historien", en: "the story" },
  fields: Schema.Struct({
    headline: Label,
    branch: Schema.optionalKey(Code),
    words: Schema.Natural,
    told: Note,
    remark: Schema.optionalKey(Note),
    people: Schema.optionalKey(Schema.Array(PersonName))
  }),
  countBy: ["branch", "words"],
  consent: true
}) {}

/** What stood in the papers: the head of communication approves what others enter. */
export class Press extends defineRegister("press", {
  title: { da: "Presseomtale", en: "Press" },
  entry: { da: "omtalen", en: "the mention" },
  fields: Schema.Struct({ paper: Label, about: Schema.optionalKey(Note) }),
  countBy: ["paper"],
  approval: ["kommunikationschef"]
}) {}

/** Presentations given; pictures of those who were there are shown only with consent. */
export class Talks extends defineRegister("talks", {
  title: { da: "Oplæg", en: "Presentations" },
  entry: { da: "oplægget", en: "the presentation" },
  fields: Schema.Struct({ place: Label }),
  consent: true
}) {}

export class WithRegisters extends definePlugin("withRegisters", { version: "1.0.0", add: [Stories, Press, Talks] }) {}

/** An installation with the registers, and the desk of one who acts. */
export const registers = (storage = memory(), clock = virtualClock("2011-01-03")) => {
  const given = basis(storage, clock)
  const pk = createPartnerskab({ ...given, plugins: [WithRegisters] })
  return { ...given, pk, desk: pk.as("consultant-1") }
}

type Input<F> = F extends (input: infer I, ...rest: never) => unknown ? I : never
type StoryInput = Input<ReturnType<typeof registers>["desk"]["stories"]["add"]>

/** What is told of a story when it is entered. */
export const aStory = (changes: Partial<StoryInput> = {}): StoryInput => ({
  entry: "s-1",
  on: "2011-03-01",
  headline: "Fra kantinen til køkkenet",
  branch: "koekken",
  words: 300,
  told: "Æblekagen blev til en læreplads på Sørup Kro",
  ...changes
})
