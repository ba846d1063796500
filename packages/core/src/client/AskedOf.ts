import type { Asked } from "./Asked.ts"
import type { Question } from "./ask.ts"

/* oxlint-disable typescript/no-explicit-any -- existential: each question has its own parameters and answer */
/** Questions as they are asked of a storage. */
export type Questions<All> = {
  readonly [K in keyof All]: All[K] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Question<Answer>
    : never
}

/**
 * Questions as functions that promise an answer.
 *
 * @category models
 */
export type Promised<All> = {
  readonly [K in keyof All]: All[K] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Answer>
    : never
}

/**
 * Questions as functions that give an effect.
 *
 * @category models
 */
export type AskedAll<All> = {
  readonly [K in keyof All]: All[K] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Asked<Answer>
    : never
}
/* oxlint-enable typescript/no-explicit-any */
