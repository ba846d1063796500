import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Party } from "../../src/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  many,
  maybe,
  one,
  within
} from "../../src/plugin/index.ts"
import type { Changeset, Reading } from "../../src/storage/index.ts"
import { aCompany, basis } from "../setup.ts"

/** A tray that stands on a shelf and can be moved to another, where there is room for one. */
class Tray extends defineEntity("tray", {
  state: Schema.TaggedStruct("Standing", { shelf: Schema.String, label: Schema.optionalKey(Schema.String) }),
  events: {
    Put: Schema.Struct({ shelf: Schema.String, label: Schema.optionalKey(Schema.String) }),
    Moved: Schema.Struct({ shelf: Schema.String })
  },
  begin: { Put: (tray) => ({ _tag: "Standing", ...tray }) },
  when: { Standing: { Moved: (_, { shelf }) => ({ _tag: "Standing", shelf }) } },
  lookup: ["shelf", "label"],
  boundaries: ({ shelf }) => [`shelf/${shelf}`],
  claims: ({ shelf }) => [{ scope: "shelf", key: shelf }],
  evolution: 3,
  projection: 2
}) {}
const input = Schema.Struct({ tray: Id, shelf: Id })
class Trays extends defineModule("trays", {
  title: { da: "Bakker", en: "Trays" },
  entities: [Tray],
  commands: {
    put: command({
      input,
      reads: ({ tray, shelf }) => ({
        nothing: absent(Tray, tray),
        onShelf: within(`shelf/${shelf}`, Tray, { shelf }),
        known: maybe(Party, "nobody")
      }),
      decide: (_, { tray, shelf }) => decision([], () => [Tray.events.Put(tray, "2011-01-03", { shelf })])
    }),
    move: command({
      input,
      reads: ({ tray }) => ({ tray: one(Tray, tray), again: many(Tray, [tray, tray]) }),
      decide: ({ tray: { id }, again }, { shelf }) =>
        decision([], () => again.map(() => Tray.events.Moved(id, "2011-01-04", { shelf })))
    }),
    fresh: command({
      input,
      reads: () => ({}),
      decide: (_, { shelf }, { newId }) => decision([], () => [Tray.events.Put(newId(7), "2011-01-03", { shelf })])
    })
  }
}) {}
class WithTrays extends definePlugin("withTrays", { version: "1.0.0", add: [Trays] }) {}

const watched = () => {
  const base = memory()
  const commits: Array<Changeset> = []
  const loads: Array<Reading> = []
  const storage = {
    ...base,
    load: (reading: Reading) => (loads.push(reading), base.load(reading)),
    commit: (changeset: Changeset) => (commits.push(changeset), base.commit(changeset))
  }
  const pk = createPartnerskab({ ...basis(storage), plugins: [WithTrays] })
  return { pk, desk: pk.as("consultant-1"), commits, loads }
}

describe("what a command writes", () => {
  it("is guarded by every life and set that it read, those that are not there too", async () => {
    const { desk, commits } = watched()
    accepted(await desk.trays.put({ tray: "t", shelf: "a" }))
    expect(commits.at(-1)).toMatchObject({
      guards: [
        { stream: { entity: "tray", id: "t" }, version: 0 },
        { stream: { entity: "party", id: "nobody" }, version: 0 }
      ],
      boundaryGuards: [{ boundary: "shelf/a", version: 0 }],
      bumps: ["shelf/a"],
      releases: [],
      takes: [{ scope: "shelf", key: "a", holder: { entity: "tray", id: "t" } }]
    })
    accepted(await desk.trays.put({ tray: "u", shelf: "b" }))
    accepted(await desk.trays.move({ tray: "t", shelf: "c" }))
    expect(commits.at(-1)).toMatchObject({ guards: [{ stream: { id: "t" }, version: 1 }], boundaryGuards: [] })
  })

  it("bumps the set a life leaves as well as the one it comes to, and lets go of what it held", async () => {
    const { desk, commits } = watched()
    accepted(await desk.trays.put({ tray: "t", shelf: "a" }))
    accepted(await desk.trays.move({ tray: "t", shelf: "b" }))
    expect(commits.at(-1)).toMatchObject({
      bumps: ["shelf/a", "shelf/b"],
      releases: [{ scope: "shelf", key: "a" }],
      takes: [{ scope: "shelf", key: "b" }]
    })
    accepted(await desk.trays.put({ tray: "u", shelf: "a" }))
  })

  it("guards a life that it begins under an id of its own, as one that is not there", async () => {
    const { desk, commits } = watched()
    const { events } = accepted(await desk.trays.fresh({ tray: "x", shelf: "a" }))
    expect(commits.at(-1)?.guards).toEqual([{ stream: { entity: "tray", id: events[0]!.id }, version: 0 }])
  })

  it("has one row for each life, with its columns and the number of its table", async () => {
    const { desk, commits } = watched()
    accepted(await desk.trays.put({ tray: "t", shelf: "a" }))
    const { rows, entries } = commits.at(-1)!
    expect(rows).toEqual([
      {
        entity: "tray",
        id: "t",
        version: 1,
        state: { _tag: "Standing", shelf: "a" },
        fields: { state: "Standing", shelf: "a", label: null },
        head: entries[0]!.hash,
        recordedAt: entries[0]!.recordedAt,
        evolution: 3,
        projection: 2
      }
    ])
  })

  it("is read in one go, each life once, and in two round trips in all", async () => {
    const { desk, loads, commits } = watched()
    accepted(await desk.trays.put({ tray: "t", shelf: "a" }))
    accepted(await desk.trays.move({ tray: "t", shelf: "b" }, { commandId: "c1" }))
    expect(loads).toHaveLength(2)
    expect(commits).toHaveLength(2)
    expect(loads.at(-1)).toEqual({ commandId: "c1", streams: [{ entity: "tray", id: "t" }], sets: [] })
  })

  it("is nothing at all when it is refused", async () => {
    const { desk, commits } = watched()
    expect((await desk.parties.add(aCompany({ workplaces: ["1003000001", "1003000001"] }))).ok).toBe(false)
    expect(commits).toEqual([])
  })
})
