import type { Policy, Verdict } from "@partnerskab/core/plugin"
import { canonical } from "@partnerskab/core/storage"
import { type Considered, saidBy } from "../considered.ts"
import { withCore } from "../settings.ts"
import { copied, twice } from "../twice.ts"
import type { World } from "../world.ts"
import { law, none, type PluginLaw, type Tested } from "./Law.ts"
import { blank, unsaid } from "./texts.ts"

type Spoken = ReadonlyArray<Verdict | null>

/** What a policy says on its own copy of everything; that it threw, as text. */
const spoken = (
  { settings }: World,
  { given, outcome }: Considered,
  { policy, read }: Considered["policies"][number]
): Spoken | string => {
  try {
    return saidBy(policy, { ...settings, ...copied(given), read: copied(read) }, copied(outcome)) as Spoken
  } catch (threw) {
    return String(threw)
  }
}

/** All policies of all commands asked in order, and then all of them backwards: each must say the same. */
const orderProblems = (world: World): ReadonlyArray<string> => {
  const inOrder = world.considered.map((one) => one.policies.map((asked) => canonical(spoken(world, one, asked))))
  const backwards = world.considered.map((one) =>
    one.policies
      .toReversed()
      .map((asked) => canonical(spoken(world, one, asked)))
      .toReversed()
  )
  return world.considered.flatMap(({ policies }, command) =>
    policies
      .filter((_, at) => inOrder[command]![at] !== backwards[command]![at])
      .map(({ policy }) => `the policy ${policy.id} says something else when others are asked in another order`)
  )
}

const verdictProblems = ({ id }: Policy, verdict: Verdict | null): ReadonlyArray<string> => {
  if (verdict === null || verdict._tag === "Allow") return []
  return [
    ...(blank(verdict.code) ? [`the policy ${id} says ${verdict._tag} without a code`] : []),
    ...unsaid(`${verdict.code} of the policy ${id}`, verdict),
    ...(verdict._tag === "NeedsApproval" && verdict.roles.length === 0
      ? [`the policy ${id} asks for an approval by nobody`]
      : [])
  ]
}

/** A policy on what is not here is asked by no law, and would look sound. */
const unjudged = ({ module, others }: Tested): ReadonlyArray<string> => {
  const modules = new Map(withCore([...others, module]).map((one) => [one.key, one.definition]))
  return module.definition.policies.flatMap(({ id, on }) => {
    const [key = "", command = ""] = on.split(".")
    const owner = modules.get(key)
    if (owner === undefined)
      return [`the policy ${id} is on ${on}, and is not judged: give the module "${key}" among the others`]
    return owner.commands[command] === undefined ? [`the policy ${id} is on ${on}, which is not there`] : []
  })
}

/** Law 28: policies that nobody could judge. */
export const judgingLaws: ReadonlyArray<PluginLaw> = [
  law(28, "a policy is on a command of a module that is given", (tested) => none(unjudged(tested)))
]

/** Laws 22 and 23: policies, and what they say. */
export const policyLaws: ReadonlyArray<PluginLaw> = [
  law(
    22,
    "a policy says the same whatever the order, the clock and chance, and changes nothing it is given",
    (tested) => {
      const { world } = tested
      for (const one of world.considered) {
        const { given, outcome } = one
        for (const { policy, read } of one.policies) {
          if (policy.reads !== undefined)
            twice(`what the policy ${policy.id} reads`, { input: given.input }, ({ input }) => policy.reads!(input))
          twice(`the policy ${policy.id}`, { given, read, outcome }, (asked) =>
            saidBy(policy, { ...world.settings, ...asked.given, read: asked.read }, asked.outcome)
          )
        }
      }
      none(orderProblems(world))
    }
  ),
  law(23, "what a policy says has a code, and is said in both languages", ({ world }) =>
    none(
      world.considered.flatMap((one) =>
        one.policies.flatMap((asked) => {
          const said = spoken(world, one, asked)
          return typeof said === "string" ? [] : said.flatMap((verdict) => verdictProblems(asked.policy, verdict))
        })
      )
    )
  )
]
