import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, type Period, period } from "../../calendar/index.ts"
import { BranchCode, Headcount, PartyKind, PartyUnit, Sector, withEntry } from "../../party/index.ts"
import { Code } from "../../plugin/index.ts"

const list = <S extends Schema.Top>(item: S) => Schema.optionalKey(Schema.Array(item))
const said = { from: Day, source: Code }

/** The days a workplace has been the party's, and the headcounts that were told of it. */
const Site = Schema.Struct({
  days: Schema.Array(Schema.Struct({ firstDay: Day, lastDay: Schema.optionalKey(Day) })),
  headcounts: list(Schema.Struct({ ...said, headcount: Headcount }))
})

/**
 * What is known of a party. A list is not there until something is said; all are oldest first. `nameRef` stands for the
 * last name, which is kept in Persons; `parent` is the last named.
 */
export const partyFields = {
  unit: PartyUnit,
  kind: PartyKind,
  nameRef: Schema.String,
  knownOn: Day,
  sites: Schema.optionalKey(Schema.Record(Schema.String, Site)),
  names: list(Schema.Struct({ from: Day, source: Schema.optionalKey(Code), nameRef: Schema.String })),
  sectors: list(Schema.Struct({ ...said, sector: Sector })),
  branches: list(
    Schema.Struct({
      ...said,
      code: BranchCode,
      scheme: Schema.optionalKey(Code),
      group: Schema.optionalKey(Code)
    })
  ),
  protections: list(Schema.Struct({ ...said, protected: Schema.Boolean })),
  parent: Schema.optionalKey(Schema.String),
  /** Whether a unit it is under was ever named: those are looked at when what is above them changes. */
  everUnder: Schema.optionalKey(Schema.Boolean),
  parents: list(Schema.Struct({ ...said, parent: Schema.optionalKey(Schema.String) }))
}

const fields = Schema.Struct(partyFields)

/** What is known of a party, open or closed. */
export type PartyFields = (typeof fields)["Type"]

/** The days of a workplace, and what is known of it. */
export type PartySite = (typeof Site)["Type"]

/** What is told of a party with a date: each is corrected by saying it again, or withdrawn. */
export const tellings = ["name", "sector", "branch", "advertisingProtection", "headcount"] as const

/** What is told of a party with a date. */
export type Telling = (typeof tellings)[number]

type Sites = Readonly<Record<string, PartySite>>

/** The workplaces a party has had; of a state from before they had days, all it has, from its first day. */
export const sitesOf = ({ sites, unit, knownOn }: Pick<PartyFields, "sites" | "unit" | "knownOn">): Sites =>
  sites ?? Object.fromEntries(unit.workplaces.map((pNumber) => [pNumber, { days: [period(knownOn)] }]))

const closed = (site: PartySite, lastDay: Day): PartySite => ({
  ...site,
  days: site.days.flatMap((days): ReadonlyArray<Period> => {
    const left = days.lastDay !== undefined && days.lastDay < lastDay ? days : period(days.firstDay, lastDay)
    return hasDays(left) ? [left] : []
  })
})

/** The days of a workplace with those from a day on: what it was before goes on when it was up to that day, or past it. */
const opened = (site: PartySite = { days: [] }, on: Day): PartySite => {
  const dayBefore = addDays(on, -1)
  const before = closed(site, dayBefore).days
  const last = before.at(-1)
  return last?.lastDay === dayBefore
    ? { ...site, days: [...before.slice(0, -1), period(last.firstDay)] }
    : { ...site, days: [...before, period(on)] }
}

const withSites = <P extends PartyFields>(party: P, workplaces: ReadonlyArray<string>, sites: Sites): P => ({
  ...party,
  unit: { ...party.unit, workplaces },
  sites
})

/** A party with a workplace from a day on. */
export const withWorkplace = <P extends PartyFields>(party: P, workplace: string, on: Day): P => {
  const sites = sitesOf(party)
  const now = party.unit.workplaces
  const workplaces = now.includes(workplace) ? now : [...now, workplace]
  return withSites(party, workplaces, { ...sites, [workplace]: opened(sites[workplace], on) })
}

/** A party that has had a workplace up to a day. */
export const withoutWorkplace = <P extends PartyFields>(party: P, workplace: string, lastDay: Day): P => {
  const sites = sitesOf(party)
  const left = party.unit.workplaces.filter((one) => one !== workplace)
  return withSites(party, left, { ...sites, [workplace]: closed(sites[workplace] ?? { days: [] }, lastDay) })
}

/** A party with these workplaces from a day on, in this order, and no others. */
export const withWorkplaces = <P extends PartyFields>(party: P, workplaces: ReadonlyArray<string>, on: Day): P => {
  const now = party.unit.workplaces
  const gone = now.filter((one) => !workplaces.includes(one))
  const come = workplaces.filter((one) => !now.includes(one))
  const without = gone.reduce((left, one) => withoutWorkplace(left, one, addDays(on, -1)), party)
  const all = come.reduce((more, one) => withWorkplace(more, one, on), without)
  return withSites(all, workplaces, sitesOf(all))
}

/** A party with other headcounts of a workplace. */
export const withHeadcounts = <P extends PartyFields>(
  party: P,
  workplace: string,
  change: (before: PartySite["headcounts"]) => NonNullable<PartySite["headcounts"]>
): P => {
  const sites = sitesOf(party)
  const { headcounts, ...site } = sites[workplace] ?? { days: [] }
  return { ...party, sites: { ...sites, [workplace]: { ...site, headcounts: change(headcounts) } } }
}

/** A party with its names, the first of which it had when it became known. */
export const namesOf = ({
  names,
  nameRef,
  knownOn
}: Pick<PartyFields, "names" | "nameRef" | "knownOn">): NonNullable<PartyFields["names"]> =>
  names ?? [{ from: knownOn, nameRef }]

/** A party with these names; it goes by the last. */
export const withNames = <P extends PartyFields>(party: P, names: NonNullable<PartyFields["names"]>): P => ({
  ...party,
  names,
  nameRef: names.at(-1)!.nameRef
})

/** A party with one more parent; the last named is the one it is found by. */
export const withParent = <P extends PartyFields>(party: P, entry: NonNullable<PartyFields["parents"]>[number]): P => {
  const parents = withEntry(party.parents, entry)
  const { parent: _, ...rest } = party
  const last = parents.at(-1)!.parent
  return { ...(rest as P), parents, everUnder: true, ...(last === undefined ? {} : { parent: last }) }
}
