import * as Schema from "effect/Schema"
import { Day, period } from "../../calendar/index.ts"
import { defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { FullYearPersons, Year } from "./quotaFields.ts"

/**
 * The quota of a year.
 *
 * @da løntilskudskvote
 * @unit size: full-year persons
 * @category models
 */
export class QuotaSet extends defineFact("quotas.set")<{ readonly year: number }, "size">() {}

/**
 * How much of the quota was used on a day, with the size it then had.
 *
 * @da kvoteudnyttelse
 * @unit used, size: full-year persons
 * @category models
 */
export class QuotaUsed extends defineFact("quotas.used")<
  { readonly year: number; readonly isShort: boolean },
  "used" | "size"
>() {}

const Use = Schema.Struct({ on: Day, used: FullYearPersons })
const fields = { year: Year, size: FullYearPersons, setOn: Day, uses: Schema.Array(Use) }

/** The uses with one more, or another for its day, in order of day. */
const withUse = (uses: ReadonlyArray<(typeof Use)["Type"]>, use: (typeof Use)["Type"]) =>
  [...uses.filter(({ on }) => on !== use.on), use].toSorted((a, b) => (a.on < b.on ? -1 : 1))

/**
 * How many full-year persons in wage-subsidy jobs an authority is to have in a year, and how many it had on which day.
 *
 * @da løntilskudskvote
 * @source LBR 2011, p. 13: the minister sets it, all of it is to be used; 92.7 % on 1 June 2011 by AMS
 * @assumes one quota for a year
 * @category models
 */
export class WageSubsidyQuota extends defineEntity("wageSubsidyQuota", {
  state: Schema.Union([Schema.TaggedStruct("Set", fields), Schema.TaggedStruct("Withdrawn", fields)]),
  events: {
    Set: Schema.Struct({ year: Year, size: FullYearPersons }),
    SizeChanged: Schema.Struct({ size: FullYearPersons }),
    UseTold: Schema.Struct({ used: FullYearPersons }),
    Withdrawn: Schema.Struct({})
  },
  begin: { Set: (quota, setOn) => ({ ...quota, _tag: "Set", setOn, uses: [] }) },
  when: {
    Set: {
      SizeChanged: (quota, { size }) => ({ ...quota, size }),
      UseTold: (quota, { used }, on) => ({ ...quota, uses: withUse(quota.uses, { on, used }) }),
      Withdrawn: (quota) => ({ ...quota, _tag: "Withdrawn" })
    },
    Withdrawn: {}
  },
  words: {
    name: { da: "kvoten", en: "the quota" },
    plural: { da: "løntilskudskvoter", en: "wage-subsidy quotas" },
    fields: { year: { da: "år", en: "year" } },
    reminders: {
      tell: { da: "Kvotens forbrug skal opgøres", en: "The use of the quota is to be told" },
      short: { da: "Kvoten er ikke udnyttet fuldt ud", en: "The quota is not used in full" }
    },
    states: {
      Set: { da: "den er sat", en: "it is set" },
      Withdrawn: { da: "den er trukket tilbage", en: "it is withdrawn" }
    },
    events: {
      SizeChanged: { da: "få en anden størrelse", en: "be given another size" },
      UseTold: { da: "få fortalt sin udnyttelse", en: "have its use told" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    },
    claims: { "quotas/year": { da: "en kvote for", en: "a quota for", fields: ["year"] } }
  },
  lookup: ["year"],
  claims: ({ _tag, year }) => (_tag === "Set" ? [{ scope: "quotas/year", key: String(year) }] : []),
  facts: ({ _tag, year, size, uses }) =>
    _tag === "Withdrawn"
      ? []
      : [
          QuotaSet.during(period(`${year}-01-01` as Day, `${year}-12-31` as Day), { year }, { measures: { size } }),
          ...uses.map(({ on, used }) =>
            QuotaUsed.on(on, { year, isShort: used < size }, { key: on, measures: { used, size } })
          )
        ],
  reminders: ({ _tag, year, size, uses }) => {
    if (_tag === "Withdrawn") return []
    const last = uses.at(-1)
    const every = { months: 1, rounding: "lastDayOfMonth", lastDay: `${year}-12-31` as Day } as const
    return [
      { key: "tell", dueOn: `${year}-01-31` as Day, every, role: "authority.secretariat" },
      ...(last !== undefined && last.used < size
        ? [{ key: `short/${last.on}`, dueOn: last.on, role: "authority.leader" }]
        : [])
    ]
  }
}) {}

/**
 * The state of a quota.
 *
 * @category models
 */
export type WageSubsidyQuotaState = StateOf<typeof WageSubsidyQuota>
