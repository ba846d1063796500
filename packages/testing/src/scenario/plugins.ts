import { createPartnerskab, type Day, type Doors, edition2008, edition2016, type Partnerskab } from "@partnerskab/core"
import type { AnyEdition, AnyPlugin, Check, Indicator, Installed } from "@partnerskab/core/plugin"
import type { StorageService } from "@partnerskab/core/storage"
import { virtualClock } from "../clock.ts"
import { accepted, type AnyAnswer } from "../outcome.ts"

/**
 * What a jobcentre of a scenario is made of.
 *
 * @category models
 */
export interface ScenarioOptions<E extends ReadonlyArray<AnyEdition>> {
  /** Makes a storage with nothing in it: each question lives the scenario from the beginning, in one of its own. */
  readonly storage: () => Promise<StorageService> | StorageService
  /** Both editions of the library without it. */
  readonly editions?: E
  /** The day it begins; 3 January 2011 without it. */
  readonly from?: Day
}

/**
 * What happens in a jobcentre, and what is counted of it. Nothing happens before something is asked; then everything
 * does, from the beginning.
 *
 * @category models
 */
export interface Scenario<M> {
  /** Moves the clock to ten in the morning of a day. It never goes back. */
  readonly on: (day: Day) => Scenario<M>
  /** Something is done at the desk. A command that is answered with a refusal fails the scenario with every reason. */
  readonly done: (something: (desk: Doors<M>) => Promise<AnyAnswer | ReadonlyArray<AnyAnswer> | void>) => Scenario<M>
  /** What is counted on a day, by what is known in the end. */
  readonly asOf: (day: Day) => {
    /** @param key module and name, such as `placements.inUse` */
    readonly indicator: (key: string) => Counted
  }
}

/**
 * A figure of a scenario, to be compared with what is expected. Each comparison rejects with what was expected and what
 * came.
 *
 * @category models
 */
export interface Counted {
  /** All groups of it together. */
  readonly equals: (expected: number) => Promise<void>
  /** Each group of it, by its values with ` / ` between. */
  readonly equalsBy: (expected: Readonly<Record<string, number>>) => Promise<void>
}

interface Life<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> {
  readonly pk: Partnerskab<E, P>
  readonly goTo: (day: Day) => void
}

const bothEditions = [edition2008, edition2016] as const

/**
 * A jobcentre with these plugins, in a specification of what is counted:
 * `await plugins([CityKorps], { storage: memory }).done((desk) => …).asOf("2011-12-31").indicator("cityKorps.places").equals(3)`.
 *
 * @category constructors
 */
export const plugins = <
  const P extends ReadonlyArray<AnyPlugin>,
  const E extends ReadonlyArray<AnyEdition> = typeof bothEditions
>(
  installed: P & Check<E, P>,
  { storage, editions, from = "2011-01-03" }: ScenarioOptions<E>
): Scenario<Installed<E, P>> => {
  const begin = async (): Promise<Life<E, P>> => {
    const clock = virtualClock(from)
    const pk = createPartnerskab({
      authority: { code: "0000", displayName: "Jobcenter" },
      editions: editions ?? bothEditions,
      plugins: installed,
      storage: await storage(),
      clock
    } as never)
    return { pk: pk as never, goTo: clock.goTo }
  }
  return scenario(begin)
}

const scenario = <E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>>(
  live: () => Promise<Life<E, P>>
): Scenario<Installed<E, P>> => {
  const after = (happens: (life: Life<E, P>) => Promise<void> | void) =>
    scenario(async () => {
      const life = await live()
      await happens(life)
      return life
    })
  return {
    on: (day) => after(({ goTo }) => goTo(day)),
    done: (something) =>
      after(async ({ pk }) => {
        const answers = (await something(pk.as("somebody"))) ?? []
        for (const answer of [answers].flat()) accepted(answer)
      }),
    asOf: (asOf) => ({
      indicator: (key) => {
        const rowsOf = async (asked: (one: Indicator) => Indicator) => {
          const { pk } = await live()
          const one = pk.indicators[key]
          if (one === undefined)
            throw new Error(`there is no figure ${key}; there are: ${Object.keys(pk.indicators).toSorted().join(", ")}`)
          return pk.measure(asked(one), { asOf })
        }
        const compare = (actual: unknown, expected: unknown): void => {
          const [is, wanted] = [actual, expected].map((one) => JSON.stringify(one))
          if (is !== wanted) throw new Error(`${key} on ${asOf}\nexpected: ${wanted}\nactual: ${is}`)
        }
        return {
          equals: async (expected) => {
            const rows = await rowsOf(withoutGroups)
            compare(
              rows.reduce((sum, { value }) => sum + value, 0),
              expected
            )
          },
          equalsBy: async (expected) => {
            const rows = await rowsOf((one) => one)
            const inOrder = (entries: ReadonlyArray<readonly [string, number]>) =>
              entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
            compare(
              inOrder(rows.map(({ group, value }) => [group.map(String).join(" / "), value])),
              inOrder(Object.entries(expected))
            )
          }
        }
      }
    })
  }
}

/** The same figure over all groups: groups of different values may overlap, so their sum would count some twice. */
const withoutGroups = (one: Indicator): Indicator => ({
  ...one,
  by: [],
  joins: one.joins.map(({ group: _, ...join }) => join),
  taken: one.taken.how === "flow" ? withoutBucket(one.taken) : one.taken
})

const withoutBucket = ({ bucket: _, ...taken }: Extract<Indicator["taken"], { readonly how: "flow" }>) => taken
