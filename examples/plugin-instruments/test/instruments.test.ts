import { createPartnerskab, type Day, edition2016, Place, Placements } from "@partnerskab/core"
import { Party } from "@partnerskab/core/agreement"
import { memory } from "@partnerskab/memory"
import { accepted, checkPlugin, point, refusedWith, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { MoreInstruments, publicOnly, referredOnly } from "../src/index.ts"

const workplace = "1003000001"
const begin = "2026-03-02"

const jobcentre = () => {
  const pk = createPartnerskab({
    authority: { code: "0000", displayName: "Jobcenter" },
    editions: [edition2016],
    plugins: [MoreInstruments],
    storage: memory(),
    clock: virtualClock("2026-01-05")
  })
  return { pk, desk: pk.as("konsulent") }
}

/** A party with an agreement about both, and a place of a kind. */
const withPlace = async (kind: "company" | "publicUnit", instrument: string) => {
  const { pk, desk } = jobcentre()
  const on: Day = "2026-01-05"
  for (const person of ["a", "b", "c", "d"])
    accepted(await desk.people.register({ person, on, name: `Kontakt ${person}` }))
  accepted(await desk.parties.add({ party: "p", on, name: "Parken", kind, cvr: "24256790", workplaces: [workplace] }))
  const contacts = { company: { primary: "a", deputy: "b" }, authority: { primary: "c", deputy: "d" } }
  const points = { placements: { instruments: ["nytteindsats", "fleksjob"], places: 1 } }
  accepted(await desk.agreement.draft({ agreement: "a1", on, party: "p", contacts, points }))
  accepted(await desk.agreement.sign({ agreement: "a1", on }))
  const { events } = accepted(await desk.placements.register({ agreement: "a1", on, instrument, workplace, count: 1 }))
  const start = (more: object = {}) =>
    desk.placements.start({
      placement: "s1",
      citizen: "0199a000-0000-7000-8000-000000000001",
      agreement: "a1",
      party: "p",
      place: events[0]!.id,
      workplace,
      instrument,
      purpose: "nyttig-opgave",
      grantedOn: "2026-02-20",
      firstDay: begin,
      lastDay: "2026-05-31",
      hours: [{ from: begin, weeklyHours: 37 }],
      ...more
    })
  return { pk, start }
}

describe("nytteindsats", () => {
  it("is at a public employer", async () => {
    const { pk, start } = await withPlace("publicUnit", "nytteindsats")
    accepted(await start())
    expect(await pk.verify()).toEqual([])
  })

  it("is refused at a private company", async () => {
    const { start } = await withPlace("company", "nytteindsats")
    expect(await start()).toMatchObject({
      refusals: [{ _tag: "PolicyDenied", da: expect.stringContaining("offentlig arbejdsgiver") as string }]
    })
  })

  it("cannot be used without the plugin", () => {
    const terms = { instruments: ["nytteindsats"], places: 1 }
    const asked = { agreement: "a1", instrument: "nytteindsats", count: 1 } as const
    point(Placements)
      .agreed("a1", { party: "p", terms })
      .when("register", { ...asked, on: "2026-01-05" })
      .thenRefused("UnknownCode")
  })
})

describe("a fleksjob", () => {
  it("is for somebody who is referred to one", async () => {
    const { start } = await withPlace("company", "fleksjob")
    const { warnings } = accepted(await start({ targetGroup: "lab-2020/fleksjobvisiteret" }))
    expect(warnings).toEqual([])
  })

  it("is refused for somebody else, and warned of when nobody knows", async () => {
    const { start } = await withPlace("company", "fleksjob")
    expect(refusedWith(await start({ targetGroup: "lab-2020/dagpenge" }))).toEqual(["PolicyDenied"])
    const { warnings } = accepted(await start())
    expect(warnings).toMatchObject([{ code: "FleksjobGroupUnknown" }])
  })
})

describe("the plugin", () => {
  it("keeps the laws every plugin keeps", () => {
    expect(checkPlugin(MoreInstruments, [Placements])).toEqual([])
  })

  it("is quiet about other instruments", () => {
    const terms = { instruments: ["mentor"], places: 1 }
    const outcome = point(Placements)
      .given(
        Party.events.Added("p", "2026-01-05", {
          unit: { cvr: "24256790", workplaces: [workplace] },
          kind: "company",
          nameRef: "n"
        } as never),
        Place.events.Registered("place", "2026-01-05", { agreement: "a1", party: "p", instrument: "mentor" })
      )
      .agreed("a1", { party: "p", terms })
      .policies([publicOnly, referredOnly])
      .when(
        "start",
        {
          placement: "s1",
          citizen: "0199a000-0000-7000-8000-000000000001",
          agreement: "a1",
          party: "p",
          place: "place",
          workplace,
          instrument: "mentor",
          purpose: "afklaring",
          grantedOn: "2026-02-20",
          firstDay: begin,
          lastDay: begin,
          hours: [{ from: begin, weeklyHours: 2 }]
        },
        { today: "2026-01-05" }
      )
    expect(() => outcome.thenDenied("instruments.nytteindsatsIsPublic")).toThrow()
    expect(() => outcome.thenWarns("FleksjobGroupUnknown")).toThrow()
  })
})
