import { memory } from "@partnerskab/memory"
import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  Agreement,
  Agreements,
  createPartnerskab,
  Network,
  NetworkRuns,
  PointInForce,
  pointsOn
} from "../../src/index.ts"
import {
  defineModule,
  definePlugin,
  definePoint,
  defineTerms,
  deny,
  Kept,
  Label,
  policy
} from "../../src/plugin/index.ts"
import { aDraft, anAgreementInForce, basis, type Desk, numberIn, withCompany } from "../setup.ts"

class Korps extends definePoint("cityKorps", {
  title: { da: "Citykorps", en: "City corps" },
  terms: defineTerms("cityKorps", Schema.Struct({ areas: Schema.Array(Label), more: Kept })),
  material: { areas: "notify", more: "silent" },
  entities: [],
  commands: {}
}) {}
class WithKorps extends definePlugin("withKorps", { version: "1.0.0", add: [Korps] }) {}
class WithoutNetworks extends definePlugin("withoutNetworks", { version: "1.0.0", disable: ["network"] }) {}

describe("a point that a plugin disables", () => {
  const before = async () => {
    const storage = memory()
    const { desk } = await anAgreementInForce({ network: { people: 2 } }, "2011-02-01", storage)
    accepted(await desk.network.start({ network: "n", name: "Industri", on: "2008-03-01" }))
    return createPartnerskab({ ...basis(storage), plugins: [WithoutNetworks] })
  }

  it("has doors that say so, and cannot be chosen", async () => {
    const pk = await before()
    const desk = pk.as("consultant-1")
    expect(await (desk as unknown as Desk).network.start({ network: "m", name: "M", on: "2011-01-01" })).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "ModuleDisabled",
          facts: { module: "network", by: ["withoutNetworks"] },
          da: "Deltagelse i netværk er slået fra af withoutNetworks.",
          en: "Taking part in a network is disabled by withoutNetworks."
        }
      ]
    })
    expect(Object.keys(pk.indicators)).not.toContain("network.running")
    const draft = aDraft({ agreement: "a2" })
    const answer = await desk.agreement.draft({ ...draft, points: { network: { people: 2 } } as never })
    expect(refusedWith(answer)).toEqual(["UnknownPoint"])
  })

  it("leaves its lives to be read, counted and verified", async () => {
    const pk = await before()
    expect((await pk.get(Network, "n"))?.state.name).toBe("Industri")
    expect((await pk.find(Network, { state: "Running" })).total).toBe(1)
    expect(numberIn(await pk.count(NetworkRuns, { taken: { how: "stock", on: "2011-04-06" } }))).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("keeps what was agreed as it was signed, and is still counted", async () => {
    const pk = await before()
    expect(await pk.agreement("a1")).toMatchObject({
      points: {},
      unknownPoints: { network: { lineage: "base", version: 1, raw: { people: 2 } } }
    })
    expect(Object.keys((await pk.agreement("a1"))!.points)).toEqual([])
    const stock = { taken: { how: "stock", on: "2011-04-06" }, where: { point: "network" } } as const
    expect(numberIn(await pk.count(PointInForce, stock))).toBe(1)
  })
})

describe("a module that a plugin disables", () => {
  it("has no say on the commands of others", async () => {
    const no = policy(Agreements, "sign", {
      id: "strict/never",
      check: () => deny("Never", { da: "Aldrig.", en: "Never." })
    })
    class Strict extends defineModule("strict", {
      title: { da: "Streng", en: "Strict" },
      entities: [],
      commands: {},
      policies: [no]
    }) {}
    class WithStrict extends definePlugin("withStrict", { version: "1.0.0", add: [Strict] }) {}
    class WithoutStrict extends definePlugin("withoutStrict", { version: "1.0.0", disable: ["strict"] }) {}
    const given = basis()
    const strict = createPartnerskab({ ...given, plugins: [WithStrict] }).as("consultant-1")
    await withCompany(strict)
    accepted(await strict.agreement.draft(aDraft()))
    expect(refusedWith(await strict.agreement.sign({ agreement: "a1", on: "2011-02-01" }))).toEqual(["PolicyDenied"])
    const mild = createPartnerskab({ ...given, plugins: [WithStrict, WithoutStrict] }).as("consultant-1")
    accepted(await mild.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
  })
})

describe("the terms of a point whose plugin is gone", () => {
  const terms = { areas: ["torvet", "havnen"], more: { z: [1, 2.5, null, { æ: "ø", a: "" }], a: false } }

  const gone = async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [WithKorps] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft({ ...aDraft(), points: { cityKorps: terms, fairs: { recruits: true } } }))
    return { pk: createPartnerskab(given), given }
  }

  it("are kept value for value through reading, changing and saving", async () => {
    const { pk } = await gone()
    const desk = pk.as("consultant-1")
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    const { company, authority } = aDraft().contacts
    const swapped = { company: { primary: company.deputy, deputy: company.primary }, authority }
    accepted(await desk.agreement.nameContacts({ agreement: "a1", on: "2011-02-02", contacts: swapped }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "notUsed" }))
    const agreement = await pk.agreement("a1")
    expect(agreement?.unknownPoints).toEqual({ cityKorps: { lineage: "base", version: 1, raw: terms } })
    expect(agreement?.points.fairs).toEqual({ view: "as-signed", terms: { recruits: true } })
    expect(JSON.stringify(pointsOn((await pk.get(Agreement, "a1"))!.state, "2011-06-30")["cityKorps"]!.raw)).toBe(
      JSON.stringify(terms)
    )
    expect(await pk.verify()).toEqual([])
  })

  it("are read again when the plugin comes back", async () => {
    const { pk, given } = await gone()
    accepted(await pk.as("consultant-1").agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    const again = createPartnerskab({ ...given, plugins: [WithKorps] })
    expect((await again.agreement("a1"))?.points.cityKorps).toEqual({ view: "as-signed", terms })
    expect((await again.agreement("a1"))?.unknownPoints).toEqual({})
  })
})
