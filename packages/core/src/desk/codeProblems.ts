import { isDay } from "../calendar/index.ts"
import { type AnyPlugin, type CodeEntry, codeListsOf, pairOf } from "../plugin/index.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem } from "./problems.ts"

/** A code or a value with who brings it. */
interface Brought {
  readonly in: string
  readonly code: string
  readonly by: string
}

/** Codes that two bring, and tables that have no value for a code or a value for none. */
export const codeProblems = (
  modules: ReadonlyArray<Offer>,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const declared = modules.flatMap(({ definition }) => codeListsOf(definition))
  const lists = new Map(declared.map((one) => [one.key, one] as const))
  const tables = new Map(modules.flatMap(({ definition }) => definition.tables.map((one) => [one.key, one] as const)))
  const known = (all: ReadonlyMap<string, unknown>) => [...all.keys()].toSorted().join(", ") || "none"
  const codes: ReadonlyArray<Brought> = [
    ...[...lists.values()].flatMap(({ key, entries }) =>
      Object.keys(entries).map((code) => ({ in: key, code, by: "its module" }))
    ),
    ...plugins.flatMap(({ key: by, definition }) =>
      definition.entries.flatMap(({ list, entries }) => Object.keys(entries).map((code) => ({ in: list, code, by })))
    )
  ]
  const values: ReadonlyArray<Brought> = [
    ...[...tables.values()].flatMap(({ key, values: own }) =>
      Object.keys(own).map((code) => ({ in: key, code, by: "its module" }))
    ),
    ...plugins.flatMap(({ key: by, definition }) =>
      definition.values.flatMap(({ table, values: more }) => Object.keys(more).map((code) => ({ in: table, code, by })))
    )
  ]
  const has = (brought: ReadonlyArray<Brought>, key: string) =>
    new Set(brought.filter((one) => one.in === key).map(({ code }) => code))
  const entries = [
    ...[...lists.values()].map(({ key, entries: own }) => ({ by: "its module", list: key, entries: own })),
    ...plugins.flatMap(({ key: by, definition }) => definition.entries.map((one) => ({ by, ...one })))
  ]
  return [
    ...differing(declared).map((key) =>
      problem("PK-CODES-TWICE")(`two modules declare the codes ${key}: give one of them another key`)
    ),
    ...differing(modules.flatMap(({ definition }) => definition.tables)).map((key) =>
      problem("PK-TABLE-TWICE")(`two modules declare the table ${key}: give one of them another key`)
    ),
    ...plugins.flatMap(({ key: by, definition }) => [
      ...definition.entries
        .filter(({ list }) => !lists.has(list))
        .map(({ list }) =>
          problem("PK-CODES-UNKNOWN")(`"${by}" adds codes to ${list}, which is not there; there are: ${known(lists)}`)
        ),
      ...definition.values
        .filter(({ table }) => !tables.has(table))
        .map(({ table }) =>
          problem("PK-TABLE-UNKNOWN")(
            `"${by}" adds values to ${table}, which is not there; there are: ${known(tables)}`
          )
        )
    ]),
    ...broughtTwice(codes).map(({ code, in: list, by }) =>
      problem("PK-CODE-TWICE")(`${by} name the code ${code} of ${list}: only one can`)
    ),
    ...broughtTwice(values).map(({ code, in: table, by }) =>
      problem("PK-VALUE-TWICE")(`${by} give ${code} a value in ${table}: only one can`)
    ),
    ...entries.flatMap(({ by, list, entries: own }) =>
      Object.entries(own).flatMap(([code, entry]) =>
        entryProblems(`${code} of ${list}, which ${by} names,`, code, entry)
      )
    ),
    ...[...tables.values()].flatMap(({ key, list, pairs }) => {
      const filled = has(values, key)
      const named = pairs === true ? pairsOf(has(codes, list.key)) : has(codes, list.key)
      return [
        ...[...named]
          .filter((code) => !filled.has(code))
          .map((code) =>
            problem("PK-TABLE-GAP")(
              `the table ${key} has no value for ${code} of ${list.key}: whoever adds the code adds it`
            )
          ),
        ...[...filled]
          .filter((code) => !named.has(code))
          .map((code) =>
            problem("PK-TABLE-STRAY")(`the table ${key} has a value for ${code}, which ${list.key} has not`)
          )
      ]
    })
  ]
}

/** Every two of the codes, and each with itself. */
const pairsOf = (codes: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...codes].flatMap((one) => [...codes].map((other) => pairOf(one, other))))

const differing = (all: ReadonlyArray<{ readonly key: string }>): ReadonlyArray<string> =>
  [...Map.groupBy(all, ({ key }) => key)].filter(([, same]) => new Set(same).size > 1).map(([key]) => key)

const broughtTwice = (all: ReadonlyArray<Brought>): ReadonlyArray<Brought> =>
  [...Map.groupBy(all, ({ in: where, code }) => `${where} ${code}`).values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ ...same[0]!, by: [...new Set(same.map(({ by }) => by))].toSorted().join(" and ") }))

const entryProblems = (subject: string, code: string, entry: CodeEntry): ReadonlyArray<Problem> => {
  const { da, en, firstDay, lastDay } = entry
  const days = [firstDay, lastDay].filter((day) => day !== undefined)
  return [
    ...(/^[a-z][a-z0-9-]{0,59}(\/[a-z0-9][a-z0-9-]{0,59})?$/.test(code)
      ? []
      : [problem("PK-CODE")(`${subject} needs lower-case a–z (æ as ae, ø as oe, å as aa), digits and hyphens`)]),
    ...([da, en].every((text) => typeof text === "string" && text.trim() !== "")
      ? []
      : [problem("PK-CODE-TEXT")(`${subject} needs words in Danish and English`)]),
    ...(days.every(isDay) && (firstDay === undefined || lastDay === undefined || firstDay <= lastDay)
      ? []
      : [problem("PK-CODE-DAYS")(`${subject} needs days YYYY-MM-DD, the first not after the last`)])
  ]
}
