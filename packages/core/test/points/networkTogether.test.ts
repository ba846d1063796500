import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Fair, Network } from "../../src/index.ts"
import { aCompany, aDraft, anAgreementInForce, numberIn, slow } from "../setup.ts"

const points = { network: { people: 1 }, fairs: { recruits: true } } as const

/** Two companies with agreements, and a network, on a storage where writers come between each other. */
const together = async () => {
  const all = await anAgreementInForce(points, "2011-02-01", slow(memory()))
  const { desk } = all
  accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
  accepted(await desk.agreement.draft(aDraft({ agreement: "a2", party: "smithy", points })))
  accepted(await desk.agreement.sign({ agreement: "a2", on: "2011-02-01" }))
  accepted(await desk.network.start({ network: "n1", name: "N", on: "2011-02-01" }))
  return all
}

describe("two people at once", () => {
  it("let two companies join a network, and one company once", async () => {
    const { desk, pk } = await together()
    const join = (agreement: string) =>
      desk.network.join({ network: "n1", agreement, on: "2011-02-01", participant: "company-1" })
    const answers = await Promise.all([join("a1"), join("a2"), join("a1")])
    expect(answers.map(refusedWith).flat()).toEqual(["MemberAlready"])
    expect((await pk.get(Network, "n1"))!.state.members).toHaveLength(2)
  })

  it("let a company join while a meeting is held: it was for the company, whichever came first", async () => {
    const { desk, pk } = await together()
    accepted(await desk.network.callMeeting({ meeting: "m1", kind: "joint", on: "2011-03-01" }))
    const [joined, held] = await Promise.all([
      desk.network.join({ network: "n1", agreement: "a1", on: "2011-02-01", participant: "company-1" }),
      desk.network.holdMeeting({ meeting: "m1" })
    ])
    accepted(joined)
    accepted(held)
    accepted(await desk.network.attendMeeting({ meeting: "m1", agreement: "a1", people: 1 }))
    expect(numberIn(await pk.measure(pk.indicators["network.meetingsForMembers"]!, { asOf: "2011-03-01" }))).toBe(1)
    expect((await pk.get(Network, "n1"))!.state.planned).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("register two companies for a fair, and one company once", async () => {
    const { desk, pk } = await together()
    accepted(await desk.fairs.planFair({ fair: "f1", kind: "event", title: "Torvet", on: "2011-05-06" }))
    const register = (agreement: string) => desk.fairs.registerCompany({ fair: "f1", agreement, on: "2011-04-01" })
    const answers = await Promise.all([register("a1"), register("a2"), register("a2")])
    expect(answers.map(refusedWith).flat()).toEqual(["AtFairAlready"])
    expect((await pk.get(Fair, "f1"))!.state.companies.map(({ party }) => party)).toEqual(["bakery", "smithy"])
  })
})

describe("the meetings of a year", () => {
  it("are four in each of four networks: 16 in 2008 (rows 29, 31)", async () => {
    const { desk, pk } = await anAgreementInForce(points, "2008-01-01")
    for (const network of ["haandvaerk", "industri", "service", "sosu"]) {
      accepted(await desk.network.start({ network, name: network, on: "2008-01-01" }))
      for (const month of ["02", "05", "08", "11"] as const) {
        const meeting = `${network}-${month}`
        const on = `2008-${month}-20` as const
        accepted(await desk.network.callMeeting({ meeting, kind: "own", network, on }))
        accepted(await desk.network.holdMeeting({ meeting }))
      }
    }
    expect(await pk.measure(pk.indicators["network.meetingsPerNetwork"]!, { asOf: "2008-12-31" })).toEqual(
      ["haandvaerk", "industri", "service", "sosu"].map((network) => ({ group: ["2008", network], value: 4 }))
    )
    expect(await pk.measure(pk.indicators["network.meetingsHeld"]!, { asOf: "2008-12-31" })).toEqual([
      { group: ["own"], value: 16 }
    ])
  })
})
