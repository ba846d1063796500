import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import { CvrNumber, Headcount, WrittenPNumber } from "../../party/index.ts"
import {
  absent,
  Code,
  command,
  type DecideContext,
  decision,
  Id,
  inForce,
  Note,
  one,
  partyOn,
  type PartyThen
} from "../../plugin/index.ts"
import { namesCompany, sizeOf } from "./alertCommands.ts"
import { Prospect, type ProspectState } from "./Prospect.ts"
import {
  BeforeHeardOf,
  codeOf,
  NextNotLater,
  NothingJudged,
  PartnerOfAnother,
  ProspectIsAnother
} from "./prospectRefusals.ts"
import {
  alertSources,
  contactWays,
  criteria,
  criterionWeights,
  dismissalReasons,
  firstContactDays,
  prospectChoiceReasons
} from "./prospectSettings.ts"
import { screeningOf } from "./screening.ts"

/**
 * Adds a company to seek out, by its workplace when one is named.
 *
 * @da tilføj et emne
 * @assumes a workplace of its own is a prospect of its own
 */
export const add = command({
  input: Schema.Struct({
    prospect: Id,
    on: Day,
    source: Code,
    consultant: Id,
    cvr: Schema.optionalKey(CvrNumber),
    workplace: Schema.optionalKey(WrittenPNumber),
    headcount: Schema.optionalKey(Headcount)
  }),
  reads: ({ prospect }) => ({ nothing: absent(Prospect, prospect, "/prospect") }),
  decide: (_, { prospect, on, headcount, ...told }, context) =>
    decision(
      [codeOf({ list: alertSources, code: told.source, on, field: "/source" }, context), namesCompany(told)],
      () => [
        Prospect.events.Added(prospect, on, {
          ...told,
          size: sizeOf(headcount),
          contactBy: addWorkingDays(on, context.valueOn(firstContactDays, on), context.holidays)
        })
      ]
    )
})

const reads = ({ prospect }: { readonly prospect: string }) => ({ prospect: one(Prospect, prospect, "/prospect") })

/** Refuses a day before the last thing that was said of how it stands. */
const afterLast = ({ phases }: ProspectState, on: Day) => {
  const since = phases.at(-1)!.firstDay
  return BeforeHeardOf.when(on < since, { since, field: "/on" })
}

const asWhy = ({ reason, note }: { readonly reason: string; readonly note?: string }) => ({
  reason,
  ...(note === undefined ? {} : { noteRef: note })
})

/** @da vurder emnet ved et kriterium: ja, nej eller ukendt */
export const judge = command({
  input: Schema.Struct({
    prospect: Id,
    on: Day,
    criterion: Code,
    answer: Schema.Literals(["yes", "no", "unknown"])
  }),
  reads,
  decide: ({ prospect: { id, state } }, { on, criterion, answer }, context) =>
    decision(
      [
        codeOf({ list: criteria, code: criterion, on, field: "/criterion" }, context),
        BeforeHeardOf.when(on < state.addedOn, { since: state.addedOn, field: "/on" })
      ],
      () => [Prospect.events.Judged(id, on, { criterion, answer })]
    )
})

/** @da skriv en kontakt i loggen, og hvornår den næste er */
export const contact = command({
  input: Schema.Struct({
    prospect: Id,
    on: Day,
    way: Code,
    by: Id,
    note: Schema.optionalKey(Note),
    nextOn: Schema.optionalKey(Day)
  }),
  reads,
  decide: ({ prospect: { id, state } }, { on, prospect: _, note, ...told }, context) =>
    decision(
      [
        codeOf({ list: contactWays, code: told.way, on, field: "/way" }, context),
        BeforeHeardOf.when(on < state.addedOn, { since: state.addedOn, field: "/on" }),
        NextNotLater.when(told.nextOn !== undefined && told.nextOn <= on, { on })
      ],
      () => [Prospect.events.Contacted(id, on, { ...told, ...(note === undefined ? {} : { noteRef: note }) })]
    )
})

const Why = { reason: Code, note: Schema.optionalKey(Note) }

const judgedOf = ({ judged }: ProspectState, { valueFor }: Pick<DecideContext, "valueFor">) =>
  screeningOf(judged, (criterion) => valueFor(criterionWeights, criterion) ?? 0)

const someJudged = ({ judged }: ProspectState, on: Day, { codesOn }: Pick<DecideContext, "codesOn">) =>
  NothingJudged.unless(
    judged.some(({ answer }) => answer !== "unknown"),
    { criteria: [...codesOn(criteria, on).keys()] }
  )

/**
 * Chooses a company to seek an agreement with, for a reason.
 *
 * @da vælg emnet
 * @source LBR 2011, p. 5: a deliberate choice of partner
 */
export const choose = command({
  input: Schema.Struct({ prospect: Id, on: Day, ...Why }),
  reads,
  decide: ({ prospect: { id, state } }, { on, ...why }, context) =>
    decision(
      [
        codeOf({ list: prospectChoiceReasons, code: why.reason, on, field: "/reason" }, context),
        someJudged(state, on, context),
        afterLast(state, on)
      ],
      () => [Prospect.events.Chosen(id, on, { ...asWhy(why), points: judgedOf(state, context).points })]
    )
})

/** @da vælg emnet fra, med en grund */
export const dismiss = command({
  input: Schema.Struct({ prospect: Id, on: Day, ...Why }),
  reads,
  decide: ({ prospect: { id, state } }, { on, ...why }, context) =>
    decision(
      [codeOf({ list: dismissalReasons, code: why.reason, on, field: "/reason" }, context), afterLast(state, on)],
      () => [Prospect.events.NotChosen(id, on, { ...asWhy(why), points: judgedOf(state, context).points })]
    )
})

/** Refuses a company that does not have the prospect's numbers on the day. */
const isProspect = ({ cvr, workplace }: ProspectState, partner: PartyThen) => {
  const ownWorkplace = workplace !== undefined && partner.workplaces.includes(workplace)
  const wholeCompany = cvr !== undefined && (workplace === undefined || partner.unit === undefined)
  return ProspectIsAnother.unless((cvr === undefined || cvr === partner.cvr) && (wholeCompany || ownWorkplace), {
    prospect: { ...(cvr === undefined ? {} : { cvr }), workplaces: workplace === undefined ? [] : [workplace] },
    partner: { cvr: partner.cvr, workplaces: partner.workplaces }
  })
}

/**
 * A prospect is a partner now, by an agreement in force with the company it is.
 *
 * @da emnet er blevet partnerskabsvirksomhed
 */
export const becomePartner = command({
  input: Schema.Struct({ prospect: Id, on: Day, agreement: Id, party: Id }),
  reads: ({ prospect, agreement, party, on }) => ({
    ...reads({ prospect }),
    agreement: inForce(agreement, on, "/agreement"),
    party: partyOn(party, on, "/party")
  }),
  decide: ({ prospect: { id, state }, agreement: agreed, party }, { on, agreement }) =>
    decision(
      [
        afterLast(state, on),
        party.party === agreed.party ? isProspect(state, party) : PartnerOfAnother.when(true, { agreed: agreed.party })
      ],
      () => [Prospect.events.BecamePartner(id, on, { agreement })]
    )
})

/** @da opgiv emnet, med en grund */
export const giveUp = command({
  input: Schema.Struct({ prospect: Id, on: Day, ...Why }),
  reads,
  decide: ({ prospect: { id, state } }, { on, ...why }, context) =>
    decision(
      [codeOf({ list: dismissalReasons, code: why.reason, on, field: "/reason" }, context), afterLast(state, on)],
      () => [Prospect.events.GivenUp(id, on, asWhy(why))]
    )
})

/** @da tag et emne tilbage, der aldrig skulle have været registreret */
export const voidProspect = command({
  input: Schema.Struct({ prospect: Id, on: Day }),
  reads,
  decide: ({ prospect: { id } }, { on }) => decision([], () => [Prospect.events.Voided(id, on, {})])
})
