import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { AwardYear, Programme, Prospect } from "../../src/programme/index.ts"
import { aCompany, basis, refusalsOf, slow } from "../setup.ts"

/** Two installations over one storage, with pauses so that they come between each other. */
const two = () => {
  const storage = slow(memory())
  const make = () => createPartnerskab({ ...basis(storage), plugins: [Programme] })
  return [make(), make()] as const
}

describe("two people at once", () => {
  it("do not both open a prospect of one company", async () => {
    const [one, other] = two()
    const add = { on: "2011-02-01", source: "cvr", consultant: "k1", cvr: "24256790" } as const
    const answers = await Promise.all([
      one.as("a").prospects.add({ ...add, prospect: "e1" }),
      other.as("b").prospects.add({ ...add, prospect: "e2" })
    ])
    expect(answers.map(refusalsOf).toSorted((a, b) => a.length - b.length)).toEqual([[], ["AlreadyClaimed /cvr"]])
    expect((await one.find(Prospect)).total).toBe(1)
    expect(await one.verify()).toEqual([])
  })

  it("do not give one company the award of two years that lie near", async () => {
    const [one, other] = two()
    const desk = one.as("a")
    accepted(await desk.parties.add(aCompany()))
    for (const year of [2011, 2012] as const) {
      accepted(await desk.award.open({ award: `p${year}`, on: "2011-08-01", year, until: "2012-10-01" }))
      const nominate = { on: "2011-08-15", party: "bakery", by: "k1", role: "konsulent", reason: "Æ" } as const
      accepted(await desk.award.nominate({ ...nominate, award: `p${year}` }))
    }
    const pick = { on: "2012-10-20", party: "bakery" } as const
    const answers = await Promise.all([
      desk.award.pickWinner({ ...pick, award: "p2011" }),
      other.as("b").award.pickWinner({ ...pick, award: "p2012" })
    ])
    expect(answers.map(refusalsOf).toSorted((a, b) => a.length - b.length)).toEqual([[], ["WonLately /party"]])
    expect((await one.find(AwardYear, { state: "Decided" })).total).toBe(1)
    expect(await one.verify()).toEqual([])
  })

  it("do not both send an issue to the same recipients", async () => {
    const [one, other] = two()
    const { publications } = one.as("a")
    accepted(
      await publications.plan({ publication: "n1", on: "2011-03-01", kind: "nyhedsavis", number: 5, theme: "blandet" })
    )
    accepted(await publications.bringOut({ publication: "n1", on: "2011-03-01" }))
    accepted(
      await publications.makeList({ list: "l1", on: "2011-03-01", name: "Biblioteker", recipients: ["biblioteker"] })
    )
    const send = { publication: "n1", on: "2011-03-02", lists: ["l1"] } as const
    const answers = await Promise.all([publications.send(send), other.as("b").publications.send(send)])
    expect(answers.map(refusalsOf).toSorted((a, b) => a.length - b.length)).toEqual([[], ["NobodyNewToSendTo /lists"]])
  })
})
