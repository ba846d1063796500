import * as Effect from "effect/Effect"
import { type Accepted, newUuid, type Refused } from "../desk/index.ts"
import type { Storage, StorageUnavailable } from "../storage/index.ts"
import { byKey } from "./byKey.ts"
import { explained } from "./explained.ts"
import type { Inside } from "./inside.ts"
import type { QuestionInvalid } from "./checkQuestion.ts"
import type { CommandOptions } from "./Doors.ts"

/** Runs an effect on the installation's storage. */
export type Promised = <A>(effect: Effect.Effect<A, StorageUnavailable | QuestionInvalid, Storage>) => Promise<A>

/** What a command came to, as a value with its sentences. */
export const answerOf = <A extends object = Accepted>(
  catalog: Inside["catalog"],
  effect: Effect.Effect<A, Refused | StorageUnavailable, Storage>
) =>
  effect.pipe(
    Effect.map((accepted) => ({ ok: true, ...accepted }) as const),
    Effect.catchTag("Refused", ({ refusals }) =>
      Effect.succeed({ ok: false, refusals: refusals.map((refusal) => explained(catalog, refusal)) } as const)
    )
  )

/** Every command of every module as a function that promises an answer. */
export const promiseDoors = (
  { catalog, run, clock }: Inside,
  actor: string,
  { preview, promise }: { readonly preview: boolean; readonly promise: Promised }
) => {
  const door =
    (module: string, command: string) =>
    (input: unknown, { commandId = newUuid(clock.now()), onBehalfOf, ifVersion }: CommandOptions = {}) =>
      promise(
        answerOf(
          catalog,
          run(
            {
              module,
              command,
              input,
              actor,
              commandId,
              ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
              ...(ifVersion === undefined ? {} : { ifVersion })
            },
            { preview }
          )
        )
      )
  return byKey(catalog.doors, ({ commands }, module) =>
    byKey(new Map(Object.entries(commands)), (_, command) => door(module, command))
  )
}
