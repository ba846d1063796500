import { canonical } from "@partnerskab/core/storage"
import type { EntityDefinition } from "@partnerskab/core/plugin"
import type { Life } from "../lives.ts"
import { copied, twice } from "../twice.ts"
import type { World } from "../world.ts"
import { law, none, type PluginLaw } from "./Law.ts"

const derived = ["facts", "claims", "boundaries", "reminders"] as const

/** Lives by the rules of the module when they let any happen, and along its tables when not. */
const livesOf = ({ lives, reached }: World, key: string): ReadonlyArray<Life> =>
  reached.get(key) ?? lives.get(key) ?? []

/** What a life counts, holds, is in and reminds of. */
const toldOf = (definition: EntityDefinition, { id, state }: Life) => ({
  facts: definition.facts(state, id).map(({ kind, key }) => `fact ${kind}${key === "" ? "" : ` ${key}`}`),
  reminders: definition.reminders(state, id).map(({ key, dueOn }) => `reminder ${key} on ${dueOn}`),
  claims: definition.claims(state, id).map((claimed) => `claim ${canonical(claimed)}`)
})

const twiceIn = (all: ReadonlyArray<string>): ReadonlyArray<string> => all.filter((one, at) => all.indexOf(one) !== at)

/** Laws 9 to 11: what is told of a state. */
export const stateLaws: ReadonlyArray<PluginLaw> = [
  law(9, "what a state counts, holds, is in and reminds of depends on the state alone", ({ module, world }) => {
    for (const { key, definition } of module.definition.entities) {
      for (const { id, state } of [...(world.lives.get(key) ?? []), ...(world.reached.get(key) ?? [])]) {
        for (const what of derived) twice(`${what} of ${key}`, { state }, (given) => definition[what](given.state, id))
      }
    }
  }),
  law(10, "every state that the rules let happen can be counted, held, found and reminded of", ({ module, world }) => {
    for (const { key, definition } of module.definition.entities) {
      for (const { id, state } of world.reached.get(key) ?? []) {
        for (const what of derived) {
          try {
            definition[what](copied(state), id)
          } catch (error) {
            throw new Error(`${what} of ${key} throws on ${JSON.stringify(state)}`, { cause: error })
          }
        }
      }
    }
  }),
  law(11, "no two facts of a state have the same kind and key, and no two reminders or claims are the same", (tested) =>
    none(
      tested.module.definition.entities.flatMap(({ key, definition }) =>
        livesOf(tested.world, key).flatMap((life) => {
          try {
            const { facts, reminders, claims } = toldOf(definition, copied(life))
            return twiceIn([...facts, ...reminders, ...claims]).map(
              (told) => `${key} tells twice of ${told} in ${JSON.stringify(life.state)}`
            )
          } catch {
            return []
          }
        })
      )
    )
  )
]
