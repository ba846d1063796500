import { type DueReminder, orThrow } from "@partnerskab/core"
import type { Day } from "@partnerskab/core/calendar"
import { memory } from "@partnerskab/memory"
import { type VirtualClock, virtualClock } from "@partnerskab/testing"
import { createServer } from "node:net"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { mailHandlers, type Mailing, type Undeliverable } from "../src/mailReminders.ts"
import { messageIdOf } from "../src/messageId.ts"
import { type Partnerships, partnerships } from "../src/partnerships.ts"
import { type ReceivingServer, receivingServer } from "../src/receivingServer.ts"
import { directory, host, liveThrough, on } from "../src/town.ts"
import { transportTo } from "../src/transport.ts"
import { headerOf, onceEach, textOf } from "./readMail.ts"

const key = "reminder/network/service/meeting/m1/2026-03-02/a1/2026-02-23"
const due: Day = "2026-02-23"
const messageId = messageIdOf(host.domain, key, "ejer")

let clock: VirtualClock
let pk: Partnerships
let smtp: ReceivingServer
let addresses: Map<string, string>
let undeliverable: Array<Undeliverable>
let sent: Set<string>
beforeEach(async () => {
  clock = virtualClock(on)
  pk = partnerships(memory(), clock)
  await liveThrough(pk)
  smtp = await receivingServer()
  addresses = new Map(directory)
  undeliverable = []
  sent = new Set()
})
afterEach(() => smtp.stop())

const receiving = async (options: Parameters<typeof receivingServer>[0]) => {
  await smtp.stop()
  smtp = await receivingServer(options)
}
const mailing = (changes: Partial<Mailing> = {}): Mailing => ({
  host: { ...host, addressOf: (person) => addresses.get(person) },
  transport: transportTo(smtp),
  sent,
  onUndeliverable: (what) => undeliverable.push(what),
  ...changes
})
const workOn = async (day: Day) => {
  clock.goTo(day)
  return pk.runDue(mailHandlers(mailing()))
}
const ids = () => smtp.received.map((mail) => headerOf(mail, "Message-ID"))

const reminder: DueReminder = {
  key: "reminder/agreement/a/1 (æ)/ends/2026-08-31/2026-08-01",
  what: "ends",
  da: "Partnerskabsaftalen udløber",
  en: "The partnership agreement ends",
  entity: "agreement",
  id: "a/1 (æ)",
  role: "authority.secretariat",
  dueOn: "2026-08-01",
  messageClass: "service",
  recipients: [],
  passedOver: []
}
const recipients = [
  { person: "konsulent", as: "secretariat", name: "Kontakt\r\nBcc: spion@example.dk\r\n\r\nHej" },
  { person: "ukendt", as: "secretariat" }
]

describe("a reminder by mail", () => {
  it("goes to the address in the host's directory, with the name behind the reference", async () => {
    expect((await workOn(due)).done).toEqual([key])
    const [mail] = smtp.received
    expect(headerOf(mail!, "To")).toBe("Kontakt Ærø Å <ejer@bageri.example.dk>")
    expect(headerOf(mail!, "Subject")).toBe("Netværksmødet nærmer sig")
    expect(textOf(mail!)).toContain("Aftalen: https://partnerskab.example.dk/aftaler/a1")
    expect(headerOf(mail!, "Message-ID")).toBe(messageId)
    expect(await workOn("2026-02-24")).toMatchObject({ done: [], failed: [] })
    expect(smtp.received).toHaveLength(1)
  })

  it("is sent again under the same id when the server takes it and is gone before it answers", async () => {
    let answering = false
    await receiving({ answers: () => answering })
    expect(await workOn(due)).toMatchObject({ done: [], failed: [key] })
    answering = true
    expect((await workOn("2026-02-24")).done).toEqual([key])
    expect(ids()).toEqual([messageId, messageId])
    expect(onceEach(smtp.received)).toHaveLength(1)
  })

  it("waits while the server is down, and is not lost", async () => {
    await smtp.stop()
    expect(await workOn(due)).toMatchObject({ done: [], failed: [key] })
    smtp = await receivingServer({ port: smtp.port })
    expect((await workOn("2026-02-24")).done).toEqual([key])
    expect(ids()).toEqual([messageId])
    expect(undeliverable).toEqual([])
  })

  it("waits for a server that says nothing no longer than it must, be it at first or after the mail", async () => {
    const silent = createServer().listen(0, "127.0.0.1")
    await new Promise((done) => void silent.once("listening", done))
    const address = silent.address()
    await receiving({ onData: (stream) => void stream.resume() })
    clock.goTo(due)
    const began = Date.now()
    for (const port of [typeof address === "object" ? address!.port : 0, smtp.port]) {
      const transport = transportTo({ port, wait: 500 })
      await expect(mailHandlers(mailing({ transport })).reminder({ ...reminder, recipients })).rejects.toThrow()
    }
    expect(Date.now() - began).toBeLessThan(10_000)
    expect(undeliverable.filter(({ because }) => because === "address refused")).toEqual([])
    silent.close()
  })

  it("is not done while there is no address, and is when the directory has one", async () => {
    addresses.delete("ejer")
    expect(await workOn(due)).toMatchObject({ done: [], failed: [key] })
    expect(undeliverable).toEqual([{ key, person: "ejer", because: "no address" }])
    addresses.set("ejer", "ny@bageri.example.dk")
    expect((await workOn("2026-02-24")).done).toEqual([key])
    expect(headerOf(smtp.received[0]!, "To")).toBe("Kontakt Ærø Å <ny@bageri.example.dk>")
  })

  it("goes to what was said of how to reach somebody whom the directory does not have, when that is an address", async () => {
    addresses.delete("ejer")
    orThrow(await pk.as("x").people.change({ person: "ejer", on, name: "Kontakt Ejer", reach: "58 00 00 00" }))
    expect((await workOn(due)).failed).toEqual([key])
    orThrow(await pk.as("x").people.change({ person: "ejer", on, name: "Kontakt Ejer", reach: "bager@example.dk" }))
    expect((await workOn("2026-02-24")).done).toEqual([key])
    expect(headerOf(smtp.received[0]!, "To")).toBe("Kontakt Ejer <bager@example.dk>")
  })
})

describe("an address that the server refuses", () => {
  const refusing = (responseCode: number) =>
    receiving({ onRcptTo: (_, __, done) => done(Object.assign(new Error("nej"), { responseCode })) })

  it("is told at once, and in the end the reminder is set aside until somebody has put it right", async () => {
    await refusing(550)
    await workOn(due)
    expect(undeliverable).toEqual([{ key, person: "ejer", because: "address refused" }])
    for (let day = 1; day <= 28 && (await pk.setAside()).length === 0; day += 1)
      await workOn(`2026-03-${String(day).padStart(2, "0")}` as Day)
    expect((await pk.setAside()).map((one) => one.key)).toContain(key)
    await receiving({})
    await pk.tryAgain([key])
    expect((await workOn("2026-03-29")).done).toContain(key)
    expect(ids()).toContain(messageId)
  })

  it("is not told when it is refused for now", async () => {
    await refusing(450)
    expect((await workOn(due)).failed).toEqual([key])
    expect(undeliverable).toEqual([])
  })
})

describe("what is handed to the handler", () => {
  it("is one mail for each: one who cannot be told does not keep it from the others, who have it once", async () => {
    const { reminder: send } = mailHandlers(mailing())
    await expect(send({ ...reminder, recipients })).rejects.toThrow()
    addresses.set("ukendt", "ukendt@example.dk")
    await send({ ...reminder, recipients })
    expect(smtp.received.map((mail) => headerOf(mail, "To")?.includes("konsulent@"))).toEqual([true, false])
  })

  it("has a name that is one line, and makes no header", async () => {
    await mailHandlers(mailing()).reminder({ ...reminder, recipients: recipients.slice(0, 1) })
    const [mail] = smtp.received
    expect(headerOf(mail!, "Bcc")).toBeUndefined()
    expect(headerOf(mail!, "To")).toBe('"Kontakt Bcc: spion@example.dk Hej" <konsulent@kommune.example.dk>')
    expect(headerOf(mail!, "Subject")).toBe("Partnerskabsaftalen udløber")
  })

  it.each(["a@b.dk\r\nBcc: c@d.dk", "a@b.dk, c@d.dk", "Navn <a@b.dk>", "a@b", ""])(
    "has an address that is one address: %j is none",
    async (address) => {
      addresses.set("konsulent", address)
      const sending = mailHandlers(mailing()).reminder({ ...reminder, recipients: recipients.slice(0, 1) })
      await expect(sending).rejects.toThrow()
      expect([smtp.received.length, undeliverable.map(({ because }) => because)]).toEqual([0, ["no address"]])
    }
  )

  it("has a key whose id is one that a mail may have, and no other key's", () => {
    const id = messageIdOf(host.domain, reminder.key, "kollega")
    expect(id).toMatch(/^<[A-Za-z0-9%_-]+(\.[A-Za-z0-9%_-]+)*@partnerskab\.example\.dk>$/)
    expect(messageIdOf(host.domain, "a.b", "c")).not.toBe(messageIdOf(host.domain, "a", "b.c"))
  })

  it("is told to the host when it reaches nobody, and is not done", async () => {
    const absent = { on, reason: "planned" } as const
    for (const person of ["konsulent", "kollega"]) orThrow(await pk.as("x").people.absent({ person, ...absent }))
    const ends = "reminder/agreement/a1/ends/2026-08-31/2026-08-01"
    expect((await workOn("2026-08-01")).failed).toEqual([ends])
    expect(undeliverable).toEqual([{ key: ends, because: "nobody there" }])
  })
})
