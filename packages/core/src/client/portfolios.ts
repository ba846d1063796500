import * as Effect from "effect/Effect"
import { isClosedOn, isInForce, type PartyState, Person } from "../agreement/index.ts"
import { type Day, dayInDenmark } from "../calendar/index.ts"
import type { Questions } from "./AskedOf.ts"
import { ask } from "./ask.ts"
import { briefsFor } from "./briefs.ts"
import { checkLife } from "./checkFind.ts"
import { checkDay } from "./checkQuestion.ts"
import type { AfterClosing, AgreementContacts } from "./ContactAnswers.ts"
import { eachAgreement, everyAgreement } from "./everyAgreement.ts"
import type { Inside } from "./inside.ts"
import { partiesIn } from "./partiesIn.ts"
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
        (storage) => briefsFor(catalog, storage, { consultant, on })
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
