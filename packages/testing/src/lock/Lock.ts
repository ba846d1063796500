/**
 * What is committed of modules beside their code: what stored data were written with, as fingerprints.
 *
 * @shape plain JSON
 * @category models
 */
export interface Lock {
  readonly format: "partnerskab/lock/1"
  /** Number of the made-up values that behaviour is seen on: of another number, it cannot be compared. */
  readonly sampler: number
  readonly modules: Readonly<Record<string, LockedModule>>
}

/**
 * A module in the lock.
 *
 * @category models
 */
export interface LockedModule {
  /** Each wording of a point's terms, by lineage and version. */
  readonly terms?: Readonly<Record<string, LockedForm>>
  readonly entities: Readonly<Record<string, LockedEntity>>
}

/**
 * One wording of terms, or one form of an event's data.
 *
 * @category models
 */
export interface LockedForm {
  readonly form: string
  /** How the one before is read as it; the first has none before. */
  readonly reads?: string
}

/**
 * An entity in the lock.
 *
 * @category models
 */
export interface LockedEntity {
  /** Number of `begin` and `when`. */
  readonly evolution: number
  /** Number of `facts`. */
  readonly projection: number
  /** Each form of each event, by name and number. */
  readonly events: Readonly<Record<string, LockedForm>>
  /** The events that each state takes, with spaces between; those that begin a life under `Nothing`. */
  readonly steps: Readonly<Record<string, string>>
  /** What lives come to by their events, each in a form: fingerprints of the state and of what is counted of it. */
  readonly lives: Readonly<Record<string, string>>
}
