import {
  agreed,
  command,
  decision,
  defineEntity,
  defineFact,
  definePlugin,
  definePoint,
  defineTerms,
  indicator
} from "@partnerskab/core/plugin"
import { Day, Id, Schema } from "@partnerskab/core/schema"

/** What is agreed: how many bicycles the company has to lend. */
export const bikeTerms = defineTerms("bikes", Schema.Struct({ bikes: Schema.Natural }))

/** A bicycle that was lent on a day: this is what is counted. */
export class BikeLent extends defineFact("bikes.lent")<{ readonly party: string }>() {}

/** What lives: a bicycle that a citizen in placement was lent. */
export class Loan extends defineEntity("loan", {
  state: Schema.TaggedStruct("Out", { agreement: Schema.String, party: Schema.String, on: Day }),
  events: { HandedOut: Schema.Struct({ agreement: Schema.String, party: Schema.String }) },
  begin: { HandedOut: (loan, on) => ({ ...loan, _tag: "Out", on }) },
  when: { Out: {} },
  words: { name: { da: "udlånet", en: "the loan" } },
  lookup: ["agreement", "party"],
  facts: ({ party, on }) => [BikeLent.on(on, { party })]
}) {}

/** What can be done: `agreed` refuses when the agreement is not in force on the day, or has not chosen the point. */
const lend = command({
  input: Schema.Struct({ agreement: Id, on: Day }),
  reads: ({ agreement, on }) => ({ agreed: agreed(bikeTerms, agreement, on) }),
  decide: ({ agreed: { party } }, { agreement, on }, { newId }) =>
    decision([], () => [Loan.events.HandedOut(newId(0), on, { agreement, party })])
})

/** The point that companies can agree on. */
export class Bikes extends definePoint("bikes", {
  title: { da: "Udlån af cykler", en: "Lending bicycles" },
  terms: bikeTerms,
  material: { bikes: "reapprove" },
  entities: [Loan],
  commands: { lend },
  indicators: {
    lent: indicator(BikeLent, { title: { da: "Udlånte cykler", en: "Bicycles lent" }, taken: { how: "flow" } })
  }
}) {}

/** What a jobcentre installs: `plugins: [BikePlugin]`. */
export class BikePlugin extends definePlugin("bikePlugin", { version: "0.1.0", add: [Bikes] }) {}
