import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { atWorkplace, createPartnerskab, type DueReminder, Place, Placement } from "../../src/index.ts"
import { allButPersons, basis, refusalsOf, slow } from "../setup.ts"
import { aDeskWithPlaces, aStart, workplace, citizen } from "./placementLives.ts"

const citizens = Array.from({ length: 16 }, (_, n) => ({ placement: `s${n}`, citizen: citizen(n) }))

describe("two installations at once", () => {
  it("on one place: one of them has it, and the other is told who", async () => {
    const storage = slow(memory())
    const { pk, desk, places, clock } = await aDeskWithPlaces(1, storage)
    const other = createPartnerskab(basis(storage, clock)).as("consultant-2")
    const place = places[0]!
    const answers = await Promise.all([
      desk.placements.start(aStart({ place })),
      other.placements.start(aStart({ place, placement: "s2", citizen: citizen(2) }))
    ])
    const refused = answers.filter(({ ok }) => !ok)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ refusals: [{ _tag: "PlaceTaken", facts: { firstDay: "2021-03-01" } }] })
    expect((await pk.get(Place, place))!.state.stays).toHaveLength(1)
    expect((await pk.find(Placement, {})).total).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("sixteen on one place: one has it", async () => {
    const storage = slow(memory())
    const { pk, places, clock } = await aDeskWithPlaces(1, storage)
    const place = places[0]!
    const answers = await Promise.all(
      citizens.map((one, n) =>
        createPartnerskab(basis(storage, clock))
          .as(`consultant-${n}`)
          .placements.start(aStart({ ...one, place }))
      )
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await pk.find(Placement, { place })).total).toBe(1)
  })

  it("for one citizen on two places: one has them, when the two do not go together", async () => {
    const storage = slow(memory())
    const { pk, desk, clock } = await aDeskWithPlaces(1, storage)
    const { events } = accepted(
      await desk.placements.register({ agreement: "a1", on: "2021-02-01", instrument: "loentilskud", count: 2 })
    )
    const paid = { instrument: "loentilskud", citizen: citizen(1) } as const
    const other = createPartnerskab(basis(storage, clock)).as("consultant-2")
    const answers = await Promise.all([
      desk.placements.start(aStart({ ...paid, place: events[0]!.id })),
      other.placements.start(aStart({ ...paid, placement: "s2", place: events[1]!.id }))
    ])
    expect(answers.map(refusalsOf).flat()).toEqual(["CitizenElsewhere /citizen"])
    expect(answers.flatMap((one) => (one.ok ? [] : one.refusals.map(({ da }) => da)))).toEqual([
      expect.stringMatching(/^Borgeren har ansættelse med løntilskud fra /)
    ])
    expect(await pk.verify()).toEqual([])
  })

  it("on sixteen places of one workplace: all have them, in one set that a rule about the workplace reads", async () => {
    const storage = slow(memory())
    const { pk, places, clock } = await aDeskWithPlaces(16, storage)
    const before = (await pk.find(Placement, {})).total
    const answers = await Promise.all(
      citizens.map((one, n) =>
        createPartnerskab(basis(storage, clock))
          .as(`consultant-${n}`)
          .placements.start(aStart({ ...one, place: places[n]! }))
      )
    )
    expect(answers.flatMap(refusalsOf)).toEqual([])
    expect([before, (await pk.find(Placement, { workplace })).total]).toEqual([0, 16])
    const { state } = (await pk.get(Placement, "s0"))!
    expect(Placement.definition.boundaries(state, "s0")).toContain(atWorkplace(workplace))
  })
})

describe("a placement and who it is about", () => {
  it("keeps what was typed in Persons, and hands out reminders without it (row 20)", async () => {
    const storage = memory()
    const { pk, desk, places, clock } = await aDeskWithPlaces(1, storage)
    const place = places[0]!
    const ref = await pk.citizens.refOf("borger-42")
    accepted(
      await desk.placements.start(aStart({ place, citizen: ref, goal: "Afklare, om Åse kan stå op hele dagen." }))
    )
    accepted(
      await desk.placements.endEarly({
        placement: "s1",
        place,
        lastDay: "2021-03-10",
        reason: "fejlmatch",
        note: "Åse og mesteren var uenige."
      })
    )
    const handed: Array<DueReminder> = []
    const reminder = (one: DueReminder) => Promise.resolve(void handed.push(one))
    clock.goTo("2021-03-09")
    await pk.runDue({ reminder, nobody: reminder })
    expect(handed).toEqual([])
    clock.goTo("2021-03-10")
    await pk.runDue({ reminder, nobody: reminder })
    expect(handed).toEqual([
      {
        key: "reminder/placement/s1/call/2021-03-10/2021-03-10",
        what: "call",
        da: "Virksomheden skal ringes op efter et forløb, der ikke lykkedes",
        en: "The company is to be called after a placement that did not work out",
        entity: "placement",
        id: "s1",
        role: "authority.primary",
        dueOn: "2021-03-10",
        messageClass: "service",
        agreement: "a1",
        recipients: [{ person: "authority-1", as: "authority.primary", name: "Kontakt authority-1" }],
        passedOver: []
      }
    ])
    expect(await pk.verify()).toEqual([])
    expect(allButPersons(storage)).not.toMatch(/Åse|borger-42/)
  })

  it("is told to both sides before its last day, once", async () => {
    const { pk, desk, places, clock } = await aDeskWithPlaces()
    accepted(await desk.placements.start(aStart({ place: places[0]! })))
    const roles: Array<string> = []
    const reminder = ({ role }: DueReminder) => Promise.resolve(void roles.push(role))
    clock.goTo("2021-03-13")
    await pk.runDue({ reminder })
    expect(roles).toEqual([])
    clock.goTo("2021-03-14")
    await pk.runDue({ reminder })
    await pk.runDue({ reminder })
    expect(roles.toSorted()).toEqual(["authority.primary", "company.primary"])
  })

  it.each(["610112-1234", "borger-42", "0199A000-0000-7000-8000-000000000001", ""])(
    "is refused with %j for a citizen: only a reference will do",
    async (given) => {
      const { desk, places } = await aDeskWithPlaces()
      const answer = await desk.placements.start(aStart({ place: places[0]!, citizen: given }))
      expect(refusalsOf(answer)).toContain("InputInvalid /citizen")
    }
  )
})

describe("places and the placements on them", () => {
  it("are found by when they are free, the first first", async () => {
    const { pk, desk, places } = await aDeskWithPlaces(3)
    accepted(await desk.placements.start(aStart({ place: places[0]! })))
    accepted(
      await desk.placements.start(
        aStart({ placement: "s2", citizen: citizen(2), place: places[1]!, lastDay: "2021-03-07" })
      )
    )
    const { rows } = await pk.find(Place, { agreement: "a1" }, { orderBy: { field: "freeFrom" } })
    expect(rows.map(({ state }) => state.freeFrom)).toEqual(["2021-02-01", "2021-03-08", "2021-03-29"])
  })

  it("keep a place from closing, and so the point from ending, while somebody is there", async () => {
    const { desk, places } = await aDeskWithPlaces()
    const place = places[0]!
    accepted(await desk.placements.start(aStart({ place })))
    const close = { place, on: "2021-03-28", reason: "companyWish" } as const
    expect(refusalsOf(await desk.placements.close(close))).toEqual(["PlaceTaken /on"])
    accepted(await desk.placements.close({ ...close, on: "2021-03-29" }))
    const end = { agreement: "a1", point: "placements", lastDay: "2021-03-27", reason: "virksomheden" } as const
    expect(refusalsOf(await desk.agreement.endPoint(end))).toEqual(["PolicyDenied /lastDay"])
    accepted(await desk.agreement.endPoint({ ...end, lastDay: "2021-03-28" }))
  })
})
