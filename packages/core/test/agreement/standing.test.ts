import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { Agreement, type AgreementState, approvalsOf, contentOf, contentMaterial } from "../../src/index.ts"
import { canonical } from "../../src/storage/index.ts"
import type { Material } from "../../src/plugin/index.ts"
import { seeded } from "../setup.ts"

type Approvable = Extract<AgreementState, { readonly _tag: "Proposed" | "Active" }>

const plan = ["company", "authority"].map((place) => ({
  place,
  side: place as "company",
  quorum: 1,
  after: [],
  independentOf: [],
  revocable: "never" as const
}))
const points = ["one", "two", "three"]
const terms: Readonly<Record<string, Material>> = {
  loud: "reapprove",
  told: "notify",
  quiet: "silent",
  ours: { reapproveBy: ["authority"] }
}
const needs = contentMaterial.definition.value as Readonly<Record<string, Material>>
const policy = { content: needs, terms: () => terms } as unknown as Parameters<typeof approvalsOf>[2]
const start: Day = "2012-02-25"

/** Everything that a place must approve, written out for each day: two are the same when nothing of it has changed. */
const mustApprove = (state: Approvable, place: string): string => {
  const asked = (need: Material | undefined) =>
    need === "reapprove" || (typeof need === "object" && need.reapproveBy.includes(place))
  const { points: all, ...rest } = contentOf(state)
  const fields = Object.entries(rest).filter(([field]) => asked(needs[field]))
  const days = [undefined, ...Array.from({ length: 12 }, (_, n) => addDays(start, n))]
  const byDay = days.map((day) =>
    points.map((point) => {
      const entries = all[point] ?? []
      const upTo = entries.filter(({ from }) => from === undefined || (day !== undefined && from <= day))
      const held = upTo.at(-1)?.terms
      return held === undefined
        ? null
        : Object.entries(held.raw as object)
            .filter(([field]) => asked(terms[field]))
            .toSorted()
    })
  )
  return canonical([fields.toSorted(), byDay])
}

const someTerms = (below: (n: number) => number) => ({
  lineage: "base",
  version: 1,
  raw: { loud: below(2), told: below(2), quiet: below(2), ours: below(2) }
})

const { begin, when } = Agreement.definition

/** A proposal or a signed agreement, and something that may happen to it. */
const step = (state: Approvable, below: (n: number) => number): Approvable => {
  const day = addDays(start, below(10))
  const point = points[below(points.length)]!
  const person = () => `person-${below(4)}`
  const happen = (type: string, data: object) => (when[state._tag]![type]?.(state, data, day) ?? state) as Approvable
  switch (below(state._tag === "Proposed" ? 4 : 7)) {
    case 0:
      return happen("ContactsNamed", { contacts: { company: { primary: person(), deputy: person() } } })
    case 1: {
      const place = plan[below(2)]!.place
      const hash = canonical(contentOf(state))
      return happen("Approved", { place, by: person(), actor: "x", hash })
    }
    case 2:
      return happen("PointsChosen", { points: { one: someTerms(below), [point]: someTerms(below) } })
    case 3:
      return happen("ApprovalRevoked", { place: plan[below(2)]!.place, by: person() })
    case 4:
      return happen("PointChanged", { point, terms: someTerms(below) })
    case 5:
      return happen("PointEnded", { point })
    default:
      return happen("PointWithdrawn", { point, from: day })
  }
}

describe("an approval", () => {
  it("stands exactly while nothing has changed that its place must approve", () => {
    const random = seeded(2811)
    const below = (n: number) => Math.floor(random() * n)
    const seen = { stands: 0, lapsed: 0, stoodAgain: 0 }
    for (let history = 0; history < 2_000; history += 1) {
      const contacts = { primary: "a", deputy: "b" }
      const drafted = begin["Drafted"]!(
        { party: "p", contacts: { company: contacts, authority: contacts }, points: { one: someTerms(below) } },
        start
      )
      let state = when["Draft"]!["Proposed"]!(drafted, { edition: "2016" }, start) as Approvable
      const approved = new Map<string, string>()
      const lapsed = new Set<string>()
      const steps = 10 + below(50)
      for (let at = 0; at < steps; at += 1) {
        if (at === Math.floor(steps / 2))
          state = when["Proposed"]!["Signed"]!(state, { edition: "2016" }, start) as Approvable
        const before = state
        state = step(state, below)
        for (const approval of state.approvals)
          if (!before.approvals.includes(approval)) {
            const key = `${approval.place} ${approval.by}`
            approved.set(key, mustApprove(state, approval.place))
            lapsed.delete(key)
          }
        for (const { given } of approvalsOf(state, plan, policy))
          for (const { place, by, stands, lapsedBy } of given) {
            const key = `${place} ${by}`
            const same = approved.get(key) === mustApprove(state, place)
            expect(stands, `history ${history}, step ${at}: ${key}`).toBe(same)
            expect(lapsedBy.length === 0).toBe(same)
            if (stands) seen.stands += 1
            else seen.lapsed += 1
            if (stands && lapsed.delete(key)) seen.stoodAgain += 1
            if (!stands) lapsed.add(key)
          }
        expect(new Set(state.approvals.map(({ hash }) => hash))).toEqual(new Set(Object.keys(state.approved)))
      }
    }
    expect(Math.min(seen.stands, seen.lapsed)).toBeGreaterThan(5_000)
    expect(seen.stoodAgain).toBeGreaterThan(100)
  })
})
