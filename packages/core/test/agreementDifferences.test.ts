import { describe, expect, it } from "vitest"
import {
  addDays,
  type AgreementDifference,
  type AgreementState,
  changesBetween,
  contentOf,
  differencesBetween
} from "../src/index.ts"
import { aLongAgreement } from "./aLongAgreement.ts"
import { anAgreementInForce } from "./setup.ts"
import { accepted } from "@partnerskab/testing"

const versions = async () => {
  const { pk, id } = await aLongAgreement()
  return (await pk.agreement.versions(id)).map(({ state }) => state!)
}

const prospect: AgreementState = {
  _tag: "Prospect",
  party: "bageri",
  consideredOn: "2016-01-01",
  reason: "ny-i-kommunen"
}
const dropped: AgreementState = { _tag: "Dropped", party: "bageri", droppedOn: "2016-02-02" }

const swapped = <D extends object>({ was, is, ...rest }: D & { readonly was?: unknown; readonly is?: unknown }) => ({
  ...rest,
  ...(is === undefined ? {} : { was: is }),
  ...(was === undefined ? {} : { is: was })
})

/** A difference told the other way round. */
const inverse = (difference: AgreementDifference): AgreementDifference => {
  switch (difference._tag) {
    case "PointAdded": {
      const { from, ...rest } = difference
      return {
        ...swapped(rest),
        _tag: "PointEnded",
        ...(from === undefined ? {} : { lastDay: addDays(from, -1) })
      } as never
    }
    case "PointEnded": {
      const { lastDay, ...rest } = difference
      return {
        ...swapped(rest),
        _tag: "PointAdded",
        ...(lastDay === undefined ? {} : { from: addDays(lastDay, 1) })
      } as never
    }
    case "PointChanged":
      return { ...swapped(difference), fields: difference.fields.map(swapped) } as never
    default:
      return swapped(difference) as never
  }
}

const policy = {
  content: {
    party: "reapprove",
    edition: "reapprove",
    firstDay: "reapprove",
    lastDay: "reapprove",
    points: "reapprove",
    contacts: "notify",
    pointContacts: "silent"
  },
  terms: (point: string) =>
    point === "placements" ? ({ places: "notify", instruments: { reapproveBy: ["authority"] } } as const) : {}
} as const

describe("the differences between two states of an agreement", () => {
  it("are none between a state and itself, in every version", async () => {
    for (const state of [...(await versions()), prospect, dropped]) {
      expect(differencesBetween(state, state)).toEqual([])
      expect(differencesBetween(structuredClone(state), state, policy)).toEqual([])
    }
  })

  it("are the same told the other way round, between any two versions", async () => {
    const all = [...(await versions()), prospect, dropped]
    for (const before of all)
      for (const after of all)
        for (const given of [undefined, policy]) {
          const forth = differencesBetween(before, after, given)
          expect(differencesBetween(after, before, given)).toEqual(forth.map(inverse))
        }
  })

  it("have every change that approvals look at, with the same need", async () => {
    const signed = (await versions()).slice(4) as ReadonlyArray<Extract<AgreementState, { readonly _tag: "Active" }>>
    const fieldsOf = (difference: AgreementDifference): ReadonlyArray<readonly [string, unknown]> => {
      const needs = "needs" in difference ? difference.needs : undefined
      switch (difference._tag) {
        case "LastDayChanged":
          return [["/lastDay", needs]]
        case "PointAdded":
        case "PointEnded":
          return [[`/points/${difference.point}`, needs]]
        case "PointChanged":
          return difference.fields.map((one) => [`/points/${difference.point}/${one.field}`, one.needs])
        case "ContactChanged":
          return [[`/contacts/${difference.side}/${difference.rank}`, needs]]
        default:
          return []
      }
    }
    for (const before of signed)
      for (const after of signed) {
        const told = differencesBetween(before, after, policy).flatMap(fieldsOf)
        const changes = changesBetween(contentOf(before), contentOf(after), policy)
        expect(told.toSorted()).toEqual(changes.map(({ field, needs }) => [field, needs]).toSorted())
      }
  })

  it("tell what was added, changed and ended, and from which day", async () => {
    const all = await versions()
    const between = (before: number, after: number) => differencesBetween(all[before - 1]!, all[after - 1]!, policy)
    expect(between(5, 6)).toMatchObject([
      {
        _tag: "PointChanged",
        point: "placements",
        from: "2016-05-31",
        sameWording: true,
        needs: { reapproveBy: ["authority"] },
        fields: [
          { field: "instruments", needs: { reapproveBy: ["authority"] } },
          { field: "places", was: 3, is: 5, needs: "notify" }
        ]
      }
    ])
    expect(between(6, 7)).toEqual([
      {
        _tag: "PointAdded",
        point: "network",
        from: "2016-06-01",
        is: { lineage: "base", version: 1, raw: { people: 2 } },
        needs: "reapprove"
      }
    ])
    expect(between(7, 8)).toEqual([
      {
        _tag: "ContactChanged",
        side: "company",
        rank: "primary",
        from: "2016-06-01",
        was: "company-1",
        is: "company-2",
        needs: "notify"
      },
      {
        _tag: "ContactChanged",
        side: "company",
        rank: "deputy",
        from: "2016-06-01",
        was: "company-2",
        is: "company-3",
        needs: "notify"
      }
    ])
    expect(between(8, 9)).toEqual([{ _tag: "PauseChanged", is: { firstDay: "2016-07-01", lastDay: "2016-07-31" } }])
    expect(between(9, 10)).toMatchObject([{ _tag: "PointEnded", point: "retention", lastDay: "2016-12-31" }])
    expect(between(10, 11)).toEqual([
      { _tag: "LastDayChanged", was: "2018-02-28", is: "2020-02-29", needs: "reapprove" }
    ])
  })

  it("say nothing of what a change needs before anyone could approve it", async () => {
    const [draft, proposed, , , signed] = await versions()
    expect(differencesBetween(draft!, proposed!, policy)).toEqual([
      { _tag: "StatusChanged", was: "Draft", is: "Proposed" },
      { _tag: "EditionChanged", is: "2016" },
      { _tag: "FirstDayChanged", is: "2016-03-01" },
      { _tag: "LastDayChanged", is: "2018-02-28" }
    ])
    expect(differencesBetween(proposed!, signed!, policy)).toEqual([
      { _tag: "StatusChanged", was: "Proposed", is: "Active" },
      { _tag: "ReviewChanged", is: "2017-03-01" }
    ])
    expect(differencesBetween(prospect, draft!, policy).map(({ _tag }) => _tag)).toEqual([
      "StatusChanged",
      "PointAdded",
      "PointAdded",
      "PointAdded",
      "ContactChanged",
      "ContactChanged",
      "ContactChanged",
      "ContactChanged",
      "PointContactChanged",
      "PointContactChanged"
    ])
  })

  it("between two that say nothing are only what they are", () => {
    expect(differencesBetween(prospect, dropped)).toEqual([{ _tag: "StatusChanged", was: "Prospect", is: "Dropped" }])
  })
})

describe("a point that ends at the end of a month, and comes back", () => {
  it.each([
    ["2012-02-28", "2012-02-29"],
    ["2012-02-29", "2012-03-01"],
    ["2011-12-31", "2012-01-01"],
    ["2011-06-30", "2011-07-01"]
  ] as const)("has %s as its last day, and is not there from %s", async (lastDay, after) => {
    const { pk, desk } = await anAgreementInForce({ fairs: { recruits: true }, network: { people: 1 } })
    accepted(await desk.agreement.endPoint({ agreement: "a1", point: "fairs", lastDay }))
    const later = addDays(after, 30)
    accepted(await desk.agreement.addPoint({ agreement: "a1", on: later, point: "fairs", terms: { recruits: true } }))
    const told = async (until: number) =>
      (await pk.agreement.differences("a1", { after: 2, until })).map(({ ...one }) => {
        const { needs: _, was: _was, ...rest } = one as never as Record<string, unknown>
        return rest
      })
    expect(await told(3)).toEqual([{ _tag: "PointEnded", point: "fairs", lastDay }])
    expect(await told(4)).toEqual([{ _tag: "PointEnded", point: "fairs", lastDay, to: addDays(later, -1) }])
  })
})
