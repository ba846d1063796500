import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { Agreement, type AgreementState, type PersonState, uncoveredDays, whoToCall } from "../../src/index.ts"
import { covers } from "../../src/calendar/index.ts"
import { seeded } from "../setup.ts"

const start: Day = "2011-12-20"
const length = 90
const people = ["a", "b", "c", "d"]
const dayOf = (n: number): Day => addDays(start, n)

interface Plan {
  readonly firstDay: number
  readonly lastDay: number | undefined
  readonly named: ReadonlyArray<{ readonly at: number | undefined; readonly primary: string; readonly deputy: string }>
  readonly absent: Readonly<Record<string, ReadonlyArray<readonly [number, number | undefined]>>>
  readonly left: Readonly<Record<string, number>>
  readonly gone: ReadonlySet<string>
}

const plan = (random: () => number): Plan => {
  const below = (n: number) => Math.floor(random() * n)
  const pair = () => {
    const primary = below(people.length)
    return { primary: people[primary]!, deputy: people[(primary + 1 + below(people.length - 1)) % people.length]! }
  }
  const firstDay = below(30)
  const named = [
    { at: undefined, ...pair() },
    ...Array.from({ length: below(3) }, () => ({ at: below(length), ...pair() }))
  ]
  const absent = Object.fromEntries(
    people.map((person) => {
      const from = below(length)
      const last = random() < 0.2 ? undefined : from + below(40)
      return [person, random() < 0.6 ? [[from, last] as const] : []]
    })
  )
  const left = Object.fromEntries(people.filter(() => random() < 0.25).map((person) => [person, below(length)]))
  const gone = new Set(people.filter(() => random() < 0.05))
  return { firstDay, lastDay: random() < 0.5 ? undefined : firstDay + below(60), named, absent, left, gone }
}

const agreementOf = ({ firstDay, lastDay, named }: Plan): AgreementState => {
  const contacts = { primary: "a", deputy: "b" }
  const begun = Agreement.definition.begin["Drafted"]!(
    {
      party: "p",
      contacts: {
        company: { primary: named[0]!.primary, deputy: named[0]!.deputy },
        authority: contacts
      },
      points: {}
    },
    start
  )
  const { when } = Agreement.definition
  let state = when["Draft"]!["Signed"]!(
    begun,
    {
      edition: "2016",
      firstDay: dayOf(firstDay),
      ...(lastDay === undefined ? {} : { lastDay: dayOf(lastDay) })
    },
    start
  )
  for (const { at, primary, deputy } of named.slice(1))
    state = when["Active"]!["ContactsNamed"]!(state, { contacts: { company: { primary, deputy } } }, dayOf(at!))
  return state as AgreementState
}

const contactOf =
  ({ absent, left, gone }: Plan) =>
  (person: string) => {
    const state = {
      _tag: "Known",
      nameRef: person,
      absences: absent[person]!.map(([from, last]) => ({
        firstDay: dayOf(from),
        ...(last === undefined ? {} : { lastDay: dayOf(last) }),
        reason: "planned"
      })),
      ...(left[person] === undefined ? {} : { lastDay: dayOf(left[person]) })
    } as PersonState
    return { state, erased: gone.has(person) }
  }

/** Asked of each day by itself, in code that knows nothing of periods. */
const reachedOn = ({ named, absent, left, gone }: Plan, day: number): boolean => {
  let now = named[0]!
  let since = -1
  for (const one of named.slice(1))
    if (one.at! <= day && one.at! >= since) {
      now = one
      since = one.at!
    }
  return [now.primary, now.deputy].some(
    (person) =>
      !gone.has(person) &&
      !(left[person] !== undefined && left[person] < day) &&
      !absent[person]!.some(([from, last]) => from <= day && (last === undefined || day <= last))
  )
}

describe("at every instant an agreement in force", () => {
  it("has someone who can be reached on a side, or a finding says since when it has not", () => {
    const random = seeded(1128)
    let uncovered = 0
    for (let n = 0; n < 3_000; n += 1) {
      const given = plan(random)
      const agreement = agreementOf(given)
      const find = contactOf(given)
      const gaps = uncoveredDays(agreement, find, { firstDay: start }).filter(({ side }) => side === "company")
      for (let day = 0; day < length; day += 1) {
        const inForce = given.firstDay <= day && (given.lastDay === undefined || day <= given.lastDay)
        const found = gaps.filter((gap) => covers(gap, dayOf(day)))
        const expected = inForce && !reachedOn(given, day)
        expect(found.length, `history ${n}, ${dayOf(day)}`).toBe(expected ? 1 : 0)
        if (!expected) continue
        uncovered += 1
        const since = found[0]!.firstDay
        const before = addDays(since, -1)
        const dayBefore = Math.round((Date.parse(before) - Date.parse(start)) / 86_400_000)
        expect(dayBefore < given.firstDay || reachedOn(given, dayBefore)).toBe(true)
        expect(whoToCall(agreement, find, { side: "company", on: dayOf(day) }).person).toBeUndefined()
      }
    }
    expect(uncovered).toBeGreaterThan(10_000)
  })
})
