import { addDays, covers, type Day, hasDays, overlaps } from "../../../calendar/index.ts"
import type { Known, PlacementCase } from "../../../law/index.ts"
import { placementPurposes } from "../placement/placementCodes.ts"
import type { PlacementState } from "../placement/Placement.ts"
import type { PartyThen, Seen } from "../../../plugin/index.ts"
import { hundredths, type ToldForLaw } from "./told.ts"

/** What is known of a placement besides what was told for the rules. */
export interface Agreed {
  readonly placement: string
  readonly instrument: string
  readonly purpose: string
  readonly targetGroup?: string
  readonly decidedOn: Day
  readonly firstDay: Day
  readonly lastDay: Day
  readonly agreedUntil?: Day
  readonly hours: ReadonlyArray<{ readonly from: Day; readonly weeklyHours: number }>
}

type Amounts = "ordinary" | "supportedElsewhere" | "ordinaryThisMonth" | "ordinaryThisYear" | "subsidyShare"

const known = (amount: ToldForLaw[Amounts]): Known<number> => {
  if (amount?.exact !== undefined) return hundredths(amount.exact)
  const [least, most] = amount?.between ?? []
  return least === undefined || most === undefined ? "unknown" : { between: [hundredths(least), hundredths(most)] }
}

/** The case that the rules are asked about. */
export const legalCase = (
  { placement, instrument, purpose, targetGroup, decidedOn, firstDay, lastDay, agreedUntil, hours }: Agreed,
  told: ToldForLaw = {},
  around: {
    readonly employer: PartyThen
    readonly atWorkplace: ReadonlyArray<Seen<PlacementState>>
    readonly counts: (instrument: string) => boolean
    readonly fullTime: number
  }
): PlacementCase => {
  const { ordinary, supportedElsewhere, ordinaryThisMonth, ordinaryThisYear, subsidyShare, ...rest } = told
  const others = around.atWorkplace.filter(({ id, state }) => id !== placement && around.counts(state.instrument))
  const most = Math.max(...hours.map(({ weeklyHours }) => weeklyHours), 0)
  return {
    ...rest,
    instrument,
    // A purpose of the jobcentre's own: a person must see which of the law's it is.
    purpose: purpose in placementPurposes.entries ? purpose : "unknown",
    targetGroup: targetGroup ?? "unknown",
    employer: around.employer.sector,
    decidedOn,
    firstDay,
    lastDay,
    // Before it begins, nothing is agreed so far.
    agreedUntil: agreedUntil ?? addDays(firstDay, -1),
    weeklyHours: Math.round(most * 100),
    ordinary: known(ordinary),
    ordinaryThisMonth: known(ordinaryThisMonth),
    ordinaryThisYear: known(ordinaryThisYear),
    supportedElsewhere: known(supportedElsewhere),
    subsidyShare: known(subsidyShare),
    supported: mostAtOnce(others, { firstDay, lastDay, fullTime: around.fullTime }),
    adds: share(hours, around.fullTime)
  }
}

/** Part of a full-time person, upwards, by the most hours there are: nobody is more than one. */
const share = (hours: Agreed["hours"], fullTime: number): number =>
  Math.min(100, Math.ceil((100 * Math.max(...hours.map(({ weeklyHours }) => weeklyHours), 0)) / fullTime))

/**
 * The most of the others that are there on any day of the period: one that begins later is not told of this one again.
 *
 * @unit hundredths of a person
 */
const mostAtOnce = (
  others: ReadonlyArray<Seen<PlacementState>>,
  { firstDay, lastDay, fullTime }: { readonly firstDay: Day; readonly lastDay: Day; readonly fullTime: number }
): number => {
  const there = others
    .map(({ state }) => state)
    .filter((one) => one._tag !== "CalledOff" && hasDays(one) && overlaps(one, { firstDay, lastDay }))
  const starts = [firstDay, ...there.map((one) => one.firstDay).filter((day) => day > firstDay)]
  return Math.max(
    0,
    ...starts.map((day) =>
      there.filter((one) => covers(one, day)).reduce((sum, one) => sum + share(one.hours, fullTime), 0)
    )
  )
}
