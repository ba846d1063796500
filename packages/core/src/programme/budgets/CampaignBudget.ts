import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { Oere } from "./budgetSettings.ts"

/**
 * Money granted for a year.
 *
 * @da bevilling
 * @unit øre
 * @category models
 */
export class MoneyGranted extends defineFact("budgets.granted")<
  { readonly purpose: string; readonly year: number },
  "oere"
>() {}

/**
 * Money used.
 *
 * @da forbrug
 * @unit øre
 * @category models
 */
export class MoneyUsed extends defineFact("budgets.used")<
  { readonly purpose: string; readonly year: number; readonly use: string },
  "oere"
>() {}

const Use = Schema.Struct({ id: Schema.String, on: Day, purpose: Code, oere: Oere })
const told = { purpose: Code, year: Schema.Natural, grantOere: Oere, accountsWithin: Schema.Natural }
const common = { ...told, grantedOn: Day, uses: Schema.Array(Use) }

/**
 * What is granted for a campaign in a year, and what it is used for. All amounts are in øre.
 *
 * @da kampagnebudget
 * @source LBR 2011, p. 15: 200 000 kr. in 2008 and in 2009
 * @category models
 */
export class CampaignBudget extends defineEntity("campaignBudget", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Closed", common),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Granted: Schema.Struct(told),
    GrantChanged: Schema.Struct({ grantOere: Oere }),
    Used: Schema.Struct({ id: Schema.String, purpose: Code, oere: Oere }),
    UseTakenBack: Schema.Struct({ id: Schema.String }),
    Closed: Schema.Struct({}),
    Reopened: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Granted: (budget, grantedOn) => ({ _tag: "Open", ...budget, grantedOn, uses: [] }) },
  when: {
    Open: {
      GrantChanged: (budget, { grantOere }) => ({ ...budget, grantOere }),
      Used: (budget, use, on) => ({ ...budget, uses: [...budget.uses, { ...use, on }] }),
      UseTakenBack: (budget, { id }) => ({ ...budget, uses: budget.uses.filter((use) => use.id !== id) }),
      Closed: (budget) => ({ ...budget, _tag: "Closed" }),
      Voided: (budget) => ({ ...budget, _tag: "Voided" })
    },
    Closed: { Reopened: (budget) => ({ ...budget, _tag: "Open" }) },
    Voided: {}
  },
  words: {
    name: { da: "budgettet", en: "the budget" },
    plural: { da: "kampagnebudgetter", en: "campaign budgets" },
    fields: { purpose: { da: "formål", en: "purpose" }, year: { da: "år", en: "year" } },
    reminders: {
      accounts: { da: "Regnskabet for budgettet skal aflægges", en: "The accounts of the budget are due" }
    },
    states: {
      Open: { da: "det er åbent", en: "it is open" },
      Closed: { da: "regnskabet er afsluttet", en: "its accounts are closed" },
      Voided: { da: "det er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Granted: { da: "bevilges", en: "be granted" },
      GrantChanged: { da: "få en anden bevilling", en: "be granted otherwise" },
      Used: { da: "bruges af", en: "be used of" },
      UseTakenBack: { da: "få et forbrug taget tilbage", en: "have a use taken back" },
      Closed: { da: "afsluttes", en: "be closed" },
      Reopened: { da: "åbnes igen", en: "be opened again" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    },
    claims: { "budgets.year": { da: "et budget for", en: "a budget of", fields: ["year"] } }
  },
  lookup: ["purpose", "year"],
  claims: ({ _tag, purpose, year }) =>
    _tag === "Voided" ? [] : [{ scope: "budgets.year", key: `${purpose} / ${year}` }],
  facts: ({ _tag, purpose, year, grantedOn, grantOere, uses }) =>
    _tag === "Voided"
      ? []
      : [
          MoneyGranted.on(grantedOn, { purpose, year }, { measures: { oere: grantOere } }),
          ...uses.map((use) =>
            MoneyUsed.on(use.on, { purpose, year, use: use.purpose }, { key: use.id, measures: { oere: use.oere } })
          )
        ],
  reminders: ({ _tag, year, accountsWithin }) => {
    const dueOn = addDays(`${year}-12-31` as Day, accountsWithin)
    return _tag === "Open" ? [{ key: `accounts/${dueOn}`, dueOn, role: "authority.secretariat" }] : []
  }
}) {}

/**
 * The state of a budget.
 *
 * @category models
 */
export type CampaignBudgetState = StateOf<typeof CampaignBudget>

/**
 * What is left of a grant; below zero when more is used than is granted.
 *
 * @da rest af bevillingen
 * @unit øre
 * @category operations
 */
export const leftOf = ({ grantOere, uses }: Pick<CampaignBudgetState, "grantOere" | "uses">): number =>
  grantOere - uses.reduce((sum, { oere }) => sum + oere, 0)
