import * as Schema from "effect/Schema"
import { expect } from "vitest"
import { CannotAssemble, createPartnerskab } from "../../src/index.ts"
import {
  type AnyEdition,
  type AnyPlugin,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin
} from "../../src/plugin/index.ts"
import { basis, editions } from "../setup.ts"

export const title = { da: "Titel", en: "Title" }

/** A command that is given nothing and does nothing. */
export const nothing = command({ input: Schema.Struct({}), reads: () => ({}), decide: () => decision([], () => []) })

export const anEntity = (key: string) =>
  defineEntity(key, {
    state: Schema.TaggedStruct("There", {}),
    events: { Began: Schema.Struct({}) },
    begin: { Began: () => ({ _tag: "There" }) as const },
    when: { There: {} }
  })

export const aModule = (key: string, spec: object = {}) =>
  defineModule(key, { title, entities: [], commands: { nothing }, ...spec })

/** A plugin as it comes from outside: nothing of it is known to the compiler. */
export const aPlugin = (key: string, spec: object = {}): AnyPlugin =>
  definePlugin(key, { version: "1.0.0", ...spec }) as unknown as AnyPlugin

/** What keeps an installation from being put together, as `code: text`; nothing when it can be. */
export const problemsOf = (
  plugins: ReadonlyArray<AnyPlugin>,
  given: ReadonlyArray<AnyEdition> = editions
): ReadonlyArray<string> => {
  try {
    createPartnerskab({ ...basis(), editions: given, plugins } as never)
    return []
  } catch (error) {
    if (!(error instanceof CannotAssemble)) throw error
    const told = error.problems.map(({ code, text }) => `${code}: ${text}`)
    expect(error.message).toBe(`Cannot put it together:\n${told.map((one) => ` - ${one}`).join("\n")}`)
    return told
  }
}

/** The same, and that no order of the plugins tells anything else. */
export const problemsInAnyOrder = (plugins: ReadonlyArray<AnyPlugin>): ReadonlyArray<string> => {
  const told = problemsOf(plugins)
  for (const other of permutations(plugins)) expect(problemsOf(other)).toEqual(told)
  return told
}

export const permutations = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  all.length < 2
    ? [all]
    : all.flatMap((first, at) => permutations(all.filter((_, other) => other !== at)).map((rest) => [first, ...rest]))
