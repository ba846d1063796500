import type { LockedForm } from "./Lock.ts"
import { type LockProblem, problem } from "./LockProblem.ts"

type Forms = Readonly<Record<string, LockedForm>>

/** The forms of one thing in the lock, and how people are told about them. */
export interface Committed {
  readonly forms: Forms
  /** What a form is called: its owner and its name. */
  readonly subject: (name: string) => string
  /** Why a form cannot be changed. */
  readonly because: string
  /** What is written in place of a change, with the number that is free. */
  readonly add: (next: number) => string
  /** What is done when a reading is meant to change; `undefined` when readings are not to be compared. */
  readonly meant: string | undefined
}

/** What is wrong with the forms of one thing: changed, read otherwise, or gone. A new one is no problem of theirs. */
export const formProblems = (now: Forms, committed: Committed): ReadonlyArray<LockProblem> => {
  const { forms, subject, because, add, meant } = committed
  return Object.entries(forms).flatMap(([name, was]) => {
    const what = subject(name)
    const is = now[name]
    if (is === undefined) return [problem("PK-LOCK-FORM-GONE", what, `${what} is gone, and ${because}: put it back`)]
    if (is.form !== was.form) {
      const instead = `leave it as it was and add ${add(lastOf(name, forms) + 1)}`
      return [problem("PK-LOCK-FORM", what, `${what} has another form, and ${because}: ${instead}`)]
    }
    if (meant === undefined || is.reads === was.reads) return []
    return [
      problem(
        "PK-LOCK-READING",
        what,
        `what came before ${what} is read as it in another way: put it back, or ${meant}`
      )
    ]
  })
}

/** The highest number of the same lineage or event: `base/2` and `Registered/1` end with theirs. */
const lastOf = (name: string, forms: Forms): number => {
  const line = (one: string) => one.slice(0, one.lastIndexOf("/"))
  const number = (one: string) => Number(one.slice(one.lastIndexOf("/") + 1))
  return Math.max(
    ...Object.keys(forms)
      .filter((one) => line(one) === line(name))
      .map(number)
  )
}
