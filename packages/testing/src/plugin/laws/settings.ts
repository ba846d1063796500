import { type AnyModule, codeListsOf, pairOf } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { saidBy } from "../considered.ts"
import { copied } from "../twice.ts"
import type { World } from "../world.ts"
import { law, none, type PluginLaw } from "./Law.ts"
import { blank, unsaid } from "./texts.ts"

const parameterProblems = ({ key: module, definition: { parameters } }: AnyModule): ReadonlyArray<string> =>
  parameters.flatMap(({ key, definition: { title, source, form, value } }) => [
    ...unsaid(`the parameter ${key}`, title),
    ...(blank(source) ? [`the parameter ${key} has no source`] : []),
    ...(Schema.is(form)(value) ? [] : [`the parameter ${key} is ${JSON.stringify(value)}, which is not of its form`]),
    ...(key.startsWith(`${module}.`) ? [] : [`the parameter ${key} needs a key that begins with "${module}."`])
  ])

const codeProblems = ({ definition }: AnyModule): ReadonlyArray<string> => [
  ...codeListsOf(definition).flatMap(({ key, entries }) =>
    Object.entries(entries).flatMap(([code, texts]) => unsaid(`the code ${code} of ${key}`, texts))
  ),
  ...definition.tables.flatMap(({ key, list, values, pairs }) =>
    Object.keys(list.entries)
      .flatMap((code, at, all) => (pairs === true ? all.slice(at).map((other) => pairOf(code, other)) : [code]))
      .filter((code) => values[code] === undefined)
      .map((code) => `the table ${key} has no value for ${code}`)
  )
]

/** What the rules asked for, and what the policies ask for: those that throw have asked all the same. */
const undeclared = ({ considered, settings, undeclared: asked }: World): ReadonlySet<string> => {
  for (const { policies, given, outcome } of considered)
    for (const { policy, read } of policies) {
      try {
        saidBy(policy, { ...settings, ...copied(given), read: copied(read) }, copied(outcome))
      } catch {
        continue
      }
    }
  return asked
}

/** Laws 19 and 20: what a jobcentre may set. */
export const settingLaws: ReadonlyArray<PluginLaw> = [
  law(19, "a parameter has a title, a source and a value of its form, and a code its words", ({ module }) =>
    none([...parameterProblems(module), ...codeProblems(module)])
  ),
  law(20, "rules and policies ask only for parameters and codes that a module here declares", ({ module, world }) =>
    none([...undeclared(world)].map((what) => `${module.key} asks for ${what}, which no module here declares`))
  )
]
