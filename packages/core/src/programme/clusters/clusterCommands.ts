import * as Schema from "effect/Schema"
import { covers, Day, overlaps, period } from "../../calendar/index.ts"
import { absent, command, decision, Id, Label, one, pointer } from "../../plugin/index.ts"
import { Cluster, type ClusterState, daysOf, membersOn } from "./Cluster.ts"
import {
  ClusterEndsFirst,
  ClusterMemberAlready,
  codeOfCluster,
  NotClusterMember,
  OutsideCluster
} from "./clusterRefusals.ts"
import { clusterNoticeDays, clusterThemes, MunicipalityRef, Themes } from "./clusterSettings.ts"

/** Refuses a day outside a cluster's period. */
export const duringCluster = (cluster: ClusterState, on: Day, field = "/on") =>
  OutsideCluster.unless(covers(daysOf(cluster), on), { ...daysOf(cluster), field })

/** Refuses a municipality that is no member on a day. */
export const isMember = (
  cluster: ClusterState,
  { municipality, on, field }: { readonly municipality: string; readonly on: Day; readonly field: string }
) => {
  const members = membersOn(cluster, on)
  return NotClusterMember.unless(members.includes(municipality), { municipality, members, field })
}

/**
 * Forms a cluster of municipalities, for a time.
 *
 * @da dan en klynge
 * @source Fra Vision til Virkelighed 2014
 */
export const form = command({
  input: Schema.Struct({
    cluster: Id,
    on: Day,
    name: Label,
    themes: Themes,
    municipalities: Schema.Array(MunicipalityRef),
    lastDay: Schema.optionalKey(Day)
  }),
  reads: ({ cluster }) => ({ nothing: absent(Cluster, cluster, "/cluster") }),
  decide: (_, { cluster, on, name, themes, municipalities: members, lastDay }, context) =>
    decision(
      [
        themes.flatMap((code, at) =>
          codeOfCluster({ list: clusterThemes, code, on, field: pointer("themes", at) }, context)
        ),
        ClusterEndsFirst.when(lastDay !== undefined && lastDay < on, { firstDay: on }),
        members.flatMap((municipality, at) =>
          ClusterMemberAlready.when(members.indexOf(municipality) < at, {
            municipality,
            field: pointer("municipalities", at)
          })
        )
      ],
      () => [
        Cluster.events.Formed(cluster, on, {
          name,
          themes,
          members,
          noticeDays: context.valueOn(clusterNoticeDays, on),
          ...(lastDay === undefined ? {} : { lastDay })
        })
      ]
    )
})

const reads = ({ cluster }: { readonly cluster: string }) => ({ cluster: one(Cluster, cluster, "/cluster") })

/** @da lad en kommune komme med */
export const join = command({
  input: Schema.Struct({ cluster: Id, on: Day, municipality: MunicipalityRef, lastDay: Schema.optionalKey(Day) }),
  reads,
  decide: ({ cluster: { id, state } }, { cluster: _, on, ...member }) => {
    const days = period(on, member.lastDay)
    const held = state.members.filter(({ municipality }) => municipality === member.municipality)
    return decision(
      [
        duringCluster(state, on),
        member.lastDay === undefined || member.lastDay < on ? [] : duringCluster(state, member.lastDay, "/lastDay"),
        ClusterEndsFirst.when(member.lastDay !== undefined && member.lastDay < on, { firstDay: on }),
        ClusterMemberAlready.when(
          held.some((one) => overlaps(one, days)),
          { municipality: member.municipality, field: "/municipality" }
        )
      ],
      () => [Cluster.events.Joined(id, on, member)]
    )
  }
})

/** @da lad en kommune gå ud: dagen er den sidste */
export const leave = command({
  input: Schema.Struct({ cluster: Id, on: Day, municipality: MunicipalityRef }),
  reads,
  decide: ({ cluster: { id, state } }, { on, municipality }) =>
    decision([isMember(state, { municipality, on, field: "/municipality" })], () => [
      Cluster.events.Left(id, on, { municipality })
    ])
})

/** @da giv klyngen en anden sidste dag, eller ingen */
export const changePeriod = command({
  input: Schema.Struct({ cluster: Id, on: Day, lastDay: Schema.optionalKey(Day) }),
  reads,
  decide: ({ cluster: { id, state } }, { on, lastDay }, context) =>
    decision(
      [ClusterEndsFirst.when(lastDay !== undefined && lastDay < state.firstDay, { firstDay: state.firstDay })],
      () => [
        Cluster.events.PeriodChanged(id, on, {
          noticeDays: context.valueOn(clusterNoticeDays, on),
          ...(lastDay === undefined ? {} : { lastDay })
        })
      ]
    )
})

/** @da giv klyngen andre temaer */
export const changeThemes = command({
  input: Schema.Struct({ cluster: Id, on: Day, themes: Themes }),
  reads,
  decide: ({ cluster: { id, state } }, { on, themes }, context) =>
    decision(
      [
        duringCluster(state, on),
        themes.flatMap((code, at) =>
          codeOfCluster({ list: clusterThemes, code, on, field: pointer("themes", at) }, context)
        )
      ],
      () => [Cluster.events.ThemesChanged(id, on, { themes })]
    )
})

/** @da tag en klynge tilbage, der aldrig skulle have været registreret */
export const voidCluster = command({
  input: Schema.Struct({ cluster: Id, on: Day }),
  reads,
  decide: ({ cluster: { id } }, { on }) => decision([], () => [Cluster.events.Voided(id, on, {})])
})
