import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import { expect, it } from "vitest"
import { Agreement, createPartnerskab, edition2008, edition2016, InForce, Place } from "../src/index.ts"

it("walks", async () => {
  const clock = virtualClock("2011-01-03")
  const pk = createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter Slagelse" },
    editions: [edition2008, edition2016],
    storage: memory(),
    clock
  })
  const desk = pk.as("consultant-1")
  for (const person of ["a", "b", "c", "d"])
    accepted(await desk.people.register({ person, on: "2011-01-03", name: `Person ${person}` }))
  accepted(
    await desk.parties.add({
      party: "p",
      on: "2011-01-03",
      name: "Bageriet",
      kind: "company",
      cvr: "DK 24 25 67 90",
      workplaces: ["1003000001"]
    })
  )
  const bad = await desk.agreement.draft({
    agreement: "x",
    on: "2011-02-30",
    party: "p",
    contacts: { company: { primary: "a", deputy: "a" }, authority: { primary: "c", deputy: "nope" } },
    // @ts-expect-error unknown
    points: { nope: {}, placements: { instruments: ["virksomhedspraktik"], places: -1 } }
  })
  console.log(JSON.stringify(bad, null, 1))
  accepted(
    await desk.agreement.draft({
      agreement: "x",
      on: "2011-01-03",
      party: "p",
      contacts: { company: { primary: "a", deputy: "b" }, authority: { primary: "c", deputy: "d" } },
      points: { placements: { instruments: ["virksomhedspraktik"], places: 3 }, other: { about: "Noget særligt" } }
    })
  )
  accepted(await desk.agreement.sign({ agreement: "x", on: "2011-01-04" }))
  const places = accepted(
    await desk.placements.register({ agreement: "x", on: "2011-01-05", instrument: "virksomhedspraktik", number: 3 })
  )
  accepted(await desk.placements.putOnHold({ place: places.events[0]!.id, on: "2011-02-01", reason: "season" }))
  console.log(JSON.stringify(await pk.agreement("x"), null, 1), await pk.find(Place, { agreement: "x" }))
  console.log(await pk.count(InForce, { taken: { how: "stock", on: "2011-04-06" } }))
  console.log(
    refusedWith(await desk.agreement.sign({ agreement: "x", on: "2011-01-05" })),
    await pk.history(Agreement, "x")
  )
  console.log(
    refusedWith(
      await desk.parties.add({
        party: "q",
        on: "2011-01-03",
        name: "010203-1234",
        kind: "company",
        cvr: "00000000",
        workplaces: []
      })
    )
  )
  expect(await pk.verify()).toEqual([])
})
