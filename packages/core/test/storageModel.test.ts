import { memory } from "@partnerskab/memory"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { makePartnerskab, Storage } from "../src/effect.ts"
import { CannotAssemble, createPartnerskab, Day, storageModel } from "../src/index.ts"
import { defineEntity, defineModule, definePlugin, Id, Label, PersonName } from "../src/plugin/index.ts"
import type { StorageOf } from "../src/storage/index.ts"
import { authority, basis, editions } from "./setup.ts"

const common = {
  name: Label,
  personRef: PersonName,
  kind: Schema.Literals(["lille", "stor"]),
  count: Schema.Natural,
  grade: Schema.Literals([1, 2]),
  open: Schema.Boolean,
  begunOn: Day,
  endedOn: Schema.NullOr(Day),
  ref: Schema.TemplateLiteral(["nr-", Schema.String]),
  sometimes: Schema.optional(Schema.Number),
  perhaps: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  either: Schema.Union([Schema.Number, Id]),
  nothing: Schema.Null,
  list: Schema.Array(Schema.Number),
  dayOrText: Schema.Union([Day, Id])
}

class Thing extends defineEntity("thing", {
  state: Schema.Union([
    Schema.TaggedStruct("Begun", { ...common, changing: Day }),
    Schema.TaggedStruct("Over", { ...common, changing: Schema.Number, last: Day })
  ]),
  events: { Begun: Schema.Struct({}) },
  begin: { Begun: () => ({}) as never },
  when: { Begun: {}, Over: {} },
  lookup: [...(Object.keys(common) as ReadonlyArray<keyof typeof common>), "changing", "last"]
}) {}
class Things extends defineModule("things", { title: { da: "Ting", en: "Things" }, entities: [Thing], commands: {} }) {}
class Ours extends definePlugin("ours", { version: "1.0.0", add: [Things] }) {}
class WithoutNetworks extends definePlugin("withoutNetworks", { version: "1.0.0", disable: ["network"] }) {}

const entityOf = (plugins: ReadonlyArray<never>, key: string) =>
  storageModel({ editions, plugins } as never).entities.find(({ entity }) => entity === key)

describe("what is installed, as a storage needs to know it", () => {
  it("is every entity in order of key, those of the library too", () => {
    const { contract, entities } = storageModel({ editions })
    expect(contract).toBe(1)
    const keys = entities.map(({ entity }) => entity)
    expect(keys).toEqual(keys.toSorted())
    expect(keys).toEqual(expect.arrayContaining(["agreement", "network", "party", "person", "place", "proposal"]))
    expect(entityOf([], "agreement")).toEqual({
      entity: "agreement",
      owner: "core",
      fields: {
        state: "text",
        party: "text",
        signedOn: "day",
        firstDay: "day",
        lastDay: "day",
        edition: "text",
        consultant: "text",
        deputyConsultant: "text",
        companyContact: "text",
        companyDeputy: "text",
        keptUntil: "day",
        reviewOn: "day",
        succeeds: "text"
      },
      danish: {
        plural: "partnerskabsaftaler",
        fields: {
          party: "virksomhed",
          signedOn: "indgået",
          firstDay: "første dag",
          lastDay: "sidste dag",
          edition: "udgave",
          consultant: "virksomhedskonsulent",
          deputyConsultant: "konsulentens suppleant",
          companyContact: "virksomhedens kontaktperson",
          companyDeputy: "virksomhedens suppleant",
          keptUntil: "udkast gemmes til",
          reviewOn: "næste gennemgang",
          succeeds: "afløser"
        }
      }
    })
    expect(entityOf([], "proposal")!.fields).toEqual({
      state: "text",
      module: "text",
      proposedBy: "text",
      lastDay: "day"
    })
  })

  it("says of each field what all states make of it, and mixed when they do not agree", () => {
    expect(entityOf([Ours as never], "thing")).toEqual({
      entity: "thing",
      owner: "ours",
      fields: {
        state: "text",
        name: "text",
        personRef: "text",
        kind: "text",
        count: "number",
        grade: "number",
        open: "boolean",
        begunOn: "day",
        endedOn: "day",
        ref: "text",
        sometimes: "number",
        perhaps: "boolean",
        either: "mixed",
        nothing: "mixed",
        list: "mixed",
        dayOrText: "text",
        changing: "mixed",
        last: "day"
      }
    })
  })

  it("has the lives of a disabled module, and does not mind in which order plugins are named", () => {
    const one = storageModel({ editions, plugins: [WithoutNetworks, Ours] })
    const [first, last] = editions
    expect(one).toEqual(storageModel({ editions: [last, first], plugins: [Ours, WithoutNetworks] }))
    expect(one.entities).toContainEqual(
      expect.objectContaining({ entity: "network", owner: "core", fields: expect.objectContaining({ state: "text" }) })
    )
  })

  it("leaves an entity to whom it was, when a plugin replaces its module", () => {
    class Another extends defineEntity("another", {
      state: Schema.TaggedStruct("There", {}),
      events: { Begun: Schema.Struct({}) },
      begin: { Begun: () => ({ _tag: "There" }) },
      when: { There: {} }
    }) {}
    class Instead extends defineModule("things", {
      title: { da: "Andet", en: "Other" },
      entities: [Thing, Another],
      commands: {}
    }) {}
    class Replaces extends definePlugin("aReplacement", { version: "1.0.0", replace: [Instead] }) {}
    const plugins = [Replaces, Ours] as never
    expect(entityOf(plugins, "thing")!.owner).toBe("ours")
    expect(entityOf(plugins, "another")!.owner).toBe("aReplacement")
  })

  it("is plain data, and an installation that does not fit together has none", () => {
    const model = storageModel({ editions })
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    expect(() => storageModel({ editions, plugins: [Ours, Ours] as never })).toThrow(CannotAssemble)
  })
})

describe("a storage that is made when it is known what is installed", () => {
  it("is made once, for the authority and what it keeps", async () => {
    const asked: Array<StorageOf> = []
    const pk = createPartnerskab({
      ...basis(),
      plugins: [Ours],
      storage: (of) => {
        asked.push(of)
        return memory()
      }
    })
    expect(await pk.party.find()).toEqual({ rows: [], total: 0 })
    expect(await pk.verify()).toEqual([])
    expect(asked).toEqual([{ authority: "0330", model: storageModel({ authority, editions, plugins: [Ours] }) }])
    expect(pk.storageModel()).toEqual(asked[0]!.model)
  })

  it("is not made when nothing can be put together", () => {
    let asked = 0
    const plugins = [Ours, Ours] as never
    const storage = () => {
      asked += 1
      return memory()
    }
    expect(() => createPartnerskab({ ...basis(), plugins, storage })).toThrow(CannotAssemble)
    expect(asked).toBe(0)
  })

  it("stands behind the same model in the Effect door", async () => {
    const pk = await Effect.runPromise(Effect.provideService(makePartnerskab({ editions }), Storage, memory()))
    expect(pk.storageModel()).toEqual(storageModel({ editions }))
  })
})
