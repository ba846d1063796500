import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { absenceOn, type Day, hasLeftBy, Person } from "../../src/index.ts"
import { refusalsOf } from "../setup.ts"
import { anInstallation, told } from "./lives.ts"

const of = { person: "company-1" } as const

const someone = async () => {
  const here = await anInstallation()
  const personOf = async () => (await here.pk.get(Person, of.person))!.state
  const awayOn = async (...days: ReadonlyArray<Day>) => {
    const state = await personOf()
    return days.map((day) => absenceOn(state, day) !== undefined)
  }
  return { ...here, personOf, awayOn }
}

const away = async () => {
  const here = await someone()
  accepted(await here.desk.people.absent({ ...of, on: "2011-07-01", lastDay: "2011-07-31", reason: "planned" }))
  return here
}

describe("a contact who is absent", () => {
  it("is so from the first to the last day", async () => {
    const { awayOn, personOf, pk } = await away()
    expect(await awayOn("2011-06-30", "2011-07-01", "2011-07-31", "2011-08-01")).toEqual([false, true, true, false])
    expect(absenceOn(await personOf(), "2011-07-15")).toEqual({ firstDay: "2011-07-01", lastDay: "2011-07-31" })
    expect(await pk.verify()).toEqual([])
  })

  it("is so until somebody says otherwise when no last day is known", async () => {
    const { desk, awayOn } = await someone()
    accepted(await desk.people.absent({ ...of, on: "2012-02-29", reason: "unplanned" }))
    expect(await awayOn("2012-02-28", "2012-02-29", "2999-01-01")).toEqual([false, true, true])
    expect(await desk.people.absent({ ...of, on: "2012-03-01", reason: "planned" })).toMatchObject({
      refusals: [
        {
          _tag: "AbsentAlready",
          at: "/on",
          da: "Kontaktpersonen er meldt fraværende fra 2012-02-29.",
          en: "The contact is reported absent from 2012-02-29."
        }
      ]
    })
    accepted(await desk.people.back({ ...of, firstDay: "2012-02-29", lastDay: "2012-02-29" }))
    expect(await awayOn("2012-02-29", "2012-03-01")).toEqual([true, false])
  })

  it("is absent once at a time, and again the day after", async () => {
    const { desk, personOf } = await away()
    const absent = (on: Day, lastDay: Day) => desk.people.absent({ ...of, on, lastDay, reason: "planned" })
    expect(await absent("2011-07-31", "2011-08-05")).toMatchObject({
      refusals: [
        {
          da: "Kontaktpersonen er meldt fraværende fra 2011-07-01 til 2011-07-31.",
          en: "The contact is reported absent from 2011-07-01 to 2011-07-31."
        }
      ]
    })
    expect(refusalsOf(await absent("2011-06-01", "2011-07-01"))).toEqual(["AbsentAlready /on"])
    accepted(await absent("2011-08-01", "2011-08-05"))
    accepted(await absent("2011-06-01", "2011-06-30"))
    expect((await personOf()).absences?.map(({ firstDay }) => firstDay)).toEqual([
      "2011-06-01",
      "2011-07-01",
      "2011-08-01"
    ])
  })

  it("cannot be so for fewer than no days, nor for a reason about health", async () => {
    const { desk } = await someone()
    expect(
      await desk.people.absent({ ...of, on: "2011-07-01", lastDay: "2011-06-30", reason: "planned" })
    ).toMatchObject({
      refusals: [
        {
          _tag: "AbsenceEndsFirst",
          at: "/lastDay",
          da: "Fraværet begynder 2011-07-01; det kan ikke slutte før.",
          en: "The absence begins on 2011-07-01; it cannot end before."
        }
      ]
    })
    expect(refusalsOf(await desk.people.absent({ ...of, on: "2011-07-01", reason: "ill" as never }))).toEqual([
      "InputInvalid /reason"
    ])
    accepted(await desk.people.absent({ ...of, on: "2011-07-01", lastDay: "2011-07-01", reason: "planned" }))
  })
})

describe("a contact who is back", () => {
  it("was absent to another day than was said, earlier or later", async () => {
    const { desk, awayOn, pk } = await away()
    const back = (lastDay: Day) => desk.people.back({ ...of, firstDay: "2011-07-01", lastDay })
    accepted(await back("2011-07-10"))
    expect(await awayOn("2011-07-10", "2011-07-11")).toEqual([true, false])
    accepted(await back("2011-08-10"))
    expect(await awayOn("2011-08-10", "2011-08-11")).toEqual([true, false])
    expect(refusalsOf(await back("2011-06-30"))).toEqual(["AbsenceEndsFirst /lastDay"])
    accepted(await back("2011-07-01"))
    expect(await pk.verify()).toEqual([])
  })

  it("is not absent into the next absence", async () => {
    const { desk } = await away()
    accepted(await desk.people.absent({ ...of, on: "2011-09-01", reason: "planned" }))
    const back = (lastDay: Day) => desk.people.back({ ...of, firstDay: "2011-07-01", lastDay })
    expect(await back("2011-09-01")).toMatchObject({
      refusals: [{ _tag: "AbsentAlready", at: "/lastDay", facts: { firstDay: "2011-09-01" } }]
    })
    accepted(await back("2011-08-31"))
  })

  it("was absent from the day that is given", async () => {
    const { desk } = await someone()
    const back = { ...of, firstDay: "2011-07-02", lastDay: "2011-07-10" } as const
    expect(await desk.people.back(back)).toMatchObject({
      refusals: [
        {
          _tag: "NotAbsent",
          at: "/firstDay",
          da: "Kontaktpersonen er ikke meldt fraværende.",
          en: "The contact is not reported absent."
        }
      ]
    })
    accepted(await desk.people.absent({ ...of, on: "2011-07-01", lastDay: "2011-07-31", reason: "planned" }))
    expect(await desk.people.back(back)).toMatchObject({
      refusals: [
        {
          facts: { days: ["2011-07-01"] },
          da: "Kontaktpersonen er meldt fraværende fra: 2011-07-01.",
          en: "The contact is reported absent from: 2011-07-01."
        }
      ]
    })
  })
})

describe("an absence that is withdrawn", () => {
  it("has not been, and others have", async () => {
    const { desk, awayOn, pk } = await away()
    accepted(await desk.people.absent({ ...of, on: "2011-09-01", lastDay: "2011-09-02", reason: "planned" }))
    const withdraw = (firstDay: Day) => desk.people.withdrawAbsence({ ...of, firstDay })
    expect(refusalsOf(await withdraw("2011-07-02"))).toEqual(["NotAbsent /firstDay"])
    accepted(await withdraw("2011-07-01"))
    expect(await awayOn("2011-07-01", "2011-09-01")).toEqual([false, true])
    expect(refusalsOf(await withdraw("2011-07-01"))).toEqual(["NotAbsent /firstDay"])
    expect(await pk.verify()).toEqual([])
  })
})

describe("a contact who leaves", () => {
  it("has left the day after the last, until that is withdrawn", async () => {
    const { desk, personOf, pk } = await someone()
    accepted(await desk.people.leave({ ...of, lastDay: "2012-02-29" }))
    expect(hasLeftBy(await personOf(), "2012-02-29")).toBe(false)
    expect(hasLeftBy(await personOf(), "2012-03-01")).toBe(true)
    accepted(await desk.people.leave({ ...of, lastDay: "2012-01-31" }))
    expect(hasLeftBy(await personOf(), "2012-02-01")).toBe(true)
    accepted(await desk.people.withdrawLeaving({ ...of, on: "2012-02-01" }))
    expect(hasLeftBy(await personOf(), "2999-01-01")).toBe(false)
    expect(await personOf()).not.toHaveProperty("lastDay")
    expect(await pk.verify()).toEqual([])
  })

  it("is not reported to stay when nobody said that they leave", async () => {
    const { desk } = await someone()
    const stay = () => desk.people.withdrawLeaving({ ...of, on: "2012-02-01" })
    expect(await stay()).toMatchObject({
      refusals: [
        {
          _tag: "NotLeaving",
          at: "/person",
          da: "company-1 er ikke meldt fratrådt.",
          en: "company-1 is not reported to have left."
        }
      ]
    })
    accepted(await desk.people.leave({ ...of, lastDay: "2012-02-29" }))
    accepted(await stay())
    expect(refusalsOf(await stay())).toEqual(["NotLeaving /person"])
  })

  it("is told of on the last day, and not when it is withdrawn", async () => {
    const here = await someone()
    accepted(await here.desk.people.leave({ ...of, lastDay: "2011-05-31" }))
    expect(await told(here, "2011-05-30", "2011-05-31")).toEqual(["2011-05-30:", "2011-05-31: left"])
    accepted(await here.desk.people.leave({ ...of, lastDay: "2011-06-30" }))
    accepted(await here.desk.people.withdrawLeaving({ ...of, on: "2011-06-01" }))
    expect(await told(here, "2011-07-31")).toEqual(["2011-07-31:"])
  })
})

describe("what is said of a contact", () => {
  it.each([
    ["absent", { on: "2011-07-01", reason: "planned" }],
    ["back", { firstDay: "2011-07-01", lastDay: "2011-07-02" }],
    ["withdrawAbsence", { firstDay: "2011-07-01" }],
    ["leave", { lastDay: "2011-07-01" }],
    ["withdrawLeaving", { on: "2011-07-01" }]
  ] as const)("%s: is of somebody known, on a day there is, and nothing else", async (command, given) => {
    const { desk } = await someone()
    type Send = (input: object) => ReturnType<typeof desk.people.leave>
    const send = (desk.people as unknown as Record<string, Send>)[command]!
    expect(refusalsOf(await send({ ...given, person: "x" }))).toEqual(["NotFound /person"])
    const [day] = Object.keys(given)
    expect(refusalsOf(await send({ ...given, ...of, [day!]: "2011-02-29" }))).toContain(`InputInvalid /${day}`)
    expect(refusalsOf(await send({ ...given, ...of, unheardOf: 1 }))).toEqual(["InputInvalid /unheardOf"])
    expect(refusalsOf(await send({}))).toContain("InputInvalid /person")
  })
})
