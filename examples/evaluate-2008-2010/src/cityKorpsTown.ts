import {
  createPartnerskab,
  type DataPlugin,
  type Day,
  type DueReminder,
  type Holidays,
  orThrow,
  type Staff
} from "@partnerskab/core"
import { Programme } from "@partnerskab/core/programme"
import { defineTerms, forkPoint, definePlugin } from "@partnerskab/core/plugin"
import { CityKorps, CityKorpsPlugin, cityKorpsTerms } from "@partnerskab/example-plugin-citykorps"
import type { VirtualClock } from "@partnerskab/testing"
import { type editions, type Step, step, type Town } from "./town.ts"
import { draftOf, introduce } from "./performTown.ts"
import { memberOfTheAssociation, type TownPlan } from "./townPlan.ts"

/** What every installation over the town's storage is made of. */
export interface Basis {
  readonly authority: Town["authority"]
  readonly editions: typeof editions
  readonly storage: Parameters<typeof createPartnerskab>[0]["storage"]
  readonly clock: VirtualClock
  readonly holidays?: Holidays
  readonly staff?: Staff
}

/** The town with CityKorps. */
export const withCityKorps = (basis: Basis, settings: ReadonlyArray<DataPlugin>) =>
  createPartnerskab({ ...basis, plugins: [Programme, CityKorpsPlugin, ...settings] })

/** The town's installation with CityKorps. */
export type CityKorpsTown = ReturnType<typeof withCityKorps>

/** The plugin as it was in April 2011: its point had one wording. */
const [firstWording] = cityKorpsTerms.wordings
class FirstCityKorps extends forkPoint(CityKorps, {
  terms: defineTerms("cityKorps", firstWording!.schema),
  material: { tasks: "notify", citizens: "reapprove" }
}) {}
class FirstPlugin extends definePlugin("cityKorpsPlugin", { version: "1.0.0", add: [FirstCityKorps] }) {}

/** The same town, where what stood as free text under point 7 is a point of its own. */
export const withoutFreeText = (plan: TownPlan): TownPlan => ({
  ...plan,
  agreements: plan.agreements.filter(({ points }) => !points.includes("other"))
})

/** What the first members agreed on; the second left open how many citizens, as one could at first. */
const first = [
  { tasks: ["groenne-omraader"], citizens: 4 },
  { tasks: ["events", "historiefortaelling"] },
  { tasks: ["ejendomsfunktioner"], citizens: 3 },
  { tasks: ["events"], citizens: 2 }
]

/**
 * The first agreements about CityKorps, and the squads that came of them.
 *
 * @source LBR 2011, p. 25: the tasks, and the day of the first agreements; everything else is made up
 */
export const cityKorpsSteps = (basis: Basis, town: CityKorpsTown, onReminder: Handler): ReadonlyArray<Step> => {
  const then = createPartnerskab({ ...basis, plugins: [FirstPlugin] }).as("demo")
  const now = town.as("demo")
  const squads = new Map<string, string>()
  const formed = async (name: string, squad: { on: Day; agreement: string; task: string; citizens: number }) =>
    void squads.set(name, orThrow(await now.cityKorps.form(squad)).events[0]!.id)
  const late = { ...memberOfTheAssociation(4), draftedOn: "2011-06-01", signedOn: "2011-06-15" } as const
  return [
    ...first.flatMap((cityKorps, n) => {
      const member = memberOfTheAssociation(n)
      return [
        step(member.draftedOn, 1, async () => {
          await introduce(then, member)
          orThrow(await then.agreement.draft({ ...draftOf(member, n), points: { cityKorps } }))
        }),
        step(member.signedOn!, 2, async () =>
          orThrow(await then.agreement.sign({ agreement: member.id, on: member.signedOn! }))
        )
      ]
    }),
    step("2011-05-09", 3, () =>
      formed("park", { on: "2011-05-09", agreement: "A-E1", task: "groenne-omraader", citizens: 4 })
    ),
    step("2011-05-16", 3, () =>
      formed("gaarde", { on: "2011-05-16", agreement: "A-E3", task: "ejendomsfunktioner", citizens: 2 })
    ),
    step("2011-05-31", 4, async () => {
      const note = "Gårdene er færdige; begge borgere er i arbejde."
      orThrow(await now.cityKorps.disband({ squad: squads.get("gaarde")!, lastDay: "2011-05-31", note }))
    }),
    step(late.draftedOn, 1, async () => {
      await introduce(now, late)
      const points = { cityKorps: { tasks: ["groenne-omraader", "historiefortaelling"], citizens: 5 } }
      orThrow(await now.agreement.draft({ ...draftOf(late, 4), points }))
    }),
    step("2011-06-08", 9, () => town.runDue({ reminder: onReminder, nobody: onReminder })),
    step(late.signedOn, 2, async () => orThrow(await now.agreement.sign({ agreement: late.id, on: late.signedOn }))),
    step("2011-06-20", 4, async () =>
      orThrow(await now.cityKorps.resize({ squad: squads.get("park")!, on: "2011-06-20", citizens: 3 }))
    ),
    step("2011-08-15", 3, () =>
      formed("historier", { on: "2011-08-15", agreement: late.id, task: "historiefortaelling", citizens: 5 })
    )
  ]
}

type Handler = (reminder: DueReminder) => Promise<void>
