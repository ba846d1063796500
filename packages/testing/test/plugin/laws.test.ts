import { Agreements, Parties, People } from "@partnerskab/core/agreement"
import * as points from "@partnerskab/core/points"
import { Programme } from "@partnerskab/core/programme"
import { type AnyModule, definePlugin, deny, policy } from "@partnerskab/core/plugin"
import { checkPlugin, lockOf, pluginLaws } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { broken as earlier } from "./broken.ts"
import { brokenLater, lookingAt } from "./brokenLater.ts"
import { sound, withBed } from "./garden.ts"

const { Fairs, Networks, Other, Placements, Recruitment, Retention, Training } = points
const ofAgreements: ReadonlyArray<AnyModule> = [Agreements, Parties, People]
const ofPoints: ReadonlyArray<AnyModule> = [Fairs, Networks, Other, Placements, Recruitment, Retention, Training]
const broken = [...earlier, ...brokenLater]
const ofProgramme: ReadonlyArray<AnyModule> = Programme.definition.add
const builtIn = [...ofAgreements, ...ofPoints, ...ofProgramme]

describe("the laws of modules", () => {
  it("have a number each, in order", () => {
    expect(pluginLaws.map(({ number }) => number)).toEqual(pluginLaws.map((_, at) => at + 1))
  })

  it.each(builtIn.map((one) => [one.key, one] as const))("are kept by %s", (_, one) => {
    expect(checkPlugin([one], builtIn)).toEqual([])
  })

  it("are kept by a sound module of somebody's own", () => {
    expect(checkPlugin([sound], [], { lock: lockOf([sound]) })).toEqual([])
  })

  it.each(broken.map((one) => [one.law, one.name, one] as const))("%i finds %s", (law, _, { module, lock, reason }) => {
    const found = checkPlugin([module], [], lock === undefined ? {} : { lock })
    expect(found.map(({ number }) => number)).toEqual([law])
    expect(found[0]!.reason).toMatch(reason)
  })

  it("let a set stand that lives are in, and one whose name may be a value", () => {
    const coloured = withBed(() => ({ boundaries: ({ colour }: { readonly colour: string }) => [colour] }))
    expect(checkPlugin([lookingAt(({ colour }) => `garden/${colour}`)])).toEqual([])
    expect(checkPlugin([lookingAt(({ colour }) => colour, coloured)])).toEqual([])
    expect(checkPlugin([lookingAt(({ colour }) => `${colour}/beds`)])).toEqual([])
  })

  it("each find something", () => {
    expect([...new Set(broken.map(({ law }) => law))].toSorted((a, b) => a - b)).toEqual(
      pluginLaws.map(({ number }) => number)
    )
  })

  it("are asked of all that a plugin adds and replaces", () => {
    class Local extends definePlugin("local", { version: "1.0.0", add: [broken[0]!.module], replace: [sound] }) {}
    expect(checkPlugin(Local)).toMatchObject([{ module: "garden", number: broken[0]!.law }])
  })

  it("are asked of the policies that a plugin brings beside its modules", () => {
    const never = policy(sound, "sow", { id: "local/never", check: () => deny("Never", { da: "Aldrig.", en: "" }) })
    class Local extends definePlugin("local", { version: "1.0.0", add: [sound], policies: [never] }) {}
    expect(checkPlugin(Local)).toMatchObject([
      { module: "local", number: 23, reason: "Never of the policy local/never has no English text" }
    ])
    class Sound extends definePlugin("sound", { version: "1.0.0", add: [sound] }) {}
    expect(checkPlugin(Sound)).toEqual([])
  })

  it("are asked of policies alone when their modules are given, and say so when not", () => {
    const never = policy(sound, "sow", { id: "local/never", check: () => deny("Never", { da: "Aldrig.", en: "" }) })
    class Local extends definePlugin("local", { version: "1.0.0", policies: [never] }) {}
    expect(checkPlugin(Local).map(({ number }) => number)).toEqual([28])
    expect(checkPlugin(Local, [sound]).map(({ number }) => number)).toEqual([23])
  })

  it("are asked of one plugin at a time", () => {
    class Local extends definePlugin("local", { version: "1.0.0", add: [sound] }) {}
    const given = [Local] as unknown as ReadonlyArray<AnyModule>
    expect(() => checkPlugin(given)).toThrow(/the plugin "local" in a list of modules: give one plugin at a time/)
    expect(() => checkPlugin([sound], given)).toThrow(TypeError)
  })

  it("leave the machine's clock and chance as they were", () => {
    const before = [Date, Date.now, Math.random, crypto.randomUUID, performance.now]
    checkPlugin([sound])
    expect([Date, Date.now, Math.random, crypto.randomUUID, performance.now]).toEqual(before)
    expect(Math.abs(Date.now() - new Date().getTime())).toBeLessThan(1000)
  })
})
