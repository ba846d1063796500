import { nameOf, type KnownFact } from "@partnerskab/core/facts"
import { canonical, type RebuiltLife } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import type { Fault } from "./Fault.ts"
import { afterwards, factsOf, rebuilds, storedOf, turns } from "./rebuilds.ts"

const rowWith = (life: RebuiltLife, changes: Partial<RebuiltLife["row"]>): Partial<RebuiltLife> => ({
  row: { ...life.row, ...changes }
})

const rowFaults: ReadonlyArray<Fault> = [
  turns("rebuilds a life whatever its version is", async (life, inner) =>
    rowWith(life, { version: (await storedOf(inner, life))?.version ?? life.row.version })
  ),
  turns("rebuilds a life whatever its hash is", async (life, inner) =>
    rowWith(life, { head: (await storedOf(inner, life))?.head ?? life.row.head })
  ),
  rebuilds("rebuilds a life that is not there", (inner) => ({
    rebuild: async (lives) => {
      for (const life of lives)
        if ((await storedOf(inner, life)) === undefined) await inner.commit(aChangeset({ rows: [life.row] }))
      return inner.rebuild(lives)
    }
  })),
  rebuilds("takes a life that is not there for one at version 0", (inner) => ({
    rebuild: async (lives) => {
      for (const life of lives)
        if (life.row.version === 0 && (await storedOf(inner, life)) === undefined)
          await inner.commit(aChangeset({ rows: [life.row] }))
      return inner.rebuild(lives)
    }
  })),
  turns("keeps the state of a life that it rebuilds", async (life, inner) =>
    rowWith(life, { state: (await storedOf(inner, life))?.state })
  ),
  turns("keeps the fields of a life that it rebuilds", async (life, inner) =>
    rowWith(life, { fields: (await storedOf(inner, life))?.fields ?? {} })
  ),
  turns("adds the fields of a rebuilt life to those it had", async (life, inner) =>
    rowWith(life, { fields: { ...(await storedOf(inner, life))?.fields, ...life.row.fields } })
  ),
  turns("keeps the number of the table of a life that it rebuilds", async (life, inner) =>
    rowWith(life, { evolution: (await storedOf(inner, life))?.evolution ?? 0 })
  ),
  turns("keeps the number of the counting of a life that it rebuilds", async (life, inner) =>
    rowWith(life, { projection: (await storedOf(inner, life))?.projection ?? 0 })
  ),
  turns("keeps no field of a rebuilt state that is null", (life) =>
    rowWith(life, {
      state: Object.fromEntries(Object.entries(life.row.state as object).filter(([, value]) => value !== null))
    })
  ),
  turns("keeps numbers of a rebuilt state in single precision", (life) =>
    rowWith(life, {
      state: JSON.parse(JSON.stringify(life.row.state), (_, value: unknown) =>
        typeof value === "number" ? Math.fround(value) : value
      ) as unknown
    })
  ),
  rebuilds("keeps the very object it was given to rebuild", (inner) => {
    const given = new Map<string, RebuiltLife["row"]>()
    return {
      rebuild: (lives) => {
        for (const { row } of lives) given.set(nameOf(row), row)
        return inner.rebuild(lives)
      },
      load: async (reading) => {
        const snapshot = await inner.load(reading)
        return { ...snapshot, rows: snapshot.rows.map((row) => row && { ...row, ...given.get(nameOf(row)) }) }
      }
    }
  })
]

const factFaults: ReadonlyArray<Fault> = [
  turns("adds the facts of a rebuilt life to those it had", async (life, inner) => ({
    facts: [...(await factsOf(inner, life)), ...life.facts]
  })),
  turns("replaces only facts of the kinds it is given", async (life, inner) => {
    const kinds = new Set(life.facts.map(({ kind }) => kind))
    return { facts: [...(await factsOf(inner, life)).filter(({ kind }) => !kinds.has(kind)), ...life.facts] }
  }),
  turns("replaces only the facts that are open", async (life, inner) => ({
    facts: [...(await factsOf(inner, life)).filter(({ knownTo }) => knownTo !== undefined), ...life.facts]
  })),
  turns("keeps the facts of a life that it rebuilds", async (life, inner) => ({ facts: await factsOf(inner, life) })),
  turns("knows rebuilt facts only from the last that was known", (life) => ({
    facts: life.facts.map((fact) => ({ ...fact, knownFrom: life.row.recordedAt }))
  })),
  turns("keeps no rebuilt fact that is closed", ({ facts }) => ({
    facts: facts.filter(({ knownTo }) => knownTo === undefined)
  })),
  turns("opens rebuilt facts that are closed", ({ facts }) => ({
    facts: facts.map(({ knownTo: _, ...fact }) => fact)
  })),
  turns("forgets the number of the counting of rebuilt facts", ({ facts }) => ({
    facts: facts.map((fact) => ({ ...fact, projection: 1 }))
  })),
  rebuilds("takes away the facts of every life with the id of a rebuilt one", (inner) => ({
    rebuild: async (lives) => {
      const ids = new Set(lives.map(({ row }) => row.id))
      const answers = await inner.rebuild(lives)
      const closes = (await inner.facts()).filter(
        ({ subject, knownTo }) => subject.entity === "place" && ids.has(subject.id) && knownTo === undefined
      )
      await inner.commit(aChangeset({ closes }))
      return answers
    }
  })),
  rebuilds("cannot close a rebuilt fact", (inner) => {
    const rebuilt = new Set<string>()
    return {
      rebuild: async (lives) => {
        for (const fact of lives.flatMap(({ facts }) => facts)) rebuilt.add(`${nameOf(fact.subject)} ${fact.kind}`)
        return inner.rebuild(lives)
      },
      commit: async (given) => {
        const closed = given.closes.some((fact) => rebuilt.has(`${nameOf(fact.subject)} ${fact.kind}`))
        if (closed) throw new Error("no open fact")
        return inner.commit(given)
      }
    }
  }),
  rebuilds("takes every rebuilt fact for open", (inner) => {
    const open = new Set<string>()
    const nameOfFact = ({ subject, kind }: Pick<KnownFact, "subject" | "kind">) => `${nameOf(subject)} ${kind}`
    return {
      rebuild: (lives) => {
        for (const fact of lives.flatMap(({ facts }) => facts)) open.add(nameOfFact(fact))
        return inner.rebuild(lives)
      },
      commit: async (given) => {
        for (const fact of given.closes) open.delete(nameOfFact(fact))
        if (given.opens.some((fact) => open.has(nameOfFact(fact)))) throw new Error("open already")
        return inner.commit(given)
      }
    }
  }),
  rebuilds("closes without a word what was rebuilt away", (inner) => {
    const gone = new Set<string>()
    return {
      rebuild: async (lives) => {
        for (const life of lives)
          for (const { subject, kind } of await factsOf(inner, life)) gone.add(`${nameOf(subject)} ${kind}`)
        for (const { facts } of lives) for (const { subject, kind } of facts) gone.delete(`${nameOf(subject)} ${kind}`)
        return inner.rebuild(lives)
      },
      commit: (given) =>
        inner.commit({
          ...given,
          closes: given.closes.filter(({ subject, kind }) => !gone.has(`${nameOf(subject)} ${kind}`))
        })
    }
  }),
  rebuilds("lets a rebuilt fact be opened twice", (inner) => {
    const rebuilt = new Map<string, KnownFact>()
    return {
      rebuild: (lives) => {
        for (const fact of lives.flatMap(({ facts }) => facts))
          rebuilt.set(`${nameOf(fact.subject)} ${fact.kind}`, fact)
        return inner.rebuild(lives)
      },
      commit: async (given) => {
        const twice = given.opens.flatMap(({ subject, kind }) => rebuilt.get(`${nameOf(subject)} ${kind}`) ?? [])
        const closed = new Set(given.closes.map(({ kind }) => kind))
        return inner.commit({ ...given, closes: [...given.closes, ...twice.filter(({ kind }) => !closed.has(kind))] })
      }
    }
  })
]

const claimFaults: ReadonlyArray<Fault> = [
  turns("lets go of no key when it rebuilds", (life, _, seen) => ({
    claims: [...life.claims, ...seen.claims(life.row)]
  })),
  turns("keeps the keys of a life that it rebuilds", (life, _, seen) => ({ claims: seen.claims(life.row) })),
  turns("takes no key when it rebuilds", () => ({ claims: [] })),
  turns("holds the keys of a rebuilt life for ever", ({ claims }) => ({
    claims: claims.map(({ during: _, ...claim }) => claim)
  })),
  rebuilds("cannot let go of a key that it took in a rebuild", (inner) => {
    const taken = new Set<string>()
    return {
      rebuild: (lives) => {
        for (const claim of lives.flatMap(({ claims }) => claims)) taken.add(canonical(claim))
        return inner.rebuild(lives)
      },
      commit: (given) =>
        inner.commit({ ...given, releases: given.releases.filter((claim) => !taken.has(canonical(claim))) })
    }
  }),
  afterwards("rebuilds a life without the keys that another holds", async ({ life, answer, inner }) =>
    answer._tag === "Claimed" ? (await inner.rebuild([{ ...life, claims: [] }]))[0] : answer
  ),
  afterwards("says that a life is in its own way", ({ life, answer, seen }) => {
    const own = seen.claims(life.row)
    const claim = life.claims.find(({ key }) => own.some((held) => held.key === key))
    return claim === undefined ? answer : { _tag: "Claimed", claim, by: life.row }
  }),
  afterwards("calls a life stale whose key another holds", ({ answer }) =>
    answer._tag === "Claimed" ? { _tag: "Stale" } : answer
  ),
  afterwards("names the life that it rebuilds as the holder of the key", ({ answer }) =>
    answer._tag === "Claimed" ? { ...answer, by: answer.claim.holder } : answer
  ),
  afterwards("names the first key of a rebuilt life, not the one in the way", ({ life, answer }) =>
    answer._tag === "Claimed" ? { ...answer, claim: life.claims[0]! } : answer
  )
]

/** Mistakes in what a rebuilt life is. */
export const rebuiltFaults: ReadonlyArray<Fault> = [...rowFaults, ...factFaults, ...claimFaults]
