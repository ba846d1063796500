import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { entryOn, Headcount, isWithin, WrittenPNumber } from "../../party/index.ts"
import { Code, command, decision, Id, one } from "../../plugin/index.ts"
import { Party, type PartyState } from "./Party.ts"
import { hasWorkplace, openOn, sourceKnown } from "./partyChecks.ts"
import { headcountOn } from "./partyOn.ts"
import { AlreadyItsWorkplace, NotItsWorkplace, WorkplaceTwice } from "./partyRefusals.ts"
import { sitesOf } from "./partyState.ts"
import { partySteps } from "./partySteps.ts"

/** Refuses each workplace that is listed more than once. */
export const listedTwice = (workplaces: ReadonlyArray<string>) =>
  [...new Set(workplaces.filter((pNumber, at) => workplaces.indexOf(pNumber) !== at))].flatMap((pNumber) =>
    WorkplaceTwice.when(true, { pNumber })
  )

const hasAlready = (
  { unit }: PartyState,
  { workplace, field }: { readonly workplace: string; readonly field: string }
) => AlreadyItsWorkplace.when(unit.workplaces.includes(workplace), { workplace, field })

const hasNow = ({ unit }: PartyState, { workplace, on }: { readonly workplace: string; readonly on: Day }) =>
  NotItsWorkplace.unless(unit.workplaces.includes(workplace), { workplace, on, field: "/workplace" })

/** What was told last of a workplace while it was the party's, with who told. */
const headcountTold = (party: PartyState, workplace: string, on: Day) => {
  const { headcounts = [] } = sitesOf(party)[workplace] ?? {}
  return headcountOn(party, workplace, on) === "unknown" ? undefined : entryOn(headcounts, on)
}

/** @da ret virksomhedens arbejdssteder */
export const changeWorkplaces = command({
  input: Schema.Struct({ party: Id, on: Day, workplaces: Schema.Array(WrittenPNumber) }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id } }, { on, workplaces }) =>
    decision([listedTwice(workplaces)], () => [Party.events.WorkplacesChanged(id, on, { workplaces })])
})

/** @da nyt arbejdssted */
export const openWorkplace = command({
  input: Schema.Struct({ party: Id, on: Day, workplace: WrittenPNumber, source: Code }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { on, workplace, source }, context) =>
    decision(
      [
        openOn(state, { on }),
        sourceKnown({ source, on }, context),
        hasAlready(state, { workplace, field: "/workplace" })
      ],
      () => [Party.events.WorkplaceOpened(id, on, { workplace, source })]
    )
})

/** @da lukket arbejdssted */
export const closeWorkplace = command({
  input: Schema.Struct({ party: Id, workplace: WrittenPNumber, lastDay: Day, source: Code }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { workplace, lastDay: on, source }, context) =>
    decision(
      [
        openOn(state, { on, field: "/lastDay" }),
        sourceKnown({ source, on }, context),
        hasNow(state, { workplace, on })
      ],
      () => [Party.events.WorkplaceClosed(id, on, { workplace, source })]
    )
})

/**
 * From the day on the workplace is another party's; what was told of its headcount last goes with it.
 *
 * @da arbejdssted flyttet til en anden virksomhed
 */
export const moveWorkplace = command({
  input: Schema.Struct({ workplace: WrittenPNumber, party: Id, to: Id, on: Day, source: Code }),
  reads: ({ party, to }) => ({ from: one(Party, party, "/party"), to: one(Party, to, "/to") }),
  decide: ({ from, to }, { workplace, on, source }, context) =>
    decision(
      [
        openOn(from.state, { on }),
        openOn(to.state, { on, field: "/to" }),
        sourceKnown({ source, on }, context),
        hasNow(from.state, { workplace, on }),
        hasAlready(to.state, { workplace, field: "/to" })
      ],
      () => {
        const told = headcountTold(from.state, workplace, on)
        const after = partySteps.WorkplaceOpened(to.state, { workplace, source }, on)
        return [
          Party.events.WorkplaceClosed(from.id, addDays(on, -1), { workplace, source }),
          Party.events.WorkplaceOpened(to.id, on, { workplace, source }),
          ...(told === undefined || isWithin(headcountOn(after, workplace, on), told.headcount)
            ? []
            : [Party.events.HeadcountChanged(to.id, on, { workplace, headcount: told.headcount, source: told.source })])
        ]
      }
    )
})

/** @da ændret antal ansatte */
export const changeHeadcount = command({
  input: Schema.Struct({ party: Id, workplace: WrittenPNumber, on: Day, headcount: Headcount, source: Code }),
  reads: ({ party }) => ({ party: one(Party, party, "/party") }),
  decide: ({ party: { id, state } }, { party: _, on, ...told }, context) =>
    decision(
      [
        openOn(state, { on }),
        sourceKnown({ source: told.source, on }, context),
        hasWorkplace(state, { workplace: told.workplace, on })
      ],
      () => [Party.events.HeadcountChanged(id, on, told)]
    )
})
