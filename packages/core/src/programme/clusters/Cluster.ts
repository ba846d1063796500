import * as Schema from "effect/Schema"
import { addDays, covers, Day, hasDays, type Period, period } from "../../calendar/index.ts"
import { common as commonDays } from "../../party/index.ts"
import { defineEntity, defineFact, Label, type StateOf } from "../../plugin/index.ts"
import { MunicipalityRef, Themes } from "./clusterSettings.ts"

/**
 * A cluster that lasts.
 *
 * @da klynge
 * @category models
 */
export class ClusterLasts extends defineFact("clusters.lasts")<{ readonly cluster: string }>() {}

/**
 * A municipality in a cluster.
 *
 * @da kommune i en klynge
 * @category models
 */
export class ClusterMember extends defineFact("clusters.member")<{
  readonly cluster: string
  readonly municipality: string
}>() {}

const Member = Schema.Struct({ municipality: MunicipalityRef, firstDay: Day, lastDay: Schema.optionalKey(Day) })
const told = {
  name: Label,
  themes: Themes,
  lastDay: Schema.optionalKey(Day),
  noticeDays: Schema.Natural,
  members: Schema.Array(MunicipalityRef)
}
const common = { ...told, members: Schema.Array(Member), firstDay: Day }

/** The days of a cluster. */
export const daysOf = ({ firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day }): Period =>
  period(firstDay, lastDay)

/**
 * Municipalities that work together for a time on themes, whatever regions they are in.
 *
 * @da tværkommunal klynge
 * @source Fra Vision til Virkelighed 2014: 17 municipalities in three clusters, to the end of 2015
 * @category models
 */
export class Cluster extends defineEntity("cluster", {
  state: Schema.Union([Schema.TaggedStruct("Formed", common), Schema.TaggedStruct("Voided", common)]),
  events: {
    Formed: Schema.Struct(told),
    Joined: Schema.Struct({ municipality: MunicipalityRef, lastDay: Schema.optionalKey(Day) }),
    Left: Schema.Struct({ municipality: MunicipalityRef }),
    PeriodChanged: Schema.Struct({ lastDay: Schema.optionalKey(Day), noticeDays: Schema.Natural }),
    ThemesChanged: Schema.Struct({ themes: Themes }),
    Voided: Schema.Struct({})
  },
  begin: {
    Formed: (cluster, firstDay) => ({
      _tag: "Formed",
      ...cluster,
      firstDay,
      members: cluster.members.map((municipality) => ({ municipality, firstDay }))
    })
  },
  when: {
    Formed: {
      Joined: (cluster, member, firstDay) => ({ ...cluster, members: [...cluster.members, { ...member, firstDay }] }),
      Left: (cluster, { municipality }, lastDay) => ({
        ...cluster,
        members: cluster.members.map((one) =>
          one.municipality === municipality && covers(one, lastDay) ? { ...one, lastDay } : one
        )
      }),
      PeriodChanged: ({ lastDay: _, ...cluster }, changed) => ({ ...cluster, ...changed }),
      ThemesChanged: (cluster, { themes }) => ({ ...cluster, themes }),
      Voided: (cluster) => ({ ...cluster, _tag: "Voided" })
    },
    Voided: {}
  },
  words: {
    name: { da: "klyngen", en: "the cluster" },
    plural: { da: "klynger", en: "clusters" },
    fields: { firstDay: { da: "første dag", en: "first day" }, lastDay: { da: "sidste dag", en: "last day" } },
    reminders: {
      ends: { da: "Klyngens periode slutter", en: "The period of the cluster ends" }
    },
    states: {
      Formed: { da: "den er dannet", en: "it has been formed" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Formed: { da: "dannes", en: "be formed" },
      Joined: { da: "få en kommune med", en: "be joined" },
      Left: { da: "forlades af en kommune", en: "be left" },
      PeriodChanged: { da: "få en anden sidste dag", en: "be given another last day" },
      ThemesChanged: { da: "få andre temaer", en: "be given other themes" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    }
  },
  lookup: ["firstDay", "lastDay"],
  facts: (cluster, id) =>
    cluster._tag === "Voided"
      ? []
      : [
          ClusterLasts.during(period(cluster.firstDay, cluster.lastDay), { cluster: id }),
          ...cluster.members
            .map(({ municipality, ...days }) => ({ municipality, days: commonDays(days, daysOf(cluster)) }))
            .flatMap(({ municipality, days }) =>
              days === undefined || !hasDays(days)
                ? []
                : [
                    ClusterMember.during(
                      days,
                      { cluster: id, municipality },
                      { key: `${municipality}/${days.firstDay}` }
                    )
                  ]
            )
        ],
  reminders: ({ _tag, firstDay, lastDay, noticeDays }) => {
    if (_tag === "Voided" || lastDay === undefined) return []
    const told = addDays(lastDay, -noticeDays)
    return [{ key: `ends/${lastDay}`, dueOn: told < firstDay ? firstDay : told, role: "authority.secretariat" }]
  }
}) {}

/**
 * The state of a cluster.
 *
 * @category models
 */
export type ClusterState = StateOf<typeof Cluster>

/**
 * The municipalities of a cluster on a day.
 *
 * @da klyngens kommuner på en dag
 * @category operations
 */
export const membersOn = (cluster: ClusterState, on: Day): ReadonlyArray<string> =>
  covers(daysOf(cluster), on)
    ? cluster.members.filter((member) => covers(member, on)).map(({ municipality }) => municipality)
    : []
