import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { combinations, countedAsSupported, createPartnerskab, instruments, Placement } from "../../src/index.ts"
import { definePlugin, pairOf } from "../../src/plugin/index.ts"
import { basis, refusalsOf } from "../setup.ts"
import {
  aDeskWithPlaces,
  aPlace,
  aStart,
  given,
  occupiedAs,
  running,
  startedAs,
  today,
  citizen
} from "./placementLives.ts"

const answer = (answer: "together" | "notTogether" | "dependsOn") =>
  ({ answer, source: "antagelse", verified: false }) as const

const problems = (...plugins: ReadonlyArray<never>): ReadonlyArray<string> => {
  try {
    createPartnerskab({ ...basis(), plugins } as never)
    return []
  } catch (error) {
    return (error as { readonly problems: ReadonlyArray<{ code: string; text: string }> }).problems.map(
      ({ code, text }) => `${code}: ${text}`
    )
  }
}

const all = Object.keys(instruments.entries)
const nytteindsats = { da: "nytteindsats", en: "useful work" }
const withEach = (code: string, others: ReadonlyArray<string>) =>
  Object.fromEntries([code, ...others].map((one) => [pairOf(code, one), answer("notTogether")]))

describe("the table of combinations", () => {
  it("answers for every two instruments, and says that nobody has looked it up", () => {
    const pairs = all.flatMap((one, at) => all.slice(at).map((other) => pairOf(one, other)))
    expect(pairs).toHaveLength(15)
    expect(Object.keys(combinations.values).toSorted()).toEqual(pairs.toSorted())
    expect(Object.values(combinations.values).filter(({ verified }) => verified)).toEqual([])
  })

  it("is the same whichever is named first", () => {
    expect(pairOf("mentor", "kursus")).toBe("kursus+mentor")
    expect(pairOf("kursus", "mentor")).toBe("kursus+mentor")
  })

  it("keeps an installation from being put together when a plugin leaves out a pair, and names it", () => {
    class Half extends definePlugin("half", {
      version: "1.0.0",
      entries: [instruments.with({ nytteindsats })],
      values: [
        countedAsSupported.with({ nytteindsats: true }),
        combinations.with(withEach("nytteindsats", all.slice(1)))
      ]
    }) {}
    expect(problems(Half as never)).toEqual([
      "PK-TABLE-GAP: the table placements.combinations has no value for nytteindsats+virksomhedspraktik of placements.instruments: whoever adds the code adds it"
    ])
  })

  it("is put together when every pair is answered, and not when two plugins answer only for their own", () => {
    const adding = (key: string, code: string) =>
      class extends definePlugin(key, {
        version: "1.0.0",
        entries: [instruments.with({ [code]: nytteindsats })],
        values: [countedAsSupported.with({ [code]: true }), combinations.with(withEach(code, all))]
      }) {} as never
    expect(problems(adding("one", "nytteindsats"))).toEqual([])
    expect(problems(adding("one", "nytteindsats"), adding("two", "fleksjob"))).toEqual([
      "PK-TABLE-GAP: the table placements.combinations has no value for fleksjob+nytteindsats of placements.instruments: whoever adds the code adds it"
    ])
  })

  it("has no answer for a pair that is none", () => {
    class Stray extends definePlugin("stray", {
      version: "1.0.0",
      values: [combinations.with({ "mentor+kursus": answer("together") })]
    }) {}
    expect(problems(Stray as never)).toEqual([
      "PK-TABLE-STRAY: the table placements.combinations has a value for mentor+kursus, which placements.instruments has not"
    ])
  })
})

describe("a second placement of a citizen", () => {
  const second = (changes: Parameters<typeof aStart>[0] = {}) =>
    aStart({ placement: "s2", place: "p4", firstDay: "2021-03-28", lastDay: "2021-04-10", ...changes })
  const done = (told: ReturnType<typeof aStart>) => [
    startedAs(told),
    occupiedAs("s2", told.firstDay, told.lastDay, told.place)
  ]
  const practice = running.given(aPlace("p4"), aPlace("p5", "mentor"), aPlace("p6", "loentilskud"))

  it("is warned of on the last day of the first when it depends, and is quiet on the day after", () => {
    practice.when("start", second(), today).thenWarns("placements.besideAnother").then(done(second()))
    const after = practice.when("start", second({ firstDay: "2021-03-29" }), today)
    after.then(done(second({ firstDay: "2021-03-29" })))
    expect(() => after.thenWarns("placements.besideAnother")).toThrow()
  })

  it("is done quietly when the two go together, and warned of when the hours are more than full time", () => {
    const mentor = (weeklyHours: number) =>
      second({ place: "p5", instrument: "mentor", hours: [{ from: "2021-03-28", weeklyHours }] })
    const quiet = practice.when("start", mentor(17), today)
    quiet.then(done(mentor(17)))
    expect(() => quiet.thenWarns("placements.besideAnother")).toThrow()
    practice.when("start", mentor(17.5), today).thenWarns("placements.besideAnother")
  })

  it("is refused when they do not go together, at the citizen, and done for another", () => {
    const wages = { instrument: "loentilskud", place: "p6" } as const
    const first = { ...wages, place: "p2" }
    const paid = given.given(
      aPlace("p6", "loentilskud"),
      startedAs(first),
      occupiedAs("s1", "2021-03-01", "2021-03-28", "p2")
    )
    paid.when("start", second(wages), today).thenRefused("CitizenElsewhere")
    paid
      .when("start", second({ ...wages, firstDay: "2021-03-29" }), today)
      .then(done(second({ ...wages, firstDay: "2021-03-29" })))
    paid
      .when("start", second({ ...wages, citizen: citizen(2) }), today)
      .then(done(second({ ...wages, citizen: citizen(2) })))
  })

  it("is not kept from anything by one that was called off", () => {
    const first = { instrument: "loentilskud", place: "p2" } as const
    const wages = { instrument: "loentilskud", place: "p6" } as const
    given
      .given(
        aPlace("p6", "loentilskud"),
        startedAs(first),
        occupiedAs("s1", "2021-03-01", "2021-03-28", "p2"),
        Placement.events.CalledOff("s1", "2021-02-28", { reason: "udeblevet", call: false })
      )
      .when("start", second(wages), today)
      .then(done(second(wages)))
  })

  it("is refused beside one of a plugin that has left: nobody answers for the two any more", async () => {
    class Own extends definePlugin("own", {
      version: "1.0.0",
      entries: [instruments.with({ nytteindsats })],
      values: [
        countedAsSupported.with({ nytteindsats: true }),
        combinations.with(
          Object.fromEntries(["nytteindsats", ...all].map((one) => [pairOf("nytteindsats", one), answer("together")]))
        )
      ]
    }) {}
    const storage = memory()
    const { desk, places, clock } = await aDeskWithPlaces(1, storage)
    const withOwn = createPartnerskab({ ...basis(storage, clock), plugins: [Own] }).as("consultant-1")
    accepted(
      await withOwn.agreement.correctPoint({
        agreement: "a1",
        on: "2021-02-01",
        point: "placements",
        terms: { instruments: ["virksomhedspraktik", "nytteindsats"], places: 2 },
        reason: "fejl"
      })
    )
    const { events } = accepted(
      await withOwn.placements.register({ agreement: "a1", on: "2021-02-01", instrument: "nytteindsats", count: 1 })
    )
    accepted(await withOwn.placements.start(aStart({ instrument: "nytteindsats", place: events[0]!.id })))
    const other = aStart({ placement: "s2", place: places[0]! })
    expect(refusalsOf(await desk.placements.start(other))).toEqual(["CitizenElsewhere /citizen"])
    accepted(await withOwn.placements.start(other))
  })
})
