import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import type { Day } from "../../src/index.ts"
import { aCompany, aDraft, cvrs, refusalsOf } from "../setup.ts"
import { anActive, counts } from "./lives.ts"

const next = (on: Day = "2011-06-01") => aDraft({ agreement: "a2", on, succeeds: "a1" })
const sign = (on: Day) => ({ agreement: "a2", on, succeeds: "a1" }) as const

const withSuccessor = async (given: Parameters<typeof anActive>[0] = {}) => {
  const here = await anActive(given)
  accepted(await here.desk.agreement.draft(next()))
  return here
}

describe("an agreement that takes over from another", () => {
  it("ends it the day before, and both say so", async () => {
    const { desk, stateOf, pk } = await withSuccessor()
    accepted(await desk.agreement.sign(sign("2011-07-01")))
    expect(await stateOf()).toMatchObject({
      _tag: "Ended",
      lastDay: "2011-06-30",
      reason: "replaced",
      succeededBy: "a2"
    })
    expect(await stateOf("a2")).toMatchObject({ _tag: "Active", firstDay: "2011-07-01", succeeds: "a1" })
    expect(await counts({ pk }, "inForce", ["2011-06-30", "2011-07-01"])).toEqual([1, 1])
    expect(await pk.verify()).toEqual([])
  })

  it("begins when it says, and the other ends the day before that", async () => {
    const { desk, stateOf } = await withSuccessor()
    accepted(await desk.agreement.sign({ ...sign("2011-07-01"), firstDay: "2012-03-01" }))
    expect(await stateOf()).toMatchObject({ _tag: "Ended", lastDay: "2012-02-29" })
  })

  it("does not make the other hold longer than was agreed", async () => {
    const { desk, stateOf, pk } = await withSuccessor({ signing: { lastDay: "2011-06-30" } })
    accepted(await desk.agreement.sign(sign("2011-09-01")))
    expect(await stateOf()).toMatchObject({ _tag: "Ended", lastDay: "2011-06-30", agreedLastDay: "2011-06-30" })
    expect(await counts({ pk }, "inForce", ["2011-06-30", "2011-07-01", "2011-08-31", "2011-09-01"])).toEqual([
      1, 0, 0, 1
    ])
    const shorter = await withSuccessor({ signing: { lastDay: "2011-06-30" } })
    accepted(await shorter.desk.agreement.sign(sign("2011-06-15")))
    expect(await shorter.stateOf()).toMatchObject({ lastDay: "2011-06-14", agreedLastDay: "2011-06-30" })
  })

  it("may leave the other its first day, and no less", async () => {
    const { desk } = await withSuccessor()
    expect(await desk.agreement.sign(sign("2011-02-01"))).toMatchObject({
      refusals: [
        {
          _tag: "EndsBeforeItBegins",
          at: "/succeeds",
          facts: { firstDay: "2011-02-01" },
          da: "Aftalen gælder fra 2011-02-01; den kan ikke slutte før."
        }
      ]
    })
    accepted(await desk.agreement.sign(sign("2011-02-02")))
  })

  it("is signed with the agreement its draft says, and no other", async () => {
    const { desk } = await withSuccessor()
    expect(await desk.agreement.sign({ agreement: "a2", on: "2011-07-01" })).toMatchObject({
      refusals: [
        {
          _tag: "OtherSuccession",
          at: "/succeeds",
          da: "Udkastet afløser aftalen a1; skriv den.",
          en: "The draft succeeds agreement a1; give it."
        }
      ]
    })
    expect(refusalsOf(await desk.agreement.sign({ agreement: "a2", on: "2011-07-01", succeeds: "x" }))).toEqual([
      "NotFound /succeeds",
      "OtherSuccession /succeeds"
    ])
    const alone = await anActive()
    accepted(await alone.desk.agreement.draft(aDraft({ agreement: "a2" })))
    expect(await alone.desk.agreement.sign(sign("2011-07-01"))).toMatchObject({
      refusals: [
        { _tag: "OtherSuccession", da: "Udkastet afløser ingen aftale.", en: "The draft succeeds no agreement." }
      ]
    })
  })

  it("cannot be signed twice", async () => {
    const { desk } = await withSuccessor()
    accepted(await desk.agreement.sign(sign("2011-07-01")))
    for (const again of [sign("2011-08-01"), { agreement: "a2", on: "2011-08-01" } as const])
      expect(refusalsOf(await desk.agreement.sign(again))).toContain("NotPossible /agreement")
  })

  it("is with the same company, and takes over from a signed agreement that nobody has ended", async () => {
    const { desk } = await anActive()
    accepted(await desk.parties.add(aCompany({ party: "smith", cvr: cvrs[1] })))
    expect(refusalsOf(await desk.agreement.draft({ ...next(), party: "smith" }))).toEqual(["AnotherParty /party"])
    expect(refusalsOf(await desk.agreement.draft({ ...next(), succeeds: "x" }))).toEqual(["NotFound /succeeds"])
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-05-31", reason: "agreed" }))
    expect(await desk.agreement.draft(next())).toMatchObject({
      refusals: [
        {
          _tag: "NothingToSucceed",
          at: "/succeeds",
          da: "Aftalen a1 er ikke en indgået aftale, der kan afløses.",
          en: "Agreement a1 is not a signed agreement that can be taken over from."
        }
      ]
    })
  })

  it("is not signed when the other has been ended meanwhile", async () => {
    const { desk } = await withSuccessor()
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-05-31", reason: "agreed" }))
    expect(refusalsOf(await desk.agreement.sign(sign("2011-07-01")))).toEqual(["NothingToSucceed /succeeds"])
  })

  it("leaves no room for the other to go on", async () => {
    const { desk, pk } = await withSuccessor()
    accepted(await desk.agreement.sign(sign("2011-07-01")))
    expect(refusalsOf(await desk.agreement.withdrawEnd({ agreement: "a1", on: "2011-07-01" }))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    expect(refusalsOf(await desk.agreement.correctEnd({ agreement: "a1", lastDay: "2011-07-01" }))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    accepted(await desk.agreement.correctEnd({ agreement: "a1", lastDay: "2011-05-31" }))
    expect(await pk.verify()).toEqual([])
  })
})
