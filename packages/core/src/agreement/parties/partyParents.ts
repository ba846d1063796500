import * as Schema from "effect/Schema"
import { Day, type Period, period } from "../../calendar/index.ts"
import { heldDuring, withEntry } from "../../party/index.ts"
import { Code, command, decision, Id, many, one, type Seen, within } from "../../plugin/index.ts"
import { allUnder, allUnderAnother, Party, type PartyState } from "./Party.ts"
import { openOn, sourceKnown } from "./partyChecks.ts"
import { parentOn, sectorOn } from "./partyOn.ts"
import { ParentInCircle, ParentNotPublic } from "./partyRefusals.ts"
import type { PartyFields } from "./partyState.ts"

/** A party as it is, or as it would be. */
type Some = Pick<Seen<PartyState>, "id" | "state">

/** The days that a party is under another. */
const daysUnder = ({ parents, knownOn }: PartyFields, parent: string): ReadonlyArray<Period> =>
  heldDuring(parents, period(knownOn)).flatMap(([entry, days]) => (entry.parent === parent ? [days] : []))

/** Whether a party is public on every day of a period: its sector changes only on the days it was told. */
const isPublicDuring = (party: PartyState, { firstDay, lastDay }: Period): boolean =>
  [firstDay, ...(party.sectors ?? []).map(({ from }) => from)]
    .filter((day) => firstDay <= day && (lastDay === undefined || day <= lastDay))
    .every((day) => sectorOn(party, day) === "public")

/** The parties that are, or were, under one: each read guards the set, so nobody is put under it meanwhile. */
export const readUnder = (parent: string) => within(allUnder(parent), Party, { everUnder: true })

/** Refuses what would leave others under a party that is not public. */
export const stillPublic = (
  { id, state }: Some,
  { under, field }: { readonly under: ReadonlyArray<Some>; readonly field: string }
) =>
  ParentNotPublic.when(
    under.some(({ state: child }) => daysUnder(child, id).some((days) => !isPublicDuring(state, days))),
    { parent: id, field }
  )

/** The circle that begins with a party on a day, itself first and last; `undefined` without one. */
const circleOn = (parents: ReadonlyMap<string, PartyState>, id: string, on: Day): ReadonlyArray<string> | undefined => {
  const way = [id]
  for (;;) {
    const state = parents.get(way.at(-1)!)
    const above = state && parentOn(state, on)
    if (above === undefined) return undefined
    if (above === id) return [...way, id]
    if (way.includes(above)) return undefined
    way.push(above)
  }
}

/** The first circle that a party would be in, from a day on. */
const circleFrom = (all: ReadonlyArray<Some>, id: string, from: Day): ReadonlyArray<string> | undefined => {
  const parents = new Map(all.map((one) => [one.id, one.state]))
  const changes = all.flatMap(({ state }) => (state.parents ?? []).map((entry) => entry.from))
  for (const day of [from, ...changes.filter((day) => day > from)]) {
    const circle = circleOn(parents, id, day)
    if (circle !== undefined) return circle
  }
  return undefined
}

/**
 * From the day on a party is under a public one, such as an institution under its centre area; without a parent it stands
 * alone.
 *
 * @da overordnet enhed
 */
export const placeUnder = command({
  input: Schema.Struct({ party: Id, on: Day, parent: Schema.optionalKey(Id), source: Code }),
  reads: ({ party, parent }) => ({
    party: one(Party, party, "/party"),
    parents: many(Party, parent === undefined ? [] : [parent], "/parent"),
    under: within(allUnderAnother, Party, { everUnder: true })
  }),
  decide: ({ party: { id, state }, parents, under }, { on, parent, source }, context) => {
    const entry = { from: on, source, ...(parent === undefined ? {} : { parent }) }
    const child = { id, state: { ...state, parents: withEntry(state.parents, entry) } }
    const circle = circleFrom([...under.filter((one) => one.id !== id), child], id, on)
    return decision(
      [
        openOn(state, { on }),
        sourceKnown({ source, on }, context),
        parents.flatMap((above) => [
          ...openOn(above.state, { on, field: "/parent" }),
          ...(above.id === id ? [] : stillPublic(above, { under: [child], field: "/parent" }))
        ]),
        ParentInCircle.when(circle !== undefined, { circle: circle ?? [] })
      ],
      () => [Party.events.PlacedUnder(id, on, { source, ...(parent === undefined ? {} : { parent }) })]
    )
  }
})
