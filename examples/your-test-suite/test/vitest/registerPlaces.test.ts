import { Place } from "@partnerskab/core"
import { anAgreementInForce } from "@partnerskab/testing"
import { registerPlaces } from "../../src/registerPlaces.ts"
import { aForm, aTown } from "../aTown.ts"
import { describe, expect, test } from "vitest"

describe("places from a form", () => {
  test("are registered once, however often the form is sent", async () => {
    const town = aTown()
    await anAgreementInForce(town)
    const first = await registerPlaces(town.pk, "consultant", aForm())
    expect(await registerPlaces(town.pk, "consultant", aForm())).toEqual(first)
    expect([first.status, (await town.pk.find(Place)).total]).toEqual([201, 2])
  })

  test("are refused with the field and the reason", async () => {
    const town = aTown()
    await anAgreementInForce(town)
    expect(await registerPlaces(town.pk, "consultant", aForm({ count: "to" }))).toEqual({
      status: 422,
      errors: [{ field: "/count", text: "Feltet /count skal være et helt tal." }]
    })
  })

  test("are not there when the storage did not answer, and are after another try", async () => {
    const town = aTown()
    await anAgreementInForce(town)
    town.faults.next("unavailable", { code: "PG-AWAY" })
    expect((await registerPlaces(town.pk, "consultant", aForm())).status).toBe(503)
    expect((await town.pk.find(Place)).total).toBe(0)
    expect((await registerPlaces(town.pk, "consultant", aForm())).status).toBe(201)
    expect([(await town.pk.find(Place)).total, town.faults.injected.unavailable]).toEqual([2, 1])
  })
})

describe("a day that is none", () => {
  test("is told at its field, before the library is asked", async () => {
    const town = aTown()
    town.faults.next("unavailable", { at: "load" })
    expect(await registerPlaces(town.pk, "consultant", aForm({ day: "5/1 2026" }))).toMatchObject({
      status: 422,
      errors: [{ field: "/on" }]
    })
    expect(town.faults.waiting).toBe(1)
  })
})
