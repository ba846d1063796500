import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day, type DueReminder } from "../../src/index.ts"
import { anAgreementInForce } from "../setup.ts"
import { WithOtherTerms, WithTerms, type Wanted } from "./term.ts"

const ends = { lastDay: "2011-03-01" as Day, lead: 0 }
const again = { first: "2011-03-01" as Day, every: { weeks: 1 } }
const by = (person: string, more: Wanted = { ends }): Wanted => ({ role: "person", person, ...more })

/** A term of which somebody is to be told, over an agreement in force. */
const aTerm = async (wanted: Wanted) => {
  const all = await anAgreementInForce()
  const pk = createPartnerskab({ ...all, staff: { secretariat: ["colleague"] }, plugins: [WithTerms] as const })
  const tell = async (more: Wanted, actor = "somebody") =>
    accepted(await pk.as(actor).terms.tell({ term: "t", on: "2011-02-01", wanted: more }))
  await tell(wanted)
  const told: Array<string> = []
  const reminder = ({ dueOn, recipients, port }: DueReminder) =>
    Promise.resolve(
      void told.push(...[port ?? recipients.map(({ person }) => person)].flat().map((to) => `${dueOn} ${to}`))
    )
  const run = async (day: Day) => {
    all.clock.goTo(day)
    return pk.runDue({ reminder, nobody: reminder })
  }
  return { ...all, pk, tell, run, told }
}

describe("a reminder that goes to somebody else before it is told", () => {
  it.each([
    ["another person", by("p1"), by("p2"), "p2"],
    ["whoever does it, and no longer one person", by("p1"), { role: "authority.secretariat", ends }, "colleague"],
    [
      "another side",
      { role: "authority.primary", agreement: "a1", ends },
      { role: "company.primary", agreement: "a1", ends },
      "company-1"
    ],
    [
      "the agreement it should have named",
      { role: "company.primary", agreement: "none", ends },
      { role: "company.primary", agreement: "a1", ends },
      "company-1"
    ],
    ["a port, and nobody", by("p1"), { role: "port.mail", ends }, "mail"]
  ] as const)("is told %s alone", async (_, before, after, who) => {
    const { run, tell, told } = await aTerm(before)
    await tell(after)
    await run("2011-03-01")
    expect(told).toEqual([`2011-03-01 ${who}`])
  })

  it("is told the substitute of today when the one it names is away", async () => {
    const { pk, run, tell, told } = await aTerm(by("company-1", { ends, substitute: "p1" }))
    await tell(by("company-1", { ends, substitute: "p2" }))
    accepted(await pk.as("somebody").people.absent({ person: "company-1", on: "2011-02-20", reason: "planned" }))
    await run("2011-03-01")
    expect(told).toEqual(["2011-03-01 p2"])
  })

  it("is told whoever has it, also when the day is over", async () => {
    const { pk, clock, run, tell, told } = await aTerm(by("p1"))
    clock.goTo("2011-03-02")
    const { failed } = await pk.runDue({ reminder: () => Promise.reject(new Error("no post")) })
    expect(failed).toHaveLength(1)
    await tell(by("p2"))
    await run("2011-03-02")
    expect(told).toEqual(["2011-03-01 p2"])
  })

  it("is not told who takes it over when it is due already: that is no news", async () => {
    const { run, tell, told, clock } = await aTerm(by("p1"))
    clock.goTo("2011-03-02")
    await tell(by("p2"), "p2")
    expect((await run("2011-03-02")).done).toHaveLength(1)
    expect(told).toEqual([])
  })

  it("is told whoever another version of the plugin tells, once its life is rebuilt, and who was not told before", async () => {
    const { pk: _, tell, run, told, ...all } = await aTerm({ ends: { lastDay: "2011-02-02", lead: 0 } })
    const staff = { secretariat: ["colleague"], leader: ["boss"] }
    const other = createPartnerskab({ ...all, staff, plugins: [WithOtherTerms] as const })
    await tell({ ends })
    expect(await other.rebuild()).toMatchObject({ rebuilt: 1, left: [] })
    all.clock.goTo("2011-03-01")
    await other.runDue({
      reminder: ({ dueOn, recipients }) => Promise.resolve(void told.push(`${dueOn} ${recipients[0]?.person}`))
    })
    expect(told).toEqual(["2011-03-01 boss"])
    await run("2011-03-02")
    expect(told).toEqual(["2011-03-01 boss"])
  })
})

describe("a reminder that is told of no more once the agreement ends", () => {
  it("is put in its own place when it was told of before", async () => {
    const { run, tell, told, desk } = await aTerm(by("p1", { ends, agreement: "a1" }))
    await tell(by("p1", { ends, agreement: "a1", whileInForce: true }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-02-28", reason: "agreed" }))
    await run("2011-03-01")
    expect(told).toEqual([])
  })
})

describe("a reminder that was told", () => {
  it("is not told again to who has it now", async () => {
    const { run, tell, told } = await aTerm(by("p1"))
    await run("2011-03-01")
    await tell(by("p2"))
    await run("2011-03-02")
    expect(told).toEqual(["2011-03-01 p1"])
  })

  it("of a series is told whoever has it, from the next time on", async () => {
    const { run, tell, told } = await aTerm(by("p1", { again }))
    await run("2011-03-02")
    await tell(by("p2", { again }))
    await run("2011-03-15")
    expect(told).toEqual(["2011-03-01 p1", "2011-03-08 p2", "2011-03-15 p2"])
  })

  it("of a series that is changed goes to who has it now, also what was late", async () => {
    const { run, tell, told, clock } = await aTerm(by("p1", { again }))
    clock.goTo("2011-03-10")
    await tell(by("p2", { again: { first: "2011-03-14", every: { weeks: 1 } } }))
    await run("2011-03-15")
    expect(told.toSorted()).toEqual(["2011-03-01 p2", "2011-03-08 p2", "2011-03-14 p2"])
  })

  it("of a series loses no time that waits when it goes to somebody else", async () => {
    const { run, tell, told, clock } = await aTerm(by("p1", { again }))
    clock.goTo("2011-03-10")
    await tell(by("p2", { again }))
    await run("2011-03-15")
    expect(told.toSorted()).toEqual(["2011-03-01 p2", "2011-03-08 p2", "2011-03-15 p2"])
  })
})
