import { memory, type MemoryStorage } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makePartnerskab, Refused, Storage } from "../../src/effect.ts"
import { Agreement, createPartnerskab, Erasure, Person, verifyErased } from "../../src/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { aDeskWithACompany, allButPersons, aDraft, basis, editions, journalOf, refusalsOf, slow } from "../setup.ts"

const [first, second, reach] = ["Kontakten Ærø", "Kontakten Åse-Øst", "åse@vaerksted.example"]
const options = { by: "dpo-1", ground: "samtykke-trukket" } as const
const life = { entity: "person", id: "p1" } as const

/** A person with a name, a later name and an address; an agreement with a note; everything as one would find it. */
const withTexts = async (storage: StorageService = memory()) => {
  const all = await aDeskWithACompany(storage)
  const { desk } = all
  accepted(await desk.people.register({ person: "p1", on: "2011-01-03", name: first, reach }))
  accepted(await desk.people.change({ person: "p1", on: "2011-01-04", name: second, reach }))
  accepted(await desk.agreement.draft(aDraft({ points: { other: { about: "Morgenbrød" } } as never })))
  return { ...all, storage }
}
const left = (storage: StorageService, kinds: ReadonlyArray<string>) =>
  Effect.runPromise(storage.findPersons({ kinds, words: [], limit: 1000 })).then((all) => all.map(({ text }) => text))

describe("erasing the texts of a life", () => {
  it("removes all that were ever said of it, and no other's", async () => {
    const { pk, storage } = await withTexts()
    const { nameRef, reachRef } = (await pk.get(Person, "p1"))!.state
    const others = (await left(storage, ["name", "reach", "note"])).length - 4
    expect(await pk.erase(life, options)).toMatchObject({ ok: true, texts: 4 })
    for (const text of [first, second, reach]) expect(await left(storage, ["name", "reach"])).not.toContain(text)
    expect(await left(storage, ["name", "reach", "note"])).toHaveLength(others)
    expect(await pk.texts([nameRef, reachRef!])).toEqual({})
    expect((await pk.get(Person, "p1"))!.state.nameRef).toBe(nameRef)
    expect(await pk.verify()).toEqual([])
  })

  it("finds the notes that stand deep in an agreement's terms", async () => {
    const { pk, storage } = await withTexts()
    expect(await left(storage, ["note"])).toEqual(["Morgenbrød"])
    expect(await pk.erase({ entity: "agreement", id: "a1" }, options)).toMatchObject({ ok: true, texts: 1 })
    expect(await left(storage, ["note"])).toEqual([])
    expect((await pk.get(Agreement, "a1"))!.state._tag).toBe("Draft")
  })

  it("is written down with who, why and how many, and nothing of what was erased", async () => {
    const { pk, storage } = await withTexts()
    const answer = await pk.erase(life, { ...options, onBehalfOf: "citizen-service" })
    const found = await pk.erasure.find({ life: "person/p1" })
    expect(found.rows).toEqual([
      {
        id: answer.ok && answer.erasure,
        version: 2,
        state: { _tag: "Done", life: "person/p1", ground: options.ground, texts: 4 }
      }
    ])
    const entries = await pk.erasure.history(found.rows[0]!.id)
    expect(entries.map(({ type, actor, onBehalfOf }) => [type, actor, onBehalfOf])).toEqual([
      ["Begun", "dpo-1", "citizen-service"],
      ["Done", "dpo-1", "citizen-service"]
    ])
    for (const text of [first, second, reach]) expect(allButPersons(storage)).not.toContain(text)
  })

  it("says 0, and writes nothing, when all of it is erased already", async () => {
    const { pk, storage } = await withTexts()
    await pk.erase(life, options)
    const before = journalOf(storage).length
    expect(await pk.erase(life, options)).toEqual({ ok: true, texts: 0 })
    expect(journalOf(storage)).toHaveLength(before)
  })

  it("erases single texts by their references, and leaves the others", async () => {
    const { pk, storage } = await withTexts()
    const { nameRef } = (await pk.get(Person, "p1"))!.state
    expect(await pk.erase({ refs: [nameRef, "nobody"] }, options)).toMatchObject({ ok: true, texts: 1 })
    expect(await left(storage, ["name"])).toEqual(expect.arrayContaining([first]))
    expect(await left(storage, ["name"])).not.toContain(second)
    expect((await pk.erasure.find({ life: null })).total).toBe(1)
    expect(await pk.erase({ refs: ["nobody"] }, options)).toEqual({ ok: true, texts: 0 })
  })

  it("erases what was typed since, when it is asked for again", async () => {
    const { pk, desk } = await withTexts()
    await pk.erase(life, options)
    accepted(await desk.people.change({ person: "p1", on: "2011-01-05", name: "Kontakten igen" }))
    expect(await pk.erase(life, options)).toMatchObject({ ok: true, texts: 1 })
  })

  it("comes to the same when two ask at once", async () => {
    const { storage } = await withTexts()
    const pk = createPartnerskab(basis(slow(storage)))
    const both = await Promise.all([pk.erase(life, options), pk.erase(life, options)])
    const texts = both.map((one) => (one.ok ? one.texts : Number.NaN))
    expect(texts.reduce((sum, one) => sum + one, 0)).toBe(4)
    expect(await pk.verify()).toEqual([])
    expect((await pk.erasure.find({ state: "Begun" })).total).toBe(0)
  })
})

describe("an erasure that was cut off", () => {
  const cutOff = (storage: StorageService): StorageService => ({ ...storage, erase: () => Effect.die("cut off") })

  it("is seen, and done when it is sent again with its command id", async () => {
    const { pk, storage } = await withTexts()
    const commandId = "erasure-of-p1"
    const cut = createPartnerskab(basis(cutOff(storage)))
    await expect(cut.erase(life, { ...options, commandId })).rejects.toThrow("cut off")
    expect((await pk.erasure.find({ state: "Begun" })).total).toBe(1)
    expect(await pk.erase(life, { ...options, commandId })).toMatchObject({ ok: true, texts: 4 })
    expect(await pk.erase(life, { ...options, commandId })).toMatchObject({ ok: true, texts: 0 })
    expect((await pk.erasure.find()).rows.map(({ state }) => [state._tag, state.texts])).toEqual([["Done", 4]])
    expect(await pk.verify()).toEqual([])
  })
})

describe("an erasure is refused", () => {
  const asked = async (subject: object, changes: object = {}) => {
    const { pk, storage } = await withTexts()
    const before = await left(storage, ["name", "reach", "note"])
    const answer = await pk.erase(subject as never, { ...options, ...changes } as never)
    expect(await left(storage, ["name", "reach", "note"])).toEqual(before)
    expect((await pk.erasure.find()).total).toBe(0)
    return { answer, refusals: refusalsOf(answer as never) }
  }

  it("for a life that nobody has told of", async () => {
    const { answer } = await asked({ entity: "person", id: "nobody" })
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ _tag: "NotFound", da: "Personen nobody findes ikke.", en: "The person nobody does not exist." }]
    })
  })

  it.each<[string, object, object, string]>([
    ["a ground that is a text", life, { ground: "Hun bad om det" }, "InputInvalid /ground"],
    ["a ground with a CPR number", life, { ground: "a-610170-1234" }, "LooksLikeCpr /ground"],
    ["nobody who does it", life, { by: "" }, "InputInvalid "],
    ["an actor who is a CPR number", life, { by: "610170-1234" }, "LooksLikeCpr "],
    ["a command id used before", life, { commandId: "used" }, "CommandIdReused "]
  ])("for %s", async (_, subject, changes, refusal) => {
    if (refusal.startsWith("CommandIdReused")) {
      const { pk, desk } = await withTexts()
      accepted(await desk.people.change({ person: "p1", on: "2011-01-05", name: first }, { commandId: "used" }))
      expect(refusalsOf((await pk.erase(subject as never, { ...options, ...changes })) as never)).toEqual([refusal])
    } else expect((await asked(subject, changes)).refusals).toEqual([refusal])
  })

  it("for what is no life and no reference", async () => {
    for (const subject of [{}, { entity: "person" }, { refs: "a" }, { refs: ["\u0000"] }])
      expect((await asked(subject)).refusals[0], JSON.stringify(subject)).toMatch(/^InputInvalid \/subject/)
  })
})

describe("erasing through the door of effects", () => {
  it("is the same, with refusals in the error channel", async () => {
    const { storage, clock } = await withTexts()
    const pk = await Effect.runPromise(Effect.provideService(makePartnerskab({ editions, clock }), Storage, storage))
    const refused = await Effect.runPromise(Effect.flip(pk.erase({ entity: "person", id: "nobody" }, options)))
    expect(refused).toBeInstanceOf(Refused)
    expect(await Effect.runPromise(pk.erase(life, options))).toMatchObject({ texts: 4 })
    expect((await Effect.runPromise(pk.find(Erasure, { ground: options.ground }))).total).toBe(1)
  })
})

describe("the proof that nothing is left", () => {
  it("tells where something is, and is clean when nothing is", async () => {
    const found = [
      { where: "journal", rows: 0 },
      { where: "persons", rows: 2 }
    ]
    expect(await verifyErased({ search: () => Promise.resolve(found) }, [first])).toEqual({
      clean: false,
      found: [{ where: "persons", rows: 2 }]
    })
    expect(await verifyErased({ search: () => Promise.resolve([]) }, [first])).toEqual({ clean: true, found: [] })
  })

  it("is found in a storage: before an erasure, and not after", async () => {
    const { pk, storage } = await withTexts()
    const { admin } = storage as MemoryStorage
    expect(await verifyErased(admin, [first, second])).toMatchObject({ clean: false, found: [{ where: "persons" }] })
    await pk.erase(life, options)
    expect(await verifyErased(admin, [first, second, reach])).toEqual({ clean: true, found: [] })
  })
})
