import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { createPartnerskab, edition2008, edition2016 } from "../src/index.ts"
import { type StorageService } from "../src/storage/index.ts"

/** People that nobody is called. */
export const named = {
  "company-1": "Åse Ærøbo",
  "company-2": "Øjvind Testesen",
  "company-3": "Bølge Prøvesen",
  "authority-1": "Konsulent Æble",
  "authority-2": "Konsulent Øre"
} as const

/** An installation with a company, five people and a draft of 2016 about three points. */
export const aDraftOf2016 = async (storage: StorageService = memory()) => {
  const clock = virtualClock("2016-02-01")
  const pk = createPartnerskab({
    authority: {
      code: "0330",
      displayName: "Jobcenter Slagelse",
      names: [{ from: "2027-01-01", name: "Slagelse Kommune" }]
    },
    editions: [edition2008, edition2016],
    storage,
    clock
  })
  const desk = pk.as("konsulent-1")
  for (const [person, name] of Object.entries(named))
    accepted(
      await desk.people.register({
        person,
        on: "2016-02-01",
        name,
        ...(person === "company-2" ? {} : { reach: `${person}@eksempel.dk` })
      })
    )
  accepted(
    await desk.parties.add({
      party: "bageri",
      on: "2016-02-01",
      name: "Ørbæk Brød & Kager A/S",
      kind: "company",
      cvr: "24256790",
      workplaces: ["1003000001", "1003000002"]
    })
  )
  accepted(
    await desk.agreement.draft({
      agreement: "P-2016-017",
      on: "2016-02-01",
      party: "bageri",
      contacts: {
        company: { primary: "company-1", deputy: "company-2" },
        authority: { primary: "authority-1", deputy: "authority-2" }
      },
      points: {
        retention: { roundTableTalks: true, courses: false },
        placements: { instruments: ["virksomhedspraktik", "loentilskud"], places: 3 },
        other: { about: "Bageriet holder åbent hus to gange om året.\nJobcenteret inviterer <ledige>." }
      },
      pointContacts: { retention: { company: "company-3", authority: "authority-2" } }
    })
  )
  return { pk, desk, clock, storage, id: "P-2016-017" }
}

/** The draft, approved by both sides and signed from the first of March. */
export const signedByApproval = async (storage?: StorageService) => {
  const all = await aDraftOf2016(storage)
  const { desk, clock, id: agreement } = all
  clock.goTo("2016-02-10")
  accepted(await desk.agreement.propose({ agreement, on: "2016-02-10", firstDay: "2016-03-01", lastDay: "2018-02-28" }))
  for (const [place, by] of [
    ["company", "company-1"],
    ["authority", "authority-1"]
  ] as const) {
    const approving = { agreement, place, by, on: "2016-02-10" } as const
    const shown = await all.pk.as(by).agreement.approve({ ...approving, seen: "nothing" })
    const seen = shown.ok ? "" : (shown.refusals[0]!.facts as { readonly now: string }).now
    accepted(await all.pk.as(by).agreement.approve({ ...approving, seen }))
  }
  clock.goTo("2016-02-15")
  accepted(await desk.agreement.sign({ agreement, on: "2016-02-15" }))
  return all
}

/** The signed agreement after many changes, the last of which is known on the first of October. */
export const aLongAgreement = async (storage?: StorageService) => {
  const all = await signedByApproval(storage)
  const { desk, clock, id: agreement } = all
  clock.goTo("2016-05-03")
  accepted(
    await desk.agreement.changePoint({
      agreement,
      on: "2016-05-31",
      point: "placements",
      terms: { instruments: ["virksomhedspraktik", "loentilskud", "mentor"], places: 5 },
      reason: "aftalt"
    })
  )
  accepted(await desk.agreement.addPoint({ agreement, on: "2016-06-01", point: "network", terms: { people: 2 } }))
  accepted(
    await desk.agreement.nameContacts({
      agreement,
      on: "2016-06-01",
      contacts: { company: { primary: "company-2", deputy: "company-3" } },
      reason: "jobskifte"
    })
  )
  accepted(await desk.agreement.pause({ agreement, on: "2016-07-01", lastDay: "2016-07-31", reason: "virksomheden" }))
  clock.goTo("2016-10-01")
  accepted(await desk.agreement.endPoint({ agreement, point: "retention", lastDay: "2016-12-31", reason: "aftalt" }))
  accepted(await desk.agreement.extend({ agreement, lastDay: "2020-02-29", reason: "aftalt" }))
  return all
}
