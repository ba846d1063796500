import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, defineFact, Label, type StateOf } from "../../plugin/index.ts"

/**
 * A company that is to be visited in a campaign: what is covered is of these.
 *
 * @da virksomhed, der skal besøges
 * @source LBR 2011, p. 15: all partnership companies in 2009
 * @category models
 */
export class VisitTarget extends defineFact("visits.target")<{
  readonly campaign: string
  readonly agreement: string
  readonly party: string
}>() {}

const Targets = Schema.Array(Schema.Struct({ agreement: Schema.String, party: Schema.String, from: Day }))
const told = { title: Label, lastDay: Day }
const fields = { ...told, firstDay: Day, targets: Schema.optionalKey(Targets) }
const named = Schema.Array(Schema.Struct({ agreement: Schema.String, party: Schema.String }))

/**
 * A period in which companies are visited. Who is to be visited is settled when it starts; without that, how many were
 * visited is known, and of how many is not.
 *
 * @da besøgskampagne
 * @source LBR 2011, p. 15: all partnership companies get a visit in 2009
 * @category models
 */
export class VisitCampaign extends defineEntity("visitCampaign", {
  state: Schema.Union([Schema.TaggedStruct("Running", fields), Schema.TaggedStruct("Withdrawn", fields)]),
  events: {
    Started: Schema.Struct({ ...told, targets: Schema.optionalKey(named) }),
    Extended: Schema.Struct({ targets: named }),
    EndMoved: Schema.Struct({ lastDay: Day }),
    Withdrawn: Schema.Struct({})
  },
  begin: {
    Started: ({ targets, ...campaign }, firstDay) => ({
      _tag: "Running",
      ...campaign,
      firstDay,
      ...(targets === undefined ? {} : { targets: targets.map((one) => ({ ...one, from: firstDay })) })
    })
  },
  when: {
    Running: {
      Extended: (campaign, { targets }, from) => ({
        ...campaign,
        targets: [...(campaign.targets ?? []), ...targets.map((one) => ({ ...one, from }))]
      }),
      EndMoved: (campaign, { lastDay }) => ({ ...campaign, lastDay }),
      Withdrawn: (campaign) => ({ ...campaign, _tag: "Withdrawn" })
    },
    Withdrawn: {}
  },
  words: {
    name: { da: "besøgskampagnen", en: "the campaign of visits" },
    plural: { da: "besøgskampagner", en: "campaigns of visits" },
    fields: { firstDay: { da: "første dag", en: "first day" }, lastDay: { da: "sidste dag", en: "last day" } },
    reminders: {
      ends: { da: "Besøgskampagnen slutter", en: "The visit campaign ends" }
    },
    states: {
      Running: { da: "den er begyndt", en: "it has been started" },
      Withdrawn: { da: "den er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Extended: { da: "udvides", en: "be extended" },
      EndMoved: { da: "få en anden sidste dag", en: "be given another last day" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["firstDay", "lastDay"],
  projection: 2,
  facts: ({ _tag, targets = [] }, campaign) => {
    if (_tag === "Withdrawn") return []
    const told = new Set<string>()
    return targets.flatMap(({ agreement, party, from }) => {
      if (told.has(agreement)) return []
      told.add(agreement)
      return [VisitTarget.on(from, { campaign, agreement, party }, { key: agreement })]
    })
  },
  reminders: ({ _tag, lastDay }) =>
    _tag === "Withdrawn" ? [] : [{ key: `ends/${lastDay}`, dueOn: lastDay, role: "authority.secretariat" }]
}) {}

/**
 * The state of a campaign of visits.
 *
 * @category models
 */
export type VisitCampaignState = StateOf<typeof VisitCampaign>
