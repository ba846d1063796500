import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { makePartnerskab, Storage } from "../src/effect.ts"
import { createPartnerskab, QuestionInvalid } from "../src/index.ts"
import type { StorageService } from "../src/storage/index.ts"
import { basis, editions } from "./setup.ts"
import { Task, WithTasks } from "./sketch/tasks.ts"

const plugins = [WithTasks] as const
const tasks = [
  ["a", { title: "Ærø", area: "midt", hours: 7.5, urgent: true, dueOn: "2011-02-01", teams: ["east"] }],
  ["b", { title: "Åmosen", area: "midt", hours: -2, urgent: false, dueOn: "2011-03-01", teams: ["east", "west"] }],
  ["c", { title: "Aa", area: "syd", hours: 10, urgent: false, dueOn: null, teams: [] }],
  ["d", { title: "𝒵", area: "nord", hours: 10, urgent: true, dueOn: "2010-12-31", teams: ["west"] }]
] as const

const withTasks = async (storage: StorageService = memory()) => {
  const pk = createPartnerskab({ ...basis(storage), plugins })
  const desk = pk.as("consultant-1")
  for (const [task, given] of tasks) accepted(await desk.tasks.give({ ...given, task, on: "2011-01-03" }))
  accepted(await desk.tasks.finish({ task: "d", on: "2011-01-04" }))
  return pk
}
type Pk = Awaited<ReturnType<typeof withTasks>>
type Asked = Parameters<Pk["task"]["find"]>
const idsOf = async (pk: Pk, ...asked: Asked) => (await pk.task.find(...asked)).rows.map(({ id }) => id).join("")

describe("finding lives by conditions", () => {
  it.each<[Asked[0], string]>([
    [{ area: "midt" }, "ab"],
    [{ area: "midt", urgent: true }, "a"],
    [{ area: { in: ["midt", "nord"] } }, "abd"],
    [{ area: { in: [] } }, ""],
    [{ dueOn: null }, "c"],
    [{ dueOn: { in: [null, "2011-02-01"] } }, "ac"],
    [{ dueOn: { from: "2011-02-01", to: "2011-02-28" } }, "a"],
    [{ dueOn: { to: "2011-01-31" } }, "d"],
    [{ dueOn: { prefix: "2011-" } }, "ab"],
    [{ hours: { from: 7.5 } }, "acd"],
    [{ hours: { from: -2, to: 7.5 } }, "ab"],
    [{ hours: { from: 11, to: 12 } }, ""],
    [{ title: { prefix: "Æ" } }, "a"],
    [{ title: { from: "Å" } }, "abd"],
    [{ state: { in: ["Open", "Done"] }, urgent: { in: [false] } }, "bc"],
    [{ either: 1 }, "abc"],
    [{ either: { in: ["one", 1] } }, "abcd"]
  ])("%j finds %s", async (where, ids) => {
    expect(await idsOf(await withTasks(), where)).toBe(ids)
  })

  it("is the same when the entity is named, and in the Effect door", async () => {
    const storage = memory()
    const pk = await withTasks(storage)
    const [where, page] = [{ hours: { from: 0 } }, { orderBy: { field: "title" }, limit: 2 }] as const
    const found = await pk.task.find(where, page)
    expect(found.rows.map(({ id }) => id)).toEqual(["c", "a"])
    expect(found.total).toBe(3)
    expect(await pk.find(Task, where, page)).toEqual(found)
    const door = await Effect.runPromise(
      Effect.provideService(makePartnerskab({ editions, plugins }), Storage, storage)
    )
    expect(await Effect.runPromise(door.find(Task, where, page))).toEqual(found)
  })
})

describe("finding lives in an order", () => {
  it.each<[NonNullable<Asked[1]>["orderBy"], string]>([
    [undefined, "abcd"],
    [{}, "abcd"],
    [{ descending: true }, "dcba"],
    [{ field: "title" }, "cbad"],
    [{ field: "title", descending: true }, "dabc"],
    [{ field: "hours" }, "bacd"],
    [{ field: "dueOn" }, "cdab"],
    [{ field: "dueOn", descending: true }, "badc"],
    [{ field: "urgent" }, "bcad"],
    [{ field: "state" }, "dabc"]
  ])("%j gives %s, in one page or in four", async (orderBy, ids) => {
    const pk = await withTasks()
    const page = orderBy === undefined ? {} : { orderBy }
    expect(await idsOf(pk, {}, page)).toBe(ids)
    const seen: Array<string> = []
    let after: string | undefined
    do {
      const found = await pk.task.find({}, { ...page, limit: 1, ...(after === undefined ? {} : { after }) })
      expect(found.total).toBe(4)
      seen.push(...found.rows.map(({ id }) => id))
      after = found.next
    } while (after !== undefined)
    expect(seen.join("")).toBe(ids)
  })
})

describe("lives that only some may see", () => {
  it.each<[ReadonlyArray<string> | undefined, string]>([
    [undefined, "abcd"],
    [["east"], "abd"],
    [["west"], "bd"],
    [["south", "west"], "bd"],
    [[], "d"]
  ])("are, for %j, %s", async (visibleTo, ids) => {
    const pk = await withTasks()
    const found = await pk.task.find({}, visibleTo === undefined ? {} : { visibleTo })
    expect(found.rows.map(({ id }) => id).join("")).toBe(ids)
    expect(found.total).toBe(ids.length)
  })

  it("are kept with whom they are for, each once, and a storage that forgets it is found out", async () => {
    const storage = memory()
    const pk = await withTasks(storage)
    expect(await pk.verify()).toEqual([])
    const { rows } = await Effect.runPromise(storage.find({ entity: "task", where: {} }))
    expect(rows.map(({ audience }) => audience)).toEqual([["east"], ["east", "west"], [], undefined])
    const forgetful: StorageService = {
      ...storage,
      load: (reading) =>
        Effect.map(storage.load(reading), (found) => ({
          ...found,
          rows: found.rows.map((row) => {
            if (row === undefined) return row
            const { audience: _, ...rest } = row
            return rest
          })
        }))
    }
    const found = await createPartnerskab({ ...basis(forgetful), plugins }).verify()
    expect(found.map(({ code, subject }) => `${code} ${subject}`)).toEqual(
      ["a", "b", "c"].map((id) => `stateDiffers task/${id}`)
    )
  })
})

describe("a question that cannot be answered as it is asked", () => {
  const value = "skal være en værdi, { in }, { from, to } eller { prefix }"
  it.each<[object, string, string]>([
    [
      { color: "red" },
      "task kan ikke findes ved color; kun ved state, title,",
      "task cannot be found by color; only by"
    ],
    [{ constructor: "red" }, "task kan ikke findes ved constructor", "task cannot be found by constructor"],
    [{ area: {} }, `task.area ${value}`, "task.area must be a value, { in }, { from, to } or { prefix }"],
    [{ area: undefined }, `task.area ${value}`, "task.area must be a value"],
    [{ area: ["midt"] }, `task.area ${value}`, "task.area must be a value"],
    [{ area: { from: undefined } }, `task.area ${value}`, "task.area must be a value"],
    [{ area: { in: ["midt"], prefix: "m" } }, `task.area ${value}`, "task.area must be a value"],
    [{ area: { like: "m%" } }, `task.area ${value}`, "task.area must be a value"],
    [{ area: { in: "midt" } }, "task.area.in skal være en liste", "task.area.in must be a list"],
    [{ area: 7 }, "task.area skal være en tekst, der kan gemmes, ikke 7", "must be a text that can be stored, not 7"],
    [{ area: { in: ["midt", "\u0000"] } }, "task.area skal være en tekst, der kan gemmes", "can be stored"],
    [{ title: { prefix: "\ud835" } }, "task.title.prefix skal være en tekst, der kan gemmes", "can be stored"],
    [{ hours: "7" }, "task.hours skal være et tal, ikke 7", "task.hours must be a number, not 7"],
    [{ hours: Number.NaN }, "task.hours skal være et tal, ikke NaN", "task.hours must be a number, not NaN"],
    [{ hours: { from: "7" } }, "task.hours skal være et tal", "task.hours must be a number"],
    [{ hours: { from: null } }, "task.hours skal være et tal", "task.hours must be a number, not null"],
    [{ hours: { prefix: "7" } }, "task.hours kan ikke findes ved prefix, for den er et tal", "as it is a number"],
    [{ urgent: 1 }, "task.urgent skal være true eller false", "task.urgent must be true or false, not 1"],
    [{ urgent: { from: false } }, "task.urgent kan ikke findes fra og til", "cannot be found from and to"],
    [
      { dueOn: "2011-02-29" },
      "task.dueOn skal være en dato, der findes",
      "be a day of the calendar from 1900 to 2999, YYYY-MM-DD"
    ],
    [{ dueOn: { to: "i morgen" } }, "task.dueOn skal være en dato, der findes", "not i morgen"],
    [{ either: { from: 1 } }, "task.either kan ikke findes fra og til, for den er ikke det samme", "in every state"],
    [{ either: { prefix: "o" } }, "task.either kan ikke findes ved prefix", "cannot be found by prefix"],
    [{ state: "Lost" }, "task.state skal være en af Open, Done, ikke Lost", "must be one of Open, Done, not Lost"],
    [{ state: { in: ["Open", "open"] } }, "task.state skal være en af Open, Done, ikke open", "not open"],
    [{ either: {} }, `task.either ${value}`, "task.either must be a value"]
  ])("is refused: %j, %s", async (where, da, en) => {
    const asked = (await withTasks()).task.find(where as never)
    await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(asked).rejects.toMatchObject({ da: expect.stringContaining(da), en: expect.stringContaining(en) })
  })

  it.each<[object, string, string]>([
    [{ orderBy: { field: "color" } }, "task kan ikke findes ved color", "task cannot be found by color"],
    [{ orderBy: { field: "either" } }, "task.either kan ikke sorteres efter", "task.either cannot be put in order"],
    [
      { orderBy: { by: "title" } },
      "orderBy: by findes ikke her; her er: field, descending",
      "orderBy: by is not known"
    ],
    [{ orderBy: { descending: "yes" } }, "orderBy.descending skal være true eller false", "must be true or false"],
    [{ order: "title" }, "page: order findes ikke her; her er: orderBy, after, limit, visibleTo", "order is not known"],
    [{ after: "a" }, "after: a er ikke det, siden før gav som next", "is not what the page before gave as next"],
    [{ after: '["title",false,"Ærø","a"]' }, "i samme rækkefølge", "in the same order"],
    [{ after: '["",true,null,"a"]' }, "i samme rækkefølge", "in the same order"],
    [{ after: '["",false,7,"a"]' }, "i samme rækkefølge", "in the same order"],
    [{ orderBy: { field: "hours" }, after: '["hours",false,"7","a"]' }, "i samme rækkefølge", "in the same order"],
    [{ limit: -1 }, "limit: -1 er ikke et antal", "limit: -1 is not a number of lives"],
    [{ visibleTo: "east" }, "visibleTo skal være en liste af tekster", "visibleTo must be a list of texts"],
    [{ visibleTo: ["\u0000"] }, "visibleTo skal være en liste af tekster", "visibleTo must be a list of texts"]
  ])("is refused as a page: %j, %s", async (page, da, en) => {
    const asked = (await withTasks()).task.find({}, page as never)
    await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(asked).rejects.toMatchObject({ da: expect.stringContaining(da), en: expect.stringContaining(en) })
  })

  it.each(["a\u0000", "\ud800", 7])("is refused for the id %j, which no life can have", async (id) => {
    const pk = await withTasks()
    const no = { name: "QuestionInvalid", da: "id skal være en tekst, der kan gemmes" }
    await expect(pk.task.get(id as never)).rejects.toMatchObject(no)
    await expect(pk.task.history(id as never)).rejects.toMatchObject(no)
    await expect(pk.task.at(id as never, "2011-01-03T09:00:00.000Z")).rejects.toMatchObject(no)
    await expect(pk.texts([id as never])).rejects.toThrow("refs must be a list of texts that can be stored")
  })

  it("goes on when it was answered as it was asked", async () => {
    const pk = await withTasks()
    const { next } = await pk.task.find({}, { orderBy: { field: "hours" }, limit: 2 })
    expect(await idsOf(pk, {}, { orderBy: { field: "hours" }, after: next! })).toBe("cd")
    await expect(pk.task.find({}, { orderBy: { field: "dueOn" }, after: next! })).rejects.toThrow(QuestionInvalid)
  })
})
