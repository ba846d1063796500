import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { command, decision, GivenTerms, Id, Key } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { withoutTerms } from "./agreementChanges.ts"
import { asWhy, reasonGiven, titleIn } from "./agreementChecks.ts"
import { changeReasons } from "./agreementSettings.ts"
import { entriesOf, isSigned, otherTerms, refusedBy, signedOf, somePointLeft } from "./pointCommands.ts"
import { NothingToCorrect, PointNotChosen } from "./pointRefusals.ts"
import { sinceExactly } from "./sinceStart.ts"
import { correctable } from "./whatIsCorrected.ts"
import type { CorrectPointInput, WithdrawPointChangeInput } from "./inputs/points.ts"
import { inputOf } from "./inputs/inputOf.ts"

const from = Schema.optionalKey(Day)

/** Refuses to correct what nobody said from that day on. */
const saidFrom = (state: AgreementState, point: string, day: Day | undefined) => {
  const entries = entriesOf(state, point)
  const days = entries.flatMap((entry) => entry.from ?? [])
  return NothingToCorrect.when(entries.length > 0 && sinceExactly(entries, day) === undefined, { days })
}

/** @da ret et punkt, der var skrevet forkert */
export const correctPoint = command({
  input: inputOf<CorrectPointInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      point: Key,
      from,
      terms: GivenTerms,
      ...mayTellWhy
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, from: day, terms, ...given }, context) => {
    const signing = context.sign(point, terms, { at: "/terms", on: day ?? (isSigned(state) ? state.firstDay : on) })
    return decision(
      [
        refusedBy(signing),
        PointNotChosen.when(isSigned(state) && entriesOf(state, point).length === 0, {
          point,
          title: titleIn(state, { point, on }, context),
          on,
          field: "/point"
        }),
        correctable(entriesOf(state, point), { on, from: day }),
        otherTerms(sinceExactly(entriesOf(state, point), day)?.terms, signing),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [
        Agreement.events.PointCorrected(id, on, {
          point,
          ...(day === undefined ? {} : { from: day }),
          terms: signedOf(signing),
          ...asWhy(given)
        })
      ]
    )
  }
})

/** @da træk en ændring af et punkt tilbage */
export const withdrawPointChange = command({
  input: inputOf<WithdrawPointChangeInput>()(
    Schema.Struct({ agreement: Id, on: Day, point: Key, from: Day, ...mayTellWhy })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, from: day, ...given }, context) =>
    decision(
      [
        PointNotChosen.when(isSigned(state) && entriesOf(state, point).length === 0, {
          point,
          title: titleIn(state, { point, on }, context),
          on: day,
          field: "/point"
        }),
        saidFrom(state, point, day),
        isSigned(state) ? somePointLeft(withoutTerms(state, point, day), day) : [],
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointWithdrawn(id, on, { point, from: day, ...asWhy(given) })]
    )
})
