import * as Effect from "effect/Effect"
import { conditionsOf, type Health, healthOf, healthRow, isInForce, nextActions, statusOn } from "../agreement/index.ts"
import { addDays } from "../calendar/index.ts"
import type { Catalog } from "../desk/index.ts"
import type { StorageService, StorageUnavailable } from "../storage/index.ts"
import { checkTaken, QuestionInvalid } from "./checkQuestion.ts"
import { eachAgreement } from "./everyAgreement.ts"
import { must } from "./fieldValue.ts"
import type { HealthAsked } from "./OnDay.ts"
import { standingsOf } from "./standing.ts"

/** Throws for what cannot be asked. */
export const checkHealth = ({ on, limit = 1 }: HealthAsked): void => {
  checkTaken({ how: "stock", on })
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw must("limit", ["være et antal på mindst 1", "be a number of at least 1"], limit)
}

/** How all agreements in force stand on a day, and what became of those that are not ended. */
export const healthFrom = (
  catalog: Catalog,
  storage: StorageService,
  { on, limit = 100, after }: HealthAsked
): Effect.Effect<Health, StorageUnavailable | QuestionInvalid> =>
  Effect.gen(function* () {
    const begun = { firstDay: { to: on } }
    const active = yield* eachAgreement(storage, { ...begun, state: "Active" }, Effect.succeed)
    const ended = yield* eachAgreement(storage, { ...begun, state: "Ended", lastDay: { from: on } }, Effect.succeed)
    const forgotten = { state: { in: ["Draft", "Proposed"] }, keptUntil: { to: addDays(on, -1) } }
    const drafts = yield* storage.find({ entity: "agreement", where: forgotten, limit: 1 })
    const signed = [...active, ...ended]
    const agreements = signed.filter(({ state }) => isInForce(state, on))
    const standings = yield* standingsOf(catalog, storage, { agreements, on })
    const health = healthOf(
      standings.map((known) =>
        healthRow(known, {
          conditions: conditionsOf(known),
          next: nextActions(known, { leftBy: known.leftBy, most: 1 })[0]
        })
      ),
      {
        on,
        targets: catalog.targets.length,
        lapsed: signed.filter(({ state }) => statusOn(state, on) === "lapsed").length,
        forgottenDrafts: drafts.total
      }
    )
    return yield* pageOf(health, { limit, after })
  })

const pageOf = (
  health: Health,
  { limit, after }: { readonly limit: number; readonly after: string | undefined }
): Effect.Effect<Health, QuestionInvalid> => {
  const { agreements } = health
  const at = after === undefined ? 0 : agreements.findIndex(({ agreement }) => agreement === after) + 1
  if (after !== undefined && at === 0)
    return Effect.fail(
      new QuestionInvalid(
        `after: ${after} er ikke en aftale, der gælder den dag`,
        `after: ${after} is no agreement in force on that day`
      )
    )
  const page = agreements.slice(at, at + limit)
  const last = page.at(-1)
  return Effect.succeed({
    ...health,
    agreements: page,
    ...(last === undefined || at + limit >= agreements.length ? {} : { next: last.agreement })
  })
}
