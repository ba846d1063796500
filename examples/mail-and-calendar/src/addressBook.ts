import { contactsOn, isInForce } from "@partnerskab/core"
import type { Day } from "@partnerskab/core/calendar"
import {
  EmailProperty,
  FNProperty,
  OrgProperty,
  SpecialValueType,
  TelProperty,
  TextType,
  UIDProperty,
  URIType,
  URLProperty,
  VCARD
} from "vcard4"
import { type Host, isAddress, mailAddressOf, oneLine } from "./host.ts"
import { type Partnerships, authority } from "./partnerships.ts"
import { type Known, nameOfParty, peopleOf } from "./people.ts"

/** Someone to call, of whom, and about which agreements. */
interface Entry {
  readonly organisation: string
  readonly agreements: Array<string>
}

/** The contacts of all agreements in force as vCards, each person once, with a link to each of their agreements. */
export const addressBook = async (pk: Partnerships, host: Host, on: Day): Promise<string> => {
  const entries = await entriesOf(pk, on)
  const people = await peopleOf(pk, [...entries.keys()])
  return people.map((person) => cardOf(host, person, entries.get(person.person)!)).join("")
}

const entriesOf = async (pk: Partnerships, on: Day): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>()
  let after: string | undefined
  do {
    const page = await pk.agreement.find({ state: { in: ["Active", "Ended"] } }, { limit: 100, after })
    for (const { id, state } of page.rows) {
      const contacts = contactsOn(state, on)?.contacts
      // One that has ended is in force until its last day, and one that nobody has ended may have run out.
      if (contacts === undefined || !isInForce(state, on)) continue
      const company = (await nameOfParty(pk, state.party, on)) ?? state.party
      for (const [side, organisation] of [
        ["company", company],
        ["authority", authority.displayName]
      ] as const)
        for (const person of [contacts[side].primary, contacts[side].deputy]) {
          const entry = entries.get(person) ?? { organisation, agreements: [] }
          entry.agreements.push(id)
          entries.set(person, entry)
        }
    }
    after = page.next
  } while (after !== undefined)
  return entries
}

const cardOf = (host: Host, { person, name, reach }: Known, { organisation, agreements }: Entry): string => {
  const address = mailAddressOf(host, person, reach)
  const telephone = reach === undefined || isAddress(reach) ? "" : oneLine(reach)
  const text = (words: string) => new TextType(oneLine(words))
  return new VCARD([
    new UIDProperty([], text(`${person}@${host.domain}`)),
    new FNProperty([], text(name)),
    new OrgProperty([], new SpecialValueType("OrgProperty", [text(organisation)])),
    ...(address === undefined ? [] : [new EmailProperty([], text(address))]),
    ...(telephone === "" ? [] : [new TelProperty([], text(telephone))]),
    ...agreements.map((agreement) => new URLProperty([], new URIType(host.linkTo(agreement))))
  ]).repr()
}
