import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import {
  command,
  type CommandDefinition,
  type DataSchema,
  decision,
  defineModule,
  definePlugin,
  definePoint,
  defineTerms,
  Key,
  Label
} from "../../src/plugin/index.ts"
import { aDraft, basis, refusalsOf, withCompany } from "../setup.ts"
import { WithRegisters } from "../sketch/stories.ts"
import { title } from "./problems.ts"

type Answer = {
  readonly ok: boolean
  readonly refusals?: ReadonlyArray<{ readonly at: string; readonly da: string; readonly en: string }>
}
type Door = (input: unknown) => Promise<Answer>
type AnyDesk = Readonly<Record<string, Readonly<Record<string, Door>>>>

const pk = createPartnerskab({ ...basis(), plugins: [WithRegisters] })
const desk = pk.as("consultant-1") as unknown as AnyDesk
/** The fields of a command's input, as it declares them. */
const fieldsOf = ({ input }: CommandDefinition): ReadonlyArray<string> =>
  Object.keys((input as unknown as { readonly fields: object }).fields)

const definitions = Object.fromEntries(
  [pk].flatMap(() =>
    Object.entries(desk).flatMap(([module, doors]) =>
      Object.keys(doors).map((name) => [`${module}.${name}`, doors[name]!])
    )
  )
)

describe("a field that a command does not know", () => {
  it.each(Object.entries(definitions))("is refused by %s with what there is", async (_, door) => {
    const { refusals = [] } = await door({ nope: 1 })
    const unknown = refusals.find(({ at }) => at === "/nope")!
    const missing = refusals.filter(({ en }) => en.endsWith("is missing.")).map(({ at }) => at.slice(1))
    const told = /^The field \/nope is not known here; there are: (.*)\.$/.exec(unknown.en)![1]!.split(", ")
    expect(missing.length).toBeGreaterThan(0)
    expect(told).toEqual(expect.arrayContaining(missing))
    expect(unknown.da).toBe(`Feltet /nope findes ikke her; her er: ${told.join(", ")}.`)
  })

  const given = async (input: DataSchema<object>, value: unknown) => {
    const tell = command({ input, reads: () => ({}), decide: () => decision([], () => []) })
    const module = defineModule("x", { title, entities: [], commands: { tell } })
    class WithX extends definePlugin("withX", { version: "1.0.0", add: [module] }) {}
    const { x } = createPartnerskab({ ...basis(), plugins: [WithX] }).as("consultant-1") as unknown as AnyDesk
    const { refusals = [] } = await x!["tell"]!(value)
    return { fields: fieldsOf(tell.definition), refusals: refusals.map(({ at, da, en }) => [at, da, en]) }
  }
  const both = (at: string, allowed: string) => [
    at,
    `Feltet ${at} findes ikke her; her er: ${allowed}.`,
    `The field ${at} is not known here; there are: ${allowed}.`
  ]

  it("is told in the order the fields are declared, deep inside as well as outside", async () => {
    const input = Schema.Struct({
      b: Schema.Array(Schema.Struct({ y: Schema.Natural, x: Schema.Natural })),
      a: Schema.optionalKey(Label)
    })
    const { fields, refusals } = await given(input, {
      b: [
        { y: 1, x: 1 },
        { y: 1, x: 1, z: 1 }
      ],
      c: 1,
      d: 1
    })
    expect(fields).toEqual(["b", "a"])
    expect(refusals).toEqual([both("/c", "b, a"), both("/d", "b, a"), both("/b/1/z", "y, x")])
  })

  it("is told of the form that is meant, when there are several", async () => {
    const forms = Schema.Struct({
      of: Schema.Union([
        Schema.TaggedStruct("A", { a: Schema.Natural }),
        Schema.TaggedStruct("B", { b: Schema.Natural })
      ])
    })
    const { refusals } = await given(forms, { of: { _tag: "B", b: 1, a: 1 } })
    expect(refusals).toEqual([both("/of/a", "_tag, b")])
  })

  it("is told also when a command is given nothing, and anything else than nothing is refused", async () => {
    const { refusals } = await given(Schema.Struct({}), { a: 1, b: "\u0000" })
    expect(refusals).toEqual(
      ["/a", "/b"].map((at) => [at, `Feltet ${at} findes ikke her.`, `The field ${at} is not known here.`])
    )
    for (const wrong of ["a text", 7, [], [1]])
      expect((await given(Schema.Struct({}), wrong)).refusals).toEqual([
        ["", "Det, der er givet, skal være et objekt.", "What is given must be an object."]
      ])
    expect((await given(Schema.Struct({}), {})).refusals).toEqual([])
  })

  it("is told also of a point that is agreed without any terms", async () => {
    const terms = defineTerms("plain", Schema.Struct({}))
    const Plain = definePoint("plain", { title, terms, material: {}, entities: [], commands: {} })
    class WithPlain extends definePlugin("withPlain", { version: "1.0.0", add: [Plain] }) {}
    const { agreement, ...others } = createPartnerskab({ ...basis(), plugins: [WithPlain] }).as("consultant-1")
    await withCompany(others)
    const refused = await agreement.draft(aDraft({ points: { plain: { tasks: ["events"] } } as never }))
    expect(refusalsOf(refused)).toEqual(["InputInvalid /points/plain/tasks"])
    expect(refusalsOf(await agreement.draft(aDraft({ points: { plain: {} } as never })))).toEqual([])
  })

  it("is told with what a key must be, when any key may be there", async () => {
    const { refusals } = await given(Schema.Struct({ by: Schema.Record(Key, Schema.Natural) }), {
      by: { a: 1, "b\u0000": 2, ["c".repeat(201)]: 3 }
    })
    const da = "må ikke indeholde tegn, der ikke kan gemmes og skal være på 1 til 200 tegn"
    const en = "must not contain characters that cannot be stored and must have 1 to 200 characters"
    expect(refusals).toEqual(
      ["/by/b\u0000", `/by/${"c".repeat(201)}`].map((at) => [
        at,
        `Feltet ${at} kan ikke være en nøgle her: den ${da}.`,
        `The field ${at} cannot be a key here: it ${en}.`
      ])
    )
  })
})
