import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineCodes, defineRegister, inWords, Key, Label, Note } from "../../plugin/index.ts"

/**
 * What a team learns.
 *
 * @source LBR 2011, p. 26: development of competences
 * @assumes the list
 * @category models
 */
export const trainingKinds = defineCodes("teamTraining.kinds", {
  redskaber: { da: "redskaber og regler", en: "instruments and rules" },
  innovation: { da: "social innovation", en: "social innovation" },
  virksomhedskontakt: { da: "kontakt med virksomheder", en: "contact with companies" },
  ligestilling: { da: "ligestilling", en: "gender equality" },
  andet: { da: "andet", en: "other" }
})

/**
 * Training of the jobcentre's own teams.
 *
 * @da kompetenceudvikling
 * @source LBR 2011, p. 26
 * @category models
 */
export class TeamTraining extends defineRegister("teamTraining", {
  title: { da: "Kompetenceudvikling", en: "Training of teams" },
  entry: { da: "kurset", en: "the training" },
  plural: { da: "kurser", en: "trainings" },
  fields: Schema.Struct({
    kind: inWords(Code, { da: "emne", en: "subject" }),
    team: Schema.optionalKey(inWords(Code, { da: "team", en: "team" })),
    participants: Schema.optionalKey(inWords(Schema.Natural, { da: "deltagere", en: "participants" })),
    hours: Schema.optionalKey(inWords(Schema.Natural, { da: "timer", en: "hours" }))
  }),
  countBy: ["kind", "team"],
  sumBy: ["participants", "hours"],
  codes: { kind: trainingKinds }
}) {}

/**
 * What a plan is.
 *
 * @source LBR 2011, p. 4 and p. 7: the employment plan and the strategy of operation
 * @category models
 */
export const planKinds = defineCodes("plans.kinds", {
  beskaeftigelsesplan: { da: "beskæftigelsesplan", en: "employment plan" },
  driftsstrategi: { da: "driftsstrategi", en: "strategy of operation" },
  virksomhedsstrategi: { da: "fælles virksomhedsstrategi", en: "joint company strategy" }
})

/**
 * What a plan of a year asks of a figure, each once. `targetOfPlan` makes it a target that a report judges.
 *
 * @da mål i en plan
 * @source LBR 2011, p. 4 and p. 7: targets by their source; p. 5: a deliberate strategy
 * @category models
 */
export class Plans extends defineRegister("plans", {
  title: { da: "Mål i årets planer", en: "Targets of the year's plans" },
  entry: { da: "målet", en: "the target" },
  plural: { da: "mål", en: "targets" },
  fields: Schema.Struct({
    plan: inWords(Code, { da: "plan", en: "plan" }),
    year: inWords(Schema.Natural, { da: "år", en: "year" }),
    /** The figure, as `module.name`. */
    indicator: inWords(Key, { da: "nøgletal", en: "figure" }),
    atLeast: inWords(Schema.Natural, { da: "mindst", en: "at least" }),
    asOf: inWords(Day, { da: "opgøres", en: "as of" }),
    source: inWords(Label, { da: "kilde", en: "source" }),
    reviewedOn: Schema.optionalKey(inWords(Day, { da: "gennemgået", en: "reviewed on" }))
  }),
  countBy: ["plan", "year", "indicator"],
  unique: ["plan", "year", "indicator"],
  codes: { plan: planKinds },
  remind: {
    on: "asOf",
    role: "authority.secretariat",
    until: "reviewedOn",
    says: { da: "Et mål i årets plan skal opgøres", en: "A target of the year's plan is to be measured" }
  }
}) {}

/**
 * The target of a plan's entry, for the `targets` of a plugin: the report then judges the figure by it.
 *
 * @da måltal fra en plan
 * @source LBR 2011, p. 4: targets are told with where they come from
 * @category operations
 */
export const targetOfPlan = ({
  indicator,
  atLeast,
  asOf,
  source
}: {
  readonly indicator: string
  readonly atLeast: number
  readonly asOf: Day
  readonly source: string
}): { readonly indicator: string; readonly atLeast: number; readonly asOf: Day; readonly source: string } => ({
  indicator,
  atLeast,
  asOf,
  source
})

/**
 * Words that a jobcentre means something particular by, each once.
 *
 * @da fælles begreber
 * @source LBR 2011, p. 7: a shared vocabulary is itself a goal
 * @category models
 */
export class Vocabulary extends defineRegister("vocabulary", {
  title: { da: "Fælles begreber", en: "Shared vocabulary" },
  entry: { da: "begrebet", en: "the term" },
  plural: { da: "begreber", en: "terms" },
  fields: Schema.Struct({
    term: inWords(Label, { da: "begreb", en: "term" }),
    definition: inWords(Note, { da: "betydning", en: "meaning" }),
    reviewBy: Schema.optionalKey(inWords(Day, { da: "gennemgås inden", en: "to be reviewed by" }))
  }),
  countBy: ["term"],
  unique: ["term"],
  remind: {
    on: "reviewBy",
    role: "authority.secretariat",
    says: { da: "Et fælles begreb skal gennemgås", en: "A term of the shared vocabulary is to be reviewed" }
  }
}) {}
