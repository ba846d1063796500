import { point } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  ApplicationDue,
  Apprenticeship,
  ApprenticeshipBegun,
  ApprenticeshipEnded,
  ApprenticeshipRuns,
  type ApprenticeshipState,
  apprenticeEndNotice,
  type Day,
  EmployeeCourse,
  EmployeeCourseHeld,
  NeedFollowedUp,
  needFollowUpDays,
  NeedSettled,
  NeedTold,
  noSubsidyFrom,
  Party,
  Training,
  TrainingNeed
} from "../../src/index.ts"

const bakery = Party.events.Added("bakery", "2009-01-05", {
  unit: { cvr: "24256790", workplaces: [] },
  kind: "company",
  nameRef: "name-1"
} as never)
const given = point(Training)
  .given(bakery)
  .agreed("a1", { party: "bakery", terms: { adultApprentices: true, courses: true } })
const whose = { agreement: "a1", party: "bakery" } as const
const employee = (n: number) => `0199a000-0000-7000-8000-${String(n).padStart(12, "0")}`

describe("an employee who becomes an adult apprentice", () => {
  const asked = {
    apprenticeship: "v1",
    agreement: "a1",
    employee: employee(1),
    profession: "industri",
    firstDay: "2010-01-31",
    lastDay: "2012-01-31"
  } as const
  const data = {
    ...whose,
    employee: employee(1),
    profession: "industri",
    lastDay: "2012-01-31",
    noticeOn: "2012-01-03",
    applyBy: "2010-02-28",
    applyNoticeOn: "2010-02-22"
  } as const
  const begun = Apprenticeship.events.Agreed("v1", "2010-01-31", data)
  const state = { _tag: "Agreed", ...data, firstDay: "2010-01-31" } as const
  const reminders = (of: ApprenticeshipState) =>
    Apprenticeship.definition.reminders(of, "v1").map(({ key, dueOn, role }) => `${key} ${dueOn} ${role}`)
  const who = { ...whose, profession: "industri" }

  it("is told of with profession and days, by reference", () => {
    given.when("agreeApprentice", asked).then([begun])
    given.when("agreeApprentice", { ...asked, employee: "Anna" }).thenRefused("InputInvalid")
    given.when("agreeApprentice", { ...asked, agreement: "a2" }).thenRefused("NotAgreed")
  })

  it("is refused with a last day before the first, and in a profession that nobody knows", () => {
    given.when("agreeApprentice", { ...asked, lastDay: "2010-01-30" }).thenRefused("TrainedTooEarly")
    given.when("agreeApprentice", { ...asked, profession: "troldmand" }).thenRefused("TrainingCodeUnknown")
    given
      .when("agreeApprentice", { ...asked, lastDay: "2010-01-31" })
      .then([
        Apprenticeship.events.Agreed("v1", "2010-01-31", { ...data, lastDay: "2010-01-31", noticeOn: "2010-01-31" })
      ])
  })

  it("is told of before the end to both sides, and of the application to the company", () => {
    expect(reminders(state)).toEqual([
      "ends/2012-01-31/company 2012-01-03 company.primary",
      "ends/2012-01-31/authority 2012-01-03 authority.primary",
      "apply/2010-02-28 2010-02-22 company.primary"
    ])
    expect(reminders({ ...state, appliedOn: "2010-02-01" })).toHaveLength(2)
    const early = { ...state, _tag: "EndedEarly", reason: "andet", agreedLastDay: "2012-01-31" } as const
    expect(reminders({ ...early, appliedOn: "2010-02-01" })).toEqual([])
    given
      .parameter(apprenticeEndNotice.from("2010-01-01", 0, { source: "vores praksis" }))
      .when("agreeApprentice", asked)
      .then([Apprenticeship.events.Agreed("v1", "2010-01-31", { ...data, noticeOn: "2012-01-31" })])
  })

  it("is counted on its days, and whether the subsidy was applied for in time", () => {
    const facts = (on: Day, kept: boolean) =>
      given
        .given(begun)
        .when("tellApplied", { apprenticeship: "v1", on })
        .thenFacts([
          ApprenticeshipBegun.on("2010-01-31", who),
          ApprenticeshipRuns.during({ firstDay: "2010-01-31", lastDay: "2012-01-31" }, who),
          ApprenticeshipEnded.on("2012-01-31", { ...who, early: false, reason: null }),
          ApplicationDue.on("2010-02-28", { ...who, kept })
        ])
    facts("2010-02-28", true)
    facts("2010-03-01", false)
  })

  it("ends early with a reason, or goes on after all", () => {
    const end = (lastDay: Day, reason = "medarbejderen") =>
      given.given(begun).when("endApprentice", { apprenticeship: "v1", lastDay, reason })
    end("2010-06-30").then([Apprenticeship.events.EndedEarly("v1", "2010-06-30", { reason: "medarbejderen" })])
    end("2012-01-31").thenRefused("ApprenticeshipNotEarly")
    end("2010-01-30").thenRefused("TrainedTooEarly")
    end("2010-06-30", "vejret").thenRefused("TrainingCodeUnknown")
    given
      .given(begun, Apprenticeship.events.EndedEarly("v1", "2010-06-30", { reason: "andet" }))
      .when("withdrawApprenticeEnd", { apprenticeship: "v1", on: "2010-07-01" })
      .thenState({ entity: "apprenticeship", id: "v1" }, state)
  })

  it("can be given another last day, and its reminders move", () => {
    const change = (lastDay: Day) => given.given(begun).when("changeApprenticeEnd", { apprenticeship: "v1", lastDay })
    change("2012-06-30").then([Apprenticeship.events.LastDayChanged("v1", "2012-06-30", { noticeOn: "2012-06-02" })])
    change("2010-01-30").thenRefused("TrainedTooEarly")
  })

  it("is counted no more when it should never have been there", () => {
    given.given(begun).when("voidApprentice", { apprenticeship: "v1", on: "2010-02-01" }).thenFacts([])
  })

  it("is warned of in a profession without subsidy, from the day that is told", () => {
    const sosu = (firstDay: Day, lastDay: Day) =>
      given.when("agreeApprentice", { ...asked, profession: "sosu", firstDay, lastDay })
    sosu("2022-01-01", "2023-01-01").thenWarns("training.withoutSubsidy")
    sosu("2021-12-31", "2022-12-31").thenFacts([
      ApprenticeshipBegun.on("2021-12-31", { ...whose, profession: "sosu" }),
      ApprenticeshipRuns.during({ firstDay: "2021-12-31", lastDay: "2022-12-31" }, { ...whose, profession: "sosu" }),
      ApprenticeshipEnded.on("2022-12-31", { ...whose, profession: "sosu", early: false, reason: null }),
      ApplicationDue.on("2022-01-31", { ...whose, profession: "sosu", kept: false })
    ])
    expect(noSubsidyFrom.definition.verified).toBe(false)
  })
})

describe("a course for employees", () => {
  const asked = {
    course: "k1",
    agreement: "a1",
    subject: "it",
    firstDay: "2010-03-01",
    lastDay: "2010-03-03"
  } as const
  const planned = EmployeeCourse.events.Planned("k1", "2010-03-01", { ...whose, subject: "it", lastDay: "2010-03-03" })
  const course = given.given(planned)

  it("is planned, and reminded of until somebody tells how many came", () => {
    given.when("planCourse", asked).then([planned])
    given.when("planCourse", { ...asked, lastDay: "2010-02-28" }).thenRefused("TrainedTooEarly")
    given.when("planCourse", { ...asked, subject: "vin" }).thenRefused("TrainingCodeUnknown")
    const state = { _tag: "Planned", ...planned.data, firstDay: "2010-03-01" } as const
    expect(EmployeeCourse.definition.reminders(state, "k1")).toEqual([
      { key: "untold/2010-03-03", dueOn: "2010-03-04", role: "authority.primary" }
    ])
    expect(EmployeeCourse.definition.reminders({ ...state, _tag: "Held", people: 1, days: 1 }, "k1")).toEqual([])
  })

  it("is counted with people and days, and corrected when it is told again", () => {
    const held = (people: number, days: number, after = course) =>
      after.when("holdCourse", { course: "k1", lastDay: "2010-03-03", people, days })
    const fact = (people: number, days: number) => [
      EmployeeCourseHeld.on(
        "2010-03-03",
        { ...whose, subject: "it" },
        { measures: { people, days, peopleDays: people * days } }
      )
    ]
    held(4, 3).thenFacts(fact(4, 3))
    held(5, 3, course.given(EmployeeCourse.events.Held("k1", "2010-03-03", { people: 4, days: 3 }))).thenFacts(
      fact(5, 3)
    )
    held(0, 0).thenRefused("NobodyTrained", "NobodyTrained")
    course
      .when("holdCourse", { course: "k1", lastDay: "2010-02-28", people: 1, days: 1 })
      .thenRefused("TrainedTooEarly")
  })

  it("is not counted when it is cancelled, or should never have been there", () => {
    course.when("cancelCourse", { course: "k1", on: "2010-02-20", reason: "for-faa" }).thenFacts([])
    course.when("cancelCourse", { course: "k1", on: "2010-02-20", reason: "sne" }).thenRefused("TrainingCodeUnknown")
    course
      .given(EmployeeCourse.events.Held("k1", "2010-03-03", { people: 4, days: 3 }))
      .when("voidCourse", { course: "k1", on: "2010-03-05" })
      .thenFacts([])
  })
})

describe("a need for training", () => {
  const data = { ...whose, subject: "sprog", people: 3, followUpBy: "2010-03-15" } as const
  const asked = { need: "b1", agreement: "a1", on: "2010-03-01", subject: "sprog", people: 3 } as const
  const told = TrainingNeed.events.Told("b1", "2010-03-01", data)
  const followed = given.given(told, TrainingNeed.events.FollowedUp("b1", "2010-03-15", {}))
  const about = { ...whose, subject: "sprog" }

  it("is reminded of until it is followed up, so many working days after", () => {
    given
      .when("tellNeed", { ...asked, note: "Dansk på gulvet." })
      .then([TrainingNeed.events.Told("b1", "2010-03-01", { ...data, noteRef: "text-1" })])
    given
      .parameter(needFollowUpDays.from("2010-01-01", 1, { source: "vores praksis" }))
      .when("tellNeed", asked, { holidays: new Set<Day>(["2010-03-02"]) })
      .then([TrainingNeed.events.Told("b1", "2010-03-01", { ...data, followUpBy: "2010-03-03" })])
    given.when("tellNeed", { ...asked, subject: "vin" }).thenRefused("TrainingCodeUnknown")
    const state = { _tag: "Told", ...data, toldOn: "2010-03-01" } as const
    expect(TrainingNeed.definition.reminders(state, "b1")).toEqual([
      { key: "followUp", dueOn: "2010-03-15", role: "authority.primary" }
    ])
    expect(
      TrainingNeed.definition.reminders({ ...state, _tag: "FollowedUp", followedUpOn: "2010-03-10" }, "b1")
    ).toEqual([])
  })

  it("is counted as advice when it is followed up: in time on the last day, late the day after", () => {
    const up = (on: Day, kept: boolean, days: number) =>
      given
        .given(told)
        .when("followNeedUp", { need: "b1", on })
        .thenFacts([
          NeedTold.on("2010-03-01", about, { measures: { people: 3 } }),
          NeedFollowedUp.on(on, { ...about, kept }, { measures: { days } })
        ])
    up("2010-03-15", true, 14)
    up("2010-03-16", false, 15)
    given.given(told).when("followNeedUp", { need: "b1", on: "2010-02-28" }).thenRefused("TrainedTooEarly")
    followed.when("followNeedUp", { need: "b1", on: "2010-03-20" }).thenNotPossible()
  })

  it("is met after it was followed up, or comes to nothing with a reason", () => {
    given.given(told).when("meetNeed", { need: "b1", on: "2010-03-20" }).thenNotPossible()
    followed.when("meetNeed", { need: "b1", on: "2010-03-14" }).thenRefused("TrainedTooEarly")
    followed
      .when("meetNeed", { need: "b1", on: "2010-03-20" })
      .thenFacts([
        NeedTold.on("2010-03-01", about, { measures: { people: 3 } }),
        NeedFollowedUp.on("2010-03-15", { ...about, kept: true }, { measures: { days: 14 } }),
        NeedSettled.on("2010-03-20", { ...about, met: true, reason: null })
      ])
    given
      .given(told)
      .when("dropNeed", { need: "b1", on: "2010-03-02", reason: "intet-tilbud" })
      .thenFacts([
        NeedTold.on("2010-03-01", about, { measures: { people: 3 } }),
        NeedSettled.on("2010-03-02", { ...about, met: false, reason: "intet-tilbud" })
      ])
    followed
      .when("dropNeed", { need: "b1", on: "2010-03-14", reason: "regn" })
      .thenRefused("TrainedTooEarly", "TrainingCodeUnknown")
    followed.when("voidNeed", { need: "b1", on: "2010-03-16" }).thenFacts([])
  })
})
