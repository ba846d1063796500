import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { BranchCode, Headcount, PartyKind, partyKey, PartyUnit, PNumber, Sector } from "../../party/index.ts"
import { Code, defineEntity, type StateOf } from "../../plugin/index.ts"
import { factsOfParty } from "./partyFacts.ts"
import { partyFields, type PartyFields, tellings } from "./partyState.ts"
import { partySteps } from "./partySteps.ts"

const source = { source: Code }
/** A party that ended up in another, by its id. */
const into = { mergedInto: Schema.optionalKey(Schema.String) }

/** The set of all parties that are, or were, under another. */
export const allUnderAnother = "party/underAnother"

/** The set of all parties that are, or were, under one. */
export const allUnder = (parent: string): string => `party/under/${parent}`

/** The set of all parties that were merged into another. */
export const allMerged = "party/merged"

/** The sets a party is in: by those it is, or was, under, and that it was merged. */
const setsOf = ({ parents = [], mergedInto }: PartyFields & { readonly mergedInto?: string }) => {
  const above = new Set(parents.flatMap(({ parent }) => parent ?? []))
  const under = above.size === 0 ? [] : [allUnderAnother, ...[...above].map(allUnder)]
  return mergedInto === undefined ? under : [...under, allMerged]
}

/**
 * Whom agreements are made with on the company's side. Its names are references to Persons, as a firm may be named after one.
 *
 * @da aftalepart
 * @source LBR 2011, kap. 3 nr. 1
 * @category models
 */
export class Party extends defineEntity("party", {
  state: Schema.Union([
    Schema.TaggedStruct("Known", partyFields),
    Schema.TaggedStruct("Closed", { ...partyFields, ...source, ...into, lastDay: Day })
  ]),
  events: {
    Added: Schema.Struct({ unit: PartyUnit, kind: PartyKind, nameRef: Schema.String }),
    WorkplacesChanged: Schema.Struct({ workplaces: Schema.Array(PNumber) }),
    WorkplaceOpened: Schema.Struct({ ...source, workplace: PNumber }),
    WorkplaceClosed: Schema.Struct({ ...source, workplace: PNumber }),
    HeadcountChanged: Schema.Struct({ ...source, workplace: PNumber, headcount: Headcount }),
    SectorChanged: Schema.Struct({ ...source, sector: Sector }),
    BranchChanged: Schema.Struct({
      ...source,
      code: BranchCode,
      scheme: Schema.optionalKey(Code),
      group: Schema.optionalKey(Code)
    }),
    ProtectionChanged: Schema.Struct({ ...source, protected: Schema.Boolean }),
    Renamed: Schema.Struct({ ...source, nameRef: Schema.String }),
    PlacedUnder: Schema.Struct({ ...source, parent: Schema.optionalKey(Schema.String) }),
    Withdrawn: Schema.Struct({ ...source, about: Schema.Literals(tellings), workplace: Schema.optionalKey(PNumber) }),
    Closed: Schema.Struct({ ...source, ...into }),
    ClosingCorrected: Schema.Struct({ ...source, ...into }),
    Reopened: Schema.Struct(source)
  },
  begin: { Added: (party, knownOn) => ({ _tag: "Known", ...party, knownOn }) },
  when: {
    Known: {
      ...partySteps,
      Closed: (party, how, lastDay) => ({ ...party, ...how, _tag: "Closed", lastDay })
    },
    Closed: {
      HeadcountChanged: partySteps.HeadcountChanged,
      SectorChanged: partySteps.SectorChanged,
      BranchChanged: partySteps.BranchChanged,
      ProtectionChanged: partySteps.ProtectionChanged,
      Renamed: partySteps.Renamed,
      PlacedUnder: partySteps.PlacedUnder,
      Withdrawn: partySteps.Withdrawn,
      ClosingCorrected: ({ mergedInto: _, ...party }, how, lastDay) => ({ ...party, ...how, lastDay }),
      Reopened: ({ mergedInto: _, source: _source, lastDay: _day, ...party }) => ({ ...party, _tag: "Known" })
    }
  },
  words: {
    name: { da: "virksomheden", en: "the party" },
    plural: { da: "virksomheder", en: "parties" },
    fields: {
      kind: { da: "art", en: "kind" },
      parent: { da: "overordnet enhed", en: "under" },
      everUnder: { da: "har haft overordnet enhed", en: "has been under another" },
      lastDay: { da: "sidste dag", en: "last day" }
    },
    reminders: {
      partyClosed: { da: "Virksomheden er lukket", en: "The company has closed" }
    },
    states: {
      Known: { da: "den er ikke lukket", en: "it is not closed" },
      Closed: { da: "den er lukket", en: "it is closed" }
    },
    events: {
      WorkplacesChanged: { da: "få ændret sine arbejdssteder", en: "have its workplaces changed" },
      WorkplaceOpened: { da: "få et arbejdssted mere", en: "have another workplace" },
      WorkplaceClosed: { da: "få lukket et arbejdssted", en: "have a workplace closed" },
      HeadcountChanged: { da: "få et andet antal ansatte", en: "have another headcount" },
      SectorChanged: { da: "få en anden sektor", en: "have another sector" },
      BranchChanged: { da: "få en anden branche", en: "have another branch" },
      ProtectionChanged: { da: "få ændret sin reklamebeskyttelse", en: "have its advertising protection changed" },
      Renamed: { da: "få et andet navn", en: "have another name" },
      PlacedUnder: { da: "få en anden overordnet enhed", en: "be placed under another" },
      Withdrawn: { da: "få trukket en oplysning tilbage", en: "have something withdrawn" },
      Closed: { da: "lukkes", en: "be closed" },
      ClosingCorrected: { da: "få rettet sin sidste dag", en: "have its last day corrected" },
      Reopened: { da: "åbnes igen", en: "be opened again" }
    },
    claims: {
      party: { fields: ["cvr"], da: "en virksomhed med nummeret", en: "a party with the number" },
      workplace: {
        fields: ["workplaces", "workplace"],
        da: "en virksomhed med P-nummeret",
        en: "a party with the P-number"
      }
    }
  },
  lookup: ["kind", "parent", "everUnder", "lastDay"],
  boundaries: setsOf,
  claims: ({ _tag, unit }) => [
    { scope: "party", key: partyKey(unit) },
    // What a closed party leaves may be another's.
    ...(_tag === "Closed" ? [] : unit.workplaces.map((pNumber) => ({ scope: "workplace", key: pNumber })))
  ],
  facts: factsOfParty,
  reminders: (party) =>
    party._tag === "Closed" ? [{ key: "partyClosed", dueOn: party.lastDay, role: "authority.primary" }] : [],
  evolution: 3,
  projection: 2
}) {}

/**
 * The state of a party.
 *
 * @da aftalepart
 * @category models
 */
export type PartyState = StateOf<typeof Party>
