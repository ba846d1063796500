import { Agreement } from "@partnerskab/core"
import { aCompany, anAgreementInForce } from "@partnerskab/testing"
import { expect, test } from "vitest"
import { aTown } from "../aTown.ts"

/** Twenty tests at once, and another file with the same ids at the same time: each sees what it did itself. */
export const sameIds = (name: string): void => {
  test.concurrent.each(Array.from({ length: 20 }, (_, number) => [`${name} ${number}`]))("%s", async (own) => {
    const town = aTown()
    const company = await aCompany(town, { party: "company-1", name: own })
    const { agreement } = await anAgreementInForce(town, { company })
    const { rows, total } = await town.pk.find(Agreement)
    expect([agreement, total, rows.length]).toEqual(["agreement-1", 1, 1])
    const state = (await town.pk.party.get("company-1"))!.state
    const { nameRef } = state
    expect(await town.pk.texts([nameRef])).toEqual({ [nameRef]: own })
  })
}
