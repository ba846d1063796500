import { type AnyModule, type AnyPlugin, defineModule } from "@partnerskab/core/plugin"
import { pluginLaws } from "./laws/index.ts"
import type { Beside } from "./laws/Law.ts"

/**
 * A law that a module breaks, and how.
 *
 * @category models
 */
export interface BrokenLaw {
  /** The module's key; the plugin's for what it brings beside modules. */
  readonly module: string
  readonly number: number
  readonly title: string
  readonly reason: string
}

/** The policies of a plugin itself, as a module of nothing else. */
const policiesOf = ({ key, definition: { policies } }: AnyPlugin): ReadonlyArray<AnyModule> => {
  if (policies.length === 0) return []
  class Policies extends defineModule(key, { title: { da: key, en: key }, entities: [], commands: {}, policies }) {}
  return [Policies]
}

/** A plugin is not a module, as a program without types may give it. */
const modulesOnly = (given: ReadonlyArray<AnyModule>): void => {
  const plugin = given.find(({ definition }) => "add" in definition)
  if (plugin === undefined) return
  throw new TypeError(
    `checkPlugin is given the plugin "${plugin.key}" in a list of modules: give one plugin at a time, and as its second ` +
      "argument the modules, such as Placements, that it refers to"
  )
}

/**
 * Asks every law of a plugin's modules and policies, or of modules; gives those that are broken, and none when all are kept.
 *
 * @param others modules of others whose commands the policies are on, and whose lives these read; the agreement, parties
 * and people always are there
 * @param beside the committed lock, for the law that asks for one
 * @throws {TypeError} when a plugin is given where modules are meant
 * @category operations
 */
export const checkPlugin = (
  given: AnyPlugin | ReadonlyArray<AnyModule>,
  others: ReadonlyArray<AnyModule> = [],
  beside: Beside = {}
): ReadonlyArray<BrokenLaw> => {
  const modules = "definition" in given ? [...given.definition.add, ...given.definition.replace] : given
  const theirs = "definition" in given ? policiesOf(given) : []
  modulesOnly([...modules, ...others])
  return [...modules, ...theirs].flatMap((module) =>
    pluginLaws.flatMap(({ number, title, holds }) => {
      try {
        holds(module, [...modules, ...others], beside)
        return []
      } catch (error) {
        return [{ module: module.key, number, title, reason: error instanceof Error ? error.message : String(error) }]
      }
    })
  )
}
