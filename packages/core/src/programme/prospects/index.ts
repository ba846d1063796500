/**
 * New companies that somebody is to hear of, and companies sought out.
 *
 * @module
 */
import { defineModule, indicator } from "../../plugin/index.ts"
import { handle, tell, voidAlert } from "./alertCommands.ts"
import { AlertHandled, AlertTold, AlertWaits, CompanyAlert } from "./CompanyAlert.ts"
import { Prospect, ProspectContact, ProspectDecided, ProspectStands, ProspectWon } from "./Prospect.ts"
import { add, becomePartner, choose, contact, dismiss, giveUp, judge, voidProspect } from "./prospectCommands.ts"
import {
  BeforeHeardOf,
  NamesNoCompany,
  NextNotLater,
  NothingJudged,
  PartnerOfAnother,
  ProspectCodeUnknown,
  ProspectIsAnother
} from "./prospectRefusals.ts"
import {
  alertDays,
  alertKinds,
  alertOutcomes,
  alertRoles,
  alertSources,
  contactWays,
  criteria,
  criterionWeights,
  dismissalReasons,
  firstContactDays,
  prospectChoiceReasons
} from "./prospectSettings.ts"

/**
 * Systematic outreach: new companies reach whoever is to know in time, and companies are chosen by criteria, for a reason.
 *
 * @da opsøgende indsats
 * @source Cabi, Samarbejdet i praksis, 1 and 2; LBR 2011, p. 5
 * @category models
 */
export class Prospects extends defineModule("prospects", {
  title: { da: "Opsøgende indsats", en: "Outreach" },
  entities: [CompanyAlert, Prospect],
  commands: {
    tell,
    handle,
    voidAlert,
    add,
    judge,
    contact,
    choose,
    dismiss,
    becomePartner,
    giveUp,
    voidProspect
  },
  refusals: [
    BeforeHeardOf,
    NamesNoCompany,
    NextNotLater,
    NothingJudged,
    PartnerOfAnother,
    ProspectCodeUnknown,
    ProspectIsAnother
  ],
  parameters: [alertDays, firstContactDays],
  codes: [alertSources, alertKinds, alertOutcomes, criteria, prospectChoiceReasons, dismissalReasons, contactWays],
  tables: [alertRoles, criterionWeights],
  indicators: {
    alerts: indicator(AlertTold, {
      title: { da: "Nye virksomheder efter størrelse", en: "New companies, by size" },
      taken: { how: "flow" },
      by: ["size"]
    }),
    alertsWaiting: indicator(AlertWaits, {
      title: { da: "Nye virksomheder, der venter på opfølgning", en: "New companies nobody has dealt with" },
      taken: { how: "stock" }
    }),
    alertsHandled: indicator(AlertHandled, {
      title: { da: "Nye virksomheder fulgt op, til tiden eller ej", en: "New companies dealt with, in time or not" },
      taken: { how: "flow" },
      by: ["inTime"]
    }),
    byStatus: indicator(ProspectStands, {
      title: { da: "Emner efter status", en: "Prospects, by status" },
      taken: { how: "stock" },
      by: ["status"]
    }),
    bySize: indicator(ProspectStands, {
      title: { da: "Åbne emner efter størrelse", en: "Open prospects, by size" },
      taken: { how: "stock" },
      where: { status: "open" },
      by: ["size"]
    }),
    decided: indicator(ProspectDecided, {
      title: { da: "Emner valgt og valgt fra, efter grund", en: "Prospects chosen or not, by reason" },
      taken: { how: "flow" },
      by: ["chosen", "reason"]
    }),
    contacts: indicator(ProspectContact, {
      title: { da: "Kontakter med emner efter måde", en: "Contacts with prospects, by way" },
      taken: { how: "flow" },
      by: ["way"]
    }),
    won: indicator(ProspectWon, {
      title: { da: "Emner, der blev partnere, efter størrelse", en: "Prospects that became partners, by size" },
      taken: { how: "flow" },
      by: ["size"]
    }),
    daysToWin: indicator(ProspectWon, {
      title: { da: "Dage fra emne til partner", en: "Days from prospect to partner" },
      taken: { how: "flow" },
      counted: { histogram: "days" }
    })
  }
}) {}

export {
  AlertHandled,
  AlertTold,
  AlertWaits,
  CompanyAlert,
  type CompanyAlertState,
  type KnownSize
} from "./CompanyAlert.ts"
export {
  Prospect,
  ProspectContact,
  ProspectDecided,
  ProspectStands,
  type ProspectState,
  type ProspectStatus,
  ProspectWon
} from "./Prospect.ts"
export {
  BeforeHeardOf,
  type CompanyNumbers,
  NamesNoCompany,
  NextNotLater,
  NothingJudged,
  PartnerOfAnother,
  ProspectCodeUnknown,
  ProspectIsAnother
} from "./prospectRefusals.ts"
export {
  alertDays,
  alertKinds,
  alertOutcomes,
  alertRoles,
  alertSources,
  contactWays,
  criteria,
  criterionWeights,
  dismissalReasons,
  firstContactDays,
  prospectChoiceReasons
} from "./prospectSettings.ts"
export { screeningOf } from "./screening.ts"
