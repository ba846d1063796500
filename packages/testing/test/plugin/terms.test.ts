import { defineTerms, needsAmendment } from "@partnerskab/core/plugin"
import { terms } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

const Areas = Schema.Struct({ areas: Schema.Array(Schema.String) })
const chain = defineTerms("cityKorps", Schema.Struct({ area: Schema.String }))
  .upcast(2, Areas, ({ area }) => (area === "" ? needsAmendment("areas") : { areas: [area] }))
  .fork("slagelse/korps", Schema.Struct({ areas: Schema.Array(Schema.String), teams: Schema.Natural }), (before) => ({
    ...before,
    teams: 1
  }))

describe("signed terms", () => {
  it("are read through every later wording, as signed, or not without the company", () => {
    terms(chain)
      .signed("base/1", { area: "north" })
      .views({ view: "upcast", terms: { areas: ["north"], teams: 1 } })
    terms(chain)
      .signed("slagelse/korps/1", { areas: [], teams: 2 })
      .views({ view: "as-signed", terms: { areas: [], teams: 2 } })
    terms(chain)
      .signed("base/1", { area: "" })
      .views({ view: "needs-amendment", missing: ["areas"] })
    terms(chain).signed("base/9", {}).views(undefined)
  })

  it("throw what was expected and what they are read as", () => {
    expect(() => terms(chain).signed("base/1", { area: "north" }).views(undefined)).toThrow(
      /^cityKorps signed as base\/1\nexpected: undefined\nactual: [^]*north/
    )
  })

  it("must be what somebody can have signed", () => {
    expect(() => terms(chain).signed("base/1", { areas: [] })).toThrow("nobody can have signed this as base/1")
  })
})
