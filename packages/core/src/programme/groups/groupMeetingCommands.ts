import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, Note, one, pointer } from "../../plugin/index.ts"
import { Group } from "./Group.ts"
import { agendaItems, meetingCancelReasons, standingItems } from "./groupCodes.ts"
import { runsOn } from "./groupCommands.ts"
import { GroupMeeting, type GroupMeetingState } from "./GroupMeeting.ts"
import {
  BeforeGroupMeeting,
  codeOfGroup,
  DecisionNotOpen,
  DecisionThere,
  ItemNotOnAgenda,
  ItemTwice,
  MeetingOfOtherGroup
} from "./groupRefusals.ts"

const reads = ({ meeting }: { readonly meeting: string }) => ({ meeting: one(GroupMeeting, meeting, "/meeting") })

const onAgenda = ({ agenda }: Pick<GroupMeetingState, "agenda">, item: string) => {
  const items = agenda.map((one) => one.item)
  return ItemNotOnAgenda.unless(items.includes(item), { item, agenda: items })
}

/**
 * Calls a meeting. The standing items of its group's kind are on the agenda whatever is asked for.
 *
 * @da indkald til møde i gruppen
 * @source LBR 2011, p. 21: standing items
 */
export const callMeeting = command({
  input: Schema.Struct({ meeting: Id, group: Id, on: Day, items: Schema.optionalKey(Schema.Array(Code)) }),
  reads: ({ meeting, group }) => ({
    nothing: absent(GroupMeeting, meeting, "/meeting"),
    group: one(Group, group, "/group")
  }),
  decide: ({ group: { id: group, state } }, { meeting, on, items = [] }, context) =>
    decision(
      [
        runsOn(state, on),
        items.flatMap((code, at) => codeOfGroup({ list: agendaItems, code, on, field: pointer("items", at) }, context))
      ],
      () => {
        const standing = context.valueFor(standingItems, state.kind) ?? []
        const agenda = [...new Set([...standing, ...items])].map((item) => ({ item }))
        return [GroupMeeting.events.Called(meeting, on, { group, kind: state.kind, agenda })]
      }
    )
})

/** @da sæt et skrevet punkt på dagsordenen */
export const addItem = command({
  input: Schema.Struct({ meeting: Id, on: Day, item: Id, note: Schema.optionalKey(Note) }),
  reads,
  decide: ({ meeting: { id, state } }, { on, item, note }) =>
    decision(
      [
        ItemTwice.when(
          state.agenda.some((one) => one.item === item),
          { item, field: "/item" }
        )
      ],
      () => [GroupMeeting.events.ItemAdded(id, on, { item, ...(note === undefined ? {} : { noteRef: note }) })]
    )
})

/** @da mødet er holdt, med dem der kom */
export const holdMeeting = command({
  input: Schema.Struct({ meeting: Id, present: Schema.Array(Id) }),
  reads,
  decide: ({ meeting: { id, state } }, { present }) =>
    decision([], () => [GroupMeeting.events.Held(id, state.on, { present: [...new Set(present)] })])
})

/** @da mødet er aflyst */
export const cancelMeeting = command({
  input: Schema.Struct({ meeting: Id, reason: Code }),
  reads,
  decide: ({ meeting: { id, state } }, { reason }, context) =>
    decision(
      [codeOfGroup({ list: meetingCancelReasons, code: reason, on: state.on, field: "/reason" }, context)],
      () => [GroupMeeting.events.Cancelled(id, state.on, { reason })]
    )
})

/** @da skriv referat af et punkt: hele teksten på ny */
export const minute = command({
  input: Schema.Struct({ meeting: Id, on: Day, item: Id, minutes: Note }),
  reads,
  decide: ({ meeting: { id, state } }, { on, item, minutes }) =>
    decision([onAgenda(state, item)], () => [GroupMeeting.events.Minuted(id, on, { item, minutesRef: minutes })])
})

/** @da beslut, hvem der gør hvad inden hvornår */
export const decide = command({
  input: Schema.Struct({ meeting: Id, decision: Id, item: Id, responsible: Id, dueOn: Day, note: Note }),
  reads,
  decide: ({ meeting: { id, state } }, { meeting: _, note, ...made }) =>
    decision(
      [
        onAgenda(state, made.item),
        DecisionThere.when(
          state.decisions.some((one) => one.decision === made.decision),
          { decision: made.decision }
        ),
        BeforeGroupMeeting.when(made.dueOn < state.on, { on: state.on, field: "/dueOn" })
      ],
      () => [GroupMeeting.events.Decided(id, state.on, { ...made, noteRef: note })]
    )
})

/** @da beslutningen er udført */
export const carryOut = command({
  input: Schema.Struct({ meeting: Id, decision: Id, on: Day }),
  reads,
  decide: ({ meeting: { id, state } }, { decision: made, on }) => {
    const open = state.decisions.filter(({ doneOn }) => doneOn === undefined).map((one) => one.decision)
    return decision(
      [
        DecisionNotOpen.unless(open.includes(made), { open }),
        BeforeGroupMeeting.when(on < state.on, { on: state.on, field: "/on" })
      ],
      () => [GroupMeeting.events.CarriedOut(id, on, { decision: made })]
    )
  }
})

/** @da ret mødets dato */
export const correctMeetingDay = command({
  input: Schema.Struct({ meeting: Id, group: Id, on: Day }),
  reads: ({ meeting, group }) => ({ ...reads({ meeting }), group: one(Group, group, "/group") }),
  decide: ({ meeting: { id, state }, group }, { on }) =>
    decision(
      [MeetingOfOtherGroup.unless(state.group === group.id, { group: state.group }), runsOn(group.state, on)],
      () => [GroupMeeting.events.DayCorrected(id, on, {})]
    )
})

/** @da tag et møde tilbage, der aldrig skulle have været registreret */
export const voidMeeting = command({
  input: Schema.Struct({ meeting: Id, on: Day }),
  reads,
  decide: ({ meeting: { id } }, { on }) => decision([], () => [GroupMeeting.events.Voided(id, on, {})])
})
