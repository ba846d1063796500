import { describe, expect, it } from "vitest"
import type { Day, Recurrence } from "../../src/calendar/index.ts"
import { remindersOf } from "../../src/desk/reminders.ts"
import { goingOn } from "../../src/desk/series.ts"
import type { EntityDefinition, Reminder } from "../../src/plugin/index.ts"

const today = "2011-03-01"
const aLife = (reminders: ReadonlyArray<Reminder>) => ({ reminders: () => reminders }) as unknown as EntityDefinition
const aReminder = (more: Partial<Reminder> = {}): Reminder => ({
  key: "ends",
  dueOn: today,
  role: "company.primary",
  ...more
})

/** What waits for a life on 1 March 2011. */
const waiting = (
  reminder: Reminder,
  {
    entity = "visit",
    state = {},
    actor
  }: { readonly entity?: string; readonly state?: object; readonly actor?: string } = {}
) => {
  const stream = { entity, id: "x" }
  const { rows, keys } = remindersOf(aLife([reminder]), stream, {
    state,
    today,
    ...(actor === undefined ? {} : { actor })
  })
  return { keys, rows, payloads: rows.map(({ payload }) => payload) }
}

describe("whose contacts are meant", () => {
  it.each([
    [
      "of the agreement it names, whatever its life says",
      aReminder({ agreement: "a2" }),
      { entity: "agreement", state: { agreement: "a1", party: "p1" } },
      { agreement: "a2" }
    ],
    [
      "of the agreement it is a life of",
      aReminder(),
      { entity: "agreement", state: { party: "p1" } },
      { agreement: "x" }
    ],
    ["of the agreement its life says", aReminder(), { state: { agreement: "a1", party: "p1" } }, { agreement: "a1" }],
    ["of the party it is a life of", aReminder(), { entity: "party" }, { party: "x" }],
    ["of the party its life says", aReminder(), { state: { party: "p1" } }, { party: "p1" }],
    ["of nobody, when its life says nothing", aReminder(), { state: { agreement: { id: "a1" } } }, {}],
    [
      "of nobody, when it is for a port",
      aReminder({ role: "port.mail", person: "p" }),
      { state: { agreement: "a1" } },
      undefined
    ]
  ] as const)("are those %s", (_, reminder, life, about) => {
    const { role } = reminder
    expect(waiting(reminder, life).payloads).toEqual([
      about === undefined ? { role } : { role, messageClass: "service", ...about }
    ])
  })

  it("is kept with the person and with what kind of message it is", () => {
    const reminder = aReminder({ role: "person", person: "p", messageClass: "statutory" })
    expect(waiting(reminder).payloads).toEqual([{ role: "person", messageClass: "statutory", person: "p" }])
  })
})

describe("who made it due", () => {
  it.each([
    ["the day before", "2011-02-28", { cause: "me" }],
    ["today", "2011-03-01", { cause: "me" }],
    ["tomorrow", "2011-03-02", {}]
  ] as const)("is kept of what is due at once and of nothing later: %s", (_, dueOn, cause) => {
    const [payload] = waiting(aReminder({ dueOn }), { actor: "me" }).payloads
    expect(payload).toEqual({ role: "company.primary", messageClass: "service", ...cause })
  })
})

describe("the times of a series that wait", () => {
  const weekly: Recurrence = { weeks: 1 }
  const days = (dueOn: Day, every: Recurrence = weekly) => {
    const { rows, keys } = waiting(aReminder({ dueOn, every }))
    const dayOf = (key: string) => key.slice(key.lastIndexOf("/") + 1)
    return [rows.map(({ key }) => dayOf(key)), keys.map(dayOf)]
  }

  it("are the next alone, while nothing of it has come", () => {
    expect(days("2011-03-02")).toEqual([["2011-03-02"], ["2011-03-02"]])
  })

  it("are today's and the one after it, as today's may have been told", () => {
    expect(days("2011-03-01")).toEqual([
      ["2011-03-01", "2011-03-08"],
      ["2011-03-01", "2011-03-08"]
    ])
  })

  it("are those still to come, and all that came before may wait still", () => {
    expect(days("2011-02-15", { weeks: 1, lastDay: "2011-03-08" })).toEqual([
      ["2011-03-01", "2011-03-08"],
      ["2011-02-15", "2011-02-22", "2011-03-01", "2011-03-08"]
    ])
    expect(days("2011-02-14")).toEqual([["2011-03-07"], ["2011-02-14", "2011-02-21", "2011-02-28", "2011-03-07"]])
  })

  it("are none when it has ended, though some may wait still", () => {
    expect(days("2011-02-15", { weeks: 1, lastDay: "2011-02-22" })).toEqual([[], ["2011-02-15", "2011-02-22"]])
  })

  it.each([{ days: 0 }, { weeks: 0 }, { weeks: 0.5 }, { months: -1, rounding: "nextMonth" as const }])(
    "are never those of a pause that is none, %j: it is told before anything waits",
    (every) => {
      expect(() => waiting(aReminder({ dueOn: "2011-04-01", every }))).toThrow(RangeError)
    }
  )
})

describe("what follows a time of a series", () => {
  const life = aLife([
    aReminder({ key: "other", every: { days: 1 } }),
    aReminder({ key: "again", dueOn: "2011-01-31", every: { months: 1, rounding: "lastDayOfMonth" } }),
    aReminder({ key: "once" })
  ])
  const after = (series: string, day: Day) =>
    goingOn(life, { stream: { entity: "visit", id: "x" }, series, day, known: [{ from: day, state: {} }] }, today)?.next

  it("is the next of the same series, counted from its first, not from today", () => {
    expect(after("again", "2011-01-31")).toMatchObject({
      key: "reminder/visit/x/again/2011-02-28",
      dueAt: "2011-02-27T23:00:00.000Z",
      payload: { series: "again" }
    })
    expect(after("again", "2011-02-28")?.key).toBe("reminder/visit/x/again/2011-03-31")
  })

  it("is nothing when its life has no such series, or no series any more", () => {
    expect([after("none", today), after("once", today)]).toEqual([undefined, undefined])
  })
})
