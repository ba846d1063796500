import { countWords } from "../../calendar/index.ts"
import { type CodeWords, sayCode, type Texts } from "../../plugin/index.ts"
import type { LeftBy } from "./actionOwner.ts"
import { contactsOn } from "../agreementOn.ts"
import type { AgreementSituation } from "./AgreementSituation.ts"
import { type ConditionKey, conditionTexts } from "./conditionTexts.ts"

/**
 * Whether a condition is met. `unknown`: what would tell is not registered, or it is too early; nobody guesses.
 *
 * @category models
 */
export type ConditionAnswer = "met" | "notMet" | "unknown"

/**
 * One of Oxford Research's seven conditions for a partnership that is not forgotten, as it stands on a day.
 *
 * @da de syv forudsætninger
 * @shape `evidence`: what it was judged by; `missing`: what is not registered, and would tell more
 * @source LBR 2011, p. 5 (Oxford Research)
 * @category models
 */
export interface Condition {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly key: ConditionKey
  readonly title: Texts
  readonly answer: ConditionAnswer
  readonly evidence: ReadonlyArray<Texts>
  readonly missing: ReadonlyArray<Texts>
}

/**
 * What is known of an agreement beside its ledger.
 *
 * @shape `chosenFor`: the code of why it was sought out, `false` when it began without one; not there when nobody looked.
 * `resources`, `coordination`: what other parts of the system find, and judge instead of what is judged here
 * @category models
 */
export interface ConditionsKnown extends AgreementSituation {
  readonly leftBy: LeftBy
  readonly chosenFor?: string | false
  /** What reasons are called. */
  readonly reasons?: CodeWords
  readonly resources?: ConditionJudged
  readonly coordination?: ConditionJudged
}

/**
 * An answer with what it was judged by.
 *
 * @category models
 */
export interface ConditionJudged {
  readonly answer: ConditionAnswer
  readonly evidence: ReadonlyArray<Texts>
}

const judged = (answer: ConditionAnswer, da?: string, en?: string): ConditionJudged => ({
  answer,
  evidence: da === undefined || en === undefined ? [] : [{ da, en }]
})

/**
 * The seven conditions of one agreement. Each is met only by what is registered.
 *
 * @da aftalens sundhedstjek
 * @source LBR 2011, p. 5 (Oxford Research)
 * @assumes how each is judged, as the source only names them; a review is in time while the day agreed for it has not
 * passed, and a number of none is no criterion
 * @category operations
 */
export const conditionsOf = (known: ConditionsKnown): ReadonlyArray<Condition> =>
  conditionTexts.map(({ key, title, missing }, at) => ({
    number: (at + 1) as Condition["number"],
    key,
    title,
    ...judges[key](known),
    missing
  }))

const judges: Readonly<Record<ConditionKey, (known: ConditionsKnown) => ConditionJudged>> = {
  strategy: () => judged("unknown"),
  choice: ({ chosenFor, reasons = {} }) => {
    if (chosenFor === undefined) return judged("unknown")
    return chosenFor === false
      ? judged("unknown", "aftalen begyndte uden en begrundelse for valget", "it began without a reason for the choice")
      : judged(
          "met",
          `valgt med begrundelsen »${sayCode(reasons, chosenFor, "da")}«`,
          `chosen for the reason “${sayCode(reasons, chosenFor, "en")}”`
        )
  },
  dialogue: ({ ledger, state, on }) => {
    const points = ledger.points.filter(({ activity: { level } }) => level !== "notCountable")
    const alive = points.filter(({ activity: { level } }) => level === "active" || level === "slowing")
    const count = [
      `${alive.length} af ${countWords(points.length, "punkt", "punkter")} i brug`,
      `${alive.length} of ${countWords(points.length, "point", "points")} used`
    ] as const
    if (alive.length > 0) return judged("met", ...count)
    // Silence is only of what is registered; a review that was agreed and not held is dialogue that did not take place.
    const overdue = state._tag === "Active" && state.reviewOn !== undefined && state.reviewOn < on
    return overdue && points.length > 0
      ? judged("notMet", `${count[0]}, og gennemgangen er ikke holdt`, `${count[1]}, and the review was not held`)
      : judged("unknown", ...count)
  },
  resources: ({ resources, uncovered = [], state, on, leftBy }) => {
    const consultant = contactsOn(state, on)?.contacts.authority.primary
    if (resources !== undefined) return resources
    const away = uncovered.find(({ side }) => side === "authority")
    if (away !== undefined)
      return judged(
        "notMet",
        `ingen hos myndigheden har kunnet træffes siden ${away.since}`,
        `nobody at the authority could be reached since ${away.since}`
      )
    if (consultant === undefined || leftBy(consultant) === undefined) return judged("unknown")
    return leftBy(consultant) === true
      ? judged("notMet", `konsulenten ${consultant} er fratrådt`, `the consultant ${consultant} has left`)
      : judged("met", `konsulent: ${consultant}`, `consultant: ${consultant}`)
  },
  criteria: ({ ledger: { points } }) => {
    const rows = points.flatMap((point) => point.rows)
    const measured = rows.filter(({ amount = 0 }) => amount > 0)
    if (measured.length > 0)
      return judged("met", `løfter med et tal: ${measured.length}`, `promises with a number: ${measured.length}`)
    const unread = points.length === 0 || points.some(({ why }) => why !== undefined && why.code !== "noPromises")
    return unread ? judged("unknown") : judged("notMet", "intet løfte har et tal", "no promise has a number")
  },
  coordination: ({ coordination }) => coordination ?? judged("unknown"),
  followUp: ({ state, on }) => {
    if (state._tag !== "Active" || state.reviewOn === undefined) return judged("unknown")
    const { reviewOn } = state
    return reviewOn < on
      ? judged("notMet", `skulle gennemgås ${reviewOn}`, `was to be reviewed on ${reviewOn}`)
      : judged("met", `gennemgås næste gang ${reviewOn}`, `is next reviewed on ${reviewOn}`)
  }
}
