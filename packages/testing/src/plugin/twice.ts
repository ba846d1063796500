import { canonical } from "@partnerskab/core/storage"

/** What a piece of code came to: its answer, or what it threw. */
export type Came<A> = { readonly gave: A } | { readonly threw: string }

/** The parts of the machine that give another answer every time. */
interface Machine {
  Date: DateConstructor
  readonly crypto?: object
  readonly performance?: object
}

const machine = globalThis as unknown as Machine
const Calendar = machine.Date

/** Runs under a clock and a chance of its own, and puts the machine's back. */
const under = <A>(number: number, run: () => A): Came<A> => {
  const now = 1_300_000_000_000 + number * 987_654_321
  const undo: Array<() => void> = []
  const put = (owner: object | undefined, name: string, value: unknown): void => {
    if (owner === undefined) return
    const own = Object.getOwnPropertyDescriptor(owner, name)
    Object.defineProperty(owner, name, { value, configurable: true, writable: true })
    undo.push(() => (own === undefined ? Reflect.deleteProperty(owner, name) : Object.defineProperty(owner, name, own)))
  }
  const fixed = function (...given: ReadonlyArray<number>) {
    return given.length === 0 ? new Calendar(now) : Reflect.construct(Calendar, given)
  }
  put(
    machine,
    "Date",
    Object.assign(fixed, { prototype: Calendar.prototype, UTC: Calendar.UTC, parse: Calendar.parse })
  )
  put(machine.Date, "now", () => now)
  put(Math, "random", () => (0.123 + number * 0.456) % 1)
  put(machine.crypto, "randomUUID", () => `0f8fad5b-d9cb-469f-a165-70867728950${number}`)
  put(machine.crypto, "getRandomValues", (list: Uint8Array) => list.fill(number + 1))
  put(machine.performance, "now", () => number + 1)
  try {
    return { gave: run() }
  } catch (threw) {
    return { threw: String(threw) }
  } finally {
    for (const back of undo.toReversed()) back()
  }
}

/** Freezes a value and all in it. */
export const frozen = <A>(value: A): A => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const field of Object.values(value)) frozen(field)
  }
  return value
}

/** A copy that shares nothing. A value that is not JSON is kept as it is. */
export const copied = <A>(value: A): A => {
  if (Array.isArray(value)) return value.map(copied) as A
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copied(field)])) as A
}

/**
 * Runs a piece of code twice on what it is given: on a copy, then on a frozen one under another clock and another chance.
 * Gives what it came to; throws when it is not the same, or when what was given is not as it was.
 */
export const twice = <Given, A>(what: string, given: Given, run: (given: Given) => A): Came<A> => {
  const [first, told] = [copied(given), canonical(given)]
  const one = under(1, () => copied(run(first)))
  if (canonical(first) !== told) throw new Error(`${what} changes what it is given`)
  const other = under(2, () => copied(run(frozen(copied(given)))))
  if (canonical(one) !== canonical(other))
    throw new Error(`${what} gives two answers: ${canonical(one).slice(0, 400)} and ${canonical(other).slice(0, 400)}`)
  return one
}
