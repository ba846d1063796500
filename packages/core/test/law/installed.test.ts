import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { sealOf } from "../../src/desk/index.ts"
import { createPartnerskab, describeMarkdown } from "../../src/index.ts"
import { Day } from "../../src/calendar/index.ts"
import { judge, type RulePack } from "../../src/law/index.ts"
import { command, defineEntity, defineModule, definePlugin, deny, Id, ownPolicy } from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"
import { aHire, bicycles, hire, length } from "./bikes.ts"

class Hire extends defineEntity("hire", {
  state: Schema.Union([Schema.TaggedStruct("Running", { days: Schema.Natural })]),
  events: { Begun: Schema.Struct({ days: Schema.Natural }) },
  begin: { Begun: ({ days }) => ({ _tag: "Running", days }) },
  when: { Running: {} },
  words: { name: { da: "lejen", en: "the hire" } }
}) {}

const begin = command({
  input: Schema.Struct({ hire: Id, lastDay: Day, days: Schema.Natural }),
  reads: () => ({}),
  decide: (_, { days }, { newId }) => ({ ok: true, events: [Hire.events.Begun(newId(0), "2022-05-02", { days })] })
})

class Bikes extends defineModule("bikes", {
  title: { da: "Cykler", en: "Bicycles" },
  entities: [Hire],
  commands: { begin },
  policies: [
    ownPolicy(begin, {
      id: "bikes.law",
      check: ({ input, lawAbout }) => {
        const { verdict, findings } = judge(lawAbout(hire), { ...aHire, lastDay: input.lastDay })
        return verdict === "forbidden" ? deny("bikes.law", findings[0]!) : undefined
      }
    })
  ]
}) {}

class Hiring extends definePlugin("hiring", { version: "1.0.0", add: [Bikes] }) {}
class HiringByLaw extends definePlugin("hiring", { version: "1.0.0", add: [Bikes], packs: [bicycles] }) {}

const installed = (packs?: ReadonlyArray<RulePack>) =>
  createPartnerskab({ ...basis(), plugins: [Hiring], ...(packs === undefined ? {} : { packs }) })
const problemsOf = (packs: ReadonlyArray<RulePack>) => {
  try {
    installed(packs)
  } catch (error) {
    return (error as { readonly problems: ReadonlyArray<{ readonly code: string }> }).problems.map(({ code }) => code)
  }
  return []
}
const digest = memory().digest

describe("rules of law that are installed", () => {
  it("are asked by a policy, and the journal keeps which packs were", async () => {
    const pk = installed([bicycles])
    const desk = pk.as("consultant-1").bikes
    const no = await desk.begin({ hire: "h", lastDay: "2022-05-16", days: 15 })
    expect(no).toMatchObject({ ok: false, refusals: [{ _tag: "PolicyDenied", facts: { code: "bikes.law" } }] })
    const { events } = accepted(await desk.begin({ hire: "h", lastDay: "2022-05-15", days: 14 }))
    const [entry] = await pk.history(Hire, events[0]!.id)
    expect(entry).toMatchObject({ trace: ["bikes.law: Allow", "law bicycles"] })
  })

  it("can come with a plugin, and be asked by anyone", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [HiringByLaw] })
    expect(judge(pk.lawAbout(hire), { ...aHire, lastDay: "2022-05-16" }).verdict).toBe("forbidden")
    expect(pk.describe().packs).toMatchObject([{ id: "bicycles", by: "hiring", rules: [{ id: "length" }, {}, {}] }])
    expect(describeMarkdown(pk.describe(), "da")).toContain("Lejens længde")
  })

  it("are none without packs: the law then says nothing", () => {
    expect(judge(installed().lawAbout(hire), aHire)).toEqual({ verdict: "permitted", findings: [], unverified: [] })
  })
})

describe("putting together packs that are not whole", () => {
  it("tells all that is wrong, each with its code", () => {
    const gap = { ...bicycles, from: "2019-12-31" as const }
    expect(problemsOf([gap])).toEqual(["PK-PACK-GAP", "PK-PACK-GAP", "PK-PACK-GAP"])
    expect(problemsOf([bicycles, bicycles])).toEqual(expect.arrayContaining(["PK-PACK-TWICE", "PK-PACK-RULE-TWICE"]))
    expect(problemsOf([{ ...bicycles, rules: [{ ...length, source: "" }] }])).toEqual(["PK-PACK-NO-SOURCE"])
  })

  it("is not kept back by values that run out: time passes while a system runs", () => {
    expect(problemsOf([bicycles])).toEqual([])
  })

  it("refuses a sealed pack that is not what it was", () => {
    const seal = sealOf(bicycles, digest)
    expect(problemsOf([{ ...bicycles, seal }])).toEqual([])
    expect(problemsOf([{ ...bicycles, seal, da: "Loven om cykler" }])).toEqual(["PK-PACK-SEAL"])
    expect(problemsOf([{ ...bicycles, seal, rules: bicycles.rules.slice(1) }])).toEqual(["PK-PACK-SEAL"])
    const changed = { ...bicycles, id: "bicycles-2", da: "Loven om cykler" }
    expect(problemsOf([{ ...changed, seal: sealOf(changed, digest) }])).toEqual([])
  })
})
