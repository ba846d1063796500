import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import { afterAll, describe, expect, it } from "vitest"
import { readConfiguration, type Wrong } from "../src/configuration.ts"
import { installTown } from "../src/installTown.ts"
import { editions } from "../src/town.ts"
import { performTown } from "../src/performTown.ts"
import { configurationTables } from "../src/showConfiguration.ts"
import { planSlagelse } from "../src/townPlan.ts"

const folder = mkdtempSync(join(tmpdir(), "jobcenter-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const basis = () => ({
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions,
  storage: memory(),
  clock: virtualClock("2007-11-01")
})
const options = (config: string) => ({ language: "da", out: "out", storage: "memory", config }) as const

/** A file with this text, by the name it is given to the program. */
const file = (text: string): string => {
  const name = join(folder, "mit.json")
  writeFileSync(name, text)
  return name
}
const plugin = (fields: object) =>
  JSON.stringify({ format: "partnerskab/plugin/1", key: "vi", version: "1", ...fields })

/** What the program says of a file; `undefined` when it can be used. */
const wrongWith = async (name: string): Promise<string | undefined> => {
  const read = await readConfiguration(name)
  const found: Wrong | object = "wrong" in read ? read : installTown(basis(), options(name), read)
  return "wrong" in found ? found.wrong : undefined
}

describe("a file that cannot be used", () => {
  it("is told of when it is not there, or cannot be read", async () => {
    expect(await wrongWith(join(folder, "nope.json"))).toMatch(/filen findes ikke.*there is no such file/)
    expect(await wrongWith(folder)).toMatch(/filen kan ikke læses · the file cannot be read \(EISDIR\)/)
  })

  it("is told of with the place where it is no JSON", async () => {
    expect(await wrongWith(file('{\n  "format": "x",\n  oops\n}'))).toMatch(
      /filen er ikke JSON · the file is not JSON \(linje 3, tegn 3 · line 3, column 3\)/
    )
    expect(await wrongWith(file("{"))).toMatch(/filen er ikke JSON · the file is not JSON/)
  })

  it.each([
    ["an unknown field", { disabel: ["fairs"] }, /PK-DATA: et felt er ikke, som det skal være\n.*\/disabel/],
    ["a title that is no title", { titles: { fairs: "Messer" } }, /PK-DATA.*\n.*\/titles\/fairs/],
    [
      "a point nobody has",
      { disable: ["garden"] },
      /PK-DISABLE-UNKNOWN: et punkt, der slås fra, findes ikke\n.*garden/
    ],
    ["what no one can do without", { disable: ["agreement"] }, /PK-DISABLE-CORE: det kan ingen undvære\n.*agreement/],
    [
      "a parameter nobody has",
      { parameters: [{ parameter: "a.b", from: "2011-01-01", value: 1, source: "vi" }] },
      /PK-PARAMETER-UNKNOWN: parameteren findes ikke\n.*there are: .*parties\.branchGroups, .*proposals\.daysOpen/
    ],
    [
      "a value that cannot be",
      { parameters: [{ parameter: "proposals.daysOpen", from: "2011-01-01", value: "14", source: "vi" }] },
      /PK-PARAMETER-VALUE: parameteren kan ikke have den værdi/
    ],
    [
      "a target for no figure",
      { targets: [{ indicator: "a.b", atLeast: 1, asOf: "2011-01-01", source: "vi" }] },
      /PK-TARGET-UNKNOWN: nøgletallet findes ikke/
    ]
  ])("is told of for %s", async (_, fields, expected) => {
    const said = await wrongWith(file(plugin(fields)))
    expect(said).toMatch(/kan ikke bruges · .* cannot be used:/)
    expect(said).toMatch(expected)
  })

  it("ends the program with 2, and one message without a stack, before anything is lived through", () => {
    const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
    const args = ["--conditions=@partnerskab/source", main, "--config", file(plugin({ disable: ["garden"] }))]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain("garden")
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe("a file that can be used", () => {
  it("may begin with the mark that Notepad writes", async () => {
    expect(await wrongWith(file(`\uFEFF${plugin({})}`))).toBeUndefined()
  })

  it("is the sample of this example, by its bare name, and is as the published form says", async () => {
    expect(await wrongWith("jobcenter.json")).toBeUndefined()
    const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as object
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
      read("../../../docs/formats/plugin.schema.json")
    )
    expect(validate(read("../jobcenter.json")), JSON.stringify(validate.errors)).toBe(true)
  })

  it("gives titles and targets to the status, and keeps what it disables", async () => {
    const name = file(
      plugin({
        disable: ["network"],
        titles: { placements: { da: "Pladser hos os", en: "Our places" } },
        targets: [{ indicator: "placements.inUse", atLeast: 600, asOf: "2011-04-06", source: "LBR 2011, s. 12" }]
      })
    )
    const configuration = await readConfiguration(name)
    if ("wrong" in configuration) throw new Error(configuration.wrong)
    const given = basis()
    const installed = installTown(given, options(name), configuration)
    if ("wrong" in installed) throw new Error(installed.wrong)
    const { living, configured } = installed
    await performTown(planSlagelse(), { town: living.town, clock: given.clock })

    const asOf = "2011-09-05"
    const { sections } = await configured.town.status({ asOf })
    expect(sections.map(({ module }) => module)).not.toContain("network")
    const placements = sections.find(({ module }) => module === "placements")
    expect(placements?.title.da).toBe("Pladser hos os")
    expect(placements?.figures.find(({ key }) => key === "inUse")).toMatchObject({
      // With the places for mentors and adult apprentices.
      targets: [{ result: 668, verdict: "met" }]
    })

    const tables = await configurationTables({
      configuration,
      living: living.town,
      town: configured.town,
      asOf,
      language: "da"
    })
    expect(tables[1]?.rows[0]?.join(" ")).toMatch(
      /^network .*Kan ikke vælges.*Afvises nu: network\.start,.*62 gældende aftaler har punktet: det aftalte er gemt/
    )
    const refused = await configured.town.as("demo").network.start({ network: "ny", name: "Ny", on: asOf })
    expect(refused).toMatchObject({ refusals: [{ _tag: "ModuleDisabled" }] })
    expect(await configured.town.verify()).toEqual([])
  })
})
