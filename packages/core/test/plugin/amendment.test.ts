import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { defineTerms, needsAmendment } from "../../src/plugin/index.ts"

const signed = (raw: unknown) => ({ lineage: "base", version: 1, raw })

describe("terms that the company must be asked about", () => {
  const later = defineTerms("point", Schema.Struct({})).upcast(2, Schema.Struct({ areas: Schema.Int }), () =>
    needsAmendment("hours", "areas", "mentors")
  )

  it("say everything that is missing, as the wording's author lists it", () => {
    expect(later.read(signed({}))).toEqual({ view: "needs-amendment", missing: ["hours", "areas", "mentors"] })
  })

  it("hold nothing that could be taken for terms", () => {
    expect(later.read(signed({ areas: 3 }))).not.toHaveProperty("terms")
  })
})

describe("terms with a tag of their own", () => {
  const Kind = Schema.TaggedStruct("Fixed", { places: Schema.Int })
  const later = defineTerms("point", Schema.Struct({ places: Schema.Int })).upcast(2, Kind, ({ places }) => ({
    _tag: "Fixed",
    places
  }))

  it("are terms, whatever the tag says", () => {
    expect(later.read(signed({ places: 3 }))).toEqual({ view: "upcast", terms: { _tag: "Fixed", places: 3 } })
  })
})
