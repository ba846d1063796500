import { createPartnerskab, type DueReminder, edition2008, edition2016 } from "@partnerskab/core"
import { renderStatusMarkdown } from "@partnerskab/core/evaluation"
import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { AtWork, CityKorpsPlugin, Squad } from "../src/index.ts"

const given = () => ({
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008, edition2016] as const,
  storage: memory(),
  clock: virtualClock("2011-04-27")
})
const contacts = {
  company: { primary: "ejer", deputy: "souschef" },
  authority: { primary: "konsulent-1", deputy: "konsulent-2" }
}

/** A jobcentre with CityKorps, where one member of the business association has an agreement. */
const installed = async () => {
  const basis = given()
  const pk = createPartnerskab({ ...basis, plugins: [CityKorpsPlugin] })
  const desk = pk.as("konsulent-1")
  const on = "2011-04-27"
  for (const person of ["ejer", "souschef", "konsulent-1", "konsulent-2"])
    accepted(await desk.people.register({ person, on, name: `Kontakt ${person}` }))
  accepted(
    await desk.parties.add({
      party: "boghandel",
      on,
      name: "Boghandlen",
      kind: "company",
      cvr: "00000205",
      workplaces: []
    })
  )
  const points = { cityKorps: { tasks: ["events", "groenne-omraader"], citizens: 6 } }
  accepted(await desk.agreement.draft({ agreement: "a1", on, party: "boghandel", contacts, points }))
  accepted(await desk.agreement.sign({ agreement: "a1", on }))
  const form = async (task: string, citizens: number) =>
    accepted(await desk.cityKorps.form({ agreement: "a1", on: "2011-05-09", task, citizens })).events[0]!.id
  return { ...basis, pk, desk, form }
}

describe("CityKorps, installed", () => {
  it("says no in both languages, with the field and the source", async () => {
    const { desk } = await installed()
    const answer = await desk.cityKorps.form({
      agreement: "a1",
      on: "2011-05-09",
      task: "historiefortaelling",
      citizens: 1
    })
    expect(answer).toMatchObject({
      refusals: [
        {
          at: "/task",
          da: "Aftalen omfatter kun: events, groenne-omraader.",
          en: "The agreement only covers: events, groenne-omraader.",
          source: "aftalens punkt om CityKorps (LBR 2011, s. 25)"
        },
        { facts: { policy: "cityKorps.formedOfTwo" }, da: "Et hold er på mindst to.", en: "A squad has at least two." }
      ]
    })
  })

  it("reminds the jobcentre's first contact on the day, and not of a squad that is gone", async () => {
    const { pk, desk, clock, form } = await installed()
    const stays = await form("events", 4)
    const goes = await form("groenne-omraader", 2)
    accepted(await desk.cityKorps.disband({ squad: goes, lastDay: "2011-05-20", note: "Regn." }))
    const handed: Array<DueReminder> = []
    const reminder = (one: DueReminder) => Promise.resolve(void handed.push(one))
    clock.goTo("2011-06-07")
    await pk.runDue({ reminder })
    expect(handed).toEqual([])
    clock.goTo("2011-06-08")
    await pk.runDue({ reminder })
    expect(handed).toMatchObject([{ entity: "squad", id: stays, role: "authority.primary" }])
  })

  it("tells in the status how many squads and citizens there are, by task, and in a sentence", async () => {
    const { pk, form } = await installed()
    await form("events", 4)
    await form("events", 3)
    await form("groenne-omraader", 2)
    const status = await pk.status({ asOf: "2011-05-09" })
    const section = status.sections.find(({ module }) => module === "cityKorps")
    expect(section).toMatchObject({
      figures: [
        {
          key: "squads",
          total: 3,
          rows: [
            { group: ["events"], value: 2 },
            { group: ["groenne-omraader"], value: 1 }
          ]
        },
        { key: "citizens", total: 9 }
      ],
      says: [{ da: "9 borgere er ude på 3 hold.", en: "9 citizens are out in 3 squads." }]
    })
    expect(renderStatusMarkdown(status, "da")).toContain("9 borgere er ude på 3 hold.")
    const dayBefore = await pk.status({ asOf: "2011-05-08" })
    expect(dayBefore.sections.find(({ module }) => module === "cityKorps")).toMatchObject({
      figures: [{ total: 0 }, { total: 0 }]
    })
  })

  it("keeps the note of a squad that is gone apart from its journal", async () => {
    const { pk, desk, form } = await installed()
    const squad = await form("events", 4)
    accepted(await desk.cityKorps.disband({ squad, lastDay: "2011-05-31", note: "Alle fire fandt arbejde." }))
    const { noteRef } = (await pk.squad.history(squad)).at(-1)!.data as { readonly noteRef: string }
    expect(await pk.texts([noteRef])).toEqual({ [noteRef]: "Alle fire fandt arbejde." })
    expect(JSON.stringify(await pk.history(Squad, squad))).not.toContain("arbejde")
  })

  it("can be taken away and put back, and nothing is lost", async () => {
    const { pk, form, ...basis } = await installed()
    const squad = await form("events", 4)
    const without = createPartnerskab({ ...given(), storage: basis.storage, clock: basis.clock })
    expect((await without.agreement("a1"))?.unknownPoints).toMatchObject({ cityKorps: { lineage: "base", version: 2 } })
    const again = createPartnerskab({
      ...given(),
      storage: basis.storage,
      clock: basis.clock,
      plugins: [CityKorpsPlugin]
    })
    expect(await again.squad.get(squad)).toEqual(await pk.squad.get(squad))
    expect(await again.count(AtWork, { taken: { how: "stock", on: "2011-05-09" } })).toEqual([{ group: [], value: 1 }])
    expect(await again.verify()).toEqual([])
  })
})
