/** Chance that comes out the same for the same seed: mulberry32. */
export interface Chance {
  /** Below 1, from 0. */
  readonly next: () => number
  /** A whole number below the limit, from 0. */
  readonly below: (limit: number) => number
  readonly maybe: (often: number) => boolean
  readonly pick: <A>(from: ReadonlyArray<A>) => A
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { next, below, maybe: (often) => next() < often, pick: (from) => from[below(from.length)]! }
}
