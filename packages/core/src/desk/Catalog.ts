import type { Day } from "../calendar/index.ts"
import type {
  AnyRefusal,
  DataSchema,
  EntityDefinition,
  ModuleDefinition,
  Policy,
  Reaction,
  Texts
} from "../plugin/index.ts"
import type { decoderOf } from "./decode.ts"

/**
 * An installed reaction, with the module that receives.
 *
 * @category models
 */
export interface InstalledReaction extends Reaction {
  readonly module: string
  readonly name: string
}

/**
 * An edition as the desk keeps it.
 *
 * @category models
 */
export interface InstalledEdition {
  readonly key: string
  readonly from: Day
  readonly points: ReadonlyArray<{ readonly number: number; readonly point: string; readonly title: Texts }>
}

/**
 * What is installed, found by key. Made once, read ever after.
 *
 * @category models
 */
export interface Catalog {
  readonly modules: ReadonlyMap<string, ModuleDefinition>
  readonly entities: ReadonlyMap<string, EntityDefinition>
  readonly policies: ReadonlyMap<string, ReadonlyArray<Policy>>
  readonly refusals: ReadonlyMap<string, AnyRefusal>
  readonly reactions: ReadonlyMap<string, ReadonlyArray<InstalledReaction>>
  /** Oldest first. */
  readonly editions: ReadonlyArray<InstalledEdition>
  readonly decoder: (schema: DataSchema) => ReturnType<typeof decoderOf>
}
