import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import {
  absent,
  command,
  decision,
  Id,
  inForce,
  Label,
  one,
  pointer,
  type Read,
  type Seen,
  within
} from "../../plugin/index.ts"
import { ofCampaign, Visit } from "./Visit.ts"
import { VisitCampaign, type VisitCampaignState } from "./VisitCampaign.ts"
import { CampaignEndsFirst, CampaignHasVisits, OutsideCampaign, TargetsNotKnown, TargetTwice } from "./visitRefusals.ts"

const Agreements = Schema.Array(Id).check(
  Schema.makeFilter((list: ReadonlyArray<string>) => list.length >= 1 && list.length <= 2000, {
    expected: "1 to 2000",
    rule: { code: "count", da: "skal have fra 1 til 2000", en: "must have 1 to 2000" }
  })
)

/** Whose each agreement of a list is, by its place. */
type OfAgreements = { readonly [agreement: `agreement${number}`]: Read<{ readonly party: string }> }

const partners = (agreements: ReadonlyArray<string>, on: Day): OfAgreements =>
  Object.fromEntries(
    agreements.map((agreement, at) => [`agreement${at}`, inForce(agreement, on, pointer("agreements", at))])
  )

const targetsOf = (
  agreements: ReadonlyArray<string>,
  read: { readonly [agreement: `agreement${number}`]: { readonly party: string } }
) => agreements.map((agreement, at) => ({ agreement, party: read[`agreement${at}`]!.party }))

/** Refuses a company that is to be visited already, or is in the list twice. */
const eachOnce = (targets: ReturnType<typeof targetsOf>, already: ReadonlyArray<{ readonly party: string }> = []) => {
  const seen = new Set(already.map(({ party }) => party))
  return targets.flatMap(({ party }, at) => {
    const twice = seen.has(party)
    seen.add(party)
    return TargetTwice.when(twice, { party, field: pointer("agreements", at) })
  })
}

/**
 * Starts a campaign. With a list of agreements, each in force on the day, what it covers can be counted; without one, how
 * many were visited is known, and of how many is not.
 *
 * @da begynd en besøgskampagne
 * @source LBR 2011, p. 15: all partnership companies in 2009; how many there were then is not told
 */
export const startCampaign = command({
  input: Schema.Struct({
    campaign: Id,
    title: Label,
    on: Day,
    lastDay: Day,
    agreements: Schema.optionalKey(Agreements)
  }),
  reads: ({ campaign, agreements = [], on }): OfAgreements & { readonly nothing: Read<undefined> } => ({
    ...partners(agreements, on),
    nothing: absent(VisitCampaign, campaign, "/campaign")
  }),
  decide: (read, { campaign, on, agreements, ...told }) => {
    const targets = agreements === undefined ? undefined : targetsOf(agreements, read)
    return decision([CampaignEndsFirst.when(told.lastDay < on, { firstDay: on }), eachOnce(targets ?? [])], () => [
      VisitCampaign.events.Started(campaign, on, { ...told, ...(targets === undefined ? {} : { targets }) })
    ])
  }
})

/** @da føj virksomheder til dem, der skal besøges */
export const extendCampaign = command({
  input: Schema.Struct({ campaign: Id, on: Day, agreements: Agreements }),
  reads: ({ campaign, agreements, on }): OfAgreements & { readonly campaign: Read<Seen<VisitCampaignState>> } => ({
    ...partners(agreements, on),
    campaign: one(VisitCampaign, campaign, "/campaign")
  }),
  decide: (read, { on, agreements }) => {
    const { id, state } = read.campaign
    const { firstDay, lastDay, targets: already } = state
    const targets = targetsOf(agreements, read)
    return decision(
      [
        TargetsNotKnown.when(already === undefined, { campaign: id }),
        OutsideCampaign.unless(firstDay <= on && on <= lastDay, { firstDay, lastDay }),
        eachOnce(targets, already)
      ],
      () => [VisitCampaign.events.Extended(id, on, { targets })]
    )
  }
})

const reads = ({ campaign }: { readonly campaign: string }) => ({
  campaign: one(VisitCampaign, campaign, "/campaign"),
  visits: within(ofCampaign(campaign), Visit, { campaign })
})

/** @da giv kampagnen en anden sidste dag */
export const moveCampaignEnd = command({
  input: Schema.Struct({ campaign: Id, on: Day, lastDay: Day }),
  reads,
  decide: ({ campaign: { id, state }, visits }, { on, lastDay }) => {
    const last = visits
      .filter(({ state: { _tag } }) => _tag === "Planned" || _tag === "Held")
      .map((visit) => visit.state.on)
      .reduce((a, b) => (a < b ? b : a), state.firstDay)
    return decision([CampaignEndsFirst.when(lastDay < last, { firstDay: last })], () => [
      VisitCampaign.events.EndMoved(id, on, { lastDay })
    ])
  }
})

/** @da træk en kampagne tilbage */
export const withdrawCampaign = command({
  input: Schema.Struct({ campaign: Id, on: Day }),
  reads,
  decide: ({ campaign: { id }, visits: all }, { on }) => {
    const visits = all.filter(({ state }) => state._tag !== "Withdrawn").length
    return decision([CampaignHasVisits.when(visits > 0, { visits })], () => [
      VisitCampaign.events.Withdrawn(id, on, {})
    ])
  }
})
