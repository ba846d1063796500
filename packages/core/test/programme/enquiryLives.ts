import { module } from "@partnerskab/testing"
import { type Day, Parties } from "../../src/index.ts"
import { Enquiries, Enquiry } from "../../src/programme/index.ts"

/** Friday 6 March 2009; an ordinary one is due on Wednesday, and the leader is told on Friday. */
export const received = (more = {}) =>
  Enquiry.events.Received("q1", "2009-03-06", {
    agreement: "a1",
    party: "bakery",
    channel: "telefon",
    subject: "problem",
    urgency: "almindelig",
    receiver: "authority.primary",
    dueOn: "2009-03-11",
    escalateOn: "2009-03-13",
    ...more
  })

export const toReceive = {
  enquiry: "q1",
  on: "2009-03-06",
  agreement: "a1",
  channel: "telefon",
  subject: "problem",
  urgency: "almindelig"
} as const

export const replied = (on: Day, workingDays: number, inTime: boolean) =>
  Enquiry.events.Replied("q1", on, { channel: "telefon", workingDays, inTime })

export const enquiries = module(Enquiries, Parties).agreed("a1", { party: "bakery" })
export const open = enquiries.given(received())
