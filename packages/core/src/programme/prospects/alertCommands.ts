import * as Schema from "effect/Schema"
import { addWorkingDays, Day } from "../../calendar/index.ts"
import { CvrNumber, Headcount, sizeClassOf, WrittenPNumber } from "../../party/index.ts"
import { absent, Code, command, decision, Id, one, oneIfGiven } from "../../plugin/index.ts"
import { CompanyAlert, type KnownSize } from "./CompanyAlert.ts"
import { Prospect } from "./Prospect.ts"
import { BeforeHeardOf, codeOf, NamesNoCompany } from "./prospectRefusals.ts"
import { alertDays, alertKinds, alertOutcomes, alertRoles, alertSources } from "./prospectSettings.ts"

/** The size class of what is told of a headcount; nothing told is unknown. */
export const sizeOf = (headcount: Headcount = "unknown"): KnownSize => sizeClassOf(headcount) ?? "unknown"

/** Refuses a company without any number. */
export const namesCompany = ({ cvr, workplace }: { readonly cvr?: string; readonly workplace?: string }) =>
  NamesNoCompany.when(cvr === undefined && workplace === undefined, {})

/**
 * Tells whoever is to know that there is a new company.
 *
 * @da meld en ny virksomhed
 * @source Cabi, Samarbejdet i praksis, 1
 */
export const tell = command({
  input: Schema.Struct({
    alert: Id,
    on: Day,
    source: Code,
    kind: Code,
    cvr: Schema.optionalKey(CvrNumber),
    workplace: Schema.optionalKey(WrittenPNumber),
    headcount: Schema.optionalKey(Headcount)
  }),
  reads: ({ alert }) => ({ nothing: absent(CompanyAlert, alert, "/alert") }),
  decide: (_, { alert, on, headcount, ...told }, context) =>
    decision(
      [
        codeOf({ list: alertSources, code: told.source, on, field: "/source" }, context),
        codeOf({ list: alertKinds, code: told.kind, on, field: "/kind" }, context),
        namesCompany(told)
      ],
      () => [
        CompanyAlert.events.Told(alert, on, {
          ...told,
          size: sizeOf(headcount),
          role: context.valueFor(alertRoles, told.kind)!,
          dueOn: addWorkingDays(on, context.valueOn(alertDays, on), context.holidays)
        })
      ]
    )
})

const reads = ({ alert }: { readonly alert: string }) => ({ alert: one(CompanyAlert, alert, "/alert") })

/** @da virksomheden er fulgt op: hvad kom der ud af det */
export const handle = command({
  input: Schema.Struct({ alert: Id, on: Day, outcome: Code, prospect: Schema.optionalKey(Id) }),
  reads: ({ alert, prospect }) => ({
    ...reads({ alert }),
    prospect: oneIfGiven(Prospect, prospect, "/prospect")
  }),
  decide: ({ alert: { id, state } }, { on, alert: _, ...how }, context) =>
    decision(
      [
        codeOf({ list: alertOutcomes, code: how.outcome, on, field: "/outcome" }, context),
        BeforeHeardOf.when(on < state.toldOn, { since: state.toldOn, field: "/on" })
      ],
      () => [CompanyAlert.events.Handled(id, on, how)]
    )
})

/** @da tag en besked tilbage, der aldrig skulle have været givet */
export const voidAlert = command({
  input: Schema.Struct({ alert: Id, on: Day }),
  reads,
  decide: ({ alert: { id } }, { on }) => decision([], () => [CompanyAlert.events.Voided(id, on, {})])
})
