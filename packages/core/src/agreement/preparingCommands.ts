import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import { BothContacts, PointContact } from "../party/index.ts"
import {
  absent,
  Code,
  command,
  type DecideContext,
  decision,
  GivenTerms,
  Id,
  Key,
  Note,
  one,
  oneIfGiven
} from "../plugin/index.ts"
import { Agreement } from "./Agreement.ts"
import { asWhy, peopleOf, reasonGiven, signTerms, somePoint, stillKept, twoPeople } from "./agreementChecks.ts"
import { changeReasons, choiceReasons, draftDays, draftWarnings } from "./agreementSettings.ts"
import { Party } from "./Party.ts"
import { Person } from "./Person.ts"
import { HasLeft, hasLeftBy } from "./presence.ts"
import { pointContactsOf } from "./pointContacts.ts"
import { AnotherParty, NothingToSucceed } from "./successionRefusals.ts"

const Points = Schema.Record(Key, GivenTerms)
const reason = { reason: Schema.optionalKey(Code), note: Schema.optionalKey(Note) }

/** @da overvej virksomhed */
export const consider = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    party: Id,
    /** A code of `agreement.choiceReasons`. */
    reason: Code,
    note: Schema.optionalKey(Note),
    consultant: Schema.optionalKey(Id)
  }),
  reads: ({ agreement, party, consultant }) => ({
    nothing: absent(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    consultant: oneIfGiven(Person, consultant, "/consultant")
  }),
  decide: (_, { agreement, on, party, consultant, ...given }, context) =>
    decision([reasonGiven(given, { list: choiceReasons, on }, context)], () => [
      Agreement.events.Considered(agreement, on, {
        party,
        reason: given.reason,
        ...(given.note === undefined ? {} : { noteRef: given.note }),
        ...(consultant === undefined ? {} : { consultant })
      })
    ])
})

/** @da giv en overvejelse en konsulent */
export const assign = command({
  input: Schema.Struct({ agreement: Id, on: Day, consultant: Id }),
  reads: ({ agreement, consultant }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    consultant: one(Person, consultant, "/consultant")
  }),
  decide: ({ agreement: { id }, consultant: { state } }, { on, consultant }) =>
    decision([HasLeft.when(hasLeftBy(state, on), { person: consultant, field: "/consultant" })], () => [
      Agreement.events.Assigned(id, on, { consultant })
    ])
})

const drafted = {
  agreement: Id,
  on: Day,
  party: Id,
  contacts: BothContacts,
  pointContacts: Schema.optionalKey(Schema.Record(Key, PointContact)),
  points: Points
}

/** Until when a draft of a day is kept, and when people are told. */
const keepingOf = (on: Day, { valueOn }: Pick<DecideContext, "valueOn">) => {
  const days = valueOn(draftDays, on)
  return days === 0 ? {} : { keptUntil: addDays(on, days), warnedDays: valueOn(draftWarnings, on) }
}

/** @da udarbejd aftale */
export const draft = command({
  input: Schema.Struct({
    ...drafted,
    /** The agreement that this one will take over from: it ends the day before this one begins. */
    succeeds: Schema.optionalKey(Id)
  }),
  reads: ({ agreement, party, contacts, pointContacts = {}, succeeds }) => ({
    nothing: absent(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    before: oneIfGiven(Agreement, succeeds, "/succeeds"),
    ...pointContactsOf(pointContacts),
    ...peopleOf(contacts)
  }),
  decide: ({ before: { state: before } = {} }, { agreement, on, points, ...given }, context) => {
    const { refusals, terms } = signTerms(points, context)
    return decision(
      [
        somePoint(agreement, points),
        twoPeople(given.contacts),
        refusals,
        AnotherParty.when(before !== undefined && before.party !== given.party, { party: before?.party ?? "" }),
        NothingToSucceed.when(before !== undefined && before._tag !== "Active", { agreement: given.succeeds ?? "" })
      ],
      () => [Agreement.events.Drafted(agreement, on, { ...given, points: terms, ...keepingOf(on, context) })]
    )
  }
})

/** @da udarbejd aftale med en virksomhed, der overvejes */
export const draftProspect = command({
  input: Schema.Struct({ ...drafted, party: Id }),
  reads: ({ agreement, party, contacts, pointContacts = {} }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    ...pointContactsOf(pointContacts),
    ...peopleOf(contacts)
  }),
  decide: ({ agreement: { id, state } }, { agreement: _, on, points, ...given }, context) => {
    const { refusals, terms } = signTerms(points, context)
    return decision(
      [
        somePoint(id, points),
        twoPeople(given.contacts),
        refusals,
        AnotherParty.when(state.party !== given.party, { party: state.party })
      ],
      () => [Agreement.events.Drafted(id, on, { ...given, points: terms, ...keepingOf(on, context) })]
    )
  }
})

/** @da vælg aftalens punkter */
export const choosePoints = command({
  input: Schema.Struct({ agreement: Id, on: Day, points: Points }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: ({ agreement: { state } }, { agreement, on, points }, context) => {
    const { refusals, terms } = signTerms(points, context)
    return decision([somePoint(agreement, points), stillKept(state, on), refusals], () => [
      Agreement.events.PointsChosen(agreement, on, { points: terms })
    ])
  }
})

/** @da gem udkastet længere */
export const keepDraft = command({
  input: Schema.Struct({ agreement: Id, on: Day }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: ({ agreement: { id } }, { on }, context) =>
    decision([], () => [Agreement.events.Kept(id, on, keepingOf(on, context))])
})

/** @da opgiv aftale, der ikke er indgået */
export const drop = command({
  input: Schema.Struct({ agreement: Id, on: Day, ...reason }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: ({ agreement: { id } }, { agreement: _, on, ...given }, context) =>
    decision([reasonGiven(given, { list: changeReasons, on }, context)], () => [
      Agreement.events.Dropped(id, on, asWhy(given))
    ])
})
