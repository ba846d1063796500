import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { type DueReminder, Place } from "../../src/index.ts"
import { addDays } from "../../src/calendar/index.ts"
import { anAgreementInForce, refusalsOf, waitingIn } from "../setup.ts"

const points = { placements: { instruments: ["loentilskud"], places: 2 } }

const aPlace = async () => {
  const all = await anAgreementInForce(points)
  const { events } = accepted(
    await all.desk.placements.register({ agreement: "a1", on: "2011-02-01", instrument: "loentilskud", count: 1 })
  )
  const place = events[0]!.id
  all.clock.goTo("2011-02-02")
  const publications = async () => (await all.pk.get(Place, place))!.state.publications
  return { ...all, place, publications }
}

/** A port as a host would write it: it shows what it is asked to, once for each key, and says so. */
const jobnet = ({ pk, desk }: Awaited<ReturnType<typeof aPlace>>, shown: Map<string, string>) => ({
  reminder: async ({ key, id, port, entity }: DueReminder) => {
    if (entity !== "place" || port !== "jobnet") return
    const asked = (await pk.get(Place, id))!.state.publications!.find(({ channel }) => channel === port)!
    if (asked.standing === "asked") shown.set(key, id)
    const { number, on } = asked
    accepted(
      await desk.placements.reportPublication({
        place: id,
        on: addDays(on, 1),
        channel: "jobnet",
        number,
        outcome: "done",
        ...(asked.standing === "asked" ? { reference: "job-1" } : {})
      })
    )
  }
})

describe("showing a place", () => {
  it("is asked of the port, done, and told of", async () => {
    const all = await aPlace()
    const { desk, pk, place, publications } = all
    accepted(await desk.placements.publish({ place, on: "2011-02-02", channel: "jobnet" }))
    expect(await publications()).toEqual([{ channel: "jobnet", standing: "asked", number: 1, on: "2011-02-02" }])
    const shown = new Map<string, string>()
    const { done } = await pk.runDue(jobnet(all, shown))
    expect(done).toEqual([`reminder/place/${place}/show/jobnet/1/2011-02-02`])
    expect([...shown.values()]).toEqual([place])
    expect(await publications()).toEqual([
      { channel: "jobnet", standing: "shown", number: 1, on: "2011-02-03", reference: "job-1" }
    ])
    expect((await pk.runDue(jobnet(all, shown))).done).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("waits for the day, and for a handler", async () => {
    const all = await aPlace()
    accepted(await all.desk.placements.publish({ place: all.place, on: "2011-02-04", channel: "jobnet" }))
    const shown = new Map<string, string>()
    all.clock.goTo("2011-02-03")
    await all.pk.runDue(jobnet(all, shown))
    all.clock.goTo("2011-02-04")
    await all.pk.runDue()
    expect(shown.size).toBe(0)
    await all.pk.runDue(jobnet(all, shown))
    expect(shown.size).toBe(1)
  })

  it("is handed out again under the same key when the port fails, and done once", async () => {
    const all = await aPlace()
    accepted(await all.desk.placements.publish({ place: all.place, on: "2011-02-02", channel: "jobnet" }))
    const tried: Array<string> = []
    const { failed } = await all.pk.runDue({
      reminder: ({ key }) => Promise.reject(new Error(`${tried.push(key)}: the other system is down`))
    })
    expect(failed).toEqual(tried)
    all.clock.goTo("2011-02-03")
    const shown = new Map<string, string>()
    await all.pk.runDue(jobnet(all, shown))
    expect([...shown.keys()]).toEqual(tried)
  })

  it("has failed when the port says so, and can be asked for again", async () => {
    const { desk, place, publications } = await aPlace()
    const asked = { place, on: "2011-02-02", channel: "jobnet" } as const
    accepted(await desk.placements.publish(asked))
    const told = { ...asked, number: 1, outcome: "failed" } as const
    accepted(await desk.placements.reportPublication({ ...told, reason: "mangler-beskrivelse" }))
    expect(await publications()).toMatchObject([{ standing: "failed", reason: "mangler-beskrivelse" }])
    accepted(await desk.placements.publish(asked))
    expect(await publications()).toEqual([{ channel: "jobnet", standing: "asked", number: 2, on: "2011-02-02" }])
    expect(refusalsOf(await desk.placements.reportPublication(told))).toEqual(["NothingAsked /number"])
    accepted(await desk.placements.reportPublication({ ...told, number: 2 }))
    expect(await publications()).toMatchObject([{ standing: "failed", reason: "ukendt" }])
  })

  it("is refused where it is shown already, and in a channel that nobody knows, naming those there are", async () => {
    const { desk, place } = await aPlace()
    const asked = { place, on: "2011-02-02", channel: "jobnet" } as const
    accepted(await desk.placements.publish(asked))
    expect(await desk.placements.publish(asked)).toMatchObject({
      refusals: [{ _tag: "ShownAlready", at: "/channel", da: "Pladsen er slået op i jobnet eller ved at blive det." }]
    })
    expect(await desk.placements.publish({ ...asked, channel: "avisen" })).toMatchObject({
      refusals: [{ _tag: "UnknownCode", at: "/channel", facts: { allowed: ["internt", "jobnet"] } }]
    })
    accepted(await desk.placements.publish({ ...asked, channel: "internt" }))
  })

  it("is not possible while it is on hold or closed", async () => {
    const { desk, place } = await aPlace()
    const asked = { place, on: "2011-03-02", channel: "jobnet" } as const
    accepted(await desk.placements.putOnHold({ place, on: "2011-03-01", reason: "season" }))
    expect(refusalsOf(await desk.placements.publish(asked))).toEqual(["NotPossible /place"])
    accepted(await desk.placements.close({ place, on: "2011-03-01", reason: "season" }))
    expect(refusalsOf(await desk.placements.publish(asked))).toEqual(["NotPossible /place"])
  })

  it("is reported by nobody who was not asked", async () => {
    const { desk, place } = await aPlace()
    const told = { place, on: "2011-02-02", channel: "jobnet", number: 1, outcome: "done" } as const
    expect(refusalsOf(await desk.placements.reportPublication(told))).toEqual(["NothingAsked /number"])
    accepted(await desk.placements.publish({ place, on: "2011-02-02", channel: "jobnet" }))
    expect(refusalsOf(await desk.placements.reportPublication({ ...told, number: 2 }))).toEqual([
      "NothingAsked /number"
    ])
    accepted(await desk.placements.reportPublication(told))
    expect(refusalsOf(await desk.placements.reportPublication(told))).toEqual(["NothingAsked /number"])
  })
})

describe("taking a place down", () => {
  it("is asked of the port, and of no port while it is not shown", async () => {
    const all = await aPlace()
    const { desk, pk, place, publications } = all
    const asked = { place, on: "2011-02-02", channel: "jobnet" } as const
    expect(await desk.placements.unpublish(asked)).toMatchObject({
      refusals: [{ _tag: "ShownAlready", en: "The place is not shown in jobnet." }]
    })
    accepted(await desk.placements.publish(asked))
    const shown = new Map<string, string>()
    await pk.runDue(jobnet(all, shown))
    accepted(await desk.placements.unpublish(asked))
    expect((await pk.runDue(jobnet(all, shown))).done).toEqual([`reminder/place/${place}/remove/jobnet/2/2011-02-02`])
    expect(await publications()).toMatchObject([{ standing: "removed", number: 2 }])
  })

  it.each(["putOnHold", "close"] as const)("follows by itself from %s", async (command) => {
    const { desk, storage, place, publications } = await aPlace()
    accepted(await desk.placements.publish({ place, on: "2011-02-02", channel: "jobnet" }))
    accepted(await desk.placements[command]({ place, on: "2011-03-01", reason: "season" }))
    expect(await publications()).toEqual([{ channel: "jobnet", standing: "removing", number: 2, on: "2011-03-01" }])
    expect(
      waitingIn(storage)
        .filter(({ subject }) => subject.id === place)
        .map(({ key, payload }) => [key, payload])
    ).toEqual([[`reminder/place/${place}/remove/jobnet/2/2011-03-01`, { role: "port.jobnet" }]])
  })
})
