import * as Schema from "effect/Schema"
import { addDays, Day } from "../calendar/index.ts"
import { BothContacts, PointContact } from "../party/index.ts"
import {
  absent,
  command,
  type DecideContext,
  decision,
  GivenTerms,
  Id,
  Key,
  one,
  oneIfGiven,
  pointer
} from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { aboutAgreement } from "./commandInputs.ts"
import { noneHasLeft, peopleOf, signTerms, somePoint, stillKept, titleIn, twoPeople } from "./agreementChecks.ts"
import { draftDays, draftWarnings } from "./agreementSettings.ts"
import { NothingChanges, sameSaid, someChange } from "./nothingChanges.ts"
import { Party } from "./parties/Party.ts"
import { pointContactsOf } from "./pointContacts.ts"
import { PointNotChosen } from "./pointRefusals.ts"
import { AnotherParty, NothingToSucceed } from "./successionRefusals.ts"
import type { ChoosePointsInput, DraftInput, DraftProspectInput } from "./inputs/preparing.ts"
import type { AgreementOnDay } from "./inputs/about.ts"
import { inputOf } from "./inputs/inputOf.ts"

const Points = Schema.Record(Key, GivenTerms)

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
  if (days === 0) return {}
  const warnedDays = valueOn(draftWarnings, on).filter((before) => before < days)
  return { keptUntil: addDays(on, days), warnedDays }
}

/** Refuses a contact for a point that is not chosen. */
const contactsOfPoints = (
  { on, points, pointContacts = {} }: { readonly on: Day; readonly points: object; readonly pointContacts?: object },
  context: Pick<DecideContext, "titleOf" | "editionOn">
) =>
  Object.keys(pointContacts).flatMap((point) => {
    const title = titleIn(undefined, { point, on }, context)
    return PointNotChosen.unless(point in points, { point, title, on, field: pointer("pointContacts", point) })
  })

/**
 * What is drafted holds from the first day of the agreement, which nobody has said yet: not before the day of the draft.
 * The day itself is asked when the agreement is sent for approval, and when it is signed.
 */
const notBefore = (on: Day) => ({ on, orLater: true })

/** @da udarbejd aftale */
export const draft = command({
  input: inputOf<DraftInput>()(
    Schema.Struct({
      ...drafted,
      succeeds: Schema.optionalKey(Id)
    })
  ),
  reads: ({ agreement, party, contacts, pointContacts = {}, succeeds }) => ({
    nothing: absent(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    before: oneIfGiven(Agreement, succeeds, "/succeeds"),
    ...pointContactsOf(pointContacts, "pointContacts"),
    ...peopleOf(contacts)
  }),
  decide: (
    { before: { state: before } = {}, nothing: _, party: _party, ...people },
    { agreement, on, points, ...given },
    context
  ) => {
    const { refusals, terms } = signTerms(points, notBefore(on), context)
    return decision(
      [
        somePoint(agreement, points),
        twoPeople(given.contacts),
        noneHasLeft(people, on),
        contactsOfPoints({ on, points, ...given }, context),
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
  input: inputOf<DraftProspectInput>()(Schema.Struct({ ...drafted, party: Id })),
  reads: ({ agreement, party, contacts, pointContacts = {} }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    party: one(Party, party, "/party"),
    ...pointContactsOf(pointContacts, "pointContacts"),
    ...peopleOf(contacts)
  }),
  decide: ({ agreement: { id, state }, party: _party, ...people }, { agreement: _, on, points, ...given }, context) => {
    const { refusals, terms } = signTerms(points, notBefore(on), context)
    return decision(
      [
        somePoint(id, points),
        twoPeople(given.contacts),
        noneHasLeft(people, on),
        contactsOfPoints({ on, points, ...given }, context),
        refusals,
        AnotherParty.when(state.party !== given.party, { party: state.party })
      ],
      () => [Agreement.events.Drafted(id, on, { ...given, points: terms, ...keepingOf(on, context) })]
    )
  }
})

/** @da vælg aftalens punkter: en kontaktperson for et punkt, der tages ud, følger med det */
export const choosePoints = command({
  input: inputOf<ChoosePointsInput>()(Schema.Struct({ agreement: Id, on: Day, points: Points })),
  reads: aboutAgreement,
  decide: ({ agreement: { state } }, { agreement, on, points }, context) => {
    const { refusals, terms } = signTerms(points, notBefore(on), context)
    const prepared = state._tag === "Draft" || state._tag === "Proposed" ? state : undefined
    const out = Object.keys(prepared?.pointContacts ?? {}).filter((point) => !(point in points))
    return decision(
      [
        somePoint(agreement, points),
        stillKept(state, on),
        refusals,
        refusals.length > 0 || out.length > 0 ? [] : someChange(prepared?.points, terms, "/points")
      ],
      () => [
        Agreement.events.PointsChosen(agreement, on, { points: terms }),
        ...out.map((point) => Agreement.events.PointContactNamed(agreement, on, { point, contact: {} }))
      ]
    )
  }
})

/** @da gem udkastet længere */
export const keepDraft = command({
  input: inputOf<AgreementOnDay>()(Schema.Struct({ agreement: Id, on: Day })),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { on }, context) => {
    const kept = keptLonger(state, keepingOf(on, context))
    const prepared = state._tag === "Draft" || state._tag === "Proposed" ? state : undefined
    return decision(
      [
        NothingChanges.when(prepared !== undefined && sameSaid(keepingIn(prepared), keepingIn(kept)), {
          field: "/on"
        })
      ],
      () => [Agreement.events.Kept(id, on, kept)]
    )
  }
})

/** What is said of keeping a draft. */
const keepingIn = ({
  keptUntil,
  warnedDays
}: {
  readonly keptUntil?: Day
  readonly warnedDays?: ReadonlyArray<number>
}) => ({ keptUntil, warnedDays })

/** A draft that is kept longer is never kept for a shorter time than it was, and never until before it was made. */
const keptLonger = (state: AgreementState, keeping: ReturnType<typeof keepingOf>) => {
  if (keeping.keptUntil === undefined || (state._tag !== "Draft" && state._tag !== "Proposed")) return keeping
  const before = state.keptUntil ?? state.draftedOn
  return before > keeping.keptUntil ? { ...keeping, keptUntil: before } : keeping
}
