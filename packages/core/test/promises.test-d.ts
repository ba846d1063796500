import * as Schema from "effect/Schema"
import { defineFact, definePoint, defineTerms, forkPoint, observed } from "../src/plugin/index.ts"

class Lent extends defineFact("bikes.lent")<{ readonly party: string; readonly colour: "red" | "blue" }, "km">() {}
class Untied extends defineFact("bikes.untied")<{ readonly town: string }>() {}

observed(Lent, { through: "party", taken: "flow", where: { colour: "red" }, counted: { sum: "km" } })
// @ts-expect-error the fact carries no agreement
observed(Lent, { through: "agreement", taken: "flow" })
// @ts-expect-error a fact that carries neither its agreement nor its party shows nobody's promise
observed(Untied, { through: "party", taken: "flow" })
// @ts-expect-error there is no green
observed(Lent, { through: "party", taken: "flow", where: { colour: "green" } })
// @ts-expect-error the fact does not measure hours
observed(Lent, { through: "party", taken: "flow", counted: { sum: "hours" } })

const terms = defineTerms("bikes", Schema.Struct({ bikes: Schema.Natural }))
const title = { da: "Cykler", en: "Bicycles" }
const told = { by: "company", title, per: "year", notCountable: title } as const
const point = { title, terms, material: { bikes: "notify" }, entities: [], commands: {} } as const

export class Bikes extends definePoint("bikes", {
  ...point,
  promises: { bikes: { ...told, promised: ({ bikes }) => bikes } }
}) {}

definePoint("bikes", {
  ...point,
  // @ts-expect-error the terms say nothing of cars
  promises: { cars: { ...told, promised: ({ cars }) => cars } }
})

definePoint("bikes", {
  ...point,
  // @ts-expect-error a promise says what shows it, or why nothing can
  promises: { bikes: { by: "company", title, per: "year", promised: () => true } }
})

forkPoint(Bikes, {
  terms: terms.fork("ours", Schema.Struct({ bikes: Schema.Natural, helmets: Schema.Natural }), (before) => ({
    ...before,
    helmets: 0
  })),
  material: { bikes: "notify", helmets: "silent" },
  promises: { helmets: { ...told, promised: ({ helmets }) => helmets } }
})
