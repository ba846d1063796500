import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import {
  Code,
  command,
  decision,
  GivenTerms,
  Id,
  Key,
  Note,
  one,
  type SignedTerms,
  type Signing
} from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { asWhy, inForceOn, reasonGiven } from "./agreementChecks.ts"
import { pointsOn } from "./agreementOn.ts"
import { changeReasons } from "./agreementSettings.ts"
import { LastPoint, LaterChange, NothingToCorrect, PointChosenAlready, PointNotChosen } from "./pointRefusals.ts"
import { sinceExactly } from "./sinceStart.ts"

const reason = { reason: Schema.optionalKey(Code), note: Schema.optionalKey(Note) }
const from = Schema.optionalKey(Day)
const reads = ({ agreement }: { readonly agreement: string }) => ({
  agreement: one(Agreement, agreement, "/agreement")
})

const covers = (state: AgreementState, point: string, on: Day): boolean => point in pointsOn(state, on)

/** Asked for only when nothing refuses. */
const signedOf = (signing: Signing): SignedTerms => (signing as Extract<Signing, { readonly ok: true }>).signed

/** What was said of a point, when it is signed. */
const entriesOf = (state: AgreementState, point: string) =>
  state._tag === "Active" || state._tag === "Ended" ? (state.points[point] ?? []) : []

/** @da tilføj et punkt */
export const addPoint = command({
  input: Schema.Struct({ agreement: Id, on: Day, point: Key, terms: GivenTerms, ...reason }),
  reads,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, terms, ...given }, context) => {
    const signing = context.sign(point, terms, "/terms")
    return decision(
      [
        signing.ok ? [] : signing.refusals,
        inForceOn(state, { on }),
        PointChosenAlready.when(covers(state, point, on), { point, on, field: "/point" }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointAdded(id, on, { point, terms: signedOf(signing), ...asWhy(given) })]
    )
  }
})

/** @da ændr et punkt */
export const changePoint = command({
  input: Schema.Struct({ agreement: Id, on: Day, point: Key, terms: GivenTerms, ...reason }),
  reads,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, terms, ...given }, context) => {
    const signing = context.sign(point, terms, "/terms")
    return decision(
      [
        signing.ok ? [] : signing.refusals,
        inForceOn(state, { on }),
        PointNotChosen.unless(covers(state, point, on), { point, on, field: "/point" }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointChanged(id, on, { point, terms: signedOf(signing), ...asWhy(given) })]
    )
  }
})

/** @da afslut et punkt */
export const endPoint = command({
  input: Schema.Struct({ agreement: Id, lastDay: Day, point: Key, ...reason }),
  reads,
  decide: ({ agreement: { id, state } }, { agreement: _, lastDay, point, ...given }, context) => {
    const after = addDays(lastDay, 1)
    const later = entriesOf(state, point).find((entry) => entry.from !== undefined && entry.from > lastDay)
    const left = Object.keys(pointsOn(state, after)).filter((other) => other !== point)
    return decision(
      [
        inForceOn(state, { on: lastDay, field: "/lastDay" }),
        PointNotChosen.unless(covers(state, point, lastDay), { point, on: lastDay, field: "/point" }),
        LaterChange.when(later !== undefined, { point, from: later?.from ?? after }),
        LastPoint.when(left.length === 0, { on: lastDay }),
        reasonGiven(given, { list: changeReasons, on: lastDay }, context)
      ],
      () => [Agreement.events.PointEnded(id, lastDay, { point, ...asWhy(given) })]
    )
  }
})

/** Refuses to correct what nobody said from that day on. */
const saidFrom = (state: AgreementState, point: string, day: Day | undefined) => {
  const entries = entriesOf(state, point)
  const days = entries.flatMap((entry) => entry.from ?? [])
  return NothingToCorrect.when(entries.length > 0 && sinceExactly(entries, day) === undefined, { days })
}

/** @da ret et punkt, der var skrevet forkert */
export const correctPoint = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    point: Key,
    /** What was said from this day on is corrected; from the first day of the agreement without it. */
    from,
    terms: GivenTerms,
    ...reason
  }),
  reads,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, from: day, terms, ...given }, context) => {
    const signing = context.sign(point, terms, "/terms")
    return decision(
      [
        signing.ok ? [] : signing.refusals,
        PointNotChosen.when(isSigned(state) && entriesOf(state, point).length === 0, { point, on, field: "/point" }),
        saidFrom(state, point, day),
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
  input: Schema.Struct({ agreement: Id, on: Day, point: Key, from: Day, ...reason }),
  reads,
  decide: ({ agreement: { id, state } }, { agreement: _, on, point, from: day, ...given }, context) =>
    decision([saidFrom(state, point, day), reasonGiven(given, { list: changeReasons, on }, context)], () => [
      Agreement.events.PointWithdrawn(id, on, { point, from: day, ...asWhy(given) })
    ])
})

const isSigned = (state: AgreementState): boolean => state._tag === "Active" || state._tag === "Ended"
