import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreement, createPartnerskab, Party, Person } from "../../src/index.ts"
import { command, decision, defineModule, definePlugin, Note } from "../../src/plugin/index.ts"
import {
  aCompany,
  aDesk,
  aDeskWithACompany,
  aDraft,
  allButPersons,
  anAgreementInForce,
  basis,
  journalOf
} from "../setup.ts"

const typed = {
  name: "Bageriet ved Havnen",
  person: "Kontakten i receptionen",
  reach: "reception@bageriet.example",
  note: "Ejeren flytter til udlandet",
  about: "Morgenbrød til jobmessen",
  changed: "Kontakten på kontoret"
} as const

const afterEverything = async () => {
  const storage = memory()
  const { desk, pk } = await aDeskWithACompany(storage)
  accepted(await desk.parties.add(aCompany({ party: "harbour", cvr: "35408002", name: typed.name })))
  accepted(await desk.people.register({ person: "p1", on: "2011-01-03", name: typed.person, reach: typed.reach }))
  accepted(await desk.people.change({ person: "p1", on: "2011-01-04", name: typed.changed }))
  const points = { other: { about: typed.about }, fairs: { recruits: true } }
  accepted(await desk.agreement.draft(aDraft({ party: "harbour", points })))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "other", note: typed.note }))
  return { storage, desk, pk }
}

describe("names, addresses and notes", () => {
  it("are in no journal, state, fact or outbox", async () => {
    const { storage } = await afterEverything()
    const everything = allButPersons(storage)
    for (const text of Object.values(typed)) expect(everything, text).not.toContain(text)
    expect(everything).toContain("harbour")
  })

  it("come back through their references", async () => {
    const { pk } = await afterEverything()
    const party = (await pk.get(Party, "harbour"))!.state.nameRef
    const agreement = (await pk.get(Agreement, "a1"))!.state
    const note = agreement._tag === "Ended" ? agreement.noteRef! : ""
    const point = (await pk.agreement("a1"))!.points.other!
    const about = point.view === "as-signed" ? point.terms.about : ""
    expect(await pk.texts([party, note, about, "nobody"])).toEqual({
      [party]: typed.name,
      [note]: typed.note,
      [about]: typed.about
    })
  })

  it("of a person are changed by new references; the old ones keep what they said", async () => {
    const { pk } = await afterEverything()
    const [registered, changed] = await pk.history(Person, "p1")
    const before = registered!.data as { readonly nameRef: string; readonly reachRef: string }
    const after = changed!.data as { readonly nameRef: string }
    expect(await pk.texts([before.nameRef, before.reachRef, after.nameRef])).toEqual({
      [before.nameRef]: typed.person,
      [before.reachRef]: typed.reach,
      [after.nameRef]: typed.changed
    })
    expect((await pk.get(Person, "p1"))!.state).toEqual({ _tag: "Known", nameRef: after.nameRef })
  })

  it("belong to the life whose event refers to them", async () => {
    const { pk, storage } = await afterEverything()
    const { nameRef } = (await pk.get(Party, "harbour"))!.state
    expect(Effect.runSync(storage.persons([nameRef]))).toEqual([
      { ref: nameRef, kind: "name", text: typed.name, subject: { entity: "party", id: "harbour" } }
    ])
    const { reachRef } = (await pk.history(Person, "p1"))[0]!.data as { readonly reachRef: string }
    expect(Effect.runSync(storage.persons([reachRef]))).toMatchObject([{ kind: "reach", subject: { id: "p1" } }])
  })

  it("are not kept after a refusal", async () => {
    const base = memory()
    const given: Array<string> = []
    const { desk } = aDesk({
      ...base,
      commit: (changeset) => {
        given.push(...changeset.persons.map(({ text }) => text))
        return base.commit(changeset)
      }
    })
    const twice = aCompany({ name: typed.name, workplaces: ["1003000001", "1003000001"] })
    expect(refusedWith(await desk.parties.add(twice))).toEqual(["WorkplaceTwice"])
    expect(given).toEqual([])
    accepted(await desk.parties.add(aCompany({ name: typed.name })))
    expect(given).toEqual([typed.name])
  })

  it("are told apart when two fields of one command say the same", async () => {
    const { desk, pk } = aDesk()
    accepted(await desk.people.register({ person: "p", on: "2011-01-03", name: "Reception", reach: "Reception" }))
    const { nameRef, reachRef } = (await pk.get(Person, "p"))!.state
    expect(nameRef).not.toBe(reachRef)
    expect(Object.values(await pk.texts([nameRef, reachRef!]))).toEqual(["Reception", "Reception"])
  })
})

describe("a text that no event refers to", () => {
  const forget = command({
    input: Schema.Struct({ remark: Note, kept: Note }),
    reads: () => ({}),
    decide: (_, { kept }, { newId }) =>
      decision([], () => [Person.events.Registered(newId(0), "2011-01-03", { nameRef: kept })])
  })
  class Forgetting extends defineModule("forgetting", {
    title: { da: "Glemsel", en: "Forgetting" },
    entities: [],
    commands: { forget }
  }) {}
  class WithForgetting extends definePlugin("withForgetting", { version: "1.0.0", add: [Forgetting] }) {}

  it("is not kept", async () => {
    const base = memory()
    const given: Array<string> = []
    const storage: typeof base = {
      ...base,
      commit: (changeset) => (given.push(...changeset.persons.map(({ text }) => text)), base.commit(changeset))
    }
    const desk = createPartnerskab({ ...basis(storage), plugins: [WithForgetting] }).as("consultant-1")
    accepted(await desk.forgetting.forget({ remark: "Bare en tanke", kept: "Skal huskes" }))
    expect(given).toEqual(["Skal huskes"])
  })
})

describe("who acts", () => {
  it("is remembered by the journal, with whom they acted for", async () => {
    const { pk, storage } = aDesk()
    accepted(await pk.as("consultant-7").parties.add(aCompany(), { onBehalfOf: "team-2" }))
    accepted(
      await pk.as("consultant-8").parties.changeWorkplaces({ party: "bakery", on: "2011-01-04", workplaces: [] })
    )
    expect(journalOf(storage).map(({ actor, onBehalfOf }) => [actor, onBehalfOf])).toEqual([
      ["consultant-7", "team-2"],
      ["consultant-8", undefined]
    ])
  })
})

describe("an agreement that is read", () => {
  it("shows its points as today's code reads them, and is nothing when it is not there", async () => {
    const { pk } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 2 } })
    expect(await pk.agreement("a1")).toMatchObject({
      id: "a1",
      version: 2,
      state: { _tag: "Active", edition: "2008" },
      points: { placements: { view: "as-signed", terms: { instruments: ["mentor"], places: 2 } } },
      unknownPoints: {}
    })
    expect(await pk.agreement("nobody")).toBeUndefined()
  })
})
