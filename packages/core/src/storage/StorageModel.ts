/**
 * What a declared field holds, so that a database can give it a column of its own.
 *
 * @shape every one may also be `null`. `mixed` is any of text, number and boolean; such a field orders nothing
 * @category models
 */
export type FieldType = "text" | "number" | "boolean" | "day" | "mixed"

/**
 * An entity as a storage needs to know it: where its lives stand, and what they are found by.
 *
 * @category models
 */
export interface EntityModel {
  readonly entity: string
  /** The plugin that brings it, or `core`: its tables are made, changed and left in this name. */
  readonly owner: string
  readonly fields: Readonly<Record<string, FieldType>>
  /** What people call several of them, and their fields: names of views for those who read the database. */
  readonly danish?: { readonly plural: string; readonly fields: Readonly<Record<string, string>> }
}

/**
 * What is installed, as a storage needs to know it. Plain data.
 *
 * @category models
 */
export interface StorageModel {
  /** Number of the port; a storage refuses one it does not know. */
  readonly contract: 1
  readonly entities: ReadonlyArray<EntityModel>
}

/**
 * Whose data a storage holds, and what is kept of them.
 *
 * @category models
 */
export interface StorageOf {
  /** Stable id of the authority: every key begins with it. */
  readonly authority: string
  readonly model: StorageModel
}
