import { readFileSync } from "node:fs"
import { CannotAssemble, createPartnerskab, edition2016, pluginFromData, pluginJsonSchema } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"

const committed = JSON.parse(
  readFileSync(new URL("../../../docs/formats/plugin.schema.json", import.meta.url), "utf8")
) as Readonly<Record<string, unknown>>
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(committed)

/** Whether the library takes data as a plugin; what they set may still not be there. */
const isTaken = (data: unknown): boolean => {
  try {
    createPartnerskab({
      authority: { code: "0330", displayName: "Jobcenter Slagelse" },
      editions: [edition2016],
      plugins: [pluginFromData(data)],
      storage: memory()
    })
    return true
  } catch (error) {
    if (!(error instanceof CannotAssemble)) throw error
    return !error.problems.some(({ code }) => code === "PK-DATA")
  }
}

const smallest = { format: "partnerskab/plugin/1", key: "ours", version: "1.0.0" }
const words = { da: "Ord", en: "Words" }
const parameter = { parameter: "proposals.daysOpen", from: "2027-01-01", value: 14, source: "ledelsen" }
const target = { indicator: "placements.inUse", atLeast: 300, asOf: "2027-12-31", source: "plan 2027" }
const codes = (entry: object) => ({ entries: { "korps.tasks": { vagt: { ...words, ...entry } } } })

const taken: ReadonlyArray<readonly [string, object]> = [
  ["nothing but a key and a version", {}],
  ["the name of the schema, for editors", { $schema: "./plugin.schema.json" }],
  ["an SDK, also one that is not this one", { sdk: 2 }],
  ["what it requires and disables", { requires: ["korps", "city-korps"], disable: ["fairs"] }],
  ["empty lists and records", { requires: [], disable: [], titles: {}, printed: {}, contacts: {}, values: {} }],
  ["titles, also printed", { titles: { fairs: words }, printed: { "2016": { fairs: words } } }],
  ["a contact", { contacts: { fairs: "consultant-7" } }],
  [
    "a value, a text, a list, an object or nothing for a parameter",
    {
      parameters: [1, "a", [], { a: [1] }, null, true].map((value) => ({ ...parameter, value }))
    }
  ],
  ["a source that somebody has looked up", { parameters: [{ ...parameter, verified: true }] }],
  ["the first and the last day there are", codes({ firstDay: "1900-01-01", lastDay: "2999-12-31" })],
  ["a code for always", codes({})],
  ["values of codes", { values: { "korps.hours": { vagt: 37.5, events: null } } }],
  ["targets", { targets: [target, { ...target, atLeast: -0.5, verified: false }] }],
  ["the longest texts", { key: "k".repeat(60), version: "v".repeat(120), disable: ["d".repeat(200)] }]
]

const refused: ReadonlyArray<readonly [string, unknown]> = [
  ["nothing", {}],
  ["a list", [smallest]],
  ["a text", "ours"],
  ["null", null],
  ["another form", { ...smallest, format: "partnerskab/plugin/2" }],
  ["a key that is none", { ...smallest, key: "our-jobcentre" }],
  ["a key that is too long", { ...smallest, key: "k".repeat(61) }],
  ["a version that is a number", { ...smallest, version: 1 }],
  ["a version of spaces", { ...smallest, version: " " }],
  ["a field that is not known", { ...smallest, dissable: [] }],
  ["what needs code", { ...smallest, add: [], policies: [] }],
  ["an SDK that is no whole number", { ...smallest, sdk: 1.5 }],
  ["one where several are asked for", { ...smallest, disable: "fairs" }],
  ["an item that is no text", { ...smallest, requires: [1] }],
  ["an item without characters", { ...smallest, requires: [""] }],
  ["a title in one language", { ...smallest, titles: { fairs: { da: "Messer" } } }],
  ["a title without words", { ...smallest, titles: { fairs: { da: "", en: "x" } } }],
  ["a title in three languages", { ...smallest, titles: { fairs: { ...words, fr: "Mots" } } }],
  ["a printed title without an edition", { ...smallest, printed: { fairs: words } }],
  ["a record by a key that is too long", { ...smallest, contacts: { ["k".repeat(201)]: "p" } }],
  ["a contact that is too long", { ...smallest, contacts: { fairs: "p".repeat(201) } }],
  ["a day written the Danish way", { ...smallest, parameters: [{ ...parameter, from: "01-01-2027" }] }],
  ["a day long ago", { ...smallest, parameters: [{ ...parameter, from: "1899-12-31" }] }],
  ["a day with a time", { ...smallest, targets: [{ ...target, asOf: "2027-12-31T00:00:00Z" }] }],
  ["a parameter without a source", { ...smallest, parameters: [{ ...parameter, source: undefined }] }],
  ["a parameter without a value", { ...smallest, parameters: [{ ...parameter, value: undefined }] }],
  ["a source that is too long", { ...smallest, targets: [{ ...target, source: "s".repeat(121) }] }],
  ["a target that is a text", { ...smallest, targets: [{ ...target, atLeast: "300" }] }],
  ["a code by a first day that is a number", { ...smallest, ...codes({ firstDay: 20270101 }) }],
  ["what a code has no field for", { ...smallest, ...codes({ until: "2027-01-01" }) }],
  ["verified by a text", { ...smallest, targets: [{ ...target, verified: "ja" }] }]
]

/** What JSON Schema cannot say: the library says it when it starts. */
const told: ReadonlyArray<readonly [string, object]> = [
  ["a day that the calendar does not have", { parameters: [{ ...parameter, from: "2027-02-29" }] }],
  ["a month that the calendar does not have", codes({ lastDay: "2027-13-01" })],
  ["a character that cannot be stored", { titles: { fairs: { ...words, en: "a\u0000" } } }],
  ["half a character", { contacts: { fairs: "\ud800" } }],
  ["a character that cannot be stored, deep in a value", { values: { t: { c: [{ a: "\u0000" }] } } }],
  ["a key that cannot be stored", { contacts: { "a\u0000": "p" } }],
  ["a text whose signs of two halves make it too long", { version: "🍰".repeat(61) }]
]

/** As it comes from a file. */
const json = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

describe("the schema of a plugin that is data", () => {
  it("is the committed one: npm run formats:write writes it anew", () => {
    expect(json(pluginJsonSchema())).toEqual(committed)
  })

  it("says of every field what it is", () => {
    const silent: Array<string> = []
    const look = (at: string, schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return
      for (const [word, part] of Object.entries(schema as Readonly<Record<string, unknown>>)) {
        if (word === "properties")
          for (const [name, field] of Object.entries(
            part as Readonly<Record<string, { readonly description?: string }>>
          ))
            if ((field.description ?? "") === "") silent.push(`${at}/${name}`)
        look(`${at}/${word}`, part)
      }
    }
    look("", committed)
    expect(silent).toEqual([])
  })

  it("lets no field in that it does not know, wherever there are fields", () => {
    const open: Array<string> = []
    const look = (at: string, schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return
      if ("properties" in schema && (schema as { additionalProperties?: unknown }).additionalProperties !== false)
        open.push(at)
      for (const [word, part] of Object.entries(schema)) look(`${at}/${word}`, part)
    }
    look("", committed)
    expect(open).toEqual([])
  })

  it.each(taken)("takes %s, as the library does", (_, more) => {
    const data = json({ ...smallest, ...more })
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(isTaken(data)).toBe(true)
  })

  it.each(refused)("refuses %s, as the library does", (_, data) => {
    expect(validate(json(data))).toBe(false)
    expect(isTaken(json(data))).toBe(false)
  })

  it.each(told)("cannot say no to %s; the library does", (_, more) => {
    const data = json({ ...smallest, ...more })
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(isTaken(data)).toBe(false)
  })

  it("takes the example of the guide for jobcentres, as the library does", () => {
    const guide = readFileSync(new URL("../../../docs/vejledning/tilpas-uden-kode.md", import.meta.url), "utf8")
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)![1]!)
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true)
    expect(isTaken(example)).toBe(true)
  })
})

it("the package has the published schema, for editors", () => {
  const shipped = new URL("../../../packages/core/plugin.schema.json", import.meta.url)
  expect(JSON.parse(readFileSync(shipped, "utf8"))).toEqual(committed)
})
