import { memory } from "@partnerskab/memory"
import { accepted, asAsync, virtualClock } from "@partnerskab/testing"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { makePartnerskab, Refused, Storage, StorageUnavailable } from "../src/effect.ts"
import { Agreement, createPartnerskab, Party } from "../src/index.ts"
import { type AsyncStorage, fromAsync, type StorageService } from "../src/storage/index.ts"
import {
  aCompany,
  aDesk,
  aDraft,
  anAgreementInForce,
  authority,
  basis,
  editions,
  journalOf,
  withCompany
} from "./setup.ts"

const doors = (storage: StorageService = memory(), clock = virtualClock("2011-01-03")) =>
  Effect.runSync(Effect.provideService(makePartnerskab({ editions, clock }), Storage, storage))

/** A memory behind promises, as someone writes an adapter who knows no Effect. */
const promised = (storage: StorageService, changes: Partial<AsyncStorage> = {}): StorageService =>
  fromAsync({ ...asAsync(storage), ...changes })
const down = () => Promise.reject(new Error("the line is cut"))

describe("the door of effects", () => {
  it("gives what was done", async () => {
    const storage = memory()
    const desk = doors(storage).as("consultant-1")
    const done = await Effect.runPromise(desk.parties.add(aCompany(), { commandId: "c1", onBehalfOf: "team-2" }))
    expect(done).toMatchObject({
      commandId: "c1",
      repeated: false,
      warnings: [],
      events: [{ entity: "party", type: "Added" }]
    })
    expect(journalOf(storage)).toMatchObject([{ actor: "consultant-1", onBehalfOf: "team-2" }])
    expect((await Effect.runPromise(desk.parties.add(aCompany(), { commandId: "c1" }))).repeated).toBe(true)
  })

  it("gives each command an id of its own when it has none", async () => {
    const desk = doors().as("consultant-1")
    const one = await Effect.runPromise(desk.parties.add(aCompany()))
    const other = await Effect.runPromise(desk.parties.add(aCompany({ party: "b2", cvr: "35408002" })))
    expect(other.repeated).toBe(false)
    expect(one.commandId < other.commandId).toBe(true)
  })

  it("has every refusal in its error channel", async () => {
    const desk = doors().as("consultant-1")
    const result = await Effect.runPromise(Effect.result(desk.parties.add(aCompany({ cvr: "00000000" }))))
    const failure = Result.isFailure(result) ? result.failure : undefined
    expect(failure).toBeInstanceOf(Refused)
    expect(failure).toMatchObject({ _tag: "Refused", refusals: [{ _tag: "InputInvalid", at: "/cvr" }] })
  })

  it("lets a caller catch refusals by their name", async () => {
    const desk = doors().as("consultant-1")
    const tags = await Effect.runPromise(
      desk.agreement.draft(aDraft({ points: {} })).pipe(
        Effect.as<ReadonlyArray<string>>([]),
        Effect.catchTag("Refused", ({ refusals }) => Effect.succeed(refusals.map(({ _tag }) => _tag)))
      )
    )
    expect(tags).toContain("NoPointChosen")
    expect(tags).toContain("NotFound")
  })

  it("does nothing until it is run, and the same again when it is run again", async () => {
    const storage = memory()
    const add = doors(storage).as("consultant-1").parties.add(aCompany(), { commandId: "c1" })
    expect(journalOf(storage)).toEqual([])
    await Effect.runPromise(add)
    expect((await Effect.runPromise(add)).repeated).toBe(true)
  })

  it("works with a span for each command too", async () => {
    const made = makePartnerskab({ editions, spans: true, clock: virtualClock("2011-01-03") })
    const desk = Effect.runSync(Effect.provideService(made, Storage, memory())).as("consultant-1")
    expect((await Effect.runPromise(desk.parties.add(aCompany()))).events).toHaveLength(1)
  })

  it("has the same rooms as the door of promises, over the same storage", async () => {
    const storage = memory()
    const clock = virtualClock("2011-01-03")
    const { pk, desk } = aDesk(storage, clock)
    await withCompany(desk)
    const effects = doors(storage, clock).as("consultant-1")
    expect(Object.keys(effects)).toEqual(Object.keys(desk))
    await Effect.runPromise(effects.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    expect(await pk.verify()).toEqual([])
  })
})

describe("a storage written with promises", () => {
  it("does all that one written with effects does", async () => {
    const base = memory()
    const storage = promised(base)
    const { desk, pk, clock } = await anAgreementInForce(undefined, "2011-02-01", storage)
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "other", note: "Tak for nu" }))
    clock.goTo("2011-08-01")
    expect(await pk.verify()).toEqual([])
    expect(await pk.find(Party, {})).toMatchObject({ total: 1 })
    expect(await pk.measure(pk.indicators["agreement.inForce"]!, { asOf: "2011-06-30" })).toEqual([
      { group: [], value: 1 }
    ])
    const { state } = (await pk.get(Agreement, "a1"))!
    expect(Object.values(await pk.texts([state._tag === "Ended" ? state.noteRef! : ""]))).toEqual(["Tak for nu"])
    expect(await pk.runDue()).toEqual({ done: [], failed: [], waiting: [], setAside: [] })
  })

  it("that rejects is StorageUnavailable for effects, with its cause and without a refusal", async () => {
    const desk = doors(promised(memory(), { commit: down })).as("consultant-1")
    const exit = await Effect.runPromiseExit(desk.parties.add(aCompany()))
    const failure = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
    expect(failure).toBeInstanceOf(StorageUnavailable)
    expect(failure).toMatchObject({ _tag: "StorageUnavailable", cause: new Error("the line is cut") })
    expect((failure as StorageUnavailable).message).toBe(
      "The storage could not answer (lageret svarede ikke): Error: the line is cut"
    )
  })

  it("that throws at once is StorageUnavailable too", async () => {
    const throws = () => {
      throw new Error("no connection")
    }
    const desk = doors(promised(memory(), { load: throws as never })).as("consultant-1")
    const tag = desk.parties.add(aCompany()).pipe(
      Effect.as("done"),
      Effect.catchTag("StorageUnavailable", ({ _tag }) => Effect.succeed(_tag))
    )
    expect(await Effect.runPromise(Effect.orDie(tag))).toBe("StorageUnavailable")
  })

  it("that rejects makes the door of promises reject with StorageUnavailable", async () => {
    const { pk } = aDesk(promised(memory(), { load: down, find: down, measure: down, journal: down, persons: down }))
    const unavailable = { _tag: "StorageUnavailable" }
    await expect(pk.as("consultant-1").parties.add(aCompany())).rejects.toMatchObject(unavailable)
    await expect(pk.get(Party, "bakery")).rejects.toMatchObject(unavailable)
    await expect(pk.find(Party, {})).rejects.toMatchObject(unavailable)
    await expect(pk.history(Party, "bakery")).rejects.toMatchObject(unavailable)
    await expect(pk.texts(["ref"])).rejects.toMatchObject(unavailable)
    await expect(pk.verify()).rejects.toMatchObject(unavailable)
    await expect(pk.measure(pk.indicators["agreement.inForce"]!, { asOf: "2011-01-03" })).rejects.toMatchObject(
      unavailable
    )
  })

  it("that could not answer may be asked again with the same id", async () => {
    const base = memory()
    let cut = true
    const storage = promised(base, {
      commit: async (changeset) => {
        const answer = await Effect.runPromise(base.commit(changeset))
        if (!cut) return answer
        cut = false
        throw new Error("the answer was lost")
      }
    })
    const { desk } = aDesk(storage)
    await expect(desk.parties.add(aCompany(), { commandId: "c1" })).rejects.toMatchObject({
      _tag: "StorageUnavailable"
    })
    expect(accepted(await desk.parties.add(aCompany(), { commandId: "c1" })).repeated).toBe(true)
    expect(journalOf(base)).toHaveLength(1)
  })

  it("says what the form refuses, even when it cannot answer", async () => {
    const desk = createPartnerskab({ ...basis(promised(memory(), { load: down })), authority }).as("consultant-1")
    expect(await desk.parties.add(aCompany({ cvr: "00000000" }))).toMatchObject({
      ok: false,
      refusals: [{ _tag: "InputInvalid" }]
    })
  })
})
