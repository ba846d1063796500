import { Place } from "@partnerskab/core"
import { anAgreementInForce } from "@partnerskab/testing"
import { describe, expect, test } from "vitest"
import { registerPlaces } from "../../src/registerPlaces.ts"
import { aForm, aTown } from "../aTown.ts"

/** A town with an agreement, a way to send the form of two places, and how many there are then. */
const aTownWithForm = async () => {
  const town = aTown()
  await anAgreementInForce(town)
  return {
    ...town,
    send: () => registerPlaces(town.pk, "consultant", aForm()),
    places: async () => (await town.pk.find(Place)).total
  }
}

describe("when somebody else was faster", () => {
  test("the library decides again, and the form is done", async () => {
    const { send, places, faults } = await aTownWithForm()
    faults.next("stale")
    expect((await send()).status).toBe(201)
    expect([await places(), faults.injected.stale]).toEqual([2, 1])
  })

  test("again and again, the form is refused with a reason", async () => {
    const { send, places, faults } = await aTownWithForm()
    faults.next("stale", { times: 100 })
    expect((await send()).status).toBe(422)
    faults.clear()
    expect(await places()).toBe(0)
  })
})

describe("when the database does not answer", () => {
  test("the host tells the code, and nothing is half saved", async () => {
    const { pk, send, places, faults, storage } = await aTownWithForm()
    const before = storage.fork()
    faults.next("unavailable", { code: "PG-AWAY" })
    expect(await send()).toMatchObject({ status: 503, code: "PG-AWAY" })
    expect(await exported(storage)).toEqual(await exported(before))
    expect([await places(), await pk.verify()]).toEqual([0, []])
  })

  test("the same form sent again is done once, also when the first was written and its answer lost", async () => {
    const { send, places, faults } = await aTownWithForm()
    faults.next("unavailable")
    faults.next("unanswered")
    expect([(await send()).status, await places()]).toEqual([503, 0])
    expect([(await send()).status, await places()]).toEqual([503, 2])
    expect([(await send()).status, await places()]).toEqual([201, 2])
    expect(faults.injected).toEqual({ stale: 0, unavailable: 1, unanswered: 1 })
  })

  test("it is back when the clock says so", async () => {
    const { send, clock, faults } = await aTownWithForm()
    faults.unavailableUntil("2026-01-07", { code: "PG-READ-ONLY" })
    clock.goTo("2026-01-06")
    expect(await send()).toMatchObject({ status: 503, code: "PG-READ-ONLY" })
    clock.goTo("2026-01-07")
    expect((await send()).status).toBe(201)
  })

  test("what is no trouble with the storage is not taken for it", async () => {
    const { pk } = await aTownWithForm()
    const broken = { ...pk, as: () => ({ placements: { register: () => Promise.reject(new Error("a bug")) } }) }
    await expect(registerPlaces(broken as never, "consultant", aForm())).rejects.toThrow("a bug")
  })
})

const exported = async ({ admin }: ReturnType<typeof aTown>["storage"]): Promise<ReadonlyArray<unknown>> => {
  const lines: Array<unknown> = []
  for await (const { line } of admin.export()) lines.push(line)
  return lines
}
