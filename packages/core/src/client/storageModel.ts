import { storageModelOf } from "../desk/index.ts"
import type { Authority } from "../party/index.ts"
import type { AnyEdition, AnyPlugin, Check } from "../plugin/index.ts"
import type { StorageModel } from "../storage/index.ts"
import { insideOf } from "./inside.ts"

/**
 * What an installation keeps, without one: for a tool that makes tables before anything runs.
 *
 * @throws {CannotAssemble} with every problem at once, when editions and plugins do not fit together
 * @category operations
 */
export const storageModel = <
  const E extends ReadonlyArray<AnyEdition>,
  const P extends ReadonlyArray<AnyPlugin> = readonly []
>(
  options: { readonly authority?: Authority; readonly editions: E; readonly plugins?: P } & Check<E, P>
): StorageModel =>
  storageModelOf(
    insideOf(
      options as {
        readonly authority?: Authority
        readonly editions: ReadonlyArray<AnyEdition>
        readonly plugins?: ReadonlyArray<AnyPlugin>
      }
    ).catalog
  )
