import { memory } from "@partnerskab/memory"
import { accepted, type AnyAnswer, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreement, createPartnerskab, Party } from "../../src/index.ts"
import { absent, command, decision, defineEntity, defineModule, definePlugin, Id, one } from "../../src/plugin/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { aCompany, aDesk, aDeskWithACompany, aDraft, basis, type Desk, journalOf, slow } from "../setup.ts"

class Seat extends defineEntity("seat", {
  state: Schema.TaggedStruct("Given", {}),
  events: { Given: Schema.Struct({}) },
  begin: { Given: () => ({ _tag: "Given" }) },
  when: { Given: {} }
}) {}

const title = { da: "Pladser", en: "Seats" }
const id = Schema.Struct({ seat: Id })
const blind = command({
  input: id,
  reads: () => ({}),
  decide: (_, { seat }) => decision([], () => [Seat.events.Given(seat, "2011-04-06", {})])
})
const elsewhere = command({
  input: id,
  reads: ({ seat }) => ({ nothing: absent(Seat, seat) }),
  decide: (_, { seat }) => decision([], () => [Seat.events.Given(`${seat}x`, "2011-04-06", {})])
})
const foreign = command({
  input: id,
  reads: ({ seat }) => ({ party: one(Party, seat) }),
  decide: (_, { seat }) =>
    decision([], () => [{ entity: "ghost", id: seat, type: "Given", effectiveOn: "2011-04-06", data: {} } as const])
})
const fresh = command({
  input: id,
  reads: () => ({}),
  decide: (_, _input, { newId }) => decision([], () => [Seat.events.Given(newId(0), "2011-04-06", {})])
})
class Seats extends defineModule("seats", {
  title,
  entities: [Seat],
  commands: { blind, elsewhere, foreign, fresh }
}) {}
class WithSeats extends definePlugin("withSeats", { version: "1.0.0", add: [Seats] }) {}

describe("a command that writes what it did not read", () => {
  const given = basis()
  const desk = createPartnerskab({ ...given, plugins: [WithSeats] }).as("consultant-1")

  it("is a defect, not a refusal, and writes nothing", async () => {
    await expect(desk.seats.blind({ seat: "s" })).rejects.toThrow("wrote to seat/s, which it did not read")
    await expect(desk.seats.elsewhere({ seat: "s" })).rejects.toThrow("wrote to seat/sx, which it did not read")
    await expect(desk.seats.foreign({ seat: "s" })).resolves.toMatchObject({ ok: false })
    accepted(await desk.parties.add(aCompany({ party: "s" })))
    await expect(desk.seats.foreign({ seat: "s" })).rejects.toThrow("wrote to ghost/s")
    expect(journalOf(given.storage)).toHaveLength(1)
  })

  it("may begin a life under an id that it made", async () => {
    accepted(await desk.seats.fresh({ seat: "s" }))
  })
})

describe("sixteen who change one life at once, each in an installation of their own", () => {
  const race = async (storage: StorageService, act: (desk: Desk, n: number) => Promise<AnyAnswer>) => {
    const { desk, pk, clock } = await aDeskWithACompany(storage)
    accepted(await desk.agreement.draft(aDraft()))
    const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => act(aDesk(storage, clock).desk, n)))
    return { answers, pk }
  }
  // Each chooses another number of places, so each changes something, whatever came before.
  const choose = (desk: Desk, n: number) =>
    desk.agreement.choosePoints(
      {
        agreement: "a1",
        on: "2011-01-04",
        points: { placements: { instruments: ["virksomhedspraktik"], places: 1 + n } }
      },
      { commandId: `c${n}` }
    )

  it("change it once when it can be done once; the others are told that it is done", async () => {
    const { answers, pk } = await race(slow(memory()), (desk) =>
      desk.agreement.sign({ agreement: "a1", on: "2011-02-01" })
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(refusedWith)).toEqual(Array.from({ length: 15 }, () => "NotPossible"))
    expect((await pk.get(Agreement, "a1"))?.version).toBe(2)
    expect(await pk.verify()).toEqual([])
  })

  it("change it one after the other when it can be done by all", async () => {
    const { answers, pk } = await race(slow(memory()), choose)
    expect(answers.flatMap(refusedWith)).toEqual([])
    expect((await pk.history(Agreement, "a1")).map(({ version }) => version)).toEqual(
      Array.from({ length: 17 }, (_, n) => n + 1)
    )
    expect(await pk.verify()).toEqual([])
  })

  it("would overwrite each other in a storage that ignores versions: the test can see the difference", async () => {
    const base = slow(memory())
    const careless: StorageService = { ...base, commit: (changeset) => base.commit({ ...changeset, guards: [] }) }
    const { answers, pk } = await race(careless, choose)
    expect(answers.flatMap(refusedWith)).toEqual([])
    expect((await pk.get(Agreement, "a1"))!.version).toBeLessThan(17)
    expect((await pk.verify()).map(({ code }) => code)).toContain("journalChanged")
  })
})

describe("sixteen who add a party with the same CVR number at once", () => {
  it("add one", async () => {
    const storage = slow(memory())
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => aDesk(storage).desk.parties.add(aCompany({ party: `p${n}` })))
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(refusedWith)).toEqual(Array.from({ length: 15 }, () => "AlreadyClaimed"))
    expect((await aDesk(storage).pk.find(Party, {})).total).toBe(1)
  })
})
