import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { danishHolidays } from "../../src/denmark/index.ts"
import { createPartnerskab, type Day } from "../../src/index.ts"
import { Enquiry, Programme } from "../../src/programme/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { aCompany, aDraft, basis, slow, withCompany } from "../setup.ts"

const fresh = async (storage: StorageService = memory()) => {
  const clock = virtualClock("2011-01-03")
  const pk = createPartnerskab({ ...basis(storage, clock), plugins: [Programme], holidays: danishHolidays() })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft()))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" }))
  accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
  return { pk, desk, clock }
}
type Pk = Awaited<ReturnType<typeof fresh>>["pk"]
const counted = async (pk: Pk, key: string, asOf: Day) =>
  (await pk.measure(pk.indicators[`enquiries.${key}`]!, { asOf })).map(({ group, value }) =>
    [...group, value].join(" ")
  )
const aCall = (enquiry: string, more = {}) =>
  ({
    enquiry,
    on: "2011-03-04",
    agreement: "a1",
    channel: "telefon",
    subject: "problem",
    urgency: "almindelig",
    ...more
  }) as const

describe("what is counted of enquiries", () => {
  it("is received, replied in time or late, and how many working days it took", async () => {
    const { pk, desk } = await fresh()
    for (const enquiry of ["q1", "q2", "q3"]) accepted(await desk.enquiries.receive(aCall(enquiry)))
    accepted(await desk.enquiries.acknowledge({ enquiry: "q1", on: "2011-03-04" }))
    accepted(await desk.enquiries.act({ enquiry: "q1", on: "2011-03-07", action: "spurgt" }))
    accepted(await desk.enquiries.reply({ enquiry: "q1", on: "2011-03-09", channel: "telefon" }))
    accepted(await desk.enquiries.handOver({ enquiry: "q2", on: "2011-03-07", owner: "authority-2" }))
    accepted(await desk.enquiries.reply({ enquiry: "q2", on: "2011-03-14", channel: "mail" }))
    accepted(await desk.enquiries.close({ enquiry: "q2", on: "2011-03-14" }))
    const at = "2011-03-31"
    expect(await counted(pk, "received", "2011-03-03")).toEqual([])
    expect(await counted(pk, "received", at)).toEqual(["problem 3"])
    expect(await counted(pk, "replied", at)).toEqual(["problem false 1", "problem true 1"])
    expect(await counted(pk, "daysToReply", at)).toEqual(["3 1", "6 1"])
    expect(await counted(pk, "escalated", "2011-03-10")).toEqual([])
    expect(await counted(pk, "escalated", at)).toEqual(["problem 2"])
    expect(await counted(pk, "open", "2011-03-09")).toEqual(["false 2"])
    expect(await counted(pk, "open", "2011-03-10")).toEqual(["true 2"])
    expect(await counted(pk, "open", at)).toEqual(["true 1"])
    expect(await counted(pk, "acknowledged", at)).toEqual(["1"])
    expect(await counted(pk, "handedOver", at)).toEqual(["1"])
    expect(await counted(pk, "actions", at)).toEqual(["spurgt 1"])
    expect(await counted(pk, "closed", at)).toEqual([" 1"])
    expect(await pk.verify()).toEqual([])
  })

  it("is also of companies without an agreement, which are named and not another's", async () => {
    const { pk, desk } = await fresh()
    const { agreement: _, ...alone } = aCall("q1")
    accepted(await desk.enquiries.receive({ ...alone, party: "smithy" }))
    expect((await pk.get(Enquiry, "q1"))!.state).toMatchObject({ party: "smithy", receiver: "authority.team" })
    expect(refusedWith(await desk.enquiries.receive(aCall("q2", { party: "smithy" })))).toEqual(["EnquiryFromWhom"])
    accepted(await desk.enquiries.receive(aCall("q2", { party: "bakery" })))
    expect(await pk.verify()).toEqual([])
  })

  it("has one owner when two take it at once", async () => {
    const { desk } = await fresh(slow(memory()))
    accepted(await desk.enquiries.receive(aCall("q1")))
    const both = await Promise.all(
      ["authority-1", "authority-2"].map((owner) => desk.enquiries.take({ enquiry: "q1", on: "2011-03-04", owner }))
    )
    expect(both.map(refusedWith).toSorted((a, b) => a.length - b.length)).toEqual([[], ["OwnsAlready"]])
  })
})

describe("the reminders of enquiries", () => {
  it("go to the owner at the deadline, and then to the leader (row 72)", async () => {
    const { pk, desk, clock } = await fresh()
    accepted(await desk.enquiries.receive(aCall("q1")))
    accepted(await desk.enquiries.receive(aCall("q2")))
    accepted(await desk.enquiries.take({ enquiry: "q1", on: "2011-03-04", owner: "authority-2" }))
    accepted(await desk.enquiries.reply({ enquiry: "q2", on: "2011-03-04", channel: "telefon" }))
    clock.goTo("2011-03-11")
    const sent: Array<string> = []
    await pk.runDue({
      reminder: async ({ role, key }) => void sent.push(`${role} ${key.split("/").slice(2, 4).join(" ")}`)
    })
    expect(sent.toSorted()).toEqual(["authority.leader q1 escalated", "person q1 received", "person q1 reply"])
  })
})
