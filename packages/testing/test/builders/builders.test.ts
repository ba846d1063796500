import { memory } from "@partnerskab/memory"
import { edition2016, isInForce, placeOn } from "@partnerskab/core"
import { definePlugin } from "@partnerskab/core/plugin"
import { Programme } from "@partnerskab/core/programme"
import {
  aCompany,
  aDraft,
  anAgreementInForce,
  anInstallation,
  aNetworkMeeting,
  aPlace,
  aPlacement,
  CannotBuild,
  somePlaces
} from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

const aTown = () => anInstallation({ storage: memory() })

describe("an installation of a test's own", () => {
  it("has nothing in it, and knows nothing of another", async () => {
    const [here, there] = [aTown(), aTown()]
    await anAgreementInForce(here)
    expect((await here.pk.agreement.find()).total).toBe(1)
    expect((await there.pk.agreement.find()).total).toBe(0)
    expect((await anAgreementInForce(there)).agreement).toBe("agreement-1")
  })

  it("begins on the day that is asked for, with what is installed", async () => {
    const town = anInstallation({
      storage: memory,
      on: "2026-03-02",
      editions: [edition2016],
      plugins: [Programme],
      actor: "user:anne"
    })
    const { agreement, seen } = await anAgreementInForce(town)
    expect((await seen()).state).toMatchObject({ _tag: "Active", signedOn: "2026-03-02" })
    const [entry] = await town.pk.agreement.history(agreement)
    expect([entry?.actor, entry?.recordedAt.slice(0, 10)]).toEqual(["user:anne", "2026-03-02"])
    expect(Object.keys(town.desk)).toContain("outreach")
    expect(town.storage.snapshot().authority).toBe("0000")
  })

  it("asks for a field that nobody has when plugins conflict", () => {
    class Again extends definePlugin("again", { version: "1.0.0", disable: ["gardens"] }) {}
    // @ts-expect-error -- there is nothing to disable
    expect(() => anInstallation({ storage: memory(), plugins: [Again] })).toThrow("PK-DISABLE-UNKNOWN")
  })
})

describe("what is built", () => {
  it("goes together without a word from the test", async () => {
    const town = aTown()
    const placement = await aPlacement(town)
    const { agreement } = placement.place
    expect((await placement.seen())._tag).toBe("Agreed")
    expect(placeOn(await placement.place.seen(), "2026-02-01")).toBe("occupied")
    expect(placeOn(await placement.place.seen(), "2026-02-02")).toBe("open")
    expect(isInForce((await agreement.seen()).state, "2026-01-05")).toBe(true)
    const called = await town.pk.agreement.whoToCall(agreement.agreement)
    expect([called?.company.name, called?.company.reach]).toEqual([
      "Kontakt company-1-owner",
      "company-1-owner@example.dk"
    ])
    expect(await town.pk.verify()).toEqual([])
  })

  it("is another each time in one town: companies, people, agreements, places, citizens", async () => {
    const town = aTown()
    const many = await Promise.all(Array.from({ length: 12 }, () => aPlacement(town)))
    for (const ids of [
      many.map(({ placement }) => placement),
      many.map(({ citizen }) => citizen),
      many.map(({ place }) => place.place),
      many.map(({ place }) => place.agreement.agreement),
      many.map(({ place }) => place.agreement.company.cvr),
      many.map(({ place }) => place.workplace)
    ])
      expect(new Set(ids).size).toBe(12)
    expect(new Set(many.map(({ place }) => place.agreement.contacts.authority.primary))).toEqual(
      new Set(["consultant"])
    )
  })

  it("is as the test says where it says something", async () => {
    const town = aTown()
    const company = await aCompany(town, { name: "Bageriet på Torvet", workplaces: ["0000000091", "0000000092"] })
    const agreement = await anAgreementInForce(town, {
      agreement: "A-1",
      company,
      on: "2026-01-02",
      firstDay: "2026-02-01",
      lastDay: "2026-12-31",
      points: { placements: { instruments: ["mentor"], places: 5 } },
      contacts: { authority: { primary: "anne", deputy: "bo" } }
    })
    expect((await agreement.seen()).state).toMatchObject({
      signedOn: "2026-01-02",
      firstDay: "2026-02-01",
      lastDay: "2026-12-31",
      contacts: { company: company.contacts, authority: { primary: "anne", deputy: "bo" } }
    })
    const change = { agreement, on: "2026-02-02", instrument: "mentor", workplace: "0000000092" } as const
    const places = await somePlaces(town, { ...change, count: 3 })
    expect(places.map(({ place }) => place)).toHaveLength(3)
    expect(await places[2]!.seen()).toMatchObject({ instrument: "mentor", workplace: "0000000092" })
    const days = { firstDay: "2026-02-09", lastDay: "2026-02-20", grantedOn: "2026-02-05" } as const
    const placement = await aPlacement(town, { placement: "f1", place: places[0]!, citizenKey: "sag-1", ...days })
    expect(await placement.seen()).toMatchObject(days)
    expect(await town.pk.citizens.keyOf(placement.citizen)).toBe("sag-1")
  })

  it("is a draft that is not signed, where one is asked for", async () => {
    expect((await (await aDraft(aTown())).seen()).state._tag).toBe("Draft")
  })

  it("is a meeting to which the companies of its network came, and a second one of the same network", async () => {
    const town = aTown()
    const agreements = [await anAgreementInForce(town), await anAgreementInForce(town)]
    const first = await aNetworkMeeting(town, { agreements })
    town.clock.goTo("2026-03-02")
    const second = await aNetworkMeeting(town, { agreements })
    expect((await first.seen())._tag).toBe("Held")
    expect([first.meeting, second.meeting, second.network]).toEqual(["meeting-1", "meeting-2", "network-1"])
    const attendance = town.pk.indicators["network.attendance"]!
    expect(await town.pk.measure(attendance, { asOf: "2026-12-31" })).toEqual([{ group: ["own"], value: 4 }])
    expect((await (await aNetworkMeeting(aTown())).seen())._tag).toBe("Held")
  })
})

describe("what the desk refuses", () => {
  it("is told with the builder, the command and every reason", async () => {
    const refused = aDraft(aTown(), { points: {}, contacts: { company: { primary: "a", deputy: "a" } } })
    await expect(refused).rejects.toThrow(CannotBuild)
    await expect(refused).rejects.toThrow(
      /^aDraft: agreement\.draft was refused:\n - NoPointChosen \/points Choose[^]*\n - DeputyIsPrimary \/contacts\/company\/deputy The company/
    )
    await expect(aCompany(aTown(), { cvr: "12345678" })).rejects.toMatchObject({ refusals: [{ _tag: "InputInvalid" }] })
  })

  it("is told of people too, but not when somebody else has registered them meanwhile", async () => {
    const town = aTown()
    await expect(aCompany(town, { contacts: { primary: "", deputy: "b" } })).rejects.toThrow()
    const contacts = { primary: "same", deputy: "same-too" }
    await Promise.all([aCompany(town, { contacts }), aCompany(town, { contacts })])
  })

  it("is told when the point is not installed", async () => {
    class Without extends definePlugin("without", { version: "1.0.0", disable: ["placements"] }) {}
    const town = anInstallation({ storage: memory(), plugins: [Without] })
    const agreement = await anAgreementInForce(town, { points: { network: { people: 1 } } })
    await expect(aPlace(town, { agreement })).rejects.toThrow("ModuleDisabled")
    const bare = { ...town, desk: { ...town.desk, placements: undefined } as never }
    await expect(aPlace(bare, { agreement: agreement as never })).rejects.toThrow(
      'this installation has no point "placements" to build in'
    )
  })
})
