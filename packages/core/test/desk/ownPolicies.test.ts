import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import {
  command,
  decision,
  defineModule,
  definePlugin,
  deny,
  needsApproval,
  ownPolicy,
  type Verdict,
  warn
} from "../../src/plugin/index.ts"
import { basis, journalOf } from "../setup.ts"
import { anEntity } from "./problems.ts"

const title = { da: "Korps", en: "Corps" }
const Squad = anEntity("squad")
const begin = () =>
  command({
    input: Schema.Struct({}),
    reads: () => ({}),
    decide: (_, _input, { newId, today }) => decision([], () => [Squad.events.Began(newId(0), today, {})])
  })
const no = deny("No", { da: "Nej.", en: "No." })
const ask = needsApproval("Ask", ["leader"], { da: "Spørg.", en: "Ask." })
const look = warn("Look", { da: "Se.", en: "Look." })

/** A desk with two commands and these policies on the second. */
const desk = (...policies: ReadonlyArray<Omit<Parameters<typeof ownPolicy>[1], "id">>) => {
  const first = begin()
  const second = begin()
  class Corps extends defineModule("corps", {
    title,
    entities: [Squad],
    commands: { first, second },
    policies: policies.map((one, at) => ownPolicy(second, { id: `corps.${at}`, ...one }))
  }) {}
  class WithCorps extends definePlugin("withCorps", { version: "1.0.0", add: [Corps] }) {}
  const given = basis()
  const pk = createPartnerskab({ ...given, plugins: [WithCorps] })
  return { ...given, pk, corps: pk.as("consultant-1").corps }
}

describe("a policy on a command of its own module", () => {
  it("is on that command, not on another that the module has", async () => {
    const { pk, corps } = desk({ check: () => no })
    expect(pk.describe().policies.flatMap(({ on }) => (on.startsWith("corps.") ? on : []))).toEqual(["corps.second"])
    accepted(await corps.first({}))
    expect(refusedWith(await corps.second({}))).toEqual(["PolicyDenied"])
  })
})

describe("a policy that denies", () => {
  it("may say which field stands in the way; without it, it is about the whole", async () => {
    const field = deny("No", { da: "Nej.", en: "No.", at: "/on" })
    const { corps } = desk({ check: () => no }, { judge: () => no }, { check: () => field })
    const answer = await corps.second({})
    expect(answer.ok ? [] : answer.refusals.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
      "PolicyDenied ",
      "PolicyDenied ",
      "PolicyDenied /on"
    ])
  })
})

describe("a policy that throws while it says what it reads", () => {
  it("denies, and nothing is written", async () => {
    const { corps, storage } = desk({
      reads: () => {
        throw new Error("a secret")
      }
    })
    const answer = await corps.second({})
    expect(answer).toMatchObject({ refusals: [{ _tag: "PolicyDenied", facts: { code: "PolicyFailed" } }] })
    expect(JSON.stringify(answer)).not.toContain("secret")
    expect(journalOf(storage)).toEqual([])
  })
})

describe("a policy that checks one thing and judges another", () => {
  const answerTo = async (check: Verdict, judge: Verdict) => {
    const answer = await desk({ check: () => check, judge: () => judge }).corps.second({})
    return answer.ok ? answer.warnings.map(({ code }) => code) : refusedWith(answer)
  }

  it.each([
    ["a denial before an approval", no, ask, ["PolicyDenied"]],
    ["a denial before a warning", no, look, ["PolicyDenied"]],
    ["an approval before a warning", ask, look, ["ApprovalNeeded"]],
    ["a warning before nothing", look, { _tag: "Allow" } as const, ["Look"]]
  ] as const)("says the stricter, whichever of the two it is: %s", async (_, strict, mild, told) => {
    expect(await answerTo(strict, mild)).toEqual(told)
    expect(await answerTo(mild, strict)).toEqual(told)
  })
})
