import { addMilliseconds, type Instant, type Period } from "@partnerskab/core/calendar"
import type { Scalar, Stream } from "@partnerskab/core/facts"
import type { EntityRow } from "@partnerskab/core/storage"
import type { Chance } from "../history/chance.ts"

/** Small pools of all that can be named, so that commands meet each other. */
export const pools = {
  lives: [
    { entity: "agreement", id: "a" },
    { entity: "agreement", id: "b" },
    { entity: "agreement", id: "B" },
    { entity: "agreement", id: "å 🥐" },
    { entity: "place", id: "a" },
    { entity: "place", id: "north/1" },
    { entity: "party", id: "p" },
    { entity: "party", id: "q" },
    { entity: "person", id: "a" }
  ] as const satisfies ReadonlyArray<Stream>,
  sets: ["east", "west", "agreement"],
  kinds: ["agreement.inForce", "agreement.people"],
  factKeys: ["", "second"],
  scopes: ["agreement/inForce", "agreement"],
  keys: ["p", "inForce/p"],
  refs: ["r1", "r2", "Å", "r10"],
  texts: ["Bente Testesen", "Åse Ærø", "aase  ÆRØ", "Rene\u0301", "René O'Test", "50 % _", " (.*)\r\n", ""],
  textKinds: ["name", "note"],
  outbox: ["o1", "o2", "o3", "Ø", "o10"],
  audience: ["team-1", "team-2", "TEAM-1", "team-1,team-2"],
  words: ["a", "A", "å", "Å", "æ", "z", "", "aa", "a%", "🥐", "\uFFFD", " 'q' $1"],
  days: ["2010-01-01", "2010-03-28", "2010-12-31", "2011-01-01", "2011-06-30", "2012-02-29"],
  values: ["p", "q", "", 1, 0, 0.5, 1 / 3, true, false, null, "1", "true", " 'æ'\r\n"] as ReadonlyArray<Scalar>,
  numbers: [0, 1, 2, 0.1, 0.2, 0.5, -1, 10, 1e16]
} as const

/** Days that agreements are in force: some meet, some only touch. */
export const periods: ReadonlyArray<Period> = [
  { firstDay: "2010-01-01" },
  { firstDay: "2010-01-01", lastDay: "2010-12-31" },
  { firstDay: "2011-01-01", lastDay: "2011-06-30" },
  { firstDay: "2010-12-31", lastDay: "2011-01-01" },
  { firstDay: "2011-06-30" }
]

/** Years in which a party is of one sector: no two of them share a day. */
export const years: ReadonlyArray<Period> = [
  { firstDay: "2010-01-01", lastDay: "2010-12-31" },
  { firstDay: "2011-01-01", lastDay: "2011-12-31" },
  { firstDay: "2012-01-01" }
]

const morning: Instant = "2011-04-06T08:00:00.000Z"

/** An instant so many seconds after the first. */
export const second = (seconds: number): Instant => addMilliseconds(morning, seconds * 1000)

/** Some of a pool, each as often as said. */
export const someOf = <A>({ maybe }: Chance, from: ReadonlyArray<A>, often: number): ReadonlyArray<A> =>
  from.filter(() => maybe(often))

const fieldsOf: Readonly<Record<string, ReadonlyArray<readonly [string, ReadonlyArray<Scalar>]>>> = {
  agreement: [
    ["state", ["Draft", "Active", "Ended"]],
    ["party", ["p", "q", "å"]],
    ["name", [...pools.words]],
    ["places", [...pools.numbers]],
    ["signed", [true, false]],
    ["lastDay", [...pools.days]],
    ["value", pools.values]
  ],
  place: [
    ["state", ["Open", "Closed"]],
    ["party", ["p", "q"]],
    ["value", pools.values]
  ],
  party: [["state", ["Known"]]],
  person: []
}

/** The declared fields of a kind of life that are used, with the values they come to. */
export const fieldsFor = (entity: string): ReadonlyArray<readonly [string, ReadonlyArray<Scalar>]> =>
  fieldsOf[entity] ?? []

/** Declared fields as a life may come to have them: each may be there, be null, or not. */
export const someFields = (by: Chance, entity: string): EntityRow["fields"] =>
  Object.fromEntries(
    fieldsFor(entity)
      .filter(() => by.maybe(0.6))
      .map(([field, values]) => [field, by.maybe(0.1) ? null : by.pick(values)])
  )
