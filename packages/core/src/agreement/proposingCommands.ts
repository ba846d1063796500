import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { command, decision, Id } from "../plugin/index.ts"
import { Agreement } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { asWhy, endsFirst, reasonGiven, somePoint, stillKept, stillUsable } from "./agreementChecks.ts"
import { changeReasons } from "./agreementSettings.ts"
import { NoEdition } from "./refusals.ts"
import type { ProposeInput } from "./inputs/preparing.ts"
import type { AgreementChange } from "./inputs/about.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** @da send aftalen til godkendelse */
export const propose = command({
  input: inputOf<ProposeInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      firstDay: Schema.optionalKey(Day),
      lastDay: Schema.optionalKey(Day)
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { on, firstDay, lastDay }, context) => {
    const edition = context.editionOn(on)
    const begin = firstDay === undefined ? { at: "/on", on, orLater: true } : { at: "/firstDay", on: firstDay }
    return decision(
      [
        "points" in state ? somePoint(id, state.points) : [],
        stillKept(state, on),
        stillUsable(state, begin, context),
        NoEdition.when(edition === undefined, { signedOn: on }),
        endsFirst(firstDay ?? on, lastDay)
      ],
      () => [
        Agreement.events.Proposed(id, on, {
          edition: edition!,
          ...(firstDay === undefined ? {} : { agreedFirstDay: firstDay }),
          ...(lastDay === undefined ? {} : { agreedLastDay: lastDay })
        })
      ]
    )
  }
})

/** @da tag aftalen tilbage fra godkendelse: godkendelserne falder bort */
export const takeBack = command({
  input: inputOf<AgreementChange>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      ...mayTellWhy
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id } }, { agreement: _, on, ...given }, context) =>
    decision([reasonGiven(given, { list: changeReasons, on }, context)], () => [
      Agreement.events.TakenBack(id, on, asWhy(given))
    ])
})
