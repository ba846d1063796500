import type { Day } from "../../calendar/index.ts"
import type { BothContacts, Side } from "../../party/index.ts"
import type { Seen, Texts } from "../../plugin/index.ts"
import type { AgreementState } from "../Agreement.ts"
import type { AgreementNames, NamedPerson } from "../letters/AgreementNames.ts"
import { contactsOn, statusOn } from "../agreementOn.ts"
import type { Approval } from "../approvals/approvalFields.ts"
import type { PlaceApprovals } from "../approvals/approvalsOf.ts"
import type { PartyState } from "../parties/Party.ts"
import { workplacesOn } from "../parties/partyOn.ts"
import type { PrintedAgreement, PrintedCompany, PrintedSignature } from "./PrintedAgreement.ts"
import { printedPoints } from "./printedPoints.ts"

/**
 * What is printed beside the agreement itself.
 *
 * @shape `places`: its approvals as they stand; `onBehalf`: what the codes of `agreement.onBehalfReasons` stand for
 * @category models
 */
export interface PrintWith {
  readonly on: Day
  readonly names: AgreementNames
  readonly party?: PartyState
  readonly places?: ReadonlyArray<PlaceApprovals>
  readonly onBehalf?: Readonly<Record<string, Texts>>
}

/**
 * An agreement as of a day, as data that can be printed.
 *
 * @category operations
 */
export const printModel = (
  { id, version, state }: Seen<AgreementState>,
  { on, names, party, places, onBehalf = {} }: PrintWith
): PrintedAgreement => {
  const named = contactsOn(state, on)
  const both = named && peopleOf(named.contacts, names)
  return {
    agreement: id,
    version,
    on,
    status: statusOn(state, on),
    ...("edition" in state ? { edition: state.edition } : {}),
    days: daysOf(state),
    company: { ...companyOf({ on, names, party }), ...(both === undefined ? {} : { contacts: both.company }) },
    authority: { name: names.authority, ...(both === undefined ? {} : { contacts: both.authority }) },
    points: printedPoints(state, on, names),
    pauses:
      "pauses" in state
        ? state.pauses.map(({ firstDay, lastDay }) => (lastDay === undefined ? { firstDay } : { firstDay, lastDay }))
        : [],
    ...("signed" in state ? { signed: state.signed } : {}),
    signatures: "approvals" in state ? signaturesOf(state.approvals, { names, places, onBehalf }) : [],
    ...("succeeds" in state && state.succeeds !== undefined ? { succeeds: state.succeeds } : {}),
    ...("succeededBy" in state && state.succeededBy !== undefined ? { succeededBy: state.succeededBy } : {})
  }
}

const unnamed: NamedPerson = {}

const peopleOf = ({ company, authority }: BothContacts, { people }: AgreementNames) => {
  const side = ({ primary, deputy }: BothContacts[Side]) => ({
    primary: people[primary] ?? unnamed,
    deputy: people[deputy] ?? unnamed
  })
  return { company: side(company), authority: side(authority) }
}

const daysOf = (state: AgreementState): PrintedAgreement["days"] => {
  const day = <Key extends string>(key: Key, value: Day | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Day }
  if (state._tag === "Prospect" || state._tag === "Dropped") return {}
  const { draftedOn } = state
  if (state._tag === "Draft") return { draftedOn }
  if (state._tag === "Proposed")
    return {
      draftedOn,
      proposedOn: state.proposedOn,
      ...day("firstDay", state.agreedFirstDay),
      ...day("lastDay", state.agreedLastDay)
    }
  const { signedOn, firstDay, lastDay, reviewOn } = state
  return { draftedOn, signedOn, firstDay, ...day("lastDay", lastDay), ...day("reviewOn", reviewOn) }
}

/** The workplaces are those of the day. */
const companyOf = ({
  on,
  names: { party: name },
  party
}: {
  readonly on: Day
  readonly names: AgreementNames
  readonly party: PartyState | undefined
}): PrintedCompany => ({
  ...(name === undefined ? {} : { name }),
  ...(party === undefined
    ? { workplaces: [] }
    : {
        kind: party.kind,
        cvr: party.unit.cvr,
        ...(party.unit.unit === undefined ? {} : { unit: party.unit.unit }),
        workplaces: workplacesOn(party, on)
      })
})

interface Signing {
  readonly names: AgreementNames
  readonly places: PrintWith["places"]
  readonly onBehalf: Readonly<Record<string, Texts>>
}

const signaturesOf = (
  approvals: ReadonlyArray<Approval>,
  { names: { people }, places = [], onBehalf }: Signing
): ReadonlyArray<PrintedSignature> =>
  approvals.map((approval) => {
    const { place, by, on, hash, actor, onBehalf: code } = approval
    const planned = places.find((one) => one.place === place)
    const standing = planned?.given.find((given) => given.by === by && given.hash === hash)
    const side = planned?.side ?? (place === "company" || place === "authority" ? place : undefined)
    return {
      place,
      ...(side === undefined ? {} : { side }),
      person: people[by] ?? unnamed,
      on,
      recordedBy: actor,
      ...(code === undefined ? {} : { onBehalf: onBehalf[code] ?? { da: code, en: code } }),
      hash,
      lapsed: standing !== undefined && !standing.stands
    }
  })
