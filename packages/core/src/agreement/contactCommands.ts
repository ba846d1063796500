import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { type BothContacts, Contacts, PointContact } from "../party/index.ts"
import { command, decision, Id, Key, one } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement, mayTellWhy } from "./commandInputs.ts"
import { asWhy, inForceOn, noneHasLeft, peopleOf, reasonGiven, stillKept, twoPeople } from "./agreementChecks.ts"
import { changeReasons } from "./agreementSettings.ts"
import { daysInForce, pointsOn } from "./agreementOn.ts"
import { pointContactsOf } from "./pointContacts.ts"
import { PointNotChosen } from "./pointRefusals.ts"
import { correctable } from "./whatIsCorrected.ts"

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
  input: Schema.Struct({ agreement: Id, on: Day, contacts: sides, ...mayTellWhy }),
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
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.ContactsNamed(id, on, { contacts, ...asWhy(given) })]
    )
})

/** @da udpeg kontaktperson for et punkt */
export const namePointContact = command({
  input: Schema.Struct({ agreement: Id, on: Day, point: Key, contact: PointContact, ...mayTellWhy }),
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
        PointNotChosen.when(canName(state) && !(point in pointsOn(state, on)), { point, on, field: "/point" }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.PointContactNamed(id, on, { point, contact, ...asWhy(given) })]
    )
})

/** Of what is not in preparation or signed, or has ended, the table of its life refuses. */
const canName = (state: AgreementState): boolean =>
  state._tag === "Draft" || state._tag === "Proposed" || state._tag === "Active"

/** @da ret kontaktpersoner, der var skrevet forkert */
export const correctContacts = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    /** What was said from this day on is corrected; without it, what holds from the first day, if it holds on the day. */
    from: Schema.optionalKey(Day),
    contacts: sides,
    ...mayTellWhy
  }),
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
