import { Agreements, Parties, People } from "../agreement/index.ts"
import type { AnyEdition, AnyModule, AnyPlugin, ModuleDefinition, PluginDefinition, Texts } from "../plugin/index.ts"
import { Privacy } from "../privacy/index.ts"
import type { BroughtModule } from "./Catalog.ts"
import { Proposals } from "./Proposal.ts"

/** A module with who brings it. */
export interface Offer {
  readonly by: string
  readonly key: string
  readonly definition: ModuleDefinition
}

/** Everything that editions and plugins bring, before it is known whether it fits together. */
export interface Offers {
  readonly offered: ReadonlyArray<Offer>
  readonly replacing: ReadonlyArray<Offer>
}

const offer =
  (by: string) =>
  ({ key, definition }: AnyModule): Offer => ({ by, key, definition })

/** What the library, the editions and the plugins bring. */
export const offersOf = (editions: ReadonlyArray<AnyEdition>, plugins: ReadonlyArray<AnyPlugin>): Offers => ({
  offered: [
    ...[Agreements, Parties, People, Privacy, Proposals].map(offer("core")),
    ...editions.flatMap(({ key, points }) => points.map(({ point }) => offer(key)(point))),
    ...plugins.flatMap(({ key, definition }) => definition.add.map(offer(key)))
  ],
  replacing: plugins.flatMap(({ key, definition }) => definition.replace.map(offer(key)))
})

/**
 * What stands under each key: what replaces it, else what is offered. A key has several only when it is contested;
 * then all of them are looked at, as nobody can say which one is meant.
 */
export const standing = ({ offered, replacing }: Offers): ReadonlyArray<Offer> => {
  const replaced = new Set(replacing.map(({ key }) => key))
  const stands = [...replacing, ...offered.filter(({ key }) => !replaced.has(key))].toSorted(byKey)
  return [...Map.groupBy(stands, ({ key }) => key).values()].flatMap((same) => [
    ...new Map(same.map((one) => [one.definition, one])).values()
  ])
}

/** In order of key; those of a contested one in order of who brings them, so that no order of the lists decides. */
const byKey = (a: Offer, b: Offer): number => compare(a.key, b.key) || compare(a.by, b.by)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The modules that stand, each with all who bring, replace and disable it. */
export const broughtOf = (offers: Offers, plugins: ReadonlyArray<AnyPlugin>): ReadonlyArray<BroughtModule> => {
  const names = (keys: ReadonlyArray<string>) => [...new Set(keys)].toSorted()
  const bringers = (all: ReadonlyArray<Offer>, key: string) =>
    names(all.filter((one) => one.key === key).map(({ by }) => by))
  const set = <A>(of: (definition: PluginDefinition) => A | undefined): A | undefined =>
    plugins.map(({ definition }) => of(definition)).find((value) => value !== undefined)
  return standing(offers).map(({ key, definition }) => ({
    key,
    ...named(
      definition,
      set(({ titles }) => titles[key])
    ),
    ...contactOf(set(({ contacts }) => contacts[key])),
    broughtBy: bringers(offers.offered, key),
    replacedBy: bringers(offers.replacing, key),
    disabledBy: names(
      plugins.filter(({ definition: { disable } }) => disable.includes(key)).map(({ key: plugin }) => plugin)
    )
  }))
}

/** A module under the title a jobcentre gives it. */
const named = (definition: ModuleDefinition, title: Texts | undefined) => ({
  definition: title === undefined ? definition : { ...definition, title, report: { ...definition.report, title } }
})
const contactOf = (contact: string | undefined) => (contact === undefined ? {} : { contact })

/**
 * Who brings each entity: the library or an edition, which is `core`, before a plugin, and who adds before who replaces.
 * So an entity keeps its owner when its module is replaced, or another brings it too.
 */
export const ownersOf = (
  { offered, replacing }: Offers,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyMap<string, string> => {
  const keys = new Set(plugins.map(({ key }) => key))
  const bringing = (offers: ReadonlyArray<Offer>, isPlugin: boolean) =>
    offers
      .filter(({ by }) => keys.has(by) === isPlugin)
      .toSorted((a, b) => compare(b.by, a.by))
      .flatMap(({ by, definition }) => definition.entities.map(({ key }) => [key, isPlugin ? by : "core"] as const))
  // The last that names an entity stands.
  return new Map([...bringing(replacing, true), ...bringing(offered, true), ...bringing(offered, false)])
}
