// Asks the Danish rules of very many made-up placements, and prints what came of it: seed and count on the command line.
import { danishPacks } from "../src/denmark/index.ts"
import { type Check, compileLaw, placementSubject, type RulePack } from "../src/law/index.ts"
import { aPlacement } from "../test/denmark/aPlacement.ts"
import { pools } from "../test/denmark/pools.ts"
import { propertiesOf } from "../test/law/properties.ts"
import { seeded } from "../test/setup.ts"

const [seed, count] = process.argv.slice(2).map(Number) as [number, number]

const asked = (packs: ReadonlyArray<RulePack>, cases: number) => {
  const properties = propertiesOf(compileLaw(placementSubject, packs), { pools, base: aPlacement }, seeded(seed))
  const times = (ask: () => string | undefined) =>
    Array.from({ length: cases }, ask).filter((said) => said !== undefined).length
  const questions = {
    interval: () => properties.sound(),
    lastDay: () => properties.inverse("lastDay", { from: "2026-11-02", to: "2029-11-02" }),
    places: () => properties.inverse("adds", { from: 0, to: 100_000 }),
    remedies: () => properties.remedied()
  }
  const wrong = Object.fromEntries(Object.entries(questions).map(([name, ask]) => [name, times(ask)]))
  return { cases, wrong, answered: properties.answered() }
}

/** The control: what gets harder and harder is permitted again far out, which nobody has declared. */
const turned = (check: Check): Check => {
  if ("all" in check) return { all: check.all.map(turned) }
  if ("any" in check) return { any: check.any.map(turned) }
  const { holds } = check
  const isFarOut = ({ lastDay = "", adds = 0, supported = 0 }) =>
    lastDay > "2027-11-02" || adds > 20_000 || supported === 900
  return { ...check, holds: (facts, values) => holds(facts, values) || isFarOut(facts) }
}
const control = danishPacks.map((pack) => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, check: turned(rule.check) }))
}))

console.log(JSON.stringify({ found: asked(danishPacks, count), control: asked(control, Math.min(count, 2000)) }))
