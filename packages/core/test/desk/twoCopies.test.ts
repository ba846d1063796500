import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import * as Schema from "effect/Schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Plugin from "../../src/plugin/index.ts"
import { aModule, aPlugin, problemsOf, title } from "./problems.ts"

const { command, decision, defineEntity, defineParameter, definePoint, defineTerms, Id, Label, Note } = Plugin

// What `npm install` leaves behind when a plugin lists effect, or core, under its own dependencies.
let folder: string
let theirs: typeof Schema
let theirCore: typeof Plugin

const core = dirname(createRequire(import.meta.url).resolve("../../package.json"))
const installedIn = (name: string) => realpathSync(join(core, "node_modules", name))
const copied = async <M>(...path: ReadonlyArray<string>): Promise<M> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(folder, ...path)).href)) as M

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "partnerskab-copies-"))
  const filter = (file: string) => !/\.(map|d\.ts)$/.test(file)
  for (const part of ["dist", "package.json"])
    cpSync(join(installedIn("effect"), part), join(folder, "node_modules/effect", part), { recursive: true, filter })
  for (const part of ["src", "package.json"]) cpSync(join(core, part), join(folder, "core", part), { recursive: true })
  // The second core is made with the first effect, so that only one of them is there twice.
  mkdirSync(join(folder, "core/node_modules"))
  for (const name of ["effect", "ts-pattern"])
    symlinkSync(installedIn(name), join(folder, "core/node_modules", name), "junction")
  theirs = await copied("node_modules/effect/dist/Schema.js")
  theirCore = await copied("core/src/plugin/index.ts")
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const taking = (input: unknown) =>
  command({ input: input as Plugin.DataSchema<object>, reads: () => ({}), decide: () => decision([], () => []) })
const problems = (spec: object) => problemsOf([aPlugin("a", { add: [aModule("x", spec)] })])
const given = (input: unknown) => problems({ commands: { tell: taking(input) } })

const effectTwice =
  "is made with another copy of effect: list effect under peerDependencies, not dependencies, and install again"
const coreTwice =
  "is made with another copy of @partnerskab/core: list it under peerDependencies, not dependencies, and install again"

describe("a second copy of effect", () => {
  it("is really another one, of the same version", () => {
    expect(theirs.String).not.toBe(Schema.String)
    expect(Schema.isSchema(theirs.String)).toBe(true)
  })

  it("is told of, with what to do, for what a command is given", () => {
    expect(given(theirs.Struct({ a: theirs.Int }))).toEqual([`PK-EFFECT-TWICE: x.tell ${effectTwice}`])
    expect(given(Schema.Struct({ a: Schema.Int }))).toEqual([])
  })

  it("is told of when only a part is made with it, and where that is", () => {
    expect(given(Schema.Struct({ a: Label, b: Schema.Array(theirs.Int) }))).toEqual([
      `PK-EFFECT-TWICE: x.tell at /b/* ${effectTwice}`
    ])
    expect(given(Schema.Struct({ a: Schema.optionalKey(theirs.Int) }))).toEqual([
      `PK-EFFECT-TWICE: x.tell at /a ${effectTwice}`
    ])
    expect(given(theirs.Struct({ a: Label as never }))).toEqual([`PK-EFFECT-TWICE: x.tell ${effectTwice}`])
  })

  it("is told of wherever a module has schemas: terms, parameters, states and events", () => {
    const form = theirs.Struct({ a: theirs.Int }) as never
    const point = definePoint("x", { title, terms: defineTerms("x", form), material: {}, entities: [], commands: {} })
    expect(problemsOf([aPlugin("a", { add: [point] })])).toEqual([
      `PK-EFFECT-TWICE: the terms base/1 of "x" ${effectTwice}`
    ])
    const parameters = [defineParameter("x.p", { title, form, value: { a: "none" } as never, source: "os" })]
    expect(problems({ parameters })).toEqual([`PK-EFFECT-TWICE: the parameter x.p ${effectTwice}`])
    const thing = defineEntity("thing", {
      state: theirs.TaggedStruct("There", {}) as unknown as Schema.Codec<{ readonly _tag: "There" }>,
      events: { Began: theirs.Struct({}) as unknown as Plugin.DataSchema<object> },
      begin: { Began: () => ({ _tag: "There" }) as const },
      when: { There: {} }
    })
    expect(problems({ entities: [thing] })).toEqual([
      `PK-EFFECT-TWICE: the event Began of "thing" ${effectTwice}`,
      `PK-EFFECT-TWICE: the state of "thing" ${effectTwice}`
    ])
  })

  it("is told of alone: what is wrong inside cannot be looked into", () => {
    expect(given(theirs.Struct({ a: theirs.String }))).toEqual([`PK-EFFECT-TWICE: x.tell ${effectTwice}`])
  })
})

describe("a second copy of core", () => {
  it("is really another one, made with the same effect", () => {
    expect(theirCore.Note).not.toBe(Note)
    expect(theirCore.PersonalText).not.toBe(Plugin.PersonalText)
    expect(Object.getPrototypeOf(theirCore.Note.ast)).toBe(Object.getPrototypeOf(Note.ast))
  })

  it("is told of, with what to do, where its texts about people would not be known as such", () => {
    expect(given(Schema.Struct({ a: Note, b: Schema.Array(theirCore.Note) }))).toEqual([
      `PK-CORE-TWICE: x.tell at /b/* ${coreTwice}`
    ])
    for (const text of [theirCore.PersonName, theirCore.Reach, theirCore.Note])
      expect(given(text)).toEqual([`PK-CORE-TWICE: x.tell ${coreTwice}`])
  })

  it("does no harm with what is only data: ids, labels, codes and what is kept", () => {
    expect(
      given(Schema.Struct({ a: theirCore.Id, b: theirCore.Label, c: theirCore.Code, d: theirCore.Kept, e: Id }))
    ).toEqual([])
  })

  it("may have made the module, when its texts about people are not used", () => {
    const made = theirCore.defineModule("x", {
      title,
      entities: [],
      commands: {
        tell: theirCore.command({
          input: Schema.Struct({ a: theirCore.Id }),
          reads: () => ({}),
          decide: () => theirCore.decision([], () => [])
        })
      }
    })
    expect(problemsOf([theirCore.definePlugin("a", { version: "1", add: [made] }) as never])).toEqual([])
  })
})
