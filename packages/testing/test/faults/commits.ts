import { addDays } from "@partnerskab/core/calendar"
import { nameOf } from "@partnerskab/core/facts"
import type { AsyncStorage, Changeset, Claim, CommitAnswer } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { type Fault, fault, givenOther, numbered, pause } from "./Fault.ts"

const isWritten = ({ rows, entries }: Changeset) => {
  const names = new Set([...rows, ...entries].map(nameOf))
  return ({ stream }: Changeset["guards"][number]) => names.has(nameOf(stream))
}

/** What the guards say now, without writing: a changeset with nothing else in it is only a look. */
const look = (inner: AsyncStorage, { guards, boundaryGuards }: Partial<Changeset>): Promise<CommitAnswer> =>
  inner.commit(aChangeset({ guards: guards ?? [], boundaryGuards: boundaryGuards ?? [] }))

const guardFaults: ReadonlyArray<Fault> = [
  givenOther("ignores guards", () => ({ guards: [] })),
  givenOther("ignores guards on lives that are only read", (given) => ({
    guards: given.guards.filter(isWritten(given))
  })),
  givenOther("lets a life begin twice", ({ guards }) => ({ guards: guards.filter(({ version }) => version !== 0) })),
  fault("takes a life that is not there for one at any version", (inner) => ({
    commit: async (given) => {
      const streams = given.guards.map(({ stream }) => stream)
      const { rows } = await inner.load({ commandId: "", streams, sets: [] })
      return inner.commit({ ...given, guards: given.guards.filter((_, at) => rows[at] !== undefined) })
    }
  })),
  givenOther("ignores guards on sets", () => ({ boundaryGuards: [] })),
  givenOther("never raises the version of a set", () => ({ bumps: [] })),
  givenOther("raises only the first set of a commit", ({ bumps }) => ({ bumps: bumps.slice(0, 1) })),
  givenOther("raises one set for all", ({ bumps, boundaryGuards }) => ({
    bumps: bumps.slice(0, 1).map(() => ""),
    boundaryGuards: boundaryGuards.slice(0, 1).map(({ version }) => ({ boundary: "", version }))
  })),
  fault("looks at versions first and writes later", (inner) => ({
    commit: async (given) => {
      const seen = await look(inner, { guards: given.guards })
      await pause()
      return seen._tag === "Stale" ? seen : inner.commit({ ...given, guards: [] })
    }
  })),
  fault("locks only what it writes", (inner) => ({
    commit: async (given) => {
      const written = isWritten(given)
      const seen = await look(inner, { guards: given.guards.filter((guard) => !written(guard)) })
      await pause()
      return seen._tag === "Stale" ? seen : inner.commit({ ...given, guards: given.guards.filter(written) })
    }
  })),
  fault("looks at sets first and writes later", (inner) => ({
    commit: async (given) => {
      const seen = await look(inner, { boundaryGuards: given.boundaryGuards })
      await pause()
      return seen._tag === "Stale" ? seen : inner.commit({ ...given, boundaryGuards: [] })
    }
  })),
  fault("does not say what has changed", (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      return answer._tag === "Stale" ? { ...answer, changed: [] } : answer
    }
  })),
  fault("says that everything guarded has changed", (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      const changed = given.guards.map(({ stream }) => nameOf(stream))
      return answer._tag === "Stale" && answer.changed.length > 0 && changed.length > 1
        ? { ...answer, changed }
        : answer
    }
  }))
]

/** Writes a part of what it has refused. */
const leaks = (name: string, part: (refused: Changeset, answer: CommitAnswer["_tag"]) => Partial<Changeset>): Fault =>
  fault(`${name}, even when the commit is refused`, (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      if (answer._tag === "Stale" || answer._tag === "Claimed") await inner.commit(aChangeset(part(given, answer._tag)))
      return answer
    }
  }))

/** Writes a part of what it has failed to write. */
const leavesHalf = (name: string, part: (failed: Changeset) => Partial<Changeset>): Fault =>
  fault(name, (inner) => ({
    commit: async (given) => {
      try {
        return await inner.commit(given)
      } catch (cause) {
        await inner.commit(aChangeset(part(given)))
        throw cause
      }
    }
  }))

const atomicityFaults: ReadonlyArray<Fault> = [
  fault("writes what it is asked to check", (inner) => ({ check: (given) => inner.commit(given) })),
  fault("checks nothing", () => ({ check: async () => ({ _tag: "Committed" }) })),
  fault("does not look for the command when it checks", (inner) => ({
    check: (given) => inner.check({ ...given, commandId: `${given.commandId}#` })
  })),
  leaks("writes rows", ({ rows }) => ({ rows })),
  leaks("writes the journal", ({ entries }) => ({ entries })),
  leaks("opens facts", ({ opens }) => ({ opens })),
  leaks("closes facts", ({ closes, recordedAt }) => ({ closes: closes.slice(0, 1), recordedAt })),
  leaks("takes claims", ({ takes }) => ({ takes: takes.slice(0, 1) })),
  leaks("lets claims go", ({ releases }) => ({ releases })),
  leaks("writes texts about people", ({ persons }) => ({ persons })),
  leaks("sends", ({ sends }) => ({ sends })),
  leaks("cancels", ({ cancels }) => ({ cancels })),
  leaks("raises sets", ({ bumps }) => ({ bumps })),
  leaks("remembers the command", ({ commandId, commandHash }) => ({ commandId, commandHash })),
  leaks("writes rows before it looks at claims", ({ rows }, answer) => (answer === "Claimed" ? { rows } : {})),
  leaks("writes texts before it looks at sets", ({ persons, boundaryGuards }, answer) =>
    answer === "Stale" && boundaryGuards.length > 0 ? { persons } : {}
  ),
  leavesHalf("writes rows before a fact that cannot be closed", ({ rows, closes }) =>
    closes.length > 1 ? { rows } : {}
  ),
  leavesHalf("raises sets before a fact that cannot be opened", ({ bumps, closes }) =>
    closes.length > 1 ? {} : { bumps }
  ),
  fault("closes facts that are not open without a word", (inner) => ({
    commit: async (given) => {
      const open = (await inner.facts()).filter(({ knownTo }) => knownTo === undefined).map(identity)
      return inner.commit({ ...given, closes: given.closes.filter((fact) => open.includes(identity(fact))) })
    }
  })),
  fault("leaves out facts that are open already without a word", (inner) => ({
    commit: async (given) => {
      const closes = given.closes.map(identity)
      const open = (await inner.facts()).filter((fact) => fact.knownTo === undefined).map(identity)
      const still = open.filter((one) => !closes.includes(one))
      return inner.commit({ ...given, opens: given.opens.filter((fact) => !still.includes(identity(fact))) })
    }
  }))
]

const identity = ({ kind, key, subject }: Changeset["opens"][number]): string => `${nameOf(subject)} ${kind} ${key}`

/** Answers a repeat in its own way. */
const repeats = (name: string, answer: (given: Changeset, right: CommitAnswer) => CommitAnswer): Fault =>
  fault(name, (inner) => ({
    commit: async (given) => {
      const right = await inner.commit(given)
      return right._tag === "Duplicate" ? answer(given, right) : right
    }
  }))

const idempotencyFaults: ReadonlyArray<Fault> = [
  fault("does a repeated command again", (inner) => {
    const another = numbered()
    return { commit: (given) => inner.commit({ ...given, commandId: another(given.commandId) }) }
  }),
  fault("looks at guards before it looks for a repeat", (inner) => ({
    commit: async (given) => {
      const seen = await look(inner, given)
      return seen._tag === "Stale" ? seen : inner.commit(given)
    }
  })),
  repeats("answers a repeat with what was sent the second time", ({ commandHash, entries }) => ({
    _tag: "Duplicate",
    done: { commandHash, entries }
  })),
  repeats("calls a repeat committed", () => ({ _tag: "Committed" })),
  fault("does not find a command that is done when it reads", (inner) => ({
    load: async (reading) => {
      const { done: _, ...snapshot } = await inner.load(reading)
      return snapshot
    }
  })),
  fault("finds a command for a reading without one", (inner) => {
    let last = ""
    return {
      commit: (given) => inner.commit({ ...given, commandId: (last = given.commandId) }),
      load: (reading) => inner.load({ ...reading, commandId: reading.commandId === "" ? last : reading.commandId })
    }
  }),
  fault("forgets a command that wrote no event", (inner) => {
    const another = numbered()
    return {
      commit: (given) =>
        inner.commit(given.entries.length > 0 ? given : { ...given, commandId: another(given.commandId) })
    }
  }),
  fault("remembers only the first entry of a command", (inner) => ({
    load: async (reading) => {
      const { done, ...snapshot } = await inner.load(reading)
      return done === undefined ? snapshot : { ...snapshot, done: { ...done, entries: done.entries.slice(0, 1) } }
    }
  })),
  fault("looks for a repeat first and writes later", (inner) => {
    const another = numbered()
    return {
      commit: async (given) => {
        const { done } = await inner.load({ commandId: given.commandId, streams: [], sets: [] })
        await pause()
        if (done !== undefined) return { _tag: "Duplicate", done }
        const clash = (await inner.load({ commandId: given.commandId, streams: [], sets: [] })).done !== undefined
        const twice = clash
          ? { ...given, commandId: another(given.commandId), guards: [], takes: [], opens: [] }
          : given
        return inner.commit(twice)
      }
    }
  })
]

const withoutLastDay = (claim: Claim): Claim =>
  claim.during?.lastDay === undefined
    ? claim
    : { ...claim, during: { ...claim.during, lastDay: addDays(claim.during.lastDay, -1) } }

const claimName = ({ scope, key }: Claim): string => JSON.stringify([scope, key])

/** Names another key or holder than the one in the way. */
const misnames = (name: string, wrong: (given: Changeset, right: CommitAnswer & { _tag: "Claimed" }) => CommitAnswer) =>
  fault(name, (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      return answer._tag === "Claimed" ? wrong(given, answer) : answer
    }
  }))

const claimFaults: ReadonlyArray<Fault> = [
  givenOther("ignores claims", () => ({ takes: [], releases: [] })),
  misnames("names the taker as the holder of a key", (_, answer) => ({ ...answer, by: answer.claim.holder })),
  misnames("names the first key of the command, not the one in the way", ({ takes }, answer) => ({
    ...answer,
    claim: takes[0]!
  })),
  givenOther("never lets a key go", () => ({ releases: [] })),
  fault("takes keys before it lets any go", (inner) => ({
    commit: async (given) => {
      const own = given.releases.find((held) => given.takes.some((claim) => claimName(claim) === claimName(held)))
      return own === undefined ? inner.commit(given) : { _tag: "Claimed", claim: own, by: own.holder }
    }
  })),
  givenOther("lets the last of two in one commit have a key", ({ takes }) => ({
    takes: [...new Map(takes.map((claim) => [claimName(claim), claim])).values()]
  })),
  givenOther("forgets the scope of a key", ({ takes, releases }) => ({
    takes: takes.map((claim) => ({ ...claim, scope: "" })),
    releases: releases.map((claim) => ({ ...claim, scope: "" }))
  })),
  givenOther("holds every key for ever", ({ takes, releases }) => ({
    takes: takes.map(({ during: _, ...claim }) => claim),
    releases: releases.map(({ during: _, ...claim }) => claim)
  })),
  givenOther("lets go of a key on the last of its days", ({ takes, releases }) => ({
    takes: takes.map(withoutLastDay),
    releases: releases.map(withoutLastDay)
  })),
  givenOther("lets go of no key that is held for some days", ({ releases }) => ({
    releases: releases.filter(({ during }) => during === undefined)
  })),
  givenOther("writes scope and key as one text", ({ takes, releases }) => ({
    takes: takes.map(({ scope, key, holder }) => ({ scope: "", key: `${scope}/${key}`, holder })),
    releases: releases.map(({ scope, key, holder }) => ({ scope: "", key: `${scope}/${key}`, holder }))
  })),
  fault("looks at claims first and writes later", (inner) => {
    const held = new Set<string>()
    return {
      commit: async (given) => {
        const taken = given.takes.find((claim) => held.has(claimName(claim)))
        await pause()
        if (taken !== undefined) return inner.commit(given)
        for (const claim of given.releases) held.delete(claimName(claim))
        for (const claim of given.takes) held.add(claimName(claim))
        const answer = await inner.commit(given)
        return answer._tag === "Claimed" && given.takes.length === 1 ? { _tag: "Committed" } : answer
      }
    }
  })
]

/** Mistakes in a commit. */
export const commitFaults: ReadonlyArray<Fault> = [
  ...guardFaults,
  ...atomicityFaults,
  ...idempotencyFaults,
  ...claimFaults
]

/** The same ways of committing, without a mistake. */
export const soundCommits: ReadonlyArray<Fault> = [
  givenOther("commits what it is given", () => ({})),
  leaks("leaks nothing", () => ({})),
  leavesHalf("leaves nothing", () => ({})),
  repeats("answers a repeat as it is", (_, right) => right),
  misnames("names what is in the way", (_, right) => right)
]
