import type { AnyEdition, AnyPlugin } from "../plugin/index.ts"
import { assemble, type Beside } from "./assemble.ts"
import type { Catalog } from "./Catalog.ts"

/** Catalogs by what they were made of, one definition after the other; forgotten when a definition is. */
interface Known {
  catalog?: Catalog
  readonly next: WeakMap<object, Known>
}

const nothing = (): Known => ({ next: new WeakMap() })
const known = nothing()

const after = (before: Known, definition: object): Known => {
  const there = before.next.get(definition) ?? nothing()
  before.next.set(definition, there)
  return there
}

const isDefinition = (one: unknown): one is object =>
  typeof one === "function" || (typeof one === "object" && one !== null)

/**
 * As `assemble`, but the same definitions are put together once. A definition is a value, so what it comes to stays the
 * same: a test that makes an installation of its own, and a server that makes one for each authority, pay for the first.
 */
export const assembleOnce = (
  editions: ReadonlyArray<AnyEdition>,
  plugins: ReadonlyArray<AnyPlugin>,
  { found = [], packs = [], holidays }: Beside = {}
): Catalog => {
  const definitions: ReadonlyArray<unknown> = [...editions, ...plugins, ...packs]
  // What is wrong is told whole and anew each time; what is no definition is for `assemble` to tell.
  if (found.length > 0 || !definitions.every(isDefinition))
    return assemble(editions, plugins, { found, packs, holidays })
  const place = definitions.reduce(after, known)
  place.catalog ??= assemble(editions, plugins, { packs })
  return holidays === undefined ? place.catalog : { ...place.catalog, holidays }
}
