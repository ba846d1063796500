import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, type Reminder, type StateOf } from "../../plugin/index.ts"
import { factsOfVisit } from "./visitFacts.ts"
import { visitWords } from "./visitWords.ts"

/** The sets a visit is in. */
export const ofAgreement = (agreement: string): string => `visits/agreement/${agreement}`
export const ofCampaign = (campaign: string): string => `visits/campaign/${campaign}`

const whose = {
  agreement: Schema.String,
  party: Schema.String,
  campaign: Schema.optionalKey(Schema.String),
  /** Who goes there, by reference; the first contact without it. */
  visitor: Schema.optionalKey(Schema.String)
}
const noteRef = Schema.optionalKey(Schema.String)
const found = { findings: Schema.Array(Schema.String), noteRef }
const fields = { ...whose, on: Day, plannedFor: Schema.optionalKey(Day) }

/**
 * A visit to a partnership company, planned or not.
 *
 * @da opfølgningsbesøg
 * @source LBR 2011, p. 15
 * @category models
 */
export class Visit extends defineEntity("visit", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", fields),
    Schema.TaggedStruct("Held", { ...fields, ...found }),
    Schema.TaggedStruct("Cancelled", { ...fields, reason: Schema.String }),
    Schema.TaggedStruct("Withdrawn", fields)
  ]),
  events: {
    Planned: Schema.Struct(whose),
    Recorded: Schema.Struct({ ...whose, ...found }),
    Moved: Schema.Struct({}),
    Held: Schema.Struct(found),
    Cancelled: Schema.Struct({ reason: Schema.String, noteRef }),
    DayCorrected: Schema.Struct({}),
    FindingsCorrected: Schema.Struct(found),
    Withdrawn: Schema.Struct({})
  },
  begin: {
    Planned: (visit, on) => ({ _tag: "Planned", ...visit, on, plannedFor: on }),
    Recorded: (visit, on) => ({ _tag: "Held", ...visit, on })
  },
  when: {
    Planned: {
      Moved: (visit, _, on) => ({ ...visit, on, plannedFor: on }),
      Held: (visit, told, on) => ({ ...visit, ...told, _tag: "Held", on }),
      Cancelled: (visit, { reason }, on) => ({ ...visit, _tag: "Cancelled", reason, on }),
      Withdrawn: (visit) => ({ ...visit, _tag: "Withdrawn" })
    },
    Held: {
      DayCorrected: (visit, _, on) => ({ ...visit, on }),
      FindingsCorrected: ({ noteRef: _, ...visit }, told) => ({ ...visit, ...told }),
      Withdrawn: ({ findings: _, noteRef: _note, ...visit }) => ({ ...visit, _tag: "Withdrawn" })
    },
    Cancelled: { Withdrawn: ({ reason: _, ...visit }) => ({ ...visit, _tag: "Withdrawn" }) },
    Withdrawn: {}
  },
  words: visitWords,
  lookup: ["agreement", "party", "campaign", "visitor", "on"],
  boundaries: ({ agreement, campaign }) => [
    ofAgreement(agreement),
    ...(campaign === undefined ? [] : [ofCampaign(campaign)])
  ],
  facts: (state) => {
    if (state._tag === "Withdrawn") return []
    return factsOfVisit(state, state._tag === "Planned" ? undefined : state)
  },
  reminders: (state): ReadonlyArray<Reminder> => {
    if (state._tag !== "Planned") return []
    const { on, visitor } = state
    const to = visitor === undefined ? { role: "authority.primary" } : { role: "person", person: visitor }
    return [{ key: `visit/${on}`, dueOn: on, ...to }]
  }
}) {}

/**
 * The state of a visit.
 *
 * @category models
 */
export type VisitState = StateOf<typeof Visit>
