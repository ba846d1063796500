import * as Schema from "effect/Schema"
import { inputOf } from "../src/agreement/inputs/inputOf.ts"
import type { Desk } from "./setup.ts"
import type { DraftInput, PauseInput } from "../src/index.ts"

interface Wanted {
  readonly a: string
  readonly b?: string
}
const [a, b] = [Schema.String, Schema.optionalKey(Schema.String)]
inputOf<Wanted>()(Schema.Struct({ a, b }))
// @ts-expect-error the schema has a field that the interface does not have
inputOf<Wanted>()(Schema.Struct({ a, b, c: a }))
// @ts-expect-error the interface has a field that the schema does not have
inputOf<Wanted>()(Schema.Struct({ a }))
// @ts-expect-error a field that must be there need not be in the schema
inputOf<Wanted>()(Schema.Struct({ a: b, b }))

/** What a desk is given has the fields of its interface, in the words that an editor shows. */
type Given<C extends keyof Desk["agreement"]> = Parameters<Desk["agreement"][C]>[0]
type Same<A, B> = [A, B] extends [B, A] ? true : false
const holds = <T extends true>(): T | undefined => undefined
holds<Same<Given<"pause">, PauseInput>>()
holds<Same<keyof Given<"draft">, keyof DraftInput>>()
