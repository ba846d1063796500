import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makePartnerskab } from "../../src/effect.ts"
import type { Instant } from "../../src/index.ts"
import { type EntityRow, Storage, type StorageService } from "../../src/storage/index.ts"
import { authority, editions, journalOf, rowsOf, waitingIn } from "../setup.ts"
import { After, CoursePlanned, courses, CourseWithSeats, told } from "./courses.ts"

type Pk = ReturnType<ReturnType<typeof courses>["after"]>["pk"]

/** The number of courses by room, and of their seats. */
const counted = async (pk: Pk, knownBy?: Instant) => {
  const known = knownBy === undefined ? {} : { knownBy }
  const question = { taken: { how: "flow", to: "2011-12-31" }, by: ["room"], ...known } as const
  const rows = await pk.count(CoursePlanned, question)
  const seats = await pk.count(CoursePlanned, { ...question, counted: { sum: "seats" } })
  return rows.map(({ group: [room], value }, at) => [room, value, seats[at]!.value])
}

/** Courses that the first version of the plugin has told of, and both versions over them. */
const lived = async () => {
  const all = courses()
  const { pk, desk } = all.before()
  await told(desk, all.clock)
  return { ...all, old: { pk, desk }, now: all.after() }
}

const rebuiltAll = { rebuilt: 3, stale: 0, left: [] }
const codes = async (pk: Pk) => (await pk.verify()).map(({ code, subject }) => `${code} ${subject}`)

describe("a life that another version of its plugin has stored", () => {
  it("is read, found and counted as it was", async () => {
    const { old, now } = await lived()
    expect((await now.pk.get(CourseWithSeats, "a"))?.state).toEqual({ _tag: "Planned", room: "east", on: "2011-04-04" })
    expect((await now.pk.find(CourseWithSeats, { room: "south" })).total).toBe(1)
    expect(await counted(now.pk)).toEqual(await counted(old.pk))
    expect(await counted(now.pk)).toEqual([
      ["east", 1, 0],
      ["south", 1, 0]
    ])
  })

  it("is not changed: every command that would is refused with what to do, and nothing is written", async () => {
    const { now, storage } = await lived()
    const before = JSON.stringify([journalOf(storage), rowsOf(storage)])
    const move = { course: "a", on: "2011-04-05", room: "attic" } as const
    expect(await now.desk.move(move)).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "NeedsRebuild",
          at: "/course",
          facts: { name: "course/a", life: { da: "course a", en: "course a" } },
          da: "Course a skal genopbygges, før noget kan ændres: en anden udgave af programmet har gemt oplysningerne. Den, der driver systemet, kører pk.rebuild(); prøv så igen.",
          en: "Course a must be rebuilt before it can be changed: another version of the program stored it. Whoever runs the system runs pk.rebuild(); then try again."
        }
      ]
    })
    expect(refusedWith(await now.pk.preview("consultant-1").courses.move(move))).toEqual(["NeedsRebuild"])
    expect(refusedWith(await now.desk.hold({ course: "a", on: "2011-04-04" }))).toEqual(["NeedsRebuild"])
    expect(JSON.stringify([journalOf(storage), rowsOf(storage)])).toBe(before)
  })

  it("is not changed by the version before either, when the later one has stored it", async () => {
    const { old, now } = await lived()
    await now.pk.rebuild()
    expect(refusedWith(await old.desk.hold({ course: "a", on: "2011-04-04" }))).toEqual(["NeedsRebuild"])
  })

  it("is refused in the same way when a rule trips over it", async () => {
    const { now } = await lived()
    expect(refusedWith(await now.desk.double({ course: "a", on: "2011-04-04" }))).toEqual(["NeedsRebuild"])
    await now.pk.rebuild()
    accepted(await now.desk.double({ course: "a", on: "2011-04-04" }))
    expect((await now.pk.get(CourseWithSeats, "a"))?.state).toMatchObject({ seats: 24 })
  })

  it("does not stand in the way of others: new ones begin", async () => {
    const { now } = await lived()
    accepted(await now.desk.plan({ course: "d", on: "2011-05-05", room: "cellar", seats: 3 }))
    accepted(await now.desk.resize({ course: "d", on: "2011-05-05", seats: 4 }))
    expect(await codes(now.pk)).toEqual(["needsRebuild course/a", "needsRebuild course/b", "needsRebuild course/c"])
  })

  it("is told of by verify, and not taken for changed", async () => {
    const { old, now } = await lived()
    expect(await old.pk.verify()).toEqual([])
    expect((await now.pk.verify())[0]).toEqual({
      code: "needsRebuild",
      subject: "course/a",
      text: "another table of life or another counting has stored it"
    })
    await now.pk.rebuild()
    expect(await now.pk.verify()).toEqual([])
    expect(await codes(old.pk)).toEqual(["needsRebuild course/a", "needsRebuild course/b", "needsRebuild course/c"])
  })

  it("is still told of as different when it has not come as far as its journal", async () => {
    const { now, after, storage } = await lived()
    const behind = (row: EntityRow | undefined) => row && { ...row, version: row.version - 1 }
    const { pk } = after({
      ...storage,
      load: (reading) => Effect.map(storage.load(reading), (found) => ({ ...found, rows: found.rows.map(behind) }))
    })
    expect(new Set((await pk.verify()).map(({ code }) => code))).toEqual(new Set(["stateDiffers", "factsDiffer"]))
    expect((await now.pk.verify()).map(({ code }) => code)).not.toContain("stateDiffers")
  })
})

describe("a rebuild", () => {
  it("comes to what had been stored, had today's code been there from the beginning", async () => {
    const { now, storage } = await lived()
    expect(await now.pk.rebuild()).toEqual(rebuiltAll)
    const ever = courses()
    const { desk } = ever.after()
    await told(desk as never, ever.clock)
    expect(rowsOf(storage)).toEqual(rowsOf(ever.storage))
    const facts = (of: StorageService) =>
      Effect.runSync(of.facts).toSorted((a, b) => (a.subject.id + a.knownFrom < b.subject.id + b.knownFrom ? -1 : 1))
    expect(facts(storage)).toEqual(facts(ever.storage))
    expect(facts(storage).map(({ projection }) => projection)).toEqual([2, 2, 2, 2, 2])
  })

  it("counts anew, also what was known before, by the times it was known", async () => {
    const { now, storage } = await lived()
    const [planned, , , resized, moved] = journalOf(storage).map(({ recordedAt }) => recordedAt)
    const before = (instant: Instant | undefined) => new Date(Date.parse(instant!) - 1).toISOString()
    await now.pk.rebuild()
    expect(await counted(now.pk)).toEqual([
      ["east", 1, 12],
      ["south", 1, 20]
    ])
    expect(await counted(now.pk, before(resized))).toEqual([
      ["east", 1, 10],
      ["north", 1, 5],
      ["west", 1, 20]
    ])
    expect((await counted(now.pk, before(moved))).slice(0, 1)).toEqual([["east", 1, 12]])
    expect(await counted(now.pk, planned)).toEqual([["east", 1, 10]])
    expect(await counted(now.pk, before(planned))).toEqual([])
  })

  it("changes no journal and no version, and leaves what commands have done", async () => {
    const { now, storage } = await lived()
    const journal = journalOf(storage)
    const versions = rowsOf(storage).map((row) => row?.version)
    await now.pk.rebuild()
    expect(journalOf(storage)).toEqual(journal)
    expect(rowsOf(storage).map((row) => row?.version)).toEqual(versions)
    const again = { course: "a", on: "2011-02-01", seats: 12 } as const
    expect(accepted(await now.desk.resize(again, { commandId: "a2" })).repeated).toBe(true)
  })

  it("is followed by commands as if nothing had been", async () => {
    const { now } = await lived()
    await now.pk.rebuild()
    accepted(await now.desk.resize({ course: "a", on: "2011-03-01", seats: 30 }))
    accepted(await now.desk.hold({ course: "b", on: "2011-04-06" }))
    expect(await counted(now.pk)).toEqual([["east", 1, 30]])
    expect(await now.pk.verify()).toEqual([])
  })

  it("does nothing when it is run again, or when there is nothing to do", async () => {
    const { now, storage } = await lived()
    await now.pk.rebuild()
    const after = JSON.stringify([rowsOf(storage), Effect.runSync(storage.facts)])
    expect(await now.pk.rebuild()).toEqual({ rebuilt: 0, stale: 0, left: [] })
    expect(JSON.stringify([rowsOf(storage), Effect.runSync(storage.facts)])).toBe(after)
    expect(await courses().after().pk.rebuild()).toEqual({ rebuilt: 0, stale: 0, left: [] })
  })

  it("goes back to the version before when that one is run again", async () => {
    const { old, now, storage } = await lived()
    const was = [rowsOf(storage), await counted(old.pk)]
    await now.pk.rebuild()
    expect(await old.pk.rebuild()).toEqual(rebuiltAll)
    expect([rowsOf(storage), await counted(old.pk)]).toEqual(was)
    expect(await old.pk.verify()).toEqual([])
    accepted(await old.desk.hold({ course: "a", on: "2011-04-04" }))
  })

  it("takes a page of lives at a time, and goes on where it stopped when the storage fell", async () => {
    const all = courses()
    const { desk } = all.before()
    for (let n = 0; n < 250; n += 1) {
      const course = `c-${String(n).padStart(3, "0")}`
      accepted(await desk.plan({ course, on: "2011-04-04", room: course, seats: 1 }))
    }
    let batches = 0
    const falling = all.after({
      ...all.storage,
      rebuild: (lives) => {
        batches += 1
        return batches === 2 ? Effect.die("the power went") : all.storage.rebuild(lives)
      }
    })
    await expect(falling.pk.rebuild()).rejects.toThrow("the power went")
    const { pk } = all.after()
    expect((await pk.find(CourseWithSeats, {}, { limit: 1 })).total).toBe(250)
    expect((await pk.verify()).length).toBe(150)
    expect(await pk.rebuild()).toEqual({ rebuilt: 150, stale: 0, left: [] })
    expect(await pk.verify()).toEqual([])
  })

  it("is run through the other front door too", async () => {
    const { now, storage, clock } = await lived()
    const through = Effect.gen(function* () {
      const pk = yield* makePartnerskab({ authority, editions, plugins: [After], clock })
      return yield* pk.rebuild()
    })
    expect(await Effect.runPromise(Effect.provideService(through, Storage, storage))).toEqual(rebuiltAll)
    expect(await now.pk.verify()).toEqual([])
  })
})

describe("the keys and reminders of a rebuilt life", () => {
  it("follow its new state: what it holds no more is free, what it holds now is taken", async () => {
    const { old, now } = await lived()
    const plan = (course: string, on: "2011-04-04" | "2011-04-05") => ({ course, on, room: "east", seats: 1 })
    expect(refusedWith(await old.desk.plan(plan("d", "2011-04-05")))).toEqual(["AlreadyClaimed"])
    await now.pk.rebuild()
    accepted(await now.desk.plan(plan("d", "2011-04-05")))
    expect(refusedWith(await now.desk.plan(plan("e", "2011-04-04")))).toEqual(["AlreadyClaimed"])
    accepted(await now.desk.move({ course: "a", on: "2011-04-04", room: "attic" }))
    accepted(await now.desk.plan(plan("e", "2011-04-04")))
  })

  it("follow its new state: unwanted reminders go, new ones come, and none for a day that is over", async () => {
    const { now, clock, storage } = await lived()
    clock.goTo("2011-03-22")
    await now.pk.rebuild()
    expect(
      waitingIn(storage)
        .map(({ key }) => key)
        .toSorted()
    ).toEqual([
      "reminder/course/a/after/2011-04-05",
      "reminder/course/a/eve/2011-04-03",
      "reminder/course/b/after/2011-04-07",
      "reminder/course/b/before/2011-03-23",
      "reminder/course/b/eve/2011-04-05"
    ])
  })

  it("that are of today come still", async () => {
    const { now, clock, storage } = await lived()
    clock.goTo("2011-03-21")
    await now.pk.rebuild()
    expect(waitingIn(storage).map(({ key }) => key)).toContain("reminder/course/a/before/2011-03-21")
  })

  it("are not told of twice, however often it is rebuilt", async () => {
    const { old, now, clock } = await lived()
    const handed: Array<string> = []
    const reminder = ({ key }: { readonly key: string }) => Promise.resolve(void handed.push(key))
    clock.goTo("2011-03-28")
    await old.pk.runDue({ reminder, nobody: reminder })
    await now.pk.rebuild()
    await now.pk.runDue({ reminder, nobody: reminder })
    await old.pk.rebuild()
    await old.pk.runDue({ reminder, nobody: reminder })
    expect(handed).toEqual(["reminder/course/a/before/2011-03-28"])
  })

  it("stay set aside when it wants them still, and are gone from there when it does not", async () => {
    const { now, storage } = await lived()
    const keys = ["reminder/course/a/before/2011-03-28", "reminder/course/a/eve/2011-04-03"]
    Effect.runSync(storage.settle(keys.map((key) => ({ key, setAside: true }))))
    expect((await now.pk.setAside()).map(({ key }) => key)).toEqual(keys)
    await now.pk.rebuild()
    expect((await now.pk.setAside()).map(({ key }) => key)).toEqual(["reminder/course/a/eve/2011-04-03"])
  })
})
