import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import {
  command,
  type DecideContext,
  decision,
  GivenTerms,
  Id,
  Key,
  type SignedTerms,
  type Signing
} from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { withTerms } from "./agreementChanges.ts"
import { asWhy, inForceOn, reasonGiven, titleIn } from "./agreementChecks.ts"
import type { SignedFields } from "./agreementFields.ts"
import { isInForce, pointsOn } from "./agreementOn.ts"
import { changeReasons } from "./agreementSettings.ts"
import { NothingChanges, sameTerms } from "./nothingChanges.ts"
import { LastPoint, LaterChange, PointChosenAlready, PointNotChosen } from "./pointRefusals.ts"
import { heldOn } from "./sinceStart.ts"
import type { EndPointInput, PointTermsInput } from "./inputs/points.ts"
import { inputOf } from "./inputs/inputOf.ts"

/** Of what is not in force, or has ended, the table of its life refuses. */
const isActive = (state: AgreementState) => state._tag === "Active"

const covers = (state: AgreementState, point: string, on: Day): boolean => point in pointsOn(state, on)

const pointOf = (
  state: AgreementState,
  { point, on }: { readonly point: string; readonly on: Day },
  context: DecideContext
) => {
  const title = titleIn(state, { point, on }, context)
  return PointNotChosen.when(isActive(state) && !covers(state, point, on), { point, title, on, field: "/point" })
}

/** A point that is not installed is refused where it is named. */
export const refusedBy = (signing: Signing) =>
  signing.ok ? [] : signing.refusals.map((one) => (one.at.startsWith("/terms") ? one : { ...one, at: "/point" }))

/** Asked for only when nothing refuses. */
export const signedOf = (signing: Signing): SignedTerms => (signing as Extract<Signing, { readonly ok: true }>).signed

/** Refuses terms that are those that hold. */
export const otherTerms = (held: SignedTerms | undefined, signing: Signing) =>
  NothingChanges.when(held !== undefined && signing.ok && sameTerms(held, signing.signed), { field: "/terms" })

/** What was said of a point, when it is signed. */
export const entriesOf = (state: AgreementState, point: string) =>
  state._tag === "Active" || state._tag === "Ended" ? (state.points[point] ?? []) : []

/** @da tilføj et punkt */
export const addPoint = command({
  input: inputOf<PointTermsInput>()(
    Schema.Struct({ agreement: Id, on: Day, point: Key, terms: GivenTerms, ...mayTellWhy })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, terms, ...given }, context) => {
    const signing = context.sign(point, terms, { at: "/terms", on })
    return decision(
      [
        refusedBy(signing),
        inForceOn(state, { on }),
        PointChosenAlready.when(isActive(state) && covers(state, point, on), {
          point,
          title: titleIn(state, { point, on }, context),
          on,
          field: "/point"
        }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointAdded(id, on, { point, terms: signedOf(signing), ...asWhy(given) })]
    )
  }
})

/** @da ændr et punkt */
export const changePoint = command({
  input: inputOf<PointTermsInput>()(
    Schema.Struct({ agreement: Id, on: Day, point: Key, terms: GivenTerms, ...mayTellWhy })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, terms, ...given }, context) => {
    const signing = context.sign(point, terms, { at: "/terms", on })
    return decision(
      [
        refusedBy(signing),
        inForceOn(state, { on }),
        pointOf(state, { point, on }, context),
        otherTerms(isActive(state) && isInForce(state, on) ? pointsOn(state, on)[point] : undefined, signing),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointChanged(id, on, { point, terms: signedOf(signing), ...asWhy(given) })]
    )
  }
})

/** @da afslut et punkt */
export const endPoint = command({
  input: inputOf<EndPointInput>()(Schema.Struct({ agreement: Id, lastDay: Day, point: Key, ...mayTellWhy })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, lastDay, point, ...given }, context) => {
    const after = addDays(lastDay, 1)
    const later = entriesOf(state, point).find((entry) => entry.from !== undefined && entry.from > lastDay)
    return decision(
      [
        inForceOn(state, { on: lastDay, field: "/lastDay" }),
        pointOf(state, { point, on: lastDay }, context),
        LaterChange.when(isActive(state) && later !== undefined, {
          point,
          title: titleIn(state, { point, on: lastDay }, context),
          from: later?.from ?? after,
          field: "/lastDay"
        }),
        state._tag === "Active" ? somePointLeft(withTerms(state, { point }, after), after) : [],
        reasonGiven(given, { list: changeReasons, on: lastDay }, context)
      ],
      () => [Agreement.events.PointEnded(id, lastDay, { point, ...asWhy(given) })]
    )
  }
})

/** Refuses to leave an agreement without any point on the day or on a later one. */
export const somePointLeft = ({ points }: Pick<SignedFields, "points">, from: Day) => {
  const entries = Object.values(points)
  const days = [from, ...entries.flat().flatMap((entry) => entry.from ?? [])].filter((day) => day >= from).toSorted()
  const without = days.find((day) => entries.every((said) => heldOn(said, day)?.terms === undefined))
  return without === undefined ? [] : LastPoint.when(true, { on: addDays(without, -1) })
}

/** Signed, ended or not. */
export const isSigned = (
  state: AgreementState
): state is Extract<AgreementState, { readonly _tag: "Active" | "Ended" }> =>
  state._tag === "Active" || state._tag === "Ended"
