import { orThrow } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import { addressBook } from "./addressBook.ts"
import { icsOf, type Invitation } from "./invitation.ts"
import { tellOfMeeting } from "./mailInvitations.ts"
import { mailHandlers } from "./mailReminders.ts"
import { partnerships } from "./partnerships.ts"
import { receivingServer } from "./receivingServer.ts"
import { host, liveThrough, on } from "./town.ts"
import { transportTo } from "./transport.ts"

const smtp = await receivingServer()
const transport = transportTo(smtp)
const clock = virtualClock(on)
const pk = partnerships(memory(), clock)
await liveThrough(pk)

const invitations = new Map<string, Invitation>()
const inviting = { pk, host, transport, invitations }
const handlers = mailHandlers({ host, transport, sent: new Set(), onUndeliverable: console.error })

await tellOfMeeting(inviting, "m1")
clock.goTo("2026-01-12")
orThrow(await pk.as("konsulent").network.moveMeeting({ meeting: "m1", on: "2026-03-09" }))
await tellOfMeeting(inviting, "m1")
const ics = icsOf(host, "REQUEST", invitations.get("m1")!)

for (const day of ["2026-03-02", "2026-08-03"] as const) {
  clock.goTo(day)
  await pk.runDue(handlers, { onlyOnWorkingDays: true })
}

for (const mail of smtp.received) console.log(`--- mail\n${mail}`)
console.log(`--- m1.ics\n${ics}\n--- contacts.vcf\n${await addressBook(pk, host, "2026-08-03")}`)
await smtp.stop()
