import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { type BothContacts, Contacts, PointContact } from "../party/index.ts"
import { Code, command, decision, Id, Key, Note, one } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { asWhy, inForceOn, peopleOf, reasonGiven, stillKept, twoPeople } from "./agreementChecks.ts"
import { changeReasons } from "./agreementSettings.ts"
import { pointsOn } from "./agreementOn.ts"
import { pointContactsOf } from "./pointContacts.ts"
import { NothingToCorrect, PointNotChosen } from "./pointRefusals.ts"
import { sinceExactly } from "./sinceStart.ts"

const reason = { reason: Schema.optionalKey(Code), note: Schema.optionalKey(Note) }
const sides = Schema.Struct({ company: Schema.optionalKey(Contacts), authority: Schema.optionalKey(Contacts) })

/** @da udpeg kontaktpersoner */
export const nameContacts = command({
  input: Schema.Struct({ agreement: Id, on: Day, contacts: sides, ...reason }),
  reads: ({ agreement, contacts }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    ...peopleOf(contacts)
  }),
  decide: ({ agreement: { id, state } }, { on, contacts, agreement: _, ...given }, context) =>
    decision(
      [
        twoPeople(contacts),
        stillKept(state, on),
        inForceOn(state, { on }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.ContactsNamed(id, on, { contacts, ...asWhy(given) })]
    )
})

/** @da udpeg kontaktperson for et punkt */
export const namePointContact = command({
  input: Schema.Struct({ agreement: Id, on: Day, point: Key, contact: PointContact, ...reason }),
  reads: ({ agreement, contact }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    ...pointContactsOf({ contact }, "")
  }),
  decide: ({ agreement: { id, state } }, { on, point, contact, agreement: _, ...given }, context) =>
    decision(
      [
        stillKept(state, on),
        inForceOn(state, { on }),
        PointNotChosen.unless(point in pointsOn(state, on), { point, on, field: "/point" }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointContactNamed(id, on, { point, contact, ...asWhy(given) })]
    )
})

/** @da ret kontaktpersoner, der var skrevet forkert */
export const correctContacts = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    /** What was said from this day on is corrected; from the first day of the agreement without it. */
    from: Schema.optionalKey(Day),
    contacts: sides,
    ...reason
  }),
  reads: ({ agreement, contacts }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    ...peopleOf(contacts)
  }),
  decide: ({ agreement: { id, state } }, { on, from, contacts, agreement: _, ...given }, context) =>
    decision(
      [twoPeople(contacts), said(state, contacts, from), reasonGiven(given, { list: changeReasons, on }, context)],
      () => [
        Agreement.events.ContactsCorrected(id, on, {
          contacts,
          ...(from === undefined ? {} : { from }),
          ...asWhy(given)
        })
      ]
    )
})

/** Refuses to correct what nobody said from that day on. */
const said = (state: AgreementState, contacts: Partial<BothContacts>, from: Day | undefined) =>
  (["company", "authority"] as const).flatMap((side) => {
    const entries = "contactsSince" in state && contacts[side] !== undefined ? state.contactsSince[side] : []
    const days = entries.flatMap((entry) => entry.from ?? [])
    return NothingToCorrect.when(entries.length > 0 && sinceExactly(entries, from) === undefined, { days })
  })
