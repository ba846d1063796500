import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execPath } from "node:process"
import { DatabaseSync } from "node:sqlite"
import { promisify } from "node:util"
import { orThrow, Person } from "@partnerskab/core"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { firstAgreement, partnerships } from "../src/firstAgreement.ts"

vi.setConfig({ testTimeout: 60_000 })

let folder = ""
const opened: Array<{ readonly close: () => void }> = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "restart-"))
})
afterEach(() => {
  for (const storage of opened.splice(0)) storage.close()
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, "partnerskab.sqlite")
const open = () => {
  const { pk, storage } = partnerships(path())
  opened.push(storage)
  return pk
}
const on = "2026-11-02"
const ten = Array.from({ length: 10 }, (_, n) => n + 1)

describe("a file that is closed and opened again", () => {
  it("has the agreement, its history, its names, and what its commands have done", async () => {
    await firstAgreement(open())
    opened.pop()?.close()
    const pk = open()
    expect((await pk.agreement("A-1"))?.state._tag).toBe("Active")
    const before = await pk.history(Person, "owner")
    const { nameRef } = (await pk.get(Person, "owner"))!.state
    expect(await pk.texts([nameRef])).toEqual({ [nameRef]: "Contact owner" })
    await firstAgreement(pk)
    expect(await pk.history(Person, "owner")).toEqual(before)
    expect(await pk.verify()).toEqual([])
  })

  it("has a text no more that was erased while others wrote: not in the file, and not in the log beside it", async () => {
    const pk = open()
    await firstAgreement(pk)
    const isThere = () =>
      [path(), `${path()}-wal`].some((file) => existsSync(file) && readFileSync(file).includes("Contact foreman"))
    expect(isThere()).toBe(true)
    const others = ten.map((n) => pk.as("anna").people.register({ person: `p-${n}`, on, name: "Ejer Prøvesen" }))
    await pk.erase({ entity: "person", id: "foreman" }, { by: "dpo-1", ground: "consent-withdrawn" })
    for (const answer of await Promise.all(others)) orThrow(answer)
    expect(isThere()).toBe(false)
  })
})

describe("a file that cannot be written to half-way through", () => {
  it("has nothing of the command, and has it when it is sent again", async () => {
    const pk = open()
    const register = () =>
      pk.as("anna").people.register({ person: "owner", on, name: "Ejer Prøvesen" }, { commandId: "owner" })
    // The journal is written before the texts, which fail as they would on a full disk.
    const disk = new DatabaseSync(path())
    disk.exec("CREATE TRIGGER full BEFORE INSERT ON persons BEGIN SELECT RAISE(ABORT, 'full'); END")
    await expect(register()).rejects.toThrow()
    expect(await pk.history(Person, "owner")).toEqual([])
    disk.exec("DROP TRIGGER full")
    disk.close()
    expect(orThrow(await register()).repeated).toBe(false)
    expect(await pk.history(Person, "owner")).toHaveLength(1)
    expect(await pk.verify()).toEqual([])
  })
})

describe("a file that is asked for half of a letter", () => {
  it("does not find what has the sign that SQLite would put in its place", async () => {
    const { pk, storage } = partnerships(path())
    opened.push(storage)
    orThrow(await pk.as("anna").people.register({ person: "a\uFFFD", on, name: "Ejer Prøvesen" }))
    const streams = ["a\uFFFD", "a\uD83E"].map((id) => ({ entity: "person", id }))
    const { rows } = await Effect.runPromise(storage.load({ commandId: "other", streams, sets: [] }))
    expect(rows.map((row) => row?.id)).toEqual(["a\uFFFD", undefined])
  })
})

describe("a file that two have open", () => {
  it("loses nothing and doubles nothing of what both do at once", async () => {
    const desks = [open(), open()]
    await Promise.all(
      desks.flatMap((pk, desk) =>
        ten.map(async (n) => orThrow(await pk.as("anna").people.register({ person: `${desk}-${n}`, on, name: "A" })))
      )
    )
    for (const pk of desks) expect((await pk.person.find()).total).toBe(20)
    expect(await desks[0]!.verify()).toEqual([])
  })

  it("does a command once that both send at once", async () => {
    const desks = [open(), open()]
    const asked = { person: "owner", on, name: "Ejer Prøvesen" } as const
    const answers = await Promise.all(
      desks.map(async (pk) => orThrow(await pk.as("anna").people.register(asked, { commandId: "once" })))
    )
    expect(answers.map(({ repeated }) => repeated).toSorted()).toEqual([false, true])
    expect(await desks[0]!.history(Person, "owner")).toHaveLength(1)
  })

  it("lets two processes write at once", async () => {
    const writer = join(import.meta.dirname, "register.ts")
    const node = promisify(execFile)
    // In this repository the library is run from its sources; elsewhere the condition says nothing.
    const args = (name: string) => ["--conditions=@partnerskab/source", writer, path(), name, "10"]
    await Promise.all([node(execPath, args("anna")), node(execPath, args("bent"))])
    const pk = open()
    const { rows } = await pk.person.find()
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ten.flatMap((n) => [`anna-${n}`, `bent-${n}`]).toSorted())
    expect(await pk.verify()).toEqual([])
  })
})
