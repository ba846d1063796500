import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { Day } from "../../src/calendar/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  within
} from "../../src/plugin/index.ts"
import { basis, slow } from "../setup.ts"

const shelf = (name: string): string => `shelf/${name}`

class Folder extends defineEntity("folder", {
  state: Schema.Union([
    Schema.TaggedStruct("Kept", { shelf: Schema.String }),
    Schema.TaggedStruct("Archived", { shelf: Schema.String, on: Day })
  ]),
  events: { Put: Schema.Struct({ shelf: Schema.String }), Archived: Schema.Struct({}) },
  begin: { Put: (folder) => ({ _tag: "Kept", ...folder }) },
  when: { Kept: { Archived: (folder, _, on) => ({ ...folder, _tag: "Archived", on }) }, Archived: {} },
  lookup: ["shelf"],
  boundaries: (folder) => [shelf(folder.shelf)]
}) {}

const put = command({
  input: Schema.Struct({ folder: Id, shelf: Id, on: Day }),
  reads: ({ folder }) => ({ nothing: absent(Folder, folder) }),
  decide: (_, { folder, shelf: on, on: day }) => decision([], () => [Folder.events.Put(folder, day, { shelf: on })])
})

/** Archives whatever is on the shelf: the command names the set, not its members. */
const clear = command({
  input: Schema.Struct({ shelf: Id, on: Day }),
  reads: ({ shelf: name }) => ({ kept: within(shelf(name), Folder, { shelf: name, state: "Kept" }) }),
  decide: ({ kept }, { on }) => decision([], () => kept.map(({ id }) => Folder.events.Archived(id, on, {})))
})

class Archive extends defineModule("archive", {
  title: { da: "Arkiv", en: "Archive" },
  entities: [Folder],
  commands: { put, clear }
}) {}
class Office extends definePlugin("office", { version: "1.0.0", add: [Archive] }) {}

const on = "2011-02-01"

describe("a command over a set", () => {
  it("may change every member it read there, and no other", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Office] })
    const desk = pk.as("consultant-1").archive
    for (const folder of ["a", "b"]) accepted(await desk.put({ folder, shelf: "north", on }))
    accepted(await desk.put({ folder: "c", shelf: "south", on }))
    expect(accepted(await desk.clear({ shelf: "north", on })).events.map(({ id }) => id)).toEqual(["a", "b"])
    expect((await pk.find(Folder, { state: "Kept" })).rows.map(({ id }) => id)).toEqual(["c"])
    expect(await pk.verify()).toEqual([])
  })

  it("misses none that another installation puts there meanwhile: it is changed, or put after", async () => {
    const storage = slow(memory())
    const desks = Array.from({ length: 8 }, () =>
      createPartnerskab({ ...basis(storage), plugins: [Office] }).as("consultant-1")
    )
    accepted(await desks[0]!.archive.put({ folder: "first", shelf: "north", on }))
    const answers = await Promise.all(
      desks.map((desk, n) =>
        n === 0 ? desk.archive.clear({ shelf: "north", on }) : desk.archive.put({ folder: `f${n}`, shelf: "north", on })
      )
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const pk = createPartnerskab({ ...basis(storage), plugins: [Office] })
    const [archived, kept] = [await pk.find(Folder, { state: "Archived" }), await pk.find(Folder, { state: "Kept" })]
    expect(archived.rows.map(({ id }) => id)).toContain("first")
    expect(archived.total + kept.total).toBe(8)
    expect(await pk.verify()).toEqual([])
  })
})
