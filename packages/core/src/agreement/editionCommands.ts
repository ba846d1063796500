import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { command, type DecideContext, decision, GivenTerms, Id, Key } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { asWhy, inForceOn, reasonGiven, signTerms, somePoint, titleIn } from "./agreementChecks.ts"
import type { SignedFields } from "./agreementFields.ts"
import { changeReasons } from "./agreementSettings.ts"
import { isInForce, pointsOn } from "./agreementOn.ts"
import { NothingChanges, sameSaid } from "./nothingChanges.ts"
import { LaterChange } from "./pointRefusals.ts"
import { NoEdition } from "./refusals.ts"
import type { ChangeEditionInput } from "./inputs/points.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** @da flyt aftalen til dagens udgave, med alle punkter skrevet på ny */
export const changeEdition = command({
  input: inputOf<ChangeEditionInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      points: Schema.Record(Key, GivenTerms),
      ...mayTellWhy
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, points, ...given }, context) => {
    const edition = context.editionOn(on)
    const { refusals, terms } = signTerms(points, { on }, context)
    return decision(
      [
        somePoint(id, points),
        refusals,
        inForceOn(state, { on }),
        state._tag === "Active" ? nothingLater(state, on, context) : [],
        refusals.length > 0 ? [] : sameForm(state, { on, edition, terms }),
        NoEdition.when(edition === undefined, { signedOn: on }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.EditionChanged(id, on, { edition: edition!, points: terms, ...asWhy(given) })]
    )
  }
})

/** Refuses to write all points anew while something is said of one from a later day: it would hold on, in the form before. */
const nothingLater = (state: SignedFields & AgreementState, on: Day, context: DecideContext) =>
  laterIn(state.points, on).flatMap(([point, from]) =>
    LaterChange.when(true, { point, title: titleIn(state, { point, on }, context), from, field: "/on" })
  )

/** The points of which something is said from a later day, with the first such day. */
const laterIn = (points: SignedFields["points"], on: Day): ReadonlyArray<readonly [point: string, from: Day]> =>
  Object.entries(points).flatMap(([point, entries]) => {
    const from = entries.find((entry) => entry.from !== undefined && entry.from > on)?.from
    return from === undefined ? [] : [[point, from] as const]
  })

/** Refuses the form and the terms that hold already, and hold on. */
const sameForm = (
  state: AgreementState,
  { on, edition, terms }: { readonly on: Day; readonly edition: string | undefined; readonly terms: object }
) =>
  NothingChanges.when(
    state._tag === "Active" &&
      isInForce(state, on) &&
      laterIn(state.points, on).length === 0 &&
      state.edition === edition &&
      sameSaid(pointsOn(state, on), terms),
    { field: "/points" }
  )
