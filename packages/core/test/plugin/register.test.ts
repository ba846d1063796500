import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { type CannotAssemble, createPartnerskab, endOfDay, QuestionInvalid } from "../../src/index.ts"
import { definePlugin, defineRegister, Label, Note } from "../../src/plugin/index.ts"
import { allButPersons, basis, journalOf, numberIn, refusalsOf } from "../setup.ts"
import { aStory, registers } from "../sketch/stories.ts"

const withAStory = async (changes: Parameters<typeof aStory>[0] = {}) => {
  const all = registers()
  accepted(await all.desk.stories.add(aStory(changes)))
  return all
}
const both = { da: "Register", en: "Register" }

describe("a register with nothing in it", () => {
  it("has no entries, counts none, and is verified", async () => {
    const { pk } = registers()
    expect(await pk.stories.find()).toEqual({ rows: [], total: 0 })
    expect(await pk.stories.get("s-1")).toBeUndefined()
    expect(await pk.stories.history("s-1")).toEqual([])
    expect(await pk.measure(pk.indicators["stories.entries"]!, { asOf: "2011-12-31" })).toEqual([])
    expect(await pk.verify()).toEqual([])
  })
})

describe("entering something", () => {
  it("keeps it with its fields and its day", async () => {
    const { pk } = await withAStory()
    expect((await pk.stories.get("s-1"))!.state).toEqual({
      _tag: "Entered",
      enteredOn: "2011-03-01",
      consents: [],
      headline: "Fra kantinen til køkkenet",
      branch: "koekken",
      words: 300,
      told: expect.any(String)
    })
    expect((await pk.stories.history("s-1")).map(({ type, effectiveOn }) => [type, effectiveOn])).toEqual([
      ["Added", "2011-03-01"]
    ])
    expect(await pk.verify()).toEqual([])
  })

  it("is refused when the entry is there already, also when it has been removed", async () => {
    const { desk } = await withAStory()
    expect(refusalsOf(await desk.stories.add(aStory()))).toEqual(["AlreadyThere /entry"])
    accepted(await desk.stories.remove({ entry: "s-1", on: "2011-03-02" }))
    expect(refusalsOf(await desk.stories.add(aStory()))).toEqual(["AlreadyThere /entry"])
  })

  it("is refused for every field that is missing, unknown or of another form, at once", async () => {
    const { desk } = registers()
    const { headline: _, ...rest } = aStory()
    expect(
      refusalsOf(await desk.stories.add({ ...rest, words: -1, branch: "Køkken", colour: "blå" } as never))
    ).toEqual(["InputInvalid /branch", "InputInvalid /colour", "InputInvalid /headline", "InputInvalid /words"])
    expect(refusalsOf(await desk.stories.add(aStory({ on: "2011-02-29" })))).toEqual(["InputInvalid /on"])
    expect(refusalsOf(await desk.stories.add(aStory({ told: "Hun er 610280-1234" })))).toEqual(["LooksLikeCpr /told"])
  })
})

describe("the texts of an entry", () => {
  const texts = { told: "Ærlig talt: jeg ville ud", remark: "Ring først til Åse", people: ["Ørn fra køkkenet"] }

  it("are in Persons only; journal, state, facts and outbox have references", async () => {
    const { pk, storage } = await withAStory(texts)
    const everything = allButPersons(storage)
    for (const text of Object.values(texts).flat()) expect(everything, text).not.toContain(text)
    const { told, remark, people } = (await pk.stories.get("s-1"))!.state
    expect(await pk.texts([told, remark!, people![0]!])).toEqual({
      [told]: texts.told,
      [remark!]: texts.remark,
      [people![0]!]: texts.people[0]
    })
    expect(Effect.runSync(storage.persons([told]))).toMatchObject([
      { kind: "note", subject: { entity: "stories", id: "s-1" } }
    ])
    expect(await pk.verify()).toEqual([])
  })

  it("are gone from the state when a change leaves them out, and the old references keep what they said", async () => {
    const { pk, desk } = await withAStory(texts)
    const { remark } = (await pk.stories.get("s-1"))!.state
    accepted(await desk.stories.change(aStory({ told: "Kortere", words: 1 })))
    const { state } = (await pk.stories.get("s-1"))!
    expect(Object.keys(state).toSorted()).toEqual([
      "_tag",
      "branch",
      "consents",
      "enteredOn",
      "headline",
      "told",
      "words"
    ])
    expect(Object.values(await pk.texts([state.told, remark!])).toSorted()).toEqual(["Kortere", texts.remark])
  })

  it("include why it was removed", async () => {
    const { pk, desk, storage } = await withAStory()
    const { events } = accepted(await desk.stories.remove({ entry: "s-1", on: "2011-03-02", reason: "Åse fortrød" }))
    const { reasonRef } = events[0]!.data as { readonly reasonRef: string }
    expect(await pk.texts([reasonRef])).toEqual({ [reasonRef]: "Åse fortrød" })
    expect(allButPersons(storage)).not.toContain("Åse fortrød")
  })
})

describe("changing an entry", () => {
  it("gives it other fields, all of them, and its day", async () => {
    const { pk, desk } = await withAStory()
    const { branch: _, ...rest } = aStory({ on: "2011-04-01", headline: "Fra lageret", words: 2 })
    accepted(await desk.stories.change(rest))
    const { state } = (await pk.stories.get("s-1"))!
    expect(state).toMatchObject({ _tag: "Entered", enteredOn: "2011-04-01", headline: "Fra lageret", words: 2 })
    expect(state).not.toHaveProperty("branch")
    expect((await pk.stories.history("s-1")).map(({ type }) => type)).toEqual(["Added", "Changed"])
  })

  it("is refused when there is no such entry, and when it has been removed", async () => {
    const { desk } = registers()
    expect(refusalsOf(await desk.stories.change(aStory()))).toEqual(["NotFound /entry"])
    expect(refusalsOf(await desk.stories.remove({ entry: "s-1", on: "2011-03-01" }))).toEqual(["NotFound /entry"])
    accepted(await desk.stories.add(aStory()))
    accepted(await desk.stories.remove({ entry: "s-1", on: "2011-03-02" }))
    const again = await desk.stories.change(aStory())
    expect(again).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "NotPossible",
          at: "/entry",
          da: "Historien s-1 kan ikke ændres: den er fjernet.",
          en: "The story s-1 cannot be changed: it has been removed."
        }
      ]
    })
    expect(refusedWith(await desk.stories.remove({ entry: "s-1", on: "2011-03-03" }))).toEqual(["NotPossible"])
  })
})

describe("the entries of a register", () => {
  it("are counted from their day on, by the fields that were named", async () => {
    const { pk, desk } = await withAStory()
    const { branch: _, ...other } = aStory({ entry: "s-2", on: "2011-03-02" })
    accepted(await desk.stories.add(other))
    accepted(await desk.stories.add(aStory({ entry: "s-3", on: "2011-03-03", words: 12 })))
    const figure = pk.indicators["stories.entries"]!
    expect(figure.title).toEqual({ da: "Gode historier", en: "Good stories" })
    expect(await pk.measure(figure, { asOf: "2011-02-28" })).toEqual([])
    expect(await pk.measure(figure, { asOf: "2011-03-01" })).toEqual([{ group: ["koekken", 300], value: 1 }])
    expect(await pk.measure(figure, { asOf: "2011-03-03" })).toEqual([
      { group: ["koekken", 12], value: 1 },
      { group: ["koekken", 300], value: 1 },
      { group: [null, 300], value: 1 }
    ])
  })

  it("count on their new day when the day is changed, and on the old one for what was known before", async () => {
    const { pk, desk, clock } = await withAStory()
    clock.goTo("2011-05-02")
    accepted(await desk.stories.change(aStory({ on: "2011-04-01" })))
    const figure = { ...pk.indicators["stories.entries"]!, by: [] }
    const counted = async (asOf: "2011-03-31" | "2011-04-01", knownBy?: string) =>
      numberIn(await pk.measure(figure, { asOf, ...(knownBy === undefined ? {} : { knownBy }) }))
    expect(await counted("2011-03-31")).toBe(0)
    expect(await counted("2011-04-01")).toBe(1)
    expect(await counted("2011-03-31", endOfDay("2011-05-01"))).toBe(1)
    expect(await counted("2011-03-31", endOfDay("2011-05-02"))).toBe(0)
    expect(await pk.verify()).toEqual([])
  })

  it("count no more when they are removed; what was known before still counts them", async () => {
    const { pk, desk, clock, storage } = await withAStory()
    clock.goTo("2011-05-02")
    accepted(await desk.stories.remove({ entry: "s-1", on: "2011-05-02" }))
    const figure = { ...pk.indicators["stories.entries"]!, by: [] }
    expect(await pk.measure(figure, { asOf: "2011-04-01" })).toEqual([])
    expect(numberIn(await pk.measure(figure, { asOf: "2011-04-01", knownBy: endOfDay("2011-05-01") }))).toBe(1)
    expect(await pk.measure(figure, { asOf: "2011-04-01", knownBy: endOfDay("2011-05-02") })).toEqual([])
    expect(journalOf(storage).map(({ type }) => type)).toEqual(["Added", "Removed"])
    expect(await pk.verify()).toEqual([])
  })

  it("are found by the fields that were named and by their state, and by no other", async () => {
    const { pk, desk } = await withAStory()
    accepted(await desk.stories.add(aStory({ entry: "s-2", words: 12 })))
    const { branch: _, ...other } = aStory({ entry: "s-3" })
    accepted(await desk.stories.add(other))
    accepted(await desk.stories.remove({ entry: "s-2", on: "2011-03-02" }))
    const ids = async (...asked: Parameters<typeof pk.stories.find>) =>
      (await pk.stories.find(...asked)).rows.map(({ id }) => id)
    expect(await ids({ branch: "koekken" })).toEqual(["s-1", "s-2"])
    expect(await ids({ branch: "koekken", state: "Entered" })).toEqual(["s-1"])
    expect(await ids({ words: 12 })).toEqual(["s-2"])
    expect(await ids({ branch: null })).toEqual(["s-3"])
    expect(await ids({ branch: "lager" })).toEqual([])
    await expect(pk.stories.find({ headline: "Fra lageret" } as never)).rejects.toThrow(QuestionInvalid)
  })
})

describe("a register that cannot be declared", () => {
  it("has fields that are no struct", () => {
    expect(() => defineRegister("odd", { title: both, entry: both, fields: Label as never })).toThrow(
      "the fields of a register are a Schema.Struct"
    )
  })

  it("has a field that every entry has", () => {
    for (const name of ["entry", "on", "_tag", "enteredOn", "consents"]) {
      const fields = Schema.Struct({ [name]: Label })
      expect(() => defineRegister("odd", { title: both, entry: both, fields: fields as never })).toThrow(
        `the register odd: every entry has ${name}`
      )
    }
  })

  it("is to be counted by a field it does not have, or by a text about a person", () => {
    const fields = Schema.Struct({ told: Note, remark: Schema.optionalKey(Note) })
    const countedBy = (name: string) => () =>
      defineRegister("odd", { title: both, entry: both, fields, countBy: [name as never] })
    expect(countedBy("paper")).toThrow("the register odd: it has no field paper to count by")
    expect(countedBy("told")).toThrow("the register odd: told is a text about a person")
    expect(countedBy("remark")).toThrow("the register odd: remark is a text about a person")
  })

  it("takes any text, or a key that would hide something of the installation", () => {
    class Bare extends defineRegister("Find", {
      title: both,
      entry: both,
      fields: Schema.Struct({ text: Schema.String })
    }) {}
    class Hiding extends defineRegister("find", { title: both, entry: both, fields: Schema.Struct({}) }) {}
    class Wrong extends definePlugin("wrong", { version: "1.0.0", add: [Bare, Hiding] }) {}
    const codes = (): ReadonlyArray<string> => {
      try {
        createPartnerskab({ ...basis(), plugins: [Wrong] })
        return []
      } catch (error) {
        return (error as CannotAssemble).problems.map(({ code }) => code)
      }
    }
    expect([...new Set(codes())].toSorted()).toEqual(["PK-ENTITY-RESERVED", "PK-KEY", "PK-SCHEMA-TEXT"])
  })
})
