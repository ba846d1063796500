import { type Day } from "../../calendar/index.ts"
import { type Branch, type Headcount, type Sector, withEntry, withoutEntry } from "../../party/index.ts"
import {
  namesOf,
  type PartyFields,
  type Telling,
  withHeadcounts,
  withNames,
  withoutWorkplace,
  withParent,
  withWorkplace,
  withWorkplaces
} from "./partyState.ts"

interface Told {
  readonly source: string
}
interface OfWorkplace extends Told {
  readonly workplace: string
}

/** What happens to a party, open or closed: each event and the state it gives. */
export const partySteps = {
  WorkplacesChanged: <P extends PartyFields>(
    party: P,
    { workplaces }: { readonly workplaces: ReadonlyArray<string> },
    on: Day
  ): P => withWorkplaces(party, workplaces, on),
  WorkplaceOpened: <P extends PartyFields>(party: P, { workplace }: OfWorkplace, on: Day): P =>
    withWorkplace(party, workplace, on),
  WorkplaceClosed: <P extends PartyFields>(party: P, { workplace }: OfWorkplace, lastDay: Day): P =>
    withoutWorkplace(party, workplace, lastDay),
  HeadcountChanged: <P extends PartyFields>(
    party: P,
    { workplace, ...told }: OfWorkplace & { readonly headcount: Headcount },
    from: Day
  ): P => withHeadcounts(party, workplace, (before) => withEntry(before, { ...told, from })),
  SectorChanged: <P extends PartyFields>(party: P, told: Told & { readonly sector: Sector }, from: Day): P => ({
    ...party,
    sectors: withEntry(party.sectors, { ...told, from })
  }),
  BranchChanged: <P extends PartyFields>(
    party: P,
    told: Told & Branch & { readonly group?: string },
    from: Day
  ): P => ({ ...party, branches: withEntry(party.branches, { ...told, from }) }),
  ProtectionChanged: <P extends PartyFields>(party: P, told: Told & { readonly protected: boolean }, from: Day): P => ({
    ...party,
    protections: withEntry(party.protections, { ...told, from })
  }),
  Renamed: <P extends PartyFields>(party: P, told: Told & { readonly nameRef: string }, from: Day): P =>
    withNames(party, withEntry(namesOf(party), { ...told, from })),
  PlacedUnder: <P extends PartyFields>(party: P, told: Told & { readonly parent?: string }, from: Day): P =>
    withParent(party, { ...told, from }),
  Withdrawn: <P extends PartyFields>(
    party: P,
    { about, workplace }: { readonly about: Telling; readonly workplace?: string },
    from: Day
  ): P => withoutTelling(party, { about, workplace }, from)
}

const withoutTelling = <P extends PartyFields>(
  party: P,
  { about, workplace }: { readonly about: Telling; readonly workplace: string | undefined },
  from: Day
): P => {
  switch (about) {
    case "name": {
      const left = withoutEntry(namesOf(party), from)
      return left.length === 0 ? party : withNames(party, left)
    }
    case "sector":
      return { ...party, sectors: withoutEntry(party.sectors, from) }
    case "branch":
      return { ...party, branches: withoutEntry(party.branches, from) }
    case "advertisingProtection":
      return { ...party, protections: withoutEntry(party.protections, from) }
    case "headcount":
      return workplace === undefined ? party : withHeadcounts(party, workplace, (before) => withoutEntry(before, from))
  }
}
