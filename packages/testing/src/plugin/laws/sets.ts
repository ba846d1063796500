import type { EntityDefinition, Read, Reads } from "@partnerskab/core/plugin"
import type { Life } from "../lives.ts"
import { copied } from "../twice.ts"
import type { World } from "../world.ts"
import { law, none, type PluginLaw } from "./Law.ts"

/** One read of a command or a policy, as it came out on one made-up input. */
interface Asked {
  readonly by: string
  readonly name: string
  readonly read: Read<unknown>
}

const withinOf = (by: string, reads: Reads): ReadonlyArray<Asked> =>
  Object.entries(reads).flatMap(([name, read]) => (read.how === "within" ? [{ by, name, read }] : []))

const allAsked = ({ askings, considered }: World): ReadonlyArray<Asked> => [
  ...askings.flatMap(({ command, definition, input }) => withinOf(command, definition.reads(copied(input)))),
  ...considered.flatMap(({ policies, given }) =>
    policies.flatMap(({ policy }) => withinOf(`the policy ${policy.id}`, policy.reads?.(copied(given).input) ?? {}))
  )
]

const setsOf = ({ boundaries }: EntityDefinition, lives: ReadonlyArray<Life>): ReadonlyArray<string> =>
  lives.flatMap(({ id, state }) => {
    try {
      return boundaries(copied(state), id)
    } catch {
      return []
    }
  })

/** What a name says before its first stroke; `undefined` for a name that may be nothing but a value. */
const wordOf = (set: string): string | undefined => (set.includes("/") ? set.slice(0, set.indexOf("/")) : undefined)

const problemOf = (world: World, asked: ReadonlyArray<Asked>): ReadonlyArray<string> => {
  const { by, name, read } = asked[0]!
  const { entity } = read
  const definition = world.entities.get(entity)
  const lives = [...(world.lives.get(entity) ?? []), ...(world.reached.get(entity) ?? [])]
  if (definition === undefined || lives.length === 0) return []
  const sets = setsOf(definition, lives)
  const what = `${by} reads "${name}" within "${read.boundary}"`
  if (sets.length === 0) return [`${what}, but no ${entity} is in a set: give it boundaries, or nothing is guarded`]
  const [word, ...others] = new Set(asked.map((one) => wordOf(one.read.boundary!)))
  // One word for all inputs is a name; several are values, which say nothing of those of other lives.
  if (word === undefined || others.length > 0 || asked.length < 2 || sets.some((set) => wordOf(set) === word)) return []
  const known = [...new Set(sets.map((set) => `${wordOf(set) ?? set}/…`))].slice(0, 3).join(", ")
  return [`${what}, but no ${entity} is in such a set, so nothing is guarded; there are: ${known}`]
}

/** Law 27: sets that guard. */
export const setLaws: ReadonlyArray<PluginLaw> = [
  law(27, "a set that a rule or a policy reads within is one that lives are in", ({ world }) =>
    none(
      [...Map.groupBy(allAsked(world), ({ by, name, read }) => `${by} ${name} ${read.entity}`).values()].flatMap(
        (same) => problemOf(world, same)
      )
    )
  )
]
