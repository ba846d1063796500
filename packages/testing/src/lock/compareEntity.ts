import { formProblems } from "./compareForms.ts"
import type { LockedEntity } from "./Lock.ts"
import { type LockProblem, problem } from "./LockProblem.ts"

/** What is wrong with one entity that the lock knows. */
export const entityProblems = (
  key: string,
  now: LockedEntity | undefined,
  { committed, comparable }: { readonly committed: LockedEntity; readonly comparable: boolean }
): ReadonlyArray<LockProblem> => {
  if (now === undefined)
    return [
      problem(
        "PK-LOCK-ENTITY-GONE",
        key,
        `the entity ${key} is gone, and lives of it are stored: put it back, and disable its module to close its doors`
      )
    ]
  const forms = formProblems(now.events, {
    forms: committed.events,
    subject: (name) => `the event ${name} of ${key}`,
    because: "events are written in it",
    add: (next) => `eventForms(…).upcast(${next}, …)`,
    meant: comparable && now.evolution === committed.evolution ? `give ${newNumber("evolution", committed)}` : undefined
  })
  return [
    ...forms,
    ...numberProblems(key, now, committed),
    ...stepProblems(key, now, committed),
    ...(comparable ? behaviourProblems(key, now, committed) : [])
  ]
}

const kinds = ["evolution", "projection"] as const

const numberProblems = (key: string, now: LockedEntity, was: LockedEntity): ReadonlyArray<LockProblem> =>
  kinds
    .filter((kind) => now[kind] < was[kind])
    .map((kind) =>
      problem(
        "PK-LOCK-NUMBER",
        key,
        `${kind} of ${key} is ${now[kind]} and was ${was[kind]}: a number only goes up, give it ${was[kind] + 1}`
      )
    )

/** A step that is gone can no longer be replayed, unless a new table of life says otherwise. */
const stepProblems = (key: string, now: LockedEntity, was: LockedEntity): ReadonlyArray<LockProblem> => {
  if (now.evolution !== was.evolution) return []
  const gone = Object.entries(was.steps).flatMap(([tag, names]) =>
    names
      .split(" ")
      .filter((name) => name !== "" && now.steps[tag]?.split(" ").includes(name) !== true)
      .map((name) => `${name} in ${tag}`)
  )
  return gone.map((step) =>
    problem(
      "PK-LOCK-EVOLUTION",
      key,
      `${key} no longer has the step ${step}, and lives have taken it: put it back, or give ${newNumber("evolution", was)}`
    )
  )
}

const newNumber = (kind: (typeof kinds)[number], was: LockedEntity): string =>
  `the entity ${kind}: ${was[kind] + 1} and run rebuild`

/** Events that are read otherwise have a problem of their own: what follows from it is not told again. */
const behaviourProblems = (key: string, now: LockedEntity, was: LockedEntity): ReadonlyArray<LockProblem> => {
  const typeOf = (event: string) => event.slice(0, event.lastIndexOf("/"))
  const read = new Set(
    Object.entries(was.events)
      .filter(([name, { form, reads }]) => now.events[name]?.form !== form || now.events[name].reads !== reads)
      .map(([name]) => typeOf(name))
  )
  const changed = Object.entries(was.lives)
    .filter(([path]) => now.lives[path] !== undefined && now.lives[path] !== was.lives[path])
    .filter(([path]) => !path.split(" ").some((name) => read.has(typeOf(name))))
    .map(([path]) => ({
      path,
      state: half(now, path, 0) !== half(was, path, 0),
      facts: half(now, path, 1) !== half(was, path, 1)
    }))
  const evolved = now.evolution === was.evolution ? changed.filter(({ state }) => state) : []
  // A state of another kind is counted otherwise without any doing of `facts`.
  const counted = now.projection === was.projection ? changed.filter(({ state, facts }) => facts && !state) : []
  return [
    ...(evolved.length === 0
      ? []
      : [
          problem(
            "PK-LOCK-EVOLUTION",
            key,
            `${key} comes to another state or other columns than before ${after(evolved)}: put it back, or give ${newNumber("evolution", was)}`
          )
        ]),
    ...(counted.length === 0
      ? []
      : [
          problem(
            "PK-LOCK-PROJECTION",
            key,
            `${key} is counted otherwise than before ${after(counted)}: put it back, or give ${newNumber("projection", was)}`
          )
        ])
  ]
}

const half = ({ lives }: LockedEntity, path: string, at: 0 | 1): string => lives[path]!.split(" ")[at] ?? ""

const after = (paths: ReadonlyArray<{ readonly path: string }>): string =>
  `after ${paths[0]!.path}${paths.length > 1 ? ` and in ${paths.length - 1} more cases` : ""}`
