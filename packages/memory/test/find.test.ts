import type { Scalar } from "@partnerskab/core/facts"
import { type Condition, type EntityRow, findIn, type FindQuery, isWanted, type Page } from "@partnerskab/core/storage"
import { asAsync, aChangeset } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { memory } from "../src/index.ts"
import { type Random, randomly } from "./random.ts"

const fields = ["state", "number", "mixed", "rare"]
const values: ReadonlyArray<Scalar> = [
  null, true, false, 0, 1, 2, 10, -1.5, "", "a", "ab", "abc", "b", "å", "\uFFFD", "🥐", "1", "true", "2011-04-06"
] // prettier-ignore

const aLife = (random: Random, ids: number): EntityRow => {
  const own = fields.filter(() => random.chance(0.8)).map((field) => [field, random.of(values)] as const)
  return {
    entity: "agreement",
    id: random.of(["", "å", "🥐-", "\uFFFD-"]) + String(random.below(ids)),
    version: 1,
    state: {},
    fields: Object.fromEntries(own),
    head: "",
    recordedAt: "2011-04-06T08:00:00.000Z",
    evolution: 1,
    projection: 1,
    ...(random.chance(0.5) ? { audience: ["east", "west"].filter(() => random.chance(0.5)) } : {})
  }
}

const aCondition = (random: Random): Condition => {
  const ends = values.filter((value) => typeof value === "string" || typeof value === "number")
  switch (random.below(6)) {
    case 0:
      return { in: values.filter(() => random.chance(0.2)) }
    case 1:
      return { from: random.of(ends), to: random.of(ends) }
    case 2:
      return { from: random.of(ends) }
    case 3:
      return { to: random.of(ends) }
    case 4:
      return { prefix: random.of(["", "a", "ab", "1", "🥐", "\ud83e", "z"]) }
    default:
      return random.of(values)
  }
}

const aQuery = (random: Random): FindQuery => ({
  entity: "agreement",
  where: Object.fromEntries(
    fields.filter(() => random.chance(0.25)).map((field) => [field, aCondition(random)] as const)
  ),
  ...(random.chance(0.7)
    ? {
        orderBy: {
          ...(random.chance(0.7) ? { field: random.of([...fields, "nobody"]) } : {}),
          ...(random.chance(0.5) ? { descending: random.chance(0.7) } : {})
        }
      }
    : {}),
  ...(random.chance(0.8) ? { limit: random.of([1, 3, 7, 50, 5000]) } : {}),
  ...(random.chance(0.3) ? { visibleTo: ["east", "west"].filter(() => random.chance(0.5)) } : {})
})

describe("lives found by way of indexes", () => {
  it.each([
    ["few", 30, 40],
    ["many", 1200, 2000]
  ])("are those found without them: %s lives that change meanwhile", async (_, ids, writes) => {
    const random = randomly(ids)
    const store = asAsync(memory())
    const lives = new Map<string, EntityRow>()
    let pages = 0
    for (let round = 0; round < 60; round += 1) {
      const rows = Array.from({ length: round === 0 ? writes : random.below(30) }, () => aLife(random, ids))
      for (const row of rows) lives.set(row.id, row)
      await store.commit(aChangeset({ rows }))
      for (let asked = 0; asked < 10; asked += 1) {
        let query: FindQuery | undefined = aQuery(random)
        for (let page = 0; query !== undefined && page < 4; page += 1) {
          const found: Page = await store.find(query)
          const expected = findIn(lives.values(), query)
          expect(found, JSON.stringify(query)).toEqual(expected)
          pages += 1
          query = found.next === undefined ? undefined : { ...query, after: found.next }
        }
      }
    }
    expect(pages).toBeGreaterThan(600)
  })

  it("are found in a set by what they are equal to", async () => {
    const random = randomly(7)
    const store = asAsync(memory())
    const lives = new Map(Array.from({ length: 300 }, () => aLife(random, 200)).map((row) => [row.id, row]))
    await store.commit(aChangeset({ rows: [...lives.values()] }))
    for (let asked = 0; asked < 50; asked += 1) {
      const where = { [random.of(fields)]: random.of(values), [random.of(fields)]: random.of(values) }
      const { sets } = await store.load({
        commandId: "",
        streams: [],
        sets: [{ boundary: "", entity: "agreement", where }]
      })
      const wanted = findIn(lives.values(), { entity: "agreement", where, limit: 1000 }).rows
      expect(sets[0]!.rows).toEqual(wanted.filter((row) => isWanted(row, { where })))
    }
  })

  it("refuses a cursor that no page in this order gave", async () => {
    await expect(asAsync(memory()).find({ entity: "agreement", where: {}, after: "nonsense" })).rejects.toThrow(
      "cursor"
    )
  })
})
