import type { Day } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import type { ModuleDefinition, Observed, SignedTerms, Texts } from "../../plugin/index.ts"
import type { AgreementState } from "../Agreement.ts"
import { daysInForce, pointsOn } from "../agreementOn.ts"
import { heldWithin } from "../sinceStart.ts"

/**
 * Why something cannot be counted: a code for programs, sentences for people. Never a zero.
 *
 * @shape `notObserved`: the point says that nothing shows it; `noPromises`: the point declares none; `needsAmendment`: the
 * signed wording does not say; `notReadable`: no installed point reads it; `failed`: the point's own code threw
 * @category models
 */
export interface NotCountable extends Texts {
  readonly code: "notObserved" | "noPromises" | "needsAmendment" | "notReadable" | "failed"
}

/**
 * What one side has promised by the terms of a point.
 *
 * @da løfte
 * @shape `amount`: how many, where a number is agreed; either `observed`, or `notCountable`
 * @category models
 */
export interface PromiseMade {
  readonly promise: string
  readonly by: Side
  readonly title: Texts
  readonly per: "agreement" | "year"
  readonly amount?: number
  readonly observed?: Observed
  readonly notCountable?: NotCountable
}

/**
 * A point of an agreement with all that is promised by it.
 *
 * @shape `from`: since when the point has been agreed without a break; `notCountable`: why its promises are not known
 * @category models
 */
export interface PointPromised {
  readonly point: string
  readonly title: Texts
  readonly from: Day
  readonly promises: ReadonlyArray<PromiseMade>
  readonly notCountable?: NotCountable
}

/**
 * What is known of an installed point, by its key.
 *
 * @category models
 */
export type PointKnown = (point: string) => Pick<ModuleDefinition, "title" | "terms" | "promises"> | undefined

/**
 * What both sides have promised, by the terms as they are agreed for a day. Nothing is promised before it is signed.
 *
 * @da begge parters løfter på dagen
 * @source Cabi Samarbejdet i praksis: help to recruit for social responsibility, a barter (byttehandel)
 * @assumes the terms of the day say what is promised, also for the days before that other terms held
 * @category operations
 */
export const promisesOn = (agreement: AgreementState, on: Day, known: PointKnown): ReadonlyArray<PointPromised> => {
  const days = daysInForce(agreement)
  if (days === undefined) return []
  return Object.entries(pointsOn(agreement, on))
    .map(([point, signed]) => {
      const definition = known(point)
      const title = definition?.title ?? { da: point, en: point }
      return { point, title, from: agreedFrom(agreement, point, on) ?? days.firstDay, ...madeBy(definition, signed) }
    })
    .toSorted((a, b) => (a.point < b.point ? -1 : 1))
}

/** The first day of the agreement from which a point has been in it up to a day, whatever its terms. */
const agreedFrom = (agreement: AgreementState, point: string, on: Day): Day | undefined => {
  if (agreement._tag !== "Active" && agreement._tag !== "Ended") return undefined
  let from: Day | undefined
  for (const [{ terms }, { firstDay }] of heldWithin(agreement.points[point], daysInForce(agreement)!)) {
    if (firstDay > on) break
    from = terms === undefined ? undefined : (from ?? firstDay)
  }
  return from
}

const madeBy = (
  definition: ReturnType<PointKnown>,
  signed: SignedTerms
): Pick<PointPromised, "promises" | "notCountable"> => {
  const why = (notCountable: NotCountable) => ({ promises: [], notCountable })
  const read = tried(() => definition?.terms?.read(signed))
  if (read === "failed") return why(failed)
  if (definition === undefined || read === undefined) return why(notReadable)
  if (read.view === "needs-amendment") return why(needsAmendment(read.missing))
  const promises = Object.entries(definition.promises ?? {}).flatMap(([promise, one]): ReadonlyArray<PromiseMade> => {
    const promised = tried(() => one.promised(read.terms))
    if (promised === false) return []
    const { by, title, per } = one
    const made = { promise, by, title, per, ...(typeof promised === "number" ? { amount: promised } : {}) }
    if (promised === "failed" || Number.isNaN(promised)) return [{ promise, by, title, per, notCountable: failed }]
    if (one.observed !== undefined) return [{ ...made, observed: one.observed }]
    return [{ ...made, notCountable: { code: "notObserved", da: one.notCountable.da, en: one.notCountable.en } }]
  })
  return promises.length === 0 ? why(noPromises) : { promises }
}

/** A point's own code may throw: then only its own promises are not known. */
const tried = <A>(run: () => A): A | "failed" => {
  try {
    return run()
  } catch {
    return "failed"
  }
}

const failed: NotCountable = {
  code: "failed",
  da: "punktets egen kode fejlede",
  en: "the point's own code failed"
}
const notReadable: NotCountable = {
  code: "notReadable",
  da: "intet installeret punkt kan læse det, der er aftalt",
  en: "no installed point can read what is agreed"
}
const noPromises: NotCountable = {
  code: "noPromises",
  da: "punktet siger ikke, hvad der er lovet",
  en: "the point does not say what is promised"
}
const needsAmendment = (missing: ReadonlyArray<string>): NotCountable => ({
  code: "needsAmendment",
  da: `det aftalte mangler: ${missing.join(", ")}`,
  en: `what is agreed lacks: ${missing.join(", ")}`
})
