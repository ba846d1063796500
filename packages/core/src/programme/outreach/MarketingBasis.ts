import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * A company that may be advertised to although it is protected, and on which ground.
 *
 * @da grundlag for markedsføring
 * @category models
 */
export class MarketingAllowed extends defineFact("outreach.marketingAllowed")<{
  readonly party: string
  readonly ground: string
}>() {}

/** The set of all bases of a party. */
export const ofParty = (party: string): string => `outreach/party/${party}`

const fields = {
  party: Schema.String,
  ground: Code,
  firstDay: Day,
  lastDay: Schema.optionalKey(Day),
  noteRef: Schema.optionalKey(Schema.String)
}

/** What is withdrawn ends the day before, and what had ended by then stays as it was. */
const endsBefore = ({ lastDay }: { readonly lastDay?: Day }, on: Day): Day => {
  const before = addDays(on, -1)
  return lastDay !== undefined && lastDay < before ? lastDay : before
}

/**
 * A recorded reason why a company may be advertised to.
 *
 * @da grundlag for at markedsføre over for en virksomhed
 * @assumes it holds for all channels, from its first day to its last
 * @category models
 */
export class MarketingBasis extends defineEntity("marketingBasis", {
  state: Schema.Union([Schema.TaggedStruct("Held", fields), Schema.TaggedStruct("Withdrawn", fields)]),
  events: {
    Recorded: Schema.Struct({
      party: Schema.String,
      ground: Code,
      lastDay: Schema.optionalKey(Day),
      noteRef: Schema.optionalKey(Schema.String)
    }),
    Withdrawn: Schema.Struct({})
  },
  begin: { Recorded: (basis, firstDay) => ({ ...basis, _tag: "Held", firstDay }) },
  when: {
    Held: { Withdrawn: (basis, _, on) => ({ ...basis, _tag: "Withdrawn", lastDay: endsBefore(basis, on) }) },
    Withdrawn: {}
  },
  words: {
    name: { da: "grundlaget", en: "the basis" },
    plural: { da: "grundlag for markedsføring", en: "bases for marketing" },
    fields: { party: { da: "virksomhed", en: "company" }, ground: { da: "grundlag", en: "ground" } },
    reminders: {
      ends: { da: "Grundlaget for markedsføring udløber", en: "The basis for marketing ends" }
    },
    states: {
      Held: { da: "det gælder", en: "it holds" },
      Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
    },
    events: { Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" } }
  },
  lookup: ["party", "ground"],
  boundaries: ({ party }) => [ofParty(party)],
  facts: ({ party, ground, firstDay, lastDay }) =>
    [period(firstDay, lastDay)].filter(hasDays).map((days) => MarketingAllowed.during(days, { party, ground })),
  reminders: ({ _tag, lastDay }) =>
    _tag === "Held" && lastDay !== undefined ? [{ key: "ends", dueOn: lastDay, role: "authority.secretariat" }] : []
}) {}

/**
 * The state of a basis.
 *
 * @category models
 */
export type MarketingBasisState = StateOf<typeof MarketingBasis>
