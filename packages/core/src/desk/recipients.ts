import * as Effect from "effect/Effect"
import {
  Agreement,
  type AgreementState,
  contactsOn,
  daysInForce,
  isInForce,
  type PassedOver,
  whoToCall,
  whyNotReached
} from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { Side } from "../party/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import { type ContactTexts, contactsEver, contactsIn } from "./contactsIn.ts"
import type { Recipient, Staff } from "./DueReminder.ts"
import type { ReminderPayload } from "./reminders.ts"

/** Whom a reminder reaches on a day. */
export interface Reached {
  readonly agreement?: string
  readonly recipients: ReadonlyArray<Recipient>
  readonly passedOver: ReadonlyArray<PassedOver>
}

const sideOf = (role: string): { readonly side: Side; readonly as?: string } | undefined => {
  const [side, as] = role.split(".")
  if (side !== "company" && side !== "authority") return undefined
  if (as === undefined) return { side }
  return as === "primary" || as === "deputy" ? { side, as } : undefined
}

/**
 * Finds whom a reminder reaches: the contact of the agreement, as it stands on the day, and the other contact of that side
 * when the first is absent or has left; the person it names, or their substitute; or those who do what its role says.
 *
 * @source LBR 2011, p. 16: the company and the first contact of the jobcentre; Cabi-case Slagelse: both sides have two, as
 * people change jobs, are ill or on holiday
 * @assumes a reminder for a contact who cannot be reached goes to the other one of that side; someone of the jobcentre whom
 * nobody registered here is known to the host by the same reference
 */
export const recipientsOf = (
  storage: StorageService,
  payload: ReminderPayload,
  { on, point, staff }: { readonly on: Day; readonly point?: string | undefined; readonly staff: Staff }
): Effect.Effect<Reached, StorageUnavailable> =>
  Effect.gen(function* () {
    const { role } = payload
    if (role === "person") return { ...aboutOf(payload.agreement), ...(yield* personOf(storage, payload, on)) }
    const contact = sideOf(role)
    if (contact === undefined) {
      const people = staff[role.replace(/^authority\./, "")] ?? []
      const known = yield* contactsIn(storage, people)
      return { ...aboutOf(payload.agreement), ...reachedOf(people, { role, known, days: [on] }) }
    }
    const agreement = yield* agreementOf(storage, payload, on)
    if (agreement === undefined) return { recipients: [], passedOver: [] }
    const known = yield* contactsIn(storage, contactsEver(agreement.state))
    if (contact.as === "deputy") {
      const named = contactsOn(agreement.state, on)?.contacts[contact.side]
      const inTurn = (["deputy", "primary"] as const).flatMap((as) =>
        named === undefined ? [] : [{ person: named[as], as: `${contact.side}.${as}` }]
      )
      return { agreement: agreement.id, ...firstReached(inTurn, { known, days: [on] }) }
    }
    const {
      person: called,
      as,
      passedOver
    } = whoToCall(agreement.state, (one) => known.get(one), {
      side: contact.side,
      on,
      ...(contact.as === undefined && point !== undefined ? { point } : {})
    })
    return {
      agreement: agreement.id,
      recipients: called === undefined ? [] : [recipient(called, `${contact.side}.${as}`, known)],
      passedOver
    }
  })

/**
 * The person it names, or their substitute: who can be told today and is there on the day it is about; when neither is
 * there then, who can be told today.
 */
const personOf = (
  storage: StorageService,
  { person = "", substitute, about }: ReminderPayload,
  on: Day
): Effect.Effect<Omit<Reached, "agreement">, StorageUnavailable> => {
  const people = [person, ...(substitute === undefined ? [] : [substitute])]
  return Effect.map(contactsIn(storage, people), (known) => {
    const inTurn = people.map((one, at) => ({ person: one, as: at === 0 ? "person" : "substitute" }))
    const there = firstReached(inTurn, { known, days: [on, about?.on ?? on] })
    return there.recipients.length > 0 ? there : firstReached(inTurn, { known, days: [on] })
  })
}

const aboutOf = (agreement: string | undefined) => (agreement === undefined ? {} : { agreement })

/** Whether the agreement it is about has ended, and nobody is to be told of it any more. */
export const isOver = (
  storage: StorageService,
  payload: ReminderPayload,
  on: Day
): Effect.Effect<boolean, StorageUnavailable> =>
  payload.whileInForce === undefined
    ? Effect.succeed(false)
    : Effect.map(agreementOf(storage, payload, on), (agreement) => {
        const lastDay = agreement && daysInForce(agreement.state)?.lastDay
        return lastDay !== undefined && lastDay < on
      })

/** The agreement it is about; of a party, the one in force, else the one that came last. */
const agreementOf = (
  storage: StorageService,
  { agreement, party }: ReminderPayload,
  on: Day
): Effect.Effect<{ readonly id: string; readonly state: AgreementState } | undefined, StorageUnavailable> =>
  Effect.gen(function* () {
    if (agreement !== undefined) {
      const { rows } = yield* storage.load({
        commandId: "",
        streams: [{ entity: Agreement.key, id: agreement }],
        sets: []
      })
      return rows[0] === undefined ? undefined : { id: agreement, state: rows[0].state as AgreementState }
    }
    if (party === undefined) return undefined
    const { rows } = yield* storage.find({
      entity: Agreement.key,
      where: { party },
      orderBy: { field: "signedOn" },
      limit: 100
    })
    const all = rows.map(({ id, state }) => ({ id, state: state as AgreementState }))
    return (
      all.findLast(({ state }) => isInForce(state, on)) ??
      all.findLast(({ state }) => contactsOn(state, on)) ??
      all.at(-1)
    )
  })

interface Knowing {
  readonly role: string
  readonly known: ReadonlyMap<string, ContactTexts>
  /** On all of which somebody is to be reached. */
  readonly days: ReadonlyArray<Day>
}

const reachedOf = (people: ReadonlyArray<string>, { role, known, days }: Knowing): Omit<Reached, "agreement"> => {
  const judged = [...new Set(people)].map((person) => {
    const why = days.flatMap((on) => whyNotReached((one) => known.get(one), person, on) ?? [])[0]
    return { person, why: why?.because === "unknown" ? undefined : why }
  })
  return {
    recipients: judged.flatMap(({ person, why }) => (why === undefined ? [recipient(person, role, known)] : [])),
    passedOver: judged.flatMap(({ why }) => (why === undefined ? [] : [why]))
  }
}

/** The first of some people who can be reached, and those before. */
const firstReached = (
  inTurn: ReadonlyArray<{ readonly person: string; readonly as: string }>,
  knowing: Omit<Knowing, "role">
): Omit<Reached, "agreement"> => {
  const judged = inTurn.map(({ person, as }) => reachedOf([person], { role: as, ...knowing }))
  const first = judged.findIndex(({ recipients }) => recipients.length > 0)
  return {
    recipients: judged[first]?.recipients ?? [],
    passedOver: judged.slice(0, first < 0 ? judged.length : first).flatMap(({ passedOver }) => passedOver)
  }
}

const recipient = (person: string, as: string, known: ReadonlyMap<string, ContactTexts>): Recipient => {
  const { name, reach } = known.get(person) ?? {}
  return { person, as, ...(name === undefined ? {} : { name }), ...(reach === undefined ? {} : { reach }) }
}
