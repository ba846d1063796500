import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  addMilliseconds,
  type Day,
  dayBefore,
  dayInDenmark,
  type Instant,
  startOfDay,
  timeFrom
} from "../../src/calendar/index.ts"
import { createPartnerskab } from "../../src/index.ts"
import { basis } from "../setup.ts"
import { dayAfter, endsDue, timesDue } from "./oracle.ts"
import { WithTerms, type Wanted } from "./term.ts"

const staff = { secretariat: ["person-1"] }
const hour = 3_600_000

/** Chance that can be repeated. */
const chance = (seed: number) => {
  let at = seed
  const next = () => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return at / 2_147_483_648
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, pick: <A>(from: ReadonlyArray<A>): A => from[below(from.length)]! }
}

const installed = (start: Day) => {
  const given = { ...basis(memory(), virtualClock(start)), staff, plugins: [WithTerms] as const }
  return { ...given, pk: createPartnerskab(given), other: createPartnerskab(given) }
}

const roundings = ["lastDayOfMonth", "nextMonth"] as const

describe("every day of a year something may end on", () => {
  const leads = [
    0,
    1,
    14,
    30,
    ...[1, 2, 13].map((weeks) => ({ weeks })),
    ...roundings.flatMap((rounding) => Array.from({ length: 12 }, (_, n) => ({ months: n + 1, rounding })))
  ]
  it.each([2027, 2028])(
    "in %i is told of once, on its day, for leads of days, weeks and 1 to 12 months",
    async (year) => {
      const { pk, clock } = installed("2026-01-01")
      const desk = pk.as("c")
      const wanted: Array<string> = []
      for (let lastDay = `${year}-01-01` as Day; lastDay <= `${year}-12-31`; lastDay = dayAfter(lastDay)) {
        const lead = leads[(wanted.length * 7) % leads.length]!
        const ends = { lastDay, lead }
        accepted(await desk.terms.tell({ term: lastDay, on: "2026-01-01", wanted: { ends } }))
        wanted.push(`${lastDay} ${endsDue(ends)}`)
      }
      const sent: Array<string> = []
      for (let day = "2026-01-01" as Day; day <= `${year}-12-31`; day = dayAfter(day)) {
        clock.goTo(day)
        await pk.runDue({ reminder: ({ id }) => Promise.resolve(void sent.push(`${id} ${day}`)) })
      }
      expect(sent.toSorted()).toEqual(wanted.map((one) => (one.slice(11) < "2026-01-01" ? "" : one)).toSorted())
    }
  )

  it("is counted back as the oracle counts it, for every lead", () => {
    const wrong: Array<string> = []
    for (let lastDay = "2027-01-01" as Day; lastDay <= "2028-12-31"; lastDay = dayAfter(lastDay))
      for (const lead of leads)
        if (dayBefore(lastDay, lead) !== endsDue({ lastDay, lead })) wrong.push(`${lastDay} ${JSON.stringify(lead)}`)
    expect(wrong).toEqual([])
  })
})

describe("the times of what comes again", () => {
  it("are those of the oracle, from any day, for 2007 to 2037", () => {
    const wrong: Array<string> = []
    const { below, pick } = chance(7)
    for (let n = 0; n < 1000; n += 1) {
      const first = dayAfter("2007-01-01", below(2000))
      const every = pick([
        { days: 1 + below(40) },
        { weeks: 1 + below(9) },
        ...roundings.map((rounding) => ({ months: 1 + below(13), rounding }))
      ])
      const from = dayAfter(first, below(9000) - 20)
      const [oracle] = timesDue({ first, every }, from, dayAfter(from < first ? first : from, 500))
      if (timeFrom(first, every, from) !== oracle) wrong.push(JSON.stringify({ first, every, from }))
    }
    expect(wrong).toEqual([])
  })

  it.each([0, -1, 1.5, Number.NaN])("are none for a pause of %s", (days) => {
    expect(() => timeFrom("2011-01-01", { days }, "2011-02-01")).toThrow(RangeError)
  })
})

/** What somebody wants to be reminded of, made up. */
const madeUp = ({ below, pick }: ReturnType<typeof chance>, today: Day): Wanted => {
  const months = () => ({ months: 1 + below(12), rounding: pick(roundings) })
  return {
    ...(below(3) === 0
      ? {}
      : {
          ends: {
            lastDay: dayAfter(today, below(900)),
            lead: pick<NonNullable<Wanted["ends"]>["lead"]>([below(60), { weeks: below(14) }, months()])
          }
        }),
    ...(below(3) === 0
      ? {}
      : {
          again: {
            first: dayAfter(today, below(500) - 250),
            every: {
              ...pick([{ days: 20 + below(90) }, { weeks: 1 + below(9) }, months()]),
              ...(below(3) === 0 ? { lastDay: dayAfter(today, below(2000)) } : {})
            }
          }
        })
  }
}

/** When the worker runs: every day, every hour, or now and then with weeks between. */
const pauses = {
  daily: () => 24 * hour,
  hourly: () => hour,
  "with gaps of weeks": ({ below }: ReturnType<typeof chance>) => (1 + below(below(4) === 0 ? 24 * 60 : 30)) * hour
} as const

describe("whatever the schedule of the worker", () => {
  it.each([
    ["daily", 2007, 8, 3],
    ["hourly", 2019, 4, 1],
    ["with gaps of weeks", 2023, 14, 6]
  ] as const)(
    "%s, from %i on, what is sent is what is due, each under its one key",
    async (schedule, year, seeds, years) => {
      let repeats = 0
      for (let seed = 1; seed <= seeds; seed += 1) {
        const luck = chance(seed * 7919 + year)
        const start = `${year + luck.below(Math.max(1, 2037 - year - years))}-01-01` as Day
        let now = addMilliseconds(startOfDay(start), 10 * hour)
        const given = { ...basis(memory()), clock: { now: () => now }, staff, plugins: [WithTerms] as const }
        const [pk, other] = [createPartnerskab(given), createPartnerskab(given)]
        const sent = new Map<string, number>()
        const failing = luck.below(2) === 0
        const reminder = ({ key }: { readonly key: string }) => {
          sent.set(key, (sent.get(key) ?? 0) + 1)
          // Told, and gone before it could say so: it will be told again.
          return failing && luck.below(5) === 0 ? Promise.reject(new Error("gone")) : Promise.resolve()
        }
        const due = new Set<string>()
        /** Of a series as it was before it was changed. */
        const late = new Set<string>()
        const oracle = { since: start as Day }
        let wanted: Wanted = {}
        const tell = async () => {
          const before = wanted.again
          wanted = madeUp(luck, dayInDenmark(now))
          accepted(await pk.as("c").terms.tell({ term: "t", on: start, wanted }))
          if (JSON.stringify(wanted.again) === JSON.stringify(before)) return
          if (before !== undefined && wanted.again !== undefined)
            // What was due of a series that goes on stays due, told or not.
            expectedBy(late, { again: before }, { from: oracle.since, now })
          else late.clear()
          oracle.since = dayInDenmark(now)
        }
        const until = addMilliseconds(startOfDay(`${Number(start.slice(0, 4)) + years}-01-01` as Day), 0)
        await tell()
        while (now < until) {
          await Promise.all([pk.runDue({ reminder }), other.runDue({ reminder })])
          expectedBy(due, wanted, { from: oracle.since, now })
          for (const key of late) due.add(key)
          const pause = pauses[schedule](luck)
          // Some changes come while the worker is away, also two in one absence.
          const changes = luck.below(schedule === "hourly" ? 4000 : 100) === 0 ? 1 + luck.below(2) : 0
          for (let change = 0; change < changes; change += 1) {
            now = addMilliseconds(now, luck.below(pause))
            await tell()
          }
          if (luck.below(300) === 0) accepted(await pk.as("c").terms.note({ term: "t", on: start }))
          now = addMilliseconds(now, pause)
        }
        expect([...sent.keys()].toSorted(), `seed ${seed} from ${start}`).toEqual([...due].toSorted())
        repeats += [...sent.values()].filter((times) => times > 1).length
        expect(await pk.verify()).toEqual([])
      }
      expect(repeats).toBeGreaterThan(0)
    }
  )
})

/** Adds what the oracle says is due when the worker runs. */
const expectedBy = (
  due: Set<string>,
  { ends, again }: Wanted,
  { from, now }: { readonly from: Day; readonly now: Instant }
) => {
  const today = dayInDenmark(now)
  const key = (name: string, day: Day) => `reminder/term/t/${name}/${day}`
  if (ends !== undefined && endsDue(ends) <= today) due.add(key("ends", endsDue(ends)))
  if (again !== undefined) for (const time of timesDue(again, from, today)) due.add(key("again", time))
}
