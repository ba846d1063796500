import * as Schema from "effect/Schema"
import { Day, overlaps, period } from "../../calendar/index.ts"
import { absent as notThere, command, decision, Id, one, PersonName, Reach } from "../../plugin/index.ts"
import { someChange } from "../nothingChanges.ts"
import { AbsenceReason, Person, type PersonState } from "./Person.ts"
import { AbsenceEndsFirst, AbsentAlready, NotAbsent, NotLeaving } from "./presence.ts"
import type {
  AbsentInput,
  BackInput,
  LeaveInput,
  PersonInput,
  WithdrawAbsenceInput,
  WithdrawLeavingInput
} from "../inputs/people.ts"
import { inputOf } from "../inputs/inputOf.ts"

const input = inputOf<PersonInput>()(
  Schema.Struct({ person: Id, on: Day, name: PersonName, reach: Schema.optionalKey(Reach) })
)
const reads = ({ person }: { readonly person: string }) => ({ person: one(Person, person, "/person") })

/** The desk has put references in the place of the texts. */
const asRefs = ({ name, reach }: { readonly name: string; readonly reach?: string }) => ({
  nameRef: name,
  ...(reach === undefined ? {} : { reachRef: reach })
})

/** @da registrér kontaktperson */
const register = command({
  input,
  reads: ({ person }) => ({ nothing: notThere(Person, person, "/person") }),
  decide: (_, { person, on, ...texts }) => decision([], () => [Person.events.Registered(person, on, asRefs(texts))])
})

/** @da ret kontaktperson */
const change = command({
  input,
  reads,
  decide: ({ person: { id } }, { person: _, on, ...texts }) =>
    decision([], () => [Person.events.Changed(id, on, asRefs(texts))])
})

/** @da meld fravær */
const absent = command({
  input: inputOf<AbsentInput>()(
    Schema.Struct({ person: Id, on: Day, lastDay: Schema.optionalKey(Day), reason: AbsenceReason })
  ),
  reads,
  decide: ({ person: { id, state } }, { on, lastDay, reason }) => {
    const days = period(on, lastDay)
    const other = state.absences?.find((one) => overlaps(one, days))
    return decision(
      [
        AbsenceEndsFirst.when(lastDay !== undefined && lastDay < on, { firstDay: on }),
        other === undefined ? [] : AbsentAlready.when(true, { ...period(other.firstDay, other.lastDay), field: "/on" })
      ],
      () => [Person.events.Absent(id, on, { ...(lastDay === undefined ? {} : { lastDay }), reason })]
    )
  }
})

/** Refuses a day from which nobody reported an absence. */
const reported = ({ absences = [] }: PersonState, firstDay: Day) => {
  const days = absences.map((one) => one.firstDay)
  return NotAbsent.unless(days.includes(firstDay), { days })
}

/** @da meld tilbage fra fravær, eller ret dets sidste dag */
const back = command({
  input: inputOf<BackInput>()(
    Schema.Struct({
      person: Id,
      firstDay: Day,
      lastDay: Day
    })
  ),
  reads,
  decide: ({ person: { id, state } }, { firstDay, lastDay }) => {
    const next = state.absences?.find((one) => one.firstDay > firstDay && one.firstDay <= lastDay)
    return decision(
      [
        reported(state, firstDay),
        someChange(state.absences?.find((one) => one.firstDay === firstDay)?.lastDay, lastDay, "/lastDay"),
        AbsenceEndsFirst.when(lastDay < firstDay, { firstDay }),
        next === undefined
          ? []
          : AbsentAlready.when(true, { ...period(next.firstDay, next.lastDay), field: "/lastDay" })
      ],
      () => [Person.events.Back(id, lastDay, { firstDay })]
    )
  }
})

/** @da træk et fravær tilbage, der var en fejl */
const withdrawAbsence = command({
  input: inputOf<WithdrawAbsenceInput>()(Schema.Struct({ person: Id, firstDay: Day })),
  reads,
  decide: ({ person: { id, state } }, { firstDay }) =>
    decision([reported(state, firstDay)], () => [Person.events.AbsenceWithdrawn(id, firstDay, {})])
})

/** @da registrér, at en kontaktperson fratræder */
const leave = command({
  input: inputOf<LeaveInput>()(Schema.Struct({ person: Id, lastDay: Day })),
  reads,
  decide: ({ person: { id, state } }, { lastDay }) =>
    decision([someChange(state.lastDay, lastDay, "/lastDay")], () => [Person.events.Left(id, lastDay, {})])
})

/** @da træk en fratræden tilbage */
const withdrawLeaving = command({
  input: inputOf<WithdrawLeavingInput>()(Schema.Struct({ person: Id, on: Day })),
  reads,
  decide: ({ person: { id, state } }, { on }) =>
    decision([NotLeaving.when(state.lastDay === undefined, { person: id })], () => [
      Person.events.LeavingWithdrawn(id, on, {})
    ])
})

/** What can be done with those who can be contacts. */
export const peopleCommands = { register, change, absent, back, withdrawAbsence, leave, withdrawLeaving }
