import { describe, expect, it } from "vitest"
import { addDays } from "../../src/calendar/index.ts"
import { danishPacks } from "../../src/denmark/index.ts"
import { isNotKnown } from "../../src/law/Dated.ts"
import { conditionsOf } from "../../src/law/Rule.ts"
import { seeded } from "../setup.ts"

const random = seeded(41)
const pick = <A>(from: ReadonlyArray<A>): A => from[Math.floor(random() * from.length)]!
const dates = Array.from({ length: 60 }, (_, at) => addDays("2022-01-31", (at - 30) * 7))
const numbers = [
  0, 7405, 7812, 8616, 11_346, 12_513, 1, 24, 25, 26, 50, 99, 100, 101, 499, 500, 999, 1000, 3699, 3700, 3701, 4999,
  5000, 5001, 5999, 6000
]

const declared = danishPacks.flatMap(({ id, rules }) =>
  rules.flatMap((rule) =>
    conditionsOf(rule.check).flatMap((condition, at) =>
      Object.entries(condition.easier).map(([fact, easier]) => ({
        name: `${id} ${rule.id} ${at + 1}: ${fact} ${easier}`,
        rule,
        condition,
        fact,
        easier
      }))
    )
  )
)

describe("a fact that is declared to make a condition easier one way", () => {
  it.each(declared)("does, and it matters: $name", ({ rule, condition, fact, easier }) => {
    let differences = 0
    for (let n = 0; n < 3000; n += 1) {
      const one = (name: string) => {
        const { kind } = rule.subject.facts[name]!
        return kind === "day" ? pick(dates) : kind === "count" ? pick(numbers) : pick([true, false])
      }
      const facts = Object.fromEntries(condition.reads.map((name) => [name, one(name)]))
      const values = Object.fromEntries(
        Object.entries(rule.values).map(([name, { rows }]) => [
          name,
          pick(rows.flatMap((row) => (isNotKnown(row) ? [] : [row.value])))
        ])
      )
      const other = one(fact)
      const [less, more] = [facts[fact]!, other].toSorted((a, b) => (a < b ? -1 : 1))
      const [hard, easy] = easier === "more" ? [less, more] : [more, less]
      const [whenHard, whenEasy] = [hard, easy].map((value) => condition.holds({ ...facts, [fact]: value }, values))
      if (whenHard && !whenEasy)
        throw new Error(`${JSON.stringify(facts)}: ${String(hard)} holds, ${String(easy)} does not`)
      if (whenHard !== whenEasy) differences += 1
    }
    expect(differences).toBeGreaterThan(0)
  })
})
