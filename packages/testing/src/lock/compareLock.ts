import { canonical } from "@partnerskab/core/storage"
import { entityProblems } from "./compareEntity.ts"
import { formProblems } from "./compareForms.ts"
import type { Lock, LockedEntity } from "./Lock.ts"
import { type LockProblem, problem } from "./LockProblem.ts"

/**
 * What the code does otherwise than it did when the lock was committed, each with what to do about it; none when all is
 * as it was. Nothing is read and nothing is written.
 *
 * @param now `lockOf` the code as it is
 * @category operations
 */
export const compareLock = (now: Lock, committed: Lock): ReadonlyArray<LockProblem> => {
  if (committed.format !== now.format)
    return [
      problem("PK-LOCK-FORMAT", "", `the lock is not ${now.format}: write it anew with the kit that is installed`)
    ]
  const comparable = committed.sampler === now.sampler
  const entities = entitiesOf(now)
  return [
    ...(comparable ? [] : [otherSampler(now, committed)]),
    ...Object.entries(committed.modules).flatMap(([key, { terms = {} }]) =>
      formProblems(now.modules[key]?.terms ?? {}, {
        forms: terms,
        subject: (name) => `the terms ${name} of ${key}`,
        because: "agreements are signed with it",
        add: (next) => `.upcast(${next}, …)`,
        meant: comparable ? "write the lock anew when agreements are meant to be read so" : undefined
      })
    ),
    ...[...entitiesOf(committed)].flatMap(([key, entity]) =>
      entityProblems(key, entities.get(key), { committed: entity, comparable })
    ),
    ...newProblems(now, committed)
  ]
}

/** Entities by key, whatever module declares them: stored lives know only their entity. */
const entitiesOf = ({ modules }: Lock): ReadonlyMap<string, LockedEntity> =>
  new Map(Object.values(modules).flatMap(({ entities }) => Object.entries(entities)))

const otherSampler = (now: Lock, committed: Lock): LockProblem =>
  problem(
    "PK-LOCK-SAMPLER",
    "",
    `the lock was written on made-up values number ${committed.sampler}, the kit makes number ${now.sampler}: ` +
      "what code does cannot be compared. Put the code back as it was when the lock was written, write the lock anew, " +
      "and then change the code"
  )

const writeAnew = "look at it, and write the lock anew"

const newProblems = (now: Lock, committed: Lock): ReadonlyArray<LockProblem> => {
  const was = entitiesOf(committed)
  const unknown = [
    ...Object.entries(now.modules).flatMap(([key, { terms = {} }]) =>
      Object.keys(terms)
        .filter((name) => committed.modules[key]?.terms?.[name] === undefined)
        .map((name) => `the terms ${name} of ${key}`)
    ),
    ...[...entitiesOf(now)].flatMap(([key, is]) => newOf(key, is, was.get(key)))
  ]
  return unknown.map((subject) => problem("PK-LOCK-NEW", subject, `the lock does not know ${subject}: ${writeAnew}`))
}

const newOf = (key: string, now: LockedEntity, was: LockedEntity | undefined): ReadonlyArray<string> => {
  if (was === undefined) return [`the entity ${key}`]
  const evolved = now.evolution > was.evolution
  const counted = now.projection > was.projection
  return [
    ...(evolved ? [`evolution ${now.evolution} of ${key}`] : []),
    ...(counted ? [`projection ${now.projection} of ${key}`] : []),
    ...Object.keys(now.events)
      .filter((name) => was.events[name] === undefined)
      .map((name) => `the event ${name} of ${key}`),
    ...(evolved
      ? []
      : Object.entries(now.steps)
          .flatMap(([tag, names]) => names.split(" ").map((name) => ({ tag, name })))
          .filter(({ tag, name }) => name !== "" && was.steps[tag]?.split(" ").includes(name) !== true)
          .map(({ tag, name }) => `the step ${name} in ${tag} of ${key}`)),
    ...(evolved ||
    counted ||
    canonical(now.events) !== canonical(was.events) ||
    canonical(now.steps) !== canonical(was.steps)
      ? []
      : Object.keys(now.lives)
          .filter((name) => was.lives[name] === undefined)
          .map((name) => `what ${key} comes to by ${name}`)
          .slice(0, 3))
  ]
}
