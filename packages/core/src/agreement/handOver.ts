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
import { daysInForce } from "./agreementOn.ts"
import { changeReasons } from "./agreementSettings.ts"
import { Person } from "./Person.ts"
import { HasLeft, hasLeftBy } from "./presence.ts"

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
  input: Schema.Struct({
    from: Id,
    to: Id,
    on: Day,
    /** Second contact of the agreements that whoever takes over is a contact of already. */
    deputy: Schema.optionalKey(Id),
    reason: Schema.optionalKey(Code),
    note: Schema.optionalKey(Note)
  }),
  reads: ({ from, to, deputy }) => ({
    from: one(Person, from, "/from"),
    to: one(Person, to, "/to"),
    deputy: oneIfGiven(Person, deputy, "/deputy"),
    asFirst: within(portfolioOf(from), Agreement, { consultant: from }),
    asSecond: within(portfolioOf(from), Agreement, { deputyConsultant: from })
  }),
  decide: ({ to: taker, asFirst, asSecond }, { from, to, on, deputy, ...given }, context) => {
    const open = asFirst.filter(({ state }) => isOpen(state, on))
    const prospects = open.filter(({ state }) => state._tag === "Prospect")
    const handed = [
      ...open.flatMap((one) => pairOf(one, { of: "primary", to, deputy })),
      ...asSecond.filter(({ state }) => isOpen(state, on)).flatMap((one) => pairOf(one, { of: "deputy", to, deputy }))
    ]
    const unpaired = handed.filter(({ pair }) => pair.primary === pair.deputy).map(({ id }) => id)
    return decision(
      [
        NothingToHandOver.when(from === to || handed.length + prospects.length === 0, { from }),
        HasLeft.when(hasLeftBy(taker.state, on), { person: to, field: "/to" }),
        DeputyNeeded.when(from !== to && unpaired.length > 0, { agreements: unpaired }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [
        ...prospects.map(({ id }) => Agreement.events.Assigned(id, on, { consultant: to })),
        ...handed.map(({ id, firstDay, pair }) =>
          Agreement.events.ContactsNamed(id, firstDay !== undefined && firstDay > on ? firstDay : on, {
            contacts: { authority: pair },
            ...asWhy(given)
          })
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

/** The authority's two contacts after a handover, and the first day of the agreement: nobody is named before it. */
const pairOf = (
  { id, state }: Seen<AgreementState>,
  { of, to, deputy }: { readonly of: keyof Contacts; readonly to: string; readonly deputy: string | undefined }
) => {
  if (!("contacts" in state)) return []
  const { authority } = state.contacts
  const taken = { ...authority, [of]: to }
  const pair =
    taken.primary === taken.deputy && deputy !== undefined
      ? of === "primary"
        ? { primary: to, deputy }
        : { ...authority, deputy }
      : taken
  return [{ id, pair, firstDay: daysInForce(state)?.firstDay }]
}
