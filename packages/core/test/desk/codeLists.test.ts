import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import {
  type CodeEntry,
  command,
  decision,
  defineCodes,
  defineModule,
  definePlugin,
  defineRefusal,
  defineTable
} from "../../src/plugin/index.ts"
import { basis, journalOf } from "../setup.ts"
import { aModule, aPlugin, problemsInAnyOrder, problemsOf } from "./problems.ts"

const words = { da: "Vagt", en: "Watch" }
const adding = (key: string, spec: object) => aPlugin(key, { add: [aModule(`${key}s`, spec)] })

describe("the days of a code", () => {
  const own = (entry: CodeEntry) => problemsOf([adding("x", { codes: [defineCodes("xs.codes", { watch: entry })] })])
  const told = [
    "PK-CODE-DAYS: watch of xs.codes, which its module names, needs days YYYY-MM-DD, the first not after the last"
  ]

  it.each([
    ["of all days", {}],
    ["of one", { firstDay: "2011-06-30", lastDay: "2011-06-30" }],
    ["from a day on", { firstDay: "2011-06-30" }],
    ["up to a day", { lastDay: "2011-06-30" }]
  ] as const)("may be %s", (_, days) => {
    expect(own({ ...words, ...days })).toEqual([])
  })

  it.each([
    ["the last is before the first", { firstDay: "2011-06-30", lastDay: "2011-06-29" }],
    ["the first does not exist", { firstDay: "2011-02-30", lastDay: "2011-06-29" }],
    ["the last does not exist", { firstDay: "2011-01-01", lastDay: "2011-02-30" }]
  ] as const)("are refused, also of a module's own code, when %s", (_, days) => {
    expect(own({ ...words, ...days })).toEqual(told)
  })
})

describe("a list of codes", () => {
  const codes = () => defineCodes("x.codes", { watch: words })

  it("may be declared by two modules only when it is the same", () => {
    const same = codes()
    expect(problemsOf([adding("a", { codes: [same] }), adding("b", { codes: [same] })])).toEqual([])
    expect(problemsInAnyOrder([adding("a", { codes: [codes()] }), adding("b", { codes: [codes()] })])).toEqual([
      "PK-CODES-TWICE: two modules declare the codes x.codes: give one of them another key"
    ])
  })

  it("has tables that two modules may declare only when they are the same", () => {
    const list = codes()
    const table = () => defineTable("x.hours", list, { watch: 37 })
    expect(
      problemsInAnyOrder([adding("a", { codes: [list], tables: [table()] }), adding("b", { tables: [table()] })])
    ).toEqual(["PK-TABLE-TWICE: two modules declare the table x.hours: give one of them another key"])
  })

  it("is told the same in any order when two contest its module and name other codes", () => {
    const contesting = (key: string, code: string) => {
      const list = defineCodes("x.codes", { [code]: words })
      return aPlugin(key, { add: [aModule("x", { codes: [list], tables: [defineTable("x.hours", list, {})] })] })
    }
    const more = aPlugin("more", { entries: [{ list: "x.codes", entries: { one: words } }] })
    const told = problemsInAnyOrder([contesting("a", "one"), contesting("b", "two"), more])
    expect(told.map((one) => one.split(":")[0])).toContain("PK-ADD-TWICE")
  })
})

describe("codes and values that a plugin adds", () => {
  const tasks = defineCodes("work.tasks", { green: words })
  const places = defineCodes("work.places", { harbour: words })
  const hours = defineTable("work.hours", tasks, { green: 20 })
  const people = defineTable("work.people", places, { harbour: 3 })
  const stranger = defineCodes("nobody.codes", { alien: words })
  const unknown = defineTable("nobody.table", stranger, { alien: 1 })

  class Looked extends defineRefusal("Looked", {
    source: "test",
    da: (_: { readonly seen: unknown }) => "Set.",
    en: () => "Seen."
  }) {}
  const look = command({
    input: Schema.Struct({ at: Schema.Literals(["ours", "codes", "table"]) }),
    reads: () => ({}),
    decide: (_, { at }, { codesOn, valueFor, today }) => {
      const keys = (list: typeof tasks | typeof places) => [...codesOn(list, today).keys()]
      const seen =
        at === "codes"
          ? codesOn(stranger, today)
          : at === "table"
            ? valueFor(unknown, "alien")
            : [keys(tasks), keys(places), ["green", "harbour", "watch", "quay"].map((code) => valueFor(hours, code))]
      return decision([Looked.when(true, { seen })], () => [])
    }
  })
  class Work extends defineModule("work", {
    title: words,
    entities: [],
    commands: { look },
    refusals: [Looked],
    codes: [tasks, places],
    tables: [hours, people]
  }) {}
  class WithWork extends definePlugin("withWork", {
    version: "1.0.0",
    add: [Work],
    entries: [tasks.with({ watch: words }), places.with({ quay: words })],
    values: [hours.with({ watch: 37 }), people.with({ quay: 2 })]
  }) {}
  const installed = () => {
    const given = basis()
    return { ...given, desk: createPartnerskab({ ...given, plugins: [WithWork] }).as("consultant-1") }
  }

  it("are in the list and the table they are for, and in no other", async () => {
    expect(await installed().desk.work.look({ at: "ours" })).toMatchObject({
      refusals: [
        {
          facts: {
            seen: [
              ["green", "watch"],
              ["harbour", "quay"],
              [20, undefined, 37, undefined]
            ]
          }
        }
      ]
    })
  })

  it.each([
    ["codes", "no module that is installed declares the codes nobody.codes"],
    ["table", "no module that is installed declares the table nobody.table"]
  ] as const)(
    "are never taken to be none: %s that nobody declares are a mistake of the rule's author",
    async (at, why) => {
      const { desk, storage } = installed()
      await expect(desk.work.look({ at })).rejects.toThrow(`work.look: decide threw: ${why}`)
      expect(journalOf(storage)).toEqual([])
    }
  )
})
