import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, type Day, draftDays, draftWarnings } from "../../src/index.ts"
import { aDraft, refusalsOf } from "../setup.ts"
import { anInstallation, counts, statuses, told } from "./lives.ts"

const source = { source: "test" }
const thirty = draftDays.from("2000-01-01", 30, source)

const aKeptDraft = async (days = thirty, on: Day = "2011-01-03") => {
  const here = await anInstallation([days])
  accepted(await here.desk.agreement.draft(aDraft({ on })))
  return here
}

describe("a draft that is kept for thirty days", () => {
  it("is a draft on the thirtieth day, and forgotten the day after", async () => {
    const here = await aKeptDraft()
    expect(await here.stateOf()).toMatchObject({ keptUntil: "2011-02-02", warnedDays: [7, 1] })
    const days = ["2011-02-01", "2011-02-02", "2011-02-03"] as const
    expect(await statuses(here, ...days)).toEqual(["draft", "draft", "forgotten"])
    expect(await counts(here, "inPreparation", ["2011-01-02", "2011-01-03", ...days])).toEqual([0, 1, 1, 1, 0])
    expect((await here.pk.find(Agreement, { keptUntil: "2011-02-02" })).total).toBe(1)
    expect(await here.pk.verify()).toEqual([])
  })

  it("is for ever when a jobcentre has set nothing", async () => {
    const here = await anInstallation()
    accepted(await here.desk.agreement.draft(aDraft()))
    expect(await here.stateOf()).not.toHaveProperty("keptUntil")
    expect(await statuses(here, "2099-12-31")).toEqual(["draft"])
    expect(await counts(here, "inPreparation", ["2099-12-31"])).toEqual([1])
    expect(await told(here, "2030-01-01")).toEqual(["2030-01-01:"])
  })

  it("counts days over a leap day and the end of a month", async () => {
    const here = await aKeptDraft(draftDays.from("2000-01-01", 29, source), "2012-01-31")
    expect(await here.stateOf()).toMatchObject({ keptUntil: "2012-02-29" })
    expect(await statuses(here, "2012-02-29", "2012-03-01")).toEqual(["draft", "forgotten"])
  })

  it("is kept as long as is set on the day it is drafted", async () => {
    const here = await anInstallation([draftDays.from("2011-01-04", 10, source)])
    accepted(await here.desk.agreement.draft(aDraft({ on: "2011-01-03" })))
    expect(await here.stateOf()).not.toHaveProperty("keptUntil")
  })

  it("is changed, proposed and signed until its last day, and not on the day after", async () => {
    const points = { network: { people: 2 } } as const
    const { company, authority } = aDraft().contacts
    const swapped = { company, authority: { primary: authority.deputy, deputy: authority.primary } }
    const of = { agreement: "a1" } as const
    const doors = (here: Awaited<ReturnType<typeof aKeptDraft>>, on: Day) => [
      () => here.desk.agreement.choosePoints({ ...of, on, points }),
      () => here.desk.agreement.nameContacts({ ...of, on, contacts: swapped }),
      () => here.desk.agreement.namePointContact({ ...of, on, point: "fairs", contact: { company: "company-1" } }),
      () => here.desk.agreement.propose({ ...of, on }),
      () => here.desk.agreement.sign({ ...of, on })
    ]
    const late = await aKeptDraft()
    for (const send of doors(late, "2011-02-03"))
      expect(await send()).toMatchObject({
        refusals: [
          {
            _tag: "DraftForgotten",
            at: "/on",
            da: "Udkastet blev gemt til 2011-02-02. Gem det længere, før det ændres.",
            en: "The draft was kept until 2011-02-02. Keep it longer before it is changed."
          }
        ]
      })
    for (const at of [0, 1, 2, 3, 4]) accepted(await doors(await aKeptDraft(), "2011-02-02")[at]!())
  })

  it("is forgotten when it was proposed, too, and can be dropped then", async () => {
    const here = await aKeptDraft()
    accepted(await here.desk.agreement.propose({ agreement: "a1", on: "2011-01-10" }))
    expect(await statuses(here, "2011-02-02", "2011-02-03")).toEqual(["proposed", "forgotten"])
    expect(refusalsOf(await here.desk.agreement.sign({ agreement: "a1", on: "2011-02-03" }))).toContain(
      "DraftForgotten /on"
    )
    accepted(await here.desk.agreement.drop({ agreement: "a1", on: "2011-03-01" }))
    expect(await here.stateOf()).toMatchObject({ prepared: { firstDay: "2011-01-03", lastDay: "2011-02-02" } })
    expect(await counts(here, "inPreparation", ["2011-02-02", "2011-02-03", "2011-03-01"])).toEqual([1, 0, 0])
  })

  it("leaves room for another from the day after, and no earlier", async () => {
    const { desk, pk } = await aKeptDraft()
    const second = (on: Day) => desk.agreement.draft(aDraft({ agreement: "a2", on }))
    expect(refusalsOf(await second("2011-02-02"))).toEqual([expect.stringMatching(/^AlreadyClaimed/)])
    accepted(await second("2011-02-03"))
    expect(refusalsOf(await desk.agreement.keepDraft({ agreement: "a1", on: "2011-02-03" }))).toEqual([
      expect.stringMatching(/^AlreadyClaimed/)
    ])
    expect(await pk.verify()).toEqual([])
  })
})

describe("a draft that is kept longer", () => {
  it("is kept as many days from then on, also when it was forgotten", async () => {
    const here = await aKeptDraft()
    accepted(await here.desk.agreement.keepDraft({ agreement: "a1", on: "2011-03-01" }))
    expect(await here.stateOf()).toMatchObject({ keptUntil: "2011-03-31" })
    expect(await statuses(here, "2011-03-31", "2011-04-01")).toEqual(["draft", "forgotten"])
    accepted(await here.desk.agreement.sign({ agreement: "a1", on: "2011-03-31" }))
    expect(await here.stateOf()).not.toHaveProperty("keptUntil")
  })

  it("is never kept shorter: on a day long before, or on the day it was made, nothing changes", async () => {
    const here = await aKeptDraft()
    for (const on of ["2010-06-01", "2011-01-03"] as const)
      expect(refusalsOf(await here.desk.agreement.keepDraft({ agreement: "a1", on }))).toEqual(["NothingChanges /on"])
    accepted(await here.desk.agreement.keepDraft({ agreement: "a1", on: "2011-01-04" }))
    expect(await here.stateOf()).toMatchObject({ keptUntil: "2011-02-03" })
    expect(await here.pk.verify()).toEqual([])
  })

  it("that was for ever is kept at least until the day it was made", async () => {
    const here = await anInstallation([
      draftDays.from("2000-01-01", 30, source),
      draftDays.from("2011-01-01", 0, source)
    ])
    accepted(await here.desk.agreement.draft(aDraft()))
    accepted(await here.desk.agreement.keepDraft({ agreement: "a1", on: "2010-06-01" }))
    expect(await here.stateOf()).toMatchObject({ keptUntil: "2011-01-03" })
    expect(await here.pk.verify()).toEqual([])
  })

  it("is for ever when the jobcentre has chosen so since", async () => {
    const here = await anInstallation([thirty, draftDays.from("2011-01-20", 0, source)])
    accepted(await here.desk.agreement.draft(aDraft()))
    accepted(await here.desk.agreement.keepDraft({ agreement: "a1", on: "2011-01-20" }))
    expect(await here.stateOf()).not.toHaveProperty("keptUntil")
    expect(await told(here, "2012-01-01")).toEqual(["2012-01-01:"])
  })
})

describe("whoever has a draft that will soon be forgotten", () => {
  it("is told seven days and one day before, and on no other day", async () => {
    const here = await aKeptDraft()
    expect(await told(here, "2011-01-25", "2011-01-26", "2011-01-31", "2011-02-01", "2011-03-01")).toEqual([
      "2011-01-25:",
      "2011-01-26: draftKept",
      "2011-01-31:",
      "2011-02-01: draftKept",
      "2011-03-01:"
    ])
  })

  it("is not told when it was signed or dropped meanwhile, and later when it is kept longer", async () => {
    const signed = await aKeptDraft()
    accepted(await signed.desk.agreement.sign({ agreement: "a1", on: "2011-01-20" }))
    expect(await told(signed, "2011-02-10")).toEqual(["2011-02-10:"])
    const dropped = await aKeptDraft()
    accepted(await dropped.desk.agreement.drop({ agreement: "a1", on: "2011-01-20" }))
    expect(await told(dropped, "2011-02-10")).toEqual(["2011-02-10:"])
    const kept = await aKeptDraft()
    accepted(await kept.desk.agreement.keepDraft({ agreement: "a1", on: "2011-01-20" }))
    expect(await told(kept, "2011-02-01", "2011-02-12")).toEqual(["2011-02-01:", "2011-02-12: draftKept"])
  })

  it("is not told of a day before it was made: a warning of seven days is none for a draft of seven", async () => {
    const warnings = draftWarnings.from("2000-01-01", [7, 6, 0], source)
    const here = await anInstallation([draftDays.from("2000-01-01", 7, source), warnings])
    accepted(await here.desk.agreement.draft(aDraft()))
    expect(await here.stateOf()).toMatchObject({ keptUntil: "2011-01-10", warnedDays: [6, 0] })
    expect(await told(here, "2011-01-03", "2011-01-04", "2011-01-10")).toEqual([
      "2011-01-03:",
      "2011-01-04: draftKept",
      "2011-01-10: draftKept"
    ])
  })
})
