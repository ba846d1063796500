import * as Effect from "effect/Effect"
import {
  type AgreementNames,
  type AgreementState,
  nameRefOn,
  type NamedPerson,
  type PartyState,
  type PersonState
} from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import { pointWordsOf } from "../desk/index.ts"
import { type Authority, authorityNameOn } from "../party/index.ts"
import type { PersonText, StorageService, StorageUnavailable } from "../storage/index.ts"
import { contactsEver } from "../desk/index.ts"
import type { Inside } from "./inside.ts"

/** What an agreement refers to, and what all of it is called on a day. */
export interface Gathered {
  readonly names: AgreementNames
  readonly party?: PartyState
}

/** Reads what everything in some states of one agreement is called on a day: two round trips, however much it is. */
export const gatherNames = (
  { catalog, authority }: Pick<Inside, "catalog"> & { readonly authority: Authority },
  { load, persons }: Pick<StorageService, "load" | "persons">,
  { id, states, on }: { readonly id: string; readonly states: ReadonlyArray<AgreementState>; readonly on: Day }
): Effect.Effect<Gathered, StorageUnavailable> =>
  Effect.gen(function* () {
    const last = states.at(-1)!
    const people = [...new Set(states.flatMap(peopleIn))]
    const streams = [{ entity: "party", id: last.party }, ...people.map((person) => ({ entity: "person", id: person }))]
    const { rows } = yield* load({ commandId: "", streams, sets: [] })
    const party = rows[0]?.state as PartyState | undefined
    const known = people.flatMap((person, at) => {
      const state = rows[at + 1]?.state as PersonState | undefined
      return state === undefined ? [] : [[person, state] as const]
    })
    // Before the party was known it had the name it was first known by.
    const nameRef = party && (nameRefOn(party, on) ?? party.names?.[0]?.nameRef ?? party.nameRef)
    const refs = new Set([
      ...(nameRef === undefined ? [] : [nameRef]),
      ...known.flatMap(([, { nameRef: name, reachRef }]) => [name, ...(reachRef === undefined ? [] : [reachRef])]),
      ...states.flatMap((state) => ("points" in state ? textsWithin(state.points) : []))
    ])
    const found = new Map((yield* persons([...refs])).map((text) => [text.ref, text]))
    const name = nameRef === undefined ? undefined : found.get(nameRef)?.text
    return {
      ...(party === undefined ? {} : { party }),
      names: {
        authority: authorityNameOn(authority, on),
        ...(name === undefined ? {} : { party: name }),
        people: Object.fromEntries(known.map(([person, state]) => [person, namedFrom(state, found)])),
        points: pointWordsOf(catalog, editionOf(states, catalog.editions, on)),
        texts: Object.fromEntries(
          [...found.values()]
            .filter(({ subject }) => subject.entity === "agreement" && subject.id === id)
            .map(({ ref, text }) => [ref, text])
        )
      }
    }
  })

const namedFrom = ({ nameRef, reachRef }: PersonState, found: ReadonlyMap<string, PersonText>): NamedPerson => {
  const [name, reach] = [found.get(nameRef)?.text, reachRef === undefined ? undefined : found.get(reachRef)?.text]
  return { ...(name === undefined ? {} : { name }), ...(reach === undefined ? {} : { reach }) }
}

/** The edition that the last of the states follows; of a draft, that of the day. */
const editionOf = (
  states: ReadonlyArray<AgreementState>,
  editions: Inside["catalog"]["editions"],
  on: Day
): string | undefined => {
  const last = states.at(-1)!
  return "edition" in last ? last.edition : editions.findLast(({ from }) => from <= on)?.key
}

/** Everyone a state names, now or on another day. */
const peopleIn = (state: AgreementState): ReadonlyArray<string> => [
  ...contactsEver(state),
  ...("approvals" in state ? state.approvals.map(({ by }) => by) : [])
]

/** A reference is an id; what is longer is none. */
const longest = 200

/** Every text in terms that may be a reference: which of them are is for Persons to say. */
const textsWithin = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return value.length > 0 && value.length <= longest ? [value] : []
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsWithin) : []
}
