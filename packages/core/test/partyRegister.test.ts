import { accepted, companyRegister } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import {
  type Day,
  differencesFrom,
  headcountOn,
  isAdvertisingProtectedOn,
  Party,
  type PartyBeside,
  type RegisterAnswer,
  type RegisteredCompany,
  type RegisteredUnit,
  RegisterUnavailable,
  sendDifferences,
  workplacesOn
} from "../src/index.ts"
import { aCompany, aDesk, cvrs, type Desk, seeded } from "./setup.ts"

const cvr = "24256790"
const name = "Bageriet på Torvet"
const units = ["1003000001", "1003000002", "1003000003"] as const

const registered = (changes: Partial<RegisteredCompany> = {}): RegisteredCompany => ({
  cvr,
  name,
  advertisingProtection: false,
  units: [],
  ...changes
})
const unit = (pNumber: string, changes: Partial<RegisteredUnit> = {}): RegisteredUnit => ({ pNumber, ...changes })
const answer = (changes: Partial<RegisterAnswer> = {}): RegisterAnswer => ({
  ...registered(changes),
  fetchedOn: changes.fetchedOn ?? "2011-06-01"
})

/** A bakery as a jobcentre knows it, and what the register says otherwise. */
const compared = async (changes: Parameters<typeof aCompany>[0] = {}) => {
  const all = aDesk()
  accepted(await all.desk.parties.add(aCompany(changes)))
  const party = async () => (await all.pk.get(Party, "bakery"))!
  const differences = async (told: RegisterAnswer, beside: PartyBeside = { name }) =>
    differencesFrom(told, await party(), beside)
  const send = async (told: RegisterAnswer, beside: PartyBeside = { name }) =>
    (await sendDifferences(all.desk.parties, await differences(told, beside))).map((one) => accepted(one))
  return { ...all, party, differences, send }
}

describe("a register", () => {
  const register = () =>
    companyRegister([registered({ units: [unit(units[0], { headcount: { between: [10, 19] } })] })], {
      today: "2011-06-01"
    })

  it("answers by CVR number and by P-number, with the day it did", async () => {
    const fake = register()
    const expected = { ...registered(), units: [{ pNumber: units[0], headcount: { between: [10, 19] } }] }
    expect(await fake.lookUp({ cvr })).toEqual({ ...expected, fetchedOn: "2011-06-01" })
    fake.goTo("2011-06-02")
    expect(await fake.lookUp({ pNumber: units[0] })).toEqual({ ...expected, fetchedOn: "2011-06-02" })
    expect(fake.asked).toEqual([{ cvr }, { pNumber: units[0] }])
  })

  it("has nobody by another number: that is an answer", async () => {
    expect(await register().lookUp({ cvr: "35408002" })).toBeUndefined()
    expect(await register().lookUp({ pNumber: units[1] })).toBeUndefined()
    expect(await companyRegister([]).lookUp({ cvr })).toBeUndefined()
  })

  it("may not answer: that is an error, and says whether to try again", async () => {
    const fake = register()
    fake.fail(1)
    const failed = await fake.lookUp({ cvr }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(RegisterUnavailable)
    expect(failed).toMatchObject({ _tag: "RegisterUnavailable", passing: true })
    expect(await fake.lookUp({ cvr })).toBeDefined()
    fake.fail(1, { passing: false })
    await expect(fake.lookUp({ cvr })).rejects.toMatchObject({ passing: false })
  })

  it("changes between two answers, and an answer stays as it was", async () => {
    const fake = register()
    const before = await fake.lookUp({ cvr })
    fake.change(cvr, { name: "Ørbæk Brød" })
    expect([before?.name, (await fake.lookUp({ cvr }))?.name]).toEqual([name, "Ørbæk Brød"])
    expect(() => fake.change("35408002", {})).toThrow(/35408002/)
  })
})

describe("what the register says otherwise", () => {
  it("is nothing when it agrees, and when neither knows more", async () => {
    const { differences } = await compared({ workplaces: [units[0]] })
    expect(await differences(answer({ units: [unit(units[0])] }))).toEqual([])
    const none = await compared()
    expect(await none.differences(answer())).toEqual([])
  })

  it("is sent as commands, in one go, and is nothing then", async () => {
    const { send, differences, party, pk } = await compared({ workplaces: [units[0], units[1]] })
    const told = answer({
      name: "Ørbæk Brød",
      advertisingProtection: true,
      branch: { code: "107120" },
      units: [
        unit(units[0], { headcount: { between: [10, 19] } }),
        unit(units[1], { lastDay: "2011-03-31" }),
        unit(units[2], { headcount: { exact: 3 }, firstDay: "2011-05-01", headcountOn: "2011-05-15" })
      ]
    })
    expect((await differences(told)).map(({ command }) => command)).toEqual([
      "rename",
      "changeAdvertisingProtection",
      "changeBranch",
      "openWorkplace",
      "changeHeadcount",
      "changeHeadcount",
      "closeWorkplace"
    ])
    await send(told)
    const { state } = await party()
    expect([workplacesOn(state, "2011-03-31"), workplacesOn(state, "2011-05-01")]).toEqual([
      [units[0], units[1]],
      [units[0], units[2]]
    ])
    expect(headcountOn(state, units[2], "2011-05-14")).toBe("unknown")
    expect(headcountOn(state, units[2], "2011-05-15")).toEqual({ exact: 3 })
    expect(isAdvertisingProtectedOn(state, "2011-06-01")).toBe(true)
    expect(state).toMatchObject({ branches: [{ code: "107120", source: "cvr", from: "2011-06-01" }] })
    expect(await differences(told, { name: "Ørbæk Brød" })).toEqual([])
    expect(await pk.verify()).toEqual([])
  })

  it("is told by whom a host says", async () => {
    const { differences } = await compared()
    const [one] = await differences(answer({ advertisingProtection: true }), { source: "konsulent" })
    expect(one).toEqual({
      command: "changeAdvertisingProtection",
      input: { party: "bakery", on: "2011-06-01", source: "konsulent", protected: true }
    })
  })

  it("is not a name that is not known here, nor one written with other bytes", async () => {
    const { differences } = await compared({ name: "Åse på Ærø" })
    const composed = "\u00c5se p\u00e5 \u00c6r\u00f8"
    expect(await differences(answer({ name: "Noget andet" }), {})).toEqual([])
    expect(await differences(answer({ name: composed.normalize("NFD") }), { name: composed })).toEqual([])
    expect(await differences(answer({ name: composed }), { name: "Ase pa Aro" })).toHaveLength(1)
  })

  it.each([
    [{ exact: 12 }, { between: [10, 19] }, 0, "someone has counted within the interval"],
    [{ exact: 9 }, { between: [10, 19] }, 1, "someone has counted outside it"],
    [{ between: [10, 19] }, { exact: 12 }, 1, "the register knows better"],
    [{ between: [10, 19] }, { between: [20, 49] }, 1, "it has grown"],
    [{ exact: 12 }, "unknown", 0, "the register does not know"],
    [{ exact: 12 }, undefined, 0, "the register says nothing"],
    [{ exact: 0 }, { exact: 0 }, 0, "none are none"]
  ] as const)("about a headcount of %j beside %j is %i: %s", async (known, told, n, _) => {
    const { desk, differences } = await compared({ workplaces: [units[0]] })
    const on = "2011-02-01"
    const source = "virksomheden"
    accepted(await desk.parties.changeHeadcount({ party: "bakery", workplace: units[0], on, headcount: known, source }))
    const changes = told === undefined ? {} : { headcount: told }
    expect(await differences(answer({ units: [unit(units[0], changes)] }))).toHaveLength(n)
  })

  it("about days before the party was known counts from the day it was", async () => {
    const { send, party } = await compared({ workplaces: [units[0], units[1]] })
    const before = { firstDay: "1999-01-01", headcountOn: "2010-12-31", headcount: { exact: 4 } } as const
    const told = answer({
      units: [unit(units[0], before), unit(units[1], { lastDay: "2009-06-30" }), unit(units[2], before)]
    })
    await send(told)
    const { state } = await party()
    expect(workplacesOn(state, "2011-01-03")).toEqual([units[0], units[2]])
    expect(headcountOn(state, units[0], "2011-01-03")).toEqual({ exact: 4 })
    expect(state.sites![units[1]]!.days).toEqual([])
  })

  it.each([
    ["2011-01-02", "changeWorkplaces", []],
    ["2011-01-03", "closeWorkplace", [units[0]]],
    ["2011-01-04", "closeWorkplace", [units[0]]]
  ] as const)("about a workplace that closed on %s is %s", async (lastDay, command, first) => {
    const { send, differences, party } = await compared({ workplaces: [units[0]] })
    const told = answer({ units: [unit(units[0], { lastDay })] })
    expect((await differences(told)).map((one) => one.command)).toEqual([command])
    await send(told)
    expect(workplacesOn((await party()).state, "2011-01-03")).toEqual(first)
  })

  it("about a workplace that it no longer has: it has not been the party's since the day before", async () => {
    const { send, party } = await compared({ workplaces: [units[0]] })
    await send(answer())
    const { state } = await party()
    expect([workplacesOn(state, "2011-05-31"), workplacesOn(state, "2011-06-01")]).toEqual([[units[0]], []])
  })

  it("about a named unit is only of its own workplaces: the register knows no such units", async () => {
    const { differences } = await compared({ unit: "skoler", kind: "centreArea", workplaces: [units[0]] })
    const told = answer({
      name: "Slagelse Kommune",
      branch: { code: "841100" },
      units: [unit(units[0], { headcount: { exact: 30 } }), unit(units[1])]
    })
    expect((await differences(told)).map(({ command }) => command)).toEqual(["changeHeadcount"])
  })

  it("about another CVR number is a mistake of the caller's", async () => {
    const { differences } = await compared()
    await expect(differences({ ...answer(), cvr: "35408002" })).rejects.toThrow(/35408002.*24256790/)
  })
})

describe("a closing in the register", () => {
  const lastDay = "2011-03-31"

  it("is a difference once; another last day is corrected, and none opens the party again", async () => {
    const { send, differences, party } = await compared({ workplaces: [units[0]] })
    const closed = answer({ lastDay, units: [unit(units[0], { lastDay })] })
    await send(closed)
    expect((await party()).state).toMatchObject({ _tag: "Closed", lastDay })
    expect(await differences(closed)).toEqual([])
    const later = { ...closed, lastDay: "2011-04-30" } as const
    expect(await differences(later)).toEqual([
      { command: "correctClosing", input: { party: "bakery", lastDay: "2011-04-30", source: "cvr" } }
    ])
    await send(later)
    const open = answer({ units: [unit(units[0])] })
    await send(open)
    expect((await party()).state._tag).toBe("Known")
    expect(await differences(open)).toEqual([])
  })

  it("that someone else told of is left: the register may not have heard of it", async () => {
    const { desk, differences } = await compared()
    accepted(await desk.parties.close({ party: "bakery", lastDay, source: "virksomheden" }))
    expect(await differences(answer({ name: "Andet" }))).toEqual([])
  })

  it("is a merger when the other one is known here", async () => {
    const { desk, send, differences, party } = await compared()
    accepted(await desk.parties.add(aCompany({ party: "smithy", cvr: "35408002" })))
    const merged = answer({ lastDay, mergedInto: "35408002" })
    expect((await differences(merged)).map(({ command }) => command)).toEqual(["close"])
    await send(merged)
    const beside = { name, partyOf: (cvr: string) => (cvr === "35408002" ? "smithy" : undefined) }
    expect((await differences(merged, beside)).map(({ command }) => command)).toEqual(["reopen", "merge"])
    await send(merged, beside)
    expect((await party()).state).toMatchObject({ mergedInto: "smithy", lastDay })
    expect(await differences(merged, beside)).toEqual([])
  })

  it("before the party was known is refused when it is sent: somebody must look", async () => {
    const { desk, differences } = await compared()
    const sent = await sendDifferences(desk.parties, await differences(answer({ lastDay: "2010-12-31" })))
    expect(sent).toMatchObject([{ ok: false, refusals: [{ _tag: "BeforeKnown", at: "/lastDay" }] }])
  })
})

describe("parties that are brought up to date", () => {
  /** What a register may say at random of a company, again and again. */
  const anAnswer = (random: () => number, fetchedOn: Day): RegisterAnswer => {
    const below = (n: number) => Math.floor(random() * n)
    const maybe = <T extends object>(part: T) => (random() < 0.5 ? part : {})
    return answer({
      fetchedOn,
      name: ["Å", "Ø", "Æ"][below(3)]!,
      advertisingProtection: random() < 0.5,
      ...maybe({ branch: { code: ["107120", "471110"][below(2)]! } }),
      ...(random() < 0.2 ? { lastDay: fetchedOn } : {}),
      units: units
        .filter(() => random() < 0.7)
        .map((pNumber) =>
          unit(pNumber, {
            ...maybe({
              headcount: [{ exact: below(30) }, { between: [5, 9] as const }, "unknown" as const][below(3)]!
            }),
            ...(random() < 0.3 ? { lastDay: fetchedOn } : {})
          })
        )
    })
  }

  it("agree with the register, whatever it says, one answer after the other", async () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = seeded(seed)
      const { send, differences, pk } = await compared()
      for (const month of ["02", "03", "04", "05", "06"]) {
        const told = anAnswer(random, `2011-${month}-15` as Day)
        await send(told, { name: "før" })
        expect(await differences(told, { name: told.name }), `seed ${seed}, month ${month}`).toEqual([])
      }
      expect(await pk.verify(), `seed ${seed}`).toEqual([])
    }
  })

  it("may be many, from one register", async () => {
    const { desk, pk } = aDesk()
    const fake = companyRegister(
      cvrs.map((cvr, at) => registered({ cvr, name: `Firma ${at}`, units: [unit(`100300000${at}`)] })),
      { today: "2011-06-01" }
    )
    for (const [at, cvr] of cvrs.entries()) accepted(await desk.parties.add(aCompany({ party: `p${at}`, cvr })))
    const bringUpToDate = async (parties: Desk["parties"], id: string) => {
      const party = (await pk.get(Party, id))!
      const told = await fake.lookUp({ cvr: party.state.unit.cvr })
      return told === undefined ? [] : sendDifferences(parties, differencesFrom(told, party))
    }
    const sent = await Promise.all(cvrs.map((_, at) => bringUpToDate(desk.parties, `p${at}`)))
    expect(sent.flat().every(({ ok }) => ok)).toBe(true)
    expect((await Promise.all(cvrs.map((_, at) => bringUpToDate(desk.parties, `p${at}`)))).flat()).toEqual([])
  })
})
