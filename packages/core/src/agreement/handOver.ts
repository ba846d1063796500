import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import type { Contacts } from "../party/index.ts"
import {
  Code,
  command,
  decision,
  defineRefusal,
  Id,
  Note,
  one,
  oneIfGiven,
  type Seen,
  within
} from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { portfolioOf } from "./agreementKeys.ts"
import { asWhy, reasonGiven } from "./agreementChecks.ts"
import { contactsOn, daysInForce } from "./agreementOn.ts"
import { changeReasons } from "./agreementSettings.ts"
import { Person } from "./people/Person.ts"
import { HasLeft, hasLeftBy } from "./people/presence.ts"
import type { HandOverInput } from "./inputs/contacts.ts"
import { inputOf } from "./inputs/inputOf.ts"

/**
 * Whoever takes over is the other contact already, and an agreement has two.
 *
 * @source LBR 2011, kap. 3 nr. 2: a first and a second contact
 * @category refusals
 */
export class DeputyNeeded extends defineRefusal("DeputyNeeded", {
  source: "LBR 2011, kap. 3 nr. 2",
  da: ({ agreements }: { readonly agreements: ReadonlyArray<string> }) =>
    `Vælg en suppleant: den, der overtager, er allerede kontaktperson på ${agreements.join(", ")}.`,
  en: ({ agreements }) => `Choose a deputy: whoever takes over is a contact already of ${agreements.join(", ")}.`,
  at: () => "/deputy"
}) {}

/**
 * There is nothing to hand over, or it would be handed over to the same person.
 *
 * @assumes a handover changes something
 * @category refusals
 */
export class NothingToHandOver extends defineRefusal("NothingToHandOver", {
  source: "konsulentens aftaler",
  da: ({ from }: { readonly from: string }) => `Der er ingen aftaler at overdrage fra ${from}.`,
  en: ({ from }) => `There are no agreements to hand over from ${from}.`,
  at: () => "/from"
}) {}

/** @da overdrag alle en konsulents aftaler */
export const handOver = command({
  input: inputOf<HandOverInput>()(
    Schema.Struct({
      from: Id,
      to: Id,
      on: Day,
      deputy: Schema.optionalKey(Id),
      reason: Schema.optionalKey(Code),
      note: Schema.optionalKey(Note)
    })
  ),
  reads: ({ from, to, deputy }) => ({
    from: one(Person, from, "/from"),
    to: one(Person, to, "/to"),
    deputy: oneIfGiven(Person, deputy, "/deputy"),
    asFirst: within(portfolioOf(from), Agreement, { consultant: from }),
    asSecond: within(portfolioOf(from), Agreement, { deputyConsultant: from })
  }),
  decide: ({ to: taker, deputy: second, asFirst, asSecond }, { from, to, on, deputy, ...given }, context) => {
    const open = [...asFirst, ...asSecond].filter(({ state }) => isOpen(state, on))
    const prospects = open.filter(({ state }) => state._tag === "Prospect")
    const handed = open.flatMap((one) => namingsOf(one, { from, to, on, deputy }))
    const unpaired = handed.filter(({ pair }) => pair.primary === pair.deputy).map(({ id }) => id)
    const lastNamed = [on, ...handed.map(({ day }) => day)].toSorted().at(-1)!
    return decision(
      [
        NothingToHandOver.when(from === to || handed.length + prospects.length === 0, { from }),
        HasLeft.when(hasLeftBy(taker.state, lastNamed), { person: to, field: "/to" }),
        second === undefined
          ? []
          : HasLeft.when(hasLeftBy(second.state, lastNamed), { person: second.id, field: "/deputy" }),
        DeputyNeeded.when(from !== to && unpaired.length > 0, { agreements: [...new Set(unpaired)] }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [
        ...prospects.map(({ id }) => Agreement.events.Assigned(id, on, { consultant: to })),
        ...handed.map(({ id, day, pair }) =>
          Agreement.events.ContactsNamed(id, day, { contacts: { authority: pair }, ...asWhy(given) })
        )
      ]
    )
  }
})

/** Whether anyone still has to do with it on the day or after. */
const isOpen = (state: AgreementState, on: Day): boolean => {
  if (state._tag === "Dropped") return false
  const lastDay = daysInForce(state)?.lastDay
  return state._tag !== "Ended" && (lastDay === undefined || lastDay >= on)
}

interface HandingOver {
  readonly from: string
  readonly to: string
  readonly on: Day
  readonly deputy: string | undefined
}

/** The authority's two contacts after a handover: from its day, or the agreement's first, and from each later naming. */
const namingsOf = ({ id, state }: Seen<AgreementState>, { from, on, ...taking }: HandingOver) => {
  const firstDay = daysInForce(state)?.firstDay
  const day = firstDay !== undefined && firstDay > on ? firstDay : on
  const held = contactsOn(state, day)?.contacts.authority
  const since = "contactsSince" in state ? state.contactsSince.authority : []
  const later = since.flatMap((one) =>
    one.from === undefined || one.from <= day ? [] : [{ day: one.from, contacts: one }]
  )
  return (held === undefined ? [] : [{ day, contacts: held }, ...later])
    .filter(({ contacts: { primary, deputy } }) => primary === from || deputy === from)
    .map((naming) => ({ id, day: naming.day, pair: pairOf(naming.contacts, { from, ...taking }) }))
}

/** Two contacts with whoever takes over in the place they take; with the deputy when they were one of the two. */
const pairOf = ({ primary, deputy: second }: Contacts, { from, to, deputy }: Omit<HandingOver, "on">): Contacts => {
  const pair = { primary: primary === from ? to : primary, deputy: second === from ? to : second }
  return pair.primary === pair.deputy && deputy !== undefined ? { primary: to, deputy } : pair
}
