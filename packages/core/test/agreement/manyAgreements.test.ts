import { accepted } from "@partnerskab/testing"
import { beforeAll, describe, expect, it } from "vitest"
import { contacts } from "../setup.ts"
import { anInstallation } from "./lives.ts"

const on = "2011-03-01" as const
const many = 502
const weights = [2, 7, 6, 5, 4, 3, 2]

/** CVR numbers with a check digit. */
const cvrNumbers = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count * 2 }, (_, at) => String(2_600_000 + at)).flatMap((digits) => {
    const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11
    return rest === 1 ? [] : [`${digits}${rest === 0 ? 0 : 11 - rest}`]
  })

const idOf = (at: number): string => String(at).padStart(3, "0")
const ids = Array.from({ length: many }, (_, at) => `a${idOf(at)}`)

/** More agreements in force than stand on a page, each with a company of its own. */
const aFullDesk = async () => {
  const here = await anInstallation()
  const { desk } = here
  const cvrs = cvrNumbers(many)
  for (let at = 0; at < many; at += 1) {
    const party = `p${idOf(at)}`
    const added = {
      party,
      on: "2011-01-03",
      name: `Firma ${at}`,
      kind: "company",
      cvr: cvrs[at]!,
      workplaces: []
    } as const
    accepted(await desk.parties.add(added))
    const points = { fairs: { recruits: true } }
    accepted(await desk.agreement.draft({ agreement: ids[at]!, on: "2011-01-03", party, contacts, points }))
    accepted(await desk.agreement.sign({ agreement: ids[at]!, on: "2011-02-01" }))
  }
  return here
}

describe("more agreements than stand on a page", () => {
  let here: Awaited<ReturnType<typeof aFullDesk>>
  beforeAll(async () => {
    here = await aFullDesk()
  }, 120_000)

  it("are all briefed, each once and with the name of its party", async () => {
    const briefs = await here.pk.agreement.briefs("authority-1", { on })
    expect(briefs.map(({ agreement }) => agreement).toSorted()).toEqual(ids)
    expect(briefs.every(({ party, names }) => names[party] === `Firma ${Number(party.slice(1))}`)).toBe(true)
  })

  it("are all told to be with a party that has closed, and where it went", async () => {
    for (const at of [0, 249, 499, 500, 501])
      accepted(await here.desk.parties.close({ party: `p${idOf(at)}`, lastDay: "2011-02-28", source: "cvr" }))
    accepted(
      await here.desk.parties.merge({ party: "p300", into: "p301", lastDay: "2011-02-28", source: "cvr" } as never)
    )
    const found = await here.pk.agreement.afterClosing({ on })
    expect(found.map(({ agreement }) => agreement).toSorted()).toEqual(["a000", "a249", "a300", "a499", "a500", "a501"])
    expect(found.find(({ agreement }) => agreement === "a300")!.into).toBe("p301")
  })

  it("are all uncovered when both contacts have left, and unassigned, the longest first and then by id", async () => {
    accepted(
      await here.desk.agreement.nameContacts({
        agreement: "a400",
        on: "2011-02-10",
        contacts: { company: { primary: "company-3", deputy: "authority-3" } }
      })
    )
    accepted(await here.desk.people.leave({ person: "company-3", lastDay: "2011-02-14" }))
    accepted(await here.desk.people.leave({ person: "authority-3", lastDay: "2011-02-14" }))
    for (const person of ["company-1", "company-2", "authority-1"])
      accepted(await here.desk.people.leave({ person, lastDay: "2011-02-19" }))
    const found = await here.pk.agreement.uncovered({ on })
    expect(found.map(({ agreement }) => agreement)).toEqual(["a400", ...ids.filter((id) => id !== "a400")])
    expect(found.slice(0, 2)).toMatchObject([
      { since: "2011-02-15", days: 15 },
      { since: "2011-02-20", days: 10 }
    ])
    const unassigned = await here.pk.agreement.unassigned({ on })
    expect(unassigned.map(({ agreement }) => agreement).toSorted()).toEqual(ids)
  })
})

describe("which agreements are told of", () => {
  const aDraftOf = { on: "2011-01-03", party: "bakery", contacts, points: { fairs: { recruits: true } } } as const

  it("are those in force on the day: with consultants on its last day, and not the day after", async () => {
    const { pk, desk } = await anInstallation()
    accepted(await desk.agreement.draft({ agreement: "a1", ...aDraftOf }))
    accepted(await desk.people.leave({ person: "authority-1", lastDay: "2011-01-31" }))
    expect(await pk.agreement.unassigned({ on })).toMatchObject([{ agreement: "a1", left: "authority-1" }])
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    accepted(await desk.agreement.end({ agreement: "a1", lastDay: on, reason: "agreed" }))
    const toldOn = async (day: typeof on) => [
      (await pk.agreement.unassigned({ on: day })).length,
      (await pk.agreement.briefs("authority-2", { on: day })).length
    ]
    expect(await toldOn(on)).toEqual([1, 1])
    expect(await toldOn("2011-03-02" as typeof on)).toEqual([0, 0])
  })

  it("are those of a consultant who is erased, and not prospects somebody has", async () => {
    const { pk, desk } = await anInstallation()
    const considering = { agreement: "a1", on, party: "bakery", reason: "ny-i-kommunen" } as const
    accepted(await desk.agreement.consider({ ...considering, consultant: "authority-1" }))
    expect(await pk.agreement.unassigned({ on })).toEqual([])
    const erasing = { by: "dpo", ground: "art-17" } as never
    expect((await pk.erase({ entity: "person", id: "authority-1" }, erasing)).ok).toBe(true)
    expect(await pk.agreement.unassigned({ on })).toMatchObject([{ agreement: "a1", left: "authority-1" }])
  })

  it("are uncovered on a day between two gaps not at all, and in the second since its first day", async () => {
    const { pk, desk } = await anInstallation()
    accepted(await desk.agreement.draft({ agreement: "a1", ...aDraftOf }))
    accepted(await desk.agreement.sign({ agreement: "a1", on: "2011-02-01" }))
    for (const person of ["company-1", "company-2"])
      for (const [first, lastDay] of [
        ["2011-02-10", "2011-02-12"],
        ["2011-02-20", "2011-02-22"]
      ] as const)
        accepted(await desk.people.absent({ person, on: first, lastDay, reason: "planned" }))
    expect(await pk.agreement.uncovered({ on: "2011-02-15" })).toEqual([])
    expect(await pk.agreement.uncovered({ on: "2011-02-21" })).toMatchObject([{ since: "2011-02-20", days: 2 }])
  })
})
