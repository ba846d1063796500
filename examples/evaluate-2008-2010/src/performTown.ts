import { addDays, type createPartnerskab, type Day, edition2008, edition2016, orThrow } from "@partnerskab/core"
import type { VirtualClock } from "@partnerskab/testing"
import type { PlannedAgreement, TownPlan } from "./townPlan.ts"

/** The editions the town signs on. */
export const editions = [edition2008, edition2016] as const

/** The town's installation. */
export type Town = ReturnType<typeof createPartnerskab<typeof editions>>
type Desk = ReturnType<Town["as"]>

/** Something that happens on a day. */
interface Step {
  readonly on: Day
  readonly order: number
  readonly run: (desk: Desk) => Promise<unknown>
}

const consultants = Array.from({ length: 8 }, (_, n) => `konsulent-${n + 1}`)

const step = (on: Day, order: number, run: Step["run"]): Step => ({ on, order, run })

const peopleOf = ({ id }: PlannedAgreement) => ({ primary: `${id}/kontakt-1`, deputy: `${id}/kontakt-2` })

const consultantsFor = (n: number) => ({
  primary: consultants[n % consultants.length]!,
  deputy: consultants[(n + 1) % consultants.length]!
})

const termsOf = ({ points, places, networkPeople }: PlannedAgreement) => {
  const all = {
    network: { people: networkPeople ?? 1 },
    retention: { roundTableTalks: true, courses: true },
    recruitment: { advertisesVacancies: true },
    placements: { instruments: ["virksomhedspraktik", "loentilskud"], places: places.length },
    other: { about: "CityKorps: borgere i praktik passer bymidten." }
  }
  return Object.fromEntries(points.map((point) => [point, all[point]])) as Partial<typeof all>
}

const agreementSteps = (planned: PlannedAgreement, n: number): ReadonlyArray<Step> => {
  const { id, kind, name, cvr, unit, pNumber, draftedOn, signedOn } = planned
  const { primary, deputy } = peopleOf(planned)
  const begin = step(draftedOn, 1, async (desk) => {
    for (const person of [primary, deputy])
      orThrow(await desk.people.register({ person, on: draftedOn, name: `Kontaktperson ${person.slice(-1)}, ${name}` }))
    orThrow(
      await desk.parties.add({
        party: `P-${id}`,
        on: draftedOn,
        name,
        kind,
        cvr,
        ...(unit === undefined ? {} : { unit }),
        workplaces: [pNumber]
      })
    )
    orThrow(
      await desk.agreement.draft({
        agreement: id,
        on: draftedOn,
        party: `P-${id}`,
        contacts: { company: { primary, deputy }, authority: consultantsFor(n) },
        points: termsOf(planned)
      })
    )
  })
  if (signedOn === undefined) return [begin]
  return [
    begin,
    step(signedOn, 2, async (desk) => orThrow(await desk.agreement.sign({ agreement: id, on: signedOn }))),
    ...placeSteps(planned)
  ]
}

const placeSteps = ({ id, pNumber, places }: PlannedAgreement): ReadonlyArray<Step> => {
  const placeIds: Array<string> = []
  return places.flatMap(({ registeredOn, stopped }, at) => [
    step(registeredOn, 3, async (desk) => {
      const instrument = at % 2 === 0 ? "virksomhedspraktik" : "loentilskud"
      const { events } = orThrow(
        await desk.placements.register({ agreement: id, on: registeredOn, instrument, workplace: pNumber, count: 1 })
      )
      placeIds[at] = events[0]!.id
    }),
    ...(stopped === undefined
      ? []
      : [
          step(stopped.on, 5, async (desk) => {
            const place = placeIds[at]!
            if (stopped.how === "closed")
              orThrow(await desk.placements.close({ place, on: stopped.on, reason: "companyWish" }))
            else orThrow(await desk.placements.putOnHold({ place, on: stopped.on, reason: "workload" }))
          })
        ])
  ])
}

/** The network that has taken over from another by a day. */
const networkOn = ({ merges }: TownPlan, network: string, on: Day): string => {
  const merge = merges.find(({ networks, on: day }) => networks.includes(network) && day <= on)
  return merge === undefined ? network : networkOn({ merges } as TownPlan, merge.into, on)
}

/** Three weeks before, or when its network began. */
const calledOn = ({ networks, merges }: TownPlan, network: string | undefined, on: Day): Day => {
  const early = addDays(on, -21)
  const began = networks.find(({ id }) => id === network)?.from ?? merges.find(({ into }) => into === network)?.on
  return began !== undefined && began > early ? began : early
}

const networkSteps = (plan: TownPlan): ReadonlyArray<Step> => [
  ...plan.networks.map(({ id, name, from }) =>
    step(from, 0, async (desk) => orThrow(await desk.network.start({ network: id, name, on: from })))
  ),
  ...plan.merges.map(({ networks, into, name, on }) =>
    step(on, 0, async (desk) => orThrow(await desk.network.merge({ networks, into, name, on })))
  ),
  ...plan.agreements
    .filter(({ networkPeople, signedOn }) => networkPeople !== undefined && signedOn !== undefined)
    .map((planned, n) =>
      step(planned.signedOn!, 4, async (desk) => {
        const on = planned.signedOn!
        const { primary, deputy } = peopleOf(planned)
        const network = networkOn(plan, plan.networks[n % plan.networks.length]!.id, on)
        const substitute = planned.networkPeople === 2 ? { substitute: deputy } : {}
        orThrow(await desk.network.join({ network, agreement: planned.id, on, participant: primary, ...substitute }))
      })
    ),
  ...plan.meetings.flatMap(({ id: meeting, kind, network, on, cancelled }) => [
    step(calledOn(plan, network, on), 6, async (desk) =>
      orThrow(await desk.network.callMeeting({ meeting, kind, on, ...(network === undefined ? {} : { network }) }))
    ),
    step(on, 7, async (desk) =>
      orThrow(
        cancelled === true
          ? await desk.network.cancelMeeting({ meeting, reason: "tooFew" })
          : await desk.network.holdMeeting({ meeting })
      )
    )
  ])
]

const stepsOf = (plan: TownPlan): ReadonlyArray<Step> =>
  [
    step("2007-11-01", 0, async (desk) => {
      for (const person of consultants)
        orThrow(
          await desk.people.register({ person, on: "2007-11-01", name: `Virksomhedskonsulent ${person.slice(-1)}` })
        )
    }),
    ...plan.agreements.flatMap(agreementSteps),
    ...networkSteps(plan),
    step(plan.lateEnd.foundOutOn, 8, async (desk) => {
      const { agreement, lastDay } = plan.lateEnd
      orThrow(await desk.agreement.end({ agreement, lastDay, reason: "companyClosed" }))
    })
  ].toSorted((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1))

/** Lives the plan through: every step is a real command, sent on its day. */
export const performTown = async (
  plan: TownPlan,
  {
    town,
    clock,
    onStep = () => {}
  }: {
    readonly town: Town
    readonly clock: VirtualClock
    readonly onStep?: (done: number, all: number) => void
  }
): Promise<void> => {
  const desk = town.as("demo")
  const steps = stepsOf(plan)
  for (const [at, { on, run }] of steps.entries()) {
    clock.goTo(on)
    await run(desk)
    onStep(at + 1, steps.length)
  }
}
