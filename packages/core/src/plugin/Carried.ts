/**
 * The types a class expression carries on its instance side; it is never constructed.
 *
 * Not `InstanceType`: for `new (_: never) => T` that is `any`, silently.
 *
 * @category models
 */
export type Carried<C> = C extends abstract new (_: never) => infer T ? T : never
