import { expect, it } from "vitest"
import { seeded } from "../setup.ts"
import { aHire, law } from "./bikes.ts"
import { propertiesOf } from "./properties.ts"

const days = [
  "2019-12-31",
  "2020-01-01",
  "2022-05-02",
  "2022-05-08",
  "2022-05-15",
  "2022-05-16",
  "2022-12-31",
  "2023-01-01"
]
const pools = {
  kind: ["bycykel", "bycykel", "ladcykel", "ethjulet"],
  hiredOn: [...days, "2023-12-31", "2024-01-01"],
  firstDay: days,
  lastDay: days,
  age: [0, 14, 15, 16, 120],
  bikes: [0, 1, 2, 3, 200],
  staff: [0, 499, 500, 999, 1000, 1499, 1500, 100_000],
  helmet: [true, false],
  parent: [true, false]
}

const properties = propertiesOf(law, { pools, base: aHire }, seeded(6))
const times = (cases: number, ask: () => string | undefined) =>
  Array.from({ length: cases }, ask).filter((said) => said !== undefined)

it("what is said of an interval is said of everything in it", () => {
  expect(times(20_000, properties.sound)).toEqual([])
})

it("rules sorted by codes say together what each of them says alone", () => {
  expect(times(20_000, properties.sorted)).toEqual([])
})

it("the questions the other way round agree with the rules", () => {
  expect(times(3000, () => properties.inverse("lastDay", { from: "2022-05-02", to: "2022-06-30" }))).toEqual([])
  expect(times(3000, () => properties.inverse("bikes", { from: 0, to: 200 }))).toEqual([])
})

it("what is proposed instead is permitted", () => {
  expect(times(3000, properties.remedied)).toEqual([])
})

it("more staff never makes a yes a no", () => {
  expect(times(3000, () => properties.monotone("staff", "more"))).toEqual([])
})
