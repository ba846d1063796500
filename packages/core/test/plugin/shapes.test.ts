import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { CitizenRef, Placements } from "../../src/index.ts"
import { Day, PNumber } from "../../src/schema.ts"
import { between, Code, Id, Label, matching } from "../../src/plugin/index.ts"

const jsonOf = (schema: Schema.Top): Record<string, unknown> => {
  const { schema: json } = Schema.toJsonSchemaDocument(schema)
  return Object.assign({}, json, ...((json as { allOf?: ReadonlyArray<object> }).allOf ?? [])) as never
}
const told = { expected: "x", rule: { code: "x", da: "skal være x", en: "must be x" } }

describe("what JSON Schema is told of a text or a number", () => {
  it.each([
    ["a day", Day, ["2011-03-01", "2999-12-31"], ["2011-3-1", "1811-03-01", "i dag", ""]],
    ["a code", Code, ["ny-plads", "a"], ["Ny", "-a", "", "æ", "a".repeat(61)]],
    ["a citizen's reference", CitizenRef, ["0199a000-0000-7000-8000-000000000001"], ["Lone", "0199A000", ""]],
    ["a P-number", PNumber, ["1003388394"], ["100338839", "abc"]],
    ["a text of a shape", Schema.String.check(matching(/^\d{4}$/, told)), ["0330"], ["330", "03300"]],
    ["an id", Id, ["a1", "åb"], ["", " "]],
    ["a name", Label, ["Netværk Øst"], ["\t"]]
  ] as const)(
    "is the pattern of %s, which lets through what it is, and nothing of another form",
    (_, schema, good, bad) => {
      const written = new RegExp(String(jsonOf(schema)["pattern"]), "u")
      const read = Schema.decodeUnknownOption(schema)
      expect(good.filter((text) => written.test(text) && read(text)._tag === "Some")).toEqual(good)
      expect(bad.filter((text) => text.length <= 60 && (written.test(text) || read(text)._tag === "Some"))).toEqual([])
    }
  )

  it("is how long a text may be, and between which numbers a number is", () => {
    expect(jsonOf(Id)).toMatchObject({ type: "string", pattern: "\\S", minLength: 1, maxLength: 200 })
    expect(jsonOf(Label)).toMatchObject({ maxLength: 120 })
    // No `format`: validators that know none refuse the whole schema.
    expect(jsonOf(Day)).not.toHaveProperty("format")
    expect(jsonOf(Schema.Int.check(between(1, 12, told)))).toMatchObject({ minimum: 1, maximum: 12 })
    const read = Schema.decodeUnknownOption(Schema.Int.check(between(1, 12, told)))
    expect([0, 1, 12, 13].filter((number) => read(number)._tag === "Some")).toEqual([1, 12])
  })

  it("is there in the input of a command", () => {
    const { schema } = Schema.toJsonSchemaDocument(Placements.definition.commands["start"]!.definition.input)
    const { properties } = schema as { properties: Record<string, object> }
    const text = JSON.stringify(properties)
    expect(JSON.stringify(properties["firstDay"])).toContain('"pattern":"^(19|2')
    expect(JSON.stringify(properties["citizen"])).toContain("[0-9a-f]{8}")
    expect(JSON.stringify(properties["place"])).toContain('"maxLength":200')
    expect(text.length).toBeGreaterThan(1000)
  })
})
