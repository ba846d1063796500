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
import type { Texts } from "../plugin/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import { type ContactTexts, contactsEver, contactsIn } from "./contactsIn.ts"
import type { ReminderPayload } from "./reminders.ts"

/**
 * Someone who is to be told, with name and how to reach them when that is known.
 *
 * @da modtager
 * @shape `as`: the role they have in the agreement or in the jobcentre
 * @category models
 */
export interface Recipient {
  readonly person: string
  readonly as: string
  readonly name?: string
  readonly reach?: string
}

/**
 * A reminder that is due, under the key it will always have.
 *
 * @shape `da` and `en` say what it is about without a full stop, as the subject of a letter
 * @da påmindelse
 * @category models
 */
export interface DueReminder extends Texts {
  readonly key: string
  /** What it is about, the first word that its life gave it: `ends`, `review`. */
  readonly what: string
  readonly entity: string
  readonly id: string
  readonly role: string
  /** The day it was due; the worker may have been away since. */
  readonly dueOn: Day
  /** The port that is to do something outside, when it is no person who is reminded: `jobnet` for the role `port.jobnet`. */
  readonly port?: string
  /** What kind of message it is. A reminder is never marketing. */
  readonly messageClass: "service" | "statutory"
  /** The agreement it is about. */
  readonly agreement?: string
  /** Whom to tell, as it stands when it is sent; nobody for a port. */
  readonly recipients: ReadonlyArray<Recipient>
  /** Who would have been told, and why not. */
  readonly passedOver: ReadonlyArray<PassedOver>
}

/**
 * Who does what in the jobcentre: people by reference, by the name of what they do.
 *
 * @shape `{ secretariat: ["person-7"], leader: ["person-1"] }` answers the roles `authority.secretariat` and
 * `authority.leader`
 * @category models
 */
export type Staff = Readonly<Record<string, ReadonlyArray<string>>>

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
 * when the first is absent or has left; the person it names; or those who do what its role says.
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
    const { role, person } = payload
    const contact = role === "person" ? undefined : sideOf(role)
    if (contact === undefined) {
      const people = role === "person" ? [person ?? ""] : (staff[role.replace(/^authority\./, "")] ?? [])
      const known = yield* contactsIn(storage, people)
      return { ...aboutOf(payload.agreement), ...reachedOf(people, { role, known, on }) }
    }
    const agreement = yield* agreementOf(storage, payload, on)
    if (agreement === undefined) return { recipients: [], passedOver: [] }
    const known = yield* contactsIn(storage, contactsEver(agreement.state))
    if (contact.as === "deputy") {
      const named = contactsOn(agreement.state, on)?.contacts[contact.side]
      const judged = (["deputy", "primary"] as const).flatMap((as) =>
        named === undefined ? [] : [reachedOf([named[as]], { role: `${contact.side}.${as}`, known, on })]
      )
      const first = judged.findIndex(({ recipients }) => recipients.length > 0)
      return {
        agreement: agreement.id,
        recipients: judged[first]?.recipients ?? [],
        passedOver: judged.slice(0, first < 0 ? 2 : first).flatMap(({ passedOver }) => passedOver)
      }
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
  readonly on: Day
}

const reachedOf = (people: ReadonlyArray<string>, { role, known, on }: Knowing): Omit<Reached, "agreement"> => {
  const judged = [...new Set(people)].map((person) => {
    const why = whyNotReached((one) => known.get(one), person, on)
    return { person, why: why?.because === "unknown" ? undefined : why }
  })
  return {
    recipients: judged.flatMap(({ person, why }) => (why === undefined ? [recipient(person, role, known)] : [])),
    passedOver: judged.flatMap(({ why }) => (why === undefined ? [] : [why]))
  }
}

const recipient = (person: string, as: string, known: ReadonlyMap<string, ContactTexts>): Recipient => {
  const { name, reach } = known.get(person) ?? {}
  return { person, as, ...(name === undefined ? {} : { name }), ...(reach === undefined ? {} : { reach }) }
}
