import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { aCompany, aDesk, journalOf, refusalsOf } from "../setup.ts"

describe("who sends a command, and under which id", () => {
  it.each([
    ["actor", "", undefined, "c1"],
    ["actor", "a".repeat(201), undefined, "c1"],
    ["actor", "a\u0000b", undefined, "c1"],
    ["onBehalfOf", "consultant-1", "", "c1"],
    ["onBehalfOf", "consultant-1", "\ud800", "c1"],
    ["commandId", "consultant-1", "team-2", ""],
    ["commandId", "consultant-1", "team-2", "c".repeat(201)]
  ])("is refused when %s cannot be kept: %j, %j, %j", async (rule, actor, onBehalfOf, commandId) => {
    const { pk, storage } = aDesk()
    const options = onBehalfOf === undefined ? { commandId } : { commandId, onBehalfOf }
    expect(await pk.as(actor).parties.add(aCompany(), options)).toMatchObject({
      ok: false,
      refusals: [{ _tag: "InputInvalid", facts: { rule } }]
    })
    expect(journalOf(storage)).toEqual([])
  })

  it.each([
    ["670112-1234", "team-2", "c1"],
    ["consultant-1", "6701121234", "c1"],
    ["consultant-1", "team-2", "draft-670112-1234"]
  ])("is refused when it looks like a CPR number: %s, %s, %s", async (actor, onBehalfOf, commandId) => {
    const { pk, storage } = aDesk()
    const answer = await pk.as(actor).parties.add(aCompany(), { commandId, onBehalfOf })
    expect(refusalsOf(answer).map((one) => one.split(" ")[0])).toEqual(["LooksLikeCpr"])
    expect(journalOf(storage)).toEqual([])
  })

  it("is refused together with what is wrong in the input", async () => {
    const { pk } = aDesk()
    const answer = await pk.as("").parties.add(aCompany({ cvr: "00000000" }))
    expect(answer.ok ? [] : answer.refusals.map(({ facts }) => (facts as { readonly rule: string }).rule)).toEqual([
      "actor",
      "cvr"
    ])
  })

  it("may be any text of 1 to 200 characters", async () => {
    const { pk } = aDesk()
    accepted(await pk.as("å".repeat(200)).parties.add(aCompany(), { commandId: "c".repeat(200), onBehalfOf: "x" }))
  })
})
