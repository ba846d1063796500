import type { Day } from "../../calendar/index.ts"
import { choices, type CodeList, type DecideContext, pointer, type Seen } from "../../plugin/index.ts"
import type { VisitState } from "./Visit.ts"
import type { VisitCampaignState } from "./VisitCampaign.ts"
import { visitFindings } from "./visitCodes.ts"
import {
  CampaignIsWithdrawn,
  FindingTwice,
  NotInCampaign,
  OutsideCampaign,
  UnknownVisitCode,
  VisitOfAnother
} from "./visitRefusals.ts"

/** Refuses a code that its list does not have on a day. */
export const codeKnown = (
  {
    list,
    code,
    on,
    field
  }: { readonly list: CodeList; readonly code: string; readonly on: Day; readonly field: string },
  { codesOn }: Pick<DecideContext, "codesOn">
) => {
  const known = codesOn(list, on)
  return UnknownVisitCode.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses findings nobody knows, and one that is there twice. */
export const findingsKnown = (findings: ReadonlyArray<string>, on: Day, context: Pick<DecideContext, "codesOn">) =>
  findings.flatMap((code, at) => [
    ...codeKnown({ list: visitFindings, code, on, field: pointer("findings", at) }, context),
    ...FindingTwice.when(findings.indexOf(code) < at, { finding: code, field: pointer("findings", at) })
  ])

/** Refuses a day outside the campaign, and a company that is not to be visited in it. */
export const inCampaign = (
  campaign: Seen<VisitCampaignState> | undefined,
  { party, on }: { readonly party: string; readonly on: Day }
) => {
  if (campaign === undefined) return []
  const { _tag, firstDay, lastDay, targets } = campaign.state
  if (_tag === "Withdrawn") return CampaignIsWithdrawn.when(true, { campaign: campaign.id })
  return [
    ...OutsideCampaign.unless(firstDay <= on && on <= lastDay, { firstDay, lastDay }),
    ...NotInCampaign.unless(targets === undefined || targets.some((one) => one.party === party), { party })
  ]
}

/** Refuses a visit that is not of the agreement and campaign that were named. */
export const sameVisit = (
  { agreement, campaign }: VisitState,
  named: { readonly agreement: string; readonly campaign?: string }
) => [
  ...VisitOfAnother.when(agreement !== named.agreement, { known: agreement, field: "/agreement" }),
  ...VisitOfAnother.when(campaign !== named.campaign, { known: campaign ?? null, field: "/campaign" })
]
