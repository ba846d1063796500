import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { command, type DataSchema, decision, defineModule, definePlugin, Note } from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"
import { title } from "./problems.ts"

/** What is told of the field `x` of a command when it is of the wrong form. */
const told = async (form: DataSchema, value: unknown) => {
  const input = Schema.Struct({ x: form })
  const tell = command({ input, reads: () => ({}), decide: () => decision([], () => []) })
  const module = defineModule("x", { title, entities: [], commands: { tell } })
  class WithX extends definePlugin("withX", { version: "1.0.0", add: [module] }) {}
  const answer = await createPartnerskab({ ...basis(), plugins: [WithX] })
    .as("consultant-1")
    .x.tell({ x: value } as never)
  return answer.ok ? [] : answer.refusals.map(({ da, en }) => [da, en])
}

describe("a field of the wrong form", () => {
  it.each([
    [Note, 7, "en tekst", "a text"],
    [Schema.Boolean, "ja", "true eller false", "true or false"],
    [Schema.Array(Schema.Natural), "1", "en liste", "a list"],
    [Schema.Struct({ a: Schema.Natural }), [], "et objekt", "an object"],
    [Schema.Finite, "1", "et tal", "a number"],
    [Schema.Natural, 1.5, "et helt tal", "a whole number"],
    [Schema.Natural, -1, "mindst 0", "at least 0"],
    [Schema.Natural.check(Schema.isLessThanOrEqualTo(7)), 8, "højst 7", "at most 7"],
    [Schema.Finite.check(Schema.isGreaterThan(0)), 0, "mere end 0", "more than 0"],
    [Schema.Finite.check(Schema.isLessThan(2.5)), 3, "mindre end 2.5", "less than 2.5"],
    [Schema.Finite.check(Schema.isBetween({ minimum: 1, maximum: 5 })), 6, "fra 1 til 5", "from 1 to 5"],
    [Schema.Literal("a"), "b", "a", "a"],
    [Schema.Literals(["company", "publicUnit"]), "x", "en af: company, publicUnit", "one of: company, publicUnit"],
    [Schema.Literals([1, 2.5]), 3, "en af: 1, 2.5", "one of: 1, 2.5"],
    [Schema.Literals(["", "a"]), "b", 'en af: "", a', 'one of: "", a'],
    [
      Schema.Union([Schema.Null, Schema.Literal("a"), Schema.Literal("b")]),
      "c",
      "tom (null) eller en af: a, b",
      "empty (null) or one of: a, b"
    ],
    [Schema.NullOr(Schema.Finite), "c", "et tal eller tom (null)", "a number or empty (null)"]
  ])("is told what it must be, as a sentence: %#", async (form, value, da, en) => {
    expect(await told(form, value)).toEqual([[`Feltet /x skal være ${da}.`, `The field /x must be ${en}.`]])
  })
})
