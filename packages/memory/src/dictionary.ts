import type { Scalar } from "@partnerskab/core/facts"

/** Values as small numbers. Only grows, so forks may share it: a code means the same in all of them. */
export interface Dictionary {
  readonly codeOf: (value: Scalar) => number | undefined
  readonly add: (value: Scalar) => number
  readonly valueOf: (code: number) => Scalar
  /** How many codes there are: each is below. */
  readonly size: () => number
}

/** The code of a dimension that a fact does not have, which counts as null. */
export const absent = 0
/** The code of null. */
export const nothing = 1

export const dictionary = (): Dictionary => {
  const values: Array<Scalar> = [null, null]
  const codes = new Map<Scalar, number>([[null, nothing]])
  return {
    codeOf: (value) => codes.get(value),
    add: (value) => {
      const known = codes.get(value)
      if (known !== undefined) return known
      codes.set(value, values.length)
      return values.push(value) - 1
    },
    valueOf: (code) => values[code] ?? null,
    size: () => values.length
  }
}
