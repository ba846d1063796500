/** A statement of fixed text. Its name lets a server keep the plan. */
export interface Statement {
  readonly text: string
  readonly values: ReadonlyArray<unknown>
}

/** A row as a driver gives it: JSON columns are read, days and instants are texts. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement and gives its rows. */
export type Query = (statement: Statement) => Promise<ReadonlyArray<Row>>

/** The few things that are asked of a driver. Everything else of this package is above it. */
export interface Executor {
  /** One statement by itself, for an authority. */
  readonly query: (authority: string, statement: Statement) => Promise<ReadonlyArray<Row>>
  /** Several statements that become visible together, or not at all. */
  readonly transaction: <A>(authority: string, work: (query: Query) => Promise<A>, how?: Isolation) => Promise<A>
  /** SQL of several statements, without values: for migrations. */
  readonly script: (sql: string) => Promise<void>
  /**
   * Whether a statement may be sent again after this error, or after an answer that says so: within a transaction that
   * somebody else began, only where the next attempt sees more than this one.
   */
  readonly triesAgain: (error: unknown) => Promise<boolean> | boolean
}

/** `snapshot`: all statements see the same data. */
export type Isolation = "readCommitted" | "snapshot"

/** How a transaction begins. */
export const beginOf = (how: Isolation = "readCommitted"): string =>
  how === "snapshot" ? "begin isolation level repeatable read read only" : "begin isolation level read committed"
