import * as Schema from "effect/Schema"
import { addDays, addMonths, Day, hasDays, period } from "../../calendar/index.ts"
import {
  type DecideContext,
  defineEntity,
  defineFact,
  type EntityEvent,
  eventForms,
  type Seen,
  type StateOf
} from "../../plugin/index.ts"
import type { VisitState } from "./Visit.ts"
import { visitInterval } from "./visitCodes.ts"

/**
 * A company whose next visit is due, from that day until it is visited again, or the rhythm is ended.
 *
 * @da besøg er tid
 * @category models
 */
export class VisitDue extends defineFact("visits.due")<{ readonly agreement: string; readonly party: string }>() {}

const whose = { agreement: Schema.String, party: Schema.String }
const last = { ...whose, lastVisitOn: Day, nextDueOn: Day }
const Waited = Schema.Struct({ lastVisitOn: Day, firstDay: Day, lastDay: Day })
const visited = { ...last, waited: Schema.optionalKey(Schema.Array(Waited)) }

/** Days that a visit was due before it was held, and the visit before them. */
type Waited = (typeof Waited)["Type"]

/** Every last day it was ended on: a visit that is taken back may be the one that had begun it anew. */
const ends = Schema.optionalKey(Schema.Array(Day))

interface Ends {
  readonly ends?: ReadonlyArray<Day>
}

/** It has ended when it was ended on the day of its last visit or later. */
const standing = ({ ends }: Ends, told: Schema.Struct.Type<typeof visited>) => {
  const kept = { ...told, ...(ends === undefined ? {} : { ends }) }
  const lastDay = ends?.filter((day) => told.lastVisitOn <= day).toSorted()[0]
  return lastDay === undefined ? { ...kept, _tag: "Visited" as const } : { ...kept, _tag: "Ended" as const, lastDay }
}

/** The days a visit was due: until the rhythm was ended after the visit before, if it was. */
const dueAfter = (
  { lastVisitOn, firstDay, lastDay }: Omit<Waited, "lastDay"> & { readonly lastDay?: Day },
  { ends = [] }: Ends
) => {
  const until = [...ends.filter((day) => lastVisitOn <= day), ...(lastDay === undefined ? [] : [lastDay])]
  return { lastVisitOn, days: period(firstDay, until.toSorted()[0]) }
}

const emptied = ({ agreement, party, ends }: Ends & { readonly agreement: string; readonly party: string }) => ({
  _tag: "NeverVisited" as const,
  agreement,
  party,
  ...(ends === undefined ? {} : { ends })
})

/**
 * When the company of an agreement was visited last, and when the next visit is due. It has the id of the agreement.
 *
 * @da næste opfølgningsbesøg
 * @source LBR 2011, p. 1: yearly notes on visits
 * @category models
 */
export class VisitRhythm extends defineEntity("visitRhythm", {
  state: Schema.Union([
    Schema.TaggedStruct("Visited", { ...visited, ends }),
    Schema.TaggedStruct("NeverVisited", { ...whose, ends }),
    Schema.TaggedStruct("Ended", { ...visited, ends, lastDay: Day })
  ]),
  events: {
    Visited: eventForms(Schema.Struct(last)).upcast(2, Schema.Struct(visited), (before) => before),
    Emptied: Schema.Struct({}),
    Ended: Schema.Struct({})
  },
  begin: { Visited: (told) => ({ _tag: "Visited", ...told }) },
  when: {
    Visited: {
      Visited: (rhythm, told) => standing(rhythm, told),
      Emptied: emptied,
      Ended: ({ ends = [], ...rhythm }, _, lastDay) => ({
        ...rhythm,
        _tag: "Ended",
        ends: [...ends, lastDay],
        lastDay
      })
    },
    NeverVisited: { Visited: (rhythm, told) => standing(rhythm, told) },
    // What is told late, or corrected, of the days before its end does not begin it anew.
    Ended: { Visited: (rhythm, told) => standing(rhythm, told), Emptied: emptied }
  },
  words: {
    name: { da: "besøgsrytmen", en: "the rhythm of visits" },
    plural: { da: "besøgsrytmer", en: "rhythms of visits" },
    fields: { agreement: { da: "aftale", en: "agreement" }, party: { da: "virksomhed", en: "party" } },
    reminders: {
      next: { da: "Virksomheden skal have besøg", en: "The company is to be visited" }
    },
    states: {
      Visited: { da: "virksomheden er besøgt", en: "the company has been visited" },
      NeverVisited: { da: "virksomheden er ikke besøgt", en: "the company has not been visited" },
      Ended: { da: "den er afsluttet", en: "it has ended" }
    },
    events: {
      Visited: { da: "fortsættes med et besøg", en: "go on with a visit" },
      Emptied: { da: "tømmes", en: "be emptied" },
      Ended: { da: "afsluttes", en: "be ended" }
    }
  },
  lookup: ["agreement", "party"],
  evolution: 3,
  projection: 2,
  facts: (state) => {
    if (state._tag === "NeverVisited") return []
    const { agreement, party, lastVisitOn, nextDueOn, waited = [] } = state
    return [...waited, { lastVisitOn, firstDay: nextDueOn }]
      .map((due) => dueAfter(due, state))
      .filter(({ days }) => hasDays(days))
      .map(({ lastVisitOn: key, days }) => VisitDue.during(days, { agreement, party }, { key }))
  },
  reminders: (state) =>
    state._tag === "Visited"
      ? [{ key: `next/${state.nextDueOn}`, dueOn: state.nextDueOn, role: "authority.primary", whileInForce: true }]
      : []
}) {}

/**
 * The state of a rhythm of visits.
 *
 * @category models
 */
export type VisitRhythmState = StateOf<typeof VisitRhythm>

const isSame = (some: ReadonlyArray<Waited>, others: ReadonlyArray<Waited> = []): boolean =>
  some.length === others.length &&
  some.every(({ firstDay, lastDay }, at) => firstDay === others[at]!.firstDay && lastDay === others[at]!.lastDay)

/** What becomes of the rhythm when a visit is held on a day, or on none: it follows the last one that was held. */
export const rhythmAfter = (
  {
    visits,
    rhythm,
    agreement,
    party
  }: {
    readonly visits: ReadonlyArray<Seen<VisitState>>
    readonly rhythm: Seen<VisitRhythmState> | undefined
    readonly agreement: string
    readonly party: string
  },
  { visit, on, told }: { readonly visit: string; readonly on: Day | undefined; readonly told: Day },
  { valueOn }: Pick<DecideContext, "valueOn">
): ReadonlyArray<EntityEvent> => {
  const others = visits.filter(({ id, state }) => id !== visit && state._tag === "Held").map(({ state }) => state.on)
  const held = [...new Set([...others, ...(on === undefined ? [] : [on])])].toSorted()
  const due = held.map((lastVisitOn) => ({
    lastVisitOn,
    firstDay: addMonths(lastVisitOn, valueOn(visitInterval, lastVisitOn), "lastDayOfMonth")
  }))
  const latest = due.at(-1)
  const waited = due
    .slice(0, -1)
    .map((one, at) => ({ ...one, lastDay: addDays(held[at + 1]!, -1) }))
    .filter(hasDays)
  const before = rhythm === undefined || rhythm.state._tag === "NeverVisited" ? undefined : rhythm.state
  if (latest === undefined) return before === undefined ? [] : [VisitRhythm.events.Emptied(agreement, told, {})]
  const { lastVisitOn, firstDay: nextDueOn } = latest
  if (lastVisitOn === before?.lastVisitOn && isSame(waited, before.waited)) return []
  return [
    VisitRhythm.events.Visited(agreement, told, {
      agreement,
      party,
      lastVisitOn,
      nextDueOn,
      ...(waited.length === 0 ? {} : { waited })
    })
  ]
}
