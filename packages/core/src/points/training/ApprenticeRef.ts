import * as Schema from "effect/Schema"
import { matching } from "../../plugin/index.ts"

/**
 * Stands for an employee who is an apprentice everywhere but in Persons: what `citizens.refOf` gives for a host's own key.
 *
 * @da medarbejderreference
 * @shape a UUID in lower case
 * @category models
 */
export const ApprenticeRef: Schema.Codec<string, string> = Schema.String.check(
  matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    expected: "an employee's reference",
    rule: {
      code: "employeeRef",
      da: "skal være medarbejderens reference, som citizens.refOf giver den",
      en: "must be the employee's reference, as citizens.refOf gives it"
    }
  })
).annotate({
  examples: [
    "0199a000-0000-7000-8000-000000000031",
    "0199a000-0000-7000-8000-000000000032",
    "0199a000-0000-7000-8000-000000000033"
  ]
})
