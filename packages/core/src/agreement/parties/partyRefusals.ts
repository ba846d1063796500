import type { Day } from "../../calendar/index.ts"
import { defineRefusal } from "../../plugin/index.ts"

/**
 * The same workplace was given more than once.
 *
 * @assumes a workplace is listed once; no source says so
 * @category refusals
 */
export class WorkplaceTwice extends defineRefusal("WorkplaceTwice", {
  source: "antagelse: et P-nummer nævnes én gang",
  da: ({ pNumber }: { readonly pNumber: string }) => `P-nummer ${pNumber} er nævnt mere end én gang.`,
  en: ({ pNumber }) => `P-number ${pNumber} is listed more than once.`,
  at: () => "/workplaces"
}) {}

/**
 * Something is told of a party on a day before the authority knew it.
 *
 * @assumes a party is followed from the day it is known; what was before is the register's
 * @category refusals
 */
export class BeforeKnown extends defineRefusal("BeforeKnown", {
  source: "antagelse: en virksomhed følges fra den dag, den bliver kendt",
  da: ({ knownOn }: { readonly knownOn: Day; readonly field: string }) =>
    `Virksomheden er kendt fra ${knownOn}; dagen kan ikke ligge før.`,
  en: ({ knownOn }) => `The party is known from ${knownOn}; the day cannot be before.`,
  at: ({ field }) => field
}) {}

/**
 * Something is told of a closed party on a day after its last.
 *
 * @assumes nothing happens to a closed party; one that was not closed is opened again
 * @category refusals
 */
export class PartyIsClosed extends defineRefusal("PartyIsClosed", {
  source: "antagelse: der sker intet med en lukket virksomhed",
  da: ({ lastDay }: { readonly lastDay: Day; readonly field: string }) =>
    `Virksomheden er lukket; dens sidste dag var ${lastDay}.`,
  en: ({ lastDay }) => `The party is closed; its last day was ${lastDay}.`,
  at: ({ field }) => field
}) {}

/**
 * Nobody declared such a source.
 *
 * @assumes every outside fact says who told it
 * @category refusals
 */
export class UnknownSource extends defineRefusal("UnknownSource", {
  source: "kodelisten parties.sources",
  da: ({ source, known }: { readonly source: string; readonly known: ReadonlyArray<string> }) =>
    `Kilden ${source} kendes ikke den dag; her er: ${known.join(", ")}.`,
  en: ({ source, known }) => `The source ${source} is not known on that day; there are: ${known.join(", ")}.`,
  at: () => "/source"
}) {}

/**
 * The party has not had the workplace on that day.
 *
 * @assumes what is told of a workplace is told of the party it belongs to
 * @category refusals
 */
export class NotItsWorkplace extends defineRefusal("NotItsWorkplace", {
  source: "CVR-loven § 6: et P-nummer hører til én juridisk enhed",
  da: ({ workplace, on }: { readonly workplace: string; readonly on: Day; readonly field: string }) =>
    `Virksomheden har ikke P-nummer ${workplace} den ${on}.`,
  en: ({ workplace, on }) => `The party does not have P-number ${workplace} on ${on}.`,
  at: ({ field }) => field
}) {}

/**
 * The party has the workplace already.
 *
 * @assumes a workplace is opened once
 * @category refusals
 */
export class AlreadyItsWorkplace extends defineRefusal("AlreadyItsWorkplace", {
  source: "antagelse: et arbejdssted kommer til én gang",
  da: ({ workplace }: { readonly workplace: string; readonly field: string }) =>
    `Virksomheden har allerede P-nummer ${workplace}.`,
  en: ({ workplace }) => `The party has P-number ${workplace} already.`,
  at: ({ field }) => field
}) {}

/**
 * A party is to be under one that is not public on all days it would be.
 *
 * @source LBR 2011, p. 28: a centre area of the municipality with its institutions
 * @assumes only what is public has others under it
 * @category refusals
 */
export class ParentNotPublic extends defineRefusal("ParentNotPublic", {
  source: "LBR 2011, s. 28; antagelse: kun en offentlig enhed har andre under sig",
  da: ({ parent }: { readonly parent: string; readonly field: string }) =>
    `${parent} er ikke offentlig på alle dagene; kun en offentlig enhed kan have andre under sig.`,
  en: ({ parent }) => `${parent} is not public on all those days; only a public unit can have others under it.`,
  at: ({ field }) => field
}) {}

/**
 * A party would be under itself, over others.
 *
 * @assumes no unit is above itself
 * @category refusals
 */
export class ParentInCircle extends defineRefusal("ParentInCircle", {
  source: "antagelse: ingen enhed er over sig selv",
  da: ({ circle }: { readonly circle: ReadonlyArray<string> }) =>
    `Enhederne ville stå i ring: ${circle.join(" under ")}.`,
  en: ({ circle }) => `The units would form a circle: ${circle.join(" under ")}.`,
  at: () => "/parent"
}) {}

/**
 * A party would be merged into itself, or into one that has been merged into it.
 *
 * @assumes a party is merged into another one
 * @category refusals
 */
export class MergedIntoItself extends defineRefusal("MergedIntoItself", {
  source: "antagelse: en virksomhed går op i en anden",
  da: (_: { readonly party: string }) => "En virksomhed kan ikke gå op i sig selv, heller ikke gennem andre.",
  en: () => "A party cannot be merged into itself, nor by way of others.",
  at: () => "/into"
}) {}

/**
 * Nothing was told on that day that could be withdrawn. A party always has a name.
 *
 * @assumes what is withdrawn is named by its own day
 * @category refusals
 */
export class NothingToWithdraw extends defineRefusal("NothingToWithdraw", {
  source: "antagelse: en oplysning trækkes tilbage på den dag, den gjaldt fra",
  da: ({ on }: { readonly on: Day }) => `Der er ingen sådan oplysning fra ${on} at trække tilbage.`,
  en: ({ on }) => `Nothing of the kind from ${on} can be withdrawn.`,
  at: () => "/on"
}) {}

/**
 * A headcount is withdrawn without its workplace, or something else with one.
 *
 * @assumes a headcount is of a workplace, everything else of the party
 * @category refusals
 */
export class WorkplaceOfHeadcount extends defineRefusal("WorkplaceOfHeadcount", {
  source: "antagelse: et antal ansatte hører til et arbejdssted, alt andet til virksomheden",
  da: ({ missing }: { readonly missing: boolean }) =>
    missing ? "Angiv arbejdsstedets P-nummer." : "Kun et antal ansatte hører til et arbejdssted.",
  en: ({ missing }) => (missing ? "Give the P-number of the workplace." : "Only a headcount is of a workplace."),
  at: () => "/workplace"
}) {}
