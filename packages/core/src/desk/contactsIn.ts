import * as Effect from "effect/Effect"
import { type AgreementState, type KnownContact, Person, type PersonState } from "../agreement/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"

/** A contact with the texts about them that are still there. */
export interface ContactTexts extends KnownContact {
  readonly name?: string
  readonly reach?: string
}

/** Everyone who is, or was, a contact of an agreement or of one of its points. */
export const contactsEver = (agreement: AgreementState): ReadonlyArray<string> => {
  if (!("contacts" in agreement)) return []
  const { contacts, pointContacts } = agreement
  const since = "contactsSince" in agreement ? agreement : undefined
  return [
    ...new Set([
      ...[contacts.company, contacts.authority, ...Object.values(since?.contactsSince ?? {}).flat()].flatMap(
        ({ primary, deputy }) => [primary, deputy]
      ),
      ...[...Object.values(pointContacts), ...Object.values(since?.pointContactsSince ?? {}).flat()].flatMap(
        ({ company, authority }) => [company, authority].filter((person) => person !== undefined)
      )
    ])
  ]
}

/** What is known of people, with the texts about them: two questions, however many they are. */
export const contactsIn = (
  { load, persons }: StorageService,
  people: ReadonlyArray<string>
): Effect.Effect<ReadonlyMap<string, ContactTexts>, StorageUnavailable> =>
  Effect.gen(function* () {
    if (people.length === 0) return new Map()
    const { rows } = yield* load({
      commandId: "",
      streams: people.map((id) => ({ entity: Person.key, id })),
      sets: []
    })
    const known = rows.flatMap((row) => (row === undefined ? [] : [{ id: row.id, state: row.state as PersonState }]))
    const texts = yield* persons(known.flatMap(({ state: { nameRef, reachRef } }) => [nameRef, reachRef ?? nameRef]))
    const textOf = new Map(texts.map(({ ref, text }) => [ref, text]))
    return new Map(
      known.map(({ id, state }) => {
        const name = textOf.get(state.nameRef)
        const reach = state.reachRef === undefined ? undefined : textOf.get(state.reachRef)
        return [
          id,
          {
            state,
            erased: name === undefined,
            ...(name === undefined ? {} : { name }),
            ...(reach === undefined ? {} : { reach })
          }
        ]
      })
    )
  })
