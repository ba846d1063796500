import type { Day } from "../calendar/index.ts"
import type { RulePack } from "../law/index.ts"
import type { MoreCodes, MoreValues } from "./CodeList.ts"
import type { Texts } from "./DataSchema.ts"
import type { AnyEntity } from "./Entity.ts"
import type { AnyModule, EntitiesOf } from "./Module.ts"
import type { ParameterChange, Told } from "./Parameter.ts"
import type { Policy } from "./Policy.ts"

/**
 * What a plugin carries for the type checker.
 *
 * @category models
 */
export interface PluginTypes {
  readonly add: AnyModule
  readonly replace: AnyModule
  readonly disable: string
  /** Of all modules it brings: worked out where the plugin is compiled, not in every application. */
  readonly entities: AnyEntity
}

/**
 * A plugin as a value.
 *
 * @category models
 */
export interface PluginStatic<Key extends string, T extends PluginTypes> {
  new (_: never): T
  readonly key: Key
  readonly definition: PluginDefinition
}

/**
 * Any plugin.
 *
 * @category models
 */
export interface AnyPlugin {
  new (_: never): PluginTypes
  readonly key: string
  readonly definition: PluginDefinition
}

/**
 * What a figure should come to, and by when. The report judges it from that day on.
 *
 * @da måltal
 * @category models
 */
export interface IndicatorTarget extends Told {
  /** The indicator, as `module.name`. */
  readonly indicator: string
  readonly atLeast: number
  readonly asOf: Day
}

/**
 * What a jobcentre sets without writing a rule.
 *
 * @category models
 */
export interface Settings {
  /** Values of parameters from a day on: `reviewAfter.from("2027-01-01", 60, { source: "…" })`. */
  readonly parameters: ReadonlyArray<ParameterChange>
  /** Codes that are added to lists: `tasks.with({ … })`. */
  readonly entries: ReadonlyArray<MoreCodes>
  /** Values of those codes: `hours.with({ … })`. */
  readonly values: ReadonlyArray<MoreValues>
  /** What a module is called on screens and in reports, by the module's key. */
  readonly titles: Readonly<Record<string, Texts>>
  /** Printed titles of points in an edition of the form, by the edition's key and the point's. */
  readonly printed: Readonly<Record<string, Readonly<Record<string, Texts>>>>
  /** The authority's own contact for a module: a person by reference, never a name. By the module's key. */
  readonly contacts: Readonly<Record<string, string>>
  readonly targets: ReadonlyArray<IndicatorTarget>
}

/**
 * What assembly knows of a plugin.
 *
 * @category models
 */
export interface PluginDefinition extends Settings {
  readonly version: string
  /** Number of the SDK it is written for. */
  readonly sdk: number
  readonly requires: ReadonlyArray<string>
  readonly add: ReadonlyArray<AnyModule>
  readonly replace: ReadonlyArray<AnyModule>
  readonly disable: ReadonlyArray<string>
  readonly policies: ReadonlyArray<Policy>
  /** Rules of law, beside those that are installed. */
  readonly packs: ReadonlyArray<RulePack>
  /** What is wrong with a plugin that is data; assembly tells it with everything else. */
  readonly problems?: ReadonlyArray<{ readonly code: string; readonly text: string }>
}

/**
 * What a jobcentre brings along. A value, not a registration: nothing happens when it is imported.
 *
 * @category constructors
 */
export const definePlugin = <
  const Key extends string,
  Add extends AnyModule = never,
  Replace extends AnyModule = never,
  const Disable extends string = never
>(
  key: Key,
  spec: {
    readonly version: string
    /** The SDK it is written for; 1 without it. Another number keeps the installation from being put together. */
    readonly sdk?: 1
    readonly requires?: ReadonlyArray<string>
    readonly add?: ReadonlyArray<Add>
    readonly replace?: ReadonlyArray<Replace>
    readonly disable?: ReadonlyArray<Disable>
    readonly policies?: ReadonlyArray<Policy>
    readonly packs?: ReadonlyArray<RulePack>
  } & Partial<Settings>
): PluginStatic<
  Key,
  {
    readonly add: Add
    readonly replace: Replace
    readonly disable: Disable
    readonly entities: EntitiesOf<Add | Replace>
  }
> =>
  class {
    static readonly key = key
    static readonly definition = { ...nothing, ...spec }
  } as never

const nothing: Omit<PluginDefinition, "version"> = {
  sdk: 1,
  requires: [],
  add: [],
  replace: [],
  disable: [],
  policies: [],
  packs: [],
  parameters: [],
  entries: [],
  values: [],
  titles: {},
  printed: {},
  contacts: {},
  targets: []
}
