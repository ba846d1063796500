import type { Day, Holidays } from "../calendar/index.ts"
import type {
  AnyPlugin,
  AnyRefusal,
  DataSchema,
  EntityDefinition,
  IndicatorTarget,
  LawAbout,
  ModuleDefinition,
  Policy,
  Reaction,
  Texts
} from "../plugin/index.ts"
import type { FieldType } from "../storage/index.ts"
import type { InstalledCodes } from "./codes.ts"
import type { InstalledPack } from "./law.ts"
import type { decoderOf } from "./decode.ts"
import type { InstalledParameter } from "./parameters.ts"

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
 * A target with the plugin that set it.
 *
 * @category models
 */
export interface InstalledTarget extends IndicatorTarget {
  readonly by: string
}

/**
 * A module with everyone who has a say in whether it is there: the library itself ("core"), editions, plugins.
 *
 * @category models
 */
export interface BroughtModule {
  readonly key: string
  readonly definition: ModuleDefinition
  readonly broughtBy: ReadonlyArray<string>
  readonly replacedBy: ReadonlyArray<string>
  readonly disabledBy: ReadonlyArray<string>
  /** The authority's own contact, a person by reference. */
  readonly contact?: string
}

/**
 * What is installed, found by key. Made once, read ever after.
 *
 * @category models
 */
export interface Catalog {
  /** Also those that are disabled; in order of key. */
  readonly brought: ReadonlyArray<BroughtModule>
  /** What others require first, else in order of key. */
  readonly plugins: ReadonlyArray<AnyPlugin>
  /** Only those that are not disabled. */
  readonly modules: ReadonlyMap<string, ModuleDefinition>
  /** Also those that are disabled: their commands say so. */
  readonly doors: ReadonlyMap<string, ModuleDefinition>
  readonly entities: ReadonlyMap<string, EntityDefinition>
  /** By entity: what each declared field holds, over all its states. */
  readonly fieldTypes: ReadonlyMap<string, Readonly<Record<string, FieldType>>>
  /** By entity: the plugin that brings it; `core` for what the library and the editions bring. */
  readonly owners: ReadonlyMap<string, string>
  /** By entity: the module that declares it. */
  readonly moduleOf: ReadonlyMap<string, string>
  readonly policies: ReadonlyMap<string, ReadonlyArray<Policy>>
  readonly refusals: ReadonlyMap<string, AnyRefusal>
  readonly reactions: ReadonlyMap<string, ReadonlyArray<InstalledReaction>>
  readonly parameters: ReadonlyMap<string, InstalledParameter>
  readonly codes: InstalledCodes
  /** Rules of law, with who brings them. */
  readonly packs: ReadonlyArray<InstalledPack>
  readonly lawAbout: LawAbout
  readonly holidays: Holidays
  readonly targets: ReadonlyArray<InstalledTarget>
  /** Oldest first. */
  readonly editions: ReadonlyArray<InstalledEdition>
  readonly decoder: (schema: DataSchema) => ReturnType<typeof decoderOf>
}
