import { canonical } from "@partnerskab/core/storage"
import type { DataSchema, EntityDefinition } from "@partnerskab/core/plugin"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { maker } from "../generate.ts"
import { step } from "../lives.ts"
import { twice } from "../twice.ts"
import { law, none, type PluginLaw } from "./Law.ts"

/** Whether a value is what JSON can say: nothing is lost when it is written and read. */
const isJson = (value: unknown): boolean => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true
  if (typeof value === "number") return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype
    ? Object.values(value).every(isJson)
    : false
}

const keptOf = (what: string, schema: DataSchema): ReadonlyArray<string> => {
  const { read } = maker(3)
  return Array.from({ length: 30 }, () => read(schema)).flatMap((value) => {
    if (!isJson(value)) return [`${what} has a value that JSON cannot keep: ${String(JSON.stringify(value))}`]
    const again = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(JSON.parse(JSON.stringify(value)))
    return Result.isSuccess(again) && canonical(again.success) === canonical(value)
      ? []
      : [`${what} is kept as ${JSON.stringify(value)} and not read back as the same`]
  })
}

/** The tags of a union of states. */
const tagsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Union") return ast.types.flatMap(tagsOf)
  if (ast._tag !== "Objects") return []
  const tag = ast.propertySignatures.find(({ name }) => name === "_tag")?.type
  return tag?._tag === "Literal" ? [String(tag.literal)] : []
}

/** What a table lacks, has too much of, or never uses. */
const rowsOf = (key: string, { state, when }: EntityDefinition): ReadonlyArray<string> => {
  const tags = tagsOf(state.ast)
  return [
    ...tags.filter((tag) => when[tag] === undefined).map((tag) => `${key} has no row for the state ${tag}`),
    ...Object.keys(when)
      .filter((tag) => !tags.includes(tag))
      .map((tag) => `${key} has a row for ${tag}, which is no state of it`)
  ]
}

/** Laws 1 to 5: events, and the tables that use them. */
export const eventLaws: ReadonlyArray<PluginLaw> = [
  law(1, "what an event and a state say is plain JSON, and is read back as the same", ({ module }) =>
    none(
      module.definition.entities.flatMap(({ key, definition: { forms, state } }) => [
        ...keptOf(`the state of ${key}`, state),
        ...Object.entries(forms).flatMap(([type, all]) =>
          all.flatMap(({ form, schema }, at) =>
            keptOf(`${key}.${type}${at === all.length - 1 ? "" : ` in form ${form}`}`, schema)
          )
        )
      ])
    )
  ),
  law(2, "every event is used in a table, and every step is an event", ({ module }) =>
    none(
      module.definition.entities.flatMap(({ key, definition: { events, begin, when } }) => {
        const used = new Set([begin, ...Object.values(when)].flatMap((steps) => Object.keys(steps)))
        return [
          ...Object.keys(events)
            .filter((type) => !used.has(type))
            .map((type) => `${key}.${type} is in no table`),
          ...[...used].filter((type) => events[type] === undefined).map((type) => `${key}.${type} is no event of it`)
        ]
      })
    )
  ),
  law(3, "every state has its row in the table", ({ module }) =>
    none(module.definition.entities.flatMap(({ key, definition }) => rowsOf(key, definition)))
  ),
  law(4, "every step gives a state of the form that is declared", ({ module, world: { taken } }) =>
    none(
      module.definition.entities.flatMap(({ key, definition }) => {
        const is = Schema.is(definition.state)
        return taken
          .filter(({ entity, after }) => entity === key && (after === undefined || !is(after)))
          .map(({ event: { type }, before, after }) =>
            after === undefined
              ? `${key}.${type} throws in ${before?._tag ?? "Nothing"}`
              : `${key}.${type} gives ${JSON.stringify(after)}`
          )
      })
    )
  ),
  law(5, "a step gives one state, whatever the clock and chance, and changes nothing it is given", (tested) => {
    for (const { key, definition } of tested.module.definition.entities) {
      for (const { entity, before, event } of tested.world.taken) {
        if (entity !== key) continue
        twice(`${key}.${event.type}`, { before, event }, (given) => step(definition, given.before, given.event))
      }
    }
  })
]
