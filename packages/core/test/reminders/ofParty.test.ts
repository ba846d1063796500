import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { recipientsOf } from "../../src/desk/recipients.ts"
import type { ReminderPayload } from "../../src/desk/reminders.ts"
import type { Day } from "../../src/index.ts"
import { aDraft, anAgreementInForce, contacts } from "../setup.ts"

/**
 * A company with an agreement until 30 June 2011, one from 1 September and, before them in the order of their names, one that
 * was dropped. Each has a first contact of its own.
 */
const aCompanyWithAgreements = async () => {
  const all = await anAgreementInForce({ other: { about: "Byens korps." }, fairs: { recruits: true } })
  const { desk } = all
  for (const person of ["dropped-1", "later-1", "fair-1"])
    accepted(
      await desk.people.register({ person, on: "2011-01-03", name: `Kontakt ${person}`, reach: `${person}@example.dk` })
    )
  const named = (primary: string) => ({ ...contacts, company: { ...contacts.company, primary } })
  const drop = async (agreement: string) => {
    accepted(await desk.agreement.draft(aDraft({ agreement, contacts: named("dropped-1") })))
    accepted(await desk.agreement.drop({ agreement, on: "2011-01-04", reason: "virksomheden" }))
  }
  await drop("a0")
  await drop("a9")
  const reached = async (on: Day, more: Partial<ReminderPayload> = {}, point?: string) => {
    const payload = { role: "company.primary", party: "bakery", ...more }
    const { agreement, recipients } = await Effect.runPromise(
      recipientsOf(all.storage, payload, { on, staff: {}, ...(point === undefined ? {} : { point }) })
    )
    return [agreement, ...recipients.map(({ person }) => person)].join(" ")
  }
  const renew = async () => {
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    accepted(await desk.agreement.draft(aDraft({ agreement: "a05", contacts: named("later-1") })))
    accepted(await desk.agreement.sign({ agreement: "a05", on: "2011-09-01" }))
  }
  return { ...all, reached, renew }
}

describe("whom a reminder of a company reaches", () => {
  it("is the contact of the agreement that is in force, whatever came after it or was dropped", async () => {
    const { reached, renew } = await aCompanyWithAgreements()
    expect(await reached("2011-03-01")).toBe("a1 company-1")
    await renew()
    expect(await reached("2011-06-30")).toBe("a1 company-1")
    expect(await reached("2011-09-01")).toBe("a05 later-1")
  })

  it("is the contact of the agreement that came last, while none is in force", async () => {
    const { reached, renew } = await aCompanyWithAgreements()
    await renew()
    expect(await reached("2011-07-15")).toBe("a05 later-1")
  })

  it("is nobody of an agreement that never had contacts, which is told; and of a company without any, of none", async () => {
    const { reached, desk } = await aCompanyWithAgreements()
    accepted(
      await desk.parties.add({
        party: "smithy",
        on: "2011-01-03",
        name: "Smedjen",
        kind: "company",
        cvr: "35408002",
        workplaces: []
      })
    )
    expect(await reached("2011-03-01", { party: "smithy" })).toBe("")
    accepted(await desk.agreement.draft(aDraft({ agreement: "a7", party: "smithy" })))
    accepted(await desk.agreement.drop({ agreement: "a7", on: "2011-01-04", reason: "virksomheden" }))
    expect(await reached("2011-03-01", { party: "smithy" })).toBe("a7")
  })
})

describe("the contact of a point", () => {
  it("is told what is for a side, and not what is for its first contact", async () => {
    const { desk, reached } = await aCompanyWithAgreements()
    const contact = { authority: "fair-1" }
    accepted(await desk.agreement.namePointContact({ agreement: "a1", on: "2011-02-01", point: "fairs", contact }))
    expect(await reached("2011-03-01", { role: "authority" }, "fairs")).toBe("a1 fair-1")
    expect(await reached("2011-03-01", { role: "authority" }, "other")).toBe("a1 authority-1")
    expect(await reached("2011-03-01", { role: "authority" })).toBe("a1 authority-1")
    expect(await reached("2011-03-01", { role: "authority.primary" }, "fairs")).toBe("a1 authority-1")
  })

  it("stands with how to reach them", async () => {
    const { storage } = await aCompanyWithAgreements()
    const payload = { role: "person", person: "fair-1", agreement: "a1" }
    expect(await Effect.runPromise(recipientsOf(storage, payload, { on: "2011-03-01", staff: {} }))).toEqual({
      agreement: "a1",
      recipients: [{ person: "fair-1", as: "person", name: "Kontakt fair-1", reach: "fair-1@example.dk" }],
      passedOver: []
    })
  })
})

describe("those who do something in the jobcentre", () => {
  const staff = { secretariat: ["authority-1", "unknown", "authority-1"], primary: ["nobody"] }
  const told = async (role: string) => {
    const { storage, desk } = await aCompanyWithAgreements()
    accepted(await desk.people.absent({ person: "authority-2", on: "2011-02-20", reason: "planned" }))
    return Effect.runPromise(
      recipientsOf(storage, { role }, { on: "2011-03-01", staff: { ...staff, leader: ["authority-2"] } })
    )
  }

  it("are told once each, those whom nobody registered too, whichever way their role is written", async () => {
    for (const role of ["authority.secretariat", "secretariat"])
      expect((await told(role)).recipients).toEqual([
        { person: "authority-1", as: role, name: "Kontakt authority-1" },
        { person: "unknown", as: role }
      ])
  })

  it("are passed over while they are absent, which is told", async () => {
    expect(await told("authority.leader")).toEqual({
      recipients: [],
      passedOver: [{ person: "authority-2", because: "absent" }]
    })
  })
})
