import * as Effect from "effect/Effect"
import { canonical } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { compareStorages, modelStorage, randomStorageHistory } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

const length = 30

describe("storage in memory and the model of a storage", () => {
  it("answer five hundred random histories alike, and are left alike", async () => {
    const different: Array<unknown> = []
    for (let seed = 1; seed <= 500; seed += 1) {
      const found = await compareStorages(modelStorage(), memory(), randomStorageHistory(seed, length))
      if (found !== undefined) different.push({ seed, ...found })
    }
    expect(different).toEqual([])
  })
})

describe("a random history of a storage", () => {
  it("is the same for the same seed, another for another, and plain data", () => {
    const history = randomStorageHistory(7, length)
    expect(history).toHaveLength(length)
    expect(randomStorageHistory(7, length)).toEqual(history)
    expect(JSON.parse(JSON.stringify(history))).toEqual(history)
    expect(canonical(randomStorageHistory(8, length))).not.toBe(canonical(history))
  })

  it("asks everything there is to ask, and comes to every answer", async () => {
    const asked = new Set<string>()
    const answers: Record<string, number> = {}
    for (let seed = 1; seed <= 100; seed += 1) {
      const inner = memory()
      const heard: typeof inner = {
        ...inner,
        commit: (given) => {
          answers["failed"] = (answers["failed"] ?? 0) + 1
          return Effect.map(inner.commit(given), (answer) => {
            answers["failed"] = answers["failed"]! - 1
            answers[answer._tag] = (answers[answer._tag] ?? 0) + 1
            return answer
          })
        }
      }
      const history = randomStorageHistory(seed, length)
      for (const { ask } of history) asked.add(ask)
      expect(await compareStorages(modelStorage(), heard, history)).toBeUndefined()
    }
    expect([...asked].toSorted()).toEqual([
      "check",
      "claimDue",
      "commit",
      "commitAll",
      "erase",
      "facts",
      "find",
      "findPersons",
      "journal",
      "load",
      "measure",
      "persons",
      "rebuild",
      "setAside",
      "settle"
    ])
    expect(Object.keys(answers).toSorted()).toEqual(["Claimed", "Committed", "Duplicate", "Stale", "failed"])
    // A history in which hardly anything is written would prove little.
    expect(answers["Committed"]!).toBeGreaterThan(500)
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(2)
  })
})
