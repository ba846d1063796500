import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Party, Place } from "../../src/index.ts"
import { Agreements } from "../../src/agreement/index.ts"
import { definePlugin, policy, warn } from "../../src/plugin/index.ts"
import {
  aCompany,
  aDesk,
  aDeskWithACompany,
  aDraft,
  allButPersons,
  anAgreementInForce,
  basis,
  refusalsOf,
  withCompany
} from "../setup.ts"

describe("a preview", () => {
  it("gives the answer the command will give, with the same ids, and writes nothing", async () => {
    const { pk, desk, storage } = await anAgreementInForce({ placements: { instruments: ["mentor"], places: 3 } })
    const before = allButPersons(storage)
    const input = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 3 } as const
    const seen = accepted(await pk.preview("ref:anne").placements.register(input, { commandId: "c" }))
    expect(allButPersons(storage)).toEqual(before)
    expect((await pk.find(Place, {})).total).toBe(0)
    const done = accepted(await desk.placements.register(input, { commandId: "c" }))
    const told = ({ id, type, data, version }: (typeof done.events)[number]) => ({ id, type, data, version })
    expect(seen.events.map(told)).toEqual(done.events.map(told))
    expect(seen.repeated).toBe(false)
  })

  it("can be asked as often as one likes, by many at once", async () => {
    const { pk } = aDesk()
    const answers = await Promise.all([1, 2, 3].map(() => pk.preview("ref:anne").parties.add(aCompany())))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect((await pk.find(Party, {})).total).toBe(0)
  })

  it("is refused with every reason the command would be refused with", async () => {
    const { pk, desk } = await aDeskWithACompany()
    const wrong = aDraft({ on: "2011-02-30" as never, points: {} })
    expect(refusalsOf(await pk.preview("ref:anne").agreement.draft(wrong))).toEqual(
      refusalsOf(await desk.agreement.draft(wrong))
    )
  })

  it("sees that a key is held, which only the storage can know", async () => {
    const { pk } = await anAgreementInForce()
    const again = await pk.preview("ref:anne").parties.add(aCompany({ party: "bakery-2" }))
    expect(refusalsOf(again)).toEqual(["AlreadyClaimed /cvr"])
  })

  it("sees that the command is done already", async () => {
    const { pk, desk } = aDesk()
    const first = accepted(await desk.parties.add(aCompany(), { commandId: "c" }))
    const again = accepted(await pk.preview("ref:anne").parties.add(aCompany(), { commandId: "c" }))
    expect(again).toEqual({ ...first, repeated: true })
  })

  it("tells what would be warned of", async () => {
    const late = policy(Agreements, "draft", {
      id: "local/late",
      check: () => warn("Late", { da: "Det er sent.", en: "It is late." })
    })
    class Local extends definePlugin("local", { version: "1", policies: [late] }) {}
    const pk = createPartnerskab({ ...basis(), plugins: [Local] })
    await withCompany(pk.as("ref:anne"))
    const { warnings } = accepted(await pk.preview("ref:anne").agreement.draft(aDraft()))
    expect(warnings.map(({ code, da }) => [code, da])).toEqual([["Late", "Det er sent."]])
  })
})
