import type { DataSchema } from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"
import { maker } from "../generate.ts"
import { twice } from "../twice.ts"

/** A form, and how the form before it is read as it. */
export interface Reading {
  readonly schema: DataSchema
  // oxlint-disable-next-line typescript/no-explicit-any -- existential: the form before
  readonly from: (before: any) => unknown
}

/** Throws unless every value of the form before is read as a value of the next, or as something else that will do. */
export const readAs = (
  what: string,
  { before, next }: { readonly before: Pick<Reading, "schema">; readonly next: Reading },
  willDo: (read: unknown) => boolean = () => false
): void => {
  const { value } = maker(5)
  const is = Schema.is(next.schema)
  for (let tries = 0; tries < 40; tries += 1) {
    const written = value(before.schema)
    const came = twice(what, { written }, (given) => next.from(given.written))
    if ("threw" in came) throw new Error(`${what} throws on ${JSON.stringify(written)}: ${came.threw}`)
    if (!willDo(came.gave) && !is(came.gave))
      throw new Error(`${what} reads ${JSON.stringify(written)} as ${JSON.stringify(came.gave)}`)
  }
}
