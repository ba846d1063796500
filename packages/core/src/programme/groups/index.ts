/**
 * Standing groups of a jobcentre: the ambassador group, the steering group, and others.
 *
 * @module
 */
import { addDays } from "../../calendar/index.ts"
import { changesOf, defineModule, indicator, ownPolicy, warn, toldAhead } from "../../plugin/index.ts"
import { Group, GroupRuns, GroupSeat, teamsWithoutMember } from "./Group.ts"
import { agendaItems, groupCadence, groupKinds, groupTeams, meetingCancelReasons, standingItems } from "./groupCodes.ts"
import { changeCadence, end, leave, seat, setTerms, start } from "./groupCommands.ts"
import { DecisionMade, DecisionOpen, GroupMeeting, GroupMet } from "./GroupMeeting.ts"
import {
  addItem,
  callMeeting,
  cancelMeeting,
  carryOut,
  correctMeetingDay,
  decide,
  holdMeeting,
  minute,
  voidMeeting
} from "./groupMeetingCommands.ts"
import {
  BeforeGroupMeeting,
  DecisionNotOpen,
  DecisionThere,
  GroupCodeUnknown,
  GroupMemberAlready,
  GroupMemberNot,
  GroupNotThen,
  ItemNotOnAgenda,
  ItemTwice,
  MeetingOfOtherGroup,
  SeatEndsFirst
} from "./groupRefusals.ts"

/** Warns when a team of the group has nobody once a member has left. */
const everyTeam = ownPolicy(leave, {
  id: "groups.everyTeam",
  judge: ({ input: { on }, ...outcome }) => {
    const left = changesOf(Group, outcome).flatMap(({ after }) => teamsWithoutMember(after, addDays(on, 1)))
    return left.length === 0
      ? undefined
      : warn("groups.teamWithoutMember", {
          da: `Disse teams har ingen i gruppen: ${left.join(", ")}.`,
          en: `These teams have nobody in the group: ${left.join(", ")}.`
        })
  }
})

/**
 * Standing groups: members for each team, terms of reference, a cadence, meetings with agenda, minutes and decisions.
 *
 * @da ambassadørgruppe og styregruppe
 * @source LBR 2011, p. 13, p. 17 and p. 21-22
 * @category models
 */
export class Groups extends defineModule("groups", {
  title: { da: "Grupper og deres møder", en: "Groups and their meetings" },
  entities: [Group, GroupMeeting],
  commands: {
    start,
    setTerms,
    changeCadence,
    seat,
    leave,
    end,
    callMeeting,
    addItem,
    holdMeeting,
    cancelMeeting,
    minute,
    decide,
    carryOut,
    correctMeetingDay,
    voidMeeting
  },
  refusals: [
    BeforeGroupMeeting,
    DecisionNotOpen,
    DecisionThere,
    GroupCodeUnknown,
    GroupMemberAlready,
    GroupMemberNot,
    GroupNotThen,
    ItemNotOnAgenda,
    ItemTwice,
    MeetingOfOtherGroup,
    SeatEndsFirst
  ],
  policies: [everyTeam, ...toldAhead("groups", { holdMeeting })],
  codes: [groupKinds, agendaItems, groupTeams, meetingCancelReasons],
  tables: [groupCadence, standingItems],
  indicators: {
    running: indicator(GroupRuns, {
      title: { da: "Grupper efter art", en: "Groups, by kind" },
      taken: { how: "stock" },
      by: ["kind"]
    }),
    members: indicator(GroupSeat, {
      title: { da: "Medlemmer efter gruppens art og team", en: "Members, by kind of group and team" },
      taken: { how: "stock" },
      by: ["kind", "team"]
    }),
    meetingsHeld: indicator(GroupMet, {
      title: { da: "Afholdte gruppemøder efter art", en: "Group meetings held, by kind" },
      taken: { how: "flow" },
      where: { outcome: "held" },
      by: ["kind"]
    }),
    meetingsPerYear: indicator(GroupMet, {
      title: { da: "Afholdte gruppemøder efter art og år", en: "Group meetings held, by kind and year" },
      taken: { how: "flow", bucket: "year" },
      where: { outcome: "held" },
      by: ["kind"]
    }),
    decisions: indicator(DecisionMade, {
      title: { da: "Beslutninger efter gruppens art", en: "Decisions, by kind of group" },
      taken: { how: "flow" },
      by: ["kind"]
    }),
    decisionsOpen: indicator(DecisionOpen, {
      title: { da: "Beslutninger, der ikke er udført", en: "Decisions not carried out" },
      taken: { how: "stock" }
    })
  }
}) {}

export { Group, GroupRuns, GroupSeat, type GroupState, teamsWithoutMember } from "./Group.ts"
export { DecisionMade, DecisionOpen, GroupMeeting, type GroupMeetingState, GroupMet } from "./GroupMeeting.ts"
export { missedCadence, nextMeetingBy } from "./missedCadence.ts"
export { agendaItems, groupCadence, groupKinds, groupTeams, meetingCancelReasons, standingItems } from "./groupCodes.ts"
export {
  BeforeGroupMeeting,
  DecisionNotOpen,
  DecisionThere,
  GroupCodeUnknown,
  GroupMemberAlready,
  GroupMemberNot,
  GroupNotThen,
  ItemNotOnAgenda,
  ItemTwice,
  MeetingOfOtherGroup,
  SeatEndsFirst
} from "./groupRefusals.ts"
