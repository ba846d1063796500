import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type Day,
  HeadcountKnown,
  headcountOn,
  Party,
  SizeOfWorkplace,
  WorkplaceKnown,
  workplacesOn
} from "../src/index.ts"
import { groupedBy } from "../src/plugin/index.ts"
import { aCompany, aDesk, numberIn, type Pk, refusalsOf } from "./setup.ts"

const first = "1003000001"
const second = "1003000002"
const cvr = { source: "cvr" } as const

const aBakery = async (workplaces: ReadonlyArray<string> = [first]) => {
  const all = aDesk()
  accepted(await all.desk.parties.add(aCompany({ workplaces })))
  return all
}

/** A bakery with a workplace, and a smithy with none. */
const twoParties = async () => {
  const all = await aBakery()
  accepted(await all.desk.parties.add(aCompany({ party: "smithy", cvr: "35408002", name: "Smedjen på Ærø" })))
  return all
}

const stateOf = async (pk: Pk, party = "bakery") => (await pk.get(Party, party))!.state
const stock = (on: Day) => ({ how: "stock", on }) as const
const workplaces = async (pk: Pk, on: Day) => numberIn(await pk.count(WorkplaceKnown, { taken: stock(on) }))

describe("a workplace that opens", () => {
  it.each([
    ["2012-02-28", 1],
    ["2012-02-29", 2],
    ["2012-03-01", 2]
  ] as const)("on 29 February is the party's: on %s there are %i", async (on, n) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.openWorkplace({ party: "bakery", on: "2012-02-29", workplace: second, ...cvr }))
    expect(workplacesOn(await stateOf(pk), on)).toHaveLength(n)
    expect(await workplaces(pk, on)).toBe(n)
    expect((await stateOf(pk)).unit.workplaces).toEqual([first, second])
    expect(await pk.verify()).toEqual([])
  })

  it("is refused twice, before the party was known, and from a source that nobody declared", async () => {
    const { desk, pk } = await aBakery()
    const open = { party: "bakery", on: "2011-01-04", workplace: second, ...cvr } as const
    expect(await desk.parties.openWorkplace({ ...open, workplace: first })).toMatchObject({
      refusals: [
        {
          _tag: "AlreadyItsWorkplace",
          at: "/workplace",
          da: "Virksomheden har allerede P-nummer 1003000001.",
          en: "The party has P-number 1003000001 already."
        }
      ]
    })
    expect(await desk.parties.openWorkplace({ ...open, on: "2011-01-02" })).toMatchObject({
      refusals: [
        {
          _tag: "BeforeKnown",
          at: "/on",
          da: "Virksomheden er kendt fra 2011-01-03; dagen kan ikke ligge før.",
          en: "The party is known from 2011-01-03; the day cannot be before."
        }
      ]
    })
    expect(await desk.parties.openWorkplace({ ...open, source: "avisen" })).toMatchObject({
      refusals: [
        {
          _tag: "UnknownSource",
          at: "/source",
          da: "Kilden avisen kendes ikke den dag; her er: cvr, virksomheden, konsulent.",
          en: "The source avisen is not known on that day; there are: cvr, virksomheden, konsulent."
        }
      ]
    })
    expect(refusalsOf(await desk.parties.openWorkplace({ ...open, on: "2011-02-29" as Day }))).toEqual([
      "InputInvalid /on"
    ])
    expect(refusalsOf(await desk.parties.openWorkplace({ ...open, party: "nobody" }))).toEqual(["NotFound /party"])
    expect(refusalsOf(await desk.parties.openWorkplace({ ...open, workplace: "1003" }))).toEqual([
      "InputInvalid /workplace"
    ])
    expect((await stateOf(pk)).unit.workplaces).toEqual([first])
  })

  it("tells all that stands in the way at once", async () => {
    const { desk } = await aBakery()
    const wrong = { party: "bakery", on: "2011-01-02", workplace: first, source: "avisen" } as const
    expect(refusalsOf(await desk.parties.openWorkplace(wrong))).toEqual([
      "AlreadyItsWorkplace /workplace",
      "BeforeKnown /on",
      "UnknownSource /source"
    ])
  })

  it("is refused while another party has the P-number", async () => {
    const { desk } = await twoParties()
    const open = { party: "smithy", on: "2011-01-04", workplace: first, ...cvr } as const
    expect(await desk.parties.openWorkplace(open)).toMatchObject({
      refusals: [{ _tag: "AlreadyClaimed", facts: { scope: "workplace", key: first, by: "party/bakery" } }]
    })
  })

  it("is one party's when two open it at once", async () => {
    const { desk, pk } = await twoParties()
    const open = (party: string) => desk.parties.openWorkplace({ party, on: "2011-01-04", workplace: second, ...cvr })
    const answers = await Promise.all([open("bakery"), open("smithy")])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(refusalsOf).map((one) => one.split(" ")[0])).toEqual(["AlreadyClaimed"])
    expect(await workplaces(pk, "2011-01-04")).toBe(2)
  })
})

describe("a workplace that closes", () => {
  it.each([
    ["2011-03-30", 1],
    ["2011-03-31", 1],
    ["2011-04-01", 0]
  ] as const)("is the party's up to its last day: on %s there are %i", async (on, n) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.closeWorkplace({ party: "bakery", workplace: first, lastDay: "2011-03-31", ...cvr }))
    expect(workplacesOn(await stateOf(pk), on)).toHaveLength(n)
    expect(await workplaces(pk, on)).toBe(n)
    expect((await stateOf(pk)).unit.workplaces).toEqual([])
  })

  it("is refused when the party does not have it, twice, and before the party was known", async () => {
    const { desk } = await aBakery()
    const close = { party: "bakery", workplace: first, lastDay: "2011-03-31", ...cvr } as const
    expect(await desk.parties.closeWorkplace({ ...close, workplace: second })).toMatchObject({
      refusals: [
        {
          _tag: "NotItsWorkplace",
          at: "/workplace",
          da: "Virksomheden har ikke P-nummer 1003000002 den 2011-03-31.",
          en: "The party does not have P-number 1003000002 on 2011-03-31."
        }
      ]
    })
    expect(refusalsOf(await desk.parties.closeWorkplace({ ...close, lastDay: "2011-01-02" }))).toEqual([
      "BeforeKnown /lastDay"
    ])
    accepted(await desk.parties.closeWorkplace(close))
    expect(refusalsOf(await desk.parties.closeWorkplace(close))).toEqual(["NotItsWorkplace /workplace"])
  })

  it("may open again: the days between are not the party's, and none are when it opens the day after", async () => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.closeWorkplace({ party: "bakery", workplace: first, lastDay: "2011-03-31", ...cvr }))
    accepted(await desk.parties.openWorkplace({ party: "bakery", on: "2011-06-01", workplace: first, ...cvr }))
    expect((await stateOf(pk)).sites![first]!.days).toEqual([
      { firstDay: "2011-01-03", lastDay: "2011-03-31" },
      { firstDay: "2011-06-01" }
    ])
    accepted(await desk.parties.closeWorkplace({ party: "bakery", workplace: first, lastDay: "2011-06-30", ...cvr }))
    accepted(await desk.parties.openWorkplace({ party: "bakery", on: "2011-07-01", workplace: first, ...cvr }))
    expect((await stateOf(pk)).sites![first]!.days.at(-1)).toEqual({ firstDay: "2011-06-01" })
    expect(await pk.verify()).toEqual([])
  })
})

describe("a workplace that opens on one of its own days, as it had not closed when it was told", () => {
  const opensOn = async (on: Day) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.closeWorkplace({ party: "bakery", workplace: first, lastDay: "2011-06-30", ...cvr }))
    accepted(await desk.parties.openWorkplace({ party: "bakery", on, workplace: first, ...cvr }))
    expect(await pk.verify()).toEqual([])
    return (await stateOf(pk)).sites![first]!.days
  }

  it("has been the party's since it first was: the days before are not lost", async () => {
    expect(await opensOn("2011-05-01")).toEqual([{ firstDay: "2011-01-03" }])
    expect(await opensOn("2011-06-30")).toEqual([{ firstDay: "2011-01-03" }])
    expect(await opensOn("2011-07-01")).toEqual([{ firstDay: "2011-01-03" }])
    expect(await opensOn("2011-01-03")).toEqual([{ firstDay: "2011-01-03" }])
  })

  it("keeps the days it was not, when it opens the day after the next", async () => {
    expect(await opensOn("2011-07-02")).toEqual([
      { firstDay: "2011-01-03", lastDay: "2011-06-30" },
      { firstDay: "2011-07-02" }
    ])
  })
})

describe("the list of workplaces", () => {
  it("is changed as before, and now has its days", async () => {
    const { desk, pk } = await aBakery([first, second])
    const third = "1003000003"
    const change = { party: "bakery", on: "2011-02-01" } as const
    accepted(await desk.parties.changeWorkplaces({ ...change, workplaces: [third, first] }))
    const state = await stateOf(pk)
    expect(state.unit.workplaces).toEqual([third, first])
    expect(workplacesOn(state, "2011-01-31")).toEqual([first, second])
    expect(workplacesOn(state, "2011-02-01")).toEqual([first, third])
    expect(await pk.verify()).toEqual([])
  })

  it("may be empty, from the beginning and later", async () => {
    const { desk, pk } = await aBakery([])
    expect(workplacesOn(await stateOf(pk), "2011-01-03")).toEqual([])
    accepted(await desk.parties.changeWorkplaces({ party: "bakery", on: "2011-02-01", workplaces: [first] }))
    accepted(await desk.parties.changeWorkplaces({ party: "bakery", on: "2011-02-01", workplaces: [] }))
    expect(await pk.count(WorkplaceKnown, { taken: { how: "flow", to: "2012-01-01" } })).toEqual([])
  })
})

describe("a workplace that moves to another party", () => {
  const move = { workplace: first, party: "bakery", to: "smithy", on: "2011-04-01", ...cvr } as const

  it("is the one's up to the day before and the other's from the day on, with its headcount", async () => {
    const { desk, pk } = await twoParties()
    const headcount = { between: [10, 19] } as const
    accepted(
      await desk.parties.changeHeadcount({
        party: "bakery",
        workplace: first,
        on: "2011-01-10",
        headcount,
        source: "konsulent"
      })
    )
    accepted(await desk.parties.moveWorkplace(move))
    const [bakery, smithy] = [await stateOf(pk), await stateOf(pk, "smithy")]
    expect([workplacesOn(bakery, "2011-03-31"), workplacesOn(smithy, "2011-03-31")]).toEqual([[first], []])
    expect([workplacesOn(bakery, "2011-04-01"), workplacesOn(smithy, "2011-04-01")]).toEqual([[], [first]])
    expect(smithy.sites![first]!.headcounts).toEqual([{ from: "2011-04-01", headcount, source: "konsulent" }])
    expect([await workplaces(pk, "2011-03-31"), await workplaces(pk, "2011-04-01")]).toEqual([1, 1])
    expect(await pk.verify()).toEqual([])
  })

  it("is as if it had never moved when it moves back on the same day", async () => {
    const { desk, pk } = await twoParties()
    accepted(await desk.parties.moveWorkplace(move))
    accepted(await desk.parties.moveWorkplace({ ...move, party: "smithy", to: "bakery" }))
    expect((await stateOf(pk)).sites![first]!.days).toEqual([{ firstDay: "2011-01-03" }])
    expect((await stateOf(pk, "smithy")).sites![first]!.days).toEqual([])
  })

  it("takes its headcount along once: it is not told anew to the one that knows it", async () => {
    const { desk, pk } = await twoParties()
    const told = { party: "bakery", workplace: first, on: "2011-02-01", headcount: { exact: 7 }, ...cvr } as const
    accepted(await desk.parties.changeHeadcount(told))
    accepted(await desk.parties.moveWorkplace(move))
    accepted(await desk.parties.moveWorkplace({ ...move, party: "smithy", to: "bakery" }))
    expect((await stateOf(pk)).sites![first]!.headcounts).toHaveLength(1)
    expect(headcountOn(await stateOf(pk), first, "2011-04-01")).toEqual({ exact: 7 })
    expect(headcountOn(await stateOf(pk, "smithy"), first, "2011-04-01")).toBe("unknown")
  })

  it("takes none along that nobody told since it came", async () => {
    const { desk, pk } = await twoParties()
    accepted(await desk.parties.moveWorkplace(move))
    expect((await stateOf(pk, "smithy")).sites![first]!.headcounts).toBeUndefined()
  })

  it("is refused to itself, from one that does not have it, and to nobody", async () => {
    const { desk } = await twoParties()
    expect(refusalsOf(await desk.parties.moveWorkplace({ ...move, to: "bakery" }))).toEqual(["AlreadyItsWorkplace /to"])
    expect(refusalsOf(await desk.parties.moveWorkplace({ ...move, party: "smithy", to: "bakery" }))).toEqual([
      "AlreadyItsWorkplace /to",
      "NotItsWorkplace /workplace"
    ])
    expect(refusalsOf(await desk.parties.moveWorkplace({ ...move, to: "nobody" }))).toEqual(["NotFound /to"])
    expect(refusalsOf(await desk.parties.moveWorkplace({ ...move, on: "2011-01-02" }))).toEqual([
      "BeforeKnown /on",
      "BeforeKnown /to"
    ])
  })
})

describe("the headcount of a workplace", () => {
  const tell = { party: "bakery", workplace: first, on: "2011-03-01", headcount: { exact: 12 }, ...cvr } as const

  it.each([
    ["2011-02-28", "unknown"],
    ["2011-03-01", { exact: 12 }],
    ["2011-05-31", { exact: 12 }],
    ["2011-06-01", { between: [20, 49] }],
    ["2011-09-01", "unknown"]
  ] as const)("is on %s %j: as it was told last", async (on, headcount) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.changeHeadcount({ ...tell, on: "2011-06-01", headcount: { between: [20, 49] } }))
    accepted(await desk.parties.changeHeadcount({ ...tell, on: "2011-09-01", headcount: "unknown" }))
    accepted(await desk.parties.changeHeadcount(tell))
    expect(headcountOn(await stateOf(pk), first, on)).toEqual(headcount)
  })

  it("is corrected by telling it again from the same day", async () => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.changeHeadcount(tell))
    accepted(await desk.parties.changeHeadcount({ ...tell, headcount: { exact: 21 }, source: "virksomheden" }))
    expect((await stateOf(pk)).sites![first]!.headcounts).toEqual([
      { from: "2011-03-01", headcount: { exact: 21 }, source: "virksomheden" }
    ])
  })

  it.each([
    ["2011-03-31", { exact: 12 }, "the last day it was the party's"],
    ["2011-04-01", "unknown", "it is not the party's"],
    ["2012-01-01", "unknown", "it is back, and nobody has counted again"],
    ["2012-02-01", { exact: 2 }, "somebody has"]
  ] as const)("that was told before it left is old when it comes back: on %s %j, for %s", async (on, headcount, _) => {
    const { desk, pk } = await aBakery()
    accepted(await desk.parties.changeHeadcount(tell))
    accepted(await desk.parties.closeWorkplace({ party: "bakery", workplace: first, lastDay: "2011-03-31", ...cvr }))
    accepted(await desk.parties.openWorkplace({ party: "bakery", workplace: first, on: "2012-01-01", ...cvr }))
    accepted(await desk.parties.changeHeadcount({ ...tell, on: "2012-02-01", headcount: { exact: 2 } }))
    expect(headcountOn(await stateOf(pk), first, on)).toEqual(headcount)
    const sum = await pk.count(HeadcountKnown, { taken: stock(on), counted: { sum: "atLeast" } })
    expect(numberIn(sum)).toBe(headcount === "unknown" ? 0 : headcount.exact)
    expect(await pk.verify()).toEqual([])
  })

  it("is counted by its ends, and by its size class; what is unknown is in none", async () => {
    const { desk, pk } = await aBakery([first, second])
    accepted(await desk.parties.changeHeadcount({ ...tell, headcount: { between: [10, 19] } }))
    const sum = async (measure: "atLeast" | "atMost", on: Day) =>
      numberIn(await pk.count(HeadcountKnown, { taken: stock(on), counted: { sum: measure } }))
    expect([await sum("atLeast", "2011-02-28"), await sum("atMost", "2011-02-28")]).toEqual([0, 0])
    expect([await sum("atLeast", "2011-03-01"), await sum("atMost", "2011-03-01")]).toEqual([10, 19])
    const bySize = (on: Day) =>
      pk.count(WorkplaceKnown, { taken: stock(on), joins: [groupedBy(SizeOfWorkplace, "workplace")] })
    expect(await bySize("2011-02-28")).toEqual([{ group: [null], value: 2 }])
    expect(await bySize("2011-03-01")).toEqual([
      { group: ["under20"], value: 1 },
      { group: [null], value: 1 }
    ])
    accepted(await desk.parties.changeHeadcount({ ...tell, workplace: second, headcount: { exact: 20 } }))
    expect(await bySize("2011-03-01")).toEqual([
      { group: ["from20"], value: 1 },
      { group: ["under20"], value: 1 }
    ])
    expect(await pk.verify()).toEqual([])
  })

  it.each([
    [{ exact: -1 }, "/headcount/exact", "Feltet /headcount/exact skal være mindst 0."],
    [{ exact: 1.5 }, "/headcount/exact", "Feltet /headcount/exact skal være et helt tal."],
    [{ between: [9, 5] }, "/headcount/between", "Feltet /headcount/between skal have den laveste ende først."],
    [{ between: [-1, 5] }, "/headcount/between/0", "Feltet /headcount/between/0 skal være mindst 0."],
    [{ between: [5] }, "/headcount/between/1", "Feltet /headcount/between/1 mangler."],
    [
      { exact: 5, between: [4, 6] },
      "/headcount",
      "Feltet /headcount skal have enten et antal (exact) eller et interval (between)."
    ],
    [{}, "/headcount", "Feltet /headcount skal have enten et antal (exact) eller et interval (between)."]
  ])("may not be %j: the refusal names the field", async (headcount, at, da) => {
    const { desk } = await aBakery()
    expect(await desk.parties.changeHeadcount({ ...tell, headcount } as never)).toMatchObject({
      refusals: [{ _tag: "InputInvalid", at, da }]
    })
  })

  it("is refused for a workplace that is not the party's on the day", async () => {
    const { desk } = await aBakery()
    expect(refusalsOf(await desk.parties.changeHeadcount({ ...tell, workplace: second }))).toEqual([
      "NotItsWorkplace /workplace"
    ])
    accepted(await desk.parties.closeWorkplace({ party: "bakery", workplace: first, lastDay: "2011-03-31", ...cvr }))
    accepted(await desk.parties.changeHeadcount({ ...tell, on: "2011-03-31" }))
    expect(refusalsOf(await desk.parties.changeHeadcount({ ...tell, on: "2011-04-01" }))).toEqual([
      "NotItsWorkplace /workplace"
    ])
  })

  it("is told once however often the same command is sent", async () => {
    const { desk, pk } = await aBakery()
    for (const repeated of [false, true])
      expect(await desk.parties.changeHeadcount(tell, { commandId: "c1" })).toMatchObject({ ok: true, repeated })
    expect((await pk.get(Party, "bakery"))!.version).toBe(2)
  })
})
