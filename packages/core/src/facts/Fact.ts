import type { Instant, Period } from "../calendar/index.ts"

/**
 * A value that can be a dimension, a lookup field or a group.
 *
 * @category models
 */
export type Scalar = string | number | boolean | null

/**
 * One life: an entity kind and an id.
 *
 * @category models
 */
export interface Stream {
  readonly entity: string
  readonly id: string
}

/**
 * What an entity says is counted about it: something of a kind that holds in a period.
 *
 * @shape identified by its stream, `kind` and `key`; a changed fact with the same identity is closed and opened anew
 * @category models
 */
export interface StatedFact extends Period {
  readonly kind: string
  /** Tells apart several facts of one kind in one life; empty when there is only one. */
  readonly key: string
  readonly dimensions: Readonly<Record<string, Scalar>>
  readonly measures: Readonly<Record<string, number>>
}

/**
 * A stated fact with the life it is about.
 *
 * @category models
 */
export interface Fact extends StatedFact {
  readonly subject: Stream
  /** Number of the counting that stated it. */
  readonly projection: number
}

/**
 * A fact with the time in which it was the latest we knew: from `knownFrom`, until just before `knownTo`.
 *
 * @category models
 */
export interface KnownFact extends Fact {
  readonly knownFrom: Instant
  readonly knownTo?: Instant
}

/**
 * The name of a life as one text.
 *
 * @shape `entity/id`
 * @category operations
 */
export const nameOf = ({ entity, id }: Stream): string => `${entity}/${id}`
