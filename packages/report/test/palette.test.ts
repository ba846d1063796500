import { describe, expect, it } from "vitest"
import { dark, light } from "../src/style/palette.ts"

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))
const contrast = (one: string, other: string): number => {
  const [dim, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright! + 0.05) / (dim! + 0.05)
}

describe.each([
  ["by day", light],
  ["by night", dark]
] as const)("the colours %s", (_, palette) => {
  it.each(["text", "muted", "link", "good", "partly", "bad", "open", "none"] as const)("let %s be read", (name) => {
    expect(contrast(palette[name], palette.ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette[name], palette.raised)).toBeGreaterThanOrEqual(4.5)
  })

  it("let a notice be read", () => {
    expect(contrast(palette.text, palette.notice)).toBeGreaterThanOrEqual(4.5)
  })
})
