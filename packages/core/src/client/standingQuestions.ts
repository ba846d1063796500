import * as Effect from "effect/Effect"
import {
  type AgreementState,
  choiceReasons,
  conditionsOf,
  type ConditionsKnown,
  type Health,
  nextActions
} from "../agreement/index.ts"
import { codeWords, type Texts } from "../plugin/index.ts"
import type { EntityRow, StorageService, StorageUnavailable } from "../storage/index.ts"
import { ask, type Question } from "./ask.ts"
import type { Questions } from "./AskedOf.ts"
import { checkLife } from "./checkFind.ts"
import { checkTaken } from "./checkQuestion.ts"
import { checkHealth, healthFrom } from "./healthQuestion.ts"
import type { Inside } from "./inside.ts"
import type { HealthAsked, OnDay } from "./OnDay.ts"
import type { AgreementStanding } from "./StandingAsked.ts"
import { standingsOf } from "./standing.ts"

const checkDay = ({ on }: OnDay): void => checkTaken({ how: "stock", on })

type Answer<A> = Effect.Effect<A, StorageUnavailable>

/** What is asked of agreements that should not be forgotten, for both doors. */
export const agreementStanding = ({ catalog }: Pick<Inside, "catalog">): Questions<AgreementStanding> => {
  /** One agreement, as it stands on a day; nothing when there is none. */
  const about = <A>(
    { id, on }: OnDay & { readonly id: string },
    tell: (known: ConditionsKnown, storage: StorageService) => Answer<A>
  ): Question<A | undefined> =>
    ask(
      () => {
        checkLife(catalog, "agreement", id)
        checkDay({ on })
      },
      (storage) =>
        Effect.gen(function* () {
          const { rows } = yield* storage.load({ commandId: "", streams: [{ entity: "agreement", id }], sets: [] })
          const agreements = rows.flatMap((row) => (row === undefined ? [] : [lifeOf(row)]))
          const [known] = yield* standingsOf(catalog, storage, { agreements, on })
          return known === undefined ? undefined : yield* tell(known, storage)
        })
    )
  const { key } = choiceReasons
  const listed = catalog.codes.lists.get(key) ?? new Map<string, Texts>()
  const reasons = codeWords(listed, [...listed.keys()])
  return {
    ledger: (id, { on }) => about({ id, on }, ({ ledger }) => Effect.succeed(ledger)),
    nextActions: (id, { on, most }) =>
      about({ id, on }, (known) =>
        Effect.succeed(nextActions(known, { leftBy: known.leftBy, ...(most === undefined ? {} : { most }) }))
      ),
    conditions: (id, { on }) =>
      about({ id, on }, (known, storage) =>
        Effect.map(chosenFor(storage, id), (reason) => conditionsOf({ ...known, chosenFor: reason, reasons }))
      )
  }
}

/** How all agreements stand, for both doors. */
export const healthQuestion =
  ({ catalog }: Pick<Inside, "catalog">) =>
  (asked: HealthAsked): Question<Health> =>
    ask(
      () => checkHealth(asked),
      (storage) => healthFrom(catalog, storage, asked)
    )

const lifeOf = ({ id, state }: EntityRow) => ({ id, state: state as AgreementState })

/** Why an agreement was sought out, as its journal tells; the state does not keep it. */
const chosenFor = ({ journal }: StorageService, id: string): Answer<string | false> =>
  Effect.map(journal({ stream: { entity: "agreement", id } }), ({ entries: [first] }) =>
    first?.type === "Considered" ? (first.data as { readonly reason: string }).reason : false
  )
