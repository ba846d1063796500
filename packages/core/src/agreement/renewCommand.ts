import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import { command, decision, Id } from "../plugin/index.ts"
import { Agreement } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { asWhy, reasonGiven } from "./agreementChecks.ts"
import { changeReasons, renewalDays } from "./agreementSettings.ts"
import { WrongWay } from "./lengthRefusals.ts"
import type { AgreementChange } from "./inputs/about.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** @da forny aftalen: den forlænges med så mange dage, som jobcentret har valgt */
export const renew = command({
  input: inputOf<AgreementChange>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      ...mayTellWhy
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, ...why }, context) => {
    const lastDay = state._tag === "Active" ? state.lastDay : undefined
    return decision(
      [
        WrongWay.when(state._tag === "Active" && lastDay === undefined, { to: "later" }).map((refusal) => ({
          ...refusal,
          at: "/agreement"
        })),
        reasonGiven(why, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.Extended(id, addDays(lastDay ?? on, context.valueOn(renewalDays, on)), asWhy(why))]
    )
  }
})
