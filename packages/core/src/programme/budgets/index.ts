/**
 * Campaign budgets: what is granted for a year, and what it is used for.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  between,
  changesOf,
  choices,
  Code,
  command,
  decision,
  defineModule,
  Id,
  indicator,
  one,
  ownPolicy,
  warn
} from "../../plugin/index.ts"
import {
  accountsWithin,
  BeforeGrantedMoney,
  BudgetCodeUnknown,
  budgetPurposes,
  budgetUses,
  Oere,
  UseNot
} from "./budgetSettings.ts"
import { CampaignBudget, leftOf, MoneyGranted, MoneyUsed } from "./CampaignBudget.ts"

const Year: Schema.Codec<number, number> = Schema.Natural.check(
  between(1990, 2200, {
    expected: "a year",
    rule: { code: "year", da: "skal være et årstal fra 1990 til 2200", en: "must be a year from 1990 to 2200" }
  })
).annotate({ examples: [2008, 2009] })

const reads = ({ budget }: { readonly budget: string }) => ({ budget: one(CampaignBudget, budget, "/budget") })

const grant = command({
  input: Schema.Struct({ budget: Id, on: Day, purpose: Code, year: Year, grantOere: Oere }),
  reads: ({ budget }) => ({ nothing: absent(CampaignBudget, budget, "/budget") }),
  decide: (_, { budget, on, ...told }, { codesOn, valueOn }) => {
    const known = codesOn(budgetPurposes, on)
    return decision(
      [BudgetCodeUnknown.unless(known.has(told.purpose), { code: told.purpose, ...choices(known) })],
      () => [CampaignBudget.events.Granted(budget, on, { ...told, accountsWithin: valueOn(accountsWithin, on) })]
    )
  }
})

const changeGrant = command({
  input: Schema.Struct({ budget: Id, on: Day, grantOere: Oere }),
  reads,
  decide: ({ budget: { id } }, { on, grantOere }) =>
    decision([], () => [CampaignBudget.events.GrantChanged(id, on, { grantOere })])
})

const use = command({
  input: Schema.Struct({ budget: Id, on: Day, use: Id, purpose: Code, oere: Oere }),
  reads,
  decide: ({ budget: { id, state } }, { on, use, purpose, oere }, { codesOn }) => {
    const known = codesOn(budgetUses, on)
    return decision(
      [
        BudgetCodeUnknown.unless(known.has(purpose), { code: purpose, ...choices(known) }),
        BeforeGrantedMoney.when(on < state.grantedOn, { grantedOn: state.grantedOn }),
        UseNot.when(
          state.uses.some((one) => one.id === use),
          { use, there: true }
        )
      ],
      () => [CampaignBudget.events.Used(id, on, { id: use, purpose, oere })]
    )
  }
})

const takeBackUse = command({
  input: Schema.Struct({ budget: Id, on: Day, use: Id }),
  reads,
  decide: ({ budget: { id, state } }, { on, use }) =>
    decision(
      [
        UseNot.unless(
          state.uses.some((one) => one.id === use),
          { use, there: false }
        )
      ],
      () => [CampaignBudget.events.UseTakenBack(id, on, { id: use })]
    )
})

const close = command({
  input: Schema.Struct({ budget: Id, on: Day }),
  reads,
  decide: ({ budget: { id } }, { on }) => decision([], () => [CampaignBudget.events.Closed(id, on, {})])
})

const reopen = command({
  input: Schema.Struct({ budget: Id, on: Day }),
  reads,
  decide: ({ budget: { id } }, { on }) => decision([], () => [CampaignBudget.events.Reopened(id, on, {})])
})

const voidBudget = command({
  input: Schema.Struct({ budget: Id, on: Day }),
  reads,
  decide: ({ budget: { id } }, { on }) => decision([], () => [CampaignBudget.events.Voided(id, on, {})])
})

const kroner = (oere: number): string => `${Math.trunc(oere / 100)},${String(oere % 100).padStart(2, "0")}`

/** Warns of a use that comes over the grant: a bill is paid all the same. */
const withinGrant = ownPolicy(use, {
  id: "budgets.withinGrant",
  judge: (outcome) => {
    const over = changesOf(CampaignBudget, outcome).map(({ after }) => -leftOf(after))
    return over.every((oere) => oere <= 0)
      ? undefined
      : warn("budgets.overGrant", {
          da: `Forbruget er ${over.map(kroner).join()} kr. over bevillingen.`,
          en: `The use is DKK ${over.map(kroner).join()} over the grant.`
        })
  }
})

/**
 * Campaign budgets by year; more used than granted is warned of.
 *
 * @da kampagnebudget
 * @source LBR 2011, p. 15
 * @category models
 */
export class Budgets extends defineModule("budgets", {
  title: { da: "Kampagnebudgetter", en: "Campaign budgets" },
  entities: [CampaignBudget],
  commands: { grant, changeGrant, use, takeBackUse, close, reopen, voidBudget },
  refusals: [BeforeGrantedMoney, BudgetCodeUnknown, UseNot],
  policies: [withinGrant],
  parameters: [accountsWithin],
  codes: [budgetPurposes, budgetUses],
  indicators: {
    granted: indicator(MoneyGranted, {
      title: { da: "Bevilget, i øre, efter år", en: "Granted, in øre, by year" },
      taken: { how: "flow" },
      counted: { sum: "oere" },
      by: ["purpose", "year"]
    }),
    used: indicator(MoneyUsed, {
      title: { da: "Brugt, i øre, efter år", en: "Used, in øre, by year" },
      taken: { how: "flow" },
      counted: { sum: "oere" },
      by: ["purpose", "year"]
    })
  }
}) {}

export { CampaignBudget, type CampaignBudgetState, leftOf, MoneyGranted, MoneyUsed } from "./CampaignBudget.ts"
export {
  accountsWithin,
  BeforeGrantedMoney,
  BudgetCodeUnknown,
  budgetPurposes,
  budgetUses,
  UseNot
} from "./budgetSettings.ts"
