import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreements, createPartnerskab } from "../../src/index.ts"
import { allow, type ExceptionTo, type Policy, policy } from "../../src/plugin/index.ts"
import { aDraft, basis, except, journalOf, withCompany } from "../setup.ts"
import { placesFirst, summer, withPolicies } from "../sketch/policies.ts"
import { aModule, aPlugin, problemsInAnyOrder } from "./problems.ts"

const onEnd = (id: string, exceptionTo?: ExceptionTo): Policy =>
  policy(Agreements, "end", { id, ...(exceptionTo === undefined ? {} : { exceptionTo }) })
const onSign = (id: string, exceptionTo?: ExceptionTo): Policy =>
  policy(Agreements, "sign", { id, ...(exceptionTo === undefined ? {} : { exceptionTo }) })

/** Each policy in a plugin of its own. */
const problems = (...policies: ReadonlyArray<Policy>) =>
  problemsInAnyOrder(policies.map((one, at) => aPlugin(`p${at}`, { policies: [one] })))

/** The library's own policies are not what is tested here. */
const notBuiltIn = (said: string): boolean => !/^\w+\./.test(said)

describe("an exception", () => {
  it("may be one of several to a policy on the same command, also of a module", () => {
    expect(problems(onEnd("base"), onEnd("a", except("base")), onEnd("b", except("base")))).toEqual([])
    const module = aPlugin("m", { add: [aModule("strict", { policies: [onEnd("strict.first")] })] })
    expect(problemsInAnyOrder([module, aPlugin("a", { policies: [onEnd("a", except("strict.first"))] })])).toEqual([])
  })

  it.each([
    [
      "to one that is an exception itself: it is told to which it should be",
      [onEnd("base"), onEnd("a", except("base")), onEnd("b", except("a"))],
      ['PK-EXCEPTION-CHAIN: policy "b" is an exception to "a", which is one itself: make it an exception to "base"']
    ],
    [
      "to the last of a chain: each is told the first of it",
      [onEnd("base"), onEnd("a", except("base")), onEnd("b", except("a")), onEnd("c", except("b"))],
      [
        'PK-EXCEPTION-CHAIN: policy "b" is an exception to "a", which is one itself: make it an exception to "base"',
        'PK-EXCEPTION-CHAIN: policy "c" is an exception to "b", which is one itself: make it an exception to "base"'
      ]
    ],
    [
      "to itself",
      [onEnd("a", except("a"))],
      [
        'PK-EXCEPTION-CHAIN: policy "a" is an exception to "a", which is one itself: make it an exception to one that is none'
      ]
    ],
    [
      "to one that is an exception to it",
      [onEnd("a", except("b")), onEnd("b", except("a"))],
      [
        'PK-EXCEPTION-CHAIN: policy "a" is an exception to "b", which is one itself: make it an exception to one that is none',
        'PK-EXCEPTION-CHAIN: policy "b" is an exception to "a", which is one itself: make it an exception to one that is none'
      ]
    ],
    [
      "to one on another command",
      [onSign("base"), onEnd("a", except("base"))],
      [
        'PK-EXCEPTION-ELSEWHERE: policy "a" on agreement.end is an exception to "base", which is on agreement.sign: both must be on the same command'
      ]
    ]
  ])("cannot be %s", (_, policies, told) => {
    expect(problems(...policies)).toEqual(told)
  })

  it.each([
    ["a legal basis", { legalBasis: "" }],
    ["a legal basis of more than spaces", { legalBasis: "  \n" }],
    ["a reason in Danish", { reason: { da: "", en: "Summer." } }],
    ["a reason in English", { reason: { da: "Sommer.", en: " " } }],
    ["any reason, as JavaScript lets it", { reason: undefined as never }],
    ["a legal basis, as JavaScript lets it", { legalBasis: undefined as never }]
  ])("cannot be without %s", (_, without) => {
    expect(problems(onEnd("base"), onEnd("a", { ...except("base"), ...without }))).toEqual([
      'PK-EXCEPTION-UNGROUNDED: policy "a" is an exception: give its reason in Danish and English, and its legalBasis'
    ])
  })

  it("is told all that is wrong with it at once", () => {
    expect(
      problems(onSign("base"), onSign("a", except("base")), onEnd("b", { ...except("a"), legalBasis: "" })).map(
        (one) => one.split(":")[0]
      )
    ).toEqual(["PK-EXCEPTION-CHAIN", "PK-EXCEPTION-UNGROUNDED", "PK-EXCEPTION-ELSEWHERE"])
  })

  it("is told the same in any order, also when several policies have the id it names", () => {
    const told = problems(onEnd("base"), onSign("base"), onEnd("base", except("first")), onEnd("a", except("base")))
    expect(told.map((one) => one.split(":")[0])).toEqual([
      "PK-EXCEPTION-CHAIN",
      "PK-EXCEPTION-ELSEWHERE",
      "PK-EXCEPTION-UNKNOWN",
      "PK-POLICY-TWICE"
    ])
  })
})

describe("the reason and the legal basis of an exception", () => {
  const installed = async () => {
    const given = basis()
    const pk = createPartnerskab({ ...given, plugins: [withPolicies([placesFirst, summer])] })
    const desk = pk.as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft({ points: { placements: { instruments: ["mentor"], places: 1 } } })))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 1 } as const
    accepted(await desk.placements.register(register))
    return { ...given, pk, desk }
  }

  it("are described, and those of a policy that is no exception are not there", async () => {
    const { pk } = await installed()
    const by = { kind: "plugin", key: "local" }
    expect(pk.describe().policies.filter(({ id }) => notBuiltIn(id))).toEqual([
      {
        id: "local/summer",
        on: "agreement.end",
        by,
        exceptionTo: {
          policy: "placements/placesFirst",
          reason: { da: "Sommer hos os.", en: "Summer with us." },
          legalBasis: "byrådets beslutning"
        }
      },
      { id: "placements/placesFirst", on: "agreement.end", by }
    ])
  })

  it("can be found from the journal when the exception let something happen: by its id, and its ground as it was then", async () => {
    const { pk, desk, storage } = await installed()
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-07-01", reason: "agreed" }))
    const trace = journalOf(storage).at(-1)!.trace.filter(notBuiltIn)
    expect(trace).toEqual(["local/summer: Allow (placements/placesFirst; byrådets beslutning)"])
    const id = trace[0]!.split(":")[0]
    expect(pk.describe().policies.find((one) => one.id === id)?.exceptionTo?.reason.da).toBe("Sommer hos os.")
  })

  it("are of no use when the exception has nothing to say", async () => {
    const { desk } = await installed()
    expect(refusedWith(await desk.agreement.end({ agreement: "a1", lastDay: "2011-06-30", reason: "agreed" }))).toEqual(
      ["PolicyDenied"]
    )
  })
})

describe("an exception with an answer that is allowed", () => {
  it("is asked in place of its policy only, and no other", async () => {
    const other = policy(Agreements, "end", { id: "other", check: () => allow })
    const given = basis()
    const plugins = [withPolicies([placesFirst, summer, other])]
    const desk = createPartnerskab({ ...given, plugins }).as("consultant-1")
    await withCompany(desk)
    accepted(await desk.agreement.draft(aDraft()))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: "2011-07-01", reason: "agreed" }))
    const trace = journalOf(given.storage).at(-1)!.trace.filter(notBuiltIn)
    expect(trace.map((line) => line.split(":")[0])).toEqual(["other", "local/summer"])
  })
})
