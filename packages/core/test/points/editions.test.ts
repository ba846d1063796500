import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, createPartnerskab, edition2008, edition2016 } from "../../src/index.ts"
import { aDeskWithACompany, aDraft, authority, basis, refusalsOf, withCompany } from "../setup.ts"

const seven = ["network", "retention", "recruitment", "placements", "training", "fairs", "other"]

describe("the edition of an agreement", () => {
  it.each([
    ["2007-01-01", "2008"],
    ["2011-04-06", "2008"],
    ["2015-12-31", "2008"],
    ["2016-01-01", "2016"],
    ["2016-01-02", "2016"]
  ] as const)("signed on %s is that of %s", async (on, edition) => {
    const { desk, pk } = await aDeskWithACompany(memory(), virtualClock(on < "2011-01-03" ? on : "2011-01-03"))
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on }))
    expect((await pk.get(Agreement, "a1"))?.state).toMatchObject({ _tag: "Active", edition, signedOn: on })
  })

  it("is refused on a day before the first", async () => {
    const { desk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    const answer = await desk.agreement.sign({ agreement: "a1", on: "2006-12-31" })
    expect(answer).toMatchObject({
      refusals: [{ _tag: "NoEdition", at: "/on", da: "Der er ingen udgave af aftalen i brug den 2006-12-31." }]
    })
  })

  it("stays with the agreement when it ends in another's time (row 3)", async () => {
    const { desk, pk } = await aDeskWithACompany()
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2015-12-31" }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2017-01-01", reason: "agreed" }))
    expect((await pk.get(Agreement, "a1"))?.state).toMatchObject({ _tag: "Ended", edition: "2008" })
  })

  it("does not depend on the order in which editions are given", async () => {
    const { storage, clock } = basis()
    const pk = createPartnerskab({ authority, editions: [edition2016, edition2008], storage, clock })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    for (const [agreement, on, edition] of [
      ["a1", "2015-12-31", "2008"],
      ["a2", "2016-01-01", "2016"]
    ] as const) {
      accepted(await desk.agreement.draft(aDraft({ agreement })))
      accepted(await desk.agreement.sign({ agreement, on }))
      accepted(await desk.agreement.end({ agreement, lastDay: on, reason: "agreed" }))
      expect((await pk.get(Agreement, agreement))?.state).toMatchObject({ edition })
    }
  })

  it("is the only one when only one is given", async () => {
    const { storage, clock } = basis()
    const pk = createPartnerskab({ authority, editions: [edition2016], storage, clock })
    await withCompany(pk.as("consultant-1"))
    accepted(await pk.as("consultant-1").agreement.draft(aDraft()))
    expect(refusalsOf(await pk.as("consultant-1").agreement.sign({ agreement: "a1", on: "2015-12-31" }))).toEqual([
      "NoEdition /on"
    ])
  })
})

describe.each([
  [edition2008, "Annoncering af ledige job på www.jobnet.dk"],
  [edition2016, "Rekruttering af nye medarbejdere"]
] as const)("the printed form %#", (edition, third) => {
  it("has the same seven points under the same numbers, with titles of its own in both languages (rows 2, 3)", () => {
    expect(edition.points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(edition.points.map(({ point }) => point.key)).toEqual(seven)
    expect(edition.points[2]?.title.da).toBe(third)
    for (const { title } of edition.points) expect(title.da !== "" && title.en !== "").toBe(true)
  })
})

describe("each of the seven points", () => {
  it.each([
    ["network", { people: 1 }, { people: 0 }],
    ["retention", { roundTableTalks: true, courses: false }, { roundTableTalks: true }],
    ["recruitment", { advertisesVacancies: true }, { advertisesVacancies: "ja" }],
    ["placements", { instruments: [], places: 0 }, { instruments: ["Mentor"], places: 0 }],
    ["training", { adultApprentices: true, courses: true }, { adultApprentices: true, courses: 1 }],
    ["fairs", { recruits: false }, { recruits: null }],
    ["other", { about: "Noget særligt" }, { about: "" }]
  ] as const)("%s says yes to its terms, and no to others", async (point, good, bad) => {
    const { desk, pk } = await aDeskWithACompany()
    const refused = refusalsOf(await desk.agreement.draft(aDraft({ points: { [point]: bad } as never })))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatch(`InputInvalid /points/${point}/`)
    accepted(await desk.agreement.draft(aDraft({ points: { [point]: good } })))
    expect(Object.keys((await pk.agreement("a1"))!.points)).toEqual([point])
  })
})
