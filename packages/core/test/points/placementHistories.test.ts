import { describe, expect, it } from "vitest"
import {
  addDays,
  type Day,
  daysBetween,
  freeFrom,
  Place,
  PlaceFilled,
  Placement,
  PlacementRuns,
  placeOn,
  type PlaceState,
  PlaceVacant,
  vacantDays
} from "../../src/index.ts"
import { type Pk, seeded } from "../setup.ts"
import { aDeskWithPlaces, aStart, citizen, workplace } from "./placementLives.ts"

const begin = "2021-03-01"
const length = 120
const all: ReadonlyArray<Day> = Array.from({ length }, (_, n) => addDays(begin, n))

/** Lives some months on two places, by chance; whoever is refused does nothing. */
const lived = async (seed: number) => {
  const world = await aDeskWithPlaces(2)
  const { desk, places, clock } = world
  const chance = seeded(seed)
  const below = (n: number) => Math.floor(chance() * n)
  const day = (n: number): Day => addDays(begin, below(n))
  const started: Array<{ readonly placement: string; readonly place: string; readonly citizen: string }> = []
  let done = 0
  clock.goTo("2021-06-30")
  for (let step = 0; step < 40; step += 1) {
    const place = places[below(2)]!
    const known = started[below(started.length)]
    const lastDay = day(length)
    const move = below(10)
    const answer = await (() => {
      if (move < 5 || known === undefined) {
        const firstDay = day(length)
        const one = { placement: `s${step}`, place, citizen: citizen(below(4)) }
        started.push(one)
        return desk.placements.start(aStart({ ...one, firstDay, lastDay: addDays(firstDay, below(15)) }))
      }
      if (move === 5) return desk.placements.extend({ ...known, party: "bakery", workplace, grantedOn: begin, lastDay })
      if (move === 6) return desk.placements.endEarly({ ...without(known), lastDay, reason: "job" })
      if (move === 7) return desk.placements.callOff({ ...without(known), on: begin, reason: "andet" })
      if (move === 8) return desk.placements.putOnHold({ place, on: day(length), reason: "season" })
      return desk.placements.resume({ place, on: day(length) })
    })()
    if (answer.ok) done += 1
  }
  return { ...world, done }
}

const without = ({ placement, place }: { readonly placement: string; readonly place: string }) => ({ placement, place })

/** Who is on a place on a day, by the placements alone. */
const onIt = (
  placements: ReadonlyArray<{ readonly id: string; readonly state: PlacementLike }>,
  place: string,
  on: Day
) =>
  placements.filter(
    ({ state }) => state._tag !== "CalledOff" && state.place === place && state.firstDay <= on && on <= state.lastDay
  )

interface PlacementLike {
  readonly _tag: string
  readonly place: string
  readonly firstDay: Day
  readonly lastDay: Day
}

const inUse = ({ phases }: PlaceState, on: Day): boolean =>
  phases.findLast(({ firstDay }) => firstDay <= on)?.status === "inUse"

const counted = async (pk: Pk, fact: typeof PlaceVacant | typeof PlacementRuns, on: Day): Promise<number> =>
  (await pk.count(fact as typeof PlaceVacant, { taken: { how: "stock", on } }))[0]?.value ?? 0

describe("places and placements, by chance", () => {
  it("agree day by day, whatever happened, with a count that looks at each day by itself", async () => {
    let done = 0
    for (let seed = 1; seed <= 25; seed += 1) {
      const { pk, places, done: now } = await lived(seed)
      done += now
      const placements = (await pk.find(Placement, {}, { limit: 1000 })).rows
      const states = await Promise.all(
        places.map(async (place) => [place, (await pk.get(Place, place))!.state] as const)
      )
      for (const on of all) {
        const taken = states.map(([place]) => onIt(placements, place, on).length)
        expect(Math.max(...taken), `seed ${seed}, ${on}`).toBeLessThanOrEqual(1)
        const occupied = states.map(([, state]) => placeOn(state, on) === "occupied")
        expect(occupied, `seed ${seed}, ${on}`).toEqual(taken.map((number) => number === 1))
        const open = states.filter(([, state], at) => taken[at] === 0 && inUse(state, on)).length
        expect(states.filter(([, state]) => placeOn(state, on) === "open")).toHaveLength(open)
      }
      for (const on of all.filter((_, at) => at % 17 === 0)) {
        const open = states.filter(([, state]) => placeOn(state, on) === "open").length
        expect(await counted(pk, PlaceVacant, on), `seed ${seed}, ${on}`).toBe(open)
        expect(await counted(pk, PlacementRuns, on), `seed ${seed}, ${on}`).toBe(
          states.filter(([place]) => onIt(placements, place, on).length === 1).length
        )
      }
      for (const [place, state] of states) {
        const free = all.find((on) => placeOn(state, on) === "open")
        const told = freeFrom(state, begin)?.firstDay
        expect(free === undefined || told === free, `seed ${seed}, ${place}`).toBe(true)
        for (const { firstDay, lastDay } of vacantDays(state))
          expect(lastDay === undefined || firstDay <= lastDay).toBe(true)
        const stays = (state.stays ?? []).toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
        const waited = stays.map((stay, at) => {
          const since = at === 0 ? state.phases[0]!.firstDay : addDays(stays[at - 1]!.lastDay, 1)
          return Array.from({ length: daysBetween(since, stay.firstDay) }, (_, n) => addDays(since, n)).filter((on) =>
            inUse(state, on)
          ).length
        })
        const facts = Place.definition.facts(state, place).filter(({ kind }) => kind === PlaceFilled.kind)
        expect(
          facts.map(({ measures }) => measures["days"]),
          `seed ${seed}, ${place}`
        ).toEqual(waited)
      }
      expect(await pk.verify(), `seed ${seed}`).toEqual([])
    }
    expect(done).toBeGreaterThan(250)
  }, 120_000)
})
