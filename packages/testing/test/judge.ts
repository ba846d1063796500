import { canonical, type StorageService } from "@partnerskab/core/storage"
import { type HistoryStep, randomHistory, virtualClock } from "@partnerskab/testing"
import { counted, doubled, installed, lookedAt, recount, statesOf } from "./recount.ts"

/** A history that has been lived, and everything that was not as it should be. */
export interface Judged {
  readonly steps: ReadonlyArray<HistoryStep>
  readonly wrong: ReadonlyArray<string>
}

/**
 * Lives a history in two installations over one storage, and looks at it from every side: the journal replayed, the
 * numbers counted again from states, the numbers that were known along the way, and commands that were sent twice.
 */
export const judged = async (
  storage: StorageService,
  { seed, length }: { readonly seed: number; readonly length: number }
): Promise<Judged> => {
  const clock = virtualClock("2010-01-04")
  const [pk, other] = [installed(storage, clock), installed(storage, clock)]
  const wrong: Array<string> = []
  const memories: Array<{ readonly at: string; readonly counts: string }> = []
  const today = lookedAt[(seed >>> 3) % lookedAt.length]!
  let n = 0
  const steps = await randomHistory(
    { as: (actor) => (actor === "consultant-2" ? other : pk).as(actor) },
    {
      seed,
      length,
      clock,
      onStep: async () => {
        if ((n += 1) % 13 !== 7) return
        memories.push({ at: clock.now(), counts: canonical(await counted(pk, today)) })
        clock.now()
      }
    }
  )
  const states = await statesOf(pk)
  for (const { code, subject, text } of await pk.verify()) wrong.push(`${code} ${subject}: ${text}`)
  // Days on which something ends are those that are counted wrongly.
  const lastDays = states.agreements.flatMap(({ state }) => ("lastDay" in state && state.lastDay) || [])
  for (const day of new Set([...lookedAt, ...lastDays.slice(0, 3)])) {
    const [again, facts] = [canonical(recount(states, day)), canonical(await counted(pk, day))]
    if (again !== facts) wrong.push(`on ${day} the states say ${again}, the facts ${facts}`)
  }
  for (const { at, counts } of memories) {
    const known = canonical(await counted(pk, today, at))
    if (known !== counts) wrong.push(`what was known at ${at} was ${counts}, and is now said to have been ${known}`)
  }
  for (const name of doubled(states)) wrong.push(`two at a time: ${name}`)
  return { steps, wrong: [...wrong, ...repeatsOf(steps)] }
}

/** A command that was done is answered the same however often it is sent. */
const repeatsOf = (steps: ReadonlyArray<HistoryStep>): ReadonlyArray<string> => {
  const done = [...Map.groupBy(steps, ({ commandId }) => commandId)].map(([id, same]) => ({
    id,
    answers: same.flatMap(({ answer }) => (answer.ok ? [answer] : []))
  }))
  return done.flatMap(({ id, answers }) => {
    const firsts = answers.filter(({ repeated }) => !repeated).length
    const events = new Set(answers.map((answer) => canonical(answer.events))).size
    return answers.length > 0 && (firsts !== 1 || events !== 1) ? [`${id} was done ${firsts} times`] : []
  })
}

/** How many commands were sent, done, repeated, and refused for each reason. */
export const figures = (steps: ReadonlyArray<HistoryStep>): Readonly<Record<string, number>> => {
  const count: Record<string, number> = { sent: steps.length, done: 0, repeated: 0, refused: 0 }
  const add = (name: string) => (count[name] = (count[name] ?? 0) + 1)
  for (const { command, answer } of steps) {
    if (answer.ok) {
      add(answer.repeated ? "repeated" : "done")
      if (!answer.repeated) add(`done: ${command}`)
    } else {
      add("refused")
      for (const tag of new Set(answer.refusals.map(({ _tag }) => _tag))) add(`refused: ${tag}`)
    }
  }
  return count
}
