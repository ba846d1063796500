import * as Effect from "effect/Effect"
import {
  Agreement,
  type AgreementState,
  contactsOn,
  daysInForce,
  hasLeftBy,
  isInForce,
  type ToCall,
  uncoveredDays,
  whoToCall
} from "../agreement/index.ts"
import { covers, dayInDenmark, daysBetween, type Day } from "../calendar/index.ts"
import type { Condition, EntityRow, StorageService, StorageUnavailable } from "../storage/index.ts"
import type { AgreementContacts, CallQuestion, Called, Unassigned, UncoveredAgreement } from "./ContactAnswers.ts"
import { ask } from "./ask.ts"
import { checkLife } from "./checkFind.ts"
import { checkDay } from "./checkQuestion.ts"
import { type ContactTexts, contactsEver, contactsIn } from "./contactsIn.ts"
import { must } from "./fieldValue.ts"
import type { Inside } from "./inside.ts"
import type { Questions } from "./AskedOf.ts"

/** What is asked of the people of agreements, for both doors. */
export const agreementPeople = ({ catalog, clock }: Inside): Questions<AgreementContacts> => {
  const today = () => dayInDenmark(clock.now())
  return {
    whoToCall: (id: string, { point, on = today() }: CallQuestion = {}) =>
      ask(
        () => {
          checkLife(catalog, Agreement.key, id)
          checkDay("on", on)
          if (point !== undefined && !catalog.modules.has(point)) throw must("point", pointWords(catalog), point)
        },
        (storage) =>
          Effect.gen(function* () {
            const { rows } = yield* storage.load({
              commandId: "",
              streams: [{ entity: Agreement.key, id }],
              sets: []
            })
            if (rows[0] === undefined) return undefined
            const state = rows[0].state as AgreementState
            const known = yield* contactsIn(storage, contactsEver(state))
            const side = (one: "company" | "authority") =>
              withTexts(
                whoToCall(state, (person) => known.get(person), {
                  side: one,
                  on,
                  ...(point === undefined ? {} : { point })
                }),
                known
              )
            return { company: side("company"), authority: side("authority") }
          })
      ),
    uncovered: ({ on = today() }: { readonly on?: Day } = {}) =>
      ask(
        () => checkDay("on", on),
        (storage) =>
          Effect.map(
            everyAgreement(storage, { state: { in: ["Active", "Ended"] }, firstDay: { to: on } }, (rows, known) =>
              rows.flatMap((row) => uncoveredOn(row, known, on))
            ),
            (found) => found.toSorted((a, b) => b.days - a.days || (a.agreement < b.agreement ? -1 : 1))
          )
      ),
    unassigned: ({ on = today() }: { readonly on?: Day } = {}) =>
      ask(
        () => checkDay("on", on),
        (storage) =>
          everyAgreement(
            storage,
            { state: { in: ["Prospect", "Draft", "Proposed", "Active", "Ended"] } },
            (rows, known) => rows.flatMap((row) => unassignedOn(row, known, on))
          )
      )
  }
}

const pointWords = ({ modules }: Inside["catalog"]): readonly [string, string] => {
  const points = [...modules].flatMap(([key, { terms }]) => (terms === undefined ? [] : [key])).join(", ")
  return [`være et af punkterne ${points}`, `be one of the points ${points}`]
}

/** The one to call, with how. */
const withTexts = (call: ToCall, known: ReadonlyMap<string, ContactTexts>): Called => {
  const { name, reach } = (call.person === undefined ? undefined : known.get(call.person)) ?? {}
  return { ...call, ...(name === undefined ? {} : { name }), ...(reach === undefined ? {} : { reach }) }
}

interface Row {
  readonly id: string
  readonly state: AgreementState
}

/** Goes through agreements a page at a time, with the people of each page. */
const everyAgreement = <A>(
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

/** The sides of an agreement that nobody reaches on a day, each with since when. */
const uncoveredOn = (
  { id, state }: Row,
  known: ReadonlyMap<string, ContactTexts>,
  on: Day
): ReadonlyArray<UncoveredAgreement> => {
  const own = daysInForce(state)
  if (own === undefined || !isInForce(state, on)) return []
  return uncoveredDays(state, (person) => known.get(person), own)
    .filter((gap) => covers(gap, on))
    .map(({ side, firstDay, lastDay, passedOver }) => ({
      agreement: id,
      party: state.party,
      side,
      since: firstDay,
      days: daysBetween(firstDay, on) + 1,
      ...(lastDay === undefined ? {} : { until: lastDay }),
      passedOver
    }))
}

/** Whether nobody of the authority's has an agreement for good: those who are away for a time do have it. */
const unassignedOn = (
  { id, state }: Row,
  known: ReadonlyMap<string, ContactTexts>,
  on: Day
): ReadonlyArray<Unassigned> => {
  const lastDay = daysInForce(state)?.lastDay
  if (state._tag === "Dropped" || (lastDay !== undefined && lastDay < on)) return []
  const gone = (person: string) => {
    const contact = known.get(person)
    return contact === undefined || contact.erased === true || hasLeftBy(contact.state, on)
  }
  const primary = state._tag === "Prospect" ? state.consultant : contactsOn(state, on)!.contacts.authority.primary
  if (primary !== undefined && !gone(primary)) return []
  return [{ agreement: id, party: state.party, ...(primary === undefined ? {} : { left: primary }) }]
}
