import { nameOf, type Stream } from "@partnerskab/core/facts"
import type { AsyncStorage, Changeset, Purge, StorageAdmin, Tombstone } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { administered, numbered, type TriedFault } from "./Fault.ts"

const isOf = (stream: Stream) => (one: Stream) => nameOf(one) === nameOf(stream)

/** Purges in its own way, knowing what was written so far. */
const purges = (
  name: string,
  change: (inner: {
    readonly storage: AsyncStorage
    readonly admin: StorageAdmin
    readonly written: ReadonlyArray<Changeset>
  }) => { readonly storage?: Partial<AsyncStorage>; readonly admin?: Partial<StorageAdmin> }
): TriedFault =>
  administered(name, ({ storage, admin }) => {
    const written: Array<Changeset> = []
    const commit: AsyncStorage["commit"] = async (given) => {
      const answer = await storage.commit(given)
      if (answer._tag === "Committed") written.push(structuredClone(given))
      return answer
    }
    const own = change({ storage: { ...storage, commit }, admin, written })
    return { ...own, storage: { commit, ...own.storage } }
  })

/** Leaves a part of a life that it purges. */
const leaves = (
  name: string,
  part: (written: Changeset, is: (one: Stream) => boolean) => Partial<Changeset>
): TriedFault =>
  purges(`leaves ${name} of a life that it purges`, ({ storage, admin, written }) => ({
    admin: {
      purge: async (purge) => {
        const tombstone = await admin.purge(purge)
        const parts = tombstone === undefined ? [] : written.map((one) => part(one, isOf(purge.stream)))
        for (const one of parts) await storage.commit(aChangeset({ recordedAt: "2011-04-06T08:00:00.000Z", ...one }))
        return tombstone
      }
    }
  }))

/** Answers a purge in its own way. */
const answers = (
  name: string,
  change: (right: Tombstone, written: ReadonlyArray<Changeset>) => Tombstone
): TriedFault =>
  purges(name, ({ storage, admin, written }) => ({
    admin: {
      purge: async (purge) => {
        const right = await admin.purge(purge)
        return right && change(right, written)
      }
    },
    storage: { tombstones: async () => (await storage.tombstones()).map((one) => change(one, written)) }
  }))

/** Tells what is left of lives in its own way. */
const tells = (name: string, change: (all: ReadonlyArray<Tombstone>) => ReadonlyArray<Tombstone>): TriedFault =>
  purges(name, ({ storage }) => ({ storage: { tombstones: async () => change(await storage.tombstones()) } }))

/** Raises fewer sets than it should: those that are not to be raised are read and guarded as they were. */
const raises = (name: string, isRaised: (boundary: string, written: ReadonlyArray<Changeset>) => boolean): TriedFault =>
  purges(name, ({ storage, admin, written }) => {
    const hidden = new Map<string, number>()
    const version = async (boundary: string) =>
      (await storage.load({ commandId: "", streams: [], sets: [{ boundary, entity: "nobody", where: {} }] })).sets[0]!
        .version
    const seen = (given: Changeset): Changeset => ({
      ...given,
      boundaryGuards: given.boundaryGuards.map((one) => ({
        ...one,
        version: one.version + (hidden.get(one.boundary) ?? 0)
      }))
    })
    return {
      admin: {
        purge: async (purge) => {
          const names = [...new Set(written.flatMap(({ bumps }) => bumps))].filter((one) => !isRaised(one, written))
          const was = await Promise.all(names.map(version))
          const tombstone = await admin.purge(purge)
          for (const [at, one] of names.entries())
            hidden.set(one, (hidden.get(one) ?? 0) + (await version(one)) - was[at]!)
          return tombstone
        }
      },
      storage: {
        load: async (reading) => {
          const snapshot = await storage.load(reading)
          const sets = snapshot.sets.map((set, at) => ({
            ...set,
            version: set.version - (hidden.get(reading.sets[at]!.boundary) ?? 0)
          }))
          return { ...snapshot, sets }
        },
        commit: (given) => storage.commit(seen(given)),
        check: (given) => storage.check(seen(given))
      }
    }
  })

const also = (
  name: string,
  others: (written: ReadonlyArray<Changeset>, purge: Purge) => ReadonlyArray<Stream>
): TriedFault =>
  purges(name, ({ admin, written }) => ({
    admin: {
      purge: async (purge) => {
        const tombstone = await admin.purge(purge)
        if (tombstone !== undefined)
          for (const stream of others(written, purge)) await admin.purge({ ...purge, stream })
        return tombstone
      }
    }
  }))

const lives = (written: ReadonlyArray<Changeset>) => written.flatMap(({ rows }) => rows)
const dictionary = new Intl.Collator("da")

/** Mistakes in purging. */
export const purgingFaults: ReadonlyArray<TriedFault> = [
  tells("leaves no tombstone", () => []),
  answers("does not say how many entries a purged life had", (right) => ({ ...right, rows: 0 })),
  answers("says how often a purged life was written, not how many entries it had", (right, written) => ({
    ...right,
    rows: lives(written).filter(isOf(right.stream)).length + 1
  })),
  answers("gives the first hash of a purged life", (right, written) => ({
    ...right,
    lastHash: written.flatMap(({ entries }) => entries).find(isOf(right.stream))?.hash ?? ""
  })),
  answers("does not say why a life was purged", (right) => ({ ...right, ground: "" })),
  answers("does not say when a life was purged", (right) => ({ ...right, on: "2011-04-06" })),
  tells("keeps the last tombstone of a life", (all) => [
    ...new Map(all.map((one) => [nameOf(one.stream), one])).values()
  ]),
  tells("gives tombstones last to first", (all) => all.toReversed()),
  tells("gives tombstones in the order of a Danish dictionary", (all) =>
    all.toSorted((a, b) => dictionary.compare(nameOf(a.stream), nameOf(b.stream)))
  ),
  tells("gives tombstones in the order of code units", (all) =>
    all.toSorted((a, b) => (nameOf(a.stream) < nameOf(b.stream) ? -1 : 1))
  ),
  purges("purges nothing", ({ storage }) => ({
    admin: {
      purge: async (purge) => {
        const { entries } = await storage.journal({ stream: purge.stream })
        return entries.length === 0 ? undefined : { ...purge, rows: entries.length, lastHash: entries.at(-1)!.hash }
      }
    }
  })),
  leaves("the state", ({ rows }, is) => ({ rows: rows.filter(is) })),
  leaves("the journal", ({ entries }, is) => ({ entries: entries.filter(is) })),
  leaves("open facts", ({ opens }, is) => ({
    opens: opens.filter(({ subject, key }) => is(subject) && key === "")
  })),
  purges("leaves closed facts of a life that it purges", ({ storage, admin }) => ({
    admin: {
      purge: async (purge) => {
        const opens = (await storage.facts()).filter(
          (fact) => isOf(purge.stream)(fact.subject) && fact.knownTo !== undefined
        )
        const plain = opens.map(({ knownFrom: _, knownTo: __, ...fact }) => fact)
        const tombstone = await admin.purge(purge)
        await storage.commit(aChangeset({ opens: plain }))
        await storage.commit(aChangeset({ closes: plain }))
        return tombstone
      }
    }
  })),
  leaves("keys", ({ takes }, is) => ({
    takes: takes.filter(({ holder, key }) => is(holder) && key.startsWith("key"))
  })),
  leaves("texts", ({ persons }, is) => ({ persons: persons.filter(({ subject }) => is(subject)) })),
  leaves("reminders", ({ sends }, is) => ({
    sends: sends.filter(({ subject, kind }) => is(subject) && kind === "reminder")
  })),
  leaves("reactions", ({ sends }, is) => ({
    sends: sends.filter(({ subject, kind }) => is(subject) && kind === "reaction")
  })),
  purges("leaves what is set aside of a life that it purges", ({ storage, admin }) => ({
    admin: {
      purge: async (purge) => {
        const aside = (await storage.setAside()).filter(({ subject }) => isOf(purge.stream)(subject))
        const tombstone = await admin.purge(purge)
        await storage.commit(aChangeset({ sends: aside.map(({ attempts: _, ...row }) => row) }))
        await storage.settle(aside.map(({ key }) => ({ key, setAside: true })))
        return tombstone
      }
    }
  })),
  purges("still tells the entries that a command wrote of a life that is purged", ({ storage, written }) => ({
    storage: {
      load: async (reading) => {
        const { done, ...snapshot } = await storage.load(reading)
        const first = written.find(({ commandId }) => commandId === reading.commandId)
        return done === undefined || first === undefined
          ? { ...snapshot, ...(done === undefined ? {} : { done }) }
          : { ...snapshot, done: { commandHash: first.commandHash, entries: first.entries } }
      }
    }
  })),
  raises("raises no set when it purges", () => false),
  raises("raises only the sets of the last commit when it purges", (boundary, written) =>
    written.at(-1)!.bumps.includes(boundary)
  ),
  raises("raises only the first set of each commit when it purges", (boundary, written) =>
    written.some(({ bumps }) => bumps[0] === boundary)
  ),
  purges("leaves a tombstone of what was never there", ({ storage, admin }) => {
    const never: Array<Tombstone> = []
    return {
      admin: {
        purge: async (purge) => {
          const right = await admin.purge(purge)
          if (right === undefined) never.push({ ...purge, rows: 0, lastHash: "" })
          return right
        }
      },
      storage: { tombstones: async () => [...(await storage.tombstones()), ...never] }
    }
  }),
  purges("answers with a tombstone for what is not there", ({ admin }) => ({
    admin: { purge: async (purge) => (await admin.purge(purge)) ?? { ...purge, rows: 0, lastHash: "" } }
  })),
  purges("fails when it purges what is not there", ({ admin }) => ({
    admin: {
      purge: async (purge) => {
        const right = await admin.purge(purge)
        if (right === undefined) throw new Error("not found")
        return right
      }
    }
  })),
  purges("raises sets when it purges what is not there", ({ storage, admin }) => ({
    admin: {
      purge: async (purge) => {
        const right = await admin.purge(purge)
        if (right === undefined) await storage.commit(aChangeset({ bumps: ["common"] }))
        return right
      }
    }
  })),
  purges("never lets a life begin anew", ({ storage, admin }) => {
    const gone = new Set<string>()
    return {
      admin: {
        purge: (purge) => {
          gone.add(nameOf(purge.stream))
          return admin.purge(purge)
        }
      },
      storage: {
        commit: async (given) => {
          const again = given.guards.find(({ stream }) => gone.has(nameOf(stream)))
          return again === undefined ? storage.commit(given) : { _tag: "Stale", changed: [nameOf(again.stream)] }
        }
      }
    }
  }),
  also("purges every life with the same id", (written, { stream }) =>
    lives(written).filter(({ id, entity }) => id === stream.id && entity !== stream.entity)
  ),
  also("purges every life whose id begins so", (written, { stream }) =>
    lives(written).filter(({ id, entity }) => id.startsWith(stream.id) && id !== stream.id && entity === stream.entity)
  ),
  purges("makes the cursor of the journal of how many entries there are", ({ storage }) => ({
    storage: {
      journal: async (range) => {
        if ("stream" in range) return storage.journal(range)
        const { entries } = await storage.journal({ after: undefined, limit: 1_000_000 })
        const from = Number(range.after ?? 0)
        const page = entries.slice(from, from + range.limit)
        return { entries: page, cursor: String(from + page.length) }
      }
    }
  })),
  purges("forgets the commands of a life that it purges", ({ storage, admin, written }) => {
    const forgotten = new Set<string>()
    const another = numbered()
    return {
      admin: {
        purge: (purge) => {
          for (const { entries, commandId } of written) if (entries.some(isOf(purge.stream))) forgotten.add(commandId)
          return admin.purge(purge)
        }
      },
      storage: {
        commit: (given) =>
          storage.commit(forgotten.has(given.commandId) ? { ...given, commandId: another(given.commandId) } : given)
      }
    }
  })
]

/** The same ways, without a mistake. */
export const soundPurging: ReadonlyArray<TriedFault> = [
  purges("purges as it should", () => ({})),
  leaves("nothing", () => ({})),
  answers("answers a purge as it should", (right) => right),
  tells("tells all tombstones", (all) => all),
  raises("raises every set when it purges", () => true),
  also("purges one life", () => [])
]
