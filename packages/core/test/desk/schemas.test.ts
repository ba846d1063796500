import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { describe, expect, it } from "vitest"
import { Day } from "../../src/index.ts"
import { CvrNumber, PNumber } from "../../src/party/index.ts"
import {
  Code,
  command,
  type DataSchema,
  decision,
  defineEntity,
  defineParameter,
  definePoint,
  defineTerms,
  Id,
  Kept,
  Key,
  Label,
  Note,
  PersonName,
  Reach
} from "../../src/plugin/index.ts"
import { aModule, aPlugin, problemsOf, title } from "./problems.ts"

const taking = (input: unknown) =>
  command({ input: input as DataSchema<object>, reads: () => ({}), decide: () => decision([], () => []) })
/** The problems of a command that is given this. */
const given = (input: unknown) =>
  problemsOf([aPlugin("a", { add: [aModule("x", { commands: { tell: taking(input) } })] })])

const anyText = "takes any text, also what cannot be stored: use Id, Key, Label, Code, PersonName, Reach, Note or Kept"
const noSchema = "has no schema of effect 4"
const waits = "waits for something while it reads: read it in the host, and give the value"

interface Tree {
  readonly name: string
  readonly below: ReadonlyArray<Tree>
}
const tree = (name: Schema.Codec<string, string>): Schema.Codec<Tree, Tree> => {
  const all: Schema.Codec<Tree, Tree> = Schema.Struct({ name, below: Schema.Array(Schema.suspend(() => all)) })
  return all
}

describe("what a command is given", () => {
  it.each([
    [
      "texts that can be stored",
      Schema.Struct({ a: Id, b: Label, c: Code, d: Kept, e: Day, f: CvrNumber, g: PNumber })
    ],
    ["texts about a person", Schema.Struct({ a: PersonName, b: Schema.NullOr(Reach), c: Schema.Array(Note) })],
    ["what is no text", Schema.Struct({ a: Schema.Natural, b: Schema.Boolean, c: Schema.Literals(["a", "b"]) })],
    ["a record by key", Schema.Record(Key, Schema.Struct({ a: Schema.optionalKey(Label) }))],
    ["a form that refers to itself", tree(Label)],
    [
      "a text that must be of a form that has no strange characters",
      Schema.Struct({ a: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)), b: Schema.String.check(Schema.isUUID()) })
    ],
    ["nothing", Schema.Struct({})]
  ])("may be %s", (_, input) => {
    expect(given(input)).toEqual([])
  })

  it.each([
    ["the whole of it", Schema.String, [""]],
    ["a field", Schema.Struct({ a: Schema.String, b: Label }), [" at /a"]],
    [
      "a field that may be missing, and one that may be empty",
      Schema.Struct({ a: Schema.optionalKey(Schema.String), b: Schema.NullOr(Schema.String) }),
      [" at /a", " at /b"]
    ],
    [
      "every item of a list, and one of a tuple",
      Schema.Struct({ a: Schema.Array(Schema.String), b: Schema.Tuple([Label, Schema.String]) }),
      [" at /a/*", " at /b/1"]
    ],
    ["the keys of a record", Schema.Record(Schema.String, Schema.Natural), [" at /*"]],
    ["the values of a record", Schema.Record(Key, Schema.String), [" at /*"]],
    [
      "one of several forms",
      Schema.Union([Schema.Struct({ a: Label }), Schema.Struct({ b: Schema.String })]),
      [" at /b"]
    ],
    ["a form that refers to itself", tree(Schema.String), [" at /below/*/name", " at /name"]],
    [
      "any value",
      Schema.Struct({ a: Schema.Unknown, b: Schema.Any, c: Schema.ObjectKeyword, d: Schema.Json }),
      [" at /a", " at /b", " at /c", " at /d"]
    ],
    [
      "a text with only a length",
      Schema.Struct({ a: Schema.NonEmptyString, b: Schema.String.check(Schema.isMaxLength(9)) }),
      [" at /a", " at /b"]
    ],
    [
      "what a text is made into",
      Schema.Struct({ a: Label.pipe(Schema.decodeTo(Schema.String, SchemaTransformation.trim())) }),
      [" at /a"]
    ],
    ["what stands in something else", Schema.Struct({ a: Schema.Option(Schema.String) }), [" at /a"]],
    ["a field of a class", class extends Schema.Class<Tree>("Tree")({ name: Schema.String }) {}, [" at /name"]]
  ])("cannot be any text: %s", (_, input, places) => {
    expect(given(input)).toEqual(places.map((at) => `PK-SCHEMA-TEXT: x.tell${at} ${anyText}`))
  })

  it.each([
    ["nothing at all", undefined],
    ["null", null],
    ["a text", "Schema.String"],
    ["an object", {}],
    ["a schema of another library", { _def: { typeName: "ZodString" }, parse: String }],
    [
      "a schema of effect 3",
      Object.assign(() => {}, { [Symbol.for("effect/Schema")]: {}, ast: { _tag: "StringKeyword" } })
    ]
  ])("must be a schema of effect 4, and not %s", (_, input) => {
    expect(given(input)).toEqual([`PK-SCHEMA: x.tell ${noSchema}`])
  })
})

describe("a schema that waits", () => {
  const later = <A>(decode: (given: A) => Effect.Effect<string>) =>
    SchemaTransformation.transformEffect<string, A>({
      decode: decode as never,
      encode: (text) => Effect.succeed(text as never)
    })
  const afterAWhile = Effect.promise(() => new Promise<string>((resume) => setImmediate(() => resume("later"))))

  it.each([
    [
      "for whatever it is given",
      Schema.Struct({
        a: Label.pipe(
          Schema.decodeTo(
            Label,
            later(() => afterAWhile)
          )
        )
      }),
      "/a"
    ],
    [
      "for a day",
      Schema.Struct({
        a: Day.pipe(
          Schema.decodeTo(
            Label,
            later((on) => (on === "2026-01-01" ? afterAWhile : Effect.succeed(on)))
          )
        )
      }),
      "/a"
    ],
    [
      "for a list",
      Schema.Struct({
        a: Schema.Array(Id).pipe(
          Schema.decodeTo(
            Label,
            later((ids) => (ids.map(String).length >= 0 ? afterAWhile : Effect.succeed("")))
          )
        )
      }),
      "/a"
    ],
    [
      "for an item of a list",
      Schema.Array(
        Schema.Natural.pipe(
          Schema.decodeTo(
            Label,
            later(() => afterAWhile)
          )
        )
      ),
      "/*"
    ]
  ])("is refused, as a rule cannot wait: %s", (_, input, at) => {
    expect(given(input)).toEqual([`PK-SCHEMA-ASYNC: x.tell at ${at} ${waits}`])
  })

  it("stays quiet about one that answers at once, that refuses, and that trips over what is not of its form", () => {
    const trips = SchemaTransformation.transform<string, string>({
      decode: (text) => (JSON.parse(text) as { readonly a: string }).a,
      encode: String
    })
    const refuses = { decode: SchemaGetter.fail(() => "never" as never), encode: SchemaGetter.passthrough<string>() }
    expect(given(Schema.Struct({ a: Label.pipe(Schema.decodeTo(Label, later(Effect.succeed))) }))).toEqual([])
    expect(given(Schema.Struct({ a: Label.pipe(Schema.decodeTo(Label, trips)) }))).toEqual([])
    expect(given(Schema.Struct({ a: Label.pipe(Schema.decodeTo(Label, refuses as never)) }))).toEqual([])
  })
})

describe("the schemas of a module", () => {
  const point = (schema: unknown) =>
    definePoint("x", { title, terms: defineTerms("x", schema as never), material: {}, entities: [], commands: {} })
  const entity = (state: unknown, event: unknown) =>
    defineEntity("thing", {
      state: state as Schema.Codec<{ readonly _tag: "There" }>,
      events: { Began: event as DataSchema<object> },
      begin: { Began: () => ({ _tag: "There" }) as const },
      when: { There: {} }
    })
  const there = Schema.TaggedStruct("There", { text: Schema.String })

  it("are looked at wherever something comes from outside: terms, and parameters with their values", () => {
    const form = Schema.Struct({ text: Schema.String })
    const parameter = defineParameter("x.p", { title, form, value: { text: "a" }, source: "os" })
    expect(problemsOf([aPlugin("a", { add: [point(form)] })])).toEqual([
      `PK-SCHEMA-TEXT: the terms base/1 of "x" at /text ${anyText}`
    ])
    expect(problemsOf([aPlugin("a", { add: [aModule("x", { parameters: [parameter] })] })])).toEqual([
      `PK-SCHEMA-TEXT: the parameter x.p at /text ${anyText}`
    ])
  })

  it("are looked at in every wording of terms", () => {
    const form = Schema.Struct({ text: Schema.String })
    const terms = defineTerms("x", Schema.Struct({}))
      .upcast(2, form, () => ({ text: "" }))
      .fork("ours", form, (one) => one)
    const module = definePoint("x", { title, terms, material: { text: "silent" }, entities: [], commands: {} })
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual([
      `PK-SCHEMA-TEXT: the terms base/2 of "x" at /text ${anyText}`,
      `PK-SCHEMA-TEXT: the terms ours/1 of "x" at /text ${anyText}`
    ])
  })

  it("may hold any text where only the module itself writes", () => {
    const module = aModule("x", { entities: [entity(there, Schema.Struct({ text: Schema.String }))] })
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual([])
  })

  it("are schemas of effect 4 there too", () => {
    const module = aModule("x", { entities: [entity({}, { parse: String })] })
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual([
      `PK-SCHEMA: the event Began of "thing" ${noSchema}`,
      `PK-SCHEMA: the state of "thing" ${noSchema}`
    ])
  })

  it("of a parameter are told of, and its values are not read with what cannot read", () => {
    const wrong = (form: unknown) =>
      problemsOf([
        aPlugin("a", {
          add: [
            aModule("x", {
              parameters: [defineParameter("x.p", { title, form: form as never, value: 1 as never, source: "os" })]
            })
          ],
          parameters: [{ parameter: "x.p", from: "2011-02-01", value: 2, source: "os" }]
        })
      ])
    expect(wrong(undefined)).toEqual([`PK-SCHEMA: the parameter x.p ${noSchema}`])
    expect(wrong({ parse: Number })).toEqual([`PK-SCHEMA: the parameter x.p ${noSchema}`])
    const afterAWhile = SchemaTransformation.transformEffect<number, number>({
      decode: () => Effect.promise(() => Promise.resolve(1)),
      encode: Effect.succeed
    })
    expect(wrong(Schema.Finite.pipe(Schema.decodeTo(Schema.Finite, afterAWhile)))).toEqual([
      `PK-SCHEMA-ASYNC: the parameter x.p ${waits}`
    ])
  })

  it("are told of once for each place, by every command that has them, and again when put together again", () => {
    const shared = Schema.Struct({ a: Schema.String })
    const module = aModule("x", { commands: { tell: taking(shared), ask: taking(shared) } })
    const told = [`PK-SCHEMA-TEXT: x.ask at /a ${anyText}`, `PK-SCHEMA-TEXT: x.tell at /a ${anyText}`]
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual(told)
    expect(problemsOf([aPlugin("a", { add: [module] })])).toEqual(told)
  })
})
