import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { DataSchema, Refusal } from "../plugin/index.ts"
import { cprRefusals } from "./cpr.ts"
import { fieldsOfNone, invalidFields } from "./invalid.ts"
import { detach, type Detaching } from "./personal.ts"

/** An input as the rules may see it: without texts about people, which stand beside it. */
export interface Decoded {
  readonly input: unknown
  /** What the form refuses, all of it. The input is only to be looked at, never acted on, when there is any. */
  readonly refusals: ReadonlyArray<Refusal>
}

const strict = { errors: "all", onExcessProperty: "error" } as const

/**
 * Reads inputs of one schema. When only values are wrong and the shape is right, the input is given all the same,
 * so that the rules can say what else stands in the way.
 */
export const decoderOf = (schema: DataSchema) => {
  const decode = Schema.decodeUnknownResult(schema, strict)
  const decodeShape = Schema.decodeUnknownResult(schema, { ...strict, disableChecks: true })
  return (given: unknown, below: string, { texts, refOf }: Detaching): Decoded => {
    const decoded = decode(given)
    if (Result.isSuccess(decoded)) {
      const refusals = [...fieldsOfNone(schema.ast, given, below), ...cprRefusals(schema.ast, decoded.success, below)]
      return { input: detach(decoded.success, { texts, refOf }), refusals }
    }
    const refusals = invalidFields(decoded.failure.issue, below)
    const shape = decodeShape(given)
    if (Result.isFailure(shape)) return { input: undefined, refusals }
    return {
      input: detach(shape.success, { texts, refOf }),
      refusals: [...refusals, ...cprRefusals(schema.ast, shape.success, below)]
    }
  }
}
