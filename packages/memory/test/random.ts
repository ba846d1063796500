/** Numbers that look random and are the same every time (mulberry32): each below the bound. */
export const randomly = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    chance: (one: number): boolean => next() < one,
    of: <A>(values: ReadonlyArray<A>): A => values[below(values.length)]!
  }
}

export type Random = ReturnType<typeof randomly>
