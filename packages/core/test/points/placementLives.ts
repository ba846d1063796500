import { accepted, point } from "@partnerskab/testing"
import { type Day, Party, Place, Placement, Placements } from "../../src/index.ts"
import type { StorageService } from "../../src/storage/index.ts"
import { type Desk, anAgreementInForce } from "../setup.ts"

type Input<C extends "start"> = Parameters<Desk["placements"][C]>[0]

/** References of citizens, as `citizens.refOf` makes them. */
export const citizen = (n: number): string => `0199a000-0000-7000-8000-${String(n).padStart(12, "0")}`

export const workplace = "1003000001"
export const terms = { instruments: ["virksomhedspraktik", "loentilskud", "mentor"], places: 3 } as const

/** What is told when a placement is started; 1 to 28 March 2021 without changes. */
export const aStart = (changes: Partial<Input<"start">> = {}): Input<"start"> => ({
  placement: "s1",
  citizen: citizen(1),
  agreement: "a1",
  party: "bakery",
  place: "p1",
  workplace,
  instrument: "virksomhedspraktik",
  purpose: "afklaring",
  grantedOn: "2021-02-20",
  firstDay: "2021-03-01",
  lastDay: "2021-03-28",
  hours: [{ from: changes.firstDay ?? "2021-03-01", weeklyHours: 20 }],
  ...changes
})

/** What is written of it. */
export const startedAs = (changes: Partial<Input<"start">> = {}) => {
  const { placement, firstDay, goal, forLaw: _, overrides: __, ...rest } = aStart(changes)
  return Placement.events.Started(placement, firstDay, {
    insured: "unknown",
    ...rest,
    ...(goal === undefined ? {} : { goalRef: "text-1" }),
    noticeDays: 14
  })
}

export const occupiedAs = (placement: string, firstDay: Day, lastDay: Day, place = "p1") =>
  Place.events.Occupied(place, firstDay, { placement, lastDay })

export const bakery = Party.events.Added("bakery", "2021-01-03", {
  unit: { cvr: "24256790", workplaces: [workplace, "1003000009"] },
  kind: "company",
  nameRef: "name-1"
} as never)

export const aPlace = (place = "p1", instrument = "virksomhedspraktik") =>
  Place.events.Registered(place, "2021-02-01", { agreement: "a1", party: "bakery", workplace, instrument })

/** A company with an agreement and two places, on which nobody has been. */
export const given = point(Placements)
  .given(bakery, aPlace(), aPlace("p2", "loentilskud"))
  .agreed("a1", { party: "bakery", terms })

/** The same with a placement from 1 to 28 March. */
export const running = given.given(startedAs(), occupiedAs("s1", "2021-03-01", "2021-03-28"))

/** The day it is when nothing else is said: before all that is started. */
export const today = { today: "2021-02-20" } as const

/** An installation with an agreement about places, and as many places. */
export const aDeskWithPlaces = async (count = 1, storage?: StorageService) => {
  const all = await anAgreementInForce({ placements: terms, fairs: { recruits: true } }, "2021-02-01", storage)
  accepted(
    await all.desk.parties.openWorkplace({ party: "bakery", on: "2021-02-01", workplace, source: "virksomheden" })
  )
  const { events } = accepted(
    await all.desk.placements.register({
      agreement: "a1",
      on: "2021-02-01",
      instrument: "virksomhedspraktik",
      workplace,
      count
    })
  )
  all.clock.goTo("2021-02-20")
  return { ...all, places: events.map(({ id }) => id) }
}
