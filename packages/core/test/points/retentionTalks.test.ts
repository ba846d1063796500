import { describe, expect, it } from "vitest"
import {
  type Day,
  FirstTalk,
  HealthActivity,
  HealthPromoted,
  InvitedAfterCourse,
  RetentionCase,
  RetentionCourse,
  RetentionCourseHeld,
  RetentionCourseOffered,
  RoundTable,
  RoundTableRole,
  RoundTableTalk,
  retentionNotice,
  talkNeeds
} from "../../src/index.ts"
import { caseOpened, employee, given, terms } from "./retentionLives.ts"

const whose = { agreement: "a1", party: "bakery" }
const about = { ...whose, purpose: "fastholdelse" } as const
const asked = { agreement: "a1", purpose: "fastholdelse", on: "2021-03-15" } as const
const both = ["medarbejder", "arbejdsgiver"]

const planned = RoundTableTalk.events.Planned("t1", "2021-03-15", { ...about, noticeOn: "2021-03-11" })
const inCase = RoundTableTalk.events.Planned("t2", "2021-03-15", { ...about, case: "c1", noticeOn: "2021-03-11" })
const withTalk = given.given(planned)
const withCase = given.given(caseOpened.event, inCase)

describe("planning a round-table talk", () => {
  it("needs no case: most talks are without one", () => {
    given.when("planTalk", { ...asked, employee: employee(1) }).then([
      RoundTableTalk.events.Planned("new-0", "2021-03-15", {
        ...about,
        employee: employee(1),
        noticeOn: "2021-03-11"
      })
    ])
  })

  it("is told of so many working days before, as the jobcentre says", () => {
    given
      .parameter(retentionNotice.from("2021-01-01", 1, { source: "vores praksis" }))
      .when("planTalk", asked, { holidays: new Set<Day>(["2021-03-12"]) })
      .then([RoundTableTalk.events.Planned("new-0", "2021-03-15", { ...about, noticeOn: "2021-03-11" })])
  })

  it("is refused to aim at dismissal", () => {
    given.when("planTalk", { ...asked, purpose: "afskedigelse" }).thenRefused("AimsAtDismissal")
    given
      .when("tellTalk", { ...asked, purpose: "afskedigelse", participants: ["arbejdsgiver"] })
      .thenRefused("AimsAtDismissal", "TalkLacksRole")
  })

  it("is in a case of the same agreement and employee, on its days", () => {
    const other = given.agreed("a2", { party: "bakery", terms }).given(caseOpened.event)
    other.when("planTalk", { ...asked, agreement: "a2", case: "c1" }).thenRefused("TalkOfAnother")
    other.when("planTalk", { ...asked, employee: employee(2), case: "c1" }).thenRefused("TalkOfAnother")
    other.when("planTalk", { ...asked, on: "2021-02-28", case: "c1" }).thenRefused("OutsideCase")
    other.when("planTalk", { ...asked, case: "c2" }).thenRefused("NotFound")
  })
})

describe("a talk in a case that was taken out", () => {
  const takenOut = withCase.given(RetentionCase.events.Voided("c1", "2021-03-09", {}))
  const told = { talk: "t2", case: "c1", on: "2021-03-16" } as const

  it("is refused: nobody could tell that it was held", () => {
    takenOut.when("planTalk", { ...asked, case: "c1" }).thenRefused("CaseTakenOut")
    takenOut.when("tellTalk", { ...asked, case: "c1", participants: both }).thenRefused("CaseTakenOut")
    takenOut.when("moveTalk", told).thenRefused("CaseTakenOut")
    takenOut.when("holdTalk", { ...told, participants: both }).thenRefused("CaseTakenOut")
  })

  it("can be cancelled when it was planned before", () => {
    takenOut
      .when("cancelTalk", { talk: "t2", on: "2021-03-10", reason: "medarbejderen" })
      .then([RoundTableTalk.events.Cancelled("t2", "2021-03-10", { reason: "medarbejderen" })])
  })
})

describe("a talk that is planned", () => {
  it("reminds both sides before, and the authority to tell of it after", () => {
    const reminders = RoundTableTalk.definition
      .reminders({ _tag: "Planned", ...about, on: "2021-03-15", noticeOn: "2021-03-11" }, "t1")
      .map(({ key, dueOn, role }) => `${key} ${dueOn} ${role}`)
    expect(reminders).toEqual([
      "talk/2021-03-15/company 2021-03-11 company.primary",
      "talk/2021-03-15/authority 2021-03-11 authority.primary",
      "untold/2021-03-15 2021-03-16 authority.primary"
    ])
    const held = { _tag: "Held", ...about, on: "2021-03-15" as const, participants: both } as const
    expect(RoundTableTalk.definition.reminders(held, "t1")).toEqual([])
  })

  it("can be moved, and its reminders move", () => {
    withTalk
      .when("moveTalk", { talk: "t1", on: "2021-03-22" })
      .then([RoundTableTalk.events.Moved("t1", "2021-03-22", { noticeOn: "2021-03-18" })])
  })

  it("is counted when it was held, with who was there by role, each once (row 36)", () => {
    withTalk
      .when("holdTalk", { talk: "t1", on: "2021-03-16", participants: [...both, "laege", "laege"], note: "Aftalt." })
      .then([RoundTableTalk.events.Held("t1", "2021-03-16", { participants: [...both, "laege"], noteRef: "text-1" })])
      .thenFacts([
        RoundTable.on("2021-03-16", { ...whose, standing: "held", inCase: false, employer: true, reason: null }),
        ...[...both, "laege"].map((role) => RoundTableRole.on("2021-03-16", { ...whose, role }, { key: role }))
      ])
  })

  it("is not held without the employee and the employer, unless the jobcentre says otherwise", () => {
    const hold = { talk: "t1", on: "2021-03-15", participants: ["konsulent", "medarbejder"] } as const
    withTalk.when("holdTalk", hold).thenRefused("TalkLacksRole")
    withTalk
      .parameter(talkNeeds.from("2021-01-01", [], { source: "vores praksis" }))
      .when("holdTalk", hold)
      .then([RoundTableTalk.events.Held("t1", "2021-03-15", { participants: ["konsulent", "medarbejder"] })])
    withTalk.when("holdTalk", { ...hold, participants: [...both, "nabo"] }).thenRefused("RetentionCodeUnknown")
  })

  it("is voluntary: it is cancelled when the employee does not wish it, and counted as cancelled", () => {
    withTalk.when("cancelTalk", { talk: "t1", on: "2021-03-12", reason: "medarbejderen" }).thenFacts([
      RoundTable.on("2021-03-15", {
        ...whose,
        standing: "cancelled",
        inCase: false,
        employer: false,
        reason: "medarbejderen"
      })
    ])
    withTalk
      .when("cancelTalk", { talk: "t1", on: "2021-03-12", reason: "depression" })
      .thenRefused("RetentionCodeUnknown")
  })
})

describe("a talk in a case", () => {
  const held = withCase.given(
    RoundTableTalk.events.Held("t2", "2021-03-15", { participants: both }),
    RetentionCase.events.TalkHeld("c1", "2021-03-15", { talk: "t2" })
  )

  it("is named with its case, which is told of it", () => {
    const hold = { talk: "t2", on: "2021-03-15", participants: both } as const
    withCase.when("holdTalk", hold).thenRefused("TalkOfAnother")
    withCase
      .when("holdTalk", { ...hold, case: "c1" })
      .then([
        RoundTableTalk.events.Held("t2", "2021-03-15", { participants: both }),
        RetentionCase.events.TalkHeld("c1", "2021-03-15", { talk: "t2" })
      ])
    withCase.when("holdTalk", { ...hold, case: "c1", on: "2021-02-28" }).thenRefused("OutsideCase")
    withCase.given(planned).when("moveTalk", { talk: "t1", case: "c1", on: "2021-03-22" }).thenRefused("TalkOfAnother")
  })

  it("is told of without having been planned, and several are held in one case", () => {
    held
      .when("tellTalk", { ...asked, on: "2021-04-01", case: "c1", participants: both })
      .then([
        RoundTableTalk.events.Told("new-0", "2021-04-01", { ...about, case: "c1", participants: both }),
        RetentionCase.events.TalkHeld("c1", "2021-04-01", { talk: "new-0" })
      ])
  })

  it("is corrected when it is told again, and so are the days to the first talk", () => {
    const facts = (on: Day) => [FirstTalk.on(on, whose, { measures: { days: Number(on.slice(8)) - 1 } })]
    const first = (on: Day) =>
      held.when("holdTalk", { talk: "t2", case: "c1", on, participants: both }).thenState(
        { entity: "retentionCase", id: "c1" },
        {
          _tag: "Open",
          ...caseOpened.event.data,
          openedOn: "2021-03-08",
          steps: [],
          talks: [{ talk: "t2", on }]
        }
      )
    first("2021-03-10")
    first("2021-03-31")
    const state = (on: Day) => ({
      _tag: "Open",
      ...caseOpened.event.data,
      openedOn: "2021-03-08",
      steps: [],
      talks: [{ talk: "t2", on }]
    })
    for (const on of ["2021-03-10", "2021-03-31"] as const)
      expect(
        RetentionCase.definition.facts(state(on) as never, "c1").filter(({ kind }) => kind === FirstTalk.kind)
      ).toEqual(facts(on))
  })

  it("leaves nothing in the case when it should never have been there", () => {
    held
      .when("voidTalk", { talk: "t2", case: "c1", on: "2021-03-20" })
      .then([
        RoundTableTalk.events.Voided("t2", "2021-03-20", {}),
        RetentionCase.events.TalkWithdrawn("c1", "2021-03-20", { talk: "t2" })
      ])
    held
      .given(RetentionCase.events.Voided("c1", "2021-03-20", {}))
      .when("voidTalk", { talk: "t2", case: "c1", on: "2021-03-20" })
      .then([RoundTableTalk.events.Voided("t2", "2021-03-20", {})])
      .thenFacts([])
    withTalk
      .given(RoundTableTalk.events.Voided("t1", "2021-03-15", {}))
      .when("holdTalk", { talk: "t1", on: "2021-03-15", participants: both })
      .thenNotPossible()
  })
})

describe("a course for employers", () => {
  const course = RetentionCourse.events.Planned("k1", "2021-04-12", {
    kind: "rundbordssamtale",
    noticeOn: "2021-04-08"
  })
  const invited = given
    .agreed("a2", { party: "bakery", terms })
    .given(
      course,
      RetentionCourse.events.Invited("k1", "2021-03-01", whose),
      RetentionCourse.events.Invited("k1", "2021-03-01", { agreement: "a2", party: "bakery" })
    )

  it("is planned about something in the list", () => {
    given
      .when("planCourse", { kind: "rundbordssamtale", on: "2021-04-12" })
      .then([
        RetentionCourse.events.Planned("new-0", "2021-04-12", { kind: "rundbordssamtale", noticeOn: "2021-04-08" })
      ])
    given.when("planCourse", { kind: "regnskab", on: "2021-04-12" }).thenRefused("RetentionCodeUnknown")
  })

  it("has companies invited once each, by agreements that have the point", () => {
    const invite = { course: "k1", agreement: "a1", on: "2021-03-01" } as const
    given
      .given(course)
      .when("inviteToCourse", invite)
      .then([RetentionCourse.events.Invited("k1", "2021-03-01", whose)])
    invited.when("inviteToCourse", invite).thenRefused("InvitedAlready")
    given
      .given(course)
      .when("inviteToCourse", { ...invite, agreement: "a9" })
      .thenRefused("NotAgreed")
  })

  it("has nobody invited after its day, also when it is held; at the door is in time, and told later", () => {
    const held = given
      .given(course)
      .given(RetentionCourse.events.Held("k1", "2021-04-12", { came: [], others: { companies: 0, people: 0 } }))
    const invite = (on: Day) => held.when("inviteToCourse", { course: "k1", agreement: "a1", on })
    for (const on of ["2021-04-11", "2021-04-12"] as const)
      invite(on).then([RetentionCourse.events.Invited("k1", on, whose)])
    invite("2021-04-13").thenRefused("InvitedAfterCourse")
    const late = { course: "k1", agreement: "a1", on: "2021-04-13" } as const
    given.given(course).when("inviteToCourse", late).thenRefused("InvitedAfterCourse")
    const { da, en, at } = InvitedAfterCourse.texts
    const facts = { courseOn: "2021-04-12" } as const
    expect([da(facts), en(facts), at?.(facts)]).toEqual([
      "Kurset er 2021-04-12; angiv en dag, virksomheden er inviteret, til og med den dag.",
      "The course is on 2021-04-12; give a day the company was invited, that day at the latest.",
      "/on"
    ])
  })

  it("reminds the invited before, and the secretariat to tell of it after", () => {
    const state = {
      _tag: "Planned",
      kind: "rundbordssamtale",
      on: "2021-04-12",
      noticeOn: "2021-04-08",
      invited: [whose]
    } as const
    expect(RetentionCourse.definition.reminders(state, "k1")).toEqual([
      { key: "course/2021-04-12/a1", dueOn: "2021-04-08", role: "company.primary", agreement: "a1" },
      { key: "untold/2021-04-12", dueOn: "2021-04-13", role: "authority.secretariat" }
    ])
    invited
      .when("moveCourse", { course: "k1", on: "2021-04-13" })
      .then([RetentionCourse.events.Moved("k1", "2021-04-13", { noticeOn: "2021-04-09" })])
  })

  it("counts companies and people, those without an agreement too, and who was invited and did not come", () => {
    const held = invited.when("holdCourse", {
      course: "k1",
      on: "2021-04-12",
      came: [{ agreement: "a1", people: 2 }],
      others: { companies: 3, people: 4 }
    })
    held.thenFacts([
      RetentionCourseHeld.on("2021-04-12", { kind: "rundbordssamtale" }, { measures: { companies: 4, people: 6 } }),
      RetentionCourseOffered.on(
        "2021-04-12",
        { ...whose, kind: "rundbordssamtale", came: true },
        { key: "a1", measures: { people: 2 } }
      ),
      RetentionCourseOffered.on(
        "2021-04-12",
        { agreement: "a2", party: "bakery", kind: "rundbordssamtale", came: false },
        { key: "a2", measures: { people: 0 } }
      )
    ])
  })

  it("is not come to by one who was not invited, or twice by one who was", () => {
    const hold = (...agreements: ReadonlyArray<string>) =>
      invited.when("holdCourse", {
        course: "k1",
        on: "2021-04-12",
        came: agreements.map((agreement) => ({ agreement, people: 1 }))
      })
    hold("a3").thenRefused("NotInvited")
    hold("a1", "a1").thenRefused("NotInvited")
    hold().thenFacts([
      RetentionCourseHeld.on("2021-04-12", { kind: "rundbordssamtale" }, { measures: { companies: 0, people: 0 } }),
      ...["a1", "a2"].map((agreement) =>
        RetentionCourseOffered.on(
          "2021-04-12",
          { agreement, party: "bakery", kind: "rundbordssamtale", came: false },
          { key: agreement, measures: { people: 0 } }
        )
      )
    ])
  })

  it("is counted no more when it is cancelled, or should never have been there", () => {
    invited.when("cancelCourse", { course: "k1", on: "2021-04-10", reason: "for-faa" }).thenFacts([])
    invited.when("cancelCourse", { course: "k1", on: "2021-04-10", reason: "regn" }).thenRefused("RetentionCodeUnknown")
    invited
      .given(RetentionCourse.events.Held("k1", "2021-04-12", { came: [], others: { companies: 0, people: 0 } }))
      .when("voidCourse", { course: "k1", on: "2021-04-13" })
      .thenFacts([])
  })
})

describe("health promotion", () => {
  const activity = HealthActivity.events.Planned("h1", "2021-05-03", {
    ...whose,
    kind: "motion",
    noticeOn: "2021-04-29"
  })

  it("is planned, reminded of, held and counted with how many took part (row 37)", () => {
    given
      .when("planHealth", { agreement: "a1", kind: "motion", on: "2021-05-03" })
      .then([HealthActivity.events.Planned("new-0", "2021-05-03", activity.data)])
    const state = { _tag: "Planned", on: "2021-05-03", ...activity.data } as const
    expect(HealthActivity.definition.reminders(state, "h1").map(({ key, role }) => `${key} ${role}`)).toEqual([
      "health/2021-05-03 company.primary",
      "untold/2021-05-03 authority.primary"
    ])
    given
      .given(activity)
      .when("holdHealth", { activity: "h1", on: "2021-05-04", people: 12 })
      .thenFacts([HealthPromoted.on("2021-05-04", { ...whose, kind: "motion" }, { measures: { people: 12 } })])
    given.when("planHealth", { agreement: "a1", kind: "rygning", on: "2021-05-03" }).thenRefused("RetentionCodeUnknown")
  })

  it("is corrected when it is told again, and counted no more when it is cancelled or taken out", () => {
    const held = given.given(activity, HealthActivity.events.Held("h1", "2021-05-03", { people: 12 }))
    held
      .when("holdHealth", { activity: "h1", on: "2021-05-03", people: 13 })
      .thenFacts([HealthPromoted.on("2021-05-03", { ...whose, kind: "motion" }, { measures: { people: 13 } })])
    held.when("voidHealth", { activity: "h1", on: "2021-05-04" }).thenFacts([])
    held.when("cancelHealth", { activity: "h1", on: "2021-05-04", reason: "andet" }).thenNotPossible()
    given.given(activity).when("cancelHealth", { activity: "h1", on: "2021-05-03", reason: "andet" }).thenFacts([])
    given
      .given(activity)
      .when("cancelHealth", { activity: "h1", on: "2021-05-03", reason: "regn" })
      .thenRefused("RetentionCodeUnknown")
  })
})
