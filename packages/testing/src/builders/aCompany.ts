import { Person } from "@partnerskab/core/agreement"
import type { Day } from "@partnerskab/core/calendar"
import { type Contacts, isCvrNumber } from "@partnerskab/core/party"
import { built } from "./CannotBuild.ts"
import { type Jobcentre, numberOf, today } from "./Jobcentre.ts"

/**
 * What is to be otherwise with a company. Everything has a value that suits the rest.
 *
 * @category models
 */
export interface CompanyChanges {
  readonly party?: string
  readonly on?: Day
  readonly name?: string
  readonly cvr?: string
  readonly workplaces?: ReadonlyArray<string>
  /** Its two people; one that is not known is registered. */
  readonly contacts?: Contacts
}

/**
 * A company that was built.
 *
 * @category models
 */
export interface BuiltCompany {
  readonly party: string
  readonly name: string
  readonly cvr: string
  readonly workplaces: ReadonlyArray<string>
  readonly contacts: Contacts
}

/**
 * A company with a workplace and two contacts: `await aCompany(town, { name: "Bageriet" })`.
 *
 * @throws {CannotBuild} when a command is refused
 * @category constructors
 */
export const aCompany = async <M>(at: Jobcentre<M>, changes: CompanyChanges = {}): Promise<BuiltCompany> => {
  const number = numberOf(at, "company")
  const party = changes.party ?? `company-${number}`
  const on = changes.on ?? today(at)
  const {
    name = `Virksomhed ${number}`,
    cvr = cvrOf(number),
    workplaces = [`00${String(number).padStart(8, "0")}`],
    contacts = { primary: `${party}-owner`, deputy: `${party}-foreman` }
  } = changes
  await somePeople(at, { people: [contacts.primary, contacts.deputy], on })
  await built("aCompany: parties.add", at.desk.parties.add({ party, on, name, kind: "company", cvr, workplaces }))
  return { party, name, cvr, workplaces, contacts }
}

/** Registers those who are not known yet. Two builders at once may both want them: who comes second is content. */
export const somePeople = async <M>(
  { pk, desk }: Jobcentre<M>,
  { people, on }: { readonly people: ReadonlyArray<string>; readonly on: Day }
): Promise<void> => {
  for (const person of people) {
    if ((await pk.get(Person, person)) !== undefined) continue
    const answer = desk.people.register({ person, on, name: `Kontakt ${person}`, reach: `${person}@example.dk` })
    await built("people.register", answer).catch(async (cause: unknown) => {
      if ((await pk.get(Person, person)) === undefined) throw cause
    })
  }
}

/** A number whose check digit fits. It begins with a zero, as those of no real company do. */
const cvrOf = (number: number): string => {
  const endings = Array.from({ length: 100 }, (_, ending) => String(ending).padStart(2, "0"))
  const begins = String(number).padStart(6, "0")
  return endings.map((ending) => begins + ending).find(isCvrNumber)!
}
