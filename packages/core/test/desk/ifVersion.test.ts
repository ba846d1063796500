import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Agreement, Proposal } from "../../src/index.ts"
import { aDeskWithACompany, aDraft, anAgreementInForce, refusalsOf } from "../setup.ts"

const pause = { agreement: "a1", on: "2011-03-01", lastDay: "2011-03-31", reason: "aftalt" } as const

describe("two who change one agreement, each as they looked at it", () => {
  it("get one change, and the other is told what happened; sent with the new version it is done", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const [anne, bo] = [pk.as("anne"), pk.as("bo")]
    const nameOthers = (ifVersion: number) =>
      bo.agreement.nameContacts(
        {
          agreement: "a1",
          on: "2011-03-01",
          contacts: { company: { primary: "company-2", deputy: "company-1" } }
        },
        { ifVersion }
      )
    accepted(await anne.agreement.pause(pause, { ifVersion: version }))
    expect(await nameOthers(version)).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "ChangedSince",
          at: "/agreement",
          facts: {
            name: "agreement/a1",
            looked: version,
            now: version + 1,
            since: [{ version: version + 1, type: "Paused", effectiveOn: "2011-03-01", actor: "anne" }]
          },
          da: `Aftalen a1 er ændret af anne siden version ${version}; nu gælder version ${version + 1}.`,
          en: `The agreement a1 has been changed by anne since version ${version}; it is in version ${version + 1} now.`
        }
      ]
    })
    accepted(await nameOthers(version + 1))
    expect((await pk.get(Agreement, "a1"))!.version).toBe(version + 2)
  })

  it("at the very same time: one of them wins", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const answers = await Promise.all(
      ["anne", "bo", "carl"].map((who) =>
        pk.as(who).agreement.review({ agreement: "a1", on: "2011-03-01" }, { ifVersion: version })
      )
    )
    expect(answers.map(refusalsOf).toSorted()).toEqual([[], ["ChangedSince /agreement"], ["ChangedSince /agreement"]])
  })

  it("are not told so of a command that was done: it is repeated", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const desk = pk.as("anne")
    accepted(await desk.agreement.pause(pause, { ifVersion: version, commandId: "c1" }))
    expect(accepted(await desk.agreement.pause(pause, { ifVersion: version, commandId: "c1" })).repeated).toBe(true)
  })

  it("are refused for a version that is none, and for one of a life that is not there", async () => {
    const { desk } = await anAgreementInForce()
    for (const ifVersion of [-1, 1.5, "2" as never])
      expect(refusalsOf(await desk.agreement.pause(pause, { ifVersion }))).toContain("InputInvalid ")
    expect(refusalsOf(await desk.agreement.pause({ ...pause, agreement: "nothing" }, { ifVersion: 1 }))).toEqual([
      "NotFound /agreement"
    ])
  })

  it("may be told in a preview too", async () => {
    const { pk } = await anAgreementInForce()
    expect(refusalsOf(await pk.preview("anne").agreement.pause(pause, { ifVersion: 1 }))).toEqual([
      "ChangedSince /agreement"
    ])
  })

  it("are told every change since, and none of before, when the version is older; a later one is refused too", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const desk = pk.as("anne")
    for (const on of ["2011-03-01", "2011-04-01"] as const)
      accepted(await desk.agreement.review({ agreement: "a1", on }))
    const since = async (ifVersion: number) => {
      const answer = await desk.agreement.pause(pause, { ifVersion })
      return answer.ok ? [] : answer.refusals.map((one) => one._tag === "ChangedSince" && one.facts.since.length)
    }
    expect(await since(version)).toEqual([2])
    expect(await since(version + 1)).toEqual([1])
    expect(await since(version + 3)).toEqual([0])
    expect(await since(0)).toEqual([version + 2])
  })

  it("are told of everyone who changed it, each once, and of a version that never was", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    for (const [who, on] of [
      ["anne", "2011-03-01"],
      ["bo", "2011-04-01"],
      ["anne", "2011-05-01"]
    ] as const)
      accepted(await pk.as(who).agreement.review({ agreement: "a1", on }))
    const now = version + 3
    expect(await pk.as("carl").agreement.pause(pause, { ifVersion: version })).toMatchObject({
      refusals: [
        {
          da: `Aftalen a1 er ændret af anne og bo siden version ${version}; nu gælder version ${now}.`,
          en: `The agreement a1 has been changed by anne and bo since version ${version}; it is in version ${now} now.`
        }
      ]
    })
    expect(await pk.as("carl").agreement.pause(pause, { ifVersion: 99 })).toMatchObject({
      refusals: [
        {
          da: `Aftalen a1 er i version ${now}; en version 99 har der aldrig været.`,
          en: `The agreement a1 is in version ${now}; there never was a version 99.`
        }
      ]
    })
  })

  it("look at the first life of the command, and not at what it reads beside", async () => {
    const { pk } = await anAgreementInForce()
    const { version } = (await pk.agreement("a1"))!
    const name = {
      agreement: "a1",
      on: "2011-03-01",
      contacts: { company: { primary: "company-2", deputy: "company-1" } }
    }
    accepted(await pk.as("anne").people.change({ person: "company-1", on: "2011-03-01", name: "Ny" }))
    accepted(await pk.as("bo").agreement.nameContacts(name as never, { ifVersion: version }))
  })
})

describe("a command that needs an approval", () => {
  const drafted = async () => {
    const all = await aDeskWithACompany(memory(), virtualClock("2011-01-03"))
    accepted(await all.desk.agreement.draft(aDraft({ on: "2009-01-05" })))
    const { version } = (await all.pk.agreement("a1"))!
    const sign = (ifVersion: number) => all.desk.agreement.sign({ agreement: "a1", on: "2009-02-01" }, { ifVersion })
    return { ...all, version, sign }
  }
  const open = async ({ pk }: Awaited<ReturnType<typeof drafted>>) => (await pk.find(Proposal, { state: "Open" })).rows

  it("is not kept as a proposal when what it was looked at has changed", async () => {
    const all = await drafted()
    expect(refusalsOf(await all.sign(all.version - 1))).toEqual(["ChangedSince /agreement"])
    expect(await open(all)).toEqual([])
    expect(refusalsOf(await all.sign(all.version))).toEqual(["ApprovalNeeded "])
    expect(await open(all)).toHaveLength(1)
  })

  it("is done when it is approved, as long as it comes to the same", async () => {
    const all = await drafted()
    await all.sign(all.version)
    const [row] = await open(all)
    accepted(
      await all.desk.agreement.nameContacts({
        agreement: "a1",
        on: "2009-01-05",
        contacts: { company: { primary: "company-2", deputy: "company-1" } }
      })
    )
    accepted(await all.pk.approve(row!.id, { by: "leader-1", roles: ["second"] } as never))
    expect((await all.pk.get(Agreement, "a1"))!.state._tag).toBe("Active")
  })
})
