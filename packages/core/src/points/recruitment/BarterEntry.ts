import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import { Code, defineEntity, type StateOf } from "../../plugin/index.ts"
import { BarterGiven, BarterPromised } from "./recruitmentFacts.ts"
import { AtLeastOne } from "./recruitmentFields.ts"

/** The set of all entries of an agreement. */
export const barterOf = (agreement: string): string => `recruitment/barter/${agreement}`

const told = {
  agreement: Schema.String,
  party: Schema.String,
  side: Side,
  kind: Code,
  /** How many of the kind. */
  number: AtLeastOne
}
const promised = { ...told, promisedOn: Day, dueOn: Day }

/**
 * One line of the barter: what one side promised or gave the other.
 *
 * @da post i byttehandlen
 * @source Cabi Samarbejdet i praksis: the jobcentre helps recruit, and the company takes social responsibility in return
 * @assumes nothing is worth a number of something else: the kinds stand side by side
 * @category models
 */
export class BarterEntry extends defineEntity("barterEntry", {
  state: Schema.Union([
    Schema.TaggedStruct("Promised", promised),
    Schema.TaggedStruct("Given", { ...told, promisedOn: Schema.optionalKey(Day), givenOn: Day }),
    Schema.TaggedStruct("Voided", told)
  ]),
  events: {
    Promised: Schema.Struct({ ...told, dueOn: Day }),
    /** Given without having been promised. */
    Told: Schema.Struct(told),
    Given: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: {
    Promised: (entry, promisedOn) => ({ ...entry, _tag: "Promised", promisedOn }),
    Told: (entry, givenOn) => ({ ...entry, _tag: "Given", givenOn })
  },
  when: {
    Promised: {
      Given: ({ dueOn: _, ...entry }, _nothing, givenOn) => ({ ...entry, _tag: "Given", givenOn }),
      Voided: ({ dueOn: _, promisedOn: __, ...entry }) => ({ ...entry, _tag: "Voided" })
    },
    Given: { Voided: ({ promisedOn: _, givenOn: __, ...entry }) => ({ ...entry, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "posten i byttehandlen", en: "the entry of the barter" },
    plural: { da: "byttehandel", en: "barter" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      side: { da: "part", en: "side" },
      kind: { da: "art", en: "kind" }
    },
    reminders: {
      give: { da: "Det, der er lovet, skal gives", en: "What was promised is to be given" }
    },
    states: {
      Promised: { da: "den er lovet", en: "it is promised" },
      Given: { da: "den er givet", en: "it is given" },
      Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
    },
    events: { Given: { da: "gives", en: "be given" }, Voided: { da: "tages ud", en: "be taken out" } }
  },
  lookup: ["agreement", "party", "side", "kind"],
  boundaries: ({ agreement }) => [barterOf(agreement)],
  facts: (entry) => {
    if (entry._tag === "Voided") return []
    const { agreement, party, side, kind, number, promisedOn } = entry
    const about = { agreement, party, side, kind }
    return [
      ...(promisedOn === undefined ? [] : [BarterPromised.on(promisedOn, about, { measures: { number } })]),
      ...(entry._tag === "Given" ? [BarterGiven.on(entry.givenOn, about, { measures: { number } })] : [])
    ]
  },
  reminders: (entry) =>
    entry._tag === "Promised" ? [{ key: "give", dueOn: entry.dueOn, role: `${entry.side}.primary` }] : []
}) {}

/**
 * The state of an entry.
 *
 * @category models
 */
export type BarterEntryState = StateOf<typeof BarterEntry>

/**
 * How the barter of an agreement stands on a day: by side, what was given, and what is promised and not given yet.
 *
 * @da status på byttehandlen
 * @unit as each kind is counted
 * @source Cabi Samarbejdet i praksis
 * @category operations
 */
export const barterBalance = (entries: ReadonlyArray<BarterEntryState>, on: Day) => {
  const sum = (side: "company" | "authority", counts: (entry: BarterEntryState) => boolean) =>
    entries.filter((entry) => entry.side === side && counts(entry)).reduce((total, { number }) => total + number, 0)
  const isGiven = (entry: BarterEntryState) => entry._tag === "Given" && entry.givenOn <= on
  const isOwed = (entry: BarterEntryState) =>
    entry._tag === "Promised"
      ? entry.promisedOn <= on
      : entry._tag === "Given" && entry.promisedOn !== undefined && entry.promisedOn <= on && on < entry.givenOn
  const of = (side: "company" | "authority") => ({ given: sum(side, isGiven), owed: sum(side, isOwed) })
  return { company: of("company"), authority: of("authority") }
}
