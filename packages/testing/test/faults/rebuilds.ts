import { nameOf, type KnownFact, type Stream } from "@partnerskab/core/facts"
import {
  type AsyncStorage,
  canonical,
  type Claim,
  type RebuildAnswer,
  type RebuiltLife
} from "@partnerskab/core/storage"
import { type Fault, fault } from "./Fault.ts"

/** What has been written of each life before it was rebuilt. */
export interface Seen {
  readonly claims: (life: Stream) => ReadonlyArray<Claim>
  /** The keys of everything that was ever sent about it. */
  readonly keys: (life: Stream, kind: "reminder" | "reaction") => ReadonlyArray<string>
}

/** Rebuilds in its own way, knowing what was written so far. */
export const rebuilds = (name: string, change: (inner: AsyncStorage, seen: Seen) => Partial<AsyncStorage>): Fault =>
  fault(name, (memory) => {
    const held = new Map<string, Claim>()
    const sent: Array<{ readonly life: string; readonly kind: string; readonly key: string }> = []
    const seen: Seen = {
      claims: (life) => [...held.values()].filter(({ holder }) => nameOf(holder) === nameOf(life)),
      keys: (life, kind) => sent.filter((one) => one.life === nameOf(life) && one.kind === kind).map(({ key }) => key)
    }
    const inner: AsyncStorage = {
      ...memory,
      commit: async (given) => {
        const answer = await memory.commit(given)
        if (answer._tag !== "Committed") return answer
        for (const claim of given.releases) held.delete(canonical(claim))
        for (const claim of given.takes) held.set(canonical(claim), structuredClone(claim))
        for (const { key, kind, subject } of given.sends) sent.push({ life: nameOf(subject), kind, key })
        return answer
      }
    }
    return { commit: inner.commit, ...change(inner, seen) }
  })

/** Rebuilds another life than the one it was given. */
export const turns = (
  name: string,
  change: (life: RebuiltLife, inner: AsyncStorage, seen: Seen) => Partial<RebuiltLife> | Promise<Partial<RebuiltLife>>
): Fault =>
  rebuilds(name, (inner, seen) => ({
    rebuild: async (lives) => {
      const turned = lives.map(async (life) => ({ ...life, ...(await change(life, inner, seen)) }))
      return inner.rebuild(await Promise.all(turned))
    }
  }))

/** Rebuilds, and then does something for each life, by what became of it. */
export const afterwards = (
  name: string,
  then: (came: {
    readonly life: RebuiltLife
    readonly answer: RebuildAnswer
    readonly inner: AsyncStorage
    readonly seen: Seen
  }) => RebuildAnswer | undefined | Promise<RebuildAnswer | undefined>
): Fault =>
  rebuilds(name, (inner, seen) => ({
    rebuild: async (lives) => {
      const answers = [...(await inner.rebuild(lives))]
      for (const [at, life] of lives.entries())
        answers[at] = (await then({ life, answer: answers[at]!, inner, seen })) ?? answers[at]!
      return answers
    }
  }))

/** The life as it is stored. */
export const storedOf = async (inner: AsyncStorage, { row: { entity, id } }: RebuiltLife) =>
  (await inner.load({ commandId: "", streams: [{ entity, id }], sets: [] })).rows[0]

/** All facts of a life. */
export const factsOf = async (inner: AsyncStorage, { row }: RebuiltLife): Promise<ReadonlyArray<KnownFact>> =>
  (await inner.facts()).filter(({ subject }) => nameOf(subject) === nameOf(row))

/** The same ways of rebuilding, without a mistake. */
export const soundRebuilding: ReadonlyArray<Fault> = [
  rebuilds("rebuilds as it is told", () => ({})),
  turns("turns no life", () => ({})),
  afterwards("does nothing afterwards", () => undefined)
]
