import { fromAsync, type JournalEntry, type StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { asAsync, randomHistory, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { commitFaults } from "./faults/commits.ts"
import { factFaults } from "./faults/facts.ts"
import { type Fault, fault, givenOther } from "./faults/Fault.ts"
import { figures, judged } from "./judge.ts"
import { installed } from "./recount.ts"

const seeds = Array.from({ length: 300 }, (_, n) => 20_110_406 + n)
const lengthOf = (seed: number): number => 60 - (seed % 30)
/** Many histories, on a machine that others use too. */
const patience = 300_000
const promised = (): StorageService => fromAsync(asAsync(memory()))

describe("random histories", () => {
  it(
    "leave a journal that gives the states, facts that the states give, and numbers that can be counted again",
    async () => {
      const wrong: Array<string> = []
      const count: Record<string, number> = {}
      for (const [n, seed] of seeds.entries()) {
        const found = await judged(n % 2 === 0 ? memory() : promised(), { seed, length: lengthOf(seed) })
        wrong.push(...found.wrong.map((text) => `seed ${seed}: ${text}`))
        for (const [name, number] of Object.entries(figures(found.steps))) count[name] = (count[name] ?? 0) + number
      }
      expect(wrong).toEqual([])
      // A generator whose every command is refused would prove nothing.
      const commands = Object.keys(count).filter((name) => name.startsWith("done: "))
      expect(commands).toHaveLength(50)
      expect(Math.min(...commands.map((name) => count[name]!))).toBeGreaterThan(5)
      expect(count["done"]! / count["sent"]!).toBeGreaterThan(0.3)
      expect(count["repeated"]).toBeGreaterThan(100)
    },
    patience
  )

  it.each(["leaves out the last day", "has no known axis", "does a repeated command again", "ignores claims"])(
    "are not all right in a storage that %s",
    async (name) => {
      const { make } = [...factFaults, ...commitFaults].find((one) => one.name === name)!
      const wrong: Array<string> = []
      for (let seed = 1; seed <= 40; seed += 1) wrong.push(...(await judged(make(), { seed, length: 40 })).wrong)
      expect(wrong).not.toEqual([])
    },
    patience
  )

  it("are the same for the same seed, in a storage that answers at once and in one behind promises", async () => {
    const story = async (storage: StorageService, seed: number) => {
      const clock = virtualClock("2010-01-04")
      const pk = installed(storage, clock)
      const steps = await randomHistory(pk, { seed, length: 30, clock })
      return steps.map(({ answer: _, ...step }) => step)
    }
    expect(await story(memory(), 7)).toEqual(await story(memory(), 7))
    expect((await story(memory(), 7)).slice(0, 10)).toEqual((await story(promised(), 7)).slice(0, 10))
    expect(await story(memory(), 7)).not.toEqual(await story(memory(), 8))
  })
})

/** How many facts were opened by one that forgets to close them: each needs a key of its own. */
let opened = 0

/** The last entry of every life, told otherwise. */
const retold = (name: string, change: (entry: JournalEntry) => JournalEntry | undefined): Fault =>
  fault(name, (inner) => ({
    journal: async (range) => {
      const page = await inner.journal(range)
      return { ...page, entries: page.entries.flatMap((entry) => change(entry) ?? []) }
    }
  }))

const lies: ReadonlyArray<readonly [Fault, code: string]> = [
  [
    givenOther("forgets to close facts", ({ opens }) => ({
      closes: [],
      opens: opens.map((fact) => ({ ...fact, key: `${fact.key} ${(opened += 1)}` }))
    })),
    "factsDiffer"
  ],
  [
    givenOther("opens no fact about people in networks", ({ opens, closes }) => ({
      opens: opens.filter(({ kind }) => kind !== "network.membership"),
      closes: closes.filter(({ kind }) => kind !== "network.membership")
    })),
    "factsDiffer"
  ],
  [
    fault("says that facts were known a day before", (inner) => ({
      facts: async () => (await inner.facts()).map((fact) => ({ ...fact, knownFrom: "2009-12-31T00:00:00.000Z" }))
    })),
    "factsDiffer"
  ],
  [
    fault("loses closed facts", (inner) => ({
      facts: async () => (await inner.facts()).filter(({ knownTo }) => knownTo === undefined)
    })),
    "factsDiffer"
  ],
  [
    givenOther("alters a state", ({ rows }) => ({
      rows: rows.map((row) =>
        row.entity === "agreement" ? { ...row, state: { ...(row.state as object), draftedOn: "2010-01-01" } } : row
      )
    })),
    "stateDiffers"
  ],
  [
    fault("loses lives", (inner) => ({
      load: async (reading) => {
        const snapshot = await inner.load(reading)
        return reading.commandId === ""
          ? { ...snapshot, rows: snapshot.rows.map((row) => (row?.entity === "person" ? undefined : row)) }
          : snapshot
      }
    })),
    "stateDiffers"
  ],
  [
    retold("tells another day", (entry) => (entry.type === "Signed" ? { ...entry, effectiveOn: "2010-01-01" } : entry)),
    "journalChanged"
  ],
  [retold("tells of another actor", (entry) => ({ ...entry, actor: "somebody" })), "journalChanged"],
  [
    retold("loses an entry in the middle of a life", (entry) => (entry.type === "Signed" ? undefined : entry)),
    "journalChanged"
  ]
]

describe("a storage that breaks its promise is found out by verify", () => {
  it.each(lies)(
    "$name",
    async ({ make }, code) => {
      const codes = new Set<string>()
      for (let seed = 1; seed <= 20; seed += 1) {
        const clock = virtualClock("2010-01-04")
        const pk = installed(make(), clock)
        await randomHistory(pk, { seed, length: 40, clock })
        for (const discrepancy of await pk.verify()) codes.add(discrepancy.code)
      }
      expect([...codes]).toContain(code)
    },
    patience
  )

  it("and one that keeps it is not", async () => {
    const found: Array<unknown> = []
    for (let seed = 1; seed <= 20; seed += 1) {
      const clock = virtualClock("2010-01-04")
      const pk = installed(fault("nothing", () => ({})).make(), clock)
      await randomHistory(pk, { seed, length: 40, clock })
      found.push(...(await pk.verify()))
    }
    expect(found).toEqual([])
  })
})
