import type { DueReminder, Handlers, Recipient } from "@partnerskab/core"
import type { Transporter } from "nodemailer"
import { type Host, mailAddressOf, oneLine } from "./host.ts"
import { messageIdOf } from "./messageId.ts"
import { wordsOf } from "./reminderWords.ts"

/** Somebody in the jobcentre must do something before this can be told to anybody. */
export interface Undeliverable {
  readonly key: string
  readonly person?: string
  readonly because: "no address" | "address refused" | "nobody there"
}

export interface Mailing {
  readonly host: Host
  readonly transport: Transporter
  /** The ids of what a server has taken; a host keeps them in a table. */
  readonly sent: Pick<Set<string>, "has" | "add">
  readonly onUndeliverable: (what: Undeliverable) => void
}

/**
 * Reminders as mail. One that cannot be sent to somebody is not done: it is tried again, as an address may be put right,
 * and in the end set aside, where `pk.setAside()` shows it.
 */
export const mailHandlers = (mailing: Mailing): Required<Pick<Handlers, "reminder" | "nobody">> => ({
  reminder: async (reminder) => {
    // A port is no person: what it asks for is done by another handler of the host's.
    if (reminder.port !== undefined) throw new Error(`nobody does what the port ${reminder.port} is asked`)
    const told = await Promise.allSettled(reminder.recipients.map((one) => mailTo(mailing, reminder, one)))
    const failed = told.filter((one) => one.status === "rejected")
    if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason as unknown))
  },
  nobody: async ({ key }) => {
    mailing.onUndeliverable({ key, because: "nobody there" })
    throw new Error(`${key} reaches nobody`)
  }
})

const mailTo = async (mailing: Mailing, reminder: DueReminder, recipient: Recipient): Promise<void> => {
  const { host, transport, sent } = mailing
  const { person, name, reach } = recipient
  const messageId = messageIdOf(host.domain, reminder.key, person)
  // Others of the same reminder may have failed: whoever has it is not sent it again.
  if (sent.has(messageId)) return
  const undeliverable = (because: Undeliverable["because"]) =>
    mailing.onUndeliverable({ key: reminder.key, person, because })
  const address = mailAddressOf(host, person, reach)
  if (address === undefined) {
    undeliverable("no address")
    throw new Error(`${person} has no address`)
  }
  try {
    await transport.sendMail({
      from: host.from,
      to: { name: oneLine(name ?? ""), address },
      messageId,
      // So that no absence is answered, and no calendar of absences answers back.
      headers: { "Auto-Submitted": "auto-generated" },
      ...wordsOf(reminder, host)
    })
  } catch (error) {
    if (isRefused(error)) undeliverable("address refused")
    throw error
  }
  sent.add(messageId)
}

/** The server knows that nobody is there. Any other failure may pass: it is busy, or was not reached. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error &&
  "command" in error &&
  error.command === "RCPT TO" &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500
