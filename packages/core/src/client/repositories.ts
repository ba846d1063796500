import type { Instant } from "../calendar/index.ts"
import { agreementQuestions } from "./agreementQuestions.ts"
import { byKey } from "./byKey.ts"
import type { Inside } from "./inside.ts"
import type { PageOptions } from "./Lives.ts"
import type { Question } from "./ask.ts"
import { type Conditions, questions } from "./questions.ts"

/** The lives of every entity by its key; the agreements can be called as well. A door says what becomes of a question. */
export const repositories = (
  inside: Inside,
  answer: (question: Question<unknown>) => unknown
): Readonly<Record<string, object>> => {
  const ask = questions(inside)
  const all = byKey(inside.catalog.entities, (_, key) => ({
    get: (id: string) => answer(ask.get({ key }, id)),
    find: (where?: Conditions, page?: PageOptions) => answer(ask.find({ key }, where, page)),
    history: (id: string) => answer(ask.history({ key }, id)),
    at: (id: string, instant: Instant) => answer(ask.at({ key }, id, instant))
  }))
  // oxlint-disable-next-line typescript/no-explicit-any -- each question has its own parameters, told by the interface
  const own = byKey<(...given: Array<any>) => Question<unknown>, unknown>(
    new Map(Object.entries(agreementQuestions(inside))),
    (one) =>
      (...given: Array<never>) =>
        answer(one(...given))
  )
  return { ...all, agreement: Object.assign((id: string) => answer(ask.agreement(id)), all["agreement"], own) }
}
