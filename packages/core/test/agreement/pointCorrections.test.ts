import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, PointInForce, pointsOn } from "../../src/index.ts"
import { journalOf, numberIn, refusalsOf } from "../setup.ts"
import { anActive, fairs, network, pointsCounted } from "./lives.ts"

const of = { agreement: "a1", on: "2011-09-01" } as const
const recruitsOn = async ({ stateOf }: Awaited<ReturnType<typeof anActive>>, ...days: ReadonlyArray<Day>) => {
  const state = await stateOf()
  return days.map((day) => (pointsOn(state, day)["fairs"]?.raw as { recruits: boolean } | undefined)?.recruits)
}

const changed = async () => {
  const here = await anActive()
  const { agreement } = here.desk
  accepted(
    await agreement.changePoint({ agreement: "a1", on: "2011-05-01", point: "fairs", terms: { recruits: false } })
  )
  accepted(await agreement.addPoint({ agreement: "a1", on: "2011-04-01", point: "network", terms: network }))
  return here
}

describe("a point that was written wrongly", () => {
  it("is corrected from the first day, and what was changed later stays", async () => {
    const here = await changed()
    accepted(
      await here.desk.agreement.correctPoint({
        ...of,
        point: "fairs",
        on: "2011-02-01",
        terms: { recruits: false },
        reason: "fejl"
      })
    )
    expect(await recruitsOn(here, "2011-02-01", "2011-04-30", "2011-05-01")).toEqual([false, false, false])
    expect(await here.pk.verify()).toEqual([])
  })

  it("is corrected from the day something was said, and what holds before stays", async () => {
    const here = await changed()
    accepted(await here.desk.agreement.correctPoint({ ...of, point: "fairs", from: "2011-05-01", terms: fairs }))
    expect(await recruitsOn(here, "2011-04-30", "2011-05-01")).toEqual([true, true])
  })

  it("of two corrections has the later recorded, and both can be read in the journal", async () => {
    const here = await changed()
    for (const recruits of [false, true])
      accepted(await here.desk.agreement.correctPoint({ ...of, point: "fairs", on: "2011-02-01", terms: { recruits } }))
    expect(await recruitsOn(here, "2011-02-01", "2011-05-01")).toEqual([true, false])
    const corrected = journalOf(here.storage).filter(({ type }) => type === "PointCorrected")
    expect(corrected.map(({ data }) => data)).toMatchObject([
      { terms: { raw: { recruits: false } } },
      { terms: { raw: { recruits: true } } }
    ])
  })

  it("is what holds on the day when no other day is given, and asked for when that is not what it began with", async () => {
    const here = await changed()
    const correct = (on: Day) =>
      here.desk.agreement.correctPoint({ ...of, on, point: "fairs", terms: { recruits: false } })
    expect(await correct("2011-05-01")).toMatchObject({
      refusals: [
        {
          _tag: "WhichIsCorrected",
          at: "/from",
          da: "Den 2011-05-01 gælder noget, der er sagt senere. Skriv fra hvilken dag det rettes: 2011-05-01; eller en dag, hvor det første gjaldt.",
          en: "On 2011-05-01 something holds that was said later. Give the day from which it is corrected: 2011-05-01; or a day on which the first held."
        }
      ]
    })
    accepted(await correct("2011-04-30"))
    expect(await recruitsOn(here, "2011-04-30")).toEqual([false])
  })

  it("is corrected in an agreement that has ended, too", async () => {
    const here = await changed()
    accepted(await here.desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    accepted(
      await here.desk.agreement.correctPoint({ ...of, point: "fairs", on: "2011-02-01", terms: { recruits: false } })
    )
    expect(await recruitsOn(here, "2011-02-01")).toEqual([false])
  })

  it("is corrected where it was written, and nowhere else", async () => {
    const { desk } = await changed()
    expect(
      await desk.agreement.correctPoint({ ...of, point: "fairs", from: "2011-05-02", terms: fairs })
    ).toMatchObject({
      refusals: [
        {
          _tag: "NothingToCorrect",
          at: "/from",
          facts: { days: ["2011-05-01"] },
          da: "Der er ikke sagt noget fra den dag. Der er sagt noget fra aftalens første dag, 2011-05-01.",
          en: "Nothing was said from that day. Something was said from the agreement's first day, 2011-05-01."
        }
      ]
    })
    expect(refusalsOf(await desk.agreement.correctPoint({ ...of, point: "network", terms: network }))).toEqual([
      "WhichIsCorrected /from"
    ])
    expect(
      refusalsOf(
        await desk.agreement.correctPoint({
          ...of,
          point: "retention",
          terms: { roundTableTalks: true, courses: true }
        })
      )
    ).toEqual(["PointNotChosen /point"])
    expect(
      refusalsOf(await desk.agreement.correctPoint({ ...of, point: "fairs", on: "2011-02-01", terms: {} as never }))
    ).toEqual(["InputInvalid /terms/recruits"])
    expect(
      refusalsOf(
        await desk.agreement.correctPoint({
          ...of,
          point: "fairs",
          on: "2011-02-01",
          terms: { recruits: false },
          note: "Hej"
        })
      )
    ).toEqual(["NoteOnlyForOther /note"])
  })
})

describe("a change of a point that is withdrawn", () => {
  const withdraw = (here: Awaited<ReturnType<typeof changed>>, point: string, from: Day) =>
    here.desk.agreement.withdrawPointChange({ ...of, point, from })

  it("leaves what was said before, also of a point that was added or ended", async () => {
    const here = await changed()
    accepted(await withdraw(here, "fairs", "2011-05-01"))
    expect(await recruitsOn(here, "2011-05-01")).toEqual([true])
    accepted(await here.desk.agreement.endPoint({ agreement: "a1", lastDay: "2011-06-30", point: "network" }))
    accepted(await withdraw(here, "network", "2011-07-01"))
    expect(await pointsCounted(here, "2011-07-01")).toEqual(["fairs network"])
    accepted(await withdraw(here, "network", "2011-04-01"))
    expect(await pointsCounted(here, "2011-04-01", "2011-07-01")).toEqual(["fairs", "fairs"])
    expect((await here.stateOf()) as object).toMatchObject({ points: { fairs: [{}] } })
    expect((await here.stateOf()) as object).not.toHaveProperty("points.network")
    expect(await here.pk.verify()).toEqual([])
  })

  it("was known until then", async () => {
    const here = await changed()
    here.clock.goTo("2011-09-01")
    accepted(await withdraw(here, "network", "2011-04-01"))
    const taken = { how: "stock", on: "2011-04-01" } as const
    const of = { where: { point: "network" }, taken } as const
    expect(numberIn(await here.pk.count(PointInForce, of))).toBe(0)
    expect(numberIn(await here.pk.count(PointInForce, { ...of, knownBy: "2011-08-31T12:00:00.000Z" }))).toBe(1)
  })

  it("is one that was made", async () => {
    const here = await changed()
    expect(refusalsOf(await withdraw(here, "fairs", "2011-04-30"))).toEqual(["NothingToCorrect /from"])
    expect(refusalsOf(await withdraw(here, "retention", "2011-05-01"))).toEqual(["PointNotChosen /point"])
  })

  it("does not leave the agreement without a point", async () => {
    const here = await changed()
    accepted(await here.desk.agreement.endPoint({ agreement: "a1", lastDay: "2011-06-30", point: "fairs" }))
    expect(await withdraw(here, "network", "2011-04-01")).toMatchObject({
      refusals: [{ _tag: "LastPoint", at: "/point", facts: { on: "2011-06-30" } }]
    })
    expect(await pointsCounted(here, "2011-06-30", "2011-07-01")).toEqual(["fairs network", "network"])
  })
})
