/**
 * What a plugin author needs of schemas: effect's `Schema`, and the texts and ids of this library.
 *
 * @module
 */
export * as Schema from "effect/Schema"
export { Day } from "./calendar/index.ts"
export { BothContacts, Contacts, CvrNumber, PNumber, WrittenPNumber } from "./party/index.ts"
export { Code, Id, Kept, Key, Label, Note, PersonName, Reach } from "./plugin/index.ts"
