import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { MunicipalityRef, Themes } from "./clusterSettings.ts"

/**
 * Something a cluster did together, or cancelled.
 *
 * @da fælles aktivitet
 * @category models
 */
export class ActivityTook extends defineFact("clusters.activity")<
  { readonly cluster: string; readonly kind: string; readonly outcome: "held" | "cancelled" },
  "participants" | "municipalities"
>() {}

const told = {
  cluster: Schema.String,
  kind: Code,
  themes: Themes,
  municipalities: Schema.Array(MunicipalityRef)
}
const common = { ...told, on: Day }

/**
 * Something the municipalities of a cluster do together, such as the conference they start with.
 *
 * @da fælles aktivitet i en klynge
 * @source Fra Vision til Virkelighed 2014
 * @category models
 */
export class ClusterActivity extends defineEntity("clusterActivity", {
  state: Schema.Union([
    Schema.TaggedStruct("Planned", common),
    Schema.TaggedStruct("Held", { ...common, participants: Schema.Natural }),
    Schema.TaggedStruct("Cancelled", common)
  ]),
  events: {
    Planned: Schema.Struct(told),
    Held: Schema.Struct({ participants: Schema.Natural }),
    Cancelled: Schema.Struct({})
  },
  begin: { Planned: (activity, on) => ({ _tag: "Planned", ...activity, on }) },
  when: {
    Planned: {
      Held: (activity, { participants }) => ({ ...activity, _tag: "Held", participants }),
      Cancelled: (activity) => ({ ...activity, _tag: "Cancelled" })
    },
    Held: { Cancelled: ({ participants: _, ...activity }) => ({ ...activity, _tag: "Cancelled" }) },
    Cancelled: {}
  },
  words: {
    name: { da: "aktiviteten", en: "the activity" },
    plural: { da: "fælles aktiviteter", en: "shared activities" },
    fields: { cluster: { da: "klynge", en: "cluster" }, kind: { da: "art", en: "kind" }, on: { da: "dag", en: "day" } },
    reminders: {
      tell: {
        da: "Klyngens aktivitet mangler at blive meldt holdt eller aflyst",
        en: "It has not been told whether the activity of the cluster was held or cancelled"
      }
    },
    states: {
      Planned: { da: "den er planlagt", en: "it has been planned" },
      Held: { da: "den er holdt", en: "it has been held" },
      Cancelled: { da: "den er aflyst", en: "it has been cancelled" }
    },
    events: {
      Planned: { da: "planlægges", en: "be planned" },
      Held: { da: "holdes", en: "be held" },
      Cancelled: { da: "aflyses", en: "be cancelled" }
    }
  },
  lookup: ["cluster", "kind", "on"],
  facts: (activity) => {
    const { cluster, kind, on, municipalities } = activity
    if (activity._tag === "Planned") return []
    if (activity._tag === "Cancelled") return [ActivityTook.on(on, { cluster, kind, outcome: "cancelled" })]
    const measures = { participants: activity.participants, municipalities: municipalities.length }
    return [ActivityTook.on(on, { cluster, kind, outcome: "held" }, { measures })]
  },
  reminders: ({ _tag, on }) =>
    _tag === "Planned" ? [{ key: `tell/${on}`, dueOn: addDays(on, 1), role: "authority.secretariat" }] : []
}) {}

/**
 * The state of a shared activity.
 *
 * @category models
 */
export type ClusterActivityState = StateOf<typeof ClusterActivity>
