import * as Schema from "effect/Schema"
import { covers, Day, overlaps, period } from "../calendar/index.ts"
import { command, decision, Id } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy, mustTellWhy } from "./commandInputs.ts"
import { asWhy, inForceOn, reasonGiven } from "./agreementChecks.ts"
import { changeReasons } from "./agreementSettings.ts"
import { NotPaused, PausedAlready, PauseEndsFirst } from "./lengthRefusals.ts"
import type { PauseInput } from "./inputs/length.ts"
import type { AgreementChange } from "./inputs/about.ts"
import { inputOf } from "./inputs/inputOf.ts"

const pausesOf = (state: AgreementState) => ("pauses" in state ? state.pauses : [])

/** @da sæt aftalen på pause */
export const pause = command({
  input: inputOf<PauseInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      lastDay: Schema.optionalKey(Day),
      ...mustTellWhy
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, lastDay, ...why }, context) => {
    const days = period(on, lastDay)
    const other = pausesOf(state).find((one) => overlaps(one, days))
    return decision(
      [
        inForceOn(state, { on }),
        PauseEndsFirst.when(lastDay !== undefined && lastDay < on, { firstDay: on }),
        PausedAlready.when(other !== undefined, other ?? days),
        reasonGiven(why, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.Paused(id, on, { ...(lastDay === undefined ? {} : { lastDay }), ...asWhy(why) })]
    )
  }
})

/** @da genoptag aftalen: dagen er den første, den ikke er på pause */
export const resume = command({
  input: inputOf<AgreementChange>()(Schema.Struct({ agreement: Id, on: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, ...why }, context) =>
    decision(
      [
        NotPaused.when(state._tag === "Active" && !pausesOf(state).some((one) => covers(one, on)), { on }),
        reasonGiven(why, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.Resumed(id, on, asWhy(why))]
    )
})

/** @da træk en pause tilbage, der var en fejl: dagen er pausens første */
export const withdrawPause = command({
  input: inputOf<AgreementChange>()(Schema.Struct({ agreement: Id, on: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, ...why }, context) =>
    decision(
      [
        NotPaused.when("pauses" in state && !state.pauses.some(({ firstDay }) => firstDay === on), { on }),
        reasonGiven(why, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PauseWithdrawn(id, on, asWhy(why))]
    )
})
