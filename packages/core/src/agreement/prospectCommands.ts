import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { absent, Code, command, decision, Id, Note, one, oneIfGiven } from "../plugin/index.ts"
import { Agreement } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { asWhy, noneHasLeft, reasonGiven } from "./agreementChecks.ts"
import { changeReasons, choiceReasons } from "./agreementSettings.ts"
import { someChange } from "./nothingChanges.ts"
import { Party } from "./parties/Party.ts"
import { Person } from "./people/Person.ts"
import type { AssignInput, ConsiderInput } from "./inputs/preparing.ts"
import type { AgreementChange } from "./inputs/about.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** @da overvej virksomhed */
export const consider = command({
  input: inputOf<ConsiderInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      party: Id,
      reason: Code,
      note: Schema.optionalKey(Note),
      consultant: Schema.optionalKey(Id)
    })
  ),
  reads: ({ agreement, party, consultant }) => ({
    nothing: absent(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    consultant: oneIfGiven(Person, consultant, "/consultant")
  }),
  decide: ({ consultant: seen }, { agreement, on, party, consultant, ...given }, context) =>
    decision(
      [noneHasLeft({ "/consultant": seen }, on), reasonGiven(given, { list: choiceReasons, on }, context)],
      () => [
        Agreement.events.Considered(agreement, on, {
          party,
          reason: given.reason,
          ...(given.note === undefined ? {} : { noteRef: given.note }),
          ...(consultant === undefined ? {} : { consultant })
        })
      ]
    )
})

/** @da giv en overvejelse en konsulent */
export const assign = command({
  input: inputOf<AssignInput>()(Schema.Struct({ agreement: Id, on: Day, consultant: Id })),
  reads: ({ agreement, consultant }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    consultant: one(Person, consultant, "/consultant")
  }),
  decide: ({ agreement: { id, state }, consultant: seen }, { on, consultant }) =>
    decision(
      [
        noneHasLeft({ "/consultant": seen }, on),
        state._tag === "Prospect" ? someChange(state.consultant, consultant, "/consultant") : []
      ],
      () => [Agreement.events.Assigned(id, on, { consultant })]
    )
})

/** @da opgiv aftale, der ikke er indgået */
export const drop = command({
  input: inputOf<AgreementChange>()(Schema.Struct({ agreement: Id, on: Day, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id } }, { agreement: _, on, ...given }, context) =>
    decision([reasonGiven(given, { list: changeReasons, on }, context)], () => [
      Agreement.events.Dropped(id, on, asWhy(given))
    ])
})
