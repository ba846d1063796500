import { memory } from "@partnerskab/memory"
import { accepted, module, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, type DueReminder } from "../../src/index.ts"
import { Programme, Secretariat, SecretariatTask } from "../../src/programme/index.ts"
import { basis } from "../setup.ts"
import { indicatorsAt } from "./programme.ts"

const data = { kind: "pris", owner: "p1", dueOn: "2010-09-15", noteRef: "text-1" } as const
const given = SecretariatTask.events.Given("t1", "2010-09-01", data)
const { noteRef: _, ...told } = data
const give = { task: "t1", on: "2010-09-01", ...told, note: "Find ærlige kandidater." } as const
const tasks = module(Secretariat)
const open = tasks.given(given)
const { facts, reminders } = SecretariatTask.definition
const state = { ...data, givenOn: "2010-09-01" }

describe("a task of the secretariat", () => {
  it("has an owner and a day, reminds its owner, and is done (row 53)", () => {
    tasks.when("give", give).then([given])
    expect(reminders({ _tag: "Open", ...state }, "t1")).toEqual([
      { key: "due/2010-09-15/p1", dueOn: "2010-09-15", role: "person", person: "p1" }
    ])
    open.when("finish", { task: "t1", on: "2010-09-15" }).then([SecretariatTask.events.Done("t1", "2010-09-15", {})])
    expect(reminders({ _tag: "Done", ...state, doneOn: "2010-09-15" }, "t1")).toEqual([])
  })

  it.each([
    ["2010-09-15", true],
    ["2010-09-16", false]
  ])("that is done on %s is in time: %j", (doneOn, inTime) => {
    expect(facts({ _tag: "Done", ...state, doneOn }, "t1")).toMatchObject([
      { kind: "secretariat.taskOpen", firstDay: "2010-09-01" },
      { kind: "secretariat.taskDone", firstDay: doneOn, dimensions: { inTime } }
    ])
  })

  it("is handed on, postponed, dropped for a reason, opened again, or taken back", () => {
    open
      .when("handTo", { task: "t1", on: "2010-09-02", owner: "p2" })
      .then([SecretariatTask.events.HandedTo("t1", "2010-09-02", { owner: "p2" })])
    open.when("handTo", { task: "t1", on: "2010-09-02", owner: "p1" }).thenRefused("OwnerAlready")
    open
      .when("postpone", { task: "t1", on: "2010-09-10", dueOn: "2010-10-01" })
      .then([SecretariatTask.events.Postponed("t1", "2010-09-10", { dueOn: "2010-10-01" })])
    open.when("postpone", { task: "t1", on: "2010-09-10", dueOn: "2010-08-31" }).thenRefused("BeforeGiven")
    const dropped = SecretariatTask.events.Dropped("t1", "2010-09-05", { reason: "andet" })
    open.when("drop", { task: "t1", on: "2010-09-05", reason: "andet" }).then([dropped])
    open.when("drop", { task: "t1", on: "2010-08-31", reason: "doven" }).thenRefused("BeforeGiven", "TaskCodeUnknown")
    open
      .given(dropped)
      .when("reopen", { task: "t1", on: "2010-09-06" })
      .then([SecretariatTask.events.Reopened("t1", "2010-09-06", {})])
    open.when("reopen", { task: "t1", on: "2010-09-06" }).thenNotPossible()
    open.when("voidTask", { task: "t1", on: "2010-09-06" }).thenFacts([])
    open.when("finish", { task: "t1", on: "2010-08-31" }).thenRefused("BeforeGiven")
    tasks.when("give", { ...give, kind: "kaffe", dueOn: "2010-08-31" }).thenRefused("TaskCodeUnknown", "BeforeGiven")
  })

  it("that is due already is told of to whoever it is handed to, and once to each", async () => {
    const clock = virtualClock("2011-09-01")
    const pk = createPartnerskab({ ...basis(memory(), clock), plugins: [Programme] })
    const { secretariat } = pk.as("secretary")
    accepted(await secretariat.give({ ...give, on: "2011-09-01", dueOn: "2011-09-15" }))
    const told: Array<string> = []
    const reminder = async ({ recipients }: DueReminder) => void told.push(...recipients.map(({ person }) => person))
    clock.goTo("2011-09-15")
    await pk.runDue({ reminder })
    clock.goTo("2011-09-20")
    for (const owner of ["p2", "p1"]) {
      accepted(await secretariat.handTo({ task: "t1", on: "2011-09-20", owner }))
      await pk.runDue({ reminder })
    }
    expect(told).toEqual(["p1", "p2"])
    expect(await pk.verify()).toEqual([])
  })

  it("is counted while it is open, by kind, and when it is done", async () => {
    const pk = createPartnerskab({ ...basis(), plugins: [Programme] })
    const { secretariat } = pk.as("secretary")
    const one = { ...give, on: "2011-09-01", dueOn: "2011-09-15" } as const
    accepted(await secretariat.give(one))
    accepted(await secretariat.give({ ...one, task: "t2" }))
    accepted(await secretariat.finish({ task: "t1", on: "2011-09-10" }))
    expect(await indicatorsAt(pk, "2011-09-09")("secretariat.open")).toEqual({ pris: 2 })
    expect(await indicatorsAt(pk, "2011-09-10")("secretariat.open")).toEqual({ pris: 1 })
    expect(await indicatorsAt(pk, "2011-09-10")("secretariat.done")).toEqual({ true: 1 })
    expect(await pk.verify()).toEqual([])
  })
})
