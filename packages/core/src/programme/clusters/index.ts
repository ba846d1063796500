/**
 * Clusters of municipalities: members, themes, shared activities, what was decided with companies, published numbers.
 *
 * @module
 */
import { defineModule, indicator } from "../../plugin/index.ts"
import { Cluster, ClusterLasts, ClusterMember } from "./Cluster.ts"
import { ActivityTook, ClusterActivity } from "./ClusterActivity.ts"
import { ChallengeOpen, ChallengeRaised, ClusterChallenge } from "./ClusterChallenge.ts"
import { changePeriod, changeThemes, form, join, leave, voidCluster } from "./clusterCommands.ts"
import { ClusterMeasure, MeasurePublished } from "./ClusterMeasure.ts"
import {
  BeforeRaised,
  CellTooSmall,
  ClusterCodeUnknown,
  ClusterEndsFirst,
  ClusterMemberAlready,
  NotClusterMember,
  OutsideCluster
} from "./clusterRefusals.ts"
import {
  challengeKinds,
  challengeOutcomes,
  challengeVoices,
  clusterActivityKinds,
  clusterNoticeDays,
  clusterThemes,
  smallestCell
} from "./clusterSettings.ts"
import {
  cancelActivity,
  close,
  give,
  holdActivity,
  planActivity,
  publish,
  raise,
  voidChallenge,
  withdraw
} from "./sharedCommands.ts"

/**
 * Municipalities that work together: what they publish to each other is numbers, and nobody looks into another's system.
 *
 * @da tværkommunale klynger
 * @source Fra Vision til Virkelighed 2014
 * @category models
 */
export class Clusters extends defineModule("clusters", {
  title: { da: "Tværkommunale klynger", en: "Clusters of municipalities" },
  entities: [Cluster, ClusterMeasure, ClusterActivity, ClusterChallenge],
  commands: {
    form,
    join,
    leave,
    changePeriod,
    changeThemes,
    voidCluster,
    publish,
    withdraw,
    planActivity,
    holdActivity,
    cancelActivity,
    raise,
    give,
    close,
    voidChallenge
  },
  refusals: [
    BeforeRaised,
    CellTooSmall,
    ClusterCodeUnknown,
    ClusterEndsFirst,
    ClusterMemberAlready,
    NotClusterMember,
    OutsideCluster
  ],
  parameters: [clusterNoticeDays, smallestCell],
  codes: [clusterThemes, clusterActivityKinds, challengeKinds, challengeVoices, challengeOutcomes],
  indicators: {
    lasting: indicator(ClusterLasts, { title: { da: "Klynger", en: "Clusters" }, taken: { how: "stock" } }),
    municipalities: indicator(ClusterMember, {
      title: { da: "Kommuner efter klynge", en: "Municipalities, by cluster" },
      taken: { how: "stock" },
      by: ["cluster"]
    }),
    published: indicator(MeasurePublished, {
      title: { da: "Offentliggjorte tal efter kommune", en: "Published numbers, by municipality" },
      taken: { how: "flow" },
      by: ["cluster", "municipality"]
    }),
    values: indicator(MeasurePublished, {
      title: { da: "Kommunernes tal efter dag og definition", en: "What was published, by day and definition" },
      taken: { how: "flow", bucket: "day" },
      counted: { sum: "value" },
      by: ["definition", "municipality"]
    }),
    activities: indicator(ActivityTook, {
      title: { da: "Fælles aktiviteter efter art", en: "Shared activities, by kind" },
      taken: { how: "flow" },
      where: { outcome: "held" },
      by: ["cluster", "kind"]
    }),
    participants: indicator(ActivityTook, {
      title: { da: "Deltagere i fælles aktiviteter", en: "Participants in shared activities" },
      taken: { how: "flow" },
      where: { outcome: "held" },
      counted: { sum: "participants" }
    }),
    challenges: indicator(ChallengeRaised, {
      title: { da: "Udfordringer, idéer og beslutninger", en: "Challenges, ideas and decisions" },
      taken: { how: "flow" },
      by: ["kind", "theme", "voice"]
    }),
    challengesOpen: indicator(ChallengeOpen, {
      title: { da: "Udfordringer, idéer og beslutninger, der ikke er afsluttet", en: "Challenges not closed, by kind" },
      taken: { how: "stock" },
      by: ["kind"]
    })
  }
}) {}

export { Cluster, ClusterLasts, ClusterMember, type ClusterState, membersOn } from "./Cluster.ts"
export { ActivityTook, ClusterActivity, type ClusterActivityState } from "./ClusterActivity.ts"
export { ChallengeOpen, ChallengeRaised, ClusterChallenge, type ClusterChallengeState } from "./ClusterChallenge.ts"
export { ClusterMeasure, type ClusterMeasureState, MeasurePublished } from "./ClusterMeasure.ts"
export {
  BeforeRaised,
  CellTooSmall,
  ClusterCodeUnknown,
  ClusterEndsFirst,
  ClusterMemberAlready,
  NotClusterMember,
  OutsideCluster
} from "./clusterRefusals.ts"
export {
  challengeKinds,
  challengeOutcomes,
  challengeVoices,
  clusterActivityKinds,
  clusterNoticeDays,
  clusterThemes,
  MunicipalityRef,
  smallestCell
} from "./clusterSettings.ts"
