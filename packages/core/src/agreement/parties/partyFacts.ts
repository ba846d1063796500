import { type Day, type Period, period } from "../../calendar/index.ts"
import {
  common,
  endsOf,
  heldDuring,
  type PartyKind,
  type Sector,
  sectorOfKind,
  type SizeClass,
  sizeClassOf
} from "../../party/index.ts"
import type { StatedFact } from "../../facts/index.ts"
import { defineDimension, defineFact } from "../../plugin/index.ts"
import { daysOfWorkplace, headcountsOf, knownDays } from "./partyOn.ts"
import { type PartyFields, sitesOf } from "./partyState.ts"

/**
 * A party that the authority knows: from the day it did, to the party's last.
 *
 * @da kendt aftalepart
 * @category models
 */
export class PartyKnown extends defineFact("party.known")<{ readonly party: string }>() {}

/**
 * What kind of party it is: agreements and places are counted by it. It is so after the party closed, too.
 *
 * @da virksomhed, offentlig enhed, centerområde
 * @category models
 */
export class KindOfParty extends defineDimension("party.kind")<PartyKind>() {}

/**
 * The sector of a party.
 *
 * @da sektor
 * @category models
 */
export class SectorOfParty extends defineDimension("party.sector")<Sector>() {}

/**
 * The branch code of a party, with its scheme before it: `db07:620100`.
 *
 * @da branchekode
 * @category models
 */
export class BranchOfParty extends defineDimension("party.branch")<string>() {}

/**
 * The group that a party's branch is in, by the jobcentre's own table on the day it was told.
 *
 * @da branche
 * @category models
 */
export class BranchGroupOfParty extends defineDimension("party.branchGroup")<string>() {}

/**
 * The party that a party is under.
 *
 * @da overordnet enhed
 * @category models
 */
export class ParentOfParty extends defineDimension("party.parent")<string>() {}

/**
 * A workplace of a party.
 *
 * @da arbejdssted
 * @category models
 */
export class WorkplaceKnown extends defineFact("party.workplace")<{
  readonly party: string
  readonly workplace: string
}>() {}

/**
 * The headcount of a workplace, while it is told: the fewest and the most it can be.
 *
 * @da antal ansatte
 * @unit people
 * @category models
 */
export class HeadcountKnown extends defineFact("party.headcount")<
  { readonly party: string; readonly workplace: string },
  "atLeast" | "atMost"
>() {}

/**
 * The size class of a workplace, by its P-number; none while nobody knows.
 *
 * @da lille arbejdssted
 * @source Cabi, Samarbejdet i praksis: workplaces with under 20 employees are 85 % of all
 * @category models
 */
export class SizeOfWorkplace extends defineDimension("workplace.size")<SizeClass>() {}

/** A fact of one of a party's workplaces: others may begin on the same day. */
const ofWorkplace = (workplace: string, { firstDay }: Period) => ({ key: `${workplace}/${firstDay}` })

const factsOfWorkplace = (
  party: PartyFields & { readonly lastDay?: Day },
  id: string,
  workplace: string
): ReadonlyArray<StatedFact> => {
  const dimensions = { party: id, workplace }
  return [
    ...daysOfWorkplace(party, workplace).map((days) =>
      WorkplaceKnown.during(days, dimensions, ofWorkplace(workplace, days))
    ),
    ...headcountsOf(party, workplace).flatMap(([headcount, days]) => {
      const ends = endsOf(headcount)
      if (ends === undefined) return []
      const measures = { atLeast: ends[0], atMost: ends[1] }
      return [
        HeadcountKnown.during(days, dimensions, { ...ofWorkplace(workplace, days), measures }),
        { ...SizeOfWorkplace.of(workplace, sizeClassOf(headcount)!, days), ...ofWorkplace(workplace, days) }
      ]
    })
  ]
}

/** The sector of the kind up to the day another was told, which may be the first, and then as told. */
const sectorsOf = ({
  kind,
  knownOn,
  sectors = []
}: PartyFields): ReadonlyArray<{ readonly from: Day; readonly sector: Sector }> => [
  { from: knownOn, sector: sectorOfKind(kind) },
  ...sectors
]

/** Everything that is counted about a party. What it was, it is after its last day too; that it is known, it is not. */
export const factsOfParty = (
  party: PartyFields & { readonly lastDay?: Day },
  id: string
): ReadonlyArray<StatedFact> => {
  const { kind, knownOn, branches, parents } = party
  const always = period(knownOn)
  const known = common(always, knownDays(party))
  return [
    ...(known === undefined ? [] : [PartyKnown.during(known, { party: id })]),
    KindOfParty.of(id, kind, always),
    ...heldDuring(sectorsOf(party), always).map(([{ sector }, days]) => SectorOfParty.of(id, sector, days)),
    ...heldDuring(branches, always).flatMap(([{ code, scheme = "db07", group }, days]) => [
      BranchOfParty.of(id, `${scheme}:${code}`, days),
      ...(group === undefined ? [] : [BranchGroupOfParty.of(id, group, days)])
    ]),
    ...heldDuring(parents, always).flatMap(([{ parent }, days]) =>
      parent === undefined ? [] : [ParentOfParty.of(id, parent, days)]
    ),
    ...Object.keys(sitesOf(party)).flatMap((workplace) => factsOfWorkplace(party, id, workplace))
  ]
}
