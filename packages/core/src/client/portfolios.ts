import * as Effect from "effect/Effect"
import {
  type AgreementState,
  briefOf,
  contactsOn,
  isClosedOn,
  isInForce,
  nameRefOn,
  Party,
  type PartyState,
  Person
} from "../agreement/index.ts"
import { type Day, dayInDenmark } from "../calendar/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import type { Questions } from "./AskedOf.ts"
import { ask } from "./ask.ts"
import { checkLife } from "./checkFind.ts"
import { checkDay } from "./checkQuestion.ts"
import type { AfterClosing, AgreementContacts, NamedBrief } from "./ContactAnswers.ts"
import type { ContactTexts } from "./contactsIn.ts"
import { eachAgreement, everyAgreement, type Row } from "./everyAgreement.ts"
import type { Inside } from "./inside.ts"
import { unassignedOn, uncoveredOn } from "./withoutContact.ts"

interface When {
  readonly on?: Day
}

/** What is asked of many agreements at once, for both doors. */
export const portfolios = ({ catalog, clock }: Inside): Omit<Questions<AgreementContacts>, "whoToCall"> => {
  const today = () => dayInDenmark(clock.now())
  return {
    uncovered: ({ on = today() }: When = {}) =>
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
    unassigned: ({ on = today() }: When = {}) =>
      ask(
        () => checkDay("on", on),
        (storage) =>
          everyAgreement(
            storage,
            { state: { in: ["Prospect", "Draft", "Proposed", "Active", "Ended"] } },
            (rows, known) => rows.flatMap((row) => unassignedOn(row, known, on))
          )
      ),
    briefs: (consultant: string, { on = today() }: When = {}) =>
      ask(
        () => {
          checkLife(catalog, Person.key, consultant)
          checkDay("on", on)
        },
        (storage) =>
          Effect.gen(function* () {
            // The columns have those named last; who is a contact on the day, only the states tell.
            const found = yield* everyAgreement(storage, { state: { in: living } }, (rows, known) =>
              rows.flatMap((row) => briefFor(row, { consultant, known, on }))
            )
            const parties = yield* partiesIn(storage, found)
            const refs = [...parties.values()].flatMap((party) => nameRefOn(party, on) ?? [])
            const texts = new Map((yield* storage.persons(refs)).map(({ ref, text }) => [ref, text]))
            return found.map((brief): NamedBrief => {
              const party = parties.get(brief.party)
              const name = party === undefined ? undefined : texts.get(nameRefOn(party, on) ?? "")
              return name === undefined ? brief : { ...brief, names: { ...brief.names, [brief.party]: name } }
            })
          })
      ),
    afterClosing: ({ on = today() }: When = {}) =>
      ask(
        () => checkDay("on", on),
        (storage) =>
          Effect.gen(function* () {
            const inForce = yield* eachAgreement(storage, { state: { in: ["Active", "Ended"] } }, (rows) =>
              Effect.succeed(
                rows.filter(({ state }) => isInForce(state, on)).map(({ id, state: { party } }) => ({ id, party }))
              )
            )
            const parties = yield* partiesIn(storage, inForce)
            return inForce.flatMap(({ id, party }) => closedFor(id, { party, state: parties.get(party), on }))
          })
      )
  }
}

const living = ["Draft", "Proposed", "Active", "Ended"]

/** The brief of an agreement that someone is a contact of on a day, with the names of those in it. */
const briefFor = (
  { id, state }: Row,
  {
    consultant,
    known,
    on
  }: { readonly consultant: string; readonly known: ReadonlyMap<string, ContactTexts>; readonly on: Day }
): ReadonlyArray<NamedBrief> => {
  const { primary, deputy } = contactsOn(state, on)!.contacts.authority
  if ((primary !== consultant && deputy !== consultant) || isOver(state, on)) return []
  const brief = briefOf(state, on)
  const people = [
    brief.companyContact,
    brief.companyDeputy,
    ...brief.pointContacts.flatMap(({ company, authority }) => [company, authority])
  ].filter((person) => person !== undefined)
  const names = people.flatMap((person) => {
    const name = known.get(person)?.name
    return name === undefined ? [] : [[person, name] as const]
  })
  return [
    { ...brief, agreement: id, as: primary === consultant ? "primary" : "deputy", names: Object.fromEntries(names) }
  ]
}

const isOver = (state: AgreementState, on: Day): boolean => state._tag === "Ended" && state.lastDay < on

/** The parties of agreements, a page of storage at a time. */
const partiesIn = (
  { load }: StorageService,
  agreements: ReadonlyArray<{ readonly party: string }>
): Effect.Effect<ReadonlyMap<string, PartyState>, StorageUnavailable> =>
  Effect.gen(function* () {
    const ids = [...new Set(agreements.map(({ party }) => party))]
    const found = new Map<string, PartyState>()
    for (let at = 0; at < ids.length; at += 500) {
      const streams = ids.slice(at, at + 500).map((id) => ({ entity: Party.key, id }))
      const { rows } = yield* load({ commandId: "", streams, sets: [] })
      for (const row of rows) if (row !== undefined) found.set(row.id, row.state as PartyState)
    }
    return found
  })

const closedFor = (
  agreement: string,
  { party, state, on }: { readonly party: string; readonly state: PartyState | undefined; readonly on: Day }
): ReadonlyArray<AfterClosing> =>
  state?._tag === "Closed" && isClosedOn(state, on)
    ? [
        {
          agreement,
          party,
          closedOn: state.lastDay,
          ...(state.mergedInto === undefined ? {} : { into: state.mergedInto })
        }
      ]
    : []
