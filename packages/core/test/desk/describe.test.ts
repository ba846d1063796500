import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agreements, createPartnerskab, describeMarkdown, describeMermaid, Place, Placements } from "../../src/index.ts"
import {
  command,
  decision,
  defineModule,
  definePlugin,
  forkPoint,
  Note,
  PersonName,
  policy,
  reaction,
  Reach
} from "../../src/plugin/index.ts"
import { personalFields } from "../../src/desk/personalFields.ts"
import { basis, except } from "../setup.ts"

const write = command({
  input: Schema.Struct({ letters: Schema.Array(Schema.Struct({ text: Note })) }),
  reads: () => ({}),
  decide: () => decision([], () => [])
})

class Letters extends defineModule("letters", {
  title: { da: 'Breve | "kort"\nog godt', en: "Letters | <b>short</b>" },
  entities: [],
  commands: { write },
  policies: [policy(Agreements, "end", { id: "letters/first" })],
  reactions: { onClosed: reaction(Place, "Closed", () => undefined) }
}) {}

const ours = forkPoint(Placements, {
  terms: Placements.definition.terms!.fork("slagelse", Schema.Struct({ mentor: PersonName }), () => ({
    mentor: "nobody"
  })) as never,
  material: { mentor: "notify" } as never
})

class Slagelse extends definePlugin("slagelse", {
  version: "1.2.0",
  sdk: 1,
  add: [Letters],
  replace: [ours],
  disable: ["fairs"],
  policies: [policy(Agreements, "end", { id: 'july "summer"', exceptionTo: except("letters/first") })]
}) {}

const plain = createPartnerskab(basis()).describe()
const described = createPartnerskab({ ...basis(), plugins: [Slagelse] } as never).describe()
const moduleIn = (key: string, { modules } = described) => modules.find((module) => module.key === key)!

describe("a description", () => {
  it("is plain data: the same when it has been through JSON", () => {
    expect(JSON.parse(JSON.stringify(described))).toStrictEqual(described)
    expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain)
  })

  it("names the authority, the editions with what they print, and the plugins", () => {
    const { authority, editions, plugins } = described
    expect(authority).toEqual({ code: "0330", displayName: "Jobcenter Slagelse" })
    expect(editions.map(({ key, from, points }) => [key, from, points.length])).toEqual([
      ["2008", "2007-01-01", 7],
      ["2016", "2016-01-01", 7]
    ])
    expect(editions[1]!.points[6]).toEqual({
      number: 7,
      point: "other",
      title: { da: "Andet - en særligt tilrettelagt indsats", en: "Other: something specially arranged" }
    })
    expect(plugins).toEqual([{ key: "slagelse", version: "1.2.0" }])
    expect(plain.plugins).toEqual([])
  })

  it("tells who brings, replaces and disables each module", () => {
    const said = described.modules
      .filter(({ broughtBy }) => !broughtBy.includes("core"))
      .map(({ key, broughtBy, replacedBy, disabledBy }) => [
        key,
        ...[broughtBy, replacedBy, disabledBy].map((by) => by.join(" "))
      ])
    expect(said).toEqual([
      ["fairs", "2008 2016", "", "slagelse"],
      ["letters", "slagelse", "", ""],
      ["network", "2008 2016", "", ""],
      ["other", "2008 2016", "", ""],
      ["placements", "2008 2016", "slagelse", ""],
      ["recruitment", "2008 2016", "", ""],
      ["retention", "2008 2016", "", ""],
      ["training", "2008 2016", "", ""]
    ])
    expect(moduleIn("agreement")).toMatchObject({ broughtBy: ["core"], replacedBy: [], disabledBy: [] })
  })

  it("tells which wordings of a point can be read, and which is today's", () => {
    expect(moduleIn("placements", plain).terms!.wordings).toEqual([{ lineage: "base", version: 1, today: true }])
    expect(moduleIn("placements").terms).toEqual({
      wordings: [
        { lineage: "base", version: 1, today: false },
        { lineage: "slagelse", version: 1, today: true }
      ],
      personal: [{ at: "/mentor", kind: "name" }],
      codes: [],
      material: { mentor: "notify" }
    })
  })

  it("shows a disabled point with no terms to read and nothing to do", () => {
    expect(moduleIn("fairs")).toMatchObject({ terms: { wordings: [], personal: [] }, commands: [] })
    expect(moduleIn("fairs", plain).terms!.wordings).toHaveLength(1)
    expect(moduleIn("agreement")).not.toHaveProperty("terms")
  })

  it("tells how a place lives, in people's words", () => {
    const [place] = moduleIn("placements").entities
    expect(place).toMatchObject({
      key: "place",
      words: { da: "pladsen", en: "the place" },
      states: [
        { key: "InUse", words: { da: "den er i brug", en: "it is in use" } },
        { key: "OnHold", words: { da: "den er i bero", en: "it is on hold" } },
        { key: "Closed", words: { da: "den er lukket", en: "it is closed" } }
      ],
      lookup: ["state", "agreement", "party", "workplace", "instrument", "freeFrom"]
    })
    expect(place!.events[0]).toEqual({ key: "Registered" })
    expect(place!.events).toContainEqual({ key: "PutOnHold", words: { da: "sættes i bero", en: "be put on hold" } })
  })

  it("tells which fields of a command are texts about a person", () => {
    const personal = ["letters", "parties", "people"].flatMap((key) =>
      moduleIn(key).commands.flatMap((one) => one.personal.map(({ at, kind }) => `${key}.${one.key} ${at} ${kind}`))
    )
    expect(personal).toEqual([
      "letters.write /letters/*/text note",
      "parties.add /name name",
      "parties.rename /name name",
      "people.register /name name",
      "people.register /reach reach",
      "people.change /name name",
      "people.change /reach reach"
    ])
    const { commands } = moduleIn("agreement")
    expect(commands.find(({ key }) => key === "end")?.personal).toEqual([{ at: "/note", kind: "note" }])
  })

  it("tells policies and by whom, reactions, and figures with their titles", () => {
    expect(described.policies.filter(({ id }) => !/^\w+\./.test(id))).toEqual([
      {
        id: 'july "summer"',
        on: "agreement.end",
        by: { kind: "plugin", key: "slagelse" },
        exceptionTo: except("letters/first")
      },
      { id: "letters/first", on: "agreement.end", by: { kind: "module", key: "letters" } }
    ])
    expect(described.reactions).toEqual([{ module: "letters", key: "onClosed", entity: "place", event: "Closed" }])
    expect(described.indicators).toContainEqual({
      module: "agreement",
      key: "inForce",
      title: { da: "Gældende partnerskabsaftaler", en: "Agreements in force" }
    })
    expect(plain.policies.map(({ id }) => id)).toEqual([
      "agreement.lateStart",
      "agreement.lateStartCorrected",
      "fairs.holdFairToldAhead",
      "network.holdMeetingToldAhead",
      "network.membersBeforeEnd",
      "network.membersBeforePoint",
      "network.notTooFew",
      "network.notTooMany",
      "network.notTooOften",
      "placements.besideAnother",
      "placements.law",
      "placements.lawOfExtension",
      "placements.placesBeforeEnd",
      "placements.placesBeforePoint",
      "placements.startsInPast",
      "recruitment.owedByCompany",
      "retention.casesBeforeEnd",
      "retention.casesBeforePoint",
      "retention.holdCourseToldAhead",
      "retention.holdHealthToldAhead",
      "retention.holdTalkToldAhead",
      "training.withoutSubsidy"
    ])
    expect(plain.reactions).toEqual([])
  })
})

describe("the personal fields of a schema", () => {
  interface Tree {
    readonly note?: string
    readonly below: ReadonlyArray<Tree>
  }
  const tree: Schema.Codec<Tree, Tree> = Schema.Struct({
    note: Schema.optionalKey(Note),
    below: Schema.Array(Schema.suspend(() => tree))
  })

  it.each([
    ["the whole of it", PersonName, [" name"]],
    ["one that may be empty", Schema.Struct({ a: Schema.NullOr(Reach) }), ["/a reach"]],
    ["each of a record", Schema.Record(Schema.String, Note), ["/* note"]],
    ["places in a list", Schema.Tuple([Schema.String, PersonName]), ["/1 name"]],
    [
      "some of several forms",
      Schema.Union([Schema.Struct({ b: Note }), Schema.Struct({ a: Note })]),
      ["/a note", "/b note"]
    ],
    ["a key with a slash", Schema.Struct({ "a/b": Note }), ["/a~1b note"]],
    ["a form that refers to itself", tree, ["/below/*/note note", "/note note"]],
    ["none", Schema.Struct({ a: Schema.String }), []]
  ] as const)("are found: %s", (_, schema: { readonly ast: Schema.Top["ast"] }, fields) => {
    expect(personalFields(schema.ast).map(({ at, kind }) => `${at} ${kind}`)).toEqual(fields)
  })
})

describe("a description in Markdown", () => {
  /** Cells of a row: a bar ends one unless it is escaped. */
  const cells = (line: string) => line.replaceAll(/\\./g, "").split("|").length - 2

  it.each([
    ["da", "# Jobcenter Slagelse (0330): det, der er installeret", "Deltagelse i Partnerskabsnetværket", "notat"],
    ["en", "# Jobcenter Slagelse (0330): what is installed", "Taking part in the partnership network", "note"]
  ] as const)("speaks %s", (language, heading, point, note) => {
    const lines = describeMarkdown(described, language).split("\n")
    expect(lines[0]).toBe(heading)
    expect(lines).toContain(`| 1 | ${point} | network |`)
    expect(lines).toContain(`| agreement.end | /note | ${note} |`)
    expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(12)
  })

  it("has as many cells in each row as in its head, whatever is in a title", () => {
    const tables = describeMarkdown(described, "da")
      .split("\n\n")
      .filter((part) => part.startsWith("|"))
    expect(tables).toHaveLength(11)
    for (const table of tables) {
      const counts = table.trim().split("\n").map(cells)
      expect(new Set(counts).size).toBe(1)
    }
    expect(describeMarkdown(described, "da")).toContain('Breve \\| "kort" og godt')
    expect(describeMarkdown(described, "en")).toContain("Letters \\| \\<b\\>short\\</b\\>")
  })

  it("says that there is none, rather than show an empty table", () => {
    expect(describeMarkdown(plain, "en")).toContain("## Plugins\n\nNone.")
    expect(describeMarkdown(plain, "da")).toContain("## Reaktioner\n\nIngen.")
  })
})

describe("a description in Mermaid", () => {
  it("is a flowchart with every quote either around a label or escaped", () => {
    for (const one of [plain, described]) {
      const lines = describeMermaid(one).split("\n")
      expect(lines[0]).toBe("flowchart LR")
      for (const line of lines) expect([0, 2]).toContain(line.split('"').length - 1)
    }
    expect(describeMermaid(described)).toContain("july #34;summer#34;")
  })

  it("draws who brings, replaces, disables and forbids what", () => {
    const chart = describeMermaid(described)
    const labels = new Map([...chart.matchAll(/^ {2}(\w+)[[({]+"(.*?)"/gm)].map(([, node, label]) => [node, label]))
    const drawn = [...chart.matchAll(/^ {2}(\w+) -->\|"(.*)"\| (\w+)$/gm)].map(([, from, says, to]) =>
      [labels.get(from), says, labels.get(to)].join(" > ")
    )
    expect(drawn).toHaveLength(14 + 3 + 47 + 1)
    for (const arrow of [
      "edition 2008 > 6 > fairs",
      "edition 2016 > 1 > network",
      "slagelse 1.2.0 > adds > letters",
      "slagelse 1.2.0 > replaces > placements",
      "slagelse 1.2.0 > disables > fairs",
      "letters > brings > letters/first",
      "slagelse 1.2.0 > brings > july #34;summer#34;",
      "letters/first > end > agreement",
      "july #34;summer#34; > exception to > letters/first",
      "placements > place.Closed > letters"
    ])
      expect(drawn).toContain(arrow)
    expect(chart).toMatch(/\n {2}class m\d+ disabled$/)
    expect(describeMermaid(plain)).not.toContain("classDef")
  })
})
