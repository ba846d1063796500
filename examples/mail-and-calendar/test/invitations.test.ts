import { orThrow } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import ICAL from "ical.js"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { icsOf, type Invitation } from "../src/invitation.ts"
import { type Inviting, tellOfMeeting } from "../src/mailInvitations.ts"
import { invitationTo } from "../src/meetings.ts"
import { type Partnerships, partnerships } from "../src/partnerships.ts"
import { type ReceivingServer, receivingServer } from "../src/receivingServer.ts"
import { host, liveThrough, on } from "../src/town.ts"
import { transportTo } from "../src/transport.ts"
import { headerOf, icsIn } from "./readMail.ts"

let pk: Partnerships
let smtp: ReceivingServer
let inviting: Inviting
beforeEach(async () => {
  pk = partnerships(memory(), virtualClock(on))
  await liveThrough(pk)
  smtp = await receivingServer()
  inviting = { pk, host, transport: transportTo(smtp), invitations: new Map() }
})
afterEach(() => smtp.stop())

const desk = () => pk.as("konsulent")
const read = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const event = calendar.getFirstSubcomponent("vevent")!
  const start = event.getFirstPropertyValue("dtstart") as ICAL.Time
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    summary: event.getFirstPropertyValue("summary"),
    start: `${start}`,
    end: `${event.getFirstPropertyValue("dtend")}`,
    allDay: start.isDate,
    attendees: event.getAllProperties("attendee").map((one) => `${one.getFirstParameter("cn")} ${one.getFirstValue()}`)
  }
}
const told = async (meeting = "m1") => {
  const before = smtp.received.length
  await tellOfMeeting(inviting, meeting)
  return smtp.received.slice(before).map((mail) => ({ to: headerOf(mail, "To"), ...read(icsIn(mail)) }))
}
const invitation = async (hoursOf?: Inviting["hoursOf"]): Promise<Invitation> =>
  (await invitationTo({ ...inviting, ...(hoursOf === undefined ? {} : { hoursOf }) }, "m1"))!.invitation

describe("an invitation to a network meeting", () => {
  it("is a day in the calendar of each participant, in Danish letters", async () => {
    expect(await told()).toEqual([
      {
        to: "Kontakt Ærø Å <ejer@bageri.example.dk>",
        method: "REQUEST",
        uid: "m1@partnerskab.example.dk",
        sequence: 0,
        status: "CONFIRMED",
        summary: "Netværksmøde, Service på Øen",
        start: "2026-03-02",
        end: "2026-03-03",
        allDay: true,
        attendees: ["Kontakt Ærø Å MAILTO:ejer@bageri.example.dk"]
      }
    ])
    expect(headerOf(smtp.received[0]!, "Subject")).toBe("Netværksmøde, Service på Øen, 2026-03-02")
  })

  it("keeps its id, and counts up, when the meeting is moved; an apology does not ask everybody again", async () => {
    await told()
    orThrow(await desk().network.apologise({ meeting: "m1", agreement: "a1", people: 1 }))
    expect((await invitation()).sequence).toBe(0)
    orThrow(await desk().network.moveMeeting({ meeting: "m1", on: "2026-03-09" }))
    const moved = { method: "REQUEST", uid: "m1@partnerskab.example.dk", sequence: 1, start: "2026-03-09" }
    expect(await told()).toMatchObject([moved])
  })

  it("is called off for those who were invited when the meeting is cancelled", async () => {
    await told()
    orThrow(await desk().network.cancelMeeting({ meeting: "m1", reason: "flere-afbud" }))
    const off = { method: "CANCEL", uid: "m1@partnerskab.example.dk", sequence: 1, status: "CANCELLED" }
    expect(await told()).toMatchObject([{ to: "Kontakt Ærø Å <ejer@bageri.example.dk>", ...off, start: "2026-03-02" }])
    expect(headerOf(smtp.received.at(-1)!, "Subject")).toBe("Aflyst: Netværksmøde, Service på Øen, 2026-03-02")
    expect(await told()).toEqual([])
  })

  it("is called off for whoever comes no more, and sent to whoever comes instead", async () => {
    await told()
    const member = { network: "service", agreement: "a1" } as const
    orThrow(await desk().network.replaceParticipant({ ...member, on: "2026-03-01", participant: "souschef" }))
    expect((await told()).map(({ method, attendees }) => [method, ...attendees])).toEqual([
      ["CANCEL", "Kontakt Ærø Å MAILTO:ejer@bageri.example.dk"],
      ["REQUEST", "Kontakt Souschef MAILTO:souschef@bageri.example.dk"]
    ])
  })

  it("goes to who comes on the day of the meeting, and not to who comes later", async () => {
    const member = { network: "service", agreement: "a1" } as const
    orThrow(await desk().network.replaceParticipant({ ...member, on: "2026-03-03", participant: "souschef" }))
    expect((await invitation()).invited.map(({ person }) => person)).toEqual(["ejer"])
    orThrow(await desk().network.moveMeeting({ meeting: "m1", on: "2026-03-03" }))
    expect((await invitation()).invited.map(({ person }) => person)).toEqual(["souschef"])
  })

  it("goes on when the network is merged into another", async () => {
    orThrow(await desk().network.start({ network: "industri", name: "Industri", on }))
    const merge = { networks: ["service", "industri"], into: "et", name: "Det ene", on: "2026-02-01" } as const
    orThrow(await desk().network.merge(merge))
    expect(await told()).toMatchObject([{ summary: "Netværksmøde, Det ene", uid: "m1@partnerskab.example.dk" }])
  })

  it("is nothing for a meeting that is held, or that nobody knows", async () => {
    orThrow(await desk().network.holdMeeting({ meeting: "m1" }))
    expect([await told(), await told("m9")]).toEqual([[], []])
  })
})

describe("a calendar", () => {
  const zone = process.env["TZ"]
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"]
    else process.env["TZ"] = zone
  })

  it.each(["America/New_York", "UTC", "Pacific/Auckland"])(
    "has the same day wherever it is written (%s)",
    async (tz) => {
      process.env["TZ"] = tz
      expect(read(icsOf(host, "REQUEST", await invitation()))).toMatchObject({ start: "2026-03-02", end: "2026-03-03" })
      expect(icsOf(host, "REQUEST", await invitation())).toContain("DTSTAMP:20260105T090000Z")
    }
  )

  it.each([
    ["2026-03-02", "2026-03-02T12:00:00.000Z"],
    ["2026-06-01", "2026-06-01T11:00:00.000Z"]
  ] as const)("has hours that the host knows in Danish time (%s)", async (day, instant) => {
    process.env["TZ"] = "America/New_York"
    const ics = icsOf(host, "REQUEST", { ...(await invitation(() => ({ from: "13:00", to: "15:00" }))), on: day })
    expect(ics).toContain(`DTSTART;TZID=Europe/Copenhagen:${day.replaceAll("-", "")}T130000`)
    const calendar = new ICAL.Component(ICAL.parse(ics))
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone")!)
    const start = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!).startDate
    start.zone = zone
    expect(start.toJSDate().toISOString()).toBe(instant)
  })

  it("has names that are one line, with what means something in a calendar in them", async () => {
    const name = 'Kontakt; "Å", x:y\r\nATTENDEE:mailto:spion@example.dk'
    orThrow(await desk().people.change({ person: "ejer", on, name: name.replace(/\r\n/, " ") }))
    const ics = icsOf(host, "REQUEST", { ...(await invitation()), invited: [{ person: "e", name, address: "e@x.dk" }] })
    expect(ics.split("\r\n").filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1)
    expect(read(ics).attendees).toEqual(['Kontakt; "Å", x:y ATTENDEE:mailto:spion@example.dk MAILTO:e@x.dk'])
  })
})
