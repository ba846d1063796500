import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { anAgreementInForce } from "../setup.ts"

describe("a meeting of two networks", () => {
  it("reminds each network's participant, so that one who takes part in both is told by both", async () => {
    const { desk, pk, clock } = await anAgreementInForce({ network: { people: 1 } }, "2011-02-01")
    for (const network of ["n1", "n2", "n3"])
      accepted(await desk.network.start({ network, name: network, on: "2011-02-01" }))
    const join = (network: string, participant: string) =>
      desk.network.join({ network, agreement: "a1", on: "2011-02-01", participant })
    accepted(await join("n1", "company-1"))
    accepted(await join("n2", "company-1"))
    accepted(await join("n3", "company-2"))
    accepted(await desk.network.callMeeting({ meeting: "m1", kind: "joint", on: "2011-04-01" }))
    clock.goTo("2011-03-25")
    const told: Array<string> = []
    await pk.runDue({
      reminder: async ({ id, recipients }) => void told.push(`${id} ${recipients.map(({ person }) => person).join()}`)
    })
    expect(told.toSorted()).toEqual(["n1 company-1", "n2 company-1", "n3 company-2"])
  })
})

describe("reminders of networks, fairs and efforts", () => {
  it("reach somebody when their day comes, and nobody once it is done (rows 29, 33, 34, 38, 39)", async () => {
    const points = { network: { people: 1 }, fairs: { recruits: true }, other: { about: "Byens korps." } } as const
    const { desk, pk, clock } = await anAgreementInForce(points, "2011-02-01")
    const due = async (day: "2011-03-25" | "2011-04-15" | "2011-06-30" | "2011-12-31") => {
      clock.goTo(day)
      const reached: Array<string> = []
      await pk.runDue({ reminder: async ({ key, role }) => void reached.push(`${role} ${key}`) })
      return reached.toSorted()
    }
    accepted(await desk.network.start({ network: "n1", name: "N", on: "2011-02-01" }))
    accepted(await desk.network.join({ network: "n1", agreement: "a1", on: "2011-02-01", participant: "company-1" }))
    const meeting = { meeting: "m1", kind: "own", network: "n1", on: "2011-04-01", themes: ["apv"] } as const
    accepted(await desk.network.callMeeting(meeting))
    accepted(await desk.fairs.planFair({ fair: "f1", kind: "event", title: "Torvet", on: "2011-04-08" }))
    accepted(await desk.fairs.registerCompany({ fair: "f1", agreement: "a1", on: "2011-03-01" }))
    accepted(await desk.other.begin({ effort: "e1", agreement: "a1", on: "2011-03-01", title: "Byens korps" }))
    expect(await due("2011-03-25")).toEqual(["person reminder/network/n1/meeting/m1/2011-04-01/a1/2011-03-25"])
    accepted(await desk.network.holdMeeting({ meeting: "m1" }))
    const about = { meeting: "m1", agreement: "a1", theme: "apv" } as const
    accepted(await desk.network.requestFollowUp({ ...about, request: "r1", on: "2011-04-01" }))
    accepted(await desk.network.requestFollowUp({ ...about, request: "r2", on: "2011-04-01" }))
    accepted(await desk.network.handleFollowUp({ request: "r2", on: "2011-04-04" }))
    accepted(await desk.fairs.holdFair({ fair: "f1" }))
    const fallen = await due("2011-04-15")
    expect(fallen.map((one) => one.split("/").slice(0, 4).join("/"))).toEqual([
      "authority.primary reminder/networkFollowUpRequest/r1/handle",
      "authority.secretariat reminder/fair/f1/counts"
    ])
    accepted(await desk.network.handleFollowUp({ request: "r1", on: "2011-04-15" }))
    accepted(await desk.fairs.tellCounts({ fair: "f1", visitors: { people: 40, told: "exact" } }))
    expect(await due("2011-06-30")).toEqual(["authority.primary reminder/effort/e1/followUp/2011-06-01/2011-06-01"])
    accepted(await desk.other.end({ effort: "e1", lastDay: "2011-06-30", result: "opnaaet" }))
    expect(await due("2011-12-31")).toEqual([
      "authority.secretariat reminder/network/n1/callMeeting/2011-08-01/2011-08-01"
    ])
  })
})
