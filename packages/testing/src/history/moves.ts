import type { Chance } from "./chance.ts"
import { commands, type Move, type SoFar } from "./commands.ts"
import { followUp } from "./followUps.ts"
import { pools } from "./pools.ts"

const often = commands.reduce((sum, [n]) => sum + n, 0)

/** Without people and parties nothing comes of the rest: as a rule they come first. */
const opening = [
  "people.register",
  "people.register",
  "people.register",
  "parties.add",
  "parties.add",
  "network.start",
  "agreement.draft",
  "agreement.sign",
  "placements.register"
]

const named = (name: string): (typeof commands)[number] => commands.find((move) => move[1] === name)!

/** What a command is about that must be there before. */
const needed = (name: string): string => {
  if (/^agreement\.(?!draft$|consider)|^placements\.register/.test(name)) return "agreement"
  if (/^network\.(join|merge)/.test(name)) return "network"
  if (/^network\.(hold|cancel|correct)/.test(name)) return "networkMeeting"
  return name.startsWith("placements.") ? "place" : "person"
}

const anyMove = (chance: Chance, soFar: SoFar): (typeof commands)[number] => {
  let left = chance.below(often)
  const found = commands.find(([n]) => (left -= n) < 0)!
  return soFar.lives.has(needed(found[1])) || chance.maybe(0.1) ? found : anyMove(chance, soFar)
}

const moveOf = (
  chance: Chance,
  soFar: SoFar,
  { first, next }: { readonly first: string | undefined; readonly next: string | undefined }
): (typeof commands)[number] => {
  if (next !== undefined) return named(next)
  return first !== undefined && chance.maybe(0.95) ? named(first) : anyMove(chance, soFar)
}

/** The next thing someone does, sensible or not. */
export const nextMove = (chance: Chance, soFar: SoFar, step: number): Move => {
  const first = opening[step]
  const next = first === undefined && chance.maybe(0.35) ? followUp(chance, soFar) : undefined
  const [, name, make] = moveOf(chance, soFar, { first, next: next?.[0] })
  const [module, command] = name.split(".") as [string, string]
  const input = { ...make(chance, soFar), ...next?.[1] }
  const fresh = first === "people.register" && name === first ? { person: pools.people[step] } : {}
  return {
    module,
    command,
    input: chance.maybe(0.04) ? spoiled(chance, { ...input, ...fresh }) : { ...input, ...fresh }
  }
}

/** An input that someone got wrong. */
const spoiled = ({ pick }: Chance, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const field = pick(Object.keys(input))
  const { [field]: _, ...without } = input
  return pick([
    without,
    { ...input, [field]: null },
    { ...input, [field]: "" },
    { ...input, [field]: "010203-1234" },
    { ...input, on: "2011-13-01" },
    { ...input, unheardOf: true }
  ])
}
