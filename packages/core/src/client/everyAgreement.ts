import * as Effect from "effect/Effect"
import { Agreement, type AgreementState } from "../agreement/index.ts"
import type { Condition, EntityRow, StorageService, StorageUnavailable } from "../storage/index.ts"
import { type ContactTexts, contactsEver, contactsIn } from "../desk/index.ts"

/** An agreement as it is stored. */
export interface Row {
  readonly id: string
  readonly state: AgreementState
}

type Answer<A> = Effect.Effect<A, StorageUnavailable>

/** Goes through agreements a page at a time. */
export const eachAgreement = <A>(
  { find }: Pick<StorageService, "find">,
  where: Readonly<Record<string, Condition>>,
  take: (rows: ReadonlyArray<Row>) => Answer<ReadonlyArray<A>>
): Answer<ReadonlyArray<A>> =>
  Effect.gen(function* () {
    const found: Array<A> = []
    let after: string | undefined
    do {
      const page: { readonly rows: ReadonlyArray<EntityRow>; readonly next?: string } = yield* find({
        entity: Agreement.key,
        where,
        limit: 500,
        ...(after === undefined ? {} : { after })
      })
      found.push(...(yield* take(page.rows.map(({ id, state }) => ({ id, state: state as AgreementState })))))
      after = page.next
    } while (after !== undefined)
    return found
  })

/** Goes through agreements a page at a time, with the people of each page. */
export const everyAgreement = <A>(
  storage: StorageService,
  where: Readonly<Record<string, Condition>>,
  take: (rows: ReadonlyArray<Row>, known: ReadonlyMap<string, ContactTexts>) => ReadonlyArray<A>
): Answer<ReadonlyArray<A>> =>
  eachAgreement(storage, where, (rows) => {
    const people = rows.flatMap(({ state }) => [
      ...contactsEver(state),
      ...(state._tag === "Prospect" && state.consultant !== undefined ? [state.consultant] : [])
    ])
    return Effect.map(contactsIn(storage, [...new Set(people)]), (known) => take(rows, known))
  })
