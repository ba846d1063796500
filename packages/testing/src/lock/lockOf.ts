import type { AnyModule, AnyPlugin, DataSchema, EntityDefinition } from "@partnerskab/core/plugin"
import { copied } from "../plugin/twice.ts"
import { fingerprint } from "./digest.ts"
import { formOf } from "./formOf.ts"
import { livesOf } from "./livesOf.ts"
import type { Lock, LockedEntity, LockedForm, LockedModule } from "./Lock.ts"
import { sampleOf, sampler, samples } from "./sampler.ts"

/**
 * The lock of a plugin's modules, or of modules: fingerprints of what stored data were written with.
 *
 * What a form is, is seen in its schema; what code does, in what it gives for made-up values. So a formatter, a minifier
 * and a rewriting that does the same leave the lock as it is.
 *
 * @throws {Error} for a form that no value can be made of: annotate it with `examples`
 * @category operations
 */
export const lockOf = (given: AnyPlugin | ReadonlyArray<AnyModule>): Lock => {
  const modules = "definition" in given ? [...given.definition.add, ...given.definition.replace] : given
  return {
    format: "partnerskab/lock/1",
    sampler,
    modules: inOrder(modules.map((module) => [module.key, moduleOf(module)]))
  }
}

/**
 * The text of a lock file: the same for the same lock, a line for each entry.
 *
 * @category operations
 */
export const lockText = (lock: Lock): string => `${JSON.stringify(lock, null, 2)}\n`

const inOrder = <A>(entries: ReadonlyArray<readonly [string, A]>): Readonly<Record<string, A>> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))

const moduleOf = ({ definition: { terms, entities } }: AnyModule): LockedModule => ({
  ...(terms === undefined
    ? {}
    : {
        terms: inOrder(
          lineOf(
            terms.key,
            terms.wordings.map((one) => ({ ...one, name: `${one.lineage}/${one.version}` }))
          )
        )
      }),
  entities: inOrder(entities.map(({ key, definition }) => [key, entityOf(key, definition)]))
})

interface Named {
  readonly name: string
  readonly schema: DataSchema
  readonly from: (before: unknown) => unknown
}

/** The forms of one thing, oldest first, each with how the one before is read as it. */
const lineOf = (of: string, forms: ReadonlyArray<Named>): ReadonlyArray<readonly [string, LockedForm]> =>
  forms.map(({ name, schema, from }, at) => {
    const before = forms[at - 1]
    const form = fingerprint(formOf(schema.ast))
    if (before === undefined) return [name, { form }]
    const read = Array.from({ length: samples }, (_, sample) => {
      const value = sampleOf(`${of}.${before.name}`, before.schema, sample)
      try {
        return from(copied(value)) ?? null
      } catch {
        return "threw"
      }
    })
    return [name, { form, reads: fingerprint(read) }]
  })

const entityOf = (key: string, definition: EntityDefinition): LockedEntity => {
  const { evolution, projection, forms, begin, when } = definition
  const names = (steps: object) => Object.keys(steps).toSorted().join(" ")
  return {
    evolution,
    projection,
    events: inOrder(
      Object.entries(forms).flatMap(([type, all]) =>
        lineOf(
          key,
          all.map(({ form, schema, from }) => ({ name: `${type}/${form}`, schema, from }))
        )
      )
    ),
    steps: inOrder([
      ["Nothing", names(begin)],
      ...Object.entries(when).map(([tag, steps]) => [tag, names(steps)] as const)
    ]),
    lives: inOrder(Object.entries(livesOf(key, definition)))
  }
}
