import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, CommandRefused, InForce, orThrow, Party, QuestionInvalid } from "../src/index.ts"
import { defineEntity } from "../src/plugin/index.ts"
import * as Schema from "effect/Schema"
import { aCompany, aDesk, aDeskWithACompany, anAgreementInForce } from "./setup.ts"

describe("a question that cannot be answered as it is asked", () => {
  it("is refused for a day that the calendar does not have, rather than answered with nothing", async () => {
    const { pk } = await anAgreementInForce()
    const figure = pk.indicators["agreement.inForce"]!
    for (const asked of [
      pk.count(InForce, { taken: { how: "stock", on: "2011-02-30" } }),
      pk.count(InForce, { taken: { how: "flow", to: "2011-13-01" } }),
      pk.count(InForce, { taken: { how: "flow", from: "2011-02-29", to: "2011-12-31" } }),
      pk.measure(figure, { asOf: "2011-04-31" })
    ])
      await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(pk.measure(figure, { asOf: "2011-04-31" })).rejects.toMatchObject({
      da: "on: 2011-04-31 er ikke en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD",
      en: "on: 2011-04-31 is not a day of the calendar from 1900 to 2999, YYYY-MM-DD"
    })
  })

  it("is refused for a field that nobody declared, naming those that are", async () => {
    const { pk } = await aDeskWithACompany()
    await expect(pk.find(Agreement, { draftedOn: "2011-01-03" } as never)).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: "agreement kan ikke findes ved draftedOn; kun ved state, party, signedOn, firstDay, lastDay, edition, consultant, deputyConsultant, companyContact, companyDeputy, keptUntil, reviewOn, succeeds",
      en: "agreement cannot be found by draftedOn; only by state, party, signedOn, firstDay, lastDay, edition, consultant, deputyConsultant, companyContact, companyDeputy, keptUntil, reviewOn, succeeds"
    })
    expect((await pk.find(Party, { kind: "company" })).total).toBe(1)
  })

  it("is refused for an entity that is not installed", async () => {
    const ghost = defineEntity("ghost", {
      state: Schema.TaggedStruct("There", {}),
      events: { Began: Schema.Struct({}) },
      begin: { Began: () => ({ _tag: "There" }) },
      when: { There: {} }
    })
    await expect(aDesk().pk.find(ghost, {})).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: expect.stringMatching(/^ingen har erklæret ghost; der er .*\bagreement\b/) as string,
      en: expect.stringMatching(/^nobody declares ghost; there are .*\bagreement\b/) as string
    })
  })
})

describe("a script that takes no for an error", () => {
  it("is given what was done", async () => {
    const { desk } = aDesk()
    expect(orThrow(await desk.parties.add(aCompany())).events).toHaveLength(1)
  })

  it("is told every reason in both languages when it was refused", async () => {
    const { desk } = aDesk()
    const answer = await desk.parties.add(aCompany({ cvr: "00000000", name: "" }))
    expect(() => orThrow(answer)).toThrow(CommandRefused)
    expect(() => orThrow(answer)).toThrow(" - InputInvalid /cvr\n")
    expect(() => orThrow(answer)).toThrow(" - InputInvalid /name\n")
    expect(() => orThrow(answer)).toThrow(
      expect.objectContaining({ name: "CommandRefused", refusals: answer.ok ? [] : answer.refusals }) as Error
    )
    expect(() => orThrow(answer)).toThrow("Feltet /cvr skal være et CVR-nummer")
    expect(() => orThrow(answer)).toThrow("The field /name must have 1 to 200 characters.")
  })
})

describe("what nobody has told of", () => {
  it("is nothing, and has no history", async () => {
    const { pk } = aDesk()
    expect(await pk.get(Party, "nobody")).toBeUndefined()
    expect(await pk.history(Party, "nobody")).toEqual([])
    expect(await pk.texts([])).toEqual({})
  })

  it("is told by its history when it has one, oldest first", async () => {
    const { pk, desk } = await aDeskWithACompany()
    accepted(await desk.parties.changeWorkplaces({ party: "bakery", on: "2011-01-04", workplaces: [] }))
    expect((await pk.history(Party, "bakery")).map(({ type }) => type)).toEqual(["Added", "WorkplacesChanged"])
  })
})
