import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { draftDays } from "../../src/index.ts"
import { aDraft, contacts, refusalsOf } from "../setup.ts"
import { anActive, anInstallation, approvedByBoth, fairs, type Here } from "./lives.ts"

const of = { agreement: "a1" } as const
const on = { ...of, on: "2011-03-01" } as const
const lastDay = { ...of, lastDay: "2011-06-30" } as const
const agreed = { reason: "aftalt" } as const
const swapped = { company: { primary: contacts.company.deputy, deputy: contacts.company.primary } }

/** Every command on an agreement that is there, but for those that are about several and for approvals. */
const commands: Readonly<
  Record<string, (desk: Here["desk"]["agreement"]) => Promise<Parameters<typeof refusalsOf>[0]>>
> = {
  assign: (desk) => desk.assign({ ...on, consultant: "authority-1" }),
  draftProspect: (desk) => desk.draftProspect(aDraft({ on: "2011-03-01" })),
  choosePoints: (desk) => desk.choosePoints({ ...on, points: { network: { people: 2 } } }),
  keepDraft: (desk) => desk.keepDraft(on),
  drop: (desk) => desk.drop(on),
  propose: (desk) => desk.propose(on),
  takeBack: (desk) => desk.takeBack(on),
  sign: (desk) => desk.sign(on),
  nameContacts: (desk) => desk.nameContacts({ ...on, contacts: swapped }),
  namePointContact: (desk) => desk.namePointContact({ ...on, point: "fairs", contact: { company: "company-1" } }),
  correctContacts: (desk) => desk.correctContacts({ ...on, contacts: swapped }),
  addPoint: (desk) => desk.addPoint({ ...on, point: "network", terms: { people: 2 } }),
  changePoint: (desk) => desk.changePoint({ ...on, point: "fairs", terms: { recruits: false } }),
  endPoint: (desk) => desk.endPoint({ ...of, lastDay: "2011-03-31", point: "retention" }),
  correctPoint: (desk) => desk.correctPoint({ ...on, point: "fairs", terms: { recruits: false } }),
  withdrawPointChange: (desk) => desk.withdrawPointChange({ ...on, point: "retention", from: "2011-02-15" }),
  changeEdition: (desk) => desk.changeEdition({ ...on, points: { fairs } }),
  pause: (desk) => desk.pause({ ...on, ...agreed }),
  resume: (desk) => desk.resume({ ...of, on: "2011-02-20" }),
  withdrawPause: (desk) => desk.withdrawPause({ ...of, on: "2011-02-10" }),
  review: (desk) => desk.review(on),
  extend: (desk) => desk.extend({ ...of, lastDay: "2012-12-31" }),
  shorten: (desk) => desk.shorten({ ...lastDay, ...agreed }),
  correctStart: (desk) => desk.correctStart({ ...of, firstDay: "2011-01-20" }),
  end: (desk) => desk.end({ ...lastDay, reason: "agreed" }),
  correctEnd: (desk) => desk.correctEnd(lastDay),
  withdrawEnd: (desk) => desk.withdrawEnd(on)
}

const drafted = async () => {
  const here = await anInstallation([draftDays.from("2000-01-01", 365, { source: "test" })])
  accepted(await here.desk.agreement.draft(aDraft()))
  return here
}
const active = async () => {
  const here = await anActive({ signing: { lastDay: "2011-12-31" } })
  const { agreement } = here.desk
  accepted(
    await agreement.addPoint({
      ...of,
      on: "2011-02-15",
      point: "retention",
      terms: { roundTableTalks: true, courses: true }
    })
  )
  accepted(await agreement.pause({ ...of, on: "2011-02-10", lastDay: "2011-02-20", reason: "aftalt" }))
  return here
}

/** How an agreement comes into each state, and what can be done with it there. */
const states: Readonly<Record<string, readonly [() => Promise<Here>, ReadonlyArray<string>]>> = {
  Prospect: [
    async () => {
      const here = await anInstallation()
      const choice = { party: "bakery", reason: "kendt-samarbejde" } as const
      accepted(await here.desk.agreement.consider({ ...of, on: "2011-01-03", ...choice }))
      return here
    },
    ["assign", "draftProspect", "drop"]
  ],
  Draft: [drafted, ["choosePoints", "keepDraft", "drop", "propose", "sign", "nameContacts", "namePointContact"]],
  Proposed: [
    async () => {
      const here = await drafted()
      accepted(await here.desk.agreement.propose({ ...of, on: "2011-01-10" }))
      await approvedByBoth(here)
      return here
    },
    ["choosePoints", "keepDraft", "drop", "takeBack", "sign", "nameContacts", "namePointContact"]
  ],
  Active: [
    active,
    [
      "nameContacts",
      "namePointContact",
      "correctContacts",
      "addPoint",
      "changePoint",
      "endPoint",
      "correctPoint",
      "withdrawPointChange",
      "changeEdition",
      "pause",
      "resume",
      "withdrawPause",
      "review",
      "extend",
      "shorten",
      "correctStart",
      "end"
    ]
  ],
  Ended: [
    async () => {
      const here = await active()
      accepted(await here.desk.agreement.end({ ...of, lastDay: "2011-09-30", reason: "agreed" }))
      return here
    },
    [
      "correctContacts",
      "correctPoint",
      "withdrawPointChange",
      "withdrawPause",
      "correctStart",
      "correctEnd",
      "withdrawEnd"
    ]
  ],
  Dropped: [
    async () => {
      const here = await drafted()
      accepted(await here.desk.agreement.drop({ ...of, on: "2011-01-10" }))
      return here
    },
    []
  ]
}

describe.each(Object.entries(states))("an agreement that is %s", (tag, [make, possible]) => {
  it.each(Object.entries(commands))("%s: is done, or said not to be possible and nothing else", async (name, send) => {
    const { desk, pk, stateOf } = await make()
    const before = await stateOf()
    expect(before._tag).toBe(tag)
    expect(refusalsOf(await send(desk.agreement))).toEqual(possible.includes(name) ? [] : ["NotPossible /agreement"])
    if (!possible.includes(name)) expect(await stateOf()).toEqual(before)
    expect(await pk.verify()).toEqual([])
  })
})

describe("an agreement in the wrong state", () => {
  it("says in both languages what it cannot, and why", async () => {
    const { desk } = await drafted()
    const pause = await desk.agreement.pause({ ...on, ...agreed })
    expect(pause).toMatchObject({
      refusals: [
        {
          da: "Aftalen a1 kan ikke sættes på pause: den er under udarbejdelse.",
          en: "The agreement a1 cannot be paused: it is in preparation."
        }
      ]
    })
  })

  it("is not there at all: every command says so", async () => {
    const { desk } = await anInstallation()
    for (const [name, send] of Object.entries(commands))
      expect([name, refusalsOf(await send(desk.agreement))]).toEqual([name, ["NotFound /agreement"]])
  })

  it.each(Object.entries(commands))(
    "%s: an empty input, and one with a field too many, is refused",
    async (name, _) => {
      const { desk } = await anInstallation()
      const send = (
        desk.agreement as unknown as Record<string, (input: unknown) => ReturnType<typeof desk.agreement.sign>>
      )[name]!
      const empty = await send({})
      expect(refusalsOf(empty).every((one) => one.startsWith("InputInvalid /"))).toBe(true)
      expect(refusalsOf(empty)).toContain("InputInvalid /agreement")
      expect(refusalsOf(await send({ unheardOf: 1 }))).toContain("InputInvalid /unheardOf")
      expect(
        refusalsOf(await send({ agreement: "", on: "2011-02-29", lastDay: "2011-13-01", firstDay: "i går" }))
      ).toContain("InputInvalid /agreement")
    }
  )
})
