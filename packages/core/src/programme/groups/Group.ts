import * as Schema from "effect/Schema"
import { covers, Day, hasDays, type Period, period } from "../../calendar/index.ts"
import { common as commonDays } from "../../party/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * A group that runs.
 *
 * @da gruppe
 * @category models
 */
export class GroupRuns extends defineFact("groups.runs")<{ readonly group: string; readonly kind: string }>() {}

/**
 * A seat in a group, by the team it is for.
 *
 * @da medlemskab af gruppe
 * @category models
 */
export class GroupSeat extends defineFact("groups.seat")<{
  readonly group: string
  readonly kind: string
  readonly team: string
}>() {}

const Member = Schema.Struct({ person: Schema.String, team: Code, firstDay: Day, lastDay: Schema.optionalKey(Day) })
const common = {
  kind: Code,
  startedOn: Day,
  teams: Schema.Array(Code),
  everyWeeks: Schema.optionalKey(Schema.Natural),
  members: Schema.Array(Member),
  terms: Schema.optionalKey(Schema.Struct({ noteRef: Schema.String, on: Day }))
}
type Fields = {
  readonly startedOn: Day
  readonly lastDay?: Day
  readonly members: ReadonlyArray<(typeof Member)["Type"]>
}

const told = { kind: common.kind, teams: common.teams, everyWeeks: common.everyWeeks }

/** The days of a seat, which end with the group. */
const seatDays = (group: Fields, { firstDay, lastDay }: Period): ReadonlyArray<Period> => {
  const days = commonDays(period(firstDay, lastDay), period(group.startedOn, group.lastDay))
  return days === undefined || !hasDays(days) ? [] : [days]
}

/**
 * A standing group: its terms of reference, how often it meets, and who has a seat for which team.
 *
 * @da ambassadørgruppe, styregruppe
 * @source LBR 2011, p. 13, p. 17 and p. 21-22
 * @category models
 */
export class Group extends defineEntity("group", {
  state: Schema.Union([
    Schema.TaggedStruct("Running", common),
    Schema.TaggedStruct("Ended", { ...common, lastDay: Day })
  ]),
  events: {
    Started: Schema.Struct(told),
    TermsSet: Schema.Struct({ noteRef: Schema.String }),
    CadenceChanged: Schema.Struct({ everyWeeks: common.everyWeeks }),
    Seated: Schema.Struct({ person: Schema.String, team: Code, lastDay: Schema.optionalKey(Day) }),
    Left: Schema.Struct({ person: Schema.String }),
    Ended: Schema.Struct({})
  },
  begin: { Started: (group, startedOn) => ({ _tag: "Running", ...group, startedOn, members: [] }) },
  when: {
    Running: {
      TermsSet: (group, { noteRef }, on) => ({ ...group, terms: { noteRef, on } }),
      CadenceChanged: ({ everyWeeks: _, ...group }, cadence) => ({ ...group, ...cadence }),
      Seated: (group, member, firstDay) => ({ ...group, members: [...group.members, { ...member, firstDay }] }),
      Left: (group, { person }, lastDay) => ({
        ...group,
        members: group.members.map((one) => (one.person === person && covers(one, lastDay) ? { ...one, lastDay } : one))
      }),
      Ended: (group, _, lastDay) => ({ ...group, _tag: "Ended", lastDay })
    },
    Ended: {}
  },
  words: {
    name: { da: "gruppen", en: "the group" },
    plural: { da: "grupper", en: "groups" },
    fields: { kind: { da: "art", en: "kind" }, startedOn: { da: "begyndt", en: "started on" } },
    reminders: {
      callMeeting: { da: "Der skal indkaldes til gruppens møde", en: "A meeting of the group is to be called" }
    },
    states: { Running: { da: "den er i gang", en: "it runs" }, Ended: { da: "den er ophørt", en: "it has ended" } },
    events: {
      TermsSet: { da: "få et kommissorium", en: "be given terms of reference" },
      CadenceChanged: { da: "få en anden mødehyppighed", en: "be given another cadence" },
      Seated: { da: "få et medlem", en: "be given a member" },
      Left: { da: "miste et medlem", en: "lose a member" },
      Ended: { da: "ophøre", en: "be ended" }
    }
  },
  lookup: ["kind", "startedOn"],
  facts: (group, id) => [
    GroupRuns.during(period(group.startedOn, group._tag === "Ended" ? group.lastDay : undefined), {
      group: id,
      kind: group.kind
    }),
    ...group.members.flatMap((member) =>
      seatDays(group, member).map((days) =>
        GroupSeat.during(
          days,
          { group: id, kind: group.kind, team: member.team },
          { key: `${member.person}/${days.firstDay}` }
        )
      )
    )
  ],
  reminders: (group) =>
    group.everyWeeks === undefined
      ? []
      : [
          {
            key: "callMeeting",
            dueOn: group.startedOn,
            role: "authority.secretariat",
            every: { weeks: group.everyWeeks, ...(group._tag === "Ended" ? { lastDay: group.lastDay } : {}) }
          }
        ]
}) {}

/**
 * The state of a group.
 *
 * @category models
 */
export type GroupState = StateOf<typeof Group>

/** Who has a seat on a day. */
export const seatedOn = (group: GroupState, on: Day) =>
  group.members.filter((member) => covers(member, on) && (group._tag !== "Ended" || on <= group.lastDay))

/**
 * The teams of a group that nobody has a seat for on a day: something to mend, and no hindrance.
 *
 * @da teams uden medlem
 * @source LBR 2011, p. 21: a forum across all teams
 * @category operations
 */
export const teamsWithoutMember = (group: GroupState, on: Day): ReadonlyArray<string> => {
  const teams = seatedOn(group, on).map(({ team }) => team)
  return group.teams.filter((team) => !teams.includes(team))
}
