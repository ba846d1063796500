import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import {
  Agreement,
  type AgreementState,
  createPartnerskab,
  type Day,
  InForce,
  InPreparation,
  PausedAgreement,
  PointInForce,
  statusOn
} from "../../src/index.ts"
import { definePlugin, type ParameterChange } from "../../src/plugin/index.ts"
import { aDraft, basis, contacts, numberIn, type Pk, withCompany } from "../setup.ts"

const settings = (parameters: ReadonlyArray<ParameterChange>) =>
  class Settings extends definePlugin("settings", { version: "1.0.0", parameters }) {}

/** An installation that knows four contacts and a company, with what a jobcentre has set, on a day. */
export const anInstallation = async (parameters: ReadonlyArray<ParameterChange> = [], today: Day = "2011-01-03") => {
  const given = basis(memory(), virtualClock(today))
  const pk = createPartnerskab({ ...given, plugins: [settings(parameters)] })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  for (const person of ["company-3", "authority-3"])
    accepted(await desk.people.register({ person, on: "2011-01-03", name: `Kontakt ${person}` }))
  return { ...given, pk, desk, stateOf: stateIn(pk) }
}

/** A desk as the tests use it. */
export type Here = Awaited<ReturnType<typeof anInstallation>>

const stateIn =
  (pk: Pick<Pk, "get">) =>
  async (id = "a1"): Promise<AgreementState> =>
    (await pk.get(Agreement, id))!.state

/** The terms that tests begin with. */
export const fairs = { recruits: true } as const
export const network = { people: 2 } as const

/** An installation with an agreement in force from 1 February 2011. */
export const anActive = async ({
  parameters = [],
  signing = {},
  today = "2011-01-03",
  drafting = {}
}: {
  readonly parameters?: ReadonlyArray<ParameterChange>
  readonly signing?: { readonly firstDay?: Day; readonly lastDay?: Day; readonly reviewOn?: Day }
  readonly today?: Day
  readonly drafting?: Parameters<typeof aDraft>[0]
} = {}) => {
  const here = await anInstallation(parameters, today)
  accepted(await here.desk.agreement.draft(aDraft(drafting)))
  accepted(await here.desk.agreement.sign({ agreement: "a1", on: "2011-02-01", ...signing }))
  return here
}

type Place = "company" | "authority"

/** Approves a proposal in each of some places, as another who records it. */
export const approvedIn = async ({ pk }: Pick<Here, "pk">, places: ReadonlyArray<Place>) => {
  for (const place of places) {
    const desk = pk.as(`of-${place}`)
    const giving = { agreement: "a1", on: "2011-01-20", place, by: contacts[place].primary } as const
    const unseen = await desk.agreement.approve({ ...giving, seen: "nothing" })
    const seen = unseen.ok
      ? ""
      : unseen.refusals.flatMap((one) => (one._tag === "OtherThanSeen" ? one.facts.now : []))[0]!
    accepted(await desk.agreement.approve({ ...giving, seen }))
  }
}

/** Approves a proposal for both sides. */
export const approvedByBoth = (here: Pick<Here, "pk">) => approvedIn(here, ["company", "authority"])

/** How an agreement stands on each of some days. */
export const statuses = async ({ stateOf }: Pick<Here, "stateOf">, ...days: ReadonlyArray<Day>) => {
  const state = await stateOf()
  return days.map((day) => statusOn(state, day))
}

const kinds = { inForce: InForce, paused: PausedAgreement, inPreparation: InPreparation } as const

/** How many there are of a fact on each of some days. */
export const counts = (
  { pk }: Pick<Here, "pk">,
  of: keyof typeof kinds,
  days: ReadonlyArray<Day>,
  knownBy?: string
): Promise<ReadonlyArray<number>> =>
  Promise.all(
    days.map(async (on) =>
      numberIn(
        await pk.count(kinds[of], { taken: { how: "stock", on }, ...(knownBy === undefined ? {} : { knownBy }) })
      )
    )
  )

/** The points that are counted on each of some days. */
export const pointsCounted = ({ pk }: Pick<Here, "pk">, ...days: ReadonlyArray<Day>) =>
  Promise.all(
    days.map(async (on) =>
      (await pk.count(PointInForce, { taken: { how: "stock", on }, by: ["point"] }))
        .filter(({ value }) => value > 0)
        .map(({ group }) => group[0])
        .join(" ")
    )
  )

/** What someone was told on each of some days, when the due was done that day and on none before but those. */
export const told = async ({ pk, clock }: Here, ...days: ReadonlyArray<Day>): Promise<ReadonlyArray<string>> => {
  const all: Array<string> = []
  for (const day of days) {
    clock.goTo(day)
    const { done } = await pk.runDue({ reminder: () => Promise.resolve() })
    all.push(`${day}: ${done.map((key) => key.split("/").slice(3, 4).join("")).join(" ")}`.trim())
  }
  return all
}
