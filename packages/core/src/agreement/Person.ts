import * as Schema from "effect/Schema"
import { absent, command, decision, defineEntity, Id, one, PersonName, Reach, type StateOf } from "../plugin/index.ts"
import { Day } from "../calendar/index.ts"

const common = { nameRef: Schema.String, reachRef: Schema.optionalKey(Schema.String) }

/**
 * Someone who can be a contact. Name and reach are references to Persons.
 *
 * @da kontaktperson
 * @source LBR 2011, kap. 3 nr. 2
 * @category models
 */
export class Person extends defineEntity("person", {
  state: Schema.TaggedStruct("Known", common),
  events: { Registered: Schema.Struct(common), Changed: Schema.Struct(common) },
  words: { name: { da: "kontaktpersonen", en: "the contact" }, plural: { da: "kontaktpersoner", en: "contacts" } },
  begin: { Registered: (person) => ({ _tag: "Known", ...person }) },
  when: { Known: { Changed: (_, person) => ({ _tag: "Known", ...person }) } }
}) {}

/**
 * The state of a person.
 *
 * @category models
 */
export type PersonState = StateOf<typeof Person>

const input = Schema.Struct({ person: Id, on: Day, name: PersonName, reach: Schema.optionalKey(Reach) })

/** The desk has put references in the place of the texts. */
const asRefs = ({ name, reach }: { readonly name: string; readonly reach?: string }) => ({
  nameRef: name,
  ...(reach === undefined ? {} : { reachRef: reach })
})

/** @da registrér kontaktperson */
export const registerPerson = command({
  input,
  reads: ({ person }) => ({ nothing: absent(Person, person, "/person") }),
  decide: (_, { person, on, ...texts }) => decision([], () => [Person.events.Registered(person, on, asRefs(texts))])
})

/** @da ret kontaktperson */
export const changePerson = command({
  input,
  reads: ({ person }) => ({ person: one(Person, person, "/person") }),
  decide: ({ person: { id } }, { person: _, on, ...texts }) =>
    decision([], () => [Person.events.Changed(id, on, asRefs(texts))])
})
