import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, noticeDays, Proposal, reviewDays } from "../../src/index.ts"
import { refusalsOf } from "../setup.ts"
import { anActive, counts, statuses, told } from "./lives.ts"

const of = { agreement: "a1" } as const
const untilNewYear = () => anActive({ signing: { lastDay: "2011-12-31" } })

describe("an agreement that is extended", () => {
  it("holds to a later day", async () => {
    const here = await untilNewYear()
    accepted(await here.desk.agreement.extend({ ...of, lastDay: "2012-02-29", reason: "aftalt" }))
    expect(await statuses(here, "2012-02-29", "2012-03-01")).toEqual(["active", "lapsed"])
    expect(await counts(here, "inForce", ["2012-02-29", "2012-03-01"])).toEqual([1, 0])
    expect(await here.pk.verify()).toEqual([])
  })

  it("may be extended by one day, and when it has lapsed", async () => {
    const here = await untilNewYear()
    here.clock.goTo("2012-06-01")
    accepted(await here.desk.agreement.extend({ ...of, lastDay: "2012-01-01" }))
    expect(await statuses(here, "2012-01-01", "2012-01-02")).toEqual(["active", "lapsed"])
  })

  it.each(["2011-12-31", "2011-12-30"] as const)("is not extended to %s", async (lastDay) => {
    const { desk } = await untilNewYear()
    expect(await desk.agreement.extend({ ...of, lastDay })).toMatchObject({
      refusals: [
        {
          _tag: "WrongWay",
          at: "/lastDay",
          da: "Aftalens sidste dag er 2011-12-31; den nye skal ligge efter.",
          en: "The last day of the agreement is 2011-12-31; the new one must be after."
        }
      ]
    })
  })

  it("is not extended when it holds until it is ended, or for a reason nobody declared", async () => {
    const { desk } = await anActive()
    expect(await desk.agreement.extend({ ...of, lastDay: "2012-12-31" })).toMatchObject({
      refusals: [
        {
          da: "Aftalen har ingen sidste dag: den gælder, til den afsluttes, og kan kun afkortes.",
          en: "The agreement has no last day: it holds until it is ended, and can only be shortened."
        }
      ]
    })
    const other = await untilNewYear()
    expect(refusalsOf(await other.desk.agreement.extend({ ...of, lastDay: "2012-12-31", reason: "x" }))).toEqual([
      "UnknownReason /reason"
    ])
  })
})

describe("an agreement that is shortened", () => {
  const shorten = (here: Awaited<ReturnType<typeof untilNewYear>>, lastDay: Day) =>
    here.desk.agreement.shorten({ ...of, lastDay, reason: "myndigheden" })

  it("holds to an earlier day, at least its first", async () => {
    const here = await untilNewYear()
    accepted(await shorten(here, "2011-12-30"))
    accepted(await shorten(here, "2011-02-01"))
    expect(await statuses(here, "2011-02-01", "2011-02-02")).toEqual(["active", "lapsed"])
    expect(await counts(here, "inForce", ["2011-02-01", "2011-02-02"])).toEqual([1, 0])
    expect(refusalsOf(await shorten(here, "2011-01-31"))).toEqual(["EndsBeforeItBegins /lastDay"])
  })

  it("has a last day when it had none", async () => {
    const here = await anActive()
    accepted(await shorten(here, "2012-02-29"))
    expect(await here.stateOf()).toMatchObject({ _tag: "Active", lastDay: "2012-02-29" })
  })

  it.each(["2011-12-31", "2012-01-01"] as const)("is not shortened to %s", async (lastDay) => {
    const here = await untilNewYear()
    expect(await shorten(here, lastDay)).toMatchObject({
      refusals: [
        {
          _tag: "WrongWay",
          at: "/lastDay",
          da: "Aftalens sidste dag er 2011-12-31; den nye skal ligge før.",
          en: "The last day of the agreement is 2011-12-31; the new one must be before."
        }
      ]
    })
  })

  it("is shortened for a reason", async () => {
    const { desk } = await untilNewYear()
    const given = { ...of, lastDay: "2011-06-30" } as const
    expect(refusalsOf(await desk.agreement.shorten(given as never))).toEqual(["InputInvalid /reason"])
    expect(refusalsOf(await desk.agreement.shorten({ ...given, reason: "andet" }))).toEqual(["NoteOnlyForOther /note"])
    // What the form refuses of a field, no rule refuses again.
    expect(refusalsOf(await desk.agreement.shorten({ ...given, reason: "" }))).toEqual(["InputInvalid /reason"])
    expect(refusalsOf(await desk.agreement.shorten({ ...given, reason: "", note: "Hej" }))).toEqual([
      "InputInvalid /reason",
      "NoteOnlyForOther /note"
    ])
  })
})

describe("an agreement whose first day was written wrongly", () => {
  const correct = (here: Awaited<ReturnType<typeof untilNewYear>>, firstDay: Day) =>
    here.desk.agreement.correctStart({ ...of, firstDay, reason: "fejl" })

  it("was in force from another, and in preparation until then", async () => {
    const here = await untilNewYear()
    accepted(await correct(here, "2011-03-01"))
    const days = ["2011-01-31", "2011-02-28", "2011-03-01"] as const
    expect(await counts(here, "inForce", days)).toEqual([0, 0, 1])
    expect(await counts(here, "inPreparation", days)).toEqual([1, 1, 0])
    accepted(await correct(here, "2010-12-04"))
    expect(await counts(here, "inForce", ["2010-12-03", "2010-12-04"])).toEqual([0, 1])
    expect(await counts(here, "inPreparation", ["2011-01-03"])).toEqual([0])
    expect(await here.stateOf()).toMatchObject({ agreedFirstDay: "2010-12-04", signedOn: "2011-02-01" })
    expect(await here.pk.verify()).toEqual([])
  })

  it("is moved far back by a second person, and by one alone as far as it could have been signed", async () => {
    const here = await anActive({ today: "2011-03-31", signing: { firstDay: "2011-03-15" } })
    const far = await correct(here, "2011-02-28")
    expect(refusalsOf(far)).toEqual(["ApprovalNeeded "])
    expect(far.ok ? "" : far.refusals[0]!.da).toContain(
      "Aftalen begynder mere end 30 dage tilbage; en anden person skal godkende det."
    )
    expect(await here.stateOf()).toMatchObject({ firstDay: "2011-03-15" })
    accepted(await correct(here, "2011-03-01"))
    const [proposal] = (await here.pk.find(Proposal, { state: "Open" })).rows
    const approving = { by: "consultant-2", roles: ["second"] } as const
    expect(refusalsOf(await here.pk.approve(proposal!.id, { ...approving, by: "consultant-1" }))).toEqual([
      "MayNotApprove /proposal"
    ])
    accepted(await here.pk.approve(proposal!.id, approving))
    expect(await here.stateOf()).toMatchObject({ firstDay: "2011-02-28" })
  })

  it("is moved forward by one alone, however long ago it was", async () => {
    const here = await anActive()
    here.clock.goTo("2012-01-01")
    accepted(await correct(here, "2011-02-02"))
    expect(refusalsOf(await correct(here, "2011-02-01"))).toEqual(["ApprovalNeeded "])
  })

  it("is moved back by two of an agreement that has ended, too", async () => {
    const here = await untilNewYear()
    accepted(await here.desk.agreement.end({ ...of, lastDay: "2011-06-30", reason: "agreed" }))
    expect(refusalsOf(await correct(here, "2010-12-03"))).toEqual(["ApprovalNeeded "])
    accepted(await correct(here, "2010-12-04"))
  })

  it("begins on its last day at the latest, when it has ended too", async () => {
    const here = await untilNewYear()
    const late = await correct(here, "2012-01-01")
    expect(late).toMatchObject({
      refusals: [
        {
          _tag: "BeginsAfterItEnds",
          at: "/firstDay",
          da: "Aftalens sidste dag er 2011-12-31; den kan ikke begynde efter.",
          en: "The last day of the agreement is 2011-12-31; it cannot begin after."
        }
      ]
    })
    accepted(await here.desk.agreement.end({ ...of, lastDay: "2011-06-30", reason: "agreed" }))
    expect(refusalsOf(await correct(here, "2011-07-01"))).toEqual(["BeginsAfterItEnds /firstDay"])
    accepted(await correct(here, "2011-06-30"))
    const open = await anActive()
    accepted(await correct(open, "2020-02-29"))
  })
})

describe("a review of an agreement", () => {
  it("moves the next one a year on, or to the day that is given", async () => {
    const here = await untilNewYear()
    accepted(await here.desk.agreement.review({ ...of, on: "2011-03-01", note: "Alt går godt" }))
    expect(await here.stateOf()).toMatchObject({ reviewOn: "2012-02-29" })
    accepted(await here.desk.agreement.review({ ...of, on: "2011-03-01", next: "2011-06-01" }))
    expect(await here.stateOf()).toMatchObject({ reviewOn: "2011-06-01" })
  })

  it("is the last when a jobcentre has chosen none", async () => {
    const here = await anActive({ parameters: [reviewDays.from("2011-03-01", 0, { source: "test" })] })
    accepted(await here.desk.agreement.review({ ...of, on: "2011-02-28" }))
    expect(await here.stateOf()).toMatchObject({ reviewOn: "2012-02-28" })
    accepted(await here.desk.agreement.review({ ...of, on: "2011-03-01" }))
    expect(await here.stateOf()).not.toHaveProperty("reviewOn")
  })

  it("is on a day of the agreement's own", async () => {
    const { desk } = await untilNewYear()
    for (const on of ["2011-01-31", "2012-01-01"] as const)
      expect(refusalsOf(await desk.agreement.review({ ...of, on }))).toEqual(["NotInForceOn /on"])
    for (const on of ["2011-02-01", "2011-12-31"] as const) accepted(await desk.agreement.review({ ...of, on }))
  })
})

describe("the next review of an agreement", () => {
  it("is on the day it is said or later, and on none before", async () => {
    const { desk } = await untilNewYear()
    const review = (next: Day) => desk.agreement.review({ ...of, on: "2011-03-01", next })
    expect(await review("2011-02-28")).toMatchObject({
      refusals: [
        {
          _tag: "ReviewedBefore",
          at: "/next",
          da: "Den næste gennemgang kan ikke ligge før 2011-03-01.",
          en: "The next review cannot come before 2011-03-01."
        }
      ]
    })
    accepted(await review("2011-03-01"))
    accepted(await review("2011-03-02"))
  })
})

describe("the consultant of an agreement", () => {
  it("is told of its review on the day, and not before", async () => {
    const here = await anActive({ signing: { reviewOn: "2011-06-01" } })
    expect(await told(here, "2011-05-31", "2011-06-01", "2011-06-02")).toEqual([
      "2011-05-31:",
      "2011-06-01: review",
      "2011-06-02:"
    ])
    accepted(await here.desk.agreement.review({ ...of, on: "2011-06-02", next: "2011-09-01" }))
    expect(await told(here, "2011-08-31", "2011-09-01")).toEqual(["2011-08-31:", "2011-09-01: review"])
  })

  it("is told thirty days before its last day, and again when that moves", async () => {
    const here = await untilNewYear()
    expect(await told(here, "2011-11-30", "2011-12-01")).toEqual(["2011-11-30:", "2011-12-01: ends"])
    accepted(await here.desk.agreement.extend({ ...of, lastDay: "2012-03-30" }))
    expect(await told(here, "2012-02-28", "2012-02-29")).toEqual(["2012-02-28: review", "2012-02-29: ends"])
  })

  it("is told as many days before as was set when it was signed", async () => {
    const source = { source: "test" }
    const parameters = [noticeDays.from("2011-02-01", 7, source), noticeDays.from("2011-06-01", 60, source)]
    const here = await anActive({ parameters, signing: { lastDay: "2011-12-31" } })
    expect(await told(here, "2011-12-23", "2011-12-24")).toEqual(["2011-12-23:", "2011-12-24: ends"])
  })

  it("is not told of a review after the last day, nor of anything when it has been ended", async () => {
    const lapsed = await untilNewYear()
    expect(await told(lapsed, "2011-12-01", "2012-03-01")).toEqual(["2011-12-01: ends", "2012-03-01:"])
    const sameDay = await anActive({ signing: { lastDay: "2011-12-31", reviewOn: "2011-12-31" } })
    expect(await told(sameDay, "2011-12-01", "2011-12-31")).toEqual(["2011-12-01: ends", "2011-12-31: review"])
    const ended = await untilNewYear()
    accepted(await ended.desk.agreement.end({ ...of, lastDay: "2011-12-30", reason: "agreed" }))
    expect(await told(ended, "2012-06-01")).toEqual(["2012-06-01:"])
  })
})
