import type { DataSchema } from "../../plugin/index.ts"

/** Nothing else and nothing less: a field that only one of them has is a mistake. */
type SameFields<Type, Input> = [keyof Type, keyof Input] extends [keyof Input, keyof Type] ? unknown : never

/**
 * The schema of an input with the interface that says what each field is: so an editor shows it, also from what is
 * published, where the comments inside a schema are not.
 */
export const inputOf =
  <Input>() =>
  <S extends DataSchema<Input>>(schema: S & SameFields<S["Type"], Input>): DataSchema<Input> =>
    schema
