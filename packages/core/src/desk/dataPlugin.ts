import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { type AnyPlugin, definePlugin, Id, Kept, Key, Label, type PluginStatic } from "../plugin/index.ts"
import { invalidFields } from "./invalid.ts"
import { problem } from "./problems.ts"

const PluginKey = Schema.String.check(
  Schema.makeFilter((text: string) => /^[a-z][a-zA-Z0-9]{0,59}$/.test(text), {
    expected: "a key",
    rule: {
      code: "key",
      da: "skal være en nøgle med bogstaver a–z og cifre, først et lille bogstav",
      en: "must be a key of letters a–z and digits, beginning with a small letter"
    }
  })
)
const Texts = Schema.Struct({ da: Label, en: Label })
const told = { source: Label, verified: Schema.optionalKey(Schema.Boolean) }

/**
 * The form of a plugin that is data: what a jobcentre without programmers may set.
 *
 * @category models
 */
export const DataPluginForm = Schema.Struct({
  $schema: Schema.optionalKey(Label).annotate({ description: "where this form is published; for editors" }),
  format: Schema.Literal("partnerskab/plugin/1"),
  key: PluginKey,
  version: Label,
  sdk: Schema.optionalKey(Schema.Int).annotate({ description: "the SDK it is written for; 1 without it" }),
  requires: Schema.optionalKey(Schema.Array(Id)).annotate({
    description: "keys of plugins or modules that must be there"
  }),
  disable: Schema.optionalKey(Schema.Array(Id)).annotate({ description: "keys of points and modules to do without" }),
  titles: Schema.optionalKey(Schema.Record(Key, Texts)).annotate({
    description: "what a module is called on screens and in reports, by its key"
  }),
  printed: Schema.optionalKey(Schema.Record(Key, Schema.Record(Key, Texts))).annotate({
    description: "printed titles of points, by the edition's key and the point's"
  }),
  contacts: Schema.optionalKey(Schema.Record(Key, Id)).annotate({
    description: "the authority's own contact for a module: a reference to a person, never a name"
  }),
  parameters: Schema.optionalKey(
    Schema.Array(Schema.Struct({ parameter: Id, from: Day, value: Kept, ...told }))
  ).annotate({ description: "values of parameters from a day on" }),
  entries: Schema.optionalKey(
    Schema.Record(
      Key,
      Schema.Record(
        Key,
        Schema.Struct({ da: Label, en: Label, firstDay: Schema.optionalKey(Day), lastDay: Schema.optionalKey(Day) })
      )
    )
  ).annotate({ description: "codes that are added to a list, by the list's key and the code" }),
  values: Schema.optionalKey(Schema.Record(Key, Schema.Record(Key, Kept))).annotate({
    description: "values of those codes, by the table's key and the code"
  }),
  targets: Schema.optionalKey(
    Schema.Array(Schema.Struct({ indicator: Id, atLeast: Schema.Finite, asOf: Day, ...told }))
  ).annotate({ description: "what an indicator should come to on a day" })
}).annotate({ identifier: "PartnerskabPlugin", title: "A plugin of @partnerskab as data" })

const decode = Schema.decodeUnknownResult(DataPluginForm, { errors: "all", onExcessProperty: "error" })

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
  const read = decode(data)
  if (Result.isFailure(read)) {
    const problems = invalidFields(read.failure.issue, "").map(({ facts: { da, en } }) =>
      problem("PK-DATA")(`${name}: ${en} (${da})`)
    )
    return withProblems(definePlugin(name, { version: "" }), problems)
  }
  const { $schema: _, format: _format, key, sdk = 1, entries = {}, values = {}, ...rest } = read.success
  return definePlugin(key, {
    ...rest,
    sdk: sdk as 1,
    entries: Object.entries(entries).map(([list, more]) => ({ list, entries: more })),
    values: Object.entries(values).map(([table, more]) => ({ table, values: more }))
  }) as unknown as DataPlugin
}

const withProblems = (plugin: AnyPlugin, problems: ReadonlyArray<ReturnType<ReturnType<typeof problem>>>): DataPlugin =>
  Object.assign(plugin, { definition: { ...plugin.definition, problems } }) as unknown as DataPlugin
