import type { Instant } from "../calendar/index.ts"
import type { Refusal, Verdict } from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"
import type { Envelope } from "./envelope.ts"

/**
 * The rules said no: all of them that did.
 *
 * @category refusals
 */
export class Refused<R extends Refusal = Refusal> {
  readonly _tag = "Refused"
  readonly refusals: ReadonlyArray<R>
  constructor(refusals: ReadonlyArray<R>) {
    this.refusals = refusals
  }
}

/**
 * It is done, and written.
 *
 * @category models
 */
export interface Accepted {
  readonly commandId: string
  readonly events: ReadonlyArray<JournalEntry>
  readonly warnings: ReadonlyArray<Extract<Verdict, { readonly _tag: "Warn" }>>
  /** The same command had been done before; this is what it did then. */
  readonly repeated: boolean
}

/**
 * A command on its way in.
 *
 * @category models
 */
export interface Order extends Envelope {
  readonly module: string
  readonly command: string
  readonly input: unknown
  /** The version of the life that the command is about, as the caller looked at it. */
  readonly ifVersion?: number
}

/**
 * Tells the time, as `2026-11-02T09:00:00.000Z`. A test gives its own.
 *
 * @throws {TypeError} by whatever asks it, when it answers no instant, or one without its zone
 * @category ports
 */
export interface Clock {
  readonly now: () => Instant
}
