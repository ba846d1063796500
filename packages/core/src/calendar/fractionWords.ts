import type { Fraction } from "./Fraction.ts"

/**
 * A fraction with at most so many decimals: "1,5" and "1.5". What does not fit is cut off and not rounded, so that what is just
 * below a limit is never shown as the limit: 4.999 with one decimal is 4.9.
 *
 * @assumes cutting off misleads less than rounding; no source says so
 * @category text
 */
export const fractionWords = (
  { numerator, denominator }: Fraction,
  decimals: number
): { readonly da: string; readonly en: string } => {
  const size = numerator < 0n ? -numerator : numerator
  const digits = String((size * 10n ** BigInt(decimals)) / denominator).padStart(decimals + 1, "0")
  const whole = digits.slice(0, digits.length - decimals)
  const part = digits.slice(digits.length - decimals).replace(/0+$/, "")
  const sign = numerator < 0n && /[1-9]/.test(digits) ? "-" : ""
  const written = (point: string): string => `${sign}${whole}${part === "" ? "" : point + part}`
  return { da: written(","), en: written(".") }
}
