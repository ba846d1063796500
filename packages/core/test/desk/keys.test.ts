import { memory } from "@partnerskab/memory"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makePartnerskab, Storage } from "../../src/effect.ts"
import { createPartnerskab } from "../../src/index.ts"
import { basis, editions } from "../setup.ts"
import { aModule, anEntity, aPlugin, problemsOf } from "./problems.ts"

const adding = (...modules: ReadonlyArray<ReturnType<typeof aModule>>) => [aPlugin("a", { add: modules })]
const needs = "needs a key of letters a–z and digits, beginning with a small letter"

describe("the key of a module and of an entity", () => {
  it.each(["x", "cityKorps", "point7", "aBC"])("may be %j", (key) => {
    expect(problemsOf(adding(aModule(key, { entities: [anEntity(key)] })))).toEqual([])
  })

  it.each(["", "City", "city-korps", "city korps", "city.korps", "løntilskud", "7th", "_x", "x\n"])(
    "may not be %j",
    (key) => {
      expect(problemsOf(adding(aModule(key)))).toEqual([`PK-KEY: the module "${key}" ${needs}`])
      expect(problemsOf(adding(aModule("x", { entities: [anEntity(key)] })))).toEqual([
        `PK-KEY: the entity "${key}" ${needs}`
      ])
    }
  )

  it("is told of once, however many modules share the entity", () => {
    const entities = [anEntity("City")]
    expect(problemsOf(adding(aModule("x", { entities }), aModule("y", { entities })))).toEqual([
      `PK-KEY: the entity "City" ${needs}`
    ])
  })
})

describe("an entity named after something an installation has", () => {
  const withEntity = (key: string) => adding(aModule("x", { entities: [anEntity(key)] }))

  it("keeps it from being put together", () => {
    expect(problemsOf(withEntity("history"))).toEqual([
      'PK-ENTITY-RESERVED: the entity "history" would hide pk.history: give it another key'
    ])
  })

  it("stays quiet about a module of that name, whose commands are at the desk, and about names alike", () => {
    expect(problemsOf(adding(aModule("history")))).toEqual([])
    for (const key of ["histories", "myHistory", "counted"]) expect(problemsOf(withEntity(key))).toEqual([])
  })

  it("is told of for every key that an installation has beside its entities, in both doors", () => {
    const pk = createPartnerskab(basis())
    const made = Effect.runSync(Effect.provideService(makePartnerskab({ editions }), Storage, memory()))
    const entities = new Set(pk.describe().modules.flatMap((module) => module.entities.map(({ key }) => key)))
    const own = [...new Set([...Object.keys(pk), ...Object.keys(made)])].filter((key) => !entities.has(key))
    expect(own.length).toBeGreaterThan(15)
    for (const key of [...own, "then"])
      expect(problemsOf(withEntity(key))).toEqual([
        `PK-ENTITY-RESERVED: the entity "${key}" would hide pk.${key}: give it another key`
      ])
  })
})
