import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, daysBack, PointInForce, pointsOn } from "../../src/index.ts"
import { numberIn, refusalsOf } from "../setup.ts"
import { anActive, fairs, network, pointsCounted } from "./lives.ts"

const of = { agreement: "a1" } as const
const retention = { roundTableTalks: true, courses: false } as const
const raw = async ({ stateOf }: Awaited<ReturnType<typeof anActive>>, ...days: ReadonlyArray<Day>) => {
  const state = await stateOf()
  return days.map((on) =>
    Object.fromEntries(Object.entries(pointsOn(state, on)).map(([point, { raw: terms }]) => [point, terms]))
  )
}

const untilNewYear = () => anActive({ signing: { lastDay: "2011-12-31" } })

describe("a point that is added", () => {
  it("is agreed from its day on, not the day before", async () => {
    const here = await untilNewYear()
    accepted(
      await here.desk.agreement.addPoint({
        ...of,
        on: "2011-05-01",
        point: "network",
        terms: network,
        reason: "aftalt"
      })
    )
    expect(await raw(here, "2011-04-30", "2011-05-01")).toEqual([{ fairs }, { fairs, network }])
    expect(await pointsCounted(here, "2011-01-31", "2011-04-30", "2011-05-01", "2011-12-31", "2012-01-01")).toEqual([
      "",
      "fairs",
      "fairs network",
      "fairs network",
      ""
    ])
    expect(await here.pk.verify()).toEqual([])
  })

  it("may be added ahead of the first day's change, on the first and on the last day of the agreement", async () => {
    const here = await untilNewYear()
    type Add = Parameters<typeof here.desk.agreement.addPoint>[0]
    const add = (on: Day, point: string, terms: object) =>
      here.desk.agreement.addPoint({ ...of, on, point, terms } as Add)
    accepted(await add("2011-02-01", "network", network))
    accepted(await add("2011-12-31", "retention", retention))
    expect(await raw(here, "2011-02-01", "2011-12-30", "2011-12-31")).toEqual([
      { fairs, network },
      { fairs, network },
      { fairs, network, retention }
    ])
    expect(await raw(here, "2011-01-01", "2012-12-31")).toEqual([
      { fairs, network },
      { fairs, network, retention }
    ])
  })

  it.each([
    ["2011-01-31", "2011-02-01 til 2011-12-31; 2011-01-31", "2011-02-01 to 2011-12-31; 2011-01-31"],
    ["2012-01-01", "2011-02-01 til 2011-12-31; 2012-01-01", "2011-02-01 to 2011-12-31; 2012-01-01"]
  ] as const)("is refused on %s, when the agreement is not in force", async (on, da, en) => {
    const { desk } = await untilNewYear()
    expect(await desk.agreement.addPoint({ ...of, on, point: "network", terms: network })).toMatchObject({
      refusals: [
        {
          _tag: "NotInForceOn",
          at: "/on",
          facts: { on, firstDay: "2011-02-01", lastDay: "2011-12-31" },
          da: `Aftalen gælder ${da} ligger udenfor.`,
          en: `The agreement is in force ${en} is outside.`
        }
      ]
    })
  })

  it("is refused before the first day of an agreement without a last", async () => {
    const { desk } = await anActive()
    expect(await desk.agreement.addPoint({ ...of, on: "2011-01-31", point: "network", terms: network })).toMatchObject({
      refusals: [
        {
          da: "Aftalen gælder fra 2011-02-01; 2011-01-31 ligger udenfor.",
          en: "The agreement is in force from 2011-02-01; 2011-01-31 is outside."
        }
      ]
    })
  })

  it("is refused when it is agreed already, or nobody has it, or its terms are wrong", async () => {
    const { desk } = await untilNewYear()
    const on = "2011-03-01" as const
    expect(await desk.agreement.addPoint({ ...of, on, point: "fairs", terms: fairs })).toMatchObject({
      refusals: [
        {
          _tag: "PointChosenAlready",
          at: "/point",
          facts: { point: "fairs", on },
          da: "Aftalen omfatter punktet »Deltagelse og rekruttering ved Jobmesser« den 2011-03-01. Ændr det i stedet.",
          en: "The agreement covers the point “Taking part and recruiting at job fairs” on 2011-03-01. Change it instead."
        }
      ]
    })
    expect(refusalsOf(await desk.agreement.addPoint({ ...of, on, point: "fares" as "fairs", terms: fairs }))).toEqual([
      expect.stringMatching(/^UnknownPoint/)
    ])
    const wrong = { ...of, on, point: "network", terms: { people: -1 as 1 } } as const
    expect(refusalsOf(await desk.agreement.addPoint(wrong))).toEqual(["InputInvalid /terms/people"])
    expect(refusalsOf(await desk.agreement.addPoint({ ...wrong, point: "" as "network" }))).not.toEqual([])
  })
})

describe("a point that is changed", () => {
  it("has the new terms from the day, the old ones before, and is counted as one", async () => {
    const here = await untilNewYear()
    const change = (on: Day, recruits: boolean) =>
      here.desk.agreement.changePoint({ ...of, on, point: "fairs", terms: { recruits } })
    accepted(await change("2011-05-01", false))
    expect(await raw(here, "2011-04-30", "2011-05-01")).toEqual([{ fairs }, { fairs: { recruits: false } }])
    accepted(await change("2011-03-01", false))
    accepted(await change("2011-05-01", true))
    expect(await raw(here, "2011-02-28", "2011-03-01", "2011-04-30", "2011-05-01")).toEqual([
      { fairs },
      { fairs: { recruits: false } },
      { fairs: { recruits: false } },
      { fairs }
    ])
    expect(await pointsCounted(here, "2011-03-01", "2011-05-01")).toEqual(["fairs", "fairs"])
    expect(await here.pk.verify()).toEqual([])
  })

  it("is one that is agreed on the day", async () => {
    const { desk } = await untilNewYear()
    expect(
      await desk.agreement.changePoint({ ...of, on: "2011-03-01", point: "network", terms: network })
    ).toMatchObject({
      refusals: [
        {
          _tag: "PointNotChosen",
          at: "/point",
          da: "Aftalen omfatter ikke punktet »Deltagelse i Jobcenter Slagelses branchenetværk« den 2011-03-01.",
          en: "The agreement does not cover the point “Taking part in the branch networks” on 2011-03-01."
        }
      ]
    })
    accepted(await desk.agreement.addPoint({ ...of, on: "2011-03-01", point: "network", terms: network }))
    expect(
      refusalsOf(await desk.agreement.changePoint({ ...of, on: "2011-02-28", point: "network", terms: network }))
    ).toEqual(["PointNotChosen /point"])
  })
})

describe("a point that ends", () => {
  const withNetwork = async () => {
    const here = await anActive({ signing: { lastDay: "2011-12-31" }, drafting: { points: { fairs, network } } })
    const end = (lastDay: Day, point = "network") => here.desk.agreement.endPoint({ ...of, lastDay, point })
    return { ...here, end }
  }

  it("is agreed on its last day, and not the day after, until it is added again", async () => {
    const here = await withNetwork()
    accepted(await here.end("2011-02-28"))
    expect(await pointsCounted(here, "2011-02-28", "2011-03-01")).toEqual(["fairs network", "fairs"])
    accepted(await here.desk.agreement.addPoint({ ...of, on: "2011-05-01", point: "network", terms: network }))
    expect(await pointsCounted(here, "2011-02-28", "2011-03-01", "2011-04-30", "2011-05-01")).toEqual([
      "fairs network",
      "fairs",
      "fairs",
      "fairs network"
    ])
    expect(await here.pk.verify()).toEqual([])
  })

  it("is one fact when it is added again the day after it ended", async () => {
    const here = await withNetwork()
    accepted(await here.end("2011-04-30"))
    accepted(await here.desk.agreement.addPoint({ ...of, on: "2011-05-01", point: "network", terms: network }))
    expect(await pointsCounted(here, "2011-04-30", "2011-05-01")).toEqual(["fairs network", "fairs network"])
    const begun = { where: { point: "network" }, taken: { how: "flow", to: "2012-01-01" } } as const
    expect(numberIn(await here.pk.count(PointInForce, begun))).toBe(1)
  })

  it("is not the last one", async () => {
    const here = await withNetwork()
    accepted(await here.end("2011-04-30"))
    expect(await here.end("2011-06-30", "fairs")).toMatchObject({
      refusals: [
        {
          _tag: "LastPoint",
          at: "/point",
          facts: { on: "2011-06-30" },
          da: "Efter 2011-06-30 ville aftalen ikke omfatte noget punkt. Afslut aftalen i stedet.",
          en: "After 2011-06-30 the agreement would cover no point. End the agreement instead."
        }
      ]
    })
  })

  it("is not the last one on a later day either, whichever ends first", async () => {
    const here = await withNetwork()
    accepted(await here.end("2011-06-30"))
    expect(await here.end("2011-04-30", "fairs")).toMatchObject({
      refusals: [{ _tag: "LastPoint", facts: { on: "2011-06-30" } }]
    })
    expect(refusalsOf(await here.end("2011-12-31", "fairs"))).toEqual(["LastPoint /point"])
  })

  it("ends within the agreement's own days, and on one on which it is agreed", async () => {
    const here = await withNetwork()
    expect(refusalsOf(await here.end("2011-01-31"))).toEqual(["NotInForceOn /lastDay"])
    expect(refusalsOf(await here.end("2012-01-01"))).toEqual(["NotInForceOn /lastDay"])
    expect(refusalsOf(await here.end("2011-03-01", "retention"))).toEqual(["PointNotChosen /point"])
    accepted(await here.end("2011-12-31"))
    expect(await raw(here, "2011-12-31", "2012-01-01")).toEqual([
      { fairs, network },
      { fairs, network }
    ])
  })

  it("does not end before a later change that would hold on", async () => {
    const here = await withNetwork()
    accepted(await here.desk.agreement.changePoint({ ...of, on: "2011-05-01", point: "network", terms: { people: 1 } }))
    expect(await here.end("2011-04-30")).toMatchObject({
      refusals: [
        {
          _tag: "LaterChange",
          at: "/lastDay",
          facts: { point: "network", from: "2011-05-01" },
          da: "Punktet »Deltagelse i Jobcenter Slagelses branchenetværk« er ændret fra 2011-05-01. Træk den ændring tilbage først.",
          en: "The point “Taking part in the branch networks” was changed from 2011-05-01. Withdraw that change first."
        }
      ]
    })
    accepted(await here.end("2011-05-01"))
    expect(await pointsCounted(here, "2011-05-01", "2011-05-02")).toEqual(["fairs network", "fairs"])
  })
})

describe("an agreement that is moved to the form of the day", () => {
  it("has all its points in new wordings from the day, and those that are not there end", async () => {
    const here = await anActive({ drafting: { points: { fairs, network } } })
    accepted(
      await here.desk.agreement.changeEdition({
        ...of,
        on: "2017-01-01",
        points: { network: { people: 1 }, retention }
      })
    )
    expect(await here.stateOf()).toMatchObject({ edition: "2016" })
    expect(await raw(here, "2016-12-31", "2017-01-01")).toEqual([
      { fairs, network },
      { network: { people: 1 }, retention }
    ])
    expect(await pointsCounted(here, "2016-12-31", "2017-01-01")).toEqual(["fairs network", "network retention"])
    expect(await here.pk.verify()).toEqual([])
  })

  it("has no point in its new form that is added later, from a day before it", async () => {
    const here = await anActive()
    const { agreement } = here.desk
    const add = (on: Day) => agreement.addPoint({ ...of, on, point: "network", terms: network })
    for (const on of ["2011-06-01", "2012-02-29"] as const)
      accepted(
        await agreement.changeEdition({ ...of, on, points: on === "2011-06-01" ? { fairs, retention } : { fairs } })
      )
    accepted(await add("2011-03-01"))
    const days = ["2011-02-28", "2011-03-01", "2011-05-31", "2011-06-01", "2012-03-01"] as const
    expect(await pointsCounted(here, ...days)).toEqual([
      "fairs",
      "fairs network",
      "fairs network",
      "fairs retention",
      "fairs"
    ])
    accepted(await add("2011-06-01"))
    expect(await pointsCounted(here, "2012-02-28", "2012-02-29")).toEqual(["fairs network retention", "fairs"])
    accepted(await add("2012-02-29"))
    expect(await pointsCounted(here, "2012-02-29", "2020-01-01")).toEqual(["fairs network", "fairs network"])
    expect(await here.pk.verify()).toEqual([])
  })

  it("has a point that is added between two forms until something else is said of it", async () => {
    const here = await anActive()
    const { agreement } = here.desk
    accepted(await agreement.changeEdition({ ...of, on: "2011-06-01", points: { fairs, retention } }))
    const add = (on: Day) => agreement.addPoint({ ...of, on, point: "network", terms: network })
    accepted(await add("2011-07-01"))
    accepted(await add("2011-05-01"))
    expect(await pointsCounted(here, "2011-05-31", "2011-06-01", "2011-07-01")).toEqual([
      "fairs network",
      "fairs retention",
      "fairs network retention"
    ])
    const withdraw = (from: Day) => agreement.withdrawPointChange({ ...of, on: "2011-08-01", point: "network", from })
    accepted(await withdraw("2011-06-01"))
    expect(await pointsCounted(here, "2011-06-01", "2011-07-01")).toEqual([
      "fairs network retention",
      "fairs network retention"
    ])
  })

  it("says nothing of a point after what is said of it later: what was withdrawn there stays so", async () => {
    const here = await anActive()
    const { agreement } = here.desk
    accepted(await agreement.changeEdition({ ...of, on: "2011-06-01", points: { fairs, retention } }))
    accepted(await agreement.changeEdition({ ...of, on: "2011-09-01", points: { fairs } }))
    const add = (on: Day) => agreement.addPoint({ ...of, on, point: "network", terms: network })
    accepted(await add("2011-07-01"))
    expect(await pointsCounted(here, "2011-08-31", "2011-09-01")).toEqual(["fairs network retention", "fairs"])
    accepted(await agreement.withdrawPointChange({ ...of, on: "2011-10-01", point: "network", from: "2011-09-01" }))
    accepted(await add("2011-05-01"))
    expect(await pointsCounted(here, "2011-05-01", "2011-06-01", "2011-09-01")).toEqual([
      "fairs network",
      "fairs retention",
      "fairs network"
    ])
  })

  it.each([
    ["without points", { points: {} }, "NoPointChosen /points"],
    ["with wrong terms", { points: { network: { people: -1 } } }, "InputInvalid /points/network/people"],
    ["before it is in force", { on: "2011-01-31" }, "NotInForceOn /on"],
    ["for a reason nobody declared", { reason: "lyst" }, "UnknownReason /reason"]
  ])("is refused %s", async (_, more, refusal) => {
    const { desk } = await untilNewYear()
    const given = { ...of, on: "2011-03-01", points: { network }, ...(more as object) } as const
    expect(refusalsOf(await desk.agreement.changeEdition(given))).toEqual([refusal])
  })

  it("is refused on a day from which there is no form", async () => {
    const parameters = [daysBack.from("2000-01-01", 10_000, { source: "test" })]
    const here = await anActive({ parameters, signing: { firstDay: "2011-02-01" } })
    accepted(await here.desk.agreement.correctStart({ ...of, firstDay: "2006-01-01" }))
    expect(refusalsOf(await here.desk.agreement.changeEdition({ ...of, on: "2006-12-31", points: { fairs } }))).toEqual(
      ["NoEdition /on"]
    )
  })

  it("is refused while something is said of a point from a later day", async () => {
    const { desk } = await untilNewYear()
    accepted(await desk.agreement.changePoint({ ...of, on: "2011-05-01", point: "fairs", terms: { recruits: false } }))
    expect(await desk.agreement.changeEdition({ ...of, on: "2011-04-30", points: { fairs } })).toMatchObject({
      refusals: [{ _tag: "LaterChange", at: "/on", facts: { point: "fairs", from: "2011-05-01" } }]
    })
    accepted(await desk.agreement.changeEdition({ ...of, on: "2011-05-01", points: { fairs } }))
  })
})
