import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  Agreements,
  CannotAssemble,
  createPartnerskab,
  Placements,
  pluginFromData,
  proposalDaysOpen
} from "../../src/index.ts"
import { command, decision, defineParameter, policy } from "../../src/plugin/index.ts"
import { basis, except } from "../setup.ts"
import { aModule, anEntity, aPlugin, problemsInAnyOrder, problemsOf, title } from "./problems.ts"

const anyText = command({
  input: Schema.Struct({ text: Schema.String }),
  reads: () => ({}),
  decide: () => decision([], () => [])
})
const bad = aPlugin("bad", {
  sdk: 2,
  requires: ["bad", "nobody"],
  add: [
    aModule("Bad", {
      entities: [anEntity("history")],
      commands: { anyText },
      parameters: [defineParameter("Bad.days", { title, form: Schema.Natural, value: -1, source: "os" })],
      policies: [policy(Agreements, "end", { id: "base" })]
    })
  ],
  replace: [aModule("nowhere")],
  disable: ["nobody", "people"],
  policies: [
    policy(Agreements, "sign", { id: "lost", exceptionTo: { ...except("base"), legalBasis: "" } }),
    policy(Agreements, "end", { id: "first", exceptionTo: except("second") }),
    { id: "nowhere", on: "agreement.burn" }
  ],
  parameters: [proposalDaysOpen.from("2011-02-30", -1, { source: "" })],
  titles: { nobody: title, fairs: { da: "", en: "" } },
  printed: { 2016: { nobody: title } },
  contacts: { nobody: "p", fairs: "670112-1234" },
  targets: [{ indicator: "no.figure", atLeast: Number.NaN, asOf: "soon", source: "os" }]
})
const codes = [
  "PK-CONTACT-CPR",
  "PK-CONTACT-UNKNOWN",
  "PK-DISABLE-CORE",
  "PK-DISABLE-UNKNOWN",
  "PK-ENTITY-RESERVED",
  "PK-EXCEPTION-ELSEWHERE",
  "PK-EXCEPTION-UNGROUNDED",
  "PK-EXCEPTION-UNKNOWN",
  "PK-KEY",
  "PK-PARAMETER-DAY",
  "PK-PARAMETER-SOURCE",
  "PK-PARAMETER-VALUE",
  "PK-POLICY-UNKNOWN",
  "PK-PRINTED-UNKNOWN",
  "PK-REPLACE-UNKNOWN",
  "PK-REQUIRES",
  "PK-REQUIRES-CYCLE",
  "PK-SCHEMA-TEXT",
  "PK-SDK",
  "PK-TARGET-UNKNOWN",
  "PK-TARGET-VALUE",
  "PK-TITLE-EMPTY",
  "PK-TITLE-UNKNOWN"
]
const codesIn = (told: ReadonlyArray<string>) => [...new Set(told.map((one) => one.split(":")[0]!))].toSorted()

describe("everything that is wrong with one plugin", () => {
  it("is told in one error, sorted by what it says", () => {
    const told = problemsOf([bad])
    const texts = told.map((one) => one.slice(one.indexOf(": ") + 2))
    expect(texts).toEqual(texts.toSorted((a, b) => (a < b ? -1 : 1)))
    expect(new Set(texts).size).toBe(texts.length)
    expect(codesIn(told)).toEqual(codes)
  })

  it("is told the same beside other plugins, whatever the order", () => {
    const others = [aPlugin("good", { add: [aModule("good")] }), pluginFromData({ key: "data" }, "jobcenter.json")]
    const told = problemsInAnyOrder([bad, ...others])
    expect(told.filter((one) => one.startsWith("PK-DATA"))).toHaveLength(2)
    expect(told).toHaveLength(problemsOf([bad]).length + 2)
    expect(codesIn(told)).toEqual([...codes, "PK-DATA"].toSorted())
  })

  it("is an error with codes for programs and a text for people, thrown before anything is stored", () => {
    const make = () => createPartnerskab({ ...basis(), plugins: [bad] } as never)
    expect(make).toThrow(CannotAssemble)
    expect(make).toThrow(/^Cannot put it together:\n - PK-/)
  })

  it("is nothing when nothing is wrong", () => {
    expect(problemsOf([aPlugin("good", { add: [aModule("good")], requires: [Placements.key] })])).toEqual([])
  })
})
