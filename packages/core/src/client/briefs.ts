import * as Effect from "effect/Effect"
import {
  type AgreementState,
  briefOf,
  contactsOn,
  isInForce,
  type NextAction,
  nameRefOn,
  nextActions
} from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { Catalog } from "../desk/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import type { NamedBrief } from "./ContactAnswers.ts"
import type { ContactTexts } from "../desk/index.ts"
import { everyAgreement, type Row } from "./everyAgreement.ts"
import { partiesIn } from "./partiesIn.ts"
import { standingsOf } from "./standing.ts"

const living = ["Draft", "Proposed", "Active", "Ended"]

interface Briefed {
  readonly row: Row
  readonly brief: NamedBrief
}

interface About {
  readonly consultant: string
  readonly on: Day
}

/** A brief of each agreement that someone is a contact of on a day, with names and with what is to be done next. */
export const briefsFor = (
  catalog: Catalog,
  storage: StorageService,
  about: About
): Effect.Effect<ReadonlyArray<NamedBrief>, StorageUnavailable> =>
  Effect.gen(function* () {
    const { on } = about
    // The columns have those named last; who is a contact on the day, only the states tell.
    const found = yield* everyAgreement(storage, { state: { in: living } }, (rows, known) =>
      rows.flatMap((row) => briefFor(row, { ...about, known }))
    )
    const parties = yield* partiesIn(
      storage,
      found.map(({ brief }) => brief)
    )
    const refs = [...parties.values()].flatMap((party) => nameRefOn(party, on) ?? [])
    const texts = new Map((yield* storage.persons(refs)).map(({ ref, text }) => [ref, text]))
    const next = yield* nextOf(catalog, storage, { agreements: found.map(({ row }) => row), on })
    return found.map(({ brief }): NamedBrief => {
      const party = parties.get(brief.party)
      const name = party === undefined ? undefined : texts.get(nameRefOn(party, on) ?? "")
      const first = next.get(brief.agreement)
      return {
        ...brief,
        ...(name === undefined ? {} : { names: { ...brief.names, [brief.party]: name } }),
        ...(first === undefined ? {} : { next: first })
      }
    })
  })

/** The brief of an agreement that someone is a contact of on a day, with the names of those in it and how to reach them. */
const briefFor = (
  row: Row,
  { consultant, known, on }: About & { readonly known: ReadonlyMap<string, ContactTexts> }
): ReadonlyArray<Briefed> => {
  const { id, state } = row
  const { primary, deputy } = contactsOn(state, on)!.contacts.authority
  if ((primary !== consultant && deputy !== consultant) || isOver(state, on)) return []
  const brief = briefOf(state, on)
  const people = [
    brief.companyContact,
    brief.companyDeputy,
    ...brief.pointContacts.flatMap(({ company, authority }) => [company, authority])
  ].filter((person) => person !== undefined)
  const told = (text: "name" | "reach") =>
    Object.fromEntries(
      people.flatMap((person) => {
        const found = known.get(person)?.[text]
        return found === undefined ? [] : [[person, found] as const]
      })
    )
  const as = primary === consultant ? "primary" : "deputy"
  return [{ row, brief: { ...brief, agreement: id, as, names: told("name"), reach: told("reach") } }]
}

const isOver = (state: AgreementState, on: Day): boolean => state._tag === "Ended" && state.lastDay < on

/** What is to be done next with each agreement: those in force are asked about together, each of the others alone. */
const nextOf = (
  catalog: Catalog,
  storage: StorageService,
  { agreements, on }: { readonly agreements: ReadonlyArray<Row>; readonly on: Day }
): Effect.Effect<ReadonlyMap<string, NextAction>, StorageUnavailable> => {
  const inForce = agreements.filter(({ state }) => isInForce(state, on))
  const others = agreements.filter(({ state }) => !isInForce(state, on))
  return Effect.map(
    Effect.forEach([inForce, ...others.map((one) => [one])], (together) =>
      Effect.map(standingsOf(catalog, storage, { agreements: together, on }), (standings) =>
        standings.flatMap((known, at) =>
          nextActions(known, { leftBy: known.leftBy, most: 1 }).map((first) => [together[at]!.id, first] as const)
        )
      )
    ),
    (found) => new Map(found.flat())
  )
}
