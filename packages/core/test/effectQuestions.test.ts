import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { makePartnerskab, QuestionInvalid, Storage } from "../src/effect.ts"
import { Agreement, createPartnerskab, endOfDay, InForce, NetworkRuns, Party, Place, Proposal } from "../src/index.ts"
import { atLeast, type Criterion, figure } from "../src/evaluation/index.ts"
import type { StorageService } from "../src/storage/index.ts"
import { aCompany, aDraft, authority, basis, editions, journalOf, withCompany } from "./setup.ts"
import { answering, cut } from "./sketch/letters.ts"
import { aStay, WithStays } from "./sketch/ratio.ts"
import { WithRegisters } from "./sketch/stories.ts"
import { WithVisits } from "./sketch/visits.ts"

const plugins = [WithRegisters, WithVisits, WithStays] as const
const asOf = "2011-12-31"
const run = Effect.runPromise

/** Both doors over one storage: what is asked through the one is asked through the other. */
const bothDoors = (storage: StorageService = memory(), clock = virtualClock("2011-01-03")) => {
  const pk = createPartnerskab({ ...basis(storage, clock), plugins })
  const effects = Effect.runSync(
    Effect.provideService(makePartnerskab({ authority, editions, plugins, clock }), Storage, storage)
  )
  return { storage, clock, pk, desk: pk.as("consultant-1"), effects }
}

const points = { placements: { instruments: ["virksomhedspraktik"], places: 3 } }
const withSome = async () => {
  const all = bothDoors()
  await withCompany(all.desk)
  accepted(await all.desk.agreement.draft(aDraft({ points })))
  accepted(await all.desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  accepted(
    await all.desk.placements.register({
      agreement: "a1",
      on: "2011-02-01",
      instrument: "virksomhedspraktik",
      count: 3
    })
  )
  return all
}

describe("the lives of an entity under its key, through the door of effects", () => {
  it("are the same as through the door of promises", async () => {
    const { pk, effects } = await withSome()
    const { id } = (await pk.place.find()).rows[0]!
    const instant = endOfDay("2011-02-01")
    expect(await run(effects.place.get(id))).toEqual(await pk.place.get(id))
    expect(await run(effects.place.find({ state: "InUse" }, { limit: 2 }))).toEqual(
      await pk.place.find({ state: "InUse" }, { limit: 2 })
    )
    expect(await run(effects.place.history(id))).toEqual(await pk.place.history(id))
    expect(await run(effects.place.at(id, instant))).toEqual(await pk.place.at(id, instant))
    expect(await run(effects.agreement("a1"))).toEqual(await pk.agreement("a1"))
    expect(await run(effects.agreement.get("a1"))).toEqual(await pk.agreement.get("a1"))
    for (const key of ["party", "person", "proposal", "network", "place", "visit"])
      expect(Object.keys((effects as never)[key]).toSorted(), key).toEqual(["at", "find", "get", "history"])
    expect(Object.keys(effects.agreement).toSorted()).toEqual(Object.keys(pk.agreement).toSorted())
  })

  it("are none when nobody has told of them, and a question nobody can answer fails", async () => {
    const { effects } = await withSome()
    expect(await run(effects.place.get("nobody"))).toBeUndefined()
    expect(await run(effects.agreement("nobody"))).toBeUndefined()
    expect(await run(effects.networkMeeting.find())).toEqual({ rows: [], total: 0 })
    const refused = await run(Effect.flip(effects.place.find({ phases: "x" } as never)))
    expect(refused).toBeInstanceOf(QuestionInvalid)
  })
})

describe("what is asked through the door of effects", () => {
  it("is answered as through the door of promises: lives, texts and histories", async () => {
    const { pk, effects } = await withSome()
    const place = (await pk.place.find()).rows[0]!.id
    const { nameRef } = (await pk.get(Party, "bakery"))!.state
    const instant = endOfDay("2011-01-03")
    expect(await run(effects.get(Party, "bakery"))).toEqual(await pk.get(Party, "bakery"))
    expect(await run(effects.get(Party, "nobody"))).toBeUndefined()
    expect(await run(effects.agreement("a1"))).toEqual(await pk.agreement("a1"))
    expect(await run(effects.agreement("nobody"))).toBeUndefined()
    expect(await run(effects.find(Place))).toEqual(await pk.place.find())
    expect(await run(effects.find(Place, { agreement: "a1" }, { limit: 2 }))).toEqual(
      await pk.find(Place, { agreement: "a1" }, { limit: 2 })
    )
    expect(await run(effects.at(Agreement, "a1", instant))).toEqual(await pk.at(Agreement, "a1", instant))
    expect(await run(effects.at(Place, place, endOfDay("2011-01-02")))).toBeUndefined()
    expect(await run(effects.history(Agreement, "a1"))).toEqual(await pk.history(Agreement, "a1"))
    expect(await run(effects.texts([nameRef]))).toEqual({ [nameRef]: "Bageriet på Torvet" })
    expect(await run(effects.texts([]))).toEqual({})
  })

  it("is answered as through the door of promises: figures, criteria and the status", async () => {
    const { pk, effects } = await withSome()
    const stock = { taken: { how: "stock", on: "2011-02-01" } } as const
    expect(await run(effects.count(InForce, stock))).toEqual([{ group: [], value: 1 }])
    expect(await run(effects.count(NetworkRuns, stock))).toEqual([])
    const known = { ...stock, knownBy: endOfDay("2011-01-02") }
    expect(await run(effects.count(InForce, known))).toEqual(await pk.count(InForce, known))
    expect(Object.keys(effects.indicators)).toEqual(Object.keys(pk.indicators))
    const one = effects.indicators["placements.registered"]!
    expect(await run(effects.measure(one, { asOf }))).toEqual(await pk.measure(one, { asOf }))
    const criterion: Criterion = {
      id: "SC-01",
      title: { da: "Aftaler", en: "Agreements" },
      unit: "agreements",
      source: { da: "LBR 2011", en: "LBR 2011" },
      asOf: "2011-02-01",
      target: atLeast(1),
      result: figure(InForce, { taken: { how: "stock" } })
    }
    expect(await run(effects.assess(criterion))).toMatchObject({ verdict: "met", result: 1 })
    const earlier = { asOf: "2011-01-31" } as const
    expect(await run(effects.assess(criterion, earlier))).toEqual(await pk.assess(criterion, earlier))
    expect(await run(effects.status({ asOf }))).toEqual(await pk.status({ asOf }))
    const viewpoint = { asOf, knownBy: endOfDay("2011-01-02") } as const
    expect(await run(effects.status(viewpoint))).toEqual(await pk.status(viewpoint))
    expect(effects.describe()).toEqual(pk.describe())
  })

  it("is of nobody when nobody says whose partnerships they are", async () => {
    const made = Effect.runSync(Effect.provideService(makePartnerskab({ editions }), Storage, memory()))
    expect(await run(made.status({ asOf }))).toMatchObject({ authority: "" })
    expect(made.describe().authority).toEqual({ code: "", displayName: "" })
  })

  it("does nothing until it is run, and is asked anew each time", async () => {
    const { effects, desk } = bothDoors()
    const asked = effects.find(Party)
    await withCompany(desk)
    expect((await run(asked)).total).toBe(1)
    accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
    expect((await run(asked)).total).toBe(2)
  })
})

describe("a question that cannot be answered, through the door of effects", () => {
  it("is QuestionInvalid in the error channel, not a defect", async () => {
    const { effects } = await withSome()
    const one = effects.indicators["agreement.inForce"]!
    const asked: ReadonlyArray<Effect.Effect<unknown, QuestionInvalid | { readonly _tag: "StorageUnavailable" }>> = [
      effects.find(Place, { phases: "x" } as never),
      effects.find(Place, {}, { limit: -1 }),
      effects.at(Place, "p", "yesterday"),
      effects.count(InForce, { taken: { how: "stock", on: "2011-02-30" } }),
      effects.count(InForce, { taken: { how: "stock", on: asOf }, knownBy: "2011-02-30T10:00:00.000Z" }),
      effects.measure(one, { asOf: "2011-02-30" }),
      effects.measure(one, { asOf, knownBy: "yesterday" }),
      effects.status({ asOf: "2011-02-30" }),
      effects.status({ asOf, knownBy: "yesterday" }),
      effects.get({ key: "ghost", definition: {} } as never, "x"),
      effects.at({ key: "ghost", definition: {} } as never, "x", endOfDay(asOf))
    ]
    for (const one of asked) {
      const result = await run(Effect.result(one))
      expect(Result.isFailure(result) && result.failure).toBeInstanceOf(QuestionInvalid)
      expect(
        await run(Effect.catchTag(one, "QuestionInvalid", ({ da, en }) => Effect.succeed([da, en])) as never)
      ).toEqual([expect.any(String), expect.any(String)])
    }
  })

  it("is told from a storage that does not answer", async () => {
    const { effects } = bothDoors(answering(memory(), () => cut))
    const told = (asked: Effect.Effect<unknown, { readonly _tag: string }>) =>
      run(
        Effect.match(asked, {
          onFailure: ({ _tag }) => _tag,
          onSuccess: () => "answered"
        })
      )
    expect(await told(effects.status({ asOf }))).toBe("StorageUnavailable")
    expect(await told(effects.status({ asOf: "2011-02-30" }))).toBe("QuestionInvalid")
    expect(await told(effects.measure(effects.indicators["agreement.inForce"]!, { asOf }))).toBe("StorageUnavailable")
    expect(await told(effects.get(Party, "bakery"))).toBe("answered")
  })
})

describe("what is done through the door of effects", () => {
  it("can be looked at beforehand: the same events under the same ids, and nothing is written", async () => {
    const { effects, storage } = bothDoors()
    const add = (door: ReturnType<typeof effects.as>) => door.parties.add(aCompany(), { commandId: "c1" })
    const preview = await run(add(effects.preview("consultant-1")))
    expect(journalOf(storage)).toEqual([])
    const done = await run(add(effects.as("consultant-1")))
    const without = ({ events }: typeof done) => events.map(({ hash: _, recordedAt: __, ...entry }) => entry)
    expect(without(preview)).toEqual(without(done))
    const refused = await run(
      Effect.flip(effects.preview("consultant-1").parties.add(aCompany({ party: "b2", cvr: "00000000" })))
    )
    expect(refused).toMatchObject({ _tag: "Refused", refusals: [{ at: "/cvr" }] })
  })

  it("is approved by another, and refused to those who may not", async () => {
    const { effects, pk } = bothDoors()
    const add = effects.as("consultant-1").press.add({ entry: "m-1", on: "2011-03-01", paper: "Sjællandske" })
    expect(await run(Effect.flip(add))).toMatchObject({ _tag: "Refused", refusals: [{ _tag: "ApprovalNeeded" }] })
    const [open] = (await run(effects.find(Proposal, { state: "Open" }))).rows
    const roles = ["kommunikationschef"]
    expect(await run(Effect.flip(effects.approve(open!.id, { by: "consultant-1", roles })))).toMatchObject({
      refusals: [{ _tag: "MayNotApprove" }]
    })
    const approved = await run(effects.approve(open!.id, { by: "chief-1", roles, commandId: "ok" }))
    expect(approved).toMatchObject({ commandId: "ok", repeated: false })
    expect((await run(effects.approve(open!.id, { by: "chief-1", roles, commandId: "ok" }))).repeated).toBe(true)
    expect((await pk.press.get("m-1"))!.state.paper).toBe("Sjællandske")
  })

  it("is worked on when it is due, verified, rebuilt, and set aside", async () => {
    const { effects, clock, pk } = bothDoors()
    await run(effects.as("consultant-1").visits.plan({ visit: "v", on: "2011-04-08" }))
    clock.goTo("2011-04-01")
    const handed: Array<string> = []
    const reminder = ({ key }: { readonly key: string }) => Promise.resolve(void handed.push(key))
    expect(await run(effects.runDue())).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
    expect(await run(effects.runDue({ reminder, nobody: reminder }))).toMatchObject({
      done: ["reminder/visit/v/weekBefore/2011-04-01"]
    })
    expect(handed).toHaveLength(1)
    expect(await run(effects.verify())).toEqual([])
    expect(await run(effects.rebuild())).toEqual(await pk.rebuild())
    expect(await run(effects.setAside())).toEqual([])
    expect(await run(effects.tryAgain(["nothing"]))).toEqual(await pk.tryAgain(["nothing"]))
  })
})

describe("an effect that is interrupted", () => {
  /** A storage that waits before it answers, until it is let go. */
  const waiting = () => {
    const base = memory()
    const [entered, opened] = [Deferred.makeUnsafe<void>(), Deferred.makeUnsafe<void>()]
    let held = true
    const hold = <A, E>(answer: Effect.Effect<A, E>): Effect.Effect<A, E> =>
      Effect.suspend(() =>
        held
          ? Effect.andThen(Deferred.succeed(entered, undefined), Effect.andThen(Deferred.await(opened), answer))
          : answer
      )
    const storage: StorageService = {
      ...base,
      load: (reading) => hold(base.load(reading)),
      measure: (query) => hold(base.measure(query))
    }
    return { storage, entered: Deferred.await(entered), letGo: () => void (held = false) }
  }

  it("writes nothing, and lets the next one in: nobody is left standing in the queue", async () => {
    const { storage, entered, letGo } = waiting()
    const { effects } = bothDoors(storage)
    const start = effects.as("consultant-1").stays.start(aStay(0, 10))
    const outcome = await run(
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(start)
        yield* entered
        yield* Fiber.interrupt(fiber)
        return yield* Fiber.await(fiber)
      })
    )
    expect(Exit.isFailure(outcome) && Cause.hasInterrupts(outcome.cause)).toBe(true)
    expect(journalOf(storage)).toEqual([])
    letGo()
    expect((await run(start)).events).toHaveLength(1)
    expect((await run(effects.as("consultant-1").stays.start(aStay(1, 10)))).events).toHaveLength(1)
  })

  it("is not taken for a figure that could not be counted", async () => {
    const { storage, entered } = waiting()
    const { effects } = bothDoors(storage)
    const outcome = await run(
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(effects.status({ asOf }))
        yield* entered
        yield* Fiber.interrupt(fiber)
        return yield* Fiber.await(fiber)
      })
    )
    expect(Exit.isFailure(outcome) && Cause.hasInterrupts(outcome.cause)).toBe(true)
  })

  it("is given up after a time, like any other", async () => {
    const { storage } = waiting()
    const { effects } = bothDoors(storage)
    const slow = await run(Effect.result(Effect.timeout(effects.get(Party, "bakery"), "20 millis")))
    expect(Result.isFailure(slow) && slow.failure).toMatchObject({ _tag: "TimeoutError" })
  })
})
