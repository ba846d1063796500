// What a developer writes who has never heard of effect: it is not in this project's package.json.
import { Agreement, createPartnerskab, edition2008, edition2016, InForce, orThrow, Place } from "@partnerskab/core"
import type { Measured } from "@partnerskab/core/facts"
import type { Carried, EventsOf, Refusal } from "@partnerskab/core/plugin"
import type { Networks } from "@partnerskab/core/points"
import { memory } from "@partnerskab/memory"

/** Every type of the library that reaches an application must be a real one: `any` accepts everything and says nothing. */
type IsAny<T> = 0 extends 1 & T ? true : false
const isAny = <Answer extends false>(answer?: Answer): void => void answer

export const pk = createPartnerskab({
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008, edition2016],
  storage: memory(),
  clock: { now: () => "2026-11-02T09:00:00.000Z" }
})
const desk = pk.as("consultant-1")
const on = "2026-11-02"

isAny<IsAny<typeof pk>>()
isAny<IsAny<typeof desk>>()
isAny<IsAny<typeof desk.network.merge>>()
isAny<IsAny<Parameters<typeof desk.placements.register>[0]>>()
isAny<IsAny<Parameters<typeof desk.agreement.draft>[0]["points"]["placements"]>>()
isAny<IsAny<Carried<typeof Networks>["terms"]>>()
isAny<IsAny<EventsOf<typeof Agreement>>>()
isAny<IsAny<Refusal>>()
isAny<IsAny<Measured["value"]>>()

for (const person of ["a", "b", "c", "d"])
  orThrow(await desk.people.register({ person, on, name: `Kontaktperson ${person}` }))
orThrow(
  await desk.parties.add({
    party: "p",
    on,
    name: "Smedjen",
    kind: "company",
    cvr: "00000205",
    workplaces: ["1000000001"]
  })
)
const contacts = { company: { primary: "a", deputy: "b" }, authority: { primary: "c", deputy: "d" } }
const points = { placements: { instruments: ["virksomhedspraktik"], places: 2 } }

// @ts-expect-error a point nobody installed
await desk.agreement.draft({ agreement: "x", on, party: "p", contacts, points: { placement: { places: 1 } } })
// @ts-expect-error a day is a day, not any text
await desk.agreement.sign({ agreement: "x", on: "last Tuesday" })
// @ts-expect-error no such field to find by
await pk.find(Agreement, { colour: "red" }).catch(() => undefined)

const drafted = await desk.agreement.draft({ agreement: "A-1", on, party: "p", contacts, points })
isAny<IsAny<typeof drafted>>()
if (!drafted.ok) {
  const [refusal] = drafted.refusals
  isAny<IsAny<typeof refusal>>()
  if (refusal?._tag === "DeputyIsPrimary") isAny<IsAny<typeof refusal.facts.side>>()
  throw new Error(refusal?.da)
}
isAny<IsAny<(typeof drafted.events)[number]>>()
orThrow(await desk.agreement.sign({ agreement: "A-1", on }))
orThrow(await desk.placements.register({ agreement: "A-1", on, instrument: "virksomhedspraktik", count: 2 }))

const agreement = await pk.agreement("A-1")
isAny<IsAny<typeof agreement>>()
if (agreement?.state._tag === "Active") isAny<IsAny<typeof agreement.state.signedOn>>()
const placements = agreement?.points.placements
isAny<IsAny<typeof placements>>()
if (placements?.view !== "as-signed") throw new Error("the terms are read as they were signed")
isAny<IsAny<typeof placements.terms.instruments>>()

const { rows, total } = await pk.find(Place, { state: "InUse", agreement: "A-1" })
isAny<IsAny<(typeof rows)[number]["state"]>>()
const inForce = await pk.count(InForce, { taken: { how: "stock", on } })
isAny<IsAny<(typeof inForce)[number]>>()
// @ts-expect-error no such dimension
await pk.count(InForce, { taken: { how: "stock", on }, by: ["colour"] })

console.log(`typescript app: ${inForce[0]?.value} agreement, ${total} places, ${placements.terms.places} agreed`)
