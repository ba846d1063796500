import type { EntityEvent } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { twice } from "../twice.ts"
import { contextOn, decidedOrNot } from "../asker.ts"
import type { World } from "../world.ts"
import { law, none, type PluginLaw } from "./Law.ts"

const eventProblem = ({ entities }: World, { entity, type, data }: EntityEvent): string | undefined => {
  const schema = entities.get(entity)?.events[type]
  if (schema === undefined) return `${entity}.${type}, which no module here declares`
  return Schema.is(schema)(data) ? undefined : `${entity}.${type} with ${JSON.stringify(data)}`
}

/** Laws 6 to 8: rules, and what they say. */
export const ruleLaws: ReadonlyArray<PluginLaw> = [
  law(6, "a rule gives one answer, whatever the clock and chance, and changes nothing it is given", ({ world }) => {
    for (const asking of world.askings) {
      const { command, definition, input, read, today } = asking
      twice(`what ${command} reads`, { input }, (given) => definition.reads(given.input))
      twice(`the rule of ${command}`, { input, read }, (given) =>
        definition.decide(given.read, given.input, contextOn(today, world.settings))
      )
    }
  }),
  law(
    7,
    "a rule gives events that are declared, in their form, and refusals that its module lists",
    ({ module, world }) => {
      const declared = new Set(module.definition.refusals.map(({ tag }) => tag))
      none(
        world.askings.flatMap((asking) => {
          const { command } = asking
          const decided = decidedOrNot(asking, world.settings)
          if (decided === undefined) return []
          if (decided.ok)
            return decided.events
              .flatMap((event) => eventProblem(world, event) ?? [])
              .map((problem) => `${command} gives ${problem}`)
          return decided.refusals
            .filter(({ _tag }) => !declared.has(_tag))
            .map(({ _tag }) => `${command} refuses with ${_tag}, which the module does not list in refusals`)
        })
      )
    }
  ),
  law(
    8,
    "a reaction asks for a command of its module in its form, and for the same every time",
    ({ module, world }) => {
      for (const [name, { entity, event, react }] of Object.entries(module.definition.reactions)) {
        const happened = world.happened.filter((one) => one.entity === entity && one.type === event)
        for (const { id, effectiveOn: on, data } of happened) {
          const came = twice(`the reaction ${name}`, { id, on, data }, (given) => react(given))
          const asked = "gave" in came ? came.gave : undefined
          if ("threw" in came) throw new Error(`the reaction ${name} throws: ${came.threw}`)
          if (asked === undefined) continue
          const command = module.definition.commands[asked.command]
          if (command === undefined)
            throw new Error(`the reaction ${name} asks for ${asked.command}, which is not there`)
          const read = Schema.decodeUnknownResult(command.definition.input, { onExcessProperty: "error" })(asked.input)
          if (read._tag === "Failure")
            throw new Error(
              `the reaction ${name} gives ${asked.command} an input not of its form: ${read.failure.message}`
            )
        }
      }
    }
  )
]
