import { nameOf } from "@partnerskab/core/facts"
import { type AsyncStorage, canonical, type Changeset, type Claim } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { replaced } from "./edges.ts"
import { type Fault, fault, givenOther, pause } from "./Fault.ts"
import { commitsAll } from "./manyAtOnce.ts"

/** Commits, and then something more. */
const andThen = (name: string, more: (given: Changeset) => Partial<Changeset> | undefined): Fault =>
  fault(name, (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      const rest = more(given)
      if (answer._tag === "Committed" && rest !== undefined) await inner.commit(aChangeset(rest))
      return answer
    }
  }))

const repeated = (list: ReadonlyArray<string>): ReadonlyArray<string> =>
  list.filter((one, at) => list.indexOf(one) !== at)

const lastOf = <A>(list: ReadonlyArray<A>, name: (one: A) => string): ReadonlyArray<A> => [
  ...new Map(list.map((one) => [name(one), one])).values()
]
const firstOf = <A>(list: ReadonlyArray<A>, name: (one: A) => string): ReadonlyArray<A> =>
  lastOf(list.toReversed(), name).toReversed()

/** Checks in its own way. */
const checks = (name: string, change: (given: Changeset) => Changeset): Fault =>
  fault(name, (inner) => ({ check: (given) => inner.check(change(given)) }))

const identity = ({ kind, key, subject }: Changeset["opens"][number]): string => `${nameOf(subject)} ${kind} ${key}`

/** Looks first and writes later what was refused meanwhile. */
const overtaken = async (inner: AsyncStorage, given: Changeset, without: Partial<Changeset>) => {
  const seen = await inner.check(given)
  await pause()
  const answer = await inner.commit(given)
  return seen._tag === "Committed" && answer._tag !== "Committed" && answer._tag !== "Duplicate"
    ? inner.commit({ ...given, ...without })
    : answer
}

const sameKey = (a: Claim, b: Claim): boolean =>
  a.scope === b.scope && a.key === b.key && nameOf(a.holder) === nameOf(b.holder)

/** Mistakes in what is named twice, and in what was there or was looked for before. */
export const againFaults: ReadonlyArray<Fault> = [
  andThen("raises a set as often as it is named", ({ bumps }) => ({ bumps: repeated(bumps) })),
  fault("raises a set as often as a rebuild names it", (inner) => ({
    rebuild: async (lives) => {
      const answers = await inner.rebuild(lives)
      for (const { bumps } of lives) await inner.commit(aChangeset({ bumps: repeated(bumps) }))
      return answers
    }
  })),
  givenOther("looks only at the last of two readings of a life", ({ guards }) => ({
    guards: lastOf(guards, ({ stream }) => nameOf(stream))
  })),
  givenOther("looks only at the first of two readings of a life", ({ guards }) => ({
    guards: firstOf(guards, ({ stream }) => nameOf(stream))
  })),
  givenOther("looks only at the last of two readings of a set", ({ boundaryGuards }) => ({
    boundaryGuards: lastOf(boundaryGuards, ({ boundary }) => boundary)
  })),
  fault("never lets a life begin that was looked for before", (inner) => {
    const looked = new Set<string>()
    return {
      commit: (given) => {
        const rows = given.rows.filter((row) => !looked.has(nameOf(row)))
        const begun = new Set(given.rows.map(nameOf))
        for (const { stream, version } of given.guards)
          if (version === 0 && !begun.has(nameOf(stream))) looked.add(nameOf(stream))
        return inner.commit({ ...given, rows })
      }
    }
  }),
  fault("does not lock a life that it looked for and did not find", (inner) => ({
    commit: (given) => {
      const begun = new Set(given.rows.map(nameOf))
      const guards = given.guards.filter(({ stream, version }) => version > 0 || begun.has(nameOf(stream)))
      return guards.length === given.guards.length ? inner.commit(given) : overtaken(inner, given, { guards })
    }
  })),
  fault("does not lock a key that was let go", (inner) => {
    const free = new Set<string>()
    return {
      commit: (given) => {
        for (const { scope, key } of given.releases) free.add(canonical([scope, key]))
        return given.takes.some(({ scope, key }) => free.has(canonical([scope, key])))
          ? overtaken(inner, given, { takes: [] })
          : inner.commit(given)
      }
    }
  }),
  fault("lets a key go on all days when it is let go on some", (inner) => {
    const held: Array<Claim> = []
    return {
      commit: (given) => {
        const releases = [...given.releases, ...held.filter((one) => given.releases.some((two) => sameKey(one, two)))]
        held.push(...given.takes)
        return inner.commit({ ...given, releases })
      }
    }
  }),
  fault("names who holds a key before two of the command that want one", (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      if (answer._tag !== "Claimed") return answer
      for (const claim of given.takes) {
        const one = await inner.check(aChangeset({ releases: given.releases, takes: [claim] }))
        if (one._tag === "Claimed") return one
      }
      return answer
    }
  })),
  fault("names another of the command before who holds the key", (inner) => ({
    commit: async (given) => {
      const answer = await inner.commit(given)
      if (answer._tag !== "Claimed") return answer
      const { scope, key, holder } = answer.claim
      const rival = given.takes.find(
        (one) => one.scope === scope && one.key === key && nameOf(one.holder) !== nameOf(holder)
      )
      return rival === undefined ? answer : { ...answer, by: rival.holder }
    }
  })),
  andThen("lets a key go that is taken again in the same commit", ({ releases, takes }) => {
    const again = new Set(takes.map(canonical))
    return { releases: releases.filter((claim) => again.has(canonical(claim))) }
  }),
  andThen("cancels what is sent again in the same commit", ({ cancels, sends }) => ({
    cancels: cancels.filter((key) => sends.some((row) => row.key === key))
  })),
  commitsAll("raises a set once for all of a list", async (given, inner) => {
    const raised = new Set<string>()
    const answers = []
    for (const one of given) {
      const bumps = one.bumps.filter((boundary) => !raised.has(boundary))
      for (const boundary of bumps) raised.add(boundary)
      answers.push(await inner.commit({ ...one, bumps }))
    }
    return answers
  }),
  commitsAll("reads sets for all of a list before it raises any", async (given, inner) => {
    const { sets } = await inner.load({
      commandId: "",
      streams: [],
      sets: given.flatMap(({ boundaryGuards }) =>
        boundaryGuards.map(({ boundary }) => ({ boundary, entity: "agreement", where: {} }))
      )
    })
    const versions = sets.map(({ version }) => version)
    const answers = []
    for (const one of given) {
      const were = versions.splice(0, one.boundaryGuards.length)
      const isAsRead = one.boundaryGuards.every(({ version }, at) => version === were[at])
      answers.push(await inner.commit(isAsRead ? { ...one, boundaryGuards: [] } : one))
    }
    return answers
  }),
  commitsAll("cancels for all of a list before it sends", async (given, inner) => {
    await inner.commit(aChangeset({ cancels: given.flatMap(({ cancels }) => cancels) }))
    const answers = []
    for (const one of given) answers.push(await inner.commit({ ...one, cancels: [] }))
    return answers
  }),
  commitsAll("cancels for all of a list when all is sent", async (given, inner) => {
    const answers = []
    for (const one of given) answers.push(await inner.commit({ ...one, cancels: [] }))
    await inner.commit(aChangeset({ cancels: given.flatMap(({ cancels }) => cancels) }))
    return answers
  }),
  fault("settles what is done by what the list says last", (inner) => ({
    settle: (settlements) => inner.settle(lastOf(settlements, ({ key }) => key))
  })),
  fault("settles each by what the list says first", (inner) => ({
    settle: (settlements) => inner.settle(firstOf(settlements, ({ key }) => key))
  })),
  fault("hands out in the same moment what others are given", (inner) => {
    let asking = 0
    let handed: Awaited<ReturnType<AsyncStorage["claimDue"]>> = []
    return {
      claimDue: async (query) => {
        asking += 1
        await pause()
        const rows = await inner.claimDue(query)
        handed = rows.length > 0 ? rows : handed
        const answer = rows.length === 0 && asking > 1 && query.limit > 10 ? handed.slice(0, query.limit) : rows
        await pause()
        asking -= 1
        return answer
      }
    }
  }),
  checks("does not look at facts when it checks", (given) => ({ ...given, closes: [], opens: [] })),
  checks("looks only at facts to be closed when it checks", (given) => ({ ...given, opens: [] })),
  checks("looks at each fact to be opened by itself when it checks", (given) => ({
    ...given,
    opens: lastOf(given.opens, identity)
  })),
  checks("takes a fact to be closed twice for one when it checks", (given) => ({
    ...given,
    closes: lastOf(given.closes, identity)
  })),
  checks("does not look at texts when it checks", (given) =>
    replaced(given, (text) => text.replaceAll("\0", "").toWellFormed())
  ),
  fault("looks at facts before anything else when it checks", (inner) => ({
    check: async (given) => {
      const { closes, opens } = given
      await inner.check(aChangeset({ closes, opens }))
      return inner.check(given)
    }
  }))
]

/** The same ways, without a mistake. */
export const soundAgain: ReadonlyArray<Fault> = [
  andThen("commits and does no more", () => undefined),
  checks("checks what it is given", (given) => given)
]
