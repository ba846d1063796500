import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, command, decision, Id, one, type Seen, within } from "../../plugin/index.ts"
import { allMerged, Party, type PartyState } from "./Party.ts"
import { openOn, sourceKnown } from "./partyChecks.ts"
import { BeforeKnown, MergedIntoItself } from "./partyRefusals.ts"

const input = Schema.Struct({ party: Id, lastDay: Day, source: Code })

const notBeforeKnown = ({ knownOn }: PartyState, day: Day, field = "/lastDay") =>
  BeforeKnown.when(day < knownOn, { knownOn, field })

/**
 * The company stopped. What it means for its agreements is decided elsewhere; the authority is reminded.
 *
 * @da virksomheden er lukket
 */
export const close = command({
  input,
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { lastDay, source }, context) =>
    decision([notBeforeKnown(state, lastDay), sourceKnown({ source, on: lastDay }, context)], () => [
      Party.events.Closed(id, lastDay, { source })
    ])
})

/** Whether a party has been merged into another, by way of any number of others. */
const hasGoneInto = (merged: ReadonlyArray<Seen<PartyState>>, id: string, into: string): boolean => {
  const next = new Map(merged.map((one) => [one.id, one.state._tag === "Closed" ? one.state.mergedInto : undefined]))
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === into) return true
    seen.add(at)
  }
  return false
}

/**
 * The company went into another, which goes on after its last day. Its workplaces are let go: the other one opens those
 * that it took over.
 *
 * @da virksomheden er lagt sammen med en anden
 */
export const merge = command({
  input: Schema.Struct({ party: Id, into: Id, lastDay: Day, source: Code }),
  reads: ({ party, into }) => ({
    party: one(Party, party, "/party"),
    into: one(Party, into, "/into"),
    merged: within(allMerged, Party, { state: "Closed" })
  }),
  decide: ({ party: { id, state }, into, merged }, { lastDay, source }, context) => {
    const round = hasGoneInto(merged, into.id, id)
    return decision(
      [
        MergedIntoItself.when(round, { party: id }),
        notBeforeKnown(state, lastDay),
        round ? [] : openOn(into.state, { on: addDays(lastDay, 1), field: "/into" }),
        sourceKnown({ source, on: lastDay }, context)
      ],
      () => [Party.events.Closed(id, lastDay, { source, mergedInto: into.id })]
    )
  }
})

/** @da ret virksomhedens sidste dag */
export const correctClosing = command({
  input,
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { lastDay, source }, context) =>
    decision([notBeforeKnown(state, lastDay), sourceKnown({ source, on: lastDay }, context)], () => [
      Party.events.ClosingCorrected(id, lastDay, {
        source,
        ...(state._tag === "Closed" && state.mergedInto !== undefined ? { mergedInto: state.mergedInto } : {})
      })
    ])
})

/**
 * The company was never closed: it is known on all days since, too.
 *
 * @da virksomheden var ikke lukket
 */
export const reopen = command({
  input: Schema.Struct({ party: Id, on: Day, source: Code }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { on, source }, context) =>
    decision([notBeforeKnown(state, on, "/on"), sourceKnown({ source, on }, context)], () => [
      Party.events.Reopened(id, on, { source })
    ])
})
