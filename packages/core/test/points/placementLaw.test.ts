import { memory } from "@partnerskab/memory"
import { accepted, point } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { danishPacks } from "../../src/denmark/index.ts"
import { createPartnerskab, Placement, Placements, whenLawIsOpen } from "../../src/index.ts"
import { basis, refusalsOf, slow } from "../setup.ts"
import {
  aDeskWithPlaces,
  aPlace,
  aStart,
  bakery,
  citizen,
  occupiedAs,
  startedAs,
  terms,
  workplace
} from "./placementLives.ts"

const days = { grantedOn: "2026-10-26", firstDay: "2026-11-02", lastDay: "2026-11-29" } as const
const told = {
  ordinary: { exact: 10 },
  supportedElsewhere: { exact: 0 },
  statementGiven: true,
  representativeHeard: true,
  lastEmployedHere: false
}
const asked = { ...days, targetGroup: "lab-2020/dagpenge", hours: [{ from: days.firstDay, weeklyHours: 37 }] }
type Changes = Parameters<typeof aStart>[0]
const wanted = (changes: Changes = {}, forLaw: object = {}) =>
  aStart({ ...asked, forLaw: { ...told, ...forLaw }, ...changes })
const kept = (changes: Changes = {}) => startedAs({ ...asked, ...changes })
const today = { today: "2026-10-26" } as const

const given = point(Placements)
  .given(bakery, aPlace(), aPlace("p2"), aPlace("p3"))
  .agreed("a1", { party: "bakery", terms })
  .packs(danishPacks)
const start = (input: ReturnType<typeof aStart>, from = given) => from.when("start", input, today)
const other = (n: number, changes: Changes = {}) => [
  kept({ placement: `s${n}`, citizen: citizen(n), place: `p${n}`, ...changes }),
  occupiedAs(`s${n}`, changes?.firstDay ?? days.firstDay, changes?.lastDay ?? days.lastDay, `p${n}`)
]

describe("a placement and the rules of law", () => {
  it("is started when they permit it, and what was told for them is not kept", () => {
    start(wanted()).then([kept(), occupiedAs("s1", days.firstDay, days.lastDay)])
  })

  it("is refused when one forbids it: a day longer than four weeks (row 13)", () => {
    start(wanted({ lastDay: "2026-11-30" })).thenDenied("placements.law")
  })

  it("is not asked of when no packs are installed", () => {
    const free = point(Placements).given(bakery, aPlace()).agreed("a1", { party: "bakery", terms })
    start(wanted({ lastDay: "2027-11-30" }), free).then([
      kept({ lastDay: "2027-11-30" }),
      occupiedAs("s1", days.firstDay, "2027-11-30")
    ])
  })

  it("is warned of when something is not known, and waits or is refused when the jobcentre says so", () => {
    const open = wanted({}, { ordinary: { between: [1, 19] }, supportedElsewhere: { between: [0, 1] } })
    start(open).thenWarns("placements.lawOpen")
    const set = (value: "approve" | "deny") =>
      given.parameter(whenLawIsOpen.from("2026-10-26", value, { source: "jobcentret" }))
    start(open, set("approve")).thenNeedsApproval("second")
    start(open, set("deny")).thenDenied("placements.lawOpen")
  })

  it("with a purpose that is the jobcentre's own, or without a target group, is left to a person", () => {
    const { targetGroup: _, ...nobody } = wanted()
    start(nobody).thenWarns("placements.lawOpen")
  })

  it("goes on in spite of a rule that someone has named with a reason, and keeps which and why", () => {
    const overrides = [{ rule: "praktik.length", reason: "Aftalt med lederen." }]
    const longOne = kept({ lastDay: "2026-11-30" })
    const long = wanted({ lastDay: "2026-11-30", overrides })
    start(long).thenWarns("placements.lawOverridden")
    start(long).then([
      { ...longOne, data: { ...(longOne.data as object), overrides: [{ rule: "praktik.length", noteRef: "text-1" }] } },
      occupiedAs("s1", days.firstDay, "2026-11-30")
    ])
    start(wanted({ lastDay: "2026-11-30", overrides: [{ rule: "ratio", reason: "x" }] })).thenDenied("placements.law")
  })

  it("tells only of what forbids it, when something else is open", () => {
    const { statementGiven: _, ...less } = told
    const long = aStart({ ...asked, forLaw: less, lastDay: "2026-11-30" })
    start(long).thenDenied("placements.law")
    const both = given.parameter(whenLawIsOpen.from("2026-10-26", "deny", { source: "jobcentret" }))
    start(long, both).thenDenied("placements.law")
    start(wanted({ lastDay: "2026-11-30", overrides: [{ rule: "praktik.length", reason: "x" }] }), both).thenWarns(
      "placements.lawOverridden"
    )
  })

  it("goes by what the jobcentre does on the day it is granted", () => {
    const { statementGiven: _, ...less } = told
    const later = given.parameter(whenLawIsOpen.from("2026-10-27", "deny", { source: "jobcentret" }))
    start(aStart({ ...asked, forLaw: less }), later).thenWarns("placements.lawOpen")
  })

  it("takes an interval of one number, and no number below nothing", () => {
    start(wanted({}, { ordinary: { between: [10, 10] } })).then([kept(), occupiedAs("s1", days.firstDay, days.lastDay)])
    start(wanted({}, { ordinary: { exact: -1 } })).thenRefused("InputInvalid")
    start(wanted({}, { ordinary: { exact: 10, between: [1, 2] } })).thenRefused("InputInvalid")
  })

  it("is refused when a rule is named that there is none of", () => {
    const overrides = [{ rule: "praktik.lenght", reason: "Aftalt." }]
    start(wanted({ overrides })).thenDenied("placements.noSuchRule")
    start(wanted({ lastDay: "2026-11-30", overrides })).thenDenied("placements.noSuchRule")
  })

  it("refuses what is told in another form, and names the field", () => {
    start(wanted({}, { ordinary: { exact: 1.234 } })).thenRefused("InputInvalid")
    start(wanted({}, { ordinary: { between: [5, 1] } })).thenRefused("InputInvalid")
    start(wanted({}, { ordinary: {} })).thenRefused("InputInvalid")
    start(wanted({}, { age: -1 })).thenRefused("InputInvalid")
  })
})

describe("the ratio at a workplace", () => {
  it("counts those who are there: two with ten employees, and not a third (rows 13, 14)", () => {
    const one = given.given(...other(2))
    start(wanted(), one).then([kept(), occupiedAs("s1", days.firstDay, days.lastDay)])
    start(wanted(), one.given(...other(3))).thenDenied("placements.law")
  })

  it("counts nobody at another workplace, of the same company or not", () => {
    const elsewhere = { workplace: "1003000009" }
    const full = given.given(...other(2, elsewhere), ...other(3, elsewhere))
    start(wanted(), full).then([kept(), occupiedAs("s1", days.firstDay, days.lastDay)])
  })

  it("counts a kind that nobody answers for any more", () => {
    const gone = { instrument: "nytteindsats" }
    start(wanted(), given.given(...other(2, gone), ...other(3, gone))).thenDenied("placements.law")
  })

  it("counts the most there are on any day, not only on the first", () => {
    const later = {
      firstDay: "2026-11-29",
      lastDay: "2026-12-20",
      hours: [{ from: "2026-11-29", weeklyHours: 37 }]
    } as const
    const both = given.given(...other(2, later), ...other(3, later))
    start(wanted(), both).thenDenied("placements.law")
    start(wanted({ lastDay: "2026-11-28" }), both).then([
      kept({ lastDay: "2026-11-28" }),
      occupiedAs("s1", days.firstDay, "2026-11-28")
    ])
  })

  it("counts part-time as a part: two on half time are one", () => {
    const half = { hours: [{ from: days.firstDay, weeklyHours: 18.5 }] }
    const two = given.given(...other(2, half), ...other(3, half))
    start(wanted(), two).then([kept(), occupiedAs("s1", days.firstDay, days.lastDay)])
  })

  it("counts no mentor, and no one who was called off or is over", () => {
    const over = other(2, {
      firstDay: "2026-10-01",
      lastDay: "2026-11-01",
      hours: [{ from: "2026-10-01", weeklyHours: 37 }]
    })
    const off = [...other(3), Placement.events.CalledOff("s3", "2026-10-20", { reason: "andet", call: false })]
    start(wanted({}, { ordinary: { exact: 5 } }), given.given(...over, ...off)).then([
      kept(),
      occupiedAs("s1", days.firstDay, days.lastDay)
    ])
  })
})

describe("extending a placement and the rules of law", () => {
  const running = given.given(kept({ lastDay: "2026-11-15" }), occupiedAs("s1", days.firstDay, "2026-11-15"))
  const extend = (lastDay: `${number}-${number}-${number}`, more = {}) =>
    running.when(
      "extend",
      {
        placement: "s1",
        place: "p1",
        citizen: citizen(1),
        party: "bakery",
        workplace,
        grantedOn: "2026-11-10",
        lastDay,
        forLaw: told,
        ...more
      },
      { today: "2026-11-10" }
    )

  it("is permitted to the last of the four weeks, and not a day longer", () => {
    extend("2026-11-29").thenState(
      { entity: "placement", id: "s1" },
      {
        ...(kept({ lastDay: "2026-11-15" }).data as object),
        _tag: "Agreed",
        firstDay: days.firstDay,
        lastDay: "2026-11-29",
        extensions: [{ grantedOn: "2026-11-10", lastDay: "2026-11-29" }]
      }
    )
    extend("2026-11-30").thenDenied("placements.law")
  })

  it("does not count itself beside it", () => {
    const few = { forLaw: { ...told, ordinary: { exact: 5 } } }
    extend("2026-11-29", few).thenState(
      { entity: "placement", id: "s1" },
      {
        ...(kept({ lastDay: "2026-11-15" }).data as object),
        _tag: "Agreed",
        firstDay: days.firstDay,
        lastDay: "2026-11-29",
        extensions: [{ grantedOn: "2026-11-10", lastDay: "2026-11-29" }]
      }
    )
  })

  it("goes on in spite of a rule that someone has named", () => {
    extend("2026-11-30", { overrides: [{ rule: "praktik.length", reason: "Aftalt." }] }).thenWarns(
      "placements.lawOverridden"
    )
  })
})

describe("sixteen consultants at one workplace at once", () => {
  it("cannot together break the ratio: with ten employees two get through, and nothing is lost", async () => {
    const storage = slow(memory())
    const { pk, places, clock } = await aDeskWithPlaces(16, storage)
    clock.goTo("2026-10-26")
    const answers = await Promise.all(
      places.map((place, n) =>
        createPartnerskab({ ...basis(storage, clock), packs: danishPacks })
          .as(`consultant-${n}`)
          .placements.start(wanted({ placement: `s${n}`, citizen: citizen(n), place }))
      )
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(new Set(answers.flatMap(refusalsOf))).toEqual(new Set(["PolicyDenied "]))
    expect((await pk.find(Placement, { workplace })).total).toBe(2)
    expect(await pk.verify()).toEqual([])
  })
})

describe("placements at two workplaces, for several citizens", () => {
  it("do not count for each other, at the start or when one is extended", async () => {
    const storage = memory()
    const { pk: plain, places, clock } = await aDeskWithPlaces(6, storage)
    clock.goTo("2026-10-26")
    const desk = createPartnerskab({ ...basis(storage, clock), packs: danishPacks }).as("consultant-1").placements
    const another = "1003000009"
    accepted(
      await plain
        .as("consultant-1")
        .parties.openWorkplace({ party: "bakery", on: "2026-10-01", workplace: another, source: "virksomheden" })
    )
    const { events } = accepted(
      await plain.as("consultant-1").placements.register({
        agreement: "a1",
        on: "2026-10-01",
        instrument: "virksomhedspraktik",
        workplace: another,
        count: 3
      })
    )
    const there = events.map(({ id }) => id)
    const begin = (n: number, place: string, at: string, lastDay: `${number}-${number}-${number}` = days.lastDay) =>
      desk.start(wanted({ placement: `s${n}`, citizen: citizen(n), place, workplace: at, lastDay }))
    for (const n of [0, 1]) accepted(await begin(n, there[n]!, another))
    expect(refusalsOf(await begin(2, there[2]!, another))).toEqual(["PolicyDenied "])
    const { warnings } = accepted(await begin(3, places[0]!, workplace, "2026-11-15"))
    expect(warnings).toEqual([])
    const extended = await desk.extend({
      placement: "s3",
      place: places[0]!,
      citizen: citizen(3),
      party: "bakery",
      workplace,
      grantedOn: "2026-10-26",
      lastDay: days.lastDay,
      forLaw: told
    })
    expect(accepted(extended).warnings).toEqual([])
  })
})

describe("an extension and a start at one workplace at once", () => {
  it.each(["extend", "start"])("cannot together break the ratio, when the %s is first", async (first) => {
    const storage = slow(memory())
    const { pk, places, clock } = await aDeskWithPlaces(2, storage)
    clock.goTo("2026-10-26")
    const deskOf = (n: number) =>
      createPartnerskab({ ...basis(storage, clock), packs: danishPacks }).as(`consultant-${n}`).placements
    const few = { ...told, ordinary: { exact: 5 } }
    const [place, second] = places as [string, string]
    accepted(await deskOf(1).start(wanted({ place, lastDay: "2026-11-08", forLaw: few })))
    const extend = () =>
      deskOf(1).extend({
        placement: "s1",
        place,
        citizen: citizen(1),
        party: "bakery",
        workplace,
        grantedOn: "2026-10-26",
        lastDay: "2026-11-12",
        forLaw: few
      })
    const hours = [{ from: "2026-11-10", weeklyHours: 37 }] as const
    const begin = () =>
      deskOf(2).start(
        wanted({
          placement: "s2",
          citizen: citizen(2),
          place: second,
          forLaw: few,
          firstDay: "2026-11-10",
          lastDay: "2026-11-12",
          hours
        })
      )
    const answers = await Promise.all(first === "extend" ? [extend(), begin()] : [begin(), extend()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(refusalsOf)).toEqual(["PolicyDenied "])
    expect(await pk.verify()).toEqual([])
  })
})

describe("a refusal", () => {
  it("has only the rules that forbid, and not what is open", async () => {
    const { storage, places, clock } = await aDeskWithPlaces(1)
    clock.goTo("2026-10-26")
    const pk = createPartnerskab({ ...basis(storage, clock), packs: danishPacks })
    const { statementGiven: _, ...less } = told
    const long = aStart({ ...asked, place: places[0]!, forLaw: less, lastDay: "2026-11-30" })
    const answer = await pk.as("consultant-7").placements.start(long)
    const [refusal] = answer.ok ? [] : answer.refusals
    expect((refusal!.facts as { readonly grounds: unknown }).grounds).toEqual([
      {
        rule: "praktik.length",
        pack: expect.stringMatching(/./) as string,
        paragraph: expect.stringMatching(/§/) as string,
        source: expect.stringMatching(/./) as string,
        verified: expect.any(Boolean) as boolean
      }
    ])
    const said = JSON.stringify(answer)
    expect(said).toContain("Virksomhedspraktikkens varighed")
    expect(said).not.toContain("De ansatte høres")
  })
})

describe("what the journal keeps of the rules", () => {
  it("is which packs were asked, the verdict, and who overrode what", async () => {
    const { storage, places, clock } = await aDeskWithPlaces(1)
    clock.goTo("2026-10-26")
    const pk = createPartnerskab({ ...basis(storage, clock), packs: danishPacks })
    const overrides = [{ rule: "praktik.length", reason: "Aftalt med lederen af virksomhedsservice." }]
    accepted(
      await pk.as("consultant-7").placements.start(wanted({ place: places[0]!, lastDay: "2026-11-30", overrides }))
    )
    const [entry] = await pk.history(Placement, "s1")
    expect(entry).toMatchObject({ actor: "consultant-7" })
    expect(JSON.stringify(entry)).toContain('"rule":"praktik.length"')
    expect(entry!.trace).toContain("placements.law: Warn")
    expect(entry!.trace.filter((line) => line.startsWith("law ")).length).toBeGreaterThan(5)
    expect(JSON.stringify(entry)).not.toContain("lederen")
    expect(JSON.stringify(entry)).not.toContain("lastEmployedHere")
  })
})
