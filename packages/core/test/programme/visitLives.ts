import { module } from "@partnerskab/testing"
import { type Day } from "../../src/index.ts"
import { Visit, VisitCampaign, VisitRhythm, Visits } from "../../src/programme/index.ts"

export const visits = module(Visits)
  .agreed("a1", { party: "bakery" })
  .agreed("a2", { party: "smithy" })
  .agreed("a3", { party: "dairy" })

/** The campaign of 2009, of two companies. */
export const started = (more = {}) =>
  VisitCampaign.events.Started("2009", "2009-01-05", {
    title: "Alle i 2009",
    lastDay: "2009-12-31",
    targets: [
      { agreement: "a1", party: "bakery" },
      { agreement: "a2", party: "smithy" }
    ],
    ...more
  })

export const planned = (on: Day = "2009-03-10", more = {}) =>
  Visit.events.Planned("v1", on, { agreement: "a1", party: "bakery", campaign: "2009", ...more })

/** The company's next visit is due a year after the last. */
export const visited = (lastVisitOn: Day, nextDueOn: Day, on: Day = lastVisitOn, more = {}) =>
  VisitRhythm.events.Visited("a1", on, { agreement: "a1", party: "bakery", lastVisitOn, nextDueOn, ...more })

export const about = { visit: "v1", agreement: "a1", campaign: "2009" } as const
export const campaign = visits.given(started())
export const toVisit = campaign.given(planned())
export const held = toVisit.given(
  Visit.events.Held("v1", "2009-03-10", { findings: ["tilfreds"] }),
  visited("2009-03-10", "2010-03-10")
)

interface Happened {
  readonly entity: string
  readonly type: string
  readonly data: unknown
  readonly effectiveOn: Day
}

/** The state after some events of one life. */
export const stateOf = (
  {
    definition: { begin, when }
  }: {
    readonly definition: {
      readonly begin: Readonly<Record<string, (data: never, on: Day) => { readonly _tag: string }>>
      readonly when: Readonly<
        Record<string, Readonly<Record<string, (state: never, data: never, on: Day) => { readonly _tag: string }>>>
      >
    }
  },
  first: Happened,
  ...events: ReadonlyArray<Happened>
): never =>
  events.reduce(
    (state, { type, data, effectiveOn }) => when[state._tag]![type]!(state as never, data as never, effectiveOn),
    begin[first.type]!(first.data as never, first.effectiveOn)
  ) as never
