import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { defineTerms, needsAmendment } from "../../src/plugin/index.ts"

const first = defineTerms("network", Schema.Struct({ participants: Schema.Int }))
const second = first.upcast(2, Schema.Struct({ people: Schema.Int, hosts: Schema.Boolean }), ({ participants }) => ({
  people: participants,
  hosts: false
}))
const own = second.fork("slagelse", Schema.Struct({ people: Schema.Int, area: Schema.String }), ({ people }) =>
  people > 2 ? needsAmendment("area") : { people, area: "midtby" }
)
const later = own.upcast(2, Schema.Struct({ people: Schema.Int }), ({ people }) => ({ people }))

describe("signed terms", () => {
  it("are read as they were signed by the wording they were signed in", () => {
    expect(first.read({ lineage: "base", version: 1, raw: { participants: 3 } })).toEqual({
      view: "as-signed",
      terms: { participants: 3 }
    })
    expect(own.read({ lineage: "slagelse", version: 1, raw: { people: 1, area: "havnen" } })).toEqual({
      view: "as-signed",
      terms: { people: 1, area: "havnen" }
    })
  })

  it("are read through every later wording, also across a fork", () => {
    const signed = { lineage: "base", version: 1, raw: { participants: 2 } }
    expect(second.read(signed)).toEqual({ view: "upcast", terms: { people: 2, hosts: false } })
    expect(own.read(signed)).toEqual({ view: "upcast", terms: { people: 2, area: "midtby" } })
    expect(later.read(signed)).toEqual({ view: "upcast", terms: { people: 2 } })
  })

  it("say what nobody may guess, also when later wordings could read on", () => {
    const signed = { lineage: "base", version: 2, raw: { people: 3, hosts: true } }
    expect(own.read(signed)).toEqual({ view: "needs-amendment", missing: ["area"] })
    expect(later.read(signed)).toEqual({ view: "needs-amendment", missing: ["area"] })
  })

  it("of an unknown lineage, or of a wording yet to come, are not read at all", () => {
    expect(second.read({ lineage: "slagelse", version: 1, raw: {} })).toBeUndefined()
    expect(first.read({ lineage: "base", version: 2, raw: {} })).toBeUndefined()
    expect(own.read({ lineage: "slagelse", version: 2, raw: {} })).toBeUndefined()
  })

  it("keep every wording there was, the newest last", () => {
    expect(later.wordings.map(({ lineage, version }) => `${lineage}/${version}`)).toEqual([
      "base/1",
      "base/2",
      "slagelse/1",
      "slagelse/2"
    ])
    expect(first.wordings).toHaveLength(1)
    expect(later.key).toBe("network")
  })
})
