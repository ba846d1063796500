import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, type Period, period } from "../calendar/index.ts"
import { BothContacts } from "../party/index.ts"
import { defineEntity, defineFact, Kept, type StateOf } from "../plugin/index.ts"

/**
 * An agreement in force.
 *
 * @da gældende partnerskabsaftale
 * @category models
 */
export class InForce extends defineFact("agreement.inForce")<{ readonly party: string }>() {}

/**
 * An agreement in preparation.
 *
 * @da aftale under udarbejdelse
 * @source LBR 2011, p. 11
 * @category models
 */
export class InPreparation extends defineFact("agreement.inPreparation")<{ readonly party: string }>() {}

/**
 * A point of an agreement in force: one fact for each point it has chosen.
 *
 * @da punkt i gældende aftale
 * @category models
 */
export class PointInForce extends defineFact("agreement.pointInForce")<{
  readonly party: string
  readonly point: string
}>() {}

const Signed = Schema.Struct({ lineage: Schema.String, version: Schema.Int, raw: Kept })

/**
 * Why an agreement ended.
 *
 * @assumes the source documents name no reasons; a jobcentre may want others
 * @category models
 */
export const EndReason: Schema.Codec<EndReason, EndReason> = Schema.Literals([
  "agreed",
  "companyClosed",
  "notUsed",
  "replaced",
  "other"
])

/**
 * Why an agreement ended.
 *
 * @category models
 */
export type EndReason = "agreed" | "companyClosed" | "notUsed" | "replaced" | "other"

const common = {
  party: Schema.String,
  draftedOn: Day,
  contacts: BothContacts,
  points: Schema.Record(Schema.String, Signed)
}
const signed = { ...common, signedOn: Day, edition: Schema.String }

type Standing =
  | { readonly _tag: "Draft" }
  | { readonly _tag: "Active"; readonly signedOn: Day }
  | { readonly _tag: "Ended"; readonly signedOn: Day; readonly lastDay: Day }

/** The days an agreement is in force; `undefined` for a draft. */
const inForce = (agreement: Standing): Period | undefined => {
  switch (agreement._tag) {
    case "Draft":
      return undefined
    case "Active":
      return period(agreement.signedOn)
    case "Ended":
      return period(agreement.signedOn, agreement.lastDay)
  }
}

/**
 * A partnership agreement between a company and an authority: what it covers, and whom to call.
 *
 * @da partnerskabsaftale
 * @source LBR 2011, kap. 3; Slagelse 2019
 * @assumes one draft and one agreement in force at a time for a party unit; no source says so
 * @category models
 */
export class Agreement extends defineEntity("agreement", {
  state: Schema.Union([
    Schema.TaggedStruct("Draft", common),
    Schema.TaggedStruct("Active", signed),
    Schema.TaggedStruct("Ended", {
      ...signed,
      lastDay: Day,
      reason: EndReason,
      noteRef: Schema.optionalKey(Schema.String)
    })
  ]),
  events: {
    Drafted: Schema.Struct({ party: Schema.String, contacts: BothContacts, points: common.points }),
    PointsChosen: Schema.Struct({ points: common.points }),
    ContactsNamed: Schema.Struct({ contacts: BothContacts }),
    Signed: Schema.Struct({ edition: Schema.String }),
    Ended: Schema.Struct({ reason: EndReason, noteRef: Schema.optionalKey(Schema.String) }),
    EndCorrected: Schema.Struct({})
  },
  begin: { Drafted: (agreement, draftedOn) => ({ _tag: "Draft", ...agreement, draftedOn }) },
  when: {
    Draft: {
      PointsChosen: (draft, { points }) => ({ ...draft, points }),
      ContactsNamed: (draft, { contacts }) => ({ ...draft, contacts }),
      Signed: (draft, { edition }, signedOn) => ({ ...draft, _tag: "Active", edition, signedOn })
    },
    Active: {
      ContactsNamed: (active, { contacts }) => ({ ...active, contacts }),
      Ended: (active, why, lastDay) => ({ ...active, ...why, _tag: "Ended", lastDay })
    },
    Ended: { EndCorrected: (ended, _, lastDay) => ({ ...ended, lastDay }) }
  },
  words: {
    name: { da: "aftalen", en: "the agreement" },
    plural: { da: "partnerskabsaftaler", en: "partnership agreements" },
    fields: {
      party: { da: "virksomhed", en: "party" },
      signedOn: { da: "indgået", en: "signed on" },
      lastDay: { da: "sidste dag", en: "last day" }
    },
    states: {
      Draft: { da: "den er under udarbejdelse", en: "it is in preparation" },
      Active: { da: "den er indgået", en: "it is signed" },
      Ended: { da: "den er afsluttet", en: "it has been ended" }
    },
    events: {
      PointsChosen: { da: "få valgt punkter", en: "have its points chosen" },
      ContactsNamed: { da: "få nye kontaktpersoner", en: "have other contacts named" },
      Signed: { da: "indgås", en: "be signed" },
      Ended: { da: "afsluttes", en: "be ended" },
      EndCorrected: { da: "få rettet sin sidste dag", en: "have its last day corrected" }
    },
    claims: {
      "agreement/draft": { da: "en aftale under udarbejdelse med", en: "an agreement in preparation with" },
      "agreement/inForce": { da: "en indgået aftale med", en: "a signed agreement with" }
    }
  },
  lookup: ["party", "signedOn", "lastDay"],
  claims: (agreement) => {
    switch (agreement._tag) {
      case "Draft":
        return [{ scope: "agreement/draft", key: agreement.party }]
      case "Active":
      case "Ended":
        return [{ scope: "agreement/inForce", key: agreement.party, during: inForce(agreement)! }]
    }
  },
  facts: (agreement) => {
    const { party } = agreement
    const days = inForce(agreement)
    if (days === undefined) return [InPreparation.during(period(agreement.draftedOn), { party })]
    const preparing = period(agreement.draftedOn, addDays(days.firstDay, -1))
    return [
      ...(hasDays(preparing) ? [InPreparation.during(preparing, { party })] : []),
      InForce.during(days, { party }),
      ...Object.keys(agreement.points).map((point) => PointInForce.during(days, { party, point }, { key: point }))
    ]
  }
}) {}

/**
 * The state of an agreement.
 *
 * @da partnerskabsaftale
 * @category models
 */
export type AgreementState = StateOf<typeof Agreement>

/**
 * Whether an agreement is in force on a day.
 *
 * @da gældende på dagen
 * @category predicates
 */
export const isInForce = (agreement: AgreementState, on: Day): boolean => {
  const days = inForce(agreement)
  return days !== undefined && days.firstDay <= on && (days.lastDay === undefined || on <= days.lastDay)
}
