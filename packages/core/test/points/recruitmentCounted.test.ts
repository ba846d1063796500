import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { addDays } from "../../src/calendar/index.ts"
import { type Day, type DueReminder, JobOrder } from "../../src/index.ts"
import { allButPersons, anAgreementInForce, refusalsOf, waitingIn } from "../setup.ts"

const anOrder = {
  order: "o1",
  agreement: "a1",
  on: "2011-03-01",
  jobFunction: "7512",
  positions: 1,
  responsible: "authority-2"
} as const

const aTown = async () => {
  const all = await anAgreementInForce({ recruitment: { advertisesVacancies: true } })
  const { pk, desk, clock } = all
  clock.goTo("2011-03-01")
  accepted(await desk.recruitment.receiveOrder({ ...anOrder, note: "Bager til nat." }))
  const at = async (key: string, asOf: Day) =>
    (await pk.measure(pk.indicators[`recruitment.${key}`]!, { asOf })).map(({ group, value }) =>
      [...group.map(String), value].join(" ")
    )
  /** A port as a host would write it. */
  const jobnet = async ({ id, port }: DueReminder) => {
    if (port !== "jobnet") return
    const { number, on } = (await pk.get(JobOrder, id))!.state.publications.find(({ channel }) => channel === port)!
    accepted(await desk.recruitment.reportVacancy({ order: id, on, channel: port, number, outcome: "done" }))
  }
  const propose = async (candidate: string, on: Day) =>
    desk.recruitment.propose({ candidate, order: "o1", citizen: await pk.citizens.refOf(candidate), on })
  return { ...all, at, jobnet, propose }
}

describe("advertising a vacancy", () => {
  it("is asked of the port, shown, counted, and taken down when the order is filled (row 26)", async () => {
    const { pk, desk, clock, at, jobnet, propose } = await aTown()
    const asked = { order: "o1", on: "2011-03-01", channel: "jobnet" } as const
    accepted(await desk.recruitment.publishVacancy(asked))
    expect(await at("ads", "2011-12-31")).toEqual([])
    expect((await pk.runDue({ reminder: jobnet })).done).toContain("reminder/jobOrder/o1/show/jobnet/1/2011-03-01")
    expect([await at("ads", "2011-02-28"), await at("ads", "2011-03-01")]).toEqual([[], ["jobnet authority 1"]])
    accepted(await propose("k1", "2011-03-02"))
    accepted(await desk.recruitment.hire({ candidate: "k1", order: "o1", on: "2011-03-10" }))
    clock.goTo("2011-03-10")
    expect((await pk.runDue({ reminder: jobnet })).done).toContain("reminder/jobOrder/o1/remove/jobnet/2/2011-03-10")
    expect([await at("adsShown", "2011-03-10"), await at("adsShown", "2011-03-11")]).toEqual([["jobnet 1"], []])
    expect(await at("ads", "2011-12-31")).toEqual(["jobnet authority 1"])
    expect(await pk.verify()).toEqual([])
  })

  it("is shown in the jobcentre's own list of job orders beside the places that are offered (row 25)", async () => {
    const points = {
      recruitment: { advertisesVacancies: false },
      placements: { instruments: ["loentilskud"], places: 1 }
    }
    const { pk, desk, clock } = await anAgreementInForce(points)
    clock.goTo("2011-03-01")
    accepted(await desk.recruitment.receiveOrder(anOrder))
    const place = { agreement: "a1", on: "2011-03-01", instrument: "loentilskud", count: 1 } as const
    const [{ id }] = accepted(await desk.placements.register(place)).events as never as [{ readonly id: string }]
    accepted(await desk.placements.publish({ place: id, on: "2011-03-01", channel: "internt" }))
    accepted(await desk.recruitment.publishVacancy({ order: "o1", on: "2011-03-01", channel: "internt" }))
    const listed: Array<string> = []
    await pk.runDue({
      reminder: async ({ entity, id: shown, port }) => {
        if (port === "internt") listed.push(`${entity} ${shown}`)
      }
    })
    expect(listed.toSorted()).toEqual(["jobOrder o1", `place ${id}`])
    const { rows } = await pk.find(JobOrder, { agreement: "a1" }, { orderBy: { field: "receivedOn" } })
    expect(rows.map(({ state }) => [state._tag, state.jobFunction, state.positions])).toEqual([["Received", "7512", 1]])
  })

  it("is refused twice in one channel, where it is not shown, and in a channel nobody knows", async () => {
    const { desk } = await aTown()
    const asked = { order: "o1", on: "2011-03-01", channel: "jobnet" } as const
    expect(refusalsOf(await desk.recruitment.unpublishVacancy(asked))).toEqual(["VacancyShownAlready /channel"])
    accepted(await desk.recruitment.publishVacancy(asked))
    expect(refusalsOf(await desk.recruitment.publishVacancy(asked))).toEqual(["VacancyShownAlready /channel"])
    expect(refusalsOf(await desk.recruitment.publishVacancy({ ...asked, channel: "avisen" }))).toEqual([
      "RecruitmentCodeUnknown /channel"
    ])
  })

  it("can fail, be asked for again and be taken down, and an answer to an older request is not taken", async () => {
    const { pk, desk, at } = await aTown()
    const asked = { order: "o1", on: "2011-03-01", channel: "jobnet" } as const
    const told = { ...asked, number: 1, outcome: "failed" } as const
    expect(refusalsOf(await desk.recruitment.reportVacancy(told))).toEqual(["VacancyNotAsked /number"])
    accepted(await desk.recruitment.publishVacancy(asked))
    accepted(await desk.recruitment.reportVacancy(told))
    accepted(await desk.recruitment.publishVacancy(asked))
    expect(refusalsOf(await desk.recruitment.reportVacancy(told))).toEqual(["VacancyNotAsked /number"])
    accepted(await desk.recruitment.reportVacancy({ ...told, number: 2, outcome: "done", reference: "job-1" }))
    accepted(await desk.recruitment.unpublishVacancy(asked))
    accepted(await desk.recruitment.reportVacancy({ ...told, number: 3, outcome: "done" }))
    accepted(await desk.recruitment.publishVacancy({ ...asked, on: "2011-04-01" }))
    accepted(await desk.recruitment.reportVacancy({ ...told, on: "2011-04-01", number: 4, outcome: "done" }))
    expect(await at("ads", "2011-12-31")).toEqual(["jobnet authority 2"])
    expect((await pk.get(JobOrder, "o1"))!.state.publications[0]).toMatchObject({ reference: "job-1", number: 4 })
  })

  describe("that could not be taken down", () => {
    const asked = { order: "o1", channel: "jobnet" } as const

    /** Shown from 2 March; the port could not take it down on 10 March. */
    const still = async () => {
      const all = await aTown()
      const { recruitment } = all.desk
      accepted(await recruitment.publishVacancy({ ...asked, on: "2011-03-01" }))
      accepted(await recruitment.reportVacancy({ ...asked, on: "2011-03-02", number: 1, outcome: "done" }))
      accepted(await recruitment.unpublishVacancy({ ...asked, on: "2011-03-10" }))
      accepted(await recruitment.reportVacancy({ ...asked, on: "2011-03-10", number: 2, outcome: "failed" }))
      return all
    }

    it("is one advertisement all the while, also when it is asked for again", async () => {
      const { pk, desk, at } = await still()
      accepted(await desk.recruitment.publishVacancy({ ...asked, on: "2011-03-11" }))
      accepted(await desk.recruitment.reportVacancy({ ...asked, on: "2011-03-12", number: 3, outcome: "done" }))
      expect([await at("adsShown", "2011-03-11"), await at("adsShown", "2011-03-12")]).toEqual([
        ["jobnet 1"],
        ["jobnet 1"]
      ])
      expect(await at("ads", "2011-12-31")).toEqual(["jobnet authority 1"])
      accepted(await desk.recruitment.unpublishVacancy({ ...asked, on: "2011-03-20" }))
      accepted(await desk.recruitment.reportVacancy({ ...asked, on: "2011-03-20", number: 4, outcome: "done" }))
      expect([await at("adsShown", "2011-03-20"), await at("adsShown", "2011-03-21")]).toEqual([["jobnet 1"], []])
      expect(await pk.verify()).toEqual([])
    })

    it("is asked to be taken down again when the order is over", async () => {
      const { desk, storage } = await still()
      accepted(await desk.recruitment.closeOrder({ order: "o1", on: "2011-03-15", reason: "andet" }))
      const waiting = waitingIn(storage).filter(({ subject }) => subject.id === "o1")
      expect(waiting.map(({ key }) => key)).toEqual(["reminder/jobOrder/o1/remove/jobnet/3/2011-03-15"])
    })

    it("is not asked to be taken down where it never was shown", async () => {
      const { desk, storage } = await aTown()
      accepted(await desk.recruitment.publishVacancy({ ...asked, on: "2011-03-01" }))
      accepted(await desk.recruitment.reportVacancy({ ...asked, on: "2011-03-02", number: 1, outcome: "failed" }))
      accepted(await desk.recruitment.closeOrder({ order: "o1", on: "2011-03-15", reason: "andet" }))
      expect(waitingIn(storage).filter(({ subject }) => subject.id === "o1")).toEqual([])
    })
  })

  it("is counted of the company's own advertisements too, and shows what it promised", async () => {
    const { pk, desk, at } = await aTown()
    const promised = async (on: Day) =>
      (await pk.agreement.ledger("a1", { on }))!.points[0]!.rows.map(({ promise, verdict }) => `${promise} ${verdict}`)
    expect(await promised("2011-04-01")).toEqual(["vacancies notYet", "help notYet"])
    const ad = { ad: "j1", agreement: "a1", firstDay: "2011-04-01", channel: "jobnet", positions: 3 } as const
    expect(refusalsOf(await desk.recruitment.tellAd({ ...ad, channel: "avisen", lastDay: "2011-03-31" }))).toEqual([
      "RecruitedTooEarly /lastDay",
      "RecruitmentCodeUnknown /channel"
    ])
    accepted(await desk.recruitment.tellAd(ad))
    expect(await promised("2011-04-01")).toEqual(["vacancies kept", "help notYet"])
    expect(refusalsOf(await desk.recruitment.endAd({ ad: "j1", lastDay: "2011-03-31" }))).toEqual([
      "RecruitedTooEarly /lastDay"
    ])
    accepted(await desk.recruitment.endAd({ ad: "j1", lastDay: "2011-04-30" }))
    expect([await at("adsShown", "2011-04-30"), await at("adsShown", "2011-05-01")]).toEqual([["jobnet 1"], []])
    accepted(await desk.recruitment.voidAd({ ad: "j1", on: "2011-05-01" }))
    expect(await at("ads", "2011-12-31")).toEqual([])
  })
})

describe("what is counted of recruitment", () => {
  it("is orders, positions, answers, candidates, hires and the days to them", async () => {
    const { pk, desk, storage, at, propose } = await aTown()
    accepted(await propose("k1", "2011-03-03"))
    accepted(await propose("k2", "2011-03-04"))
    accepted(await desk.recruitment.decline({ candidate: "k1", on: "2011-03-07", by: "company", reason: "fejlmatch" }))
    accepted(await desk.recruitment.hire({ candidate: "k2", order: "o1", on: "2011-03-15" }))
    expect([await at("orders", "2011-02-28"), await at("orders", "2011-03-01")]).toEqual([[], ["1"]])
    expect(await at("positions", "2011-12-31")).toEqual(["1"])
    expect([await at("ordersOpen", "2011-03-15"), await at("ordersOpen", "2011-03-16")]).toEqual([["1"], []])
    expect(await at("answers", "2011-12-31")).toEqual(["true 1"])
    expect(await at("candidates", "2011-12-31")).toEqual(["2"])
    expect([await at("hires", "2011-03-14"), await at("hires", "2011-03-15")]).toEqual([[], ["1"]])
    expect([await at("daysToFill", "2011-12-31"), await at("daysToHire", "2011-12-31")]).toEqual([["14 1"], ["14 1"]])
    expect(await at("ended", "2011-12-31")).toEqual(["filled null 1"])
    expect(await at("matchesEnded", "2011-12-31")).toEqual(["declined company fejlmatch 1"])
    expect(await at("failedMatches", "2011-12-31")).toEqual(["1"])
    expect(allButPersons(storage)).not.toContain("Bager til nat")
    expect(await pk.verify()).toEqual([])
  })

  it("is the barter by side", async () => {
    const { desk, at } = await aTown()
    const about = { agreement: "a1", on: "2011-03-01" } as const
    accepted(
      await desk.recruitment.tellBarter({ ...about, entry: "b1", side: "authority", kind: "rekruttering", number: 1 })
    )
    accepted(
      await desk.recruitment.promiseBarter({
        ...about,
        entry: "b2",
        side: "company",
        kind: "pladser",
        number: 4,
        dueOn: "2011-04-01"
      })
    )
    expect(await at("barterGiven", "2011-12-31")).toEqual(["authority rekruttering 1"])
    accepted(await desk.recruitment.giveBarter({ entry: "b2", on: "2011-03-20" }))
    expect(await at("barterPromised", "2011-12-31")).toEqual(["company pladser 4"])
    expect(await at("barterGiven", "2011-12-31")).toEqual(["authority rekruttering 1", "company pladser 4"])
  })
})

describe("two at once", () => {
  it("do not hire over the number of positions", async () => {
    const { pk, desk, propose } = await aTown()
    accepted(await propose("k1", "2011-03-02"))
    accepted(await propose("k2", "2011-03-02"))
    const hire = (candidate: string) => desk.recruitment.hire({ candidate, order: "o1", on: "2011-03-10" })
    const answers = await Promise.all([hire("k1"), hire("k2")])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await pk.get(JobOrder, "o1"))!.state.hired).toHaveLength(1)
    expect(await pk.verify()).toEqual([])
  })

  it("do not propose the same citizen twice for one order, and can after a mistake was taken out", async () => {
    const { pk, desk } = await aTown()
    const citizen = await pk.citizens.refOf("sag-1")
    const propose = (candidate: string) =>
      desk.recruitment.propose({ candidate, order: "o1", citizen, on: "2011-03-02" })
    const answers = await Promise.all([propose("k1"), propose("k2")])
    expect(answers.flatMap(refusalsOf)).toEqual(["AlreadyClaimed /citizen"])
    const [done] = answers[0]!.ok ? ["k1"] : ["k2"]
    accepted(await desk.recruitment.voidCandidate({ candidate: done!, order: "o1", on: "2011-03-03" }))
    accepted(await propose("k3"))
  })
})

describe("an order that nobody answers", () => {
  it("reminds its person in the outbox, and no longer when it is answered", async () => {
    const { desk, storage } = await aTown()
    const waiting = () =>
      waitingIn(storage)
        .filter(({ subject }) => subject.id === "o1")
        .map(({ key, payload }) => `${key} ${(payload as { readonly role: string }).role}`)
    expect(waiting()).toEqual([
      "reminder/jobOrder/o1/answer/2011-03-03/authority-2/2011-03-03 person",
      "reminder/jobOrder/o1/answer/late/2011-03-04 authority.primary"
    ])
    accepted(await desk.recruitment.answerOrder({ order: "o1", on: addDays("2011-03-01", 1) }))
    expect(waiting()).toEqual([])
  })

  it("and is due already is told of to whoever it is handed to, and once to each", async () => {
    const { pk, desk, clock } = await aTown()
    const told: Array<string> = []
    const reminder = async ({ id, recipients }: DueReminder) =>
      void (id === "o1" && told.push(...recipients.map(({ person }) => person)))
    clock.goTo("2011-03-03")
    await pk.runDue({ reminder })
    for (const responsible of ["company-2", "authority-2"]) {
      accepted(await desk.recruitment.handOverOrder({ order: "o1", on: "2011-03-03", responsible }))
      await pk.runDue({ reminder })
    }
    expect(told).toEqual(["authority-2", "company-2"])
    expect(await pk.verify()).toEqual([])
  })
})
