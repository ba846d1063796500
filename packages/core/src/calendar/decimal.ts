/**
 * A decimal number: so many, each of ten to the power of minus `decimals`.
 *
 * @category models
 */
export interface Decimal {
  readonly units: bigint
  readonly decimals: number
}

/**
 * A number as it is written: in the shortest form that is it and no other, so 0.1 is one tenth.
 *
 * @shape the number is finite
 * @category operations
 */
export const decimalOf = (number: number): Decimal => {
  const [mantissa, power = "0"] = String(number).split("e") as [string, string?]
  const [whole, part = ""] = mantissa.split(".") as [string, string?]
  const decimals = part.length - Number(power)
  const units = BigInt(`${whole}${part}`)
  return decimals < 0 ? { units: units * 10n ** BigInt(-decimals), decimals: 0 } : { units, decimals }
}
