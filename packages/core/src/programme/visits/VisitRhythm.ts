import * as Schema from "effect/Schema"
import { addMonths, Day, hasDays, period } from "../../calendar/index.ts"
import {
  type DecideContext,
  defineEntity,
  defineFact,
  type EntityEvent,
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
const visited = { ...whose, lastVisitOn: Day, nextDueOn: Day }
/** Every last day it was ended on: a visit that is taken back may be the one that had begun it anew. */
const ends = Schema.optionalKey(Schema.Array(Day))

interface Ends {
  readonly ends?: ReadonlyArray<Day>
}

/** It has ended when it was ended on the day of its last visit or later. */
const standing = ({ ends }: Ends, told: { readonly [K in keyof typeof visited]: (typeof visited)[K]["Type"] }) => {
  const kept = { ...told, ...(ends === undefined ? {} : { ends }) }
  const lastDay = ends?.filter((day) => told.lastVisitOn <= day).toSorted()[0]
  return lastDay === undefined ? { ...kept, _tag: "Visited" as const } : { ...kept, _tag: "Ended" as const, lastDay }
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
  events: { Visited: Schema.Struct(visited), Emptied: Schema.Struct({}), Ended: Schema.Struct({}) },
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
  facts: (state) => {
    if (state._tag === "NeverVisited") return []
    const { agreement, party, nextDueOn } = state
    const due = period(nextDueOn, state._tag === "Ended" ? state.lastDay : undefined)
    return hasDays(due) ? [VisitDue.during(due, { agreement, party })] : []
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
  const lastVisitOn = [...others, ...(on === undefined ? [] : [on])].toSorted().at(-1)
  const before = rhythm === undefined || rhythm.state._tag === "NeverVisited" ? undefined : rhythm.state.lastVisitOn
  if (lastVisitOn === before) return []
  if (lastVisitOn === undefined) return [VisitRhythm.events.Emptied(agreement, told, {})]
  const nextDueOn = addMonths(lastVisitOn, valueOn(visitInterval, lastVisitOn), "lastDayOfMonth")
  return [VisitRhythm.events.Visited(agreement, told, { agreement, party, lastVisitOn, nextDueOn })]
}
