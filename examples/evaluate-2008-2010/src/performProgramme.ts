import { addDays, type Day, orThrow } from "@partnerskab/core"
import type { Step, Town } from "./town.ts"
import { step } from "./town.ts"
import type { PlannedSurvey, ProgrammePlan } from "./programmePlan.ts"
import type { PlannedAgreement } from "./townPlan.ts"

/** The agreements that are in force on a day and have chosen a point; the nth of them, round and round. */
const partnerOn = (agreements: ReadonlyArray<PlannedAgreement>) => {
  const signed = agreements.filter(({ signedOn }) => signedOn !== undefined)
  return (n: number, on: Day, point?: PlannedAgreement["points"][number]): PlannedAgreement => {
    const all = signed.filter(
      ({ signedOn, points }) => signedOn! <= on && (point === undefined || points.includes(point))
    )
    return all[n % all.length]!
  }
}

/** People in a placement: mentors, and adult apprentices. Each has a place of their own. */
const placementSteps = (
  town: Town,
  partner: ReturnType<typeof partnerOn>,
  spec: {
    readonly days: ReadonlyArray<Day>
    readonly instrument: "mentor" | "voksenlaerling"
    readonly insured: "insured" | "notInsured"
    readonly lasts: number
  }
): ReadonlyArray<Step> =>
  spec.days.map((on, n) =>
    step(on, 5, async (desk) => {
      const { instrument, insured, lasts } = spec
      const { id: agreement, pNumber: workplace } = partner(n, on, "placements")
      const asked = { agreement, on, instrument, workplace, count: 1 } as const
      const place = orThrow(await desk.placements.register(asked)).events[0]!.id
      orThrow(
        await desk.placements.start({
          placement: `${instrument}-${n + 1}`,
          citizen: await town.citizens.refOf(`made-up/${instrument}/${n + 1}`),
          agreement,
          party: `P-${agreement}`,
          place,
          workplace,
          instrument,
          purpose: "opkvalificering",
          insured,
          grantedOn: on,
          firstDay: on,
          lastDay: addDays(on, lasts),
          hours: [{ from: on, weeklyHours: 37 }]
        })
      )
    })
  )

/** A quarter's survey: asked, answered, and each dissatisfied answer dealt with. */
const surveySteps = (
  { quarter, from, to, answers }: PlannedSurvey,
  partner: ReturnType<typeof partnerOn>
): ReadonlyArray<Step> => {
  const about = { round: quarter, quarter, subject: "partnerskabsaftale" } as const
  if (answers === undefined)
    return [
      step(from, 6, async (desk) => orThrow(await desk.surveys.skip({ ...about, on: from, reason: "ressourcer" })))
    ]
  const number = answers.satisfied + answers.dissatisfied
  let invitations: ReadonlyArray<string> = []
  return [
    step(from, 6, async (desk) => {
      orThrow(await desk.surveys.open({ ...about, on: from, lastDay: to, questions: ["tilfredshed"] }))
      const respondents = Array.from({ length: number }, (_, n) => ({
        agreement: partner(n, from).id,
        side: "company" as const
      }))
      const { events } = orThrow(await desk.surveys.invite({ round: quarter, on: from, respondents }))
      invitations = events.map(({ id }) => id)
    }),
    step(addDays(from, 7), 6, async (desk) => {
      for (const [n, invitation] of invitations.entries()) {
        const answer = n >= answers.satisfied ? "utilfreds" : n % 2 === 0 ? "tilfreds" : "meget-tilfreds"
        const told = [{ question: "tilfredshed", answer }]
        orThrow(await desk.surveys.answer({ invitation, round: quarter, on: addDays(from, 7), answers: told }))
      }
    }),
    step(addDays(from, 9), 6, async (desk) => {
      for (const dissatisfaction of invitations.slice(answers.satisfied))
        orThrow(
          await desk.surveys.resolveDissatisfaction({
            dissatisfaction,
            on: addDays(from, 9),
            resolution: "loest",
            note: "Ringet op samme uge; problemet er løst."
          })
        )
    })
  ]
}

/** Talks, courses and the fair. */
const pointSteps = (plan: ProgrammePlan, partner: ReturnType<typeof partnerOn>): ReadonlyArray<Step> => [
  ...plan.talks.map((on, n) =>
    step(on, 5, async (desk) =>
      orThrow(
        await desk.retention.tellTalk({
          agreement: partner(n, on, "retention").id,
          on,
          purpose: "fastholdelse",
          participants: ["medarbejder", "arbejdsgiver", "konsulent"]
        })
      )
    )
  ),
  ...plan.courses.map((on) =>
    step(on, 5, async (desk) => {
      const course = orThrow(await desk.retention.planCourse({ kind: "rundbordssamtale", on })).events[0]!.id
      orThrow(await desk.retention.holdCourse({ course, on, came: [], others: { companies: 8, people: 12 } }))
    })
  ),
  step(plan.fair.on, 5, async (desk) => {
    const { on, jobs, visitors } = plan.fair
    const fair = "jobmesse-2008"
    orThrow(await desk.fairs.planFair({ fair, kind: "jobmesse", title: "Jobmesse i Musikhuset", on }))
    orThrow(await desk.fairs.holdFair({ fair }))
    orThrow(await desk.fairs.tellCounts({ fair, jobs, visitors: { people: visitors, told: "atLeast" } }))
  }),
  step(plan.spoken.on, 8, async (desk) => {
    const { on, ...answers } = plan.spoken
    orThrow(
      await desk.network.tellEvaluation({ evaluation: "til-orde-2009", on, question: "kommet-til-orde", ...answers })
    )
  })
]

/** The groups, and their meetings. */
const groupSteps = ({ ambassadors, steering }: ProgrammePlan): ReadonlyArray<Step> =>
  [
    { group: "ambassadoerer", kind: "ambassadoergruppe", days: ambassadors },
    { group: "styregruppe", kind: "lbr-styregruppe", days: steering }
  ].flatMap(({ group, kind, days }) => [
    step("2008-02-18", 1, async (desk) => orThrow(await desk.groups.start({ group, on: "2008-02-18", kind }))),
    ...days.map((on, n) =>
      step(on, 6, async (desk) => {
        const meeting = `${group}-${n + 1}`
        orThrow(await desk.groups.callMeeting({ meeting, group, on }))
        orThrow(await desk.groups.holdMeeting({ meeting, present: [] }))
      })
    )
  ])

/** Visits, and the surveys of both kinds. */
const askingSteps = (plan: ProgrammePlan, partner: ReturnType<typeof partnerOn>): ReadonlyArray<Step> => [
  ...plan.surveys.flatMap((survey) => surveySteps(survey, partner)),
  ...plan.external.map(({ id: survey, on, asked, percent }) =>
    step(on, 6, async (desk) => {
      const questions = Object.entries(percent).map(([question, share]) => ({ question, percent: share }))
      orThrow(await desk.surveys.recordExternal({ survey, on, by: "kommunen", asked, questions }))
    })
  ),
  ...plan.visits.map((on, n) =>
    step(on, 6, async (desk) =>
      orThrow(await desk.visits.record({ visit: `besoeg-${n + 1}`, agreement: partner(n, on).id, on, findings: [] }))
    )
  )
]

/** All that the jobcentre did around the agreements, as real commands on their days. */
export const programmeSteps = (
  plan: ProgrammePlan,
  { town, agreements }: { readonly town: Town; readonly agreements: ReadonlyArray<PlannedAgreement> }
): ReadonlyArray<Step> => {
  const partner = partnerOn(agreements)
  const placed = { mentor: plan.mentors, voksenlaerling: plan.apprentices }
  return [
    ...pointSteps(plan, partner),
    ...placementSteps(town, partner, { days: placed.mentor, instrument: "mentor", insured: "insured", lasts: 90 }),
    ...placementSteps(town, partner, {
      days: placed.voksenlaerling,
      instrument: "voksenlaerling",
      insured: "notInsured",
      lasts: 364
    }),
    ...groupSteps(plan),
    ...askingSteps(plan, partner)
  ]
}
