import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { type BothContacts, Contacts, PointContact, type Side } from "../party/index.ts"
import { command, decision, Id, Key, one } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import {
  asWhy,
  inForceOn,
  noneHasLeft,
  peopleOf,
  reasonGiven,
  stillKept,
  titleIn,
  twoPeople
} from "./agreementChecks.ts"
import type { SignedFields } from "./agreementFields.ts"
import { changeReasons } from "./agreementSettings.ts"
import { contactsOn, daysInForce, isInForce, pointsOn } from "./agreementOn.ts"
import { NothingChanges, sameSaid, someChange } from "./nothingChanges.ts"
import { pointContactsOf } from "./pointContacts.ts"
import { PointNotChosen } from "./pointRefusals.ts"
import { sinceExactly } from "./sinceStart.ts"
import { correctable } from "./whatIsCorrected.ts"
import type { CorrectContactsInput, NameContactsInput, NamePointContactInput } from "./inputs/contacts.ts"
import { inputOf } from "./inputs/inputOf.ts"

const sides = Schema.Struct({
  company: Schema.optionalKey(Contacts),
  authority: Schema.optionalKey(Contacts)
}).check(
  Schema.makeFilter((given) => Object.keys(given).length > 0, {
    expected: "a side",
    rule: { code: "side", da: "skal være om mindst én af parterne", en: "must be about at least one side" }
  })
)

/** @da udpeg kontaktpersoner */
export const nameContacts = command({
  input: inputOf<NameContactsInput>()(Schema.Struct({ agreement: Id, on: Day, contacts: sides, ...mayTellWhy })),
  reads: ({ agreement, contacts }) => ({
    ...aboutAgreement({ agreement }),
    ...peopleOf(contacts)
  }),
  decide: ({ agreement: { id, state }, ...people }, { on, contacts, agreement: _, ...given }, context) =>
    decision(
      [
        twoPeople(contacts),
        noneHasLeft(people, on),
        stillKept(state, on),
        inForceOn(state, { on }),
        canName(state) && holdsOn(state, on) ? sameSides(contactsOn(state, on)?.contacts, contacts) : [],
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.ContactsNamed(id, on, { contacts, ...asWhy(given) })]
    )
})

/** @da udpeg kontaktperson for et punkt */
export const namePointContact = command({
  input: inputOf<NamePointContactInput>()(
    Schema.Struct({ agreement: Id, on: Day, point: Key, contact: PointContact, ...mayTellWhy })
  ),
  reads: ({ agreement, contact }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    ...pointContactsOf({ contact })
  }),
  decide: ({ agreement: { id, state }, ...people }, { on, point, contact, agreement: _, ...given }, context) =>
    decision(
      [
        noneHasLeft(people, on),
        stillKept(state, on),
        inForceOn(state, { on }),
        PointNotChosen.when(canName(state) && !(point in pointsOn(state, on)), {
          point,
          title: titleIn(state, { point, on }, context),
          on,
          field: "/point"
        }),
        canName(state) && holdsOn(state, on) && point in pointsOn(state, on)
          ? someChange(contactsOn(state, on)?.points[point] ?? {}, contact, "/contact")
          : [],
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointContactNamed(id, on, { point, contact, ...asWhy(given) })]
    )
})

/** Of what is not in preparation or signed, or has ended, the table of its life refuses. */
const canName = (state: AgreementState): boolean =>
  state._tag === "Draft" || state._tag === "Proposed" || state._tag === "Active"

/** Of a day outside the agreement's own nobody can say what holds. */
const holdsOn = (state: AgreementState, on: Day): boolean => state._tag !== "Active" || isInForce(state, on)

/** @da ret kontaktpersoner, der var skrevet forkert */
export const correctContacts = command({
  input: inputOf<CorrectContactsInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      from: Schema.optionalKey(Day),
      contacts: sides,
      ...mayTellWhy
    })
  ),
  reads: ({ agreement, contacts }) => ({
    ...aboutAgreement({ agreement }),
    ...peopleOf(contacts)
  }),
  decide: ({ agreement: { id, state }, ...people }, { on, from, contacts, agreement: _, ...given }, context) =>
    decision(
      [
        twoPeople(contacts),
        noneHasLeft(people, from ?? daysInForce(state)?.firstDay ?? on),
        said(state, contacts, { on, from }),
        "contactsSince" in state ? sameSides(saidFrom(state.contactsSince, from), contacts) : [],
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [
        Agreement.events.ContactsCorrected(id, on, {
          contacts,
          ...(from === undefined ? {} : { from }),
          ...asWhy(given)
        })
      ]
    )
})

/** Refuses to correct what nobody said on a side. */
const said = (
  state: AgreementState,
  contacts: Partial<BothContacts>,
  given: { readonly on: Day; readonly from: Day | undefined }
) =>
  (["company", "authority"] as const).flatMap((side) =>
    "contactsSince" in state && contacts[side] !== undefined ? correctable(state.contactsSince[side], given) : []
  )

/** The people of each side that were named from exactly that day. */
const saidFrom = (since: SignedFields["contactsSince"], from: Day | undefined): Partial<BothContacts> => {
  const side = (one: Side) => {
    const { from: _, ...contacts } = sinceExactly(since[one], from) ?? {}
    return "primary" in contacts ? { [one]: contacts } : {}
  }
  return { ...side("company"), ...side("authority") }
}

/** Refuses to name on every side that is given those who are named there. */
const sameSides = (named: Partial<BothContacts> | undefined, given: Partial<BothContacts>) => {
  const sides = (["company", "authority"] as const).filter((side) => given[side] !== undefined)
  return NothingChanges.when(sides.length > 0 && sides.every((side) => sameSaid(named?.[side], given[side])), {
    field: "/contacts"
  })
}
