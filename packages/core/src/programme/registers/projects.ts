import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineCodes, defineRegister, Id, inWords, Label } from "../../plugin/index.ts"

/**
 * What a project is.
 *
 * @source LBR 2011, p. 17: bottleneck initiatives; p. 25-26: CityKorps and VVV; p. 28: SOSU
 * @category models
 */
export const projectKinds = defineCodes("projects.kinds", {
  flaskehals: { da: "flaskehalsinitiativ", en: "bottleneck initiative" },
  vvv: { da: "VVV: viden, værdi, vækst", en: "VVV: knowledge, value, growth" },
  sosu: { da: "SOSU-delprojekt", en: "SOSU sub-project" },
  andet: { da: "andet projekt", en: "another project" }
})

/**
 * Projects that came out of the agreements, with the branch they are for and the agreement and places they go with.
 *
 * @da flaskehalsinitiativer og afledte projekter
 * @source LBR 2011, p. 17, p. 25-26 and p. 28
 * @category models
 */
export class Projects extends defineRegister("projects", {
  title: { da: "Projekter", en: "Projects" },
  entry: { da: "projektet", en: "the project" },
  plural: { da: "projekter", en: "projects" },
  fields: Schema.Struct({
    kind: inWords(Code, { da: "art", en: "kind" }),
    name: inWords(Label, { da: "navn", en: "name" }),
    branch: Schema.optionalKey(inWords(Code, { da: "branche", en: "branch" })),
    /** The project it is a part of. */
    partOf: Schema.optionalKey(inWords(Id, { da: "en del af", en: "part of" })),
    agreement: Schema.optionalKey(inWords(Id, { da: "aftale", en: "agreement" })),
    places: Schema.optionalKey(inWords(Schema.Array(Id), { da: "pladser", en: "places" })),
    evaluateBy: Schema.optionalKey(inWords(Day, { da: "evalueres inden", en: "to be evaluated by" })),
    evaluatedOn: Schema.optionalKey(inWords(Day, { da: "evalueret", en: "evaluated on" }))
  }),
  countBy: ["kind", "branch", "agreement"],
  codes: { kind: projectKinds },
  inForce: "agreement",
  remind: {
    on: "evaluateBy",
    role: "authority.secretariat",
    until: "evaluatedOn",
    says: { da: "Projektet skal evalueres", en: "The project is to be evaluated" }
  }
}) {}

/**
 * How many seats a project has in a year, each year once.
 *
 * @da pladser i et projekt
 * @source LBR 2011, p. 28: 10 kontanthjælp recipients a year, by city-council decision 6 sub-projects
 * @category models
 */
export class ProjectSeats extends defineRegister("projectSeats", {
  title: { da: "Projektpladser", en: "Seats of projects" },
  entry: { da: "antallet", en: "the number of seats" },
  plural: { da: "antal pladser", en: "numbers of seats" },
  fields: Schema.Struct({
    project: inWords(Id, { da: "projekt", en: "project" }),
    year: inWords(Schema.Natural, { da: "år", en: "year" }),
    seats: inWords(Schema.Natural, { da: "pladser", en: "seats" }),
    taken: Schema.optionalKey(inWords(Schema.Natural, { da: "pladser i brug", en: "seats taken" }))
  }),
  countBy: ["project", "year"],
  sumBy: ["seats", "taken"],
  unique: ["project", "year"]
}) {}
