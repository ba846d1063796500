import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, choices, Code, command, decision, Id, Note, one, partyOn, within } from "../../plugin/index.ts"
import { allAwards, AwardYear, type AwardYearState } from "./AwardYear.ts"
import {
  AwardOutOfOrder,
  JurorNotImpartial,
  JurorTwice,
  NominatedAlready,
  NominatorUnknown,
  NotNominated,
  WonLately
} from "./awardRefusals.ts"
import { nominators, Year, yearsBetweenWins } from "./awardSettings.ts"

/**
 * Opens the award of a year for nominations.
 *
 * @da åbn for indstillinger
 * @source LBR 2011, p. 27: yearly
 */
export const open = command({
  input: Schema.Struct({ award: Id, on: Day, year: Year, until: Day }),
  reads: ({ award }) => ({ nothing: absent(AwardYear, award, "/award") }),
  decide: (_, { award, on, ...told }) =>
    decision([AwardOutOfOrder.when(told.until < on, { since: on, field: "/until" })], () => [
      AwardYear.events.Opened(award, on, told)
    ])
})

const reads = ({ award }: { readonly award: string }) => ({ award: one(AwardYear, award, "/award") })

const since = ({ openedOn }: AwardYearState, on: Day) =>
  AwardOutOfOrder.when(on < openedOn, { since: openedOn, field: "/on" })

type Juror = AwardYearState["jury"][number]
type Nominated = Pick<AwardYearState["nominations"][number], "party" | "by">

const impartial = (
  { jury, nominations }: { readonly jury: ReadonlyArray<Juror>; readonly nominations: ReadonlyArray<Nominated> },
  field: string
) => {
  const partial = jury.filter(({ person, worksFor }) =>
    nominations.some(({ party, by }) => by === person || worksFor.includes(party))
  )
  return JurorNotImpartial.when(partial.length > 0, { persons: partial.map(({ person }) => person), field })
}

/** @da indstil en virksomhed, med en begrundelse */
export const nominate = command({
  input: Schema.Struct({ award: Id, on: Day, party: Id, by: Id, role: Code, reason: Note }),
  reads: ({ award, party, on }) => ({ ...reads({ award }), party: partyOn(party, on, "/party") }),
  decide: ({ award: { id, state } }, { award: _, on, reason, ...nomination }, { codesOn }) => {
    const known = codesOn(nominators, on)
    return decision(
      [
        NominatorUnknown.unless(known.has(nomination.role), { code: nomination.role, ...choices(known) }),
        since(state, on),
        NominatedAlready.when(
          state.nominations.some(({ party }) => party === nomination.party),
          { party: nomination.party }
        ),
        impartial({ jury: state.jury, nominations: [nomination] }, "/party")
      ],
      () => [AwardYear.events.Nominated(id, on, { ...nomination, reasonRef: reason })]
    )
  }
})

/** @da træk en indstilling tilbage */
export const withdrawNomination = command({
  input: Schema.Struct({ award: Id, on: Day, party: Id }),
  reads,
  decide: ({ award: { id, state } }, { on, party }) => {
    const nominated = state.nominations.map((one) => one.party)
    return decision([NotNominated.unless(nominated.includes(party), { nominated })], () => [
      AwardYear.events.NominationWithdrawn(id, on, { party })
    ])
  }
})

/** @da sæt en person i juryen, med de virksomheder personen arbejder for */
export const addJuror = command({
  input: Schema.Struct({ award: Id, on: Day, person: Id, worksFor: Schema.optionalKey(Schema.Array(Id)) }),
  reads,
  decide: ({ award: { id, state } }, { on, person, worksFor = [] }) => {
    const jury = state.jury.map((one) => one.person)
    const juror = { person, worksFor }
    return decision(
      [
        JurorTwice.when(jury.includes(person), { jury }),
        impartial({ jury: [juror], nominations: state.nominations }, "/person")
      ],
      () => [AwardYear.events.JurorAdded(id, on, juror)]
    )
  }
})

/** @da tag en person ud af juryen */
export const removeJuror = command({
  input: Schema.Struct({ award: Id, on: Day, person: Id }),
  reads,
  decide: ({ award: { id, state } }, { on, person }) => {
    const jury = state.jury.map((one) => one.person)
    return decision([JurorTwice.unless(jury.includes(person), { jury })], () => [
      AwardYear.events.JurorRemoved(id, on, { person })
    ])
  }
})

/**
 * Finds the winner of a year among the nominated.
 *
 * @da kår årets vinder
 * @source LBR 2011, p. 27
 */
export const pickWinner = command({
  input: Schema.Struct({ award: Id, on: Day, party: Id }),
  reads: ({ award, party }) => ({
    ...reads({ award }),
    won: within(allAwards, AwardYear, { winner: party })
  }),
  decide: ({ award: { id, state }, won }, { on, party }, { valueOn }) => {
    const nominated = state.nominations.map((one) => one.party)
    const between = valueOn(yearsBetweenWins, on)
    const near = won
      .map((one) => one.state.year)
      .filter((year) => year !== state.year && Math.abs(state.year - year) < between)
      .toSorted((a, b) => b - a)
    return decision(
      [
        since(state, on),
        NotNominated.unless(nominated.includes(party), { nominated }),
        near.slice(0, 1).flatMap((year) => WonLately.when(true, { year, from: year + between }))
      ],
      () => [AwardYear.events.Won(id, on, { winner: party })]
    )
  }
})

/** @da træk afgørelsen tilbage, så der kan kåres på ny */
export const withdrawWinner = command({
  input: Schema.Struct({ award: Id, on: Day }),
  reads,
  decide: ({ award: { id } }, { on }) => decision([], () => [AwardYear.events.WinnerWithdrawn(id, on, {})])
})

const decidedBy = (state: AwardYearState, day: Day, field: string) =>
  state._tag === "Decided" ? AwardOutOfOrder.when(day < state.decidedOn, { since: state.decidedOn, field }) : []

/** @da aftal, hvornår prisen overrækkes */
export const planHandover = command({
  input: Schema.Struct({ award: Id, on: Day, handover: Day }),
  reads,
  decide: ({ award: { id, state } }, { on, handover }) =>
    decision([decidedBy(state, handover, "/handover")], () => [AwardYear.events.HandoverPlanned(id, on, { handover })])
})

/** @da prisen er overrakt */
export const handOver = command({
  input: Schema.Struct({ award: Id, on: Day }),
  reads,
  decide: ({ award: { id, state } }, { on }) =>
    decision([decidedBy(state, on, "/on")], () => [AwardYear.events.HandedOver(id, on, {})])
})

/** @da tag årets pris tilbage: den skulle aldrig have været åbnet */
export const voidAward = command({
  input: Schema.Struct({ award: Id, on: Day }),
  reads,
  decide: ({ award: { id } }, { on }) => decision([], () => [AwardYear.events.Voided(id, on, {})])
})
