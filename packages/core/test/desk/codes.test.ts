import { accepted, refusedWith } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  Agreements,
  createPartnerskab,
  Day,
  Fairs,
  Networks,
  Other,
  Parties,
  Placements,
  Recruitment,
  Retention,
  Training
} from "../../src/index.ts"
import {
  Code,
  command,
  decision,
  defineCodes,
  defineEntity,
  defineModule,
  definePlugin,
  defineRefusal,
  defineTable,
  deny,
  Id,
  ownPolicy
} from "../../src/plugin/index.ts"
import { basis } from "../setup.ts"

const title = { da: "Opgaver", en: "Tasks" }
const tasks = defineCodes("tasks.kinds", {
  "groenne-omraader": { da: "Grønne områder", en: "Green areas" },
  events: { da: "Events", en: "Events", lastDay: "2011-06-30" }
})
const hours = defineTable("tasks.hours", tasks, { "groenne-omraader": 20, events: 5 })

class NoSuchTask extends defineRefusal("NoSuchTask", {
  source: "listen over opgaver",
  da: ({ kind, allowed }: { readonly kind: string; readonly allowed: ReadonlyArray<string> }) =>
    `${kind} er ikke en opgave; opgaver er ${allowed.join(", ")}.`,
  en: ({ kind, allowed }) => `${kind} is no task; tasks are ${allowed.join(", ")}.`,
  at: () => "/kind"
}) {}
class Task extends defineEntity("task", {
  state: Schema.TaggedStruct("Given", { hours: Schema.Finite }),
  events: { Given: Schema.Struct({ hours: Schema.Finite }) },
  begin: { Given: ({ hours: weekly }) => ({ _tag: "Given", hours: weekly }) },
  when: { Given: {} }
}) {}
const give = command({
  input: Schema.Struct({ task: Id, on: Day, kind: Code }),
  reads: () => ({}),
  decide: (_, { on, kind }, { codesOn, valueFor, newId }) => {
    const allowed = codesOn(tasks, on)
    return decision([NoSuchTask.unless(allowed.has(kind), { kind, allowed: [...allowed.keys()] })], () => [
      Task.events.Given(newId(0), on, { hours: valueFor(hours, kind)! })
    ])
  }
})
class Tasks extends defineModule("tasks", {
  title,
  entities: [Task],
  commands: { give },
  refusals: [NoSuchTask],
  codes: [tasks],
  tables: [hours],
  policies: [
    ownPolicy(give, {
      id: "tasks.short",
      check: ({ input: { kind }, valueFor }) =>
        (valueFor(hours, kind) ?? 0) > 30 ? deny("TooLong", { da: "For længe.", en: "Too long." }) : undefined
    })
  ]
}) {}
class WithTasks extends definePlugin("withTasks", { version: "1.0.0", add: [Tasks] }) {}

const desk = (more: object = {}) => {
  class More extends definePlugin("more", { version: "1.0.0", ...more }) {}
  return createPartnerskab({ ...basis(), plugins: [WithTasks, More] }).as("consultant-1")
}
const problems = (more: object, other: object = {}): ReadonlyArray<string> => {
  class Other extends definePlugin("other", { version: "1.0.0", ...other }) {}
  class More extends definePlugin("more", { version: "1.0.0", ...more }) {}
  try {
    createPartnerskab({ ...basis(), plugins: [WithTasks, More, Other] })
    return []
  } catch (error) {
    return (error as { readonly problems: ReadonlyArray<{ code: string; text: string }> }).problems.map(
      ({ code, text }) => `${code}: ${text}`
    )
  }
}
/** Keys of all lists or tables of an installation, in order. */
const declared = (what: "codes" | "tables") =>
  [Agreements, Parties, Fairs, Networks, Other, Placements, Recruitment, Retention, Tasks, Training]
    .flatMap(({ definition }) => definition[what].map(({ key }) => key))
    .toSorted()
    .join(", ")
const on = "2011-06-30"

describe("a code", () => {
  it("can be used up to its last day, and not the day after", async () => {
    accepted(await desk().tasks.give({ task: "t", on, kind: "events" }))
    const answer = await desk().tasks.give({ task: "t", on: "2011-07-01", kind: "events" })
    expect(answer).toMatchObject({
      refusals: [{ da: "events er ikke en opgave; opgaver er groenne-omraader.", at: "/kind" }]
    })
  })

  it("that a plugin adds can be used from its first day, with its value in the table (row 75)", async () => {
    const more = {
      entries: [tasks.with({ historier: { da: "Historiefortælling", en: "Storytelling", firstDay: on } })],
      values: [hours.with({ historier: 8 })]
    }
    const { events } = accepted(await desk(more).tasks.give({ task: "t", on, kind: "historier" }))
    expect(events).toMatchObject([{ data: { hours: 8 } }])
    expect(refusedWith(await desk(more).tasks.give({ task: "t", on: "2011-06-29", kind: "historier" }))).toEqual([
      "NoSuchTask"
    ])
    expect(refusedWith(await desk().tasks.give({ task: "t", on, kind: "historier" }))).toEqual(["NoSuchTask"])
  })

  it("can be asked for by a policy", async () => {
    const more = { entries: [tasks.with({ vagt: { da: "Vagt", en: "Watch" } })], values: [hours.with({ vagt: 37 })] }
    expect(refusedWith(await desk(more).tasks.give({ task: "t", on, kind: "vagt" }))).toEqual(["PolicyDenied"])
  })

  it("is described with its words, its days and who names it", () => {
    const more = { entries: [tasks.with({ vagt: { da: "Vagt", en: "Watch" } })], values: [hours.with({ vagt: 37 })] }
    class More extends definePlugin("more", { version: "1.0.0", ...more }) {}
    expect(
      createPartnerskab({ ...basis(), plugins: [WithTasks, More] })
        .describe()
        .codes.filter(({ key }) => key === "tasks.kinds")
    ).toEqual([
      {
        key: "tasks.kinds",
        codes: [
          { code: "events", words: { da: "Events", en: "Events" }, lastDay: "2011-06-30", by: "tasks" },
          { code: "groenne-omraader", words: { da: "Grønne områder", en: "Green areas" }, by: "tasks" },
          { code: "vagt", words: { da: "Vagt", en: "Watch" }, by: "more" }
        ]
      }
    ])
  })
})

describe("an installation is not put together when", () => {
  const watch = { vagt: { da: "Vagt", en: "Watch" } }

  it.each([
    [
      "a code has no value in a table",
      { entries: [tasks.with(watch)] },
      {},
      ["PK-TABLE-GAP: the table tasks.hours has no value for vagt of tasks.kinds: whoever adds the code adds it"]
    ],
    [
      "a value is for no code",
      { values: [hours.with({ vagt: 1 })] },
      {},
      ["PK-TABLE-STRAY: the table tasks.hours has a value for vagt, which tasks.kinds has not"]
    ],
    [
      "two plugins name a code and give its value",
      { entries: [tasks.with(watch)], values: [hours.with({ vagt: 1 })] },
      { entries: [tasks.with(watch)], values: [hours.with({ vagt: 2 })] },
      [
        "PK-CODE-TWICE: more and other name the code vagt of tasks.kinds: only one can",
        "PK-VALUE-TWICE: more and other give vagt a value in tasks.hours: only one can"
      ]
    ],
    [
      "a plugin names a code that the module has",
      { entries: [tasks.with({ events: { da: "Events", en: "Events" } })] },
      {},
      ["PK-CODE-TWICE: its module and more name the code events of tasks.kinds: only one can"]
    ],
    [
      "a list and a table are not there",
      { entries: [{ list: "x.y", entries: watch }], values: [{ table: "x.z", values: {} }] },
      {},
      [
        `PK-CODES-UNKNOWN: "more" adds codes to x.y, which is not there; there are: ${declared("codes")}`,
        `PK-TABLE-UNKNOWN: "more" adds values to x.z, which is not there; there are: ${declared("tables")}`
      ]
    ],
    [
      "a code is misspelt, has no words, or days that do not exist",
      {
        entries: [tasks.with({ Vågt: { da: "", en: "Watch", firstDay: "2011-02-30" as never } })],
        values: [hours.with({ Vågt: 1 })]
      },
      {},
      [
        "PK-CODE-TEXT: Vågt of tasks.kinds, which more names, needs words in Danish and English",
        "PK-CODE-DAYS: Vågt of tasks.kinds, which more names, needs days YYYY-MM-DD, the first not after the last",
        "PK-CODE: Vågt of tasks.kinds, which more names, needs lower-case a–z (æ as ae, ø as oe, å as aa), digits and hyphens"
      ]
    ]
  ])("%s", (_, more, other, told) => {
    expect(problems(more, other).toSorted()).toEqual(told.toSorted())
  })
})

// @ts-expect-error a code of the list has no value
defineTable("tasks.short", tasks, { events: 5 })
