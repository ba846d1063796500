import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  Code,
  command,
  decision,
  Id,
  inForce,
  maybe,
  Note,
  one,
  oneIfGiven,
  within
} from "../../plugin/index.ts"
import { ofAgreement, Visit } from "./Visit.ts"
import { VisitCampaign } from "./VisitCampaign.ts"
import { codeKnown, findingsKnown, inCampaign, sameVisit } from "./visitChecks.ts"
import { visitReasons } from "./visitCodes.ts"
import { rhythmAfter, VisitRhythm } from "./VisitRhythm.ts"

const about = { visit: Id, agreement: Id, campaign: Schema.optionalKey(Id), on: Day }
const found = { findings: Schema.Array(Code), note: Schema.optionalKey(Note) }
const asFound = ({ findings, note }: { readonly findings: ReadonlyArray<string>; readonly note?: string }) => ({
  findings,
  ...(note === undefined ? {} : { noteRef: note })
})

interface About {
  readonly visit: string
  readonly agreement: string
  readonly campaign?: string
  readonly on: Day
}

/** The agreement must be in force on the day; the campaign is the one that was named. */
const partner = ({ agreement, campaign, on }: About) => ({
  partner: inForce(agreement, on, "/agreement"),
  campaign: oneIfGiven(VisitCampaign, campaign, "/campaign")
})
const rhythm = ({ agreement }: Pick<About, "agreement">) => ({
  rhythm: maybe(VisitRhythm, agreement),
  visits: within(ofAgreement(agreement), Visit, { agreement })
})
const known = (told: About) => ({ visit: one(Visit, told.visit, "/visit"), ...partner(told) })

/** @da planlæg et besøg */
export const plan = command({
  input: Schema.Struct({ ...about, visitor: Schema.optionalKey(Id) }),
  reads: (told) => ({ nothing: absent(Visit, told.visit, "/visit"), ...partner(told) }),
  decide: ({ partner: { party }, campaign }, { visit, on, ...told }) =>
    decision([inCampaign(campaign, { party, on })], () => [Visit.events.Planned(visit, on, { ...told, party })])
})

/** @da flyt et planlagt besøg */
export const move = command({
  input: Schema.Struct(about),
  reads: known,
  decide: ({ visit: { id, state }, partner: { party }, campaign }, { on, ...named }) =>
    decision([sameVisit(state, named), inCampaign(campaign, { party, on })], () => [Visit.events.Moved(id, on, {})])
})

/**
 * A planned visit that was held, on the day it was.
 *
 * @da besøget er holdt
 */
export const hold = command({
  input: Schema.Struct({ ...about, ...found }),
  reads: (told) => ({ ...known(told), ...rhythm(told) }),
  decide: ({ visit: { id, state }, campaign, partner: { party }, ...read }, { on, ...told }, context) =>
    decision(
      [sameVisit(state, told), inCampaign(campaign, { party, on }), findingsKnown(told.findings, on, context)],
      () => [
        Visit.events.Held(id, on, asFound(told)),
        ...rhythmAfter({ ...read, agreement: told.agreement, party }, { visit: id, on, told: on }, context)
      ]
    )
})

/**
 * A visit that was held without having been planned, in a campaign or in none.
 *
 * @da registrér et besøg
 */
export const record = command({
  input: Schema.Struct({ ...about, ...found, visitor: Schema.optionalKey(Id) }),
  reads: (told) => ({ nothing: absent(Visit, told.visit, "/visit"), ...partner(told), ...rhythm(told) }),
  decide: ({ campaign, partner: { party }, ...read }, { visit, on, findings, note, ...told }, context) =>
    decision([inCampaign(campaign, { party, on }), findingsKnown(findings, on, context)], () => [
      Visit.events.Recorded(visit, on, {
        ...told,
        party,
        ...asFound({ findings, ...(note === undefined ? {} : { note }) })
      }),
      ...rhythmAfter({ ...read, agreement: told.agreement, party }, { visit, on, told: on }, context)
    ])
})

/** @da aflys et planlagt besøg */
export const cancel = command({
  input: Schema.Struct({ visit: Id, on: Day, reason: Code, note: Schema.optionalKey(Note) }),
  reads: ({ visit }) => ({ visit: one(Visit, visit, "/visit") }),
  decide: ({ visit: { id } }, { on, reason, note }, context) =>
    decision([codeKnown({ list: visitReasons, code: reason, on, field: "/reason" }, context)], () => [
      Visit.events.Cancelled(id, on, { reason, ...(note === undefined ? {} : { noteRef: note }) })
    ])
})

/** @da ret dagen for et besøg, der er holdt */
export const correctDay = command({
  input: Schema.Struct(about),
  reads: (told) => ({ ...known(told), ...rhythm(told) }),
  decide: ({ visit: { id, state }, campaign, partner: { party }, ...read }, { on, ...named }, context) =>
    decision([sameVisit(state, named), inCampaign(campaign, { party, on })], () => [
      Visit.events.DayCorrected(id, on, {}),
      ...rhythmAfter({ ...read, agreement: named.agreement, party }, { visit: id, on, told: on }, context)
    ])
})

/** @da ret, hvad et besøg viste: det hele på ny */
export const correctFindings = command({
  input: Schema.Struct({ visit: Id, on: Day, ...found }),
  reads: ({ visit }) => ({ visit: one(Visit, visit, "/visit") }),
  decide: ({ visit: { id } }, { on, ...told }, context) =>
    decision([findingsKnown(told.findings, on, context)], () => [Visit.events.FindingsCorrected(id, on, asFound(told))])
})
