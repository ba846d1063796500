import * as Schema from "effect/Schema"
import {
  agreed,
  command,
  decision,
  defineEntity,
  defineFact,
  definePlugin,
  definePoint,
  defineTerms,
  indicator,
  observed
} from "../../src/plugin/index.ts"
import { Day, Id } from "../../src/schema.ts"

/** A point of a plugin: a company lends bicycles, so many a year; the authority repairs them, so many in all. */
export const bikeTerms = defineTerms(
  "bikes",
  Schema.Struct({ loans: Schema.Natural, repairs: Schema.optionalKey(Schema.Natural) })
)

export class BikeLent extends defineFact("bikes.lent")<{ readonly party: string }, "kilometres">() {}
export class BikeRepaired extends defineFact("bikes.repaired")<{ readonly agreement: string }>() {}

class Bike extends defineEntity("bike", {
  state: Schema.TaggedStruct("Moved", {
    agreement: Schema.String,
    party: Schema.String,
    what: Schema.Literals(["lent", "repaired"]),
    on: Day
  }),
  events: {
    Moved: Schema.Struct({
      agreement: Schema.String,
      party: Schema.String,
      what: Schema.Literals(["lent", "repaired"])
    })
  },
  begin: { Moved: (bike, on) => ({ ...bike, on, _tag: "Moved" }) },
  when: { Moved: {} },
  facts: ({ agreement, party, what, on }) => [
    what === "lent" ? BikeLent.on(on, { party }, { measures: { kilometres: 2.5 } }) : BikeRepaired.on(on, { agreement })
  ]
}) {}

const move = (what: "lent" | "repaired") =>
  command({
    input: Schema.Struct({ agreement: Id, on: Day }),
    reads: ({ agreement, on }) => ({ agreed: agreed(bikeTerms, agreement, on) }),
    decide: ({ agreed: { party } }, { agreement, on }, { newId }) =>
      decision([], () => [Bike.events.Moved(newId(0), on, { agreement, party, what })])
  })

export class Bikes extends definePoint("bikes", {
  title: { da: "Cykler", en: "Bicycles" },
  terms: bikeTerms,
  material: { loans: "reapprove", repairs: "notify" },
  promises: {
    loans: {
      by: "company",
      title: { da: "Udlån", en: "Loans" },
      promised: ({ loans }) => loans,
      per: "year",
      observed: observed(BikeLent, { through: "party", taken: "flow" })
    },
    repairs: {
      by: "authority",
      title: { da: "Reparationer", en: "Repairs" },
      promised: ({ repairs }) => repairs ?? false,
      per: "agreement",
      observed: observed(BikeRepaired, { through: "agreement", taken: "flow" })
    }
  },
  entities: [Bike],
  commands: { lend: move("lent"), repair: move("repaired") },
  indicators: {
    lent: indicator(BikeLent, { title: { da: "Udlånt", en: "Lent" }, taken: { how: "flow" } }),
    repaired: indicator(BikeRepaired, { title: { da: "Repareret", en: "Repaired" }, taken: { how: "flow" } })
  }
}) {}
export class BikePlugin extends definePlugin("bikePlugin", { version: "1.0.0", add: [Bikes] }) {}

/** A point that says nothing of what is promised. */
export const plainTerms = defineTerms("plain", Schema.Struct({}))
export class Plain extends definePoint("plain", {
  title: { da: "Uden løfter", en: "Without promises" },
  terms: plainTerms,
  material: {},
  entities: [],
  commands: {}
}) {}
export class PlainPlugin extends definePlugin("plainPlugin", { version: "1.0.0", add: [Plain] }) {}
