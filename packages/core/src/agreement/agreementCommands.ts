import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { BothContacts, namedTwice } from "../party/index.ts"
import {
  absent,
  command,
  type DecideContext,
  decision,
  GivenTerms,
  Id,
  Key,
  Note,
  one,
  pointer,
  type SignedTerms
} from "../plugin/index.ts"
import { Agreement, type AgreementState, EndReason } from "./Agreement.ts"
import { Party } from "./Party.ts"
import { Person } from "./Person.ts"
import { DeputyIsPrimary, EndsBeforeItBegins, NoEdition, NoPointChosen } from "./refusals.ts"

const Points = Schema.Record(Key, GivenTerms)

const twoPeople = ({ company, authority }: BothContacts) => [
  ...DeputyIsPrimary.when(namedTwice(company), { side: "company" }),
  ...DeputyIsPrimary.when(namedTwice(authority), { side: "authority" })
]

/** The four people, each with the field that names it. */
const people = ({ company, authority }: BothContacts) => ({
  companyPrimary: one(Person, company.primary, "/contacts/company/primary"),
  companyDeputy: one(Person, company.deputy, "/contacts/company/deputy"),
  authorityPrimary: one(Person, authority.primary, "/contacts/authority/primary"),
  authorityDeputy: one(Person, authority.deputy, "/contacts/authority/deputy")
})

/** The chosen points in the wording of today, and every reason why some cannot be. */
const signTerms = (points: Readonly<Record<string, unknown>>, { sign }: DecideContext) => {
  const signings = Object.entries(points).map(
    ([point, terms]) => [point, sign(point, terms, pointer("points", point))] as const
  )
  return {
    refusals: signings.flatMap(([, signing]) => (signing.ok ? [] : signing.refusals)),
    terms: Object.fromEntries(
      signings.flatMap(([point, signing]): ReadonlyArray<readonly [string, SignedTerms]> =>
        signing.ok ? [[point, signing.signed]] : []
      )
    ) as AgreementState["points"]
  }
}

const noPoint = (agreement: string, points: object) =>
  NoPointChosen.when(Object.keys(points).length === 0, { agreement })

/** @da udarbejd aftale */
export const draft = command({
  input: Schema.Struct({ agreement: Id, on: Day, party: Id, contacts: BothContacts, points: Points }),
  reads: ({ agreement, party, contacts }) => ({
    nothing: absent(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    ...people(contacts)
  }),
  decide: (_, { agreement, on, party, contacts, points }, context) => {
    const { refusals, terms } = signTerms(points, context)
    return decision([noPoint(agreement, points), twoPeople(contacts), refusals], () => [
      Agreement.events.Drafted(agreement, on, { party, contacts, points: terms })
    ])
  }
})

/** @da vælg aftalens punkter */
export const choosePoints = command({
  input: Schema.Struct({ agreement: Id, on: Day, points: Points }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: (_, { agreement, on, points }, context) => {
    const { refusals, terms } = signTerms(points, context)
    return decision([noPoint(agreement, points), refusals], () => [
      Agreement.events.PointsChosen(agreement, on, { points: terms })
    ])
  }
})

/** @da udpeg kontaktpersoner */
export const nameContacts = command({
  input: Schema.Struct({ agreement: Id, on: Day, contacts: BothContacts }),
  reads: ({ agreement, contacts }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    ...people(contacts)
  }),
  decide: ({ agreement: { id } }, { on, contacts }) =>
    decision([twoPeople(contacts)], () => [Agreement.events.ContactsNamed(id, on, { contacts })])
})

/** @da indgå aftale */
export const sign = command({
  input: Schema.Struct({ agreement: Id, on: Day }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: ({ agreement: { id, state } }, { on }, { editionOn }) => {
    const edition = editionOn(on)
    return decision([noPoint(id, state.points), NoEdition.when(edition === undefined, { signedOn: on })], () => [
      Agreement.events.Signed(id, on, { edition: edition! })
    ])
  }
})

/** @da afslut aftale */
export const end = command({
  input: Schema.Struct({ agreement: Id, lastDay: Day, reason: EndReason, note: Schema.optionalKey(Note) }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: ({ agreement: { id, state } }, { lastDay, reason, note }) =>
    decision([endsBefore(state, lastDay)], () => [
      Agreement.events.Ended(id, lastDay, { reason, ...(note === undefined ? {} : { noteRef: note }) })
    ])
})

/** @da ret aftalens sidste dag */
export const correctEnd = command({
  input: Schema.Struct({ agreement: Id, lastDay: Day }),
  reads: ({ agreement }) => ({ agreement: one(Agreement, agreement, "/agreement") }),
  decide: ({ agreement: { id, state } }, { lastDay }) =>
    decision([endsBefore(state, lastDay)], () => [Agreement.events.EndCorrected(id, lastDay, {})])
})

const endsBefore = (state: AgreementState, lastDay: Day) =>
  state._tag === "Draft" ? [] : EndsBeforeItBegins.when(lastDay < state.signedOn, { signedOn: state.signedOn })
