import type { Command } from "./Command.ts"
import { type OwnPolicy, warn } from "./Policy.ts"
import { ownPolicy } from "./policyOn.ts"

/**
 * Policies that warn when a command tells of something as done on a day that has not come: whoever would have been reminded
 * to do it is not any more.
 *
 * @assumes it is not forbidden, as much is told the evening before; a plugin may deny it
 * @category constructors
 */
/* oxlint-disable typescript/no-explicit-any -- only what comes of a command is looked at */
export const toldAhead = (
  module: string,
  commands: Readonly<Record<string, Command<any, any, any>>>
): ReadonlyArray<OwnPolicy> =>
  Object.entries(commands).map(([name, command]) =>
    ownPolicy(command, {
      id: `${module}.${name}ToldAhead`,
      judge: ({ events, today }) => {
        const on = events.map(({ effectiveOn }) => effectiveOn).find((day) => day > today)
        return on === undefined
          ? undefined
          : warn(`${module}.toldAhead`, {
              da: `Det er fortalt som sket ${on}, og i dag er det ${today}. Ingen bliver mindet om det mere.`,
              en: `It is told as done on ${on}, and today is ${today}. Nobody is reminded of it any more.`
            })
      }
    })
  )
/* oxlint-enable typescript/no-explicit-any */
