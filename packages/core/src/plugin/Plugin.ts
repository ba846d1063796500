import type { AnyModule } from "./Module.ts"
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
 * What assembly knows of a plugin.
 *
 * @category models
 */
export interface PluginDefinition {
  readonly version: string
  /** Number of the SDK it is written for. */
  readonly sdk: number
  readonly requires: ReadonlyArray<string>
  readonly add: ReadonlyArray<AnyModule>
  readonly replace: ReadonlyArray<AnyModule>
  readonly disable: ReadonlyArray<string>
  readonly policies: ReadonlyArray<Policy>
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
  }
): PluginStatic<Key, { readonly add: Add; readonly replace: Replace; readonly disable: Disable }> =>
  class {
    static readonly key = key
    static readonly definition = { sdk: 1, requires: [], add: [], replace: [], disable: [], policies: [], ...spec }
  } as never
