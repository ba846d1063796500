import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreements } from "../../src/agreement/index.ts"
import { addMilliseconds } from "../../src/calendar/index.ts"
import { createPartnerskab, Proposal } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  needsApproval,
  one,
  policy,
  reaction
} from "../../src/plugin/index.ts"
import type { EntityRow, JournalPage, RebuiltLife, StorageService } from "../../src/storage/index.ts"
import { aDraft, basis, journalOf, slow, withCompany } from "../setup.ts"
import { courses, CourseWithSeats, told } from "./courses.ts"

describe("a rebuild beside commands", () => {
  it("leaves a life that something happened to meanwhile for the next run", async () => {
    const all = courses()
    const old = all.before()
    await told(old.desk)
    let seats = 0
    const busy: StorageService = {
      ...all.storage,
      rebuild: (lives) =>
        Effect.promise(() => old.desk.resize({ course: "a", on: "2011-03-01", seats: (seats += 1) })).pipe(
          Effect.andThen(all.storage.rebuild(lives))
        )
    }
    expect(await all.after(busy).pk.rebuild()).toEqual({ rebuilt: 2, stale: 1, left: [] })
    const { pk } = all.after()
    expect((await pk.verify()).map(({ code, subject }) => [code, subject])).toEqual([["needsRebuild", "course/a"]])
    expect(await pk.rebuild()).toEqual({ rebuilt: 1, stale: 0, left: [] })
    expect((await pk.get(CourseWithSeats, "a"))?.state).toMatchObject({ seats })
    expect(await pk.verify()).toEqual([])
  })

  it("loses nothing of what sixteen do while two of them run", async () => {
    const all = courses(slow(memory()))
    const old = all.before()
    await told(old.desk)
    for (let n = 0; n < 16; n += 1)
      accepted(await old.desk.plan({ course: `n${n}`, on: "2011-04-04", room: `n${n}`, seats: 1 }))
    const working = Array.from({ length: 16 }, async (_, n) => {
      const { desk } = all.after()
      for (let tries = 1; ; tries += 1) {
        const answer = await desk.resize({ course: `n${n}`, on: "2011-03-01", seats: n + 2 })
        if (answer.ok) return tries
        expect(refusedWith(answer)).toEqual(["NeedsRebuild"])
        await new Promise((resume) => void setImmediate(resume))
      }
    })
    const { pk } = all.after()
    const [first, second] = await Promise.all([pk.rebuild(), all.after().pk.rebuild()])
    const tries = await Promise.all(working)
    expect(Math.max(...tries)).toBeGreaterThan(1)
    expect([first.left, second.left]).toEqual([[], []])
    await pk.rebuild()
    expect(await pk.verify()).toEqual([])
    const { rows } = await pk.find(CourseWithSeats, {})
    const seats = rows.map(({ id, state }) => ("seats" in state ? [id, state.seats] : [id]))
    expect(seats.filter(([id]) => String(id).startsWith("n")).toSorted()).toEqual(
      Array.from({ length: 16 }, (_, n) => [`n${n}`, n + 2]).toSorted()
    )
  })
})

/** Lockers with a number each, which is for the version to say; a locker holds the key of its number. */
const lockers = (
  storage: StorageService,
  evolution: number,
  { numberOf = (number) => number, projection = 1 }: { numberOf?: (number: number) => number; projection?: number } = {}
) => {
  const Locker = class extends defineEntity("locker", {
    state: Schema.TaggedStruct("Given", { number: Schema.Number }),
    events: { Given: Schema.Struct({ number: Schema.Number }) },
    begin: { Given: ({ number }) => ({ _tag: "Given", number: numberOf(number) }) },
    when: { Given: {} },
    claims: ({ number }) => [{ scope: "key", key: String(number) }],
    boundaries: ({ number }) => [`row/${number}`],
    evolution,
    projection
  }) {}
  const give = command({
    input: Schema.Struct({ locker: Id, number: Schema.Number }),
    reads: ({ locker }) => ({ nothing: absent(Locker, locker) }),
    decide: (_, { locker, number }) => decision([], () => [Locker.events.Given(locker, "2011-01-03", { number })])
  })
  const title = { da: "Skabe", en: "Lockers" }
  const Lockers = class extends defineModule("lockers", { title, entities: [Locker], commands: { give } }) {}
  const Plugin = class extends definePlugin("lockers", { version: "1.0.0", add: [Lockers] }) {}
  const pk = createPartnerskab({ ...basis(storage), plugins: [Plugin] })
  return { pk, give: pk.as("consultant-1").lockers.give }
}

/** Three lockers that hold the key of their own number. */
const three = async () => {
  const storage = memory()
  const { give, pk } = lockers(storage, 1)
  for (const [locker, number] of [
    ["a", 1],
    ["b", 2],
    ["c", 3]
  ] as const)
    accepted(await give({ locker, number }))
  return { storage, pk }
}

/** The same storage, and the lives that it was given to rebuild. */
const watched = (storage: StorageService) => {
  const given: Array<RebuiltLife> = []
  const rebuild: StorageService["rebuild"] = (lives) => {
    given.push(...lives)
    return storage.rebuild(lives)
  }
  return { storage: { ...storage, rebuild }, given }
}

describe("the sets of a rebuilt life", () => {
  it("are raised: those it was in, and those it is in now", async () => {
    const { storage, given } = watched((await three()).storage)
    await lockers(storage, 2, { numberOf: (number) => number * 10 }).pk.rebuild()
    expect(given.map(({ bumps }) => bumps)).toEqual([
      ["row/1", "row/10"],
      ["row/2", "row/20"],
      ["row/3", "row/30"]
    ])
  })

  it("are those it is in now, when today's code cannot tell which it was in", async () => {
    const all = courses()
    await told(all.before().desk)
    const { storage, given } = watched(all.storage)
    expect(await all.after(storage).pk.rebuild()).toMatchObject({ rebuilt: 3 })
    expect(given.map(({ bumps }) => bumps)).toEqual([["seats/12"], ["seats/20"], ["room/north"]])
  })
})

describe("a life that is only counted otherwise", () => {
  it("must be rebuilt as one that has another table does", async () => {
    const { storage } = await three()
    const { pk } = lockers(storage, 1, { projection: 2 })
    expect((await pk.verify()).map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "needsRebuild"))
    expect(await pk.rebuild()).toEqual({ rebuilt: 3, stale: 0, left: [] })
    expect(await pk.verify()).toEqual([])
  })
})

describe("a life that would hold the key of another", () => {
  it("is rebuilt in the same run when the other has let it go", async () => {
    const { storage } = await three()
    const { pk, give } = lockers(storage, 2, { numberOf: (number) => number + 1 })
    expect(await pk.rebuild()).toEqual({ rebuilt: 3, stale: 0, left: [] })
    expect(await give({ locker: "d", number: 3 })).toMatchObject({ refusals: [{ facts: { by: "locker/c" } }] })
    accepted(await give({ locker: "d", number: 0 }))
  })

  it("is left as it was, and named with the key and its holder; the others are rebuilt", async () => {
    const { storage, pk: old } = await three()
    const { pk } = lockers(storage, 2, { numberOf: (number) => (number === 3 ? 1 : number) })
    const left = [{ code: "claimed", subject: "locker/c", text: "locker/a holds key 1" }]
    expect(await pk.rebuild()).toEqual({ rebuilt: 2, stale: 0, left })
    expect((await pk.verify()).map(({ code, subject }) => [code, subject])).toEqual([["needsRebuild", "locker/c"]])
    expect(await pk.rebuild()).toEqual({ rebuilt: 0, stale: 0, left })
    expect(await old.rebuild()).toEqual({ rebuilt: 2, stale: 0, left: [] })
  })

  it("stays as it was when the other would take its key: none of them can go first", async () => {
    const { storage } = await three()
    const { pk } = lockers(storage, 2, { numberOf: (number) => (number % 3) + 1 })
    const { rebuilt, left } = await pk.rebuild()
    expect([rebuilt, left.map(({ subject }) => subject)]).toEqual([0, ["locker/a", "locker/b", "locker/c"]])
  })
})

describe("a life that cannot be rebuilt", () => {
  const lived = async () => {
    const all = courses()
    await told(all.before().desk)
    return all
  }
  const forged = (change: (page: JournalPage) => JournalPage, storage: StorageService): StorageService => ({
    ...storage,
    journal: (range) => Effect.map(storage.journal(range), change)
  })

  it("because its journal is not what was written is left, and named", async () => {
    const { after, storage } = await lived()
    const forging = forged(
      (page) => ({ ...page, entries: page.entries.map((one) => (one.id === "a" ? { ...one, actor: "else" } : one)) }),
      storage
    )
    const left = [{ code: "journalChanged", subject: "course/a", text: "entry 1 is not what was written" }]
    expect(await after(forging).pk.rebuild()).toEqual({ rebuilt: 2, stale: 0, left })
    const empty = forged((page) => ({ ...page, entries: page.entries.filter(({ id }) => id !== "a") }), storage)
    const gone = [{ code: "journalChanged", subject: "course/a", text: "no journal tells of it" }]
    expect(await after(empty).pk.rebuild()).toEqual({ rebuilt: 0, stale: 0, left: gone })
  })

  type Step = () => { readonly _tag: "Up" }
  const up: Step = () => ({ _tag: "Up" })
  const signs = (
    storage: StorageService,
    evolution: number,
    table: { readonly begin?: Step; readonly when?: Step }
  ) => {
    const Sign = class extends defineEntity("sign", {
      state: Schema.TaggedStruct("Up", {}),
      events: { PutUp: Schema.Struct({}), Faded: Schema.Struct({}) },
      begin: { PutUp: up, ...(table.begin === undefined ? {} : { Faded: table.begin }) },
      when: { Up: table.when === undefined ? {} : { Faded: table.when } },
      evolution
    }) {}
    const input = Schema.Struct({ sign: Id })
    const putUp = command({
      input,
      reads: ({ sign: id }) => ({ nothing: absent(Sign, id) }),
      decide: (_, { sign: id }) => decision([], () => [Sign.events.PutUp(id, "2011-01-03", {})])
    })
    const fade = command({
      input,
      reads: ({ sign: id }) => ({ sign: one(Sign, id) }),
      decide: (_, { sign: id }) => decision([], () => [Sign.events.Faded(id, "2011-01-04", {})])
    })
    const title = { da: "Skilte", en: "Signs" }
    const Signs = class extends defineModule("signs", { title, entities: [Sign], commands: { putUp, fade } }) {}
    const Plugin = class extends definePlugin("signs", { version: "1.0.0", add: [Signs] }) {}
    const pk = createPartnerskab({ ...basis(storage), plugins: [Plugin] })
    return { pk, desk: pk.as("consultant-1").signs }
  }

  it("because today's code has no such step, or trips over one, is left, and named; the others are rebuilt", async () => {
    const storage = memory()
    const { desk } = signs(storage, 1, { when: up })
    for (const id of ["a", "b"]) accepted(await desk.putUp({ sign: id }))
    accepted(await desk.fade({ sign: "a" }))
    const thrown = signs(storage, 2, {
      when: () => {
        throw new Error("no colour")
      }
    })
    expect(await thrown.pk.rebuild()).toEqual({
      rebuilt: 1,
      stale: 0,
      left: [
        {
          code: "cannotReplay",
          subject: "sign/a",
          text: expect.stringMatching(/^today's code trips over its journal: .*no colour$/)
        }
      ]
    })
    const missing = signs(storage, 3, { begin: up })
    expect(await missing.pk.rebuild()).toEqual({
      rebuilt: 1,
      stale: 0,
      left: [{ code: "cannotReplay", subject: "sign/a", text: "nobody here knows Faded" }]
    })
  })
})

/** Bells that are rung, and a tally that counts them by a reaction. */
const bells = (storage: StorageService, evolution: number, clock = virtualClock("2011-01-03")) => {
  const Bell = class extends defineEntity("bell", {
    state: Schema.TaggedStruct("Rung", {}),
    events: { Rung: Schema.Struct({}) },
    begin: { Rung: () => ({ _tag: "Rung" }) },
    when: { Rung: {} }
  }) {}
  const Tally = class extends defineEntity("tally", {
    state: Schema.TaggedStruct("Kept", { rung: Schema.Number }),
    events: { Begun: Schema.Struct({}), Counted: Schema.Struct({}) },
    begin: { Begun: () => ({ _tag: "Kept", rung: 0 }) },
    when: { Kept: { Counted: ({ rung }) => ({ _tag: "Kept", rung: rung + 1 }) } },
    evolution
  }) {}
  const input = Schema.Struct({ id: Id })
  const Bells = class extends defineModule("bells", {
    title: { da: "Klokker", en: "Bells" },
    entities: [Bell, Tally],
    commands: {
      begin: command({
        input,
        reads: ({ id }) => ({ nothing: absent(Tally, id) }),
        decide: (_, { id }) => decision([], () => [Tally.events.Begun(id, "2011-01-03", {})])
      }),
      ring: command({
        input,
        reads: ({ id }) => ({ nothing: absent(Bell, id) }),
        decide: (_, { id }) => decision([], () => [Bell.events.Rung(id, "2011-01-03", {})])
      }),
      count: command({
        input,
        reads: ({ id }) => ({ tally: one(Tally, id) }),
        decide: (_, { id }) => decision([], () => [Tally.events.Counted(id, "2011-01-03", {})])
      })
    },
    reactions: { onRung: reaction(Bell, "Rung", () => ({ command: "count", input: { id: "t" } })) }
  }) {}
  const Plugin = class extends definePlugin("bells", { version: "1.0.0", add: [Bells] }) {}
  const pk = createPartnerskab({ ...basis(storage), clock, plugins: [Plugin] })
  return { pk, desk: pk.as("consultant-1").bells, rung: async () => (await pk.get(Tally, "t"))?.state.rung }
}

describe("a reaction that meets a life that must be rebuilt", () => {
  it("is tried again, and done when it has been", async () => {
    const storage = memory()
    const clock = virtualClock("2011-01-03")
    const { desk } = bells(storage, 1, clock)
    accepted(await desk.begin({ id: "t" }))
    accepted(await desk.ring({ id: "b" }))
    const { pk, rung } = bells(storage, 2, { ...clock, now: () => addMilliseconds(clock.now(), 3_600_000) })
    expect(await pk.runDue()).toMatchObject({ done: [], failed: [expect.any(String)] })
    await pk.rebuild()
    clock.goTo("2011-01-04")
    expect((await pk.runDue()).done).toHaveLength(1)
    expect(await rung()).toBe(1)
  })
})

describe("a proposal that must be rebuilt", () => {
  const backdated = policy(Agreements, "sign", {
    id: "local/backdated",
    check: () => needsApproval("Backdated", ["leader"], { da: "Det er sket.", en: "It has happened." })
  })
  class Local extends definePlugin("local", { version: "1.0.0", policies: [backdated] }) {}

  it("is not approved before it is, and nothing is written", async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [Local] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    await desk.agreement.sign({ agreement: "a1", on: "2010-12-01" })
    const [proposal] = (await pk.find(Proposal, {})).rows
    const older = (row: EntityRow | undefined) => (row?.entity === "proposal" ? { ...row, evolution: 0 } : row)
    const storage: StorageService = {
      ...given.storage,
      load: (reading) => Effect.map(given.storage.load(reading), (found) => ({ ...found, rows: found.rows.map(older) }))
    }
    const entries = journalOf(given.storage).length
    const late = createPartnerskab({ ...given, storage, plugins: [Local] })
    const answer = await late.approve(proposal!.id, { by: "leader-1", roles: ["leader"] })
    expect(refusedWith(answer)).toEqual(["NeedsRebuild"])
    expect(journalOf(given.storage)).toHaveLength(entries)
  })
})
