import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, createPartnerskab, endOfDay, Party, Place, Proposal, startOfDay } from "../src/index.ts"
import { definePlugin } from "../src/plugin/index.ts"
import { type StorageService } from "../src/storage/index.ts"
import { aCompany, aDraft, anAgreementInForce, basis, cvrs, withCompany } from "./setup.ts"

const points = { placements: { instruments: ["virksomhedspraktik", "mentor"], places: 3 } }
const register = { agreement: "a1", on: "2011-02-01", instrument: "virksomhedspraktik", count: 1 } as const

/** An installation whose clock is put where a test wants it. */
const atAClock = async (now = "2011-02-01T09:00:00.000Z", storage: StorageService = memory()) => {
  const clock = { at: now, now: () => clock.at }
  const pk = createPartnerskab({ ...basis(storage), clock })
  const desk = pk.as("consultant-1")
  await withCompany(desk)
  accepted(await desk.agreement.draft(aDraft({ points })))
  accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  const { events } = accepted(await desk.placements.register(register))
  return { pk, desk, clock, place: events[0]!.id }
}

describe("the lives of an entity under its key", () => {
  it("are the same as when the entity is named", async () => {
    const { pk, place } = await atAClock()
    expect(await pk.place.get(place)).toEqual(await pk.get(Place, place))
    expect(await pk.place.find({ state: "InUse" })).toEqual(await pk.find(Place, { state: "InUse" }))
    expect(await pk.place.history(place)).toEqual(await pk.history(Place, place))
    const instant = endOfDay("2011-02-01")
    expect(await pk.place.at(place, instant)).toEqual(await pk.at(Place, place, instant))
    expect(await pk.party.find()).toEqual(await pk.find(Party))
    expect(await pk.proposal.find()).toEqual(await pk.find(Proposal))
    expect((await pk.person.find()).total).toBe(4)
  })

  it("are none, and have no history, when nobody has told of them", async () => {
    const { pk } = await atAClock()
    expect(await pk.place.get("nobody")).toBeUndefined()
    expect(await pk.place.at("nobody", endOfDay("2011-02-01"))).toBeUndefined()
    expect(await pk.place.history("nobody")).toEqual([])
    expect(await pk.networkMeeting.find()).toEqual({ rows: [], total: 0 })
    expect(await pk.agreement("nobody")).toBeUndefined()
    expect(await pk.agreement.get("nobody")).toBeUndefined()
  })

  it("keep a name with Danish letters, as an id and as a value", async () => {
    const { pk, desk } = await atAClock()
    accepted(await desk.network.start({ network: "ærø-øst", name: "Ærø, Ø og Å", on: "2011-02-01" }))
    expect((await pk.network.get("ærø-øst"))!.state).toMatchObject({ name: "Ærø, Ø og Å" })
    expect((await pk.network.find({ state: "Running" })).rows.map(({ id }) => id)).toEqual(["ærø-øst"])
  })

  it("are there for every entity that is declared, and nothing of the installation is hidden by them", async () => {
    const { pk } = await atAClock()
    const keysOf = (key: string) => Object.keys((pk as never)[key]).toSorted()
    for (const key of ["party", "person", "proposal", "network", "networkMeeting", "place"])
      expect(keysOf(key), key).toEqual(["at", "find", "get", "history"])
    const of = {
      contacts: ["afterClosing", "briefs", "unassigned", "uncovered", "whoToCall"],
      approvals: ["approvals", "consequences", "missing", "verifySignatures"],
      readBack: ["asSigned", "changeLetter", "differences", "printed", "versions"],
      standing: ["conditions", "ledger", "nextActions"]
    }
    expect(keysOf("agreement")).toEqual(["at", "find", "get", "history", ...Object.values(of).flat()].toSorted())
    expect(pk.authority.displayName).toBe("Jobcenter Slagelse")
    expect(typeof pk.status).toBe("function")
  })
})

describe("the lives of a point that is disabled", () => {
  class NoPlacements extends definePlugin("noPlacements", { version: "1.0.0", disable: ["placements"] }) {}

  it("can still be read", async () => {
    const storage = memory()
    const { place } = await atAClock(undefined, storage)
    const pk = createPartnerskab({ ...basis(storage), plugins: [NoPlacements] })
    expect((await pk.place.get(place))!.state._tag).toBe("InUse")
    expect((await pk.place.find()).total).toBe(1)
    expect((await pk.place.at(place, endOfDay("2011-02-01")))!.version).toBe(1)
  })
})

describe("the agreements", () => {
  it("give one with its points when called, and its state when got", async () => {
    const { pk } = await atAClock()
    const view = (await pk.agreement("a1"))!
    expect(view.points.placements).toEqual({ view: "as-signed", terms: points.placements })
    expect(view.unknownPoints).toEqual({})
    const { points: _, unknownPoints: __, ...seen } = view
    expect(await pk.agreement.get("a1")).toEqual(seen)
    expect(await pk.get(Agreement, "a1")).toEqual(seen)
  })

  it("are found, told and read back in time beside it", async () => {
    const { pk, clock, desk } = await atAClock()
    clock.at = "2011-03-01T09:00:00.000Z"
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    expect((await pk.agreement.find({ state: "Ended" })).rows.map(({ id }) => id)).toEqual(["a1"])
    expect((await pk.agreement.find({ party: "bakery", signedOn: "2011-02-01" })).total).toBe(1)
    expect((await pk.agreement.history("a1")).map(({ type }) => type)).toEqual(["Drafted", "Signed", "Ended"])
    expect((await pk.agreement.at("a1", endOfDay("2011-02-28")))!.state._tag).toBe("Active")
    expect((await pk.agreement.at("a1", endOfDay("2011-03-01")))!.state._tag).toBe("Ended")
  })
})

describe("all lives of an entity", () => {
  it("are given when nothing is asked of them, with how many there are, a page at a time", async () => {
    const { pk, desk } = await anAgreementInForce(points)
    accepted(await desk.placements.register({ ...register, count: 250 }))
    const first = await pk.place.find()
    expect([first.rows.length, first.total]).toEqual([100, 250])
    const seen = [...first.rows]
    for (let after = first.next; after !== undefined;) {
      const { rows, total, next } = await pk.place.find({}, { after, limit: 60 })
      expect(total).toBe(250)
      seen.push(...rows)
      after = next
    }
    const ids = seen.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(ids).toHaveLength(250)
  })

  it("can be counted without being given", async () => {
    const { pk, desk } = await anAgreementInForce(points)
    for (const [n, cvr] of cvrs.slice(1, 4).entries())
      accepted(await desk.parties.add(aCompany({ party: `p${n}`, cvr })))
    expect(await pk.party.find({}, { limit: 0 })).toEqual({ rows: [], total: 4 })
  })

  it.each([-1, 1.5, Number.NaN, Infinity, "10"])("are not given in pages of %s", async (limit) => {
    const { pk } = await anAgreementInForce(points)
    await expect(pk.place.find({}, { limit: limit as never })).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: `limit: ${limit} er ikke et antal`,
      en: `limit: ${limit} is not a number of lives`
    })
  })

  it("are not found by a field that nobody declared", async () => {
    const { pk } = await anAgreementInForce(points)
    await expect(pk.place.find({ phases: "x" } as never)).rejects.toMatchObject({
      name: "QuestionInvalid",
      en: "place cannot be found by phases; only by state, agreement, party, workplace, instrument, freeFrom"
    })
  })
})

describe("a life as it was known at an instant", () => {
  it("is nothing before anything was known, and there from the very millisecond", async () => {
    const { pk, place } = await atAClock()
    expect(await pk.place.at(place, "2011-02-01T08:59:59.999Z")).toBeUndefined()
    expect(await pk.place.at(place, "2011-02-01T09:00:00.000Z")).toEqual({
      id: place,
      version: 1,
      state: expect.objectContaining({ _tag: "InUse" })
    })
  })

  it("is the one before between two entries, and today's after the last", async () => {
    const { pk, desk, clock, place } = await atAClock()
    clock.at = "2011-03-01T09:00:00.000Z"
    accepted(await desk.placements.putOnHold({ place, on: "2011-02-15", reason: "season" }))
    clock.at = "2011-04-01T09:00:00.000Z"
    accepted(await desk.placements.resume({ place, on: "2011-03-15" }))
    const at = async (instant: string) => {
      const { version, state } = (await pk.place.at(place, instant))!
      return [version, state._tag]
    }
    expect(await at("2011-02-20T00:00:00.000Z")).toEqual([1, "InUse"])
    expect(await at("2011-03-01T08:59:59.999Z")).toEqual([1, "InUse"])
    expect(await at("2011-03-01T09:00:00.000Z")).toEqual([2, "OnHold"])
    expect(await at("2011-03-31T23:59:59.999Z")).toEqual([2, "OnHold"])
    expect(await pk.place.at(place, "2011-04-01T09:00:00.000Z")).toEqual(await pk.place.get(place))
    expect(await pk.place.at(place, "2999-01-01T00:00:00.000Z")).toEqual(await pk.place.get(place))
  })

  it("is as it was believed to be, before a correction and after it", async () => {
    const { pk, desk, clock } = await atAClock()
    clock.at = "2011-03-01T09:00:00.000Z"
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))
    clock.at = "2011-04-01T09:00:00.000Z"
    accepted(await desk.agreement.correctEnd({ agreement: "a1", lastDay: "2011-07-31" }))
    const lastDay = async (instant: string) => {
      const { state } = (await pk.agreement.at("a1", instant))!
      return state._tag === "Ended" ? state.lastDay : undefined
    }
    expect(await lastDay(endOfDay("2011-02-28"))).toBeUndefined()
    expect(await lastDay(endOfDay("2011-03-31"))).toBe("2011-06-30")
    expect(await lastDay(endOfDay("2011-04-01"))).toBe("2011-07-31")
  })

  it("has all that one command did, or nothing of it", async () => {
    const { pk, desk, clock } = await atAClock()
    clock.at = "2011-05-01T09:00:00.000Z"
    const { events } = accepted(await desk.placements.register({ ...register, count: 3, on: "2011-05-01" }))
    for (const { id } of events) {
      expect(await pk.place.at(id, "2011-05-01T08:59:59.999Z")).toBeUndefined()
      expect((await pk.place.at(id, clock.at))!.version).toBe(1)
    }
  })

  it("does not forget when the clock goes back: what comes after is known no earlier", async () => {
    const { pk, desk, clock, place } = await atAClock()
    clock.at = "2011-01-15T09:00:00.000Z"
    accepted(await desk.placements.putOnHold({ place, on: "2011-02-15", reason: "season" }))
    expect(await pk.place.at(place, "2011-01-15T09:00:00.000Z")).toBeUndefined()
    expect((await pk.place.at(place, "2011-02-01T09:00:00.000Z"))!).toMatchObject({
      version: 2,
      state: { _tag: "OnHold" }
    })
    expect(await pk.place.at(place, endOfDay("2011-02-01"))).toEqual(await pk.place.get(place))
    expect(await pk.verify()).toEqual([])
  })

  it.each([
    ["in winter", "2011-03-26T22:59:59.999Z", "2011-03-26T23:00:00.000Z", "2011-03-26", "2011-03-27"],
    [
      "on the day the clock goes forward",
      "2011-03-27T21:59:59.999Z",
      "2011-03-27T22:00:00.000Z",
      "2011-03-27",
      "2011-03-28"
    ],
    ["in summer", "2011-07-01T21:59:59.999Z", "2011-07-01T22:00:00.000Z", "2011-07-01", "2011-07-02"],
    [
      "on the day the clock goes back",
      "2011-10-30T22:59:59.999Z",
      "2011-10-30T23:00:00.000Z",
      "2011-10-30",
      "2011-10-31"
    ]
  ] as const)("is known on the Danish day %s", async (_, late, early, day, next) => {
    const { pk, desk, clock, place } = await atAClock()
    clock.at = late
    accepted(await desk.placements.putOnHold({ place, on: day, reason: "season" }))
    clock.at = early
    accepted(await desk.placements.resume({ place, on: day }))
    expect((await pk.place.at(place, endOfDay(day)))!.state._tag).toBe("OnHold")
    expect((await pk.place.at(place, startOfDay(next)))!.state._tag).toBe("InUse")
  })

  it.each(["misspelt", "agreement.inforce"])("has no figure %j, and says where their names are", async (name) => {
    const { pk } = await atAClock()
    await expect(pk.measure(pk.indicators[name]!, { asOf: "2011-02-01" })).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: "det, der spørges om, er ikke et nøgletal; Object.keys(pk.indicators) er navnene på dem, der er",
      en: "what is asked for is no indicator; Object.keys(pk.indicators) are the names of those there are"
    })
  })

  it.each([
    "yesterday",
    "",
    "2011-02-01",
    "2011-02-01T09:00:00",
    "2011-02-01T09:00Z",
    "2011-02-01T09:00:00Z",
    "2011-02-01T09:00:00.000+01:00",
    "2011-02-30T09:00:00.000Z",
    "2011-02-01T24:00:00.000Z",
    "2011-02-01T09:60:00.000Z",
    "9999-99-99T99:99:99.999Z"
  ])("is not asked for at %j, which is no instant", async (instant) => {
    const { pk, place } = await atAClock()
    await expect(pk.place.at(place, instant)).rejects.toMatchObject({
      name: "QuestionInvalid",
      da: `${instant} er ikke et tidspunkt som 2026-11-02T09:00:00.000Z`,
      en: `${instant} is not an instant such as 2026-11-02T09:00:00.000Z`
    })
    const figure = pk.indicators["agreement.inForce"]!
    for (const asked of [
      pk.measure(figure, { asOf: "2011-02-01", knownBy: instant }),
      pk.status({ asOf: "2011-02-01", knownBy: instant })
    ])
      await expect(asked).rejects.toMatchObject({ name: "QuestionInvalid" })
  })
})
