import type { AnyModule } from "@partnerskab/core/plugin"
import type { Lock } from "../../lock/Lock.ts"
import { worldOf, type World } from "../world.ts"

/**
 * What a law may know beside the module.
 *
 * @category models
 */
export interface Beside {
  /** The lock as it is committed; without it, no law asks for one. */
  readonly lock?: Lock
}

/**
 * What every module must keep, as data: any test runner can ask it.
 *
 * @category models
 */
export interface PluginLaw {
  /** The law's own for ever: a law that is given up leaves its number unused. */
  readonly number: number
  readonly title: string
  /**
   * Comes back when the law is kept, and throws with the reason when it is broken.
   *
   * @param others modules whose lives the module reads
   */
  readonly holds: (module: AnyModule, others?: ReadonlyArray<AnyModule>, beside?: Beside) => void
}

/** What a law looks at. */
export interface Tested {
  readonly module: AnyModule
  readonly others: ReadonlyArray<AnyModule>
  readonly lock: Lock | undefined
  /** Made when a law first looks at it: a form that no value is found for says nothing about a title. */
  readonly world: World
}

/** A law on a module and on what comes about in it. */
export const law = (number: number, title: string, prove: (tested: Tested) => void): PluginLaw => ({
  number,
  title,
  holds: (module, others = [], { lock } = {}) =>
    prove({
      module,
      others,
      lock,
      get world() {
        return worldOf(module, others)
      }
    })
})

/** Says no to each that is wrong, all at once. */
export const none = (wrong: ReadonlyArray<string>): void => {
  if (wrong.length > 0) throw new Error([...new Set(wrong)].slice(0, 10).join("\n"))
}
