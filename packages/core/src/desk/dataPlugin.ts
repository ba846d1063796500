import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { type AnyPlugin, definePlugin, Id, Kept, Key, Label, type PluginStatic } from "../plugin/index.ts"
import { invalidFields } from "./invalid.ts"
import { problem } from "./problems.ts"

const pluginKey = "^[a-z][a-zA-Z0-9]{0,59}$"

/** Whether a text can be the key of a plugin that is data. */
export const isPluginKey = (text: string): boolean => new RegExp(pluginKey).test(text)

const PluginKey = Schema.String.check(
  Schema.makeFilter(isPluginKey, {
    expected: "a key",
    rule: {
      code: "key",
      da: "skal være en nøgle med bogstaver a–z og cifre, først et lille bogstav",
      en: "must be a key of letters a–z and digits, beginning with a small letter"
    },
    toJsonSchema: () => ({ pattern: pluginKey })
  })
)

const anything = Kept.annotate({ toJsonSchema: () => ({}) })

const said = <S extends Schema.Top>(schema: S, description: string): S["Rebuild"] => schema.annotate({ description })
const maybe = <S extends Schema.Top>(schema: S, description: string) => Schema.optionalKey(said(schema, description))

const Texts = Schema.Struct({ da: said(Label, "in Danish"), en: said(Label, "in English") })
const told = {
  source: said(Label, "where it is from: an act and paragraph, a document and place, or a decision"),
  verified: maybe(Schema.Boolean, "true when somebody has looked it up there; false without it")
}

/**
 * The form of a plugin that is data: what a jobcentre without programmers may set.
 *
 * @category models
 */
export const DataPluginForm = Schema.Struct({
  $schema: maybe(Schema.String, "where this form is published; for editors"),
  format: said(Schema.Literal("partnerskab/plugin/1"), "the name of this form"),
  key: said(PluginKey, "the plugin's name in the system: letters a–z and digits, beginning with a small letter"),
  version: said(Label, "the plugin's own version, such as 1.0.0"),
  sdk: maybe(Schema.Int, "the SDK it is written for; 1 without it"),
  requires: maybe(Schema.Array(Id), "keys of plugins or modules that must be there"),
  disable: maybe(Schema.Array(Id), "keys of points and modules to do without"),
  titles: maybe(Schema.Record(Key, Texts), "what a module is called on screens and in reports, by its key"),
  printed: maybe(
    Schema.Record(Key, Schema.Record(Key, Texts)),
    "printed titles of points, by the edition's key and the point's"
  ),
  contacts: maybe(
    Schema.Record(Key, Id),
    "the authority's own contact for a module, by its key: a reference to a person, never a name and never a CPR number"
  ),
  parameters: maybe(
    Schema.Array(
      Schema.Struct({
        parameter: said(Id, "the parameter's key"),
        from: said(Day, "the first day it holds, YYYY-MM-DD"),
        value: said(anything, "the value, in the form the parameter declares"),
        ...told
      })
    ),
    "values of parameters from a day on"
  ),
  entries: maybe(
    Schema.Record(
      Key,
      Schema.Record(
        Key,
        Schema.Struct({
          ...Texts.fields,
          firstDay: maybe(Day, "the first day it can be used, YYYY-MM-DD; always without it"),
          lastDay: maybe(Day, "the last day it can be used, YYYY-MM-DD; for ever without it")
        })
      )
    ),
    "codes that are added to a list, by the list's key and the code"
  ),
  values: maybe(
    Schema.Record(Key, Schema.Record(Key, anything)),
    "values of those codes, by the table's key and the code"
  ),
  targets: maybe(
    Schema.Array(
      Schema.Struct({
        indicator: said(Id, "the figure, as module.name"),
        atLeast: said(Schema.Finite, "what it should come to"),
        asOf: said(Day, "the day it is judged, YYYY-MM-DD"),
        ...told
      })
    ),
    "what a figure should come to on a day"
  )
}).annotate({ title: "A plugin of @partnerskab as data" })

const decode = Schema.decodeUnknownResult(DataPluginForm, { errors: "all", onExcessProperty: "error" })
const decodeKnown = Schema.decodeUnknownResult(DataPluginForm, { errors: "all", onExcessProperty: "ignore" })

/**
 * A plugin that is data. What it disables is not known to the compiler: the doors of such a module answer with the
 * refusal `ModuleDisabled`.
 *
 * @category models
 */
export type DataPlugin = PluginStatic<
  string,
  { readonly add: never; readonly replace: never; readonly disable: never; readonly entities: never }
>

/**
 * Reads a plugin from plain data, such as a parsed JSON file. What is wrong with it is told by `createPartnerskab`,
 * together with everything else.
 *
 * @param name what the data are called in messages, such as the name of the file
 * @category constructors
 */
export const pluginFromData = (data: unknown, name: string = "the plugin"): DataPlugin => {
  const read = readData(data, decode)
  if (typeof read === "string") return faulty(data, name, [read])
  if (Result.isSuccess(read)) return pluginOf(read.success)
  const texts = invalidFields(read.failure.issue, "").map(({ at, facts: { da, en } }) =>
    at === "" ? `${en} (${da})` : `The field ${en} (Feltet ${da})`
  )
  // A field too many hides nothing that is wrong with the others: the rest is looked at as it stands.
  const rest = readData(data, decodeKnown)
  return typeof rest !== "string" && Result.isSuccess(rest)
    ? withProblems(pluginOf(rest.success), name, texts)
    : faulty(data, name, texts)
}

const pluginOf = ({
  $schema: _,
  format: _format,
  key,
  sdk = 1,
  entries = {},
  values = {},
  ...rest
}: (typeof DataPluginForm)["Type"]): DataPlugin =>
  definePlugin(key, {
    ...rest,
    sdk: sdk as 1,
    entries: Object.entries(entries).map(([list, more]) => ({ list, entries: more })),
    values: Object.entries(values).map(([table, more]) => ({ table, values: more }))
  }) as unknown as DataPlugin

/** Reads data; what cannot even be looked at, such as lists in lists without end, gives a reason. */
const readData = (data: unknown, reading: typeof decode) => {
  try {
    return reading(data)
  } catch {
    return "cannot be read: is it nested too deeply? (kan ikke læses: er det indlejret for dybt?)"
  }
}

/** A plugin that only says what is wrong with it. What can be read of its key and SDK is told of with it. */
const faulty = (data: unknown, name: string, texts: ReadonlyArray<string>): DataPlugin => {
  const { key, sdk } = (data ?? {}) as { readonly key?: unknown; readonly sdk?: unknown }
  const plugin: AnyPlugin = definePlugin(typeof key === "string" && isPluginKey(key) ? key : name, {
    version: "",
    sdk: (Number.isSafeInteger(sdk) ? sdk : 1) as 1
  })
  return withProblems(plugin, name, texts)
}

const withProblems = (plugin: AnyPlugin, name: string, texts: ReadonlyArray<string>): DataPlugin => {
  const problems = texts.map((text) => problem("PK-DATA")(`${name}: ${text}`))
  return Object.assign(plugin, { definition: { ...plugin.definition, problems } }) as unknown as DataPlugin
}

/**
 * The JSON Schema (draft 2020-12) of a plugin that is data: what editors complete and check while it is written.
 *
 * @category text
 */
export const pluginJsonSchema = (): unknown => {
  const { schema } = Schema.toJsonSchemaDocument(DataPluginForm, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema }
}
