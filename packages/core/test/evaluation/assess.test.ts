import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { endOfDay, InForce, InPreparation, KindOfParty, PartyKnown, PointInForce } from "../../src/index.ts"
import { is } from "../../src/plugin/index.ts"
import { allOf, atLeast, type Criterion, figure, noTarget, questionsOf } from "../../src/evaluation/index.ts"
import { aCompany, aDeskWithACompany, aDraft, cvrs } from "../setup.ts"

const stock = { taken: { how: "stock" } } as const
const inForce = figure(InForce, stock)

const aCriterion = (changes: Partial<Criterion> = {}): Criterion => ({
  id: "SC-01",
  title: { da: "Etablering af aftaler", en: "Agreements" },
  unit: "agreements",
  source: { da: "LBR 2011, s. 11", en: "LBR 2011, p. 11" },
  asOf: "2011-04-06",
  target: atLeast(3),
  result: inForce,
  ...changes
})

/** Five parties, of which three have signed, one of the three has ended, and one is in preparation. */
const known = async () => {
  const all = await aDeskWithACompany()
  const { desk } = all
  for (const [at, cvr] of cvrs.entries()) {
    const party = `p${at}`
    if (at > 0) accepted(await desk.parties.add(aCompany({ party, cvr, kind: at > 2 ? "publicUnit" : "company" })))
    const points = { fairs: { recruits: true }, ...(at === 1 ? { network: { people: 1 } as const } : {}) }
    const draft = aDraft({ agreement: `a${at}`, party: at === 0 ? "bakery" : party, points })
    if (at < 4) accepted(await desk.agreement.draft(draft))
    if (at < 3) accepted(await desk.agreement.sign({ agreement: `a${at}`, on: "2011-02-01" }))
  }
  all.clock.goTo("2011-05-01")
  accepted(await desk.agreement.end({ agreement: "a2", lastDay: "2011-03-31", reason: "notUsed" }))
  return all
}
const signed = figure(InForce, { taken: { how: "flow" } })

describe("a criterion that is counted again", () => {
  it("is met, or not, on its own day, by what is known now", async () => {
    const { pk } = await known()
    expect(await pk.assess(aCriterion({ target: atLeast(2) }))).toEqual({
      id: "SC-01",
      title: { da: "Etablering af aftaler", en: "Agreements" },
      origin: "recomputed",
      verdict: "met",
      result: 2,
      target: 2,
      unit: "agreements",
      asOf: "2011-04-06",
      source: { da: "LBR 2011, s. 11", en: "LBR 2011, p. 11" },
      measured: { value: { _tag: "exact", value: 2 }, asOf: "2011-04-06", definition: "SC-01" }
    })
    expect(await pk.assess(aCriterion())).toMatchObject({ verdict: "notMet", result: 2, target: 3 })
  })

  it("was otherwise by what was known then, and is otherwise on another day", async () => {
    const { pk } = await known()
    const knownBy = endOfDay("2011-04-06")
    expect(await pk.assess(aCriterion(), { knownBy })).toMatchObject({
      verdict: "met",
      result: 3,
      knownBy,
      measured: { knownBy }
    })
    expect(await pk.assess(aCriterion(), { asOf: "2011-03-31" })).toMatchObject({ result: 3, asOf: "2011-03-31" })
  })

  it("may be met gross and not net", async () => {
    const { pk } = await known()
    expect(await pk.assess(aCriterion({ result: signed, net: inForce }))).toMatchObject({
      verdict: "metGrossOnly",
      result: 3,
      net: 2
    })
    expect(await pk.assess(aCriterion({ result: signed, net: inForce, target: atLeast(2) }))).toMatchObject({
      verdict: "met"
    })
  })

  it("may be all of a population, counted on the same day", async () => {
    const { pk } = await known()
    const publicUnits = (fact: typeof PartyKnown | typeof InForce) =>
      figure(fact, { ...stock, joins: [is(KindOfParty, "party", "publicUnit")] })
    const all = aCriterion({ target: allOf(publicUnits(PartyKnown)), result: publicUnits(InForce) })
    expect(await pk.assess(all)).toMatchObject({ verdict: "notMet", result: 0, target: 2 })
    const everyone = aCriterion({ target: allOf(figure(PartyKnown, stock)), result: figure(PartyKnown, stock) })
    expect(await pk.assess(everyone)).toMatchObject({ verdict: "met", result: 5, target: 5 })
  })

  it("has no verdict without a target", async () => {
    const { pk } = await known()
    expect(await pk.assess(aCriterion({ target: noTarget }))).toMatchObject({
      verdict: "noTarget",
      result: 2,
      target: null
    })
  })

  it("tells out of how many, what it was set against, its parts, and what stands beside it", async () => {
    const { pk } = await known()
    const ofPoint = (point: string) => figure(PointInForce, { ...stock, where: { point } })
    const criterion = aCriterion({
      target: atLeast(2, 6),
      of: figure(PartyKnown, stock),
      parts: { withNetwork: ofPoint("network"), without: ofPoint("nothing") },
      beside: [
        { name: "inPreparation", title: { da: "på vej", en: "on their way" }, figure: figure(InPreparation, stock) },
        { name: "fairs", title: { da: "med messer", en: "with fairs" }, figure: ofPoint("fairs") }
      ]
    })
    expect(await pk.assess(criterion)).toMatchObject({
      of: 5,
      targetOf: 6,
      parts: { withNetwork: 1, without: 0 },
      beside: [
        { name: "inPreparation", title: { da: "på vej", en: "on their way" }, value: 1 },
        { name: "fairs", title: { da: "med messer", en: "with fairs" }, value: 2 }
      ],
      measured: { population: 5 }
    })
  })

  it("sums the groups of its answer", async () => {
    const { pk } = await known()
    const perPoint = figure(PointInForce, { ...stock, by: ["point"] })
    expect(await pk.assess(aCriterion({ result: perPoint }))).toMatchObject({ result: 3 })
    const parties = figure(InForce, { ...stock, counted: { distinct: "party" } })
    expect(await pk.assess(aCriterion({ result: parties }))).toMatchObject({ result: 2 })
  })

  it("asks for nothing more than it needs", () => {
    const viewpoint = { asOf: "2011-04-06" } as const
    expect([...questionsOf(aCriterion(), viewpoint).keys()]).toEqual(["result"])
    const full = aCriterion({
      net: inForce,
      of: inForce,
      target: allOf(inForce),
      parts: { a: inForce },
      beside: [{ name: "b", title: { da: "b", en: "b" }, figure: inForce }]
    })
    expect([...questionsOf(full, viewpoint).keys()].toSorted()).toEqual([
      "beside/b",
      "net",
      "of",
      "parts/a",
      "result",
      "target"
    ])
  })
})
