import { readFileSync } from "node:fs"
import { CannotAssemble, createPartnerskab, edition2008, edition2016, pointsOn, Proposal } from "@partnerskab/core"
import { Place, Placements } from "@partnerskab/core/points"
import { memory } from "@partnerskab/memory"
import {
  accepted,
  checkPlugin,
  compareLock,
  type Lock,
  lockOf,
  point,
  refusedWith,
  terms,
  virtualClock
} from "@partnerskab/testing"
import { CityKorps, CityKorpsPlugin, Squad } from "@partnerskab/example-plugin-citykorps"
import { describe, expect, it } from "vitest"
import { KommuneX, manyPlaces, ourRetentionTerms, storyteller } from "../src/index.ts"

const on = "2026-11-09"
const contacts = {
  company: { primary: "ejer", deputy: "souschef" },
  authority: { primary: "konsulent-1", deputy: "konsulent-2" }
}
const signedBefore = { roundTableTalks: true, courses: false }
const points = {
  retention: signedBefore,
  fairs: { recruits: true },
  placements: { instruments: ["virksomhedspraktik"], places: 30 }
}

/** A storage where an agreement was signed before the municipality had a plugin of its own. */
const before = async () => {
  const basis = {
    authority: { code: "0000", displayName: "Kommune X" },
    editions: [edition2008, edition2016] as const,
    storage: memory(),
    clock: virtualClock(on)
  }
  const base = createPartnerskab(basis)
  const desk = base.as("konsulent-1")
  for (const person of ["ejer", "souschef", "konsulent-1", "konsulent-2"])
    accepted(await desk.people.register({ person, on, name: `Kontakt ${person}` }))
  for (const [party, cvr] of [["bageri", "00000205"] as const, ["smedje", "00000612"] as const])
    accepted(await desk.parties.add({ party, on, name: party, kind: "company", cvr, workplaces: [] }))
  accepted(await desk.agreement.draft({ agreement: "a1", on, party: "bageri", contacts, points }))
  accepted(await desk.agreement.sign({ agreement: "a1", on }))
  return { ...basis, base, ours: () => createPartnerskab({ ...basis, plugins: [CityKorpsPlugin, KommuneX] }) }
}

describe("our wording of point 2", () => {
  it("reads what was signed before as an agreement without health promotion", () => {
    terms(ourRetentionTerms)
      .signed("base/1", signedBefore)
      .views({ view: "upcast", terms: { ...signedBefore, healthPromotion: false } })
  })

  it("is read as signed when it is", () => {
    const signed = { ...signedBefore, healthPromotion: true }
    terms(ourRetentionTerms).signed("kommune-x/1", signed).views({ view: "as-signed", terms: signed })
  })

  it("can be installed over agreements that were signed without it, and rewrites none", async () => {
    const { ours } = await before()
    const agreement = await ours().agreement("a1")
    expect(agreement?.points.retention).toEqual({ view: "upcast", terms: { ...signedBefore, healthPromotion: false } })
    expect(pointsOn(agreement!.state, on)["retention"]).toEqual({ lineage: "base", version: 1, raw: signedBefore })
    expect(await ours().verify()).toEqual([])
  })
})

describe("point 6, disabled", () => {
  it("cannot be chosen, and what was agreed is kept", async () => {
    const { ours } = await before()
    const desk = ours().as("konsulent-1")
    const draft = {
      agreement: "a2",
      on,
      party: "smedje",
      contacts,
      points: { fairs: { recruits: true } } as never
    } as const
    expect(refusedWith(await desk.agreement.draft(draft))).toEqual(["UnknownPoint"])
    expect((await ours().agreement("a1"))?.unknownPoints).toEqual({
      fairs: { lineage: "base", version: 1, raw: { recruits: true } }
    })
  })
})

describe("many places at once", () => {
  const agreed = point(Placements).agreed("a1", { party: "bageri", terms: points.placements }).policies([manyPlaces])
  const register = { agreement: "a1", on, instrument: "virksomhedspraktik" } as const

  it("need a team leader's approval above 20, and none for 20", () => {
    agreed.when("register", { ...register, count: 21 }).thenNeedsApproval("teamleder")
    const place = { agreement: "a1", party: "bageri", instrument: "virksomhedspraktik" }
    agreed
      .when("register", { ...register, count: 20 })
      .then(Array.from({ length: 20 }, (_, n) => Place.events.Registered(`new-${n}`, on, place)))
  })

  it("are registered when another has approved", async () => {
    const { ours } = await before()
    const pk = ours()
    const answer = await pk.as("konsulent-1").placements.register({ ...register, count: 25 })
    expect(refusedWith(answer)).toEqual(["ApprovalNeeded"])
    const { rows } = await pk.find(Proposal, { state: "Open" })
    accepted(await pk.approve(rows[0]!.id, { by: "leder-1", roles: ["teamleder"] }))
    expect((await pk.place.find({ agreement: "a1" })).total).toBe(25)
  })
})

describe("a squad of one", () => {
  const agreed = point(CityKorps)
    .agreed("a1", { party: "bageri", terms: { tasks: ["historiefortaelling", "events"], citizens: 4 } })
    .policies([storyteller])
  const alone = { agreement: "a1", on, task: "historiefortaelling", citizens: 1 } as const

  it("may tell stories, and do nothing else", () => {
    const formed = {
      agreement: "a1",
      party: "bageri",
      task: alone.task,
      citizens: 1,
      followUpOn: "2026-12-09"
    } as const
    agreed.when("form", alone).then([Squad.events.Formed("new-0", on, formed)])
    agreed.when("form", { ...alone, task: "events" }).thenDenied("cityKorps.formedOfTwo")
    agreed.when("form", { ...alone, citizens: 0 }).thenDenied("cityKorps.formedOfTwo")
  })

  it("leaves the ground in the journal", async () => {
    const { ours } = await before()
    const pk = ours()
    const desk = pk.as("konsulent-1")
    const agreement = { agreement: "a2", on, party: "smedje", contacts } as const
    accepted(await desk.agreement.draft({ ...agreement, points: { cityKorps: { tasks: [alone.task], citizens: 1 } } }))
    accepted(await desk.agreement.sign({ agreement: "a2", on }))
    const { events } = accepted(await desk.cityKorps.form({ ...alone, agreement: "a2" }))
    expect(events[0]!.trace).toContain(
      "kommuneX.storyteller: Allow (cityKorps.formedOfTwo; antagelse: Beskæftigelsesudvalget i Kommune X, 3. november 2026, punkt 7)"
    )
  })
})

describe("the plugin", () => {
  it("needs CityKorps, whose rule it makes an exception to", async () => {
    const { base: _, ours: __, ...basis } = await before()
    const alone = () => createPartnerskab({ ...basis, plugins: [KommuneX] })
    expect(alone).toThrow(CannotAssemble)
    expect(alone).toThrow(/PK-REQUIRES: "kommuneX" requires "cityKorpsPlugin", which is not installed/)
  })

  it("gives nothing up when it is taken away again, and finds everything when it comes back", async () => {
    const { base, ours } = await before()
    const desk = ours().as("konsulent-1")
    const signed = { ...signedBefore, healthPromotion: true }
    accepted(
      await desk.agreement.draft({ agreement: "a2", on, party: "smedje", contacts, points: { retention: signed } })
    )
    accepted(await desk.agreement.sign({ agreement: "a2", on }))
    expect((await base.agreement("a1"))?.points).toMatchObject({
      retention: { view: "as-signed", terms: signedBefore },
      fairs: { view: "as-signed", terms: { recruits: true } }
    })
    const kept = { lineage: "kommune-x", version: 1, raw: signed }
    expect((await base.agreement("a2"))?.unknownPoints).toEqual({ retention: kept })
    const { company, authority } = contacts
    const swapped = { company: { primary: company.deputy, deputy: company.primary }, authority }
    accepted(await base.as("konsulent-1").agreement.nameContacts({ agreement: "a2", on, contacts: swapped }))
    expect((await ours().agreement("a2"))?.points.retention).toEqual({ view: "as-signed", terms: signed })
    expect(await base.verify()).toEqual([])
    expect(await ours().verify()).toEqual([])
  })

  it("keeps the laws every plugin keeps", () => {
    expect(checkPlugin(KommuneX, [Placements, CityKorps])).toEqual([])
  })

  it("writes and reads what is stored as its lock says", () => {
    const committed = JSON.parse(readFileSync(new URL("../partnerskab.lock.json", import.meta.url), "utf8")) as Lock
    expect(compareLock(lockOf(KommuneX), committed)).toEqual([])
  })
})
