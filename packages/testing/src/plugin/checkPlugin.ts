import type { AnyModule, AnyPlugin } from "@partnerskab/core/plugin"
import { pluginLaws } from "./laws/index.ts"

/**
 * A law that a module breaks, and how.
 *
 * @category models
 */
export interface BrokenLaw {
  readonly module: string
  readonly number: number
  readonly title: string
  readonly reason: string
}

/**
 * Asks every law of a plugin's modules, or of modules; gives those that are broken, and none when all are kept.
 *
 * @param others modules of others whose lives these read; the agreement, parties and people always are there
 * @category operations
 */
export const checkPlugin = (
  given: AnyPlugin | ReadonlyArray<AnyModule>,
  others: ReadonlyArray<AnyModule> = []
): ReadonlyArray<BrokenLaw> => {
  const modules = "definition" in given ? [...given.definition.add, ...given.definition.replace] : given
  return modules.flatMap((module) =>
    pluginLaws.flatMap(({ number, title, holds }) => {
      try {
        holds(module, [...modules, ...others])
        return []
      } catch (error) {
        return [{ module: module.key, number, title, reason: error instanceof Error ? error.message : String(error) }]
      }
    })
  )
}
