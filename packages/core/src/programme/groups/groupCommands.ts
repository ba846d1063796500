import * as Schema from "effect/Schema"
import { covers, Day, overlaps, period } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, Note, one, pointer } from "../../plugin/index.ts"
import { Group, type GroupState, seatedOn } from "./Group.ts"
import { groupCadence, groupKinds, groupTeams } from "./groupCodes.ts"
import { codeOfGroup, GroupMemberAlready, GroupMemberNot, GroupNotThen, SeatEndsFirst } from "./groupRefusals.ts"

/** Refuses a day on which a group does not run. */
export const runsOn = (group: GroupState, on: Day, field = "/on") => {
  const { startedOn: firstDay } = group
  const lastDay = group._tag === "Ended" ? group.lastDay : undefined
  return GroupNotThen.unless(covers(period(firstDay, lastDay), on), { firstDay, lastDay, field })
}

const weeks = Schema.Natural.check(
  Schema.makeFilter((number: number) => number <= 104, {
    expected: "0 to 104",
    rule: {
      code: "weeks",
      da: "skal være fra 0 til 104 uger; 0 er efter behov",
      en: "must be 0 to 104 weeks; 0 is as needed"
    }
  })
)

const cadence = (everyWeeks: number) => (everyWeeks === 0 ? {} : { everyWeeks })

/**
 * Starts a group. It meets as often as its kind does, unless it is told otherwise; 0 weeks is as needed.
 *
 * @da nedsæt en gruppe
 * @source LBR 2011, p. 13 and p. 21
 */
export const start = command({
  input: Schema.Struct({
    group: Id,
    on: Day,
    kind: Code,
    /** The teams that should have a member; a team without one is warned of. */
    teams: Schema.optionalKey(Schema.Array(Code)),
    everyWeeks: Schema.optionalKey(weeks)
  }),
  reads: ({ group }) => ({ nothing: absent(Group, group, "/group") }),
  decide: (_, { group, on, kind, teams = [], everyWeeks }, context) =>
    decision(
      [
        codeOfGroup({ list: groupKinds, code: kind, on, field: "/kind" }, context),
        teams.flatMap((code, at) => codeOfGroup({ list: groupTeams, code, on, field: pointer("teams", at) }, context))
      ],
      () => [
        Group.events.Started(group, on, {
          kind,
          teams: [...new Set(teams)],
          ...cadence(everyWeeks ?? context.valueFor(groupCadence, kind) ?? 0)
        })
      ]
    )
})

const reads = ({ group }: { readonly group: string }) => ({ group: one(Group, group, "/group") })

/** @da giv gruppen et kommissorium: hele teksten på ny */
export const setTerms = command({
  input: Schema.Struct({ group: Id, on: Day, terms: Note }),
  reads,
  decide: ({ group: { id } }, { on, terms }) => decision([], () => [Group.events.TermsSet(id, on, { noteRef: terms })])
})

/** @da lad gruppen mødes oftere, sjældnere eller efter behov */
export const changeCadence = command({
  input: Schema.Struct({ group: Id, on: Day, everyWeeks: weeks }),
  reads,
  decide: ({ group: { id, state } }, { on, everyWeeks }) =>
    decision([runsOn(state, on)], () => [Group.events.CadenceChanged(id, on, cadence(everyWeeks))])
})

/** @da giv en person plads i gruppen */
export const seat = command({
  input: Schema.Struct({ group: Id, on: Day, person: Id, team: Code, lastDay: Schema.optionalKey(Day) }),
  reads,
  decide: ({ group: { id, state } }, { group: _, on, ...member }, context) => {
    const days = period(on, member.lastDay)
    const already = state.members.find(({ person, ...held }) => person === member.person && overlaps(held, days))
    return decision(
      [
        codeOfGroup({ list: groupTeams, code: member.team, on, field: "/team" }, context),
        runsOn(state, on),
        SeatEndsFirst.when(member.lastDay !== undefined && member.lastDay < on, { firstDay: on }),
        already === undefined ? [] : GroupMemberAlready.when(true, already)
      ],
      () => [Group.events.Seated(id, on, member)]
    )
  }
})

/** @da lad et medlem udtræde: dagen er den sidste */
export const leave = command({
  input: Schema.Struct({ group: Id, on: Day, person: Id }),
  reads,
  decide: ({ group: { id, state } }, { on, person }) => {
    const members = seatedOn(state, on).map((member) => member.person)
    return decision([GroupMemberNot.unless(members.includes(person), { members })], () => [
      Group.events.Left(id, on, { person })
    ])
  }
})

/** @da lad gruppen ophøre: dagen er den sidste */
export const end = command({
  input: Schema.Struct({ group: Id, on: Day }),
  reads,
  decide: ({ group: { id, state } }, { on }) => decision([runsOn(state, on)], () => [Group.events.Ended(id, on, {})])
})
