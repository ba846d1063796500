/** Somebody who does the same as the others: so many operations, as fast as it can. */
export type Contestant = (count: number) => Promise<void>

/** Median and quartiles. */
export interface Spread {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** What a comparison came to: milliseconds of an operation, and how much faster than another somebody is. */
export interface Compared {
  readonly took: Readonly<Record<string, Spread>>
  /** Above 1: the first is faster than the second. Of each round by itself. */
  readonly ratio: (first: string, second: string) => Spread
}

export interface Rounds {
  readonly rounds: number
  readonly count: number
  /** Operations before the first round that are not measured: plans, compiled code, warm pages. */
  readonly warm: number
}

export const spreadOf = (values: ReadonlyArray<number>): Spread => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const below = sorted[Math.floor(place)]!
    return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place))
  }
  return { low: at(0.25), median: at(0.5), high: at(0.75) }
}

/** All do a block of operations in turn, again and again, and each round begins with another one. */
export const compare = async (
  contestants: Readonly<Record<string, Contestant>>,
  { rounds, count, warm }: Rounds
): Promise<Compared> => {
  const names = Object.keys(contestants)
  const times = new Map(names.map((name) => [name, [] as Array<number>]))
  for (const name of names) await contestants[name]!(warm)
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length]!
      const began = performance.now()
      await contestants[name]!(count)
      times.get(name)!.push((performance.now() - began) / count)
    }
  return {
    took: Object.fromEntries(names.map((name) => [name, spreadOf(times.get(name)!)])),
    ratio: (first, second) => spreadOf(times.get(first)!.map((own, round) => times.get(second)![round]! / own))
  }
}

/** Does operations one after the other on so many lines at once. */
export const onLines =
  (lines: number, work: () => Promise<unknown>): Contestant =>
  async (count) => {
    let left = count
    const line = async () => {
      while (left > 0) {
        left -= 1
        await work()
      }
    }
    await Promise.all(Array.from({ length: lines }, line))
  }
