import * as Effect from "effect/Effect"
import { Agreement, type AgreementState } from "../agreement/index.ts"
import type { Condition, EntityRow, StorageService, StorageUnavailable } from "../storage/index.ts"
import { type ContactTexts, contactsEver, contactsIn } from "./contactsIn.ts"

/** An agreement as it is stored. */
export interface Row {
  readonly id: string
  readonly state: AgreementState
}

/** Goes through agreements a page at a time, with the people of each page. */
export const everyAgreement = <A>(
  storage: StorageService,
  where: Readonly<Record<string, Condition>>,
  take: (rows: ReadonlyArray<Row>, known: ReadonlyMap<string, ContactTexts>) => ReadonlyArray<A>
): Effect.Effect<ReadonlyArray<A>, StorageUnavailable> =>
  Effect.gen(function* () {
    const found: Array<A> = []
    let after: string | undefined
    do {
      const page: { readonly rows: ReadonlyArray<EntityRow>; readonly next?: string } = yield* storage.find({
        entity: Agreement.key,
        where,
        limit: 500,
        ...(after === undefined ? {} : { after })
      })
      const rows = page.rows.map(({ id, state }) => ({ id, state: state as AgreementState }))
      const people = rows.flatMap(({ state }) => [
        ...contactsEver(state),
        ...(state._tag === "Prospect" && state.consultant !== undefined ? [state.consultant] : [])
      ])
      const known = yield* contactsIn(storage, [...new Set(people)])
      found.push(...take(rows, known))
      after = page.next
    } while (after !== undefined)
    return found
  })
