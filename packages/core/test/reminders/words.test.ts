import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import * as core from "../../src/index.ts"
import type { AnyModule } from "../../src/plugin/index.ts"
import { Programme } from "../../src/programme/index.ts"
import { anAgreementInForce } from "../setup.ts"

const isModule = (one: unknown): one is AnyModule =>
  typeof one === "function" && "definition" in one && "commands" in (one.definition as object)
const entities = [...Object.values<unknown>(core).filter(isModule), ...Programme.definition.add].flatMap(
  ({ definition }) => definition.entities
)
const said = entities.flatMap(({ key, definition }) =>
  Object.entries(definition.words?.reminders ?? {}).map(([what, texts]) => [`${key}/${what}`, texts] as const)
)

const source = fileURLToPath(new URL("../../src", import.meta.url))
const written = ["agreement", "points", "programme"]
  .flatMap((room) =>
    readdirSync(`${source}/${room}`, { recursive: true, encoding: "utf8" }).map((one) => `${room}/${one}`)
  )
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => [...readFileSync(`${source}/${file}`, "utf8").matchAll(/key: ["`](\w+)[^"`]*["`],\s*dueOn/g)])
  .map(([, what]) => what)

describe("why a reminder was not delivered", () => {
  it("is told each time, and a log that fails holds nothing up", async () => {
    const { clock, ...all } = await anAgreementInForce()
    const pk = core.createPartnerskab({ ...all, clock, staff: { secretariat: ["somebody"] } })
    const desk = pk.as("authority-1")
    for (const meeting of ["m1", "m2"])
      accepted(await desk.network.callMeeting({ meeting, kind: "joint", on: "2011-03-01" }))
    clock.goTo("2011-03-02")
    const why: Array<string> = []
    const { failed } = await pk.runDue({
      reminder: ({ id }) => Promise.reject(new Error(`no mail server for ${id}`)),
      failed: (key, cause) => {
        why.push(`${key}: ${(cause as Error).message}`)
        throw new Error("the disk of the log is full")
      }
    })
    const [one, other] = ["m1", "m2"].map((id) => `reminder/networkMeeting/${id}/tell/2011-03-01/2011-03-02`)
    expect(failed.toSorted()).toEqual(expect.arrayContaining([one, other]))
    expect(why.toSorted().map((text) => text.replace(/.*: /, ""))).toEqual(
      expect.arrayContaining(["no mail server for m1", "no mail server for m2"])
    )
    expect(why).toHaveLength(failed.length)
  })

  it("is that there is nobody, when there is nobody", async () => {
    const { clock, ...all } = await anAgreementInForce()
    const pk = core.createPartnerskab({ ...all, clock, staff: {} })
    accepted(await pk.as("authority-1").network.callMeeting({ meeting: "m1", kind: "joint", on: "2011-03-01" }))
    clock.goTo("2011-03-02")
    const why: Array<string> = []
    await pk.runDue({
      reminder: () => Promise.resolve(),
      failed: (_, cause) => void why.push((cause as Error).message)
    })
    expect(why).toContain("there is nobody to tell")
  })
})

describe("what a reminder is about", () => {
  it("is said in both languages of everything that the library reminds of", () => {
    expect(written.length).toBeGreaterThan(40)
    const whats = new Set(said.map(([name]) => name.split("/")[1]))
    expect(written.filter((what) => !whats.has(what!))).toEqual([])
    for (const [name, { da, en }] of said) {
      expect([name, da, en]).toEqual([
        name,
        expect.stringMatching(/^[A-ZÆØÅ].*[^.]$/),
        expect.stringMatching(/^[A-Z].*[^.]$/)
      ])
    }
  })

  it("is handed out with the reminder, whatever the life is called", async () => {
    const { clock, ...all } = await anAgreementInForce()
    const pk = core.createPartnerskab({ ...all, clock, staff: { secretariat: ["somebody"] } })
    const desk = pk.as("authority-1")
    accepted(await desk.network.callMeeting({ meeting: "møde/1", kind: "joint", on: "2011-03-01" }))
    const handed: Array<core.DueReminder> = []
    clock.goTo("2011-03-02")
    await pk.runDue({ reminder: (one) => Promise.resolve(void handed.push(one)) })
    expect(handed.find(({ entity }) => entity === "networkMeeting")).toMatchObject({
      id: "møde/1",
      what: "tell",
      da: "Netværksmødet mangler at blive meldt holdt eller aflyst",
      en: "It has not been told whether the network meeting was held or cancelled"
    })
  })
})
