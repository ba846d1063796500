import { addDays, Agreement, type Day, orThrow } from "@partnerskab/core"
import type { VirtualClock } from "@partnerskab/testing"
import { numbered } from "./numbered.ts"
import { keptSteps } from "./performKept.ts"
import { programmeSteps } from "./performProgramme.ts"
import { type Desk, type Step, step, type Town } from "./town.ts"
import type { PlannedAgreement, TownPlan } from "./townPlan.ts"

const consultants = Array.from({ length: 8 }, (_, n) => `konsulent-${n + 1}`)

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
    placements: {
      instruments: ["virksomhedspraktik", "loentilskud", "voksenlaerling", "mentor"],
      places: places.length
    },
    other: { about: "CityKorps: borgere i praktik passer bymidten." }
  }
  return Object.fromEntries(points.map((point) => [point, all[point]])) as Partial<typeof all>
}

/** Registers whom the agreement is with. */
export const introduce = async (desk: Pick<Desk, "people" | "parties">, planned: PlannedAgreement): Promise<void> => {
  const { id, kind, name, cvr, unit, pNumber, draftedOn: on } = planned
  for (const person of Object.values(peopleOf(planned)))
    orThrow(await desk.people.register({ person, on, name: `Kontaktperson ${person.slice(-1)}, ${name}` }))
  const inTheUnit = unit === undefined ? {} : { unit }
  orThrow(await desk.parties.add({ party: `P-${id}`, on, name, kind, cvr, ...inTheUnit, workplaces: [pNumber] }))
}

/** What is drafted, apart from the points. */
export const draftOf = (planned: PlannedAgreement, n: number) => ({
  agreement: planned.id,
  on: planned.draftedOn,
  party: `P-${planned.id}`,
  contacts: { company: peopleOf(planned), authority: consultantsFor(n) }
})

const agreementSteps = (planned: PlannedAgreement, n: number): ReadonlyArray<Step> => {
  const { id, draftedOn, signedOn } = planned
  const begin = step(draftedOn, 1, async (desk) => {
    await introduce(desk, planned)
    orThrow(await desk.agreement.draft({ ...draftOf(planned, n), points: termsOf(planned) }))
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

const stepsOf = (plan: TownPlan): ReadonlyArray<Step> => [
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
]

/** The last thing that happens to the town stands in its data already. */
const isLived = async (town: Town, { lateEnd: { agreement, lastDay } }: TownPlan): Promise<boolean> => {
  const found = await town.get(Agreement, agreement)
  return found?.state._tag === "Ended" && found.state.lastDay === lastDay
}

/**
 * Lives the plan through: every step is a real command, sent on its day. What was done before a stop is not done twice,
 * and a town that was lived through to its end is left as it is.
 *
 * @returns how many steps were taken
 */
export const performTown = async (
  plan: TownPlan,
  {
    town,
    clock,
    more = [],
    onStep = () => {}
  }: {
    readonly town: Town
    readonly clock: VirtualClock
    /** What a plugin lets happen beside it. */
    readonly more?: ReadonlyArray<Step>
    readonly onStep?: (done: number, all: number) => void
  }
): Promise<number> => {
  const desk = numbered(town.as("demo"), "town")
  const { agreements, programme } = plan
  const steps = [
    ...stepsOf(plan),
    ...programmeSteps(programme, { town, agreements }),
    ...keptSteps(programme, { town, agreements }),
    ...more
  ].toSorted((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1))
  if (await isLived(town, plan)) {
    clock.goTo(steps.at(-1)!.on)
    return 0
  }
  for (const [at, { on, run }] of steps.entries()) {
    clock.goTo(on)
    await run(desk)
    onStep(at + 1, steps.length)
  }
  return steps.length
}
