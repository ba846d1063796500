import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { addMilliseconds, type Instant } from "../../src/calendar/index.ts"
import { createPartnerskab, type Day, type DueReminder } from "../../src/index.ts"
import type { DueQuery, OutboxRow, StorageService } from "../../src/storage/index.ts"
import { WithSurveys } from "../sketch/surveys.ts"
import { WithVisits } from "../sketch/visits.ts"
import { anAgreementInForce, basis, waitingIn } from "../setup.ts"
import { WithTerms } from "./term.ts"

const nothing = { boundaryGuards: [], bumps: [], rows: [], entries: [], closes: [], opens: [], releases: [], takes: [] }

/** Puts a row in the outbox as an earlier version of the library may have. */
const put = (storage: StorageService, row: Pick<OutboxRow, "key" | "subject" | "payload">) =>
  Effect.runPromise(
    storage.commit({
      ...nothing,
      commandId: row.key,
      commandHash: row.key,
      recordedAt: "2011-02-01T00:00:00.000Z",
      guards: [],
      persons: [],
      cancels: [],
      sends: [{ kind: "reminder", dueAt: "2011-02-28T23:00:00.000Z", ...row }]
    })
  )

const told = async (row: Pick<OutboxRow, "subject" | "payload">, key = "reminder/x/y/z/2011-03-01") => {
  const all = await anAgreementInForce()
  await put(all.storage, { key, ...row })
  all.clock.goTo("2011-03-01")
  const handed: Array<DueReminder> = []
  const reminder = (one: DueReminder) => Promise.resolve(void handed.push(one))
  await all.pk.runDue({ reminder, nobody: reminder })
  return handed.filter((one) => one.key === key)
}

describe("a reminder that was stored before it was said whose contacts are meant", () => {
  it.each([
    ["the agreement", { entity: "agreement", id: "a1" }],
    ["the company", { entity: "party", id: "bakery" }]
  ])("reaches those of the life it is about: %s", async (_, subject) => {
    expect(await told({ subject, payload: { role: "company.primary" } })).toMatchObject([
      { agreement: "a1", recipients: [{ person: "company-1" }], messageClass: "service", dueOn: "2011-03-01" }
    ])
  })

  it("reaches those of the agreement its life says", async () => {
    const all = await anAgreementInForce({ other: { about: "Byens korps." } })
    accepted(await all.desk.other.begin({ effort: "e1", agreement: "a1", on: "2011-02-01", title: "Korps" }))
    const key = "reminder/effort/e1/old/2011-03-01"
    await put(all.storage, { key, subject: { entity: "effort", id: "e1" }, payload: { role: "company.primary" } })
    all.clock.goTo("2011-03-01")
    const reached: Array<string> = []
    await all.pk.runDue({
      reminder: async ({ recipients }) => void reached.push(...recipients.map((one) => one.person))
    })
    expect(reached).toEqual(["company-1"])
  })
})

describe("what a reminder is told as", () => {
  it("is what it was stored as: the law's, under its own day", async () => {
    const payload = { role: "company.primary", agreement: "a1", messageClass: "statutory" }
    expect(await told({ subject: { entity: "visit", id: "v" }, payload })).toMatchObject([
      { messageClass: "statutory", dueOn: "2011-03-01", entity: "visit", id: "v" }
    ])
  })
})

const ends = { lastDay: "2011-03-01" as Day, lead: 0 }

/** A term over an agreement in force, and a worker. */
const aTerm = async (wanted: object, more: object = {}) => {
  const all = await anAgreementInForce()
  const staff = { secretariat: ["authority-1", "colleague"] }
  const given = { ...all, staff, ...more }
  const pk = createPartnerskab({ ...given, plugins: [WithTerms] as const })
  const tell = async (other: object) =>
    accepted(await pk.as("authority-1").terms.tell({ term: "t", on: "2011-02-01", wanted: other }))
  await tell(wanted)
  const to: Array<string> = []
  const reminder = ({ recipients }: DueReminder) =>
    Promise.resolve(void to.push(recipients.map((one) => one.person).join()))
  return { ...all, given, pk, tell, to, reminder }
}

describe("whoever is told", () => {
  it("are those who can be reached on the day it is sent, however late that is", async () => {
    const { pk, desk, clock, to, reminder } = await aTerm({ ends, role: "authority.primary", agreement: "a1" })
    accepted(await desk.people.absent({ person: "authority-1", on: "2011-03-02", reason: "planned" }))
    clock.goTo("2011-03-03")
    await pk.runDue({ reminder })
    expect(to).toEqual(["authority-2"])
  })

  it("are all but the one who made it due at once", async () => {
    const { pk, clock, to, reminder } = await aTerm({ ends: { lastDay: "2011-01-02", lead: 0 } })
    clock.goTo("2011-02-02")
    await pk.runDue({ reminder })
    expect(to).toEqual(["colleague"])
  })
})

describe("a holiday", () => {
  it("keeps what is due on it waiting, though it is no weekend", async () => {
    const holidays = { has: (day: Day) => day === "2011-03-01" }
    const { pk, clock, reminder, to } = await aTerm({ ends }, { holidays })
    clock.goTo("2011-03-01")
    expect((await pk.runDue({ reminder }, { onlyOnWorkingDays: true })).waiting).toHaveLength(1)
    clock.goTo("2011-03-02")
    expect((await pk.runDue({ reminder }, { onlyOnWorkingDays: true })).done).toHaveLength(1)
    expect(to).toEqual(["authority-1,colleague"])
  })

  it("is asked of at the host's own instant", async () => {
    const { pk, clock, reminder } = await aTerm({ ends: { lastDay: "2011-03-04", lead: 0 } })
    clock.goTo("2011-03-04")
    const saturday = "2011-03-05T10:00:00.000Z"
    expect(await pk.runDue({ reminder }, { onlyOnWorkingDays: true, now: saturday })).toMatchObject({
      done: [],
      waiting: [expect.any(String)]
    })
  })
})

describe("a series", () => {
  const again = { first: "2011-03-01" as Day, every: { weeks: 1 } }
  const days = (storage: StorageService) =>
    waitingIn(storage).flatMap(({ key }) => /term.*\/(\S+)$/.exec(key)?.[1] ?? [])

  it("waits for its module to come back, and is not told without its next time", async () => {
    const { given, pk, clock, reminder, to } = await aTerm({ again })
    clock.goTo("2011-03-01")
    const without = createPartnerskab({ ...given, plugins: [] })
    expect((await without.runDue({ reminder })).failed).toEqual(["reminder/term/t/again/2011-03-01"])
    expect(to).toEqual([])
    clock.goTo("2011-03-09")
    expect((await pk.runDue({ reminder })).done).toHaveLength(2)
  })

  it("goes on though its life changes while it is told", async () => {
    const all = await aTerm({ again })
    let changes = 3
    const storage: StorageService = {
      ...all.storage,
      commit: (changeset) =>
        Effect.gen(function* () {
          if (changeset.rows.length > 0 || changes === 0) return yield* all.storage.commit(changeset)
          changes -= 1
          return { _tag: "Stale" as const, changed: ["term/t"] }
        })
    }
    const pk = createPartnerskab({ ...all.given, storage, plugins: [WithTerms] as const })
    all.clock.goTo("2011-03-01")
    expect((await pk.runDue({ reminder: all.reminder })).done).toHaveLength(1)
    expect(days(all.storage)).toEqual(["2011-03-08"])
  })

  it("is tried again later when its life changes again and again, and is told then", async () => {
    const all = await aTerm({ again })
    const storage: StorageService = {
      ...all.storage,
      commit: () => Effect.succeed({ _tag: "Stale", changed: ["term/t"] })
    }
    const pk = createPartnerskab({ ...all.given, storage, plugins: [WithTerms] as const })
    all.clock.goTo("2011-03-01")
    expect((await pk.runDue({ reminder: all.reminder })).failed).toHaveLength(1)
    expect(all.to).toEqual([])
    all.clock.goTo("2011-03-02")
    await all.pk.runDue({ reminder: all.reminder })
    expect([all.to.length, days(all.storage)]).toEqual([1, ["2011-03-08"]])
  })
})

describe("how long a worker keeps what it has taken", () => {
  const asked = async (handlers: object, round?: object) => {
    const storage = memory()
    const queries: Array<DueQuery> = []
    const watching: StorageService = {
      ...storage,
      claimDue: (query) => {
        queries.push(query)
        return storage.claimDue(query)
      }
    }
    const pk = createPartnerskab(basis(watching, virtualClock("2011-01-03")))
    await pk.runDue(handlers, round)
    return queries
  }
  const milliseconds = ({ now, leaseUntil }: { readonly now: Instant; readonly leaseUntil: Instant }) =>
    Date.parse(leaseUntil) - Date.parse(now)

  it("is longer than everything it takes may take, each with its whole patience", async () => {
    const reminder = () => Promise.resolve()
    for (const patience of [15_000, 600_000]) {
      const [query] = await asked({ reminder }, { patience })
      expect(query).toMatchObject({ kinds: ["reaction", "reminder"], limit: 50 })
      // Fifty, ten side by side, and what is done before and between.
      expect(milliseconds(query!)).toBe(5 * patience + 60_000)
    }
  })

  it("is a minute when it hands out no reminders, which it then does not take", async () => {
    const [query] = await asked({}, { patience: 600_000 })
    expect(query!.kinds).toEqual(["reaction"])
    expect(query!.leaseUntil).toBe(addMilliseconds(query!.now, 60_000))
  })
})

describe("reactions and reminders", () => {
  it("are done in the same round", async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [WithSurveys, WithVisits] })
    const desk = pk.as("consultant-1")
    accepted(await desk.surveys.give({ reply: "r1", on: "2011-03-01", satisfied: false }))
    accepted(await desk.visits.plan({ visit: "v", on: "2011-04-08" }))
    given.clock.goTo("2011-04-01")
    const to = () => Promise.resolve()
    const { done } = await pk.runDue({ reminder: to, nobody: to })
    expect(done.map((key) => key.split("/")[0]).toSorted()).toEqual(["reaction", "reminder"])
  })
})
