import * as Effect from "effect/Effect"
import { Storage, type StorageService, type StorageUnavailable } from "../storage/index.ts"
import { QuestionInvalid } from "./checkQuestion.ts"

/** A question on its way to a storage. */
export type Question<A> = Effect.Effect<A, StorageUnavailable | QuestionInvalid, Storage>

/** Asks the storage, when the question can be answered as it is asked. */
export const ask = <A>(
  check: () => void,
  answer: (storage: StorageService) => Effect.Effect<A, StorageUnavailable | QuestionInvalid, Storage>
): Question<A> =>
  Effect.andThen(
    Effect.try({
      try: check,
      catch: (error) => {
        if (error instanceof QuestionInvalid) return error
        throw error
      }
    }),
    Effect.flatMap(Storage, answer)
  )
