import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { Year } from "./awardSettings.ts"

/**
 * A nomination.
 *
 * @da indstilling til prisen
 * @category models
 */
export class Nomination extends defineFact("award.nomination")<{
  readonly year: number
  readonly party: string
  readonly role: string
}>() {}

/**
 * The winner of a year.
 *
 * @da årets virksomhed
 * @category models
 */
export class AwardWon extends defineFact("award.won")<{ readonly year: number; readonly party: string }>() {}

/**
 * An award that was handed over.
 *
 * @da overrækkelse
 * @category models
 */
export class AwardHandedOver extends defineFact("award.handedOver")<{
  readonly year: number
  readonly party: string
}>() {}

const Nominated = Schema.Struct({
  party: Schema.String,
  role: Code,
  by: Schema.String,
  reasonRef: Schema.String,
  on: Day
})
const Juror = Schema.Struct({ person: Schema.String, worksFor: Schema.Array(Schema.String) })
const told = { year: Year, until: Day }
const common = { ...told, openedOn: Day, nominations: Schema.Array(Nominated), jury: Schema.Array(Juror) }
const won = { ...common, winner: Schema.String, decidedOn: Day, handover: Schema.optionalKey(Day) }

/** The set of all years of the award. */
export const allAwards = "award/years"

/**
 * The award of a year: nominations, a jury, one winner, and its handover.
 *
 * @da LBR's virksomhedspris
 * @source LBR 2011, p. 27: yearly; the secretariat collects nominations and organises the handover
 * @category models
 */
export class AwardYear extends defineEntity("awardYear", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Decided", won),
    Schema.TaggedStruct("HandedOver", { ...won, handedOverOn: Day }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Opened: Schema.Struct(told),
    Nominated: Nominated.mapFields(({ on: _, ...nomination }) => nomination),
    NominationWithdrawn: Schema.Struct({ party: Schema.String }),
    JurorAdded: Juror,
    JurorRemoved: Schema.Struct({ person: Schema.String }),
    Won: Schema.Struct({ winner: Schema.String }),
    WinnerWithdrawn: Schema.Struct({}),
    HandoverPlanned: Schema.Struct({ handover: Day }),
    HandedOver: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Opened: (award, openedOn) => ({ _tag: "Open", ...award, openedOn, nominations: [], jury: [] }) },
  when: {
    Open: {
      Nominated: (award, nomination, on) => ({ ...award, nominations: [...award.nominations, { ...nomination, on }] }),
      NominationWithdrawn: (award, { party }) => ({
        ...award,
        nominations: award.nominations.filter((one) => one.party !== party)
      }),
      JurorAdded: (award, juror) => ({ ...award, jury: [...award.jury, juror] }),
      JurorRemoved: (award, { person }) => ({ ...award, jury: award.jury.filter((one) => one.person !== person) }),
      Won: (award, { winner }, decidedOn) => ({ ...award, _tag: "Decided", winner, decidedOn }),
      Voided: (award) => ({ ...award, _tag: "Voided" })
    },
    Decided: {
      WinnerWithdrawn: ({ winner: _, decidedOn: _on, handover: _day, ...award }) => ({ ...award, _tag: "Open" }),
      HandoverPlanned: (award, { handover }) => ({ ...award, handover }),
      HandedOver: (award, _, handedOverOn) => ({ ...award, _tag: "HandedOver", handedOverOn }),
      Voided: ({ winner: _, decidedOn: _on, handover: _day, ...award }) => ({ ...award, _tag: "Voided" })
    },
    HandedOver: {},
    Voided: {}
  },
  words: {
    name: { da: "prisen", en: "the award" },
    plural: { da: "priser", en: "awards" },
    fields: { year: { da: "år", en: "year" }, winner: { da: "vinder", en: "winner" } },
    reminders: {
      decide: { da: "Årets pris skal afgøres", en: "The award of the year is to be decided" },
      plan: { da: "Overrækkelsen af prisen skal planlægges", en: "The handover of the award is to be planned" },
      handOver: { da: "Prisen skal overrækkes", en: "The award is to be handed over" }
    },
    states: {
      Open: { da: "den er åben for indstillinger", en: "it is open for nominations" },
      Decided: { da: "den er afgjort", en: "it has been decided" },
      HandedOver: { da: "den er overrakt", en: "it has been handed over" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Opened: { da: "åbnes", en: "be opened" },
      Nominated: { da: "få en indstilling", en: "be given a nomination" },
      NominationWithdrawn: { da: "få trukket en indstilling tilbage", en: "have a nomination withdrawn" },
      JurorAdded: { da: "få et jurymedlem", en: "be given a juror" },
      JurorRemoved: { da: "miste et jurymedlem", en: "lose a juror" },
      Won: { da: "få en vinder", en: "be won" },
      WinnerWithdrawn: { da: "få trukket sin vinder tilbage", en: "have its winner withdrawn" },
      HandoverPlanned: { da: "få en dag for overrækkelsen", en: "be given a day for its handover" },
      HandedOver: { da: "overrækkes", en: "be handed over" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    },
    claims: { "award.year": { da: "en pris for", en: "an award of", fields: ["year"] } }
  },
  lookup: ["year", "winner"],
  boundaries: () => [allAwards],
  claims: ({ _tag, year }) => (_tag === "Voided" ? [] : [{ scope: "award.year", key: String(year) }]),
  facts: (award) => {
    if (award._tag === "Voided") return []
    const { year, nominations } = award
    const all = nominations.map(({ party, role, on }) => Nomination.on(on, { year, party, role }, { key: party }))
    if (award._tag === "Open") return all
    const of = { year, party: award.winner }
    return [
      ...all,
      AwardWon.on(award.decidedOn, of),
      ...(award._tag === "HandedOver" ? [AwardHandedOver.on(award.handedOverOn, of)] : [])
    ]
  },
  reminders: (award) => {
    const role = "authority.secretariat"
    if (award._tag === "Open") return [{ key: `decide/${award.until}`, dueOn: award.until, role }]
    if (award._tag !== "Decided") return []
    const { handover, decidedOn } = award
    return handover === undefined
      ? [{ key: `plan/${decidedOn}`, dueOn: decidedOn, role }]
      : [{ key: `handOver/${handover}`, dueOn: handover, role }]
  }
}) {}

/**
 * The state of the award of a year.
 *
 * @category models
 */
export type AwardYearState = StateOf<typeof AwardYear>
