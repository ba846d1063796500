import { defineModule, toldAhead } from "../../plugin/index.ts"
import { agreeAction, completeAction, dropAction, reopenAction, replanAction, withdraw } from "./actionCommands.ts"
import { extendCampaign, moveCampaignEnd, startCampaign, withdrawCampaign } from "./campaignCommands.ts"
import { endRhythm } from "./rhythmCommands.ts"
import { Visit } from "./Visit.ts"
import { VisitAction } from "./VisitAction.ts"
import { VisitCampaign } from "./VisitCampaign.ts"
import { visitActionReasons, visitActions, visitFindings, visitInterval, visitReasons } from "./visitCodes.ts"
import { cancel, correctDay, correctFindings, hold, move, plan, record } from "./visitCommands.ts"
import { visitIndicators } from "./visitIndicators.ts"
import {
  BeforeVisit,
  CampaignEndsFirst,
  CampaignHasVisits,
  CampaignIsWithdrawn,
  FindingTwice,
  NotInCampaign,
  OutsideCampaign,
  TargetsNotKnown,
  TargetTwice,
  UnknownVisitCode,
  VisitNotHeld,
  VisitOfAnother
} from "./visitRefusals.ts"
import { VisitRhythm } from "./VisitRhythm.ts"
import { visitSection } from "./visitSays.ts"

/**
 * Visits to the partnership companies: in campaigns, and when their time has come.
 *
 * @da opfølgningsbesøg
 * @source LBR 2011, p. 15: all partnership companies in 2009; 61 companies in March and April
 * @category models
 */
export class Visits extends defineModule("visits", {
  title: { da: "Opfølgningsbesøg", en: "Follow-up visits" },
  entities: [VisitCampaign, Visit, VisitRhythm, VisitAction],
  policies: toldAhead("visits", { hold, record, completeAction }),
  commands: {
    startCampaign,
    extendCampaign,
    moveCampaignEnd,
    withdrawCampaign,
    plan,
    move,
    hold,
    record,
    cancel,
    correctDay,
    correctFindings,
    withdraw,
    endRhythm,
    agreeAction,
    replanAction,
    completeAction,
    dropAction,
    reopenAction
  },
  refusals: [
    BeforeVisit,
    CampaignEndsFirst,
    CampaignHasVisits,
    CampaignIsWithdrawn,
    FindingTwice,
    NotInCampaign,
    OutsideCampaign,
    TargetsNotKnown,
    TargetTwice,
    UnknownVisitCode,
    VisitNotHeld,
    VisitOfAnother
  ],
  codes: [visitFindings, visitReasons, visitActions, visitActionReasons],
  parameters: [visitInterval],
  indicators: visitIndicators,
  report: visitSection
}) {}
