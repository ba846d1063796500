import { Place } from "@partnerskab/core"
import { anAgreementInForce } from "@partnerskab/testing"
import { registerPlaces } from "../../src/registerPlaces.ts"
import { aForm, aTown } from "../aTown.ts"
import { describe, expect, test } from "./globals.ts"

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

describe("a builder that is refused", () => {
  test("throws with the reasons", async () => {
    await expect(anAgreementInForce(aTown(), { points: {} })).rejects.toThrow("NoPointChosen")
  })
})
