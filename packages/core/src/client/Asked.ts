import type * as Effect from "effect/Effect"
import type { StorageUnavailable } from "../storage/index.ts"
import type { QuestionInvalid } from "./checkQuestion.ts"

/**
 * The answer to a question.
 *
 * @category models
 */
export type Asked<A> = Effect.Effect<A, StorageUnavailable | QuestionInvalid>
