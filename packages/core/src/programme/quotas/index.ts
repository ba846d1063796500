/**
 * The quota of wage-subsidy places: its size in a year, and how much of it is used.
 *
 * @module
 */
import { defineModule, indicator } from "../../plugin/index.ts"
import { QuotaSet, QuotaUsed, WageSubsidyQuota } from "./Quota.ts"
import { changeSize, OutsideQuotaYear, QuotaOfNobody, set, tellUse, withdraw } from "./quotaCommands.ts"

/**
 * The quota of wage-subsidy places.
 *
 * @da løntilskudskvote
 * @source LBR 2011, p. 13
 * @category models
 */
export class Quotas extends defineModule("quotas", {
  title: { da: "Løntilskudskvote", en: "Wage-subsidy quota" },
  entities: [WageSubsidyQuota],
  commands: { set, changeSize, tellUse, withdraw },
  refusals: [OutsideQuotaYear, QuotaOfNobody],
  indicators: {
    size: indicator(QuotaSet, {
      title: { da: "Kvoten, helårspersoner", en: "The quota, full-year persons" },
      taken: { how: "stock" },
      counted: { sum: "size" }
    }),
    tellings: indicator(QuotaUsed, {
      title: { da: "Gange, udnyttelsen er fortalt", en: "Times its use was told" },
      taken: { how: "flow" },
      by: ["year"]
    }),
    short: indicator(QuotaUsed, {
      title: { da: "Gange, kvoten ikke var udnyttet helt", en: "Times the quota was not used in full" },
      taken: { how: "flow" },
      where: { isShort: true },
      by: ["year"]
    })
  }
}) {}

export { QuotaSet, QuotaUsed, WageSubsidyQuota, type WageSubsidyQuotaState } from "./Quota.ts"
export { OutsideQuotaYear, QuotaOfNobody } from "./quotaCommands.ts"
export { FullYearPersons } from "./quotaFields.ts"
