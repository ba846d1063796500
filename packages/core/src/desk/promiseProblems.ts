import type { PointPromise, Texts } from "../plugin/index.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem } from "./problems.ts"

/**
 * Promises of points that nobody could tell of. What shows a promise must be a fact that an installed module has an
 * indicator of: it is the only place where kinds of facts are declared, and what is promised shall be in reports too.
 */
export const promiseProblems = (modules: ReadonlyArray<Offer>): ReadonlyArray<Problem> => {
  const counted = new Set(
    modules.flatMap(({ definition }) => Object.values(definition.indicators).map(({ kind }) => kind))
  )
  return modules.flatMap(({ key, definition: { promises = {} } }) =>
    Object.entries(promises).flatMap(([name, promise]) => problemsOf(`${key}.${name}`, promise, counted))
  )
}

const problemsOf = (
  name: string,
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: each point has its own terms
  { title, per, promised, observed, notCountable }: PointPromise<any>,
  counted: ReadonlySet<string>
): ReadonlyArray<Problem> => {
  const found = (code: string, text: string, is: boolean) => (is ? [problem(code)(`the promise ${name} ${text}`)] : [])
  return [
    ...found("PK-PROMISE-WORDS", "needs a title in Danish and English", !isTold(title)),
    ...found("PK-PROMISE-TERMS", "needs a function `promised` of the terms", typeof promised !== "function"),
    ...(observed === undefined
      ? found(
          "PK-PROMISE-UNSEEN",
          "says neither what shows it nor why nothing can, in both languages",
          !isTold(notCountable)
        )
      : [
          ...found(
            "PK-PROMISE-FACT",
            `is shown by ${observed.kind}, which no installed module has an indicator of: install the module, or give it one`,
            !counted.has(observed.kind)
          ),
          ...found(
            "PK-PROMISE-TIED",
            `is found through ${observed.through}: only facts with their agreement or party can show it`,
            !["agreement", "party"].includes(observed.through)
          ),
          ...found(
            "PK-PROMISE-YEAR",
            "is of a year, but shown by what stands on a day: count what begins, or promise it for the agreement",
            per === "year" && observed.taken === "stock"
          )
        ])
  ]
}

const isTold = (texts: Texts | undefined): boolean =>
  [texts?.da, texts?.en].every((text) => typeof text === "string" && text.trim() !== "")
