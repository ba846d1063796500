import { memory } from "@partnerskab/memory"
import { accepted, refusedWith, virtualClock } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Day, pluginFromData, Proposal, proposalDaysOpen } from "../../src/index.ts"
import { CvrNumber } from "../../src/party/index.ts"
import {
  type AnyPlugin,
  command,
  decision,
  defineEntity,
  defineModule,
  defineParameter,
  definePlugin,
  deny,
  Id,
  needsApproval,
  ownPolicy,
  type ParameterChange,
  warn
} from "../../src/plugin/index.ts"
import { basis, journalOf, refusalsOf } from "../setup.ts"
import { title } from "./problems.ts"

const weeks = defineParameter("visits.weeks", {
  title: { da: "Uger til næste besøg", en: "Weeks until the next visit" },
  form: Schema.Natural,
  value: 13,
  source: "antagelse: et kvartal"
})
const most = defineParameter("visits.most", {
  title,
  form: Schema.Natural,
  value: 20,
  source: "antagelse",
  verified: true
})
const stranger = defineParameter("nobody.has", { title, form: Schema.Natural, value: 1, source: "antagelse" })
const payer = defineParameter("visits.payer", { title, form: CvrNumber, value: "24256790", source: "antagelse" })

class Visit extends defineEntity("visit", {
  state: Schema.TaggedStruct("Planned", { weeks: Schema.Finite, payer: Schema.String }),
  events: { Planned: Schema.Struct({ weeks: Schema.Finite, payer: Schema.String }) },
  begin: { Planned: (told) => ({ _tag: "Planned", ...told }) },
  when: { Planned: {} }
}) {}

const input = Schema.Struct({ visit: Id, on: Day, of: Schema.Literals(["known", "unknown"]), people: Schema.Natural })
const plan = command({
  input,
  reads: () => ({}),
  decide: (_, { on, of }, { valueOn, newId }) =>
    decision([], () => [
      Visit.events.Planned(newId(0), on, {
        weeks: valueOn(of === "known" ? weeks : stranger, on),
        payer: valueOn(payer, on)
      })
    ])
})
class Visits extends defineModule("visits", {
  title: { da: "Besøg", en: "Visits" },
  entities: [Visit],
  commands: { plan },
  parameters: [weeks, most, payer],
  policies: [
    ownPolicy(plan, {
      id: "visits.atMost",
      check: ({ input: { people, on }, valueOn }) =>
        people <= valueOn(most, on)
          ? undefined
          : deny("TooMany", { da: `Højst ${valueOn(most, on)}.`, en: `At most ${valueOn(most, on)}.` })
    }),
    ownPolicy(plan, {
      id: "visits.tellsLater",
      judge: ({ input: { people }, today, valueOn }) =>
        people === valueOn(most, today) ? warn("Full", { da: "Fuldt.", en: "Full." }) : undefined
    })
  ]
}) {}
class WithVisits extends definePlugin("withVisits", { version: "1.0.0", add: [Visits] }) {}

const setting = (key: string, ...parameters: ReadonlyArray<ParameterChange>): AnyPlugin =>
  definePlugin(key, { version: "1.0.0", parameters }) as never
const june = setting("june", weeks.from("2011-06-01", 8, { source: "byrådet, 3. maj 2011", verified: true }))
const autumn = setting("autumn", weeks.from("2011-09-01", 6, { source: "udvalget" }))

const installed = (...plugins: ReadonlyArray<AnyPlugin>) => {
  const given = basis(memory(), virtualClock("2011-01-03"))
  const pk = createPartnerskab({ ...given, plugins: [WithVisits, ...plugins] as ReadonlyArray<typeof WithVisits> })
  const visit = (on: Day, changes: object = {}) =>
    pk.as("consultant-1").visits.plan({ visit: "v", on, of: "known", people: 1, ...changes })
  return { ...given, pk, visit }
}
const weeksOn = async (visit: ReturnType<typeof installed>["visit"], on: Day) =>
  (accepted(await visit(on)).events[0]!.data as { readonly weeks: number }).weeks

describe("the value of a parameter", () => {
  it("is what its module declares on any day, when nobody sets another", async () => {
    const { visit } = installed()
    for (const on of ["1900-01-01", "2011-06-01", "2999-12-31"] as const) expect(await weeksOn(visit, on)).toBe(13)
  })

  it("is what a plugin sets from its day on, and not the day before", async () => {
    const { visit } = installed(june)
    expect(await weeksOn(visit, "2011-05-31")).toBe(13)
    expect(await weeksOn(visit, "2011-06-01")).toBe(8)
    expect(await weeksOn(visit, "2011-06-02")).toBe(8)
  })

  it("is what was set last before the day, when two plugins set it, whichever is listed first", async () => {
    for (const plugins of [
      [june, autumn],
      [autumn, june]
    ]) {
      const { visit } = installed(...plugins)
      const asked = ["2011-05-31", "2011-06-01", "2011-08-31", "2011-09-01"] as const
      expect(await Promise.all(asked.map((on) => weeksOn(visit, on)))).toEqual([13, 8, 8, 6])
    }
  })

  it("is read with its form, wherever it is set", async () => {
    const data = pluginFromData({
      format: "partnerskab/plugin/1",
      key: "data",
      version: "1",
      parameters: [{ parameter: "visits.payer", from: "2011-06-01", value: "DK 35 40 80 02", source: "os" }]
    })
    const { visit, pk } = installed(data as never)
    const { events } = accepted(await visit("2011-06-01"))
    expect(events[0]).toMatchObject({ data: { payer: "35408002" } })
    const described = pk.describe().parameters.find(({ key }) => key === "visits.payer")!
    expect(described.values.map(({ value }) => value)).toEqual(["24256790", "35408002"])
  })

  it("is described with all its days, who set it, its source, and whether anyone has checked it", () => {
    const { parameters } = installed(autumn, june).pk.describe()
    expect(
      parameters
        .map(({ key }) => key)
        .filter((key) => !/^(agreement|fairs|network|other|recruitment|retention|training)\./.test(key))
    ).toEqual([
      "parties.branchGroups",
      "placements.endNotice",
      "placements.fullTime",
      "placements.qualityConcept",
      "placements.qualityForAll",
      "placements.whenLawIsOpen",
      "proposals.daysOpen",
      "visits.most",
      "visits.payer",
      "visits.weeks"
    ])
    expect(parameters.at(-1)).toEqual({
      key: "visits.weeks",
      module: "visits",
      title: { da: "Uger til næste besøg", en: "Weeks until the next visit" },
      values: [
        { value: 13, source: "antagelse: et kvartal", verified: false },
        { from: "2011-06-01", value: 8, source: "byrådet, 3. maj 2011", verified: true, by: "june" },
        { from: "2011-09-01", value: 6, source: "udvalget", verified: false, by: "autumn" }
      ]
    })
    expect(parameters.find(({ key }) => key === "visits.most")!.values).toEqual([
      { value: 20, source: "antagelse", verified: true }
    ])
  })
})

describe("a policy", () => {
  it("may ask for a value, of a day or of today", async () => {
    const fewer = setting("fewer", most.from("2011-06-01", 5, { source: "os" }))
    const { visit, clock } = installed(fewer)
    expect(accepted(await visit("2011-05-31", { people: 20 })).warnings).toMatchObject([{ code: "Full" }])
    expect(accepted(await visit("2011-05-31", { people: 5 })).warnings).toEqual([])
    expect(await visit("2011-06-01", { people: 6 })).toMatchObject({ refusals: [{ da: "Højst 5.", en: "At most 5." }] })
    clock.goTo("2011-06-01")
    expect(accepted(await visit("2011-06-01", { people: 5 })).warnings).toMatchObject([{ code: "Full" }])
  })
})

describe("the journal", () => {
  it("holds key, value and source of what rules and policies asked for, each once, as it was on the day", async () => {
    const { visit, storage } = installed(june)
    accepted(await visit("2011-06-01"))
    accepted(await visit("2011-05-31"))
    const payers = 'visits.payer = "24256790" (antagelse)'
    expect(journalOf(storage).map(({ trace }) => trace)).toEqual([
      [
        "visits.atMost: Allow",
        "visits.tellsLater: Allow",
        "visits.most = 20 (antagelse)",
        payers,
        "visits.weeks = 8 (byrådet, 3. maj 2011)"
      ],
      [
        "visits.atMost: Allow",
        "visits.tellsLater: Allow",
        "visits.most = 20 (antagelse)",
        payers,
        "visits.weeks = 13 (antagelse: et kvartal)"
      ]
    ])
  })

  it("holds nothing of a command that is only previewed", async () => {
    const { pk, storage } = installed()
    const preview = pk.preview("consultant-1").visits
    const { events } = accepted(await preview.plan({ visit: "v", on: "2011-06-01", of: "known", people: 1 }))
    expect(events[0]!.trace).toContain("visits.weeks = 13 (antagelse: et kvartal)")
    expect(journalOf(storage)).toEqual([])
  })
})

describe("a parameter that nobody declares", () => {
  it("is a mistake of the rule's author: a defect, and nothing is written", async () => {
    const { visit, storage } = installed()
    const asked = visit("2011-06-01", { of: "unknown" })
    await expect(asked).rejects.toThrow(
      "visits.plan: decide threw: no module that is installed declares the parameter nobody.has"
    )
    expect(journalOf(storage)).toEqual([])
  })
})

describe("the days a proposal can be approved", () => {
  const approved = ownPolicy(plan, {
    id: "visits.approved",
    check: () => needsApproval("Ask", ["leader"], { da: "Spørg.", en: "Ask." })
  })
  class Asking extends defineModule("visits", {
    title,
    entities: [Visit],
    commands: { plan },
    parameters: [weeks, payer],
    policies: [approved]
  }) {}
  class WithAsking extends definePlugin("withAsking", { version: "1.0.0", add: [Asking] }) {}

  const proposed = async (...parameters: ReadonlyArray<ParameterChange>) => {
    const given = basis(memory(), virtualClock("2011-01-03"))
    const plugins = [WithAsking, setting("ours", ...parameters)] as ReadonlyArray<typeof WithAsking>
    const pk = createPartnerskab({ ...given, plugins })
    const order = { visit: "v", on: "2011-01-03", of: "known", people: 1 } as const
    expect(refusedWith(await pk.as("consultant-1").visits.plan(order))).toEqual(["ApprovalNeeded"])
    const [proposal] = (await pk.find(Proposal, { state: "Open" })).rows
    const approve = (on: Day) => {
      given.clock.goTo(on)
      return pk.approve(proposal!.id, { by: "chief", roles: ["leader"] })
    }
    return { lastDay: proposal!.state.lastDay, approve }
  }
  const fortnight = proposalDaysOpen.from("2011-01-03", 14, { source: "ledelsen" })

  it("are 30 without a plugin: it can be approved on the last day, and not the day after", async () => {
    const { lastDay, approve } = await proposed()
    expect(lastDay).toBe("2011-02-02")
    accepted(await approve("2011-02-02"))
    const tooLate = await (await proposed()).approve("2011-02-03")
    expect(refusalsOf(tooLate)).toEqual(["ProposalOutdated /proposal"])
  })

  it("are 14 when a plugin says so", async () => {
    const { lastDay, approve } = await proposed(fortnight)
    expect(lastDay).toBe("2011-01-17")
    accepted(await approve("2011-01-17"))
    expect(await (await proposed(fortnight)).approve("2011-01-18")).toMatchObject({
      refusals: [{ _tag: "ProposalOutdated", facts: { why: "expired" } }]
    })
  })

  it("are those of the day it is proposed, not of a later one", async () => {
    const later = proposalDaysOpen.from("2011-01-04", 14, { source: "ledelsen" })
    expect((await proposed(later)).lastDay).toBe("2011-02-02")
  })
})
