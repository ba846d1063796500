import { accepted, point } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type Day, Party, Place, PlaceFilled, Placements, PlaceStopped, PlaceVacant } from "../../src/index.ts"
import { aCompany, anAgreementInForce, numberIn } from "../setup.ts"

const terms = { instruments: ["virksomhedspraktik", "nytteindsats"], places: 3 }
const known = Party.events.Added("bakery", "2011-01-03", {
  unit: { cvr: "24256790", workplaces: ["1003000001"] },
  kind: "company",
  nameRef: "text-1"
} as never)
const agreed = point(Placements).given(known).agreed("a1", { party: "bakery", terms })
const asked = {
  agreement: "a1",
  on: "2011-02-01",
  instrument: "virksomhedspraktik",
  party: "bakery",
  workplace: "1003000001",
  count: 1
} as const

const registeredAs = (more: { readonly available?: { readonly firstDay: Day; readonly lastDay?: Day } } = {}) =>
  Place.events.Registered("new-0", "2011-02-01", {
    agreement: "a1",
    party: "bakery",
    workplace: "1003000001",
    instrument: "virksomhedspraktik",
    ...more
  })

describe("registering a place at a workplace", () => {
  it("is done where the workplace is the company's, with what is told of the work", () => {
    const profile = { jobFunction: "5120", weeklyHours: 20, tags: ["koekken"], note: "Opvask og anretning." }
    const available = { firstDay: "2011-03-01", lastDay: "2011-06-30" } as const
    agreed.when("register", { ...asked, profile, available }).then([
      Place.events.Registered("new-0", "2011-02-01", {
        agreement: "a1",
        party: "bakery",
        workplace: "1003000001",
        instrument: "virksomhedspraktik",
        available,
        profile: { jobFunction: "5120", weeklyHours: 20, tags: ["koekken"], noteRef: "text-1" }
      })
    ])
  })

  it("is refused for the workplace of another, naming the company's own", () => {
    agreed.when("register", { ...asked, workplace: "1003000002" }).thenRefused("WorkplaceOfAnother")
    agreed
      .given(Party.events.WorkplaceClosed("bakery", "2011-01-31", { workplace: "1003000001", source: "virksomheden" }))
      .when("register", asked)
      .thenRefused("WorkplaceOfAnother")
  })

  it("is refused for another party than the agreement's", () => {
    const other = Party.events.Added("smithy", "2011-01-03", {
      unit: { cvr: "35408002", workplaces: [] },
      kind: "company",
      nameRef: "text-2"
    } as never)
    agreed
      .given(other)
      .when("register", { ...asked, party: "smithy" })
      .thenRefused("PartyOfAnother")
    agreed.when("register", { ...asked, party: "nobody" }).thenRefused("NotFound")
  })

  it("is refused the day after the company's last, and done on it", () => {
    const closing = agreed.given(Party.events.Closed("bakery", "2011-02-01", { source: "virksomheden" }))
    closing.when("register", { ...asked, on: "2011-02-02" }).thenRefused("CompanyClosed")
    closing.when("register", asked).then([registeredAs()])
  })

  it("is refused for an instrument that no list has", () => {
    agreed.when("register", { ...asked, instrument: "nytteindsats" }).thenRefused("UnknownCode")
  })

  it("is refused when it would be available to the day before its first", () => {
    const from = (lastDay: "2011-02-28" | "2011-03-01") =>
      agreed.when("register", { ...asked, available: { firstDay: "2011-03-01", lastDay } })
    from("2011-02-28").thenRefused("PeriodEndsFirst")
    from("2011-03-01").then([registeredAs({ available: { firstDay: "2011-03-01", lastDay: "2011-03-01" } })])
  })
})

describe("a place that is registered", () => {
  const place = Place.events.Registered("p", "2011-02-01", {
    agreement: "a1",
    party: "bakery",
    instrument: "virksomhedspraktik"
  })
  const occupied = agreed.given(
    place,
    Place.events.Occupied("p", "2011-03-01", { placement: "s", lastDay: "2011-03-31" })
  )

  it("can be described, and be made available on other days", () => {
    agreed
      .given(place)
      .when("describe", { place: "p", on: "2011-02-02", profile: { weeklyHours: 7.5 } })
      .then([Place.events.Described("p", "2011-02-02", { profile: { weeklyHours: 7.5 } })])
    const available = { place: "p", on: "2011-03-01" } as const
    agreed
      .given(place)
      .when("makeAvailable", available)
      .then([Place.events.MadeAvailable("p", "2011-03-01", {})])
    agreed
      .given(place)
      .when("makeAvailable", { ...available, lastDay: "2011-02-28" })
      .thenRefused("PeriodEndsFirst")
  })

  it.each([0, 169, -1])("is not described by %j hours a week", (weeklyHours) => {
    agreed
      .given(place)
      .when("describe", { place: "p", on: "2011-02-02", profile: { weeklyHours } })
      .thenRefused("InputInvalid")
  })

  it("cannot close on the last day somebody is on it, and can the day after", () => {
    const close = (on: "2011-03-31" | "2011-04-01") => occupied.when("close", { place: "p", on, reason: "companyWish" })
    close("2011-03-31").thenRefused("PlaceTaken")
    close("2011-04-01").then([Place.events.Closed("p", "2011-04-01", { reason: "companyWish" })])
  })

  it("can be put on hold while somebody is on it", () => {
    occupied
      .when("putOnHold", { place: "p", on: "2011-03-15", reason: "season" })
      .then([Place.events.PutOnHold("p", "2011-03-15", { reason: "season" })])
  })
})

describe("what is counted of places", () => {
  it("splits those that are stopped by status and reason, and counts those that are vacant (row 11)", async () => {
    const { desk, pk } = await anAgreementInForce({ placements: { ...terms, instruments: ["mentor"] } })
    accepted(await desk.parties.add(aCompany({ party: "other", cvr: "35408002" })))
    const { events } = accepted(
      await desk.placements.register({ agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 3 })
    )
    const [one, two] = events.map(({ id }) => id)
    accepted(await desk.placements.putOnHold({ place: one!, on: "2011-03-01", reason: "season" }))
    accepted(await desk.placements.close({ place: two!, on: "2011-03-01", reason: "noMentor" }))
    const stopped = pk.indicators["placements.stopped"]!
    expect(await pk.measure(stopped, { asOf: "2011-02-28" })).toEqual([])
    expect(await pk.measure(stopped, { asOf: "2011-03-01" })).toEqual([
      { group: ["closed", "noMentor"], value: 1 },
      { group: ["onHold", "season"], value: 1 }
    ])
    const vacant = pk.indicators["placements.vacant"]!
    const on = async (asOf: "2011-02-28" | "2011-03-01") => numberIn(await pk.measure(vacant, { asOf }))
    expect([await on("2011-02-28"), await on("2011-03-01")]).toEqual([3, 1])
    expect(await pk.count(PlaceStopped, { taken: { how: "stock", on: "2011-04-01" } })).toEqual([
      { group: [], value: 2 }
    ])
  })

  const facts = (...stays: ReadonlyArray<readonly [string, string]>) =>
    Place.definition.facts(
      {
        agreement: "a1",
        party: "bakery",
        instrument: "mentor",
        phases: [
          { status: "inUse", firstDay: "2011-02-01" },
          { status: "onHold", firstDay: "2011-02-10" },
          { status: "inUse", firstDay: "2011-02-15" }
        ],
        stays: stays.map(([firstDay, lastDay], at) => ({ placement: `s${at}`, firstDay, lastDay }))
      },
      "p"
    )
  const days = (kind: string, all: ReturnType<typeof facts>) =>
    all.filter((fact) => fact.kind === kind).map(({ measures }) => measures["days"])

  it("counts the days until a place is occupied, those on hold not counted (row 10)", () => {
    const all = facts(["2011-02-20", "2011-02-28"], ["2011-03-01", "2011-03-10"], ["2011-03-21", "2011-03-31"])
    expect(days(PlaceFilled.kind, all)).toEqual([14, 0, 10])
    expect(all.filter(({ kind }) => kind === PlaceFilled.kind).map(({ dimensions }) => dimensions["again"])).toEqual([
      false,
      true,
      true
    ])
  })

  it("counts the days it was vacant, and none for those that have no end yet", () => {
    expect(days(PlaceVacant.kind, facts(["2011-02-20", "2011-02-28"]))).toEqual([9, 5, undefined])
    expect(days(PlaceFilled.kind, facts())).toEqual([])
  })
})
