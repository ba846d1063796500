import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type Day,
  type DueReminder,
  isClosedOn,
  KindOfParty,
  Party,
  PartyKnown,
  WorkplaceKnown,
  workplacesOn
} from "../src/index.ts"
import { groupedBy } from "../src/plugin/index.ts"
import { aCompany, aDesk, cvrs, numberIn, type Pk, refusalsOf, slow, waitingIn } from "./setup.ts"

const workplace = "1003000001"
const closing = { party: "bakery", lastDay: "2012-02-29", source: "cvr" } as const

const twoParties = async () => {
  const all = aDesk()
  accepted(await all.desk.parties.add(aCompany({ workplaces: [workplace] })))
  accepted(await all.desk.parties.add(aCompany({ party: "smithy", cvr: "35408002", name: "Smedjen" })))
  return all
}

const stateOf = async (pk: Pk, party = "bakery") => (await pk.get(Party, party))!.state
const known = async (pk: Pk, on: Day) => numberIn(await pk.count(PartyKnown, { taken: { how: "stock", on } }))

describe("a party that closes", () => {
  it.each([
    ["2012-02-28", 2, false, "the day before its last"],
    ["2012-02-29", 2, false, "its last day, 29 February"],
    ["2012-03-01", 1, true, "the day after"]
  ] as const)("on %s leaves %i known, and is closed: %s (%s)", async (on, n, isClosed, _) => {
    const { desk, pk } = await twoParties()
    accepted(await desk.parties.close(closing))
    const state = await stateOf(pk)
    expect(state).toMatchObject({ _tag: "Closed", lastDay: "2012-02-29", source: "cvr" })
    expect(isClosedOn(state, on)).toBe(isClosed)
    expect(await known(pk, on)).toBe(n)
    expect(workplacesOn(state, on)).toHaveLength(isClosed ? 0 : 1)
    const workplaces = await pk.count(WorkplaceKnown, { taken: { how: "stock", on } })
    expect(numberIn(workplaces)).toBe(isClosed ? 0 : 1)
    expect(await pk.verify()).toEqual([])
  })

  it("is still of its kind: what is left of its agreements is counted by it", async () => {
    const { desk, pk } = await twoParties()
    accepted(await desk.parties.close({ ...closing, party: "smithy" }))
    accepted(await desk.parties.close(closing))
    const before = { taken: { how: "stock", on: "2012-02-29" }, joins: [groupedBy(KindOfParty, "party")] } as const
    expect(await pk.count(PartyKnown, before)).toEqual([{ group: ["company"], value: 2 }])
    expect((await pk.party.find({ state: "Closed", lastDay: "2012-02-29" })).total).toBe(2)
  })

  it("may close on the day it became known, and not before", async () => {
    const { desk, pk } = await twoParties()
    expect(refusalsOf(await desk.parties.close({ ...closing, lastDay: "2011-01-02" }))).toEqual([
      "BeforeKnown /lastDay"
    ])
    accepted(await desk.parties.close({ ...closing, lastDay: "2011-01-03" }))
    expect([await known(pk, "2011-01-03"), await known(pk, "2011-01-04")]).toEqual([2, 1])
  })

  it("closes once", async () => {
    const { desk } = await twoParties()
    accepted(await desk.parties.close(closing))
    expect(await desk.parties.close({ ...closing, lastDay: "2012-03-31" })).toMatchObject({
      refusals: [{ _tag: "NotPossible", at: "/party" }]
    })
  })

  it("has no new workplaces, on any day", async () => {
    const { desk } = await twoParties()
    accepted(await desk.parties.close(closing))
    const open = { party: "bakery", workplace: "1003000002", source: "cvr" } as const
    expect(refusalsOf(await desk.parties.openWorkplace({ ...open, on: "2012-03-01" }))).toContain("PartyIsClosed /on")
    expect(await desk.parties.openWorkplace({ ...open, on: "2012-02-29" })).toMatchObject({
      refusals: [
        {
          _tag: "NotPossible",
          at: "/party",
          da: "Virksomheden bakery kan ikke få et arbejdssted mere: den er lukket."
        }
      ]
    })
    const change = { party: "bakery", on: "2012-02-01", workplaces: [] } as const
    expect(refusalsOf(await desk.parties.changeWorkplaces(change))).toEqual(["NotPossible /party"])
    const move = { workplace, party: "smithy", to: "bakery", on: "2012-03-01", source: "cvr" } as const
    expect(refusalsOf(await desk.parties.moveWorkplace(move))).toContain("PartyIsClosed /to")
  })

  it("is told of up to its last day, and not after", async () => {
    const { desk } = await twoParties()
    accepted(await desk.parties.close(closing))
    const tell = (on: Day) =>
      desk.parties.changeHeadcount({ party: "bakery", workplace, on, headcount: { exact: 3 }, source: "cvr" })
    accepted(await tell("2012-02-29"))
    expect(refusalsOf(await tell("2012-03-01"))).toEqual(["NotItsWorkplace /workplace", "PartyIsClosed /on"])
    const rename = { party: "bakery", source: "cvr", name: "Nyt" } as const
    expect(await desk.parties.rename({ ...rename, on: "2012-03-01" })).toMatchObject({
      refusals: [
        {
          _tag: "PartyIsClosed",
          at: "/on",
          da: "Virksomheden er lukket; dens sidste dag var 2012-02-29.",
          en: "The party is closed; its last day was 2012-02-29."
        }
      ]
    })
    accepted(await desk.parties.rename({ ...rename, on: "2012-02-29" }))
  })

  it("lets its workplaces go, and keeps its number", async () => {
    const { desk } = await twoParties()
    accepted(await desk.parties.close(closing))
    accepted(await desk.parties.openWorkplace({ party: "smithy", workplace, on: "2012-03-01", source: "cvr" }))
    expect(refusalsOf(await desk.parties.add(aCompany({ party: "again" })))).toEqual(["AlreadyClaimed /cvr"])
  })

  it("reminds the authority on its last day, once, and of the right day when that is corrected", async () => {
    const { desk, storage, pk, clock } = await twoParties()
    accepted(await desk.parties.close(closing))
    expect(waitingIn(storage)).toMatchObject([
      { key: "reminder/party/bakery/partyClosed/2012-02-29", payload: { role: "authority.primary" } }
    ])
    accepted(await desk.parties.correctClosing({ ...closing, lastDay: "2012-01-31" }))
    const sent: Array<string> = []
    const reminder = ({ key }: DueReminder) => Promise.resolve(void sent.push(key))
    const run = () => pk.runDue({ reminder, nobody: reminder })
    clock.goTo("2012-01-30")
    await run()
    expect(sent).toEqual([])
    clock.goTo("2012-01-31")
    await run()
    clock.goTo("2012-03-01")
    await run()
    expect(sent).toEqual(["reminder/party/bakery/partyClosed/2012-01-31"])
  })

  it("reminds at once when it is told of late, and not at all when it was not closed", async () => {
    const { desk, pk, clock } = await twoParties()
    clock.goTo("2012-06-01")
    accepted(await desk.parties.close(closing))
    accepted(await desk.parties.close({ ...closing, party: "smithy" }))
    accepted(await desk.parties.reopen({ party: "smithy", on: "2012-06-01", source: "konsulent" }))
    const reminder = () => Promise.resolve()
    const { done } = await pk.runDue({ reminder, nobody: reminder })
    expect(done).toEqual(["reminder/party/bakery/partyClosed/2012-02-29"])
  })
})

describe("a closing that was wrong", () => {
  it("gets another last day: counted from then on as if it had been so, and what was known is kept", async () => {
    const { desk, pk, clock } = await twoParties()
    accepted(await desk.parties.close(closing))
    clock.goTo("2012-06-01")
    accepted(await desk.parties.correctClosing({ ...closing, lastDay: "2012-03-31", source: "virksomheden" }))
    expect([await known(pk, "2012-03-31"), await known(pk, "2012-04-01")]).toEqual([2, 1])
    const then = { taken: { how: "stock", on: "2012-03-31" }, knownBy: "2012-05-31T10:00:00.000Z" } as const
    expect(numberIn(await pk.count(PartyKnown, then))).toBe(1)
    expect(await stateOf(pk)).toMatchObject({ lastDay: "2012-03-31", source: "virksomheden" })
    expect(await pk.verify()).toEqual([])
  })

  it("was none: the party is open again, with its workplaces, on all days since", async () => {
    const { desk, pk } = await twoParties()
    accepted(await desk.parties.merge({ ...closing, into: "smithy" }))
    accepted(await desk.parties.reopen({ party: "bakery", on: "2012-06-01", source: "konsulent" }))
    const state = await stateOf(pk)
    expect(state).not.toHaveProperty("lastDay")
    expect(state).not.toHaveProperty("mergedInto")
    expect([await known(pk, "2012-03-01"), workplacesOn(state, "2012-03-01")]).toEqual([2, [workplace]])
    expect(await pk.verify()).toEqual([])
  })

  it("cannot be undone while another has one of the workplaces", async () => {
    const { desk } = await twoParties()
    accepted(await desk.parties.close(closing))
    accepted(await desk.parties.openWorkplace({ party: "smithy", workplace, on: "2012-03-01", source: "cvr" }))
    expect(await desk.parties.reopen({ party: "bakery", on: "2012-06-01", source: "cvr" })).toMatchObject({
      refusals: [{ _tag: "AlreadyClaimed", facts: { scope: "workplace", by: "party/smithy" } }]
    })
  })

  it("is refused for a party that is not closed, and before it was known", async () => {
    const { desk } = await twoParties()
    expect(refusalsOf(await desk.parties.correctClosing(closing))).toEqual(["NotPossible /party"])
    expect(refusalsOf(await desk.parties.reopen({ party: "bakery", on: "2012-06-01", source: "cvr" }))).toEqual([
      "NotPossible /party"
    ])
    accepted(await desk.parties.close(closing))
    expect(refusalsOf(await desk.parties.correctClosing({ ...closing, lastDay: "2011-01-02" }))).toEqual([
      "BeforeKnown /lastDay"
    ])
    expect(refusalsOf(await desk.parties.reopen({ party: "bakery", on: "2011-01-02", source: "cvr" }))).toEqual([
      "BeforeKnown /on"
    ])
  })
})

describe("a party that goes into another", () => {
  const merging = { ...closing, into: "smithy" } as const

  it("is closed, and tells which; a corrected last day keeps it", async () => {
    const { desk, pk } = await twoParties()
    accepted(await desk.parties.merge(merging))
    expect(await stateOf(pk)).toMatchObject({ _tag: "Closed", mergedInto: "smithy", lastDay: "2012-02-29" })
    accepted(await desk.parties.correctClosing({ ...closing, lastDay: "2012-03-31" }))
    expect(await stateOf(pk)).toMatchObject({ mergedInto: "smithy", lastDay: "2012-03-31" })
  })

  it("is refused into itself, into nobody, and into one that is closed on the day", async () => {
    const { desk } = await twoParties()
    expect(await desk.parties.merge({ ...merging, into: "bakery" })).toMatchObject({
      refusals: [
        {
          _tag: "MergedIntoItself",
          at: "/into",
          da: "En virksomhed kan ikke gå op i sig selv, heller ikke gennem andre.",
          en: "A party cannot be merged into itself, nor by way of others."
        }
      ]
    })
    expect(refusalsOf(await desk.parties.merge({ ...merging, into: "nobody" }))).toEqual(["NotFound /into"])
    accepted(await desk.parties.close({ ...closing, party: "smithy", lastDay: "2012-02-28" }))
    expect(refusalsOf(await desk.parties.merge(merging))).toEqual(["PartyIsClosed /into"])
    const correct = (lastDay: Day) => desk.parties.correctClosing({ party: "smithy", lastDay, source: "cvr" })
    accepted(await correct("2012-02-29"))
    expect(refusalsOf(await desk.parties.merge(merging))).toEqual(["PartyIsClosed /into"])
    accepted(await correct("2012-03-01"))
    accepted(await desk.parties.merge(merging))
  })

  it("is refused when it would come round to itself by way of others, on whatever days", async () => {
    const { desk } = await twoParties()
    accepted(await desk.parties.add(aCompany({ party: "dairy", cvr: "30715063", name: "Mejeriet" })))
    const merge = (party: string, into: string, lastDay: Day) =>
      desk.parties.merge({ party, into, lastDay, source: "cvr" })
    accepted(await merge("bakery", "smithy", "2012-03-31"))
    accepted(await merge("smithy", "dairy", "2012-06-30"))
    expect(refusalsOf(await merge("dairy", "bakery", "2012-01-31"))).toEqual(["MergedIntoItself /into"])
    accepted(await desk.parties.close({ party: "dairy", lastDay: "2012-12-31", source: "cvr" }))
  })

  it("goes one way when two merge into each other at once", async () => {
    const { desk, pk } = await twoParties()
    const answers = await Promise.all([
      desk.parties.merge(merging),
      desk.parties.merge({ ...merging, party: "smithy", into: "bakery", lastDay: "2012-03-01" })
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await pk.party.find({ state: "Closed" })).total).toBe(1)
  })

  it("does not come round when three merge at once, each in an installation of its own", async () => {
    const storage = slow(memory())
    const { desk, pk } = aDesk(storage)
    const ring = ["a", "b", "c"] as const
    for (const [at, party] of ring.entries()) accepted(await desk.parties.add(aCompany({ party, cvr: cvrs[at]! })))
    const answers = await Promise.all(
      ring.map((party, at) =>
        aDesk(storage).desk.parties.merge({
          party,
          into: ring[(at + 1) % 3]!,
          // Each before the last day of the one after it: only that they would come round stands in the way.
          lastDay: `2012-0${3 - at}-01` as Day,
          source: "cvr"
        })
      )
    )
    expect(answers.filter(({ ok }) => ok).length).toBeLessThan(3)
    const open = await pk.party.find({ state: "Known" })
    expect(open.total).toBeGreaterThan(0)
  })
})
