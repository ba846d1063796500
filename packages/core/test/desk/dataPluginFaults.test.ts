import { describe, expect, it } from "vitest"
import { pluginFromData } from "../../src/index.ts"
import { aPlugin, problemsInAnyOrder, problemsOf } from "./problems.ts"

const smallest = { format: "partnerskab/plugin/1", key: "ours", version: "1.2.0" }
const parameter = { parameter: "proposals.daysOpen", from: "2011-01-03", value: 14, source: "os" }
const target = { indicator: "placements.inUse", atLeast: 1, asOf: "2011-12-31", source: "os" }
const words = { da: "Ord", en: "Words" }

/** What is wrong with data, each as what follows the name of the file. */
const faults = (data: unknown): ReadonlyArray<string> =>
  problemsOf([pluginFromData(data, "jobcenter.json")]).flatMap((one) =>
    one.startsWith("PK-DATA: jobcenter.json: ") ? [one.slice("PK-DATA: jobcenter.json: ".length)] : []
  )
const allowed = Object.keys({
  $schema: 0,
  ...smallest,
  sdk: 0,
  requires: 0,
  disable: 0,
  titles: 0,
  printed: 0,
  contacts: 0,
  parameters: 0,
  entries: 0,
  values: 0,
  targets: 0
}).join(", ")
const day = (at: string) =>
  `The field ${at} must be a day of the calendar from 1900 to 2999, YYYY-MM-DD (Feltet ${at} skal være en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD)`
const length = (at: string, most: number) =>
  `The field ${at} must have 1 to ${most} characters (Feltet ${at} skal være på 1 til ${most} tegn)`

describe("data that are no plugin", () => {
  it.each([null, undefined, [], [smallest], "ours", 7, true])("such as %j are told to be no object", (data) => {
    expect(faults(data)).toEqual(["must be an object (skal være et objekt)"])
  })

  it("are told which fields are missing", () => {
    expect(faults({})).toEqual([
      "The field /format is missing (Feltet /format mangler)",
      "The field /key is missing (Feltet /key mangler)",
      "The field /version is missing (Feltet /version mangler)"
    ])
  })

  it("are named as what they were read from, or as a plugin when nobody says", () => {
    expect(problemsOf([pluginFromData(7)])).toEqual(["PK-DATA: the plugin: must be an object (skal være et objekt)"])
  })

  it("throw nothing before everything is put together, however strange they are", () => {
    const around: Record<string, unknown> = { ...smallest }
    around["values"] = { table: { code: around } }
    const deep: unknown = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)
    const thrower = Object.defineProperty({ ...smallest }, "titles", {
      enumerable: true,
      get: () => {
        throw new Error("a secret")
      }
    })
    const tooDeep = ["cannot be read: is it nested too deeply? (kan ikke læses: er det indlejret for dybt?)"]
    expect(faults(around)).toHaveLength(1)
    expect(faults({ ...smallest, values: { table: { code: deep } } })).toEqual(tooDeep)
    expect(faults(thrower)).toEqual(tooDeep)
    expect(() => pluginFromData(Symbol("ours"))).not.toThrow()
  })
})

describe("a field that is unknown", () => {
  it("is told with what is allowed, in both languages", () => {
    expect(faults({ ...smallest, dissable: ["fairs"] })).toEqual([
      `The field /dissable is not known here; there are: ${allowed} (Feltet /dissable findes ikke her; her er: ${allowed})`
    ])
  })

  it.each([
    ["/titles/fairs/fr", { titles: { fairs: { ...words, fr: "Mots" } } }, "da, en"],
    [
      "/parameters/0/until",
      { parameters: [{ ...parameter, until: "2012-01-01" }] },
      "parameter, from, value, source, verified"
    ],
    [
      "/entries/tasks/watch/last",
      { entries: { tasks: { watch: { ...words, last: 1 } } } },
      "da, en, firstDay, lastDay"
    ],
    ["/targets/0/atMost", { targets: [{ ...target, atMost: 1 }] }, "indicator, atLeast, asOf, source, verified"],
    ["/add", { add: [] }, allowed],
    ["/policies", { policies: [] }, allowed],
    ["/problems", { problems: [] }, allowed]
  ])("is told wherever it stands: %s", (at, more, there) => {
    expect(faults({ ...smallest, ...more })).toEqual([
      `The field ${at} is not known here; there are: ${there} (Feltet ${at} findes ikke her; her er: ${there})`
    ])
  })

  it("is told also when JavaScript has one of that name", () => {
    const text = JSON.stringify(smallest).replace("}", ', "__proto__": { "add": [] } }')
    expect(faults(JSON.parse(text))[0]).toMatch(/^The field \/__proto__ is not known here; there are: /)
  })
})

describe("a field that is wrong", () => {
  const type = (at: string, en: string, da: string) => [`The field ${at} must be ${en} (Feltet ${at} skal være ${da})`]
  const key =
    "The field /key must be a key of letters a–z and digits, beginning with a small letter " +
    "(Feltet /key skal være en nøgle med bogstaver a–z og cifre, først et lille bogstav)"

  it.each([
    [
      "the literal of the form",
      { format: "partnerskab/plugin/2" },
      type("/format", "partnerskab/plugin/1", "partnerskab/plugin/1")
    ],
    ["a key with a hyphen", { key: "our-jobcentre" }, [key]],
    ["a key with a capital first", { key: "Ours" }, [key]],
    ["a key that is too long", { key: "o".repeat(61) }, [key]],
    ["a version that is a number", { version: 1 }, type("/version", "a text", "en tekst")],
    ["a version without characters", { version: " " }, [length("/version", 120)]],
    ["an SDK that is no whole number", { sdk: 1.5 }, type("/sdk", "a whole number", "et helt tal")],
    ["a list that is a text", { disable: "fairs" }, type("/disable", "a list", "en liste")],
    ["an item of a list", { requires: ["a", 7] }, type("/requires/1", "a text", "en tekst")],
    [
      "a title in one language",
      { titles: { fairs: { da: "Messer" } } },
      ["The field /titles/fairs/en is missing (Feltet /titles/fairs/en mangler)"]
    ],
    [
      "a printed title without words",
      { printed: { "2016": { fairs: { da: "", en: "x" } } } },
      [length("/printed/2016/fairs/da", 120)]
    ],
    ["a contact without characters", { contacts: { fairs: "" } }, [length("/contacts/fairs", 200)]],
    ["a contact that is a list", { contacts: { fairs: ["a"] } }, type("/contacts/fairs", "a text", "en tekst")],
    [
      "a value that cannot be stored",
      { parameters: [{ ...parameter, value: { a: ["\u0000"] } }] },
      [
        "The field /parameters/0/value must not contain characters that cannot be stored " +
          "(Feltet /parameters/0/value må ikke indeholde tegn, der ikke kan gemmes)"
      ]
    ],
    [
      "a source that is missing",
      { parameters: [{ parameter: "p", from: "2011-01-03", value: 1 }] },
      ["The field /parameters/0/source is missing (Feltet /parameters/0/source mangler)"]
    ],
    [
      "whether it is verified",
      { targets: [{ ...target, verified: "ja" }] },
      type("/targets/0/verified", "true or false", "true eller false")
    ],
    [
      "a target that is a text",
      { targets: [{ ...target, atLeast: "300" }] },
      type("/targets/0/atLeast", "a number", "et tal")
    ],
    [
      "a day that the calendar has not",
      { parameters: [{ ...parameter, from: "2011-02-29" }] },
      [day("/parameters/0/from")]
    ],
    ["a day written the Danish way", { targets: [{ ...target, asOf: "31-12-2011" }] }, [day("/targets/0/asOf")]],
    [
      "a day of a code",
      { entries: { t: { c: { ...words, firstDay: "2011-13-01" } } } },
      [day("/entries/t/c/firstDay")]
    ],
    [
      "a key of a record",
      { titles: { ["x".repeat(201)]: words } },
      [
        `The field /titles/${"x".repeat(201)} cannot be a key here: it must not contain characters that cannot be stored and must have 1 to 200 characters ` +
          `(Feltet /titles/${"x".repeat(201)} kan ikke være en nøgle her: den må ikke indeholde tegn, der ikke kan gemmes og skal være på 1 til 200 tegn)`
      ]
    ]
  ] as const)("is told with what it must be: %s", (_, wrong, told) => {
    expect(faults({ ...smallest, ...wrong })).toEqual(told)
  })

  it("is told together with all others: five faults are five problems", () => {
    const data = {
      ...smallest,
      version: 1,
      dissable: [],
      sdk: "1",
      disable: [""],
      targets: [{ ...target, asOf: "soon" }]
    }
    expect(faults(data)).toHaveLength(5)
  })
})

describe("a plugin that is data and cannot be read", () => {
  it("is told with all problems of all other plugins, in one order", () => {
    const plugins = [
      aPlugin("b", { requires: ["nobody"] }),
      pluginFromData({ ...smallest, version: 1 }, "jobcenter.json"),
      aPlugin("a", { disable: ["nowhere"] })
    ]
    expect(problemsInAnyOrder(plugins).map((one) => one.split(":")[0])).toEqual([
      "PK-REQUIRES",
      "PK-DISABLE-UNKNOWN",
      "PK-DATA"
    ])
  })

  it("is the one that others require, when its key can be read", () => {
    const plugins = [
      pluginFromData({ ...smallest, version: 1 }, "jobcenter.json"),
      aPlugin("a", { requires: ["ours"] })
    ]
    expect(problemsInAnyOrder(plugins).map((one) => one.split(":")[0])).toEqual(["PK-DATA"])
  })

  it("may be one of several that nobody has named", () => {
    expect(problemsOf([pluginFromData(7), pluginFromData({}), pluginFromData(null)])).toEqual([
      "PK-DATA: the plugin: The field /format is missing (Feltet /format mangler)",
      "PK-DATA: the plugin: The field /key is missing (Feltet /key mangler)",
      "PK-DATA: the plugin: The field /version is missing (Feltet /version mangler)",
      "PK-DATA: the plugin: must be an object (skal være et objekt)"
    ])
  })

  it("is told twice when two files have the same key", () => {
    const [one, other] = ["a.json", "b.json"].map((name) => pluginFromData({ ...smallest, version: 1 }, name))
    expect(problemsInAnyOrder([one!, other!])).toEqual([
      "PK-DATA: a.json: The field /version must be a text (Feltet /version skal være en tekst)",
      "PK-DATA: b.json: The field /version must be a text (Feltet /version skal være en tekst)",
      'PK-PLUGIN-TWICE: the plugin "ours" is installed twice: list it once'
    ])
  })
})

describe("a plugin that is data, written for another SDK", () => {
  it("is told which number it wants, with what this SDK does not know of it", () => {
    expect(problemsOf([pluginFromData({ ...smallest, sdk: 2 })])).toEqual(['PK-SDK: "ours" wants SDK 2; this is SDK 1'])
    const [wanted, unknown] = problemsOf([pluginFromData({ ...smallest, sdk: 2, holidays: [] }, "jobcenter.json")])
    expect(wanted).toBe('PK-SDK: "ours" wants SDK 2; this is SDK 1')
    expect(unknown).toMatch(/^PK-DATA: jobcenter\.json: The field \/holidays is not known here/)
    expect(problemsOf([pluginFromData({ ...smallest, sdk: 2, version: 2 }, "jobcenter.json")])).toEqual([
      'PK-SDK: "ours" wants SDK 2; this is SDK 1',
      "PK-DATA: jobcenter.json: The field /version must be a text (Feltet /version skal være en tekst)"
    ])
  })

  it("stays quiet when it is written for this one", () => {
    expect(problemsOf([pluginFromData({ ...smallest, sdk: 1 })])).toEqual([])
  })
})

it("a field too many does not hide that something else is not there", () => {
  const data = { format: "partnerskab/plugin/1", key: "ours", version: "1", dissable: [], disable: ["messer"] }
  const codes = problemsOf([pluginFromData(data, "jobcenter.json")]).map((one) => one.split(":")[0])
  expect(codes.toSorted()).toEqual(["PK-DATA", "PK-DISABLE-UNKNOWN"])
})
