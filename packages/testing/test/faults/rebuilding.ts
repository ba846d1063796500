import { nameOf } from "@partnerskab/core/facts"
import type { RebuildAnswer, RebuiltLife } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { type Fault, pause, slowly } from "./Fault.ts"
import { afterwards, factsOf, rebuilds, type Seen, storedOf, turns } from "./rebuilds.ts"

/** Does a part of a rebuild that it has refused. */
const leaks = (name: string, part: (life: RebuiltLife, seen: Seen) => Partial<RebuiltLife>): Fault =>
  afterwards(`${name}, even when the life is not rebuilt`, async ({ life, answer, inner, seen }) => {
    const stored = await storedOf(inner, life)
    if (answer._tag === "Rebuilt" || stored === undefined) return answer
    const facts = await factsOf(inner, life)
    const untouched = { row: stored, facts, claims: seen.claims(stored), keeps: seen.keys(stored, "reminder") }
    const { row = stored, ...rest } = part(life, seen)
    await inner.rebuild([
      { ...untouched, sends: [], bumps: [], ...rest, row: { ...row, version: stored.version, head: stored.head } }
    ])
    return answer
  })

const partFaults: ReadonlyArray<Fault> = [
  leaks("writes the row", ({ row }) => ({ row })),
  leaks("writes the facts", ({ facts }) => ({ facts })),
  leaks("lets keys go", () => ({ claims: [] })),
  leaks("takes keys", ({ claims }, seen) => ({ claims: [...seen.claims(claims[0]!.holder), claims[0]!] })),
  leaks("takes reminders away", () => ({ keeps: [] })),
  leaks("sends", ({ sends }, seen) => ({
    sends,
    keeps: sends.flatMap(({ key, subject }) => [key, ...seen.keys(subject, "reminder")])
  })),
  leaks("raises sets", ({ bumps }) => ({ bumps })),
  rebuilds("rebuilds all lives or none", (inner) => ({
    rebuild: async (lives) => {
      const stored = await Promise.all(lives.map((life) => storedOf(inner, life)))
      const stale = lives.some(({ row }, at) => stored[at]?.version !== row.version)
      return stale ? lives.map(() => ({ _tag: "Stale" })) : inner.rebuild(lives)
    }
  })),
  rebuilds("stops at the first life that it does not rebuild", (inner) => ({
    rebuild: async (lives) => {
      const answers: Array<RebuildAnswer> = []
      for (const life of lives)
        answers.push(
          ...(answers.some(({ _tag }) => _tag !== "Rebuilt")
            ? [{ _tag: "Stale" } as const]
            : await inner.rebuild([life]))
        )
      return answers
    }
  })),
  rebuilds("answers only for the lives that it does not rebuild", (inner) => ({
    rebuild: async (lives) => (await inner.rebuild(lives)).filter(({ _tag }) => _tag !== "Rebuilt")
  })),
  rebuilds("answers for the last life first", (inner) => ({
    rebuild: async (lives) => (await inner.rebuild(lives)).toReversed()
  })),
  rebuilds("rebuilds the last life first", (inner) => ({
    rebuild: async (lives) => (await inner.rebuild(lives.toReversed())).toReversed()
  })),
  afterwards("calls a life rebuilt that is stale", ({ answer }) =>
    answer._tag === "Stale" ? { _tag: "Rebuilt" } : answer
  ),
  slowly(
    [1224],
    rebuilds("rebuilds a hundred lives at most", (inner) => ({
      rebuild: async (lives) => [
        ...(await inner.rebuild(lives.slice(0, 100))),
        ...lives.slice(100).map(() => ({ _tag: "Rebuilt" }) as const)
      ]
    }))
  ),
  slowly(
    [1224],
    rebuilds("fails when there is nothing to rebuild", (inner) => ({
      rebuild: async (lives) => {
        if (lives.length === 0) throw new Error("nothing to rebuild")
        return inner.rebuild(lives)
      }
    }))
  ),
  rebuilds("rebuilds a life once", (inner) => {
    const names = new Set<string>()
    return {
      rebuild: async (lives) => {
        const again = lives.map(({ row }) => names.has(nameOf(row)))
        const answers = await inner.rebuild(lives.filter((_, at) => !again[at]))
        for (const { row } of lives.filter((_, at) => answers[at]?._tag === "Rebuilt")) names.add(nameOf(row))
        return again.map((is, at) => (is ? { _tag: "Stale" } : answers[at]!))
      }
    }
  }),
  rebuilds("looks at the version of a life first and rebuilds it later", (inner) => ({
    rebuild: async (lives) => {
      const stored = await Promise.all(lives.map((life) => storedOf(inner, life)))
      await pause()
      const now = await Promise.all(lives.map((life) => storedOf(inner, life)))
      return inner.rebuild(
        lives.map((life, at) => {
          const { version, head } = now[at] ?? life.row
          const isFresh = stored[at]?.version === life.row.version && stored[at].head === life.row.head
          return isFresh ? { ...life, row: { ...life.row, version, head } } : life
        })
      )
    }
  })),
  rebuilds("looks at keys first and rebuilds later", (inner) => ({
    rebuild: async (lives) => {
      const seen = await Promise.all(lives.map(({ claims }) => inner.check(aChangeset({ takes: claims }))))
      await pause()
      const answers = [...(await inner.rebuild(lives))]
      for (const [at, life] of lives.entries())
        if (seen[at]!._tag === "Committed" && answers[at]!._tag === "Claimed")
          answers[at] = (await inner.rebuild([{ ...life, claims: [] }]))[0]!
      return answers
    }
  })),
  rebuilds("has a command wait in vain while it rebuilds", (inner) => {
    const busy = new Set<string>()
    return {
      rebuild: async (lives) => {
        for (const { row } of lives) busy.add(nameOf(row))
        await pause()
        const answers = await inner.rebuild(lives)
        for (const { row } of lives) busy.delete(nameOf(row))
        return answers
      },
      commit: async (given) => {
        const changed = given.rows.map(nameOf).filter((name) => busy.has(name))
        return changed.length > 0 ? { _tag: "Stale", changed } : inner.commit(given)
      }
    }
  })
]

const otherFaults: ReadonlyArray<Fault> = [
  turns("takes no reminder away when it rebuilds", (life, _, seen) => ({
    keeps: [...life.keeps, ...seen.keys(life.row, "reminder")]
  })),
  turns("takes every reminder away when it rebuilds", () => ({ keeps: [] })),
  turns("leaves what is set aside when it rebuilds", async (life, inner) => ({
    keeps: [...life.keeps, ...(await inner.setAside()).map(({ key }) => key)]
  })),
  afterwards("takes reactions away when it rebuilds", async ({ life, inner, seen }) => {
    await inner.commit(aChangeset({ cancels: seen.keys(life.row, "reaction") }))
    return undefined
  }),
  afterwards("takes away the reminders of every life", async ({ life, inner, seen }) => {
    const others = [
      { ...life.row, id: "b" },
      { ...life.row, entity: "place" }
    ]
    await inner.commit(aChangeset({ cancels: others.flatMap((other) => seen.keys(other, "reminder")) }))
    return undefined
  }),
  rebuilds("forgets what is done when a rebuild wants it no more", (inner, seen) => {
    const forgotten = new Set<string>()
    return {
      rebuild: (lives) => {
        for (const { row, keeps } of lives)
          for (const key of seen.keys(row, "reminder")) if (!keeps.includes(key)) forgotten.add(key)
        return inner.rebuild(lives)
      },
      commit: (given) =>
        inner.commit({
          ...given,
          sends: given.sends.map((row) => (forgotten.has(row.key) ? { ...row, key: `${row.key}#` } : row))
        }),
      claimDue: async (query) =>
        (await inner.claimDue(query)).map((row) => ({ ...row, key: row.key.replace(/#$/, "") }))
    }
  }),
  turns("sends nothing when it rebuilds", () => ({ sends: [] })),
  turns("leaves what waits where it is when a rebuild sends it anew", ({ keeps, sends }) => ({
    keeps: [...keeps, ...sends.map(({ key }) => key)]
  })),
  turns("writes what a rebuild sends over what waits", async (life, inner) => {
    await inner.commit(aChangeset({ cancels: life.sends.map(({ key }) => key) }))
    return {}
  }),
  turns("puts back what is set aside when a rebuild sends it", async (life, inner) => {
    const aside = new Set((await inner.setAside()).map(({ key }) => key))
    const again = life.sends.filter(({ key }) => aside.has(key))
    await inner.settle(again.map(({ key, dueAt }) => ({ key, retryAt: dueAt })))
    return {}
  }),
  turns("raises no set when it rebuilds", () => ({ bumps: [] })),
  turns("raises only the first set of a rebuilt life", ({ bumps }) => ({ bumps: bumps.slice(0, 1) })),
  rebuilds("raises a set once for all lives it rebuilds", (inner) => ({
    rebuild: (lives) => {
      const raised = new Set<string>()
      return inner.rebuild(
        lives.map((life) => {
          const bumps = life.bumps.filter((name) => !raised.has(name))
          for (const name of bumps) raised.add(name)
          return { ...life, bumps }
        })
      )
    }
  })),
  afterwards("tells the journal of a rebuild", async ({ life: { row }, answer, inner }) => {
    if (answer._tag !== "Rebuilt") return answer
    const [last] = (await inner.journal({ stream: row })).entries.slice(-1)
    if (last !== undefined) await inner.commit(aChangeset({ entries: [{ ...last, type: "Rebuilt" }] }))
    return answer
  }),
  rebuilds("forgets what commands have done when it rebuilds", (inner) => {
    let isForgotten = false
    return {
      rebuild: (lives) => {
        isForgotten = lives.length > 0
        return inner.rebuild(lives)
      },
      load: async (reading) => {
        const { done, ...snapshot } = await inner.load(reading)
        return done === undefined || isForgotten ? snapshot : { ...snapshot, done }
      }
    }
  })
]

/** Mistakes in how lives are rebuilt. */
export const rebuildingFaults: ReadonlyArray<Fault> = [...partFaults, ...otherFaults]

/** The same ways of rebuilding, without a mistake. */
export const soundLeaking: ReadonlyArray<Fault> = [leaks("leaks nothing of a rebuild", () => ({}))]
