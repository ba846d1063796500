import { addDays, type Day } from "@partnerskab/core/calendar"
import {
  Agreement,
  type AgreementState,
  draftDays,
  InForce,
  InPreparation,
  PausedAgreement,
  KindOfParty,
  Party,
  type PartyState,
  PointInForce
} from "@partnerskab/core/agreement"
import { createPartnerskab, edition2008, edition2016 } from "@partnerskab/core"
import {
  Meeting,
  Membership,
  Network,
  NetworkMeeting,
  NetworkRuns,
  type NetworkState,
  Place,
  PlaceRegistered,
  PlaceStands,
  type PlaceState
} from "@partnerskab/core/points"
import type { MeasureRow } from "@partnerskab/core/facts"
import { definePlugin } from "@partnerskab/core/plugin"
import type { StorageService } from "@partnerskab/core/storage"
import type { VirtualClock } from "@partnerskab/testing"

/** Drafts are for ever until 2011 and kept for a year from then on: so one can be kept longer. */
class KeptAYear extends definePlugin("keptAYear", {
  version: "1.0.0",
  parameters: [draftDays.from("2011-01-01", 365, { source: "test" })]
}) {}

/** An installation with both editions of the form. */
export const installed = (storage: StorageService, clock: Pick<VirtualClock, "now">) =>
  createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter Slagelse" },
    editions: [edition2008, edition2016],
    plugins: [KeptAYear],
    storage,
    clock
  })

/** An installation with both editions of the form. */
export type Installed = ReturnType<typeof installed>

/** Numbers by what they are of. */
export type Count = Readonly<Record<string, number>>

type Life<State> = { readonly id: string; readonly state: State }

/** Every life of a kind, a page at a time. */
const allOf = async <State>(
  page: (after: string | undefined) => Promise<{
    readonly rows: ReadonlyArray<Life<State>>
    readonly total: number
    readonly next?: string
  }>
): Promise<ReadonlyArray<Life<State>>> => {
  const lives: Array<Life<State>> = []
  let after: string | undefined
  for (;;) {
    const { rows, total, next } = await page(after)
    lives.push(...rows)
    after = next
    if (after === undefined) {
      if (total !== lives.length) throw new Error(`the total is ${total}, the pages have ${lives.length}`)
      return lives
    }
  }
}

const paged = (after: string | undefined) => ({ limit: 7, ...(after === undefined ? {} : { after }) })

/** The states of all lives, read without a fact. */
export const statesOf = async (pk: Installed) => ({
  agreements: await allOf<AgreementState>((after) => pk.find(Agreement, {}, paged(after))),
  parties: await allOf<PartyState>((after) => pk.find(Party, {}, paged(after))),
  networks: await allOf<NetworkState>((after) => pk.find(Network, {}, paged(after))),
  meetings: await allOf((after) => pk.find(Meeting, {}, paged(after))),
  places: await allOf<PlaceState>((after) => pk.find(Place, {}, paged(after)))
})

const tally = (names: ReadonlyArray<string>): Count => {
  const count: Record<string, number> = {}
  for (const name of names) count[name] = (count[name] ?? 0) + 1
  return count
}

const stands = (agreement: AgreementState, day: Day): boolean =>
  (agreement._tag === "Active" || agreement._tag === "Ended") &&
  agreement.firstDay <= day &&
  (agreement.lastDay === undefined || day <= agreement.lastDay)

const prepared = (agreement: AgreementState, day: Day): boolean => {
  if (agreement._tag === "Dropped") {
    const { prepared: days } = agreement
    return days !== undefined && days.firstDay <= day && day <= days.lastDay
  }
  if (agreement._tag === "Prospect" || day < agreement.draftedOn) return false
  return agreement._tag === "Draft" || agreement._tag === "Proposed"
    ? agreement.keptUntil === undefined || day <= agreement.keptUntil
    : day < agreement.firstDay
}

const rests = (agreement: AgreementState, day: Day): boolean =>
  "pauses" in agreement && agreement.pauses.some(({ firstDay, lastDay = "9999" }) => firstDay <= day && day <= lastDay)

/** The points of a signed agreement whose last entry up to a day has terms. */
const chosenOn = (agreement: AgreementState, day: Day): ReadonlyArray<string> =>
  agreement._tag === "Active" || agreement._tag === "Ended"
    ? Object.entries(agreement.points).flatMap(([point, entries]) =>
        entries.filter(({ from = "0000" }) => from <= day).at(-1)?.terms === undefined ? [] : [point]
      )
    : []

const runs = (network: NetworkState, day: Day): boolean =>
  network.startedOn <= day && (network._tag === "Running" || day <= network.lastDay)

/** The numbers on a day, from states alone, in code that shares nothing with the facts. */
export const recount = (states: Awaited<ReturnType<typeof statesOf>>, day: Day): Count => {
  const { agreements, parties, networks, meetings, places } = states
  const inForce = agreements.filter(({ state }) => stands(state, day))
  const kindOf = (party: string): string => {
    const found = parties.find(({ id }) => id === party)?.state
    return found !== undefined && found.knownOn <= day ? found.kind : "null"
  }
  const statusOf = ({ phases }: PlaceState) => phases.findLast(({ firstDay }) => firstDay <= day)?.status
  return tally([
    ...inForce.map(({ state }) => `in force, ${kindOf(state.party)}`),
    ...inForce.filter(({ state }) => rests(state, day)).map(() => "paused"),
    ...agreements.filter(({ state }) => prepared(state, day)).map(() => "in preparation"),
    ...inForce.flatMap(({ state }) => chosenOn(state, day).map((point) => `point ${point}`)),
    ...networks.filter(({ state }) => runs(state, day)).map(() => "networks"),
    ...networks
      .filter(({ state }) => runs(state, day))
      .flatMap(({ state }) => state.members.filter(({ firstDay }) => firstDay <= day))
      .flatMap(({ substitute }) => (substitute === undefined ? ["people"] : ["people", "people"])),
    ...meetings.flatMap(({ state }) =>
      state._tag === "Held" && state.on <= day ? [`held in ${state.on.slice(0, 4)}, ${state.kind}`] : []
    ),
    ...places
      .filter(({ state }) => state.phases[0]!.firstDay <= day)
      .map(({ state }) => `registered, ${state.instrument}`),
    ...places.flatMap(({ state }) => {
      const status = statusOf(state)
      return status === undefined ? [] : [`${status}, ${kindOf(state.party)}`]
    })
  ])
}

const labelled = async (
  asked: Promise<ReadonlyArray<MeasureRow>>,
  label: (...group: ReadonlyArray<unknown>) => string
) => (await asked).filter(({ value }) => value !== 0).map(({ group, value }) => [label(...group), value] as const)

/** The same numbers, from the facts; by what was known at an instant when one is given. */
export const counted = async (pk: Installed, day: Day, knownBy?: string): Promise<Count> => {
  const stock = { taken: { how: "stock", on: day }, ...(knownBy === undefined ? {} : { knownBy }) } as const
  const flow = { ...stock, taken: { how: "flow", to: day } } as const
  const yearly = { ...stock, taken: { how: "flow", to: day, bucket: "year" } } as const
  const kind = { joins: [{ dimension: KindOfParty.kind, through: "party", group: true }] }
  const all = await Promise.all([
    labelled(pk.count(InForce, { ...stock, ...kind }), (one) => `in force, ${String(one)}`),
    labelled(pk.count(PausedAgreement, stock), () => "paused"),
    labelled(pk.count(InPreparation, stock), () => "in preparation"),
    labelled(pk.count(PointInForce, { ...stock, by: ["point"] }), (point) => `point ${String(point)}`),
    labelled(pk.count(NetworkRuns, stock), () => "networks"),
    labelled(pk.count(Membership, { ...stock, counted: { sum: "people" } }), () => "people"),
    labelled(
      pk.count(NetworkMeeting, { ...yearly, where: { outcome: "held" }, by: ["kind"] }),
      (year, one) => `held in ${String(year)}, ${String(one)}`
    ),
    labelled(pk.count(PlaceRegistered, { ...flow, by: ["instrument"] }), (one) => `registered, ${String(one)}`),
    labelled(
      pk.count(PlaceStands, { ...stock, ...kind, by: ["status"] }),
      (status, one) => `${String(status)}, ${String(one)}`
    )
  ])
  return Object.fromEntries(all.flat())
}

/** Parties that have two prospects or two drafts, or two agreements in force on one day. */
export const doubled = ({ agreements }: Awaited<ReturnType<typeof statesOf>>): ReadonlyArray<string> =>
  agreements.flatMap(({ id, state }) =>
    agreements
      .filter((other) => other.id > id && other.state.party === state.party && excludes(state, other.state))
      .map((other) => `${state.party} has ${id} and ${other.id}`)
  )

const phaseOf = ({ _tag }: AgreementState) => ({ Proposed: "Draft", Ended: "Active" })[_tag as string] ?? _tag

const excludes = (one: AgreementState, other: AgreementState): boolean => {
  if (phaseOf(one) !== phaseOf(other) || one._tag === "Dropped") return false
  if (!("firstDay" in one) || !("firstDay" in other)) return true
  return one.firstDay <= (other.lastDay ?? "9999") && other.firstDay <= (one.lastDay ?? "9999")
}

/** Days to look at: before, in and after a history. */
export const lookedAt: ReadonlyArray<Day> = Array.from({ length: 12 }, (_, n) => addDays("2009-06-01", n * 97))
