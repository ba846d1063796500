import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { Agreement, Party, Person, Place } from "../../src/index.ts"
import {
  aCompany,
  aDesk,
  aDeskWithACompany,
  aDraft,
  anAgreementInForce,
  journalOf,
  refusalsOf,
  slow
} from "../setup.ts"

describe("a command that is sent again with its id", () => {
  it("is done once and gives the same answer", async () => {
    const { desk, storage } = await aDeskWithACompany()
    const first = accepted(await desk.agreement.draft(aDraft(), { commandId: "c1" }))
    const written = journalOf(storage).length
    const again = accepted(await desk.agreement.draft(aDraft(), { commandId: "c1" }))
    expect(first.repeated).toBe(false)
    expect(again).toEqual({ ...first, repeated: true })
    expect(journalOf(storage)).toHaveLength(written)
  })

  it("gives the answer of then, also when it could not be done now", async () => {
    const { desk } = await anAgreementInForce()
    const first = accepted(
      await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }, { commandId: "c1" })
    )
    const again = accepted(
      await desk.agreement.end({ reason: "agreed", lastDay: "2011-06-30", agreement: "a1" }, { commandId: "c1" })
    )
    expect(again.events).toEqual(first.events)
  })

  it("is the same command when its CVR number is typed in another way", async () => {
    const { desk } = aDesk()
    accepted(await desk.parties.add(aCompany({ cvr: "24256790" }), { commandId: "c1" }))
    const again = accepted(await desk.parties.add(aCompany({ cvr: "DK 24 25 67 90" }), { commandId: "c1" }))
    expect(again.repeated).toBe(true)
  })

  it("gives the lives it began the same ids", async () => {
    const { desk, pk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 3 } })
    const input = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 3 } as const
    const first = accepted(await desk.placements.register(input, { commandId: "c1" }))
    const again = accepted(await desk.placements.register(input, { commandId: "c1" }))
    const ids = first.events.map(({ id }) => id)
    expect(again.events.map(({ id }) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(3)
    expect((await pk.find(Place, {})).total).toBe(3)
  })

  it("can be tried again after a refusal, which leaves the id free", async () => {
    const { desk } = await aDeskWithACompany()
    expect(refusedWith(await desk.agreement.draft(aDraft({ points: {} }), { commandId: "c1" }))).toEqual([
      "NoPointChosen"
    ])
    expect(accepted(await desk.agreement.draft(aDraft(), { commandId: "c1" })).repeated).toBe(false)
  })
})

describe("an id that was used for something else", () => {
  it("is refused for another input", async () => {
    const { desk, pk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft(), { commandId: "c1" }))
    const other = await desk.agreement.draft(aDraft({ agreement: "a2" }), { commandId: "c1" })
    expect(other).toMatchObject({
      refusals: [
        { _tag: "CommandIdReused", facts: { commandId: "c1" }, en: "Command id c1 was used for something else." }
      ]
    })
    expect(await pk.get(Agreement, "a2")).toBeUndefined()
  })

  it("is refused for another command with the same input", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 3 } })
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 1 } as const
    const place = accepted(await desk.placements.register(register)).events[0]!.id
    const input = { place, on: "2011-03-01", reason: "season" } as const
    accepted(await desk.placements.putOnHold(input, { commandId: "c1" }))
    expect(refusedWith(await desk.placements.close(input, { commandId: "c1" }))).toEqual(["CommandIdReused"])
  })
})

describe("an id that was used with another text about a person", () => {
  const anne = { person: "p9", on: "2011-01-03", name: "Anne Prøvesen", reach: "anne@eksempel.dk" } as const

  it("is refused, as what was told would be lost; and is answered once more for the same text", async () => {
    const { desk, pk } = aDesk()
    accepted(await desk.people.register(anne, { commandId: "c1" }))
    for (const other of [{ name: "Anne Prøvensen" }, { reach: "anne@eksempel.test" }])
      expect(refusedWith(await desk.people.register({ ...anne, ...other }, { commandId: "c1" }))).toEqual([
        "CommandIdReused"
      ])
    expect(accepted(await desk.people.register(anne, { commandId: "c1" })).repeated).toBe(true)
    const nameRef = (await pk.get(Person, "p9"))!.state.nameRef
    expect(await pk.texts([nameRef])).toEqual({ [nameRef]: anne.name })
  })

  it("is answered once more when the text is erased by now: nobody can tell", async () => {
    const { desk, pk } = aDesk()
    accepted(await desk.people.register(anne, { commandId: "c1" }))
    const erased = await pk.erase({ entity: "person", id: "p9" }, { by: "dpo", ground: "request" })
    expect(erased.ok).toBe(true)
    expect(accepted(await desk.people.register({ ...anne, name: "En anden" }, { commandId: "c1" })).repeated).toBe(true)
  })

  it("is refused for one of two at once with the same id, whoever comes first", async () => {
    const storage = slow(memory())
    const [one, other] = [aDesk(storage), aDesk(storage)]
    const answers = await Promise.all([
      one.desk.people.register(anne, { commandId: "c1" }),
      other.desk.people.register({ ...anne, name: "Bo Prøvesen" }, { commandId: "c1" })
    ])
    expect(answers.flatMap(refusedWith)).toEqual(["CommandIdReused"])
  })
})

describe("two at once with the same id", () => {
  it("do it once, and both are told what was done", async () => {
    const storage = slow(memory())
    const [one, other] = [aDesk(storage), aDesk(storage)]
    const answers = await Promise.all([
      one.desk.parties.add(aCompany(), { commandId: "c1" }),
      other.desk.parties.add(aCompany(), { commandId: "c1" })
    ])
    expect(answers.map((answer) => accepted(answer).repeated).toSorted()).toEqual([false, true])
    expect(accepted(answers[0]).events).toEqual(accepted(answers[1]).events)
    expect(journalOf(storage)).toHaveLength(1)
  })

  it("do one and refuse the other when they are not the same", async () => {
    const storage = slow(memory())
    const [one, other] = [aDesk(storage), aDesk(storage)]
    const answers = await Promise.all([
      one.desk.parties.add(aCompany(), { commandId: "c1" }),
      other.desk.parties.add(aCompany({ party: "b2", cvr: "35408002" }), { commandId: "c1" })
    ])
    expect(answers.flatMap(refusedWith)).toEqual(["CommandIdReused"])
    expect((await one.pk.find(Party, {})).total).toBe(1)
  })

  it("do it once also when all go through one installation", async () => {
    const { desk, storage } = aDesk(slow(memory()))
    const answers = await Promise.all([1, 2, 3].map(() => desk.parties.add(aCompany(), { commandId: "c1" })))
    expect(answers.filter((answer) => accepted(answer).repeated)).toHaveLength(2)
    expect(journalOf(storage)).toHaveLength(1)
  })
})

describe("without an id", () => {
  it("each command gets one of its own, in order of age", async () => {
    const { desk, clock } = aDesk()
    const ids: Array<string> = []
    for (const [at, cvr] of ["24256790", "35408002", "30715063"].entries()) {
      clock.goTo(`2011-02-0${at + 1}` as never)
      ids.push(accepted(await desk.parties.add(aCompany({ party: `p${at}`, cvr }))).commandId)
    }
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe("the ids of lives that a command begins", () => {
  it("are in order of age, as their commands are", async () => {
    const { desk, clock } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 3 } })
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 1 } as const
    const ids: Array<string> = []
    for (const day of ["2011-02-01", "2011-02-02", "2011-02-03", "2011-02-04", "2011-02-05"] as const) {
      clock.goTo(day)
      ids.push(accepted(await desk.placements.register(register)).events[0]!.id)
    }
    expect(ids.toSorted()).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it("are UUIDs of version 8 when the id of the command tells no time", async () => {
    const { desk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 3 } })
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 2 } as const
    const { events } = accepted(await desk.placements.register(register, { commandId: "import/row-7" }))
    for (const { id } of events)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe("what kept changing meanwhile", () => {
  it("is refused after a bounded number of tries, naming it", async () => {
    const base = memory()
    let tries = 0
    const restless = {
      ...base,
      commit: () => Effect.sync(() => ((tries += 1), { _tag: "Stale", changed: ["party/bakery"] } as const))
    }
    const { desk } = aDesk(restless)
    expect(await desk.parties.add(aCompany())).toMatchObject({
      refusals: [{ _tag: "ChangedMeanwhile", facts: { changed: ["party/bakery"] } }]
    })
    expect(tries).toBe(51)
    expect(journalOf(base)).toEqual([])
  })

  it("is decided again on what is now, so a second claim to the same life is told that it is there", async () => {
    const storage = slow(memory())
    const answers = await Promise.all([aDesk(storage), aDesk(storage)].map(({ desk }) => desk.parties.add(aCompany())))
    expect(answers.flatMap(refusalsOf)).toEqual(["AlreadyThere /party"])
  })
})
