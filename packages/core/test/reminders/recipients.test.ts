import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, type DueReminder } from "../../src/index.ts"
import { anAgreementInForce } from "../setup.ts"
import { WithTerms, type Wanted } from "./term.ts"

const staff = { secretariat: ["authority-2", "colleague"], leader: ["boss"] }

/** An agreement in force with four contacts, and a term somebody is to be told of on 1 March 2011. */
const aTerm = async (wanted: Wanted, more: object = {}) => {
  const all = await anAgreementInForce()
  const pk = createPartnerskab({ ...all, staff, plugins: [WithTerms] as const, ...more })
  const desk = pk.as("authority-1")
  const ends = { lastDay: "2011-03-01" as Day, lead: 0 }
  accepted(await desk.terms.tell({ term: "t", on: "2011-02-01", wanted: { ends, ...wanted } }))
  const handed: Array<DueReminder> = []
  const lost: Array<DueReminder> = []
  const run = async (day: Day, round?: Parameters<typeof pk.runDue>[1]) => {
    all.clock.goTo(day)
    return pk.runDue(
      {
        reminder: (one) => Promise.resolve(void handed.push(one)),
        nobody: (one) => Promise.resolve(void lost.push(one))
      },
      round
    )
  }
  const told = () => handed.flatMap(({ recipients }) => recipients.map(({ person, as }) => `${person} as ${as}`))
  return { ...all, pk, desk, run, told, handed, lost }
}

describe("a reminder that is only told while the agreement is in force", () => {
  const wanted = { role: "authority.primary", agreement: "a1", whileInForce: true } as const

  it.each([
    ["contact", wanted, "authority-1 as authority.primary"],
    ["person it names", { ...wanted, role: "person", person: "p1" }, "p1 as person"]
  ] as const)("reaches the %s until the last day, and nobody after it", async (_, one, who) => {
    for (const [lastDay, expected] of [
      [undefined, [who]],
      ["2011-03-01", [who]],
      ["2011-02-28", []]
    ] as const) {
      const { run, told, desk, lost } = await aTerm(one)
      if (lastDay !== undefined) accepted(await desk.agreement.end({ agreement: "a1", lastDay, reason: "agreed" }))
      expect((await run("2011-03-01")).failed).toEqual([])
      expect([told(), lost]).toEqual([expected, []])
    }
  })

  it("is not every reminder: another is told when the agreement has ended", async () => {
    const { run, told, desk } = await aTerm({ role: "person", person: "p1", agreement: "a1" })
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-02-28", reason: "agreed" }))
    await run("2011-03-01")
    expect(told()).toEqual(["p1 as person"])
  })

  it("is told of what is not of an agreement, as ever", async () => {
    const { run, told } = await aTerm({ role: "authority.secretariat", whileInForce: true })
    await run("2011-03-01")
    expect(told()).toHaveLength(2)
  })
})

describe("whom a reminder reaches", () => {
  it.each([
    ["company.primary", "company-1 as company.primary"],
    ["company.deputy", "company-2 as company.deputy"],
    ["authority.primary", "authority-1 as authority.primary"],
    ["authority", "authority-1 as authority.primary"]
  ])("%s is that contact of the agreement: %s", async (role, who) => {
    const { run, told } = await aTerm({ role, agreement: "a1" })
    await run("2011-03-01")
    expect(told()).toEqual([who])
  })

  it("is the first contact with a name, and neither the second nor anybody else (row 12)", async () => {
    const { run, handed } = await aTerm({ role: "authority.primary", agreement: "a1" })
    await run("2011-03-01")
    expect(handed).toMatchObject([
      {
        key: "reminder/term/t/ends/2011-03-01",
        agreement: "a1",
        dueOn: "2011-03-01",
        messageClass: "service",
        recipients: [{ person: "authority-1", name: "Kontakt authority-1" }],
        passedOver: []
      }
    ])
  })

  it("is the second when the first is absent on the day it is sent, and says so (row 4)", async () => {
    const { run, handed, told, desk } = await aTerm({ role: "company.primary", agreement: "a1" })
    accepted(
      await desk.people.absent({ person: "company-1", on: "2011-03-01", lastDay: "2011-03-10", reason: "planned" })
    )
    await run("2011-03-01")
    expect(told()).toEqual(["company-2 as company.deputy"])
    expect(handed[0]!.passedOver).toEqual([{ person: "company-1", because: "absent", until: "2011-03-10" }])
  })

  it("is the first in place of a second who is absent, and says who it is", async () => {
    const { run, handed, desk } = await aTerm({ role: "company.deputy", agreement: "a1" })
    accepted(await desk.people.absent({ person: "company-2", on: "2011-02-20", reason: "planned" }))
    await run("2011-03-01")
    expect(handed).toMatchObject([
      {
        agreement: "a1",
        recipients: [{ person: "company-1", as: "company.primary" }],
        passedOver: [{ person: "company-2", because: "absent" }]
      }
    ])
  })

  it("is the second alone when it is for the second, whoever else is absent", async () => {
    const { run, handed, desk } = await aTerm({ role: "authority.deputy", agreement: "a1" })
    accepted(await desk.people.absent({ person: "authority-1", on: "2011-02-20", reason: "planned" }))
    await run("2011-03-01")
    expect(handed).toMatchObject([{ recipients: [{ person: "authority-2", as: "authority.deputy" }], passedOver: [] }])
  })

  it("is whoever is the contact when it is sent, not when it was planned", async () => {
    const { run, told, desk } = await aTerm({ role: "authority.primary", agreement: "a1" })
    accepted(await desk.people.register({ person: "new-one", on: "2011-02-10", name: "Ny" }))
    accepted(
      await desk.agreement.nameContacts({
        agreement: "a1",
        on: "2011-02-15",
        contacts: { authority: { primary: "new-one", deputy: "authority-2" } }
      })
    )
    await run("2011-03-01")
    expect(told()).toEqual(["new-one as authority.primary"])
  })

  it("is the one it names, and everybody who does what it says", async () => {
    const one = await aTerm({ role: "person", person: "authority-2" })
    await one.run("2011-03-01")
    expect(one.told()).toEqual(["authority-2 as person"])
    const all = await aTerm({ role: "authority.secretariat" })
    await all.run("2011-03-01")
    expect(all.told()).toEqual(["authority-2 as authority.secretariat", "colleague as authority.secretariat"])
  })

  describe("is the substitute of the one it names", () => {
    const about = { entity: "meeting", id: "m1", on: "2011-03-08" as Day }
    const wanted = { role: "person", person: "company-1", substitute: "company-2", about } as const
    const away = (person: string, on: Day, lastDay: Day) => ({ person, on, lastDay, reason: "planned" }) as const

    it.each([
      ["when nobody is away", [], "company-1 as person", []],
      [
        "on the day it is sent",
        [away("company-1", "2011-03-01", "2011-03-01")],
        "company-2 as substitute",
        ["company-1"]
      ],
      [
        "on the day it is about",
        [away("company-1", "2011-03-08", "2011-03-08")],
        "company-2 as substitute",
        ["company-1"]
      ],
      ["between them", [away("company-1", "2011-03-02", "2011-03-07")], "company-1 as person", []],
      [
        "when both are away on the day it is about, and can be told",
        [away("company-1", "2011-03-08", "2011-03-08"), away("company-2", "2011-03-08", "2011-03-08")],
        "company-1 as person",
        []
      ]
    ] as const)("%s", async (_, absences, who, passedOver) => {
      const { run, told, handed, desk } = await aTerm(wanted)
      for (const one of absences) accepted(await desk.people.absent(one))
      await run("2011-03-01")
      expect(told()).toEqual([who])
      expect(handed[0]!.passedOver.map(({ person }) => person)).toEqual(passedOver)
      expect(handed[0]!.about).toEqual(about)
    })

    it("and nobody, with both who were passed over, when neither can be told", async () => {
      const { run, lost, desk } = await aTerm(wanted)
      for (const person of ["company-1", "company-2"])
        accepted(await desk.people.absent(away(person, "2011-03-01", "2011-03-10")))
      await run("2011-03-01")
      expect(lost[0]!.passedOver.map(({ person }) => person)).toEqual(["company-1", "company-2"])
    })
  })

  it("is a port alone, without anybody", async () => {
    const { run, handed } = await aTerm({ role: "port.mail" })
    await run("2011-03-01")
    expect(handed).toMatchObject([{ port: "mail", role: "port.mail", recipients: [] }])
  })
})

describe("a reminder that reaches nobody", () => {
  it("is told to the host, with whom was passed over", async () => {
    const { run, handed, lost, desk } = await aTerm({ role: "company.primary", agreement: "a1" })
    for (const person of ["company-1", "company-2"])
      accepted(await desk.people.absent({ person, on: "2011-02-20", reason: "planned" }))
    expect((await run("2011-03-01")).done).toHaveLength(1)
    expect(handed).toEqual([])
    expect(lost).toMatchObject([{ recipients: [], passedOver: [{ person: "company-1" }, { person: "company-2" }] }])
  })

  it("of a second contact is told with both who were passed over", async () => {
    const { run, lost, desk } = await aTerm({ role: "company.deputy", agreement: "a1" })
    for (const person of ["company-1", "company-2"])
      accepted(await desk.people.absent({ person, on: "2011-02-20", reason: "planned" }))
    await run("2011-03-01")
    expect(lost).toMatchObject([{ recipients: [], passedOver: [{ person: "company-2" }, { person: "company-1" }] }])
  })

  it.each([
    ["of an agreement nobody knows", { role: "company.primary", agreement: "none" }],
    ["of a life that has no agreement", { role: "company.primary" }],
    ["who does what nobody does", { role: "authority.janitor" }]
  ])("%s is tried again, and is never called done by itself", async (_, wanted) => {
    const { pk, clock, run, lost } = await aTerm(wanted)
    clock.goTo("2011-03-01")
    expect(await pk.runDue({ reminder: () => Promise.resolve() })).toMatchObject({
      done: [],
      failed: [expect.any(String)]
    })
    await run("2011-03-02")
    expect(lost).toHaveLength(1)
  })
})

describe("who caused a reminder", () => {
  it("is not told what is due at once: the others are", async () => {
    const late = { lastDay: "2011-01-02" as Day, lead: 0 }
    const own = await aTerm({ role: "authority.primary", agreement: "a1", ends: late })
    expect((await own.run("2011-02-02")).done).toHaveLength(1)
    expect([own.told(), own.lost]).toEqual([[], []])
    const others = await aTerm({ role: "company.primary", agreement: "a1", ends: late })
    await others.run("2011-02-02")
    expect(others.told()).toEqual(["company-1 as company.primary"])
  })

  it("is told what comes due later", async () => {
    const { run, told } = await aTerm({ role: "authority.primary", agreement: "a1" })
    await run("2011-03-01")
    expect(told()).toEqual(["authority-1 as authority.primary"])
  })
})

describe("days off", () => {
  // 5 and 6 March 2011 are a weekend.
  const ends = { lastDay: "2011-03-05" as Day, lead: 0 }
  const holidays = { has: (day: Day) => day === "2011-03-07" }

  it("keep reminders for people waiting until the next working day, under the same key", async () => {
    const { run, handed } = await aTerm({ role: "authority.primary", agreement: "a1", ends }, { holidays })
    const quiet = { onlyOnWorkingDays: true }
    expect(await run("2011-03-05", quiet)).toMatchObject({ done: [], waiting: ["reminder/term/t/ends/2011-03-05"] })
    expect(await run("2011-03-06", quiet)).toMatchObject({ done: [], waiting: [] })
    expect((await run("2011-03-07", quiet)).done).toEqual([])
    expect((await run("2011-03-08", quiet)).done).toEqual(["reminder/term/t/ends/2011-03-05"])
    expect(handed).toHaveLength(1)
  })

  it("keep no port waiting, and nobody when the host does not ask for it", async () => {
    const toPort = await aTerm({ role: "port.mail", ends })
    expect((await toPort.run("2011-03-05", { onlyOnWorkingDays: true })).done).toHaveLength(1)
    const plain = await aTerm({ role: "authority.primary", agreement: "a1", ends })
    expect((await plain.run("2011-03-05")).done).toHaveLength(1)
  })
})
