import * as Effect from "effect/Effect"
import { Agreement, type AgreementState, type ToCall, whoToCall } from "../agreement/index.ts"
import { dayInDenmark } from "../calendar/index.ts"
import type { AgreementContacts, CallQuestion, Called } from "./ContactAnswers.ts"
import { ask } from "./ask.ts"
import { checkLife } from "./checkFind.ts"
import { checkDay } from "./checkQuestion.ts"
import { type ContactTexts, contactsEver, contactsIn } from "../desk/index.ts"
import { must } from "./fieldValue.ts"
import type { Inside } from "./inside.ts"
import { portfolios } from "./portfolios.ts"
import type { Questions } from "./AskedOf.ts"

/** What is asked of the people of agreements, for both doors. */
export const agreementPeople = (inside: Inside): Questions<AgreementContacts> => {
  const { catalog, clock } = inside
  const today = () => dayInDenmark(clock.now())
  return {
    whoToCall: (id: string, { point, on = today() }: CallQuestion = {}) =>
      ask(
        () => {
          checkLife(catalog, Agreement.key, id)
          checkDay("on", on)
          if (point !== undefined && catalog.modules.get(point)?.terms === undefined)
            throw must("point", pointWords(catalog), point)
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
    ...portfolios(inside)
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
