import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { Place } from "@partnerskab/core"
import { anAgreementInForce } from "@partnerskab/testing"
import { registerPlaces } from "../../src/registerPlaces.ts"
import { aForm, aTown } from "../aTown.ts"

describe("places from a form", () => {
  test("are registered once, however often the form is sent", async () => {
    const town = aTown()
    await anAgreementInForce(town)
    const first = await registerPlaces(town.pk, "consultant", aForm())
    assert.deepEqual(await registerPlaces(town.pk, "consultant", aForm()), first)
    assert.deepEqual([first.status, (await town.pk.find(Place)).total], [201, 2])
  })

  test("are refused with the field and the reason", async () => {
    const town = aTown()
    await anAgreementInForce(town)
    assert.deepEqual(await registerPlaces(town.pk, "consultant", aForm({ count: "to" })), {
      status: 422,
      errors: [{ field: "/count", text: "Feltet /count skal være et helt tal." }]
    })
  })

  test("are not there when the storage did not answer, and are after another try", async () => {
    const town = aTown()
    await anAgreementInForce(town)
    town.faults.next("unavailable", { code: "PG-AWAY" })
    assert.equal((await registerPlaces(town.pk, "consultant", aForm())).status, 503)
    assert.equal((await town.pk.find(Place)).total, 0)
    assert.equal((await registerPlaces(town.pk, "consultant", aForm())).status, 201)
    assert.deepEqual([(await town.pk.find(Place)).total, town.faults.injected.unavailable], [2, 1])
  })
})

describe("a builder that is refused", () => {
  test("throws with the reasons", async () => {
    await assert.rejects(anAgreementInForce(aTown(), { points: {} }), /NoPointChosen/)
  })
})
