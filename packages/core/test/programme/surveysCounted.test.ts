import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type Day } from "../../src/index.ts"
import type { MeasureRow } from "../../src/facts/index.ts"
import { definePlugin } from "../../src/plugin/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import {
  answerCounts,
  Dissatisfaction,
  Programme,
  surveyAnswers,
  SurveyInvitation,
  Surveys
} from "../../src/programme/index.ts"
import { aCompany, aDraft, basis, slow, withCompany } from "../setup.ts"

const fresh = async (storage: StorageService = memory()) => {
  const clock = virtualClock("2009-01-05")
  const pk = createPartnerskab({ ...basis(storage, clock), plugins: [Programme] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft({ on: "2009-01-05" })))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2009-01-05" }))
  accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
  accepted(await desk.agreement.draft(aDraft({ agreement: "a2", party: "smithy", on: "2009-01-05" })))
  accepted(await desk.agreement.sign({ agreement: "a2", on: "2009-01-05" }))
  return { pk, desk, clock }
}
const quarter = { round: "2009Q3", quarter: "2009Q3", subject: "partnerskabsaftale" } as const
const begun = async (storage: StorageService = memory()) => {
  const all = await fresh(storage)
  accepted(
    await all.desk.surveys.open({ ...quarter, on: "2009-09-01", lastDay: "2009-09-30", questions: ["tilfredshed"] })
  )
  const { events } = accepted(
    await all.desk.surveys.invite({
      round: "2009Q3",
      on: "2009-09-01",
      respondents: [
        { agreement: "a1", side: "company" },
        { agreement: "a1", side: "authority" },
        { agreement: "a2", side: "company" }
      ]
    })
  )
  return { ...all, ids: events.map(({ id }) => id) as [string, string, string] }
}
type Pk = Awaited<ReturnType<typeof fresh>>["pk"]
const counted = async (pk: Pk, key: string, asOf: Day) =>
  (await pk.measure(pk.indicators[`surveys.${key}`]!, { asOf })).map(({ group, value }) => [...group, value].join(" "))
const reply = (invitation: string, answer: string, on: Day = "2009-09-10") =>
  ({ invitation, round: "2009Q3", on, answers: [{ question: "tilfredshed", answer }] }) as const

describe("what is counted of a survey", () => {
  it("is how many were asked, reminded and answered, with both counts of the share, and a skipped quarter (row 41)", async () => {
    const { pk, desk, ids } = await begun()
    accepted(await desk.surveys.answer(reply(ids[0], "utilfreds")))
    accepted(await desk.surveys.answer(reply(ids[1], "meget-tilfreds")))
    accepted(await desk.surveys.remind({ round: "2009Q3", on: "2009-09-23" }))
    accepted(
      await desk.surveys.skip({
        round: "2009Q4",
        quarter: "2009Q4",
        subject: "partnerskabsaftale",
        on: "2009-12-01",
        reason: "andet"
      })
    )
    const at = "2009-12-31"
    expect(await counted(pk, "invited", "2009-08-31")).toEqual([])
    expect(await counted(pk, "invited", at)).toEqual(["2009Q3 authority 1", "2009Q3 company 2"])
    expect(await counted(pk, "reminded", at)).toEqual(["2009Q3 company 1"])
    expect(await counted(pk, "returned", "2009-09-09")).toEqual([])
    expect(await counted(pk, "returned", at)).toEqual(["2009Q3 authority 1", "2009Q3 company 1"])
    expect(await counted(pk, "satisfied", at)).toEqual(["2009Q3 authority tilfredshed 1"])
    expect(await counted(pk, "dissatisfied", at)).toEqual(["2009Q3 company tilfredshed 1"])
    expect(await counted(pk, "skipped", at)).toEqual(["2009Q4 andet 1"])
    expect(await counted(pk, "rounds", at)).toEqual(["2009Q3 1"])
    expect(await counted(pk, "thresholds", at)).toEqual(["2009Q3 80"])
    expect(await pk.verify()).toEqual([])
  })

  it("is every dissatisfied answer with its case, how it was resolved, and how long it took (row 42)", async () => {
    const { pk, desk, ids } = await begun()
    accepted(await desk.surveys.answer(reply(ids[0], "utilfreds")))
    accepted(await desk.surveys.answer(reply(ids[2], "meget-utilfreds")))
    expect(await counted(pk, "casesOpened", "2009-09-10")).toEqual(["2009Q3 company 2"])
    expect(await counted(pk, "casesOpen", "2009-09-10")).toEqual(["false 2"])
    accepted(await desk.surveys.contactDissatisfied({ dissatisfaction: ids[0], on: "2009-09-10" }))
    const resolve = { dissatisfaction: ids[0], on: "2009-09-14", resolution: "loest", note: "Ny plads." } as const
    accepted(await desk.surveys.resolveDissatisfaction(resolve))
    accepted(await desk.surveys.correctAnswer(reply(ids[2], "tilfreds")))
    expect(await counted(pk, "casesOpen", "2009-09-13")).toEqual(["true 1"])
    expect(await counted(pk, "casesOpen", "2009-09-14")).toEqual([])
    expect(await counted(pk, "casesResolved", "2009-09-14")).toEqual(["loest 1"])
    expect(await counted(pk, "daysToContact", "2009-09-14")).toEqual(["0 1"])
    expect(await counted(pk, "daysToResolve", "2009-09-14")).toEqual(["4 1"])
    expect((await pk.find(Dissatisfaction, { state: "Open" })).rows).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("is the surveys of others, and which of their per cents cannot be", async () => {
    const { pk, desk } = await fresh()
    const questions = [{ question: "anbefaling", percent: 93 }]
    accepted(
      await desk.surveys.recordExternal({ survey: "2008", on: "2008-11-30", by: "kommunen", asked: 52, questions })
    )
    expect(await counted(pk, "externalAsked", "2008-11-30")).toEqual(["2008 52"])
    expect(await counted(pk, "externalUnattainable", "2008-11-30")).toEqual(["2008 anbefaling 1"])
  })

  it("asks each side of a company once, and one quarter about a subject has one round", async () => {
    const { desk } = await begun()
    const again = { round: "2009Q3", on: "2009-09-02", respondents: [{ agreement: "a1", side: "company" }] } as const
    expect(refusedWith(await desk.surveys.invite(again))).toEqual(["AlreadyClaimed"])
    expect(refusedWith(await desk.surveys.plan({ ...quarter, round: "other", on: "2009-09-01" }))).toEqual([
      "AlreadyClaimed"
    ])
  })

  it("is one answer when two enter it at once", async () => {
    const { pk, desk, ids } = await begun(slow(memory()))
    const both = await Promise.all([
      desk.surveys.answer(reply(ids[0], "utilfreds")),
      desk.surveys.answer(reply(ids[0], "tilfreds"))
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await counted(pk, "returned", "2009-12-31")).toEqual(["2009Q3 company 1"])
  })

  it("is closed for all who have not answered in one commit", async () => {
    const { pk, desk } = await fresh()
    accepted(
      await desk.surveys.open({ ...quarter, on: "2009-09-01", lastDay: "2009-09-30", questions: ["tilfredshed"] })
    )
    const sides = ["company", "authority"] as const
    const respondents = ["a1", "a2"].flatMap((agreement) => sides.map((side) => ({ agreement, side })))
    const { events } = accepted(await desk.surveys.invite({ round: "2009Q3", on: "2009-09-01", respondents }))
    accepted(await desk.surveys.close({ round: "2009Q3", on: "2009-09-30" }))
    expect((await pk.find(SurveyInvitation, { round: "2009Q3", state: "Lapsed" })).total).toBe(events.length)
  })
})

describe("a class of answers that a plugin adds", () => {
  const classes = surveyAnswers.with({ "ved-ikke": { da: "ved ikke", en: "do not know" } })
  const aSettled = (values: ReadonlyArray<ReturnType<typeof answerCounts.with>>) =>
    createPartnerskab({
      ...basis(),
      plugins: [
        Programme,
        class Scale extends definePlugin("scale", { version: "1.0.0", entries: [classes], values }) {}
      ]
    })

  it("says what it counts as, and nothing is put together before it does", async () => {
    expect(() => aSettled([])).toThrow("ved-ikke")
    const pk = aSettled([answerCounts.with({ "ved-ikke": "neutral" })])
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-01-03" }))
    const days = { on: "2011-02-01", lastDay: "2011-02-28" } as const
    accepted(await desk.surveys.open({ ...quarter, ...days, questions: ["tilfredshed"] }))
    const respondents = [{ agreement: "a1", side: "company" }] as const
    const { events } = accepted(await desk.surveys.invite({ round: "2009Q3", on: "2011-02-01", respondents }))
    accepted(await desk.surveys.answer(reply(events[0]!.id, "ved-ikke", "2011-02-02")))
    expect(await counted(pk as never, "answers", "2011-12-31")).toEqual(["2009Q3 company tilfredshed neutral 1"])
  })
})

describe("the reminders of a survey", () => {
  it("are sent to both sides, and none to those who have answered", async () => {
    const { pk, desk, clock, ids } = await begun()
    clock.goTo("2009-09-24")
    accepted(await desk.surveys.answer(reply(ids[0], "tilfreds")))
    const sent: Array<string> = []
    await pk.runDue({ reminder: async ({ role, key }) => void sent.push(`${role} ${key.split("/")[3]}`) })
    expect(sent.filter((one) => one.includes("unanswered")).toSorted()).toEqual([
      "authority.primary unanswered",
      "company.primary unanswered"
    ])
  })

  it("bring a dissatisfied answer to the responsible consultant the same day", async () => {
    const { pk, desk, clock, ids } = await begun()
    clock.goTo("2009-09-10")
    accepted(await desk.surveys.answer(reply(ids[0], "utilfreds")))
    const sent: Array<string> = []
    await pk.runDue({ reminder: async ({ role, key }) => void sent.push(`${role} ${key}`) })
    expect(sent.filter((one) => one.includes("dissatisfaction"))).toEqual([
      `authority.primary reminder/dissatisfaction/${ids[0]}/contact/2009-09-10/2009-09-10`
    ])
  })
})

describe("a dissatisfied answer that the responsible consultant enters", () => {
  it("is told the next day and every week until the company is called, as the consultant is not told the same day", async () => {
    const { pk, clock, ids } = await begun()
    clock.goTo("2009-09-10")
    accepted(await pk.as("authority-1").surveys.answer(reply(ids[0], "utilfreds")))
    const sent: Array<string> = []
    const until = async (day: Day) => {
      clock.goTo(day)
      await pk.runDue({
        reminder: async ({ what, dueOn, recipients }) => {
          if (what === "contact" || what === "uncontacted") sent.push(`${dueOn} ${recipients[0]!.person}`)
        }
      })
    }
    for (const day of ["2009-09-10", "2009-09-11", "2009-09-17", "2009-09-18"] as const) await until(day)
    expect(sent).toEqual(["2009-09-11 authority-1", "2009-09-18 authority-1"])
    accepted(await pk.as("authority-1").surveys.contactDissatisfied({ dissatisfaction: ids[0]!, on: "2009-09-18" }))
    await until("2009-10-02")
    expect(sent).toHaveLength(2)
  })
})

describe("what the report says of surveys", () => {
  it("is each round and side against its target, and which have not answered", async () => {
    const { pk, desk, ids } = await begun()
    accepted(await desk.surveys.answer(reply(ids[0], "tilfreds")))
    accepted(await desk.surveys.answer(reply(ids[2], "hverken")))
    accepted(
      await desk.surveys.skip({
        round: "2009Q4",
        quarter: "2009Q4",
        subject: "partnerskabsaftale",
        on: "2009-12-01",
        reason: "andet"
      })
    )
    const { says } = Surveys.definition.report
    const rows = new Map<string, ReadonlyArray<MeasureRow>>()
    for (const key of Object.keys(Surveys.definition.indicators))
      rows.set(key, await pk.measure(pk.indicators[`surveys.${key}`]!, { asOf: "2009-12-31" }))
    const figures = { asOf: "2009-12-31" as const, rows: (key: string) => rows.get(key) ?? [], total: () => 0 }
    expect(says!(figures).map(({ da }) => da)).toEqual([
      "2009Q3, virksomheder, tilfredshed: 1 af 2 svar er tilfredse (50 %); målet er ikke nået (80 %). 2 af 2 spurgte har svaret.",
      "2009Q3, jobcentret: ingen af 1 spurgte har svaret, så tilfredsheden er ikke kendt.",
      "2009Q4: ingen undersøgelse (andet)."
    ])
    expect(says!({ ...figures, rows: () => [] })).toEqual([])
  })
})
