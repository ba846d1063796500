import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { Code, command, decision, Id, one } from "../plugin/index.ts"
import { Party, type PartyState } from "./Party.ts"
import { openOn, sourceKnown } from "./partyChecks.ts"
import { BeforeKnown, MergedIntoItself } from "./partyRefusals.ts"

const input = Schema.Struct({ party: Id, lastDay: Day, source: Code })

const notBeforeKnown = ({ knownOn }: PartyState, lastDay: Day) =>
  BeforeKnown.when(lastDay < knownOn, { knownOn, field: "/lastDay" })

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

/**
 * The company went into another, which is open on the last day. Its workplaces are let go: the other one opens those that
 * it took over.
 *
 * @da virksomheden er lagt sammen med en anden
 */
export const merge = command({
  input: Schema.Struct({ party: Id, into: Id, lastDay: Day, source: Code }),
  reads: ({ party, into }) => ({ party: one(Party, party, "/party"), into: one(Party, into, "/into") }),
  decide: ({ party: { id, state }, into }, { lastDay, source }, context) =>
    decision(
      [
        MergedIntoItself.when(id === into.id, { party: id }),
        notBeforeKnown(state, lastDay),
        id === into.id ? [] : openOn(into.state, { on: lastDay, field: "/into" }),
        sourceKnown({ source, on: lastDay }, context)
      ],
      () => [Party.events.Closed(id, lastDay, { source, mergedInto: into.id })]
    )
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
  decide: ({ party: { id } }, { on, source }, context) =>
    decision([sourceKnown({ source, on }, context)], () => [Party.events.Reopened(id, on, { source })])
})
