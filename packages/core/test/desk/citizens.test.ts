import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makePartnerskab, QuestionInvalid, Storage } from "../../src/effect.ts"
import { createPartnerskab } from "../../src/index.ts"
import { aCompany, aDesk, aDeskWithACompany, allButPersons, basis, editions, slow } from "../setup.ts"

const key = "borger-æøå-42"

describe("a citizen", () => {
  it("is the same reference whenever the same key is given, and another for another", async () => {
    const { pk } = aDesk()
    const ref = await pk.citizens.refOf(key)
    expect(ref).toMatch(/^[0-9a-f-]{36}$/)
    expect(await pk.citizens.refOf(key)).toBe(ref)
    expect(await pk.citizens.refOf("BORGER-ÆØÅ-42")).not.toBe(ref)
    expect(await pk.citizens.refOf(`${key} `)).not.toBe(ref)
    expect(await pk.citizens.keyOf(ref)).toBe(key)
  })

  it("is one when twenty ask at once, through two installations", async () => {
    const storage = slow(memory())
    const [one, other] = [createPartnerskab(basis(storage)), createPartnerskab(basis(storage))]
    const refs = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).citizens.refOf(key)))
    expect(new Set(refs).size).toBe(1)
    const keys = Array.from({ length: 20 }, (_, n) => `borger-${n}`)
    expect(new Set(await Promise.all(keys.map((each) => one.citizens.refOf(each)))).size).toBe(20)
  })

  it("is known by the host's key in Persons, and nowhere else", async () => {
    const storage = memory()
    const { pk } = aDesk(storage)
    await pk.citizens.refOf(key)
    expect(allButPersons(storage)).not.toContain(key)
    expect(await pk.verify()).toEqual([])
  })

  it("that is erased is unknown, and is another when it is asked for again", async () => {
    const { pk } = aDesk()
    const ref = await pk.citizens.refOf(key)
    const answer = await pk.erase({ entity: "citizen", id: ref }, { by: "dpo-1", ground: "opbevaringsfrist" })
    expect(answer).toMatchObject({ ok: true, texts: 1 })
    expect(await pk.citizens.keyOf(ref)).toBeUndefined()
    expect(await pk.citizens.refOf(key)).not.toBe(ref)
    expect((await pk.erasure.find({ life: `citizen/${ref}` })).total).toBe(1)
    const again = await pk.erase({ entity: "citizen", id: ref }, { by: "dpo-1", ground: "opbevaringsfrist" })
    expect(again).toEqual({ ok: true, texts: 0 })
  })

  it("nobody knows by a reference that is none, nor by that of another text", async () => {
    const { pk, desk } = aDesk()
    const { events } = accepted(await desk.parties.add(aCompany()))
    expect(await pk.citizens.keyOf("nobody")).toBeUndefined()
    expect(await pk.citizens.keyOf((events[0]!.data as { readonly nameRef: string }).nameRef)).toBeUndefined()
  })

  it.each(["610170-1234", "6101701234", "cpr: 61 01 70 1234"])("is not known by %s", async (cpr) => {
    const asked = aDesk().pk.citizens.refOf(cpr)
    await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(asked).rejects.toMatchObject({
      da: expect.stringContaining("ligner et CPR-nummer") as string,
      en: expect.stringContaining("looks like a CPR number") as string
    })
  })

  it.each(["", "  ", "a\u0000", "\ud800", "x".repeat(201), 7])("is not known by %j", async (bad) => {
    await expect(aDesk().pk.citizens.refOf(bad as never)).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: "key skal være en tekst på 1 til 200 tegn, der kan gemmes"
    })
  })

  it("is the same through the door of effects", async () => {
    const storage = memory()
    const { pk, clock } = aDesk(storage)
    const door = await Effect.runPromise(Effect.provideService(makePartnerskab({ editions, clock }), Storage, storage))
    const ref = await Effect.runPromise(door.citizens.refOf(key))
    expect(await pk.citizens.refOf(key)).toBe(ref)
    expect(await Effect.runPromise(door.citizens.keyOf(ref))).toBe(key)
    expect(await Effect.runPromise(Effect.flip(door.citizens.refOf("610170-1234")))).toBeInstanceOf(QuestionInvalid)
  })
})

describe("searching texts about people", () => {
  const withNames = async () => {
    const all = await aDeskWithACompany()
    for (const [person, name] of [
      ["p1", "Åse fra Værkstedet på Øen"],
      ["p2", "Aase fra Kontoret"],
      ["p3", "Bo fra VÆRKSTEDET"]
    ] as const)
      accepted(await all.desk.people.register({ person, on: "2011-01-03", name, reach: `${person}@oen.example` }))
    return all
  }
  const found = async (text: string, kinds: ReadonlyArray<string> = ["name"]) =>
    (await (await withNames()).pk.searchTexts({ kinds, text })).map((one) => one.subject.id).toSorted()

  it.each([
    ["værkstedet", ["p1", "p3"]],
    ["  fra   VÆRK ", ["p1", "p3"]],
    ["øen åse", ["p1"]],
    ["aase", ["p1", "p2"]],
    ["Åse", ["p1", "p2"]],
    ["findes ikke", []]
  ])("for %j finds %j", async (text, ids) => {
    expect(await found(text)).toEqual(ids)
  })

  it("looks only in the kinds that are asked for", async () => {
    expect(await found("oen", ["reach"])).toEqual(["p1", "p2", "p3"])
    expect(await found("oen", [])).toEqual([])
  })

  it("gives a page at a time", async () => {
    const { pk } = await withNames()
    const all = await pk.searchTexts({ kinds: ["name"], text: "" })
    const seen = []
    for (let page = await pk.searchTexts({ kinds: ["name"], text: "", limit: 3 }); page.length > 0;) {
      seen.push(...page)
      page = await pk.searchTexts({ kinds: ["name"], text: "", limit: 3, after: page.at(-1)!.ref })
    }
    expect(seen).toEqual(all)
    expect(all).toHaveLength(8)
  })

  it.each<[object, string]>([
    [{ text: "a\u0000" }, "text skal være en tekst, der kan gemmes"],
    [{ kinds: "name" }, "kinds skal være en liste af tekster, der kan gemmes"],
    [{ after: 7 }, "after skal være en tekst, der kan gemmes"],
    [{ limit: 1.5 }, "limit skal være et antal, ikke 1.5"]
  ])("is refused for %j", async (changes, da) => {
    const asked = aDesk().pk.searchTexts({ kinds: ["name"], text: "", ...changes } as never)
    await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(asked).rejects.toMatchObject({ da })
  })
})
