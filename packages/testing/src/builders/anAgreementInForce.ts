import type { AgreementView } from "@partnerskab/core"
import type { Day } from "@partnerskab/core/calendar"
import type { BothContacts } from "@partnerskab/core/party"
import type { InstalledTerms } from "@partnerskab/core/plugin"
import { aCompany, type BuiltCompany, somePeople } from "./aCompany.ts"
import { built } from "./CannotBuild.ts"
import { type Jobcentre, numberOf, today } from "./Jobcentre.ts"

/**
 * What is to be otherwise with an agreement. Everything has a value that suits the rest.
 *
 * @category models
 */
export interface AgreementChanges<M> {
  readonly agreement?: string
  /** One of its own without it. */
  readonly company?: BuiltCompany
  /** The day it is drafted, and signed; today without it. */
  readonly on?: Day
  /** The first day in force; the day it is signed without it. */
  readonly firstDay?: Day
  /** None is agreed without it. */
  readonly lastDay?: Day
  /** Two places and one person in the networks without it. */
  readonly points?: Partial<InstalledTerms<M>>
  /** The company's own two, and the jobcentre's `consultant` and `colleague`. One that is not known is registered. */
  readonly contacts?: Partial<BothContacts>
}

/**
 * An agreement that was built.
 *
 * @category models
 */
export interface BuiltAgreement<M> {
  readonly agreement: string
  readonly company: BuiltCompany
  readonly contacts: BothContacts
  /** How it stands now. */
  readonly seen: () => Promise<AgreementView<M>>
}

const usualPoints = {
  placements: { instruments: ["virksomhedspraktik"], places: 2 },
  network: { people: 1 }
} as const

/**
 * A draft of an agreement with a company: `await aDraft(town, { points: { fairs: { recruits: true } } })`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const aDraft = async <M>(
  at: Jobcentre<M>,
  changes: Omit<AgreementChanges<M>, "firstDay" | "lastDay"> = {}
): Promise<BuiltAgreement<M>> => {
  const { agreement = `agreement-${numberOf(at, "agreement")}`, on = today(at) } = changes
  const company = changes.company ?? (await aCompany(at, { on }))
  const contacts = {
    company: company.contacts,
    authority: { primary: "consultant", deputy: "colleague" },
    ...changes.contacts
  }
  const people = [contacts.company, contacts.authority].flatMap(({ primary, deputy }) => [primary, deputy])
  await somePeople(at, { people, on })
  // What is usual is not there in every installation; where it is not, the desk says so.
  const points = changes.points ?? (usualPoints as unknown as Partial<InstalledTerms<M>>)
  const input = { agreement, on, party: company.party, contacts, points }
  await built("aDraft: agreement.draft", at.desk.agreement.draft(input as never))
  const seen = async (): Promise<AgreementView<M>> => (await at.pk.agreement(agreement))!
  return { agreement, company, contacts, seen }
}

/**
 * An agreement that was signed: `const { agreement, company } = await anAgreementInForce(town, { lastDay: "2026-12-31" })`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const anAgreementInForce = async <M>(
  at: Jobcentre<M>,
  { firstDay, lastDay, ...changes }: AgreementChanges<M> = {}
): Promise<BuiltAgreement<M>> => {
  const draft = await aDraft(at, changes)
  const days = { ...(firstDay === undefined ? {} : { firstDay }), ...(lastDay === undefined ? {} : { lastDay }) }
  const signing = { agreement: draft.agreement, on: changes.on ?? today(at), ...days }
  await built("anAgreementInForce: agreement.sign", at.desk.agreement.sign(signing))
  return draft
}
