import type { Executor } from "../Executor.ts"
import type { Tables } from "../statements/parts.ts"

/** Where an administrator works. */
export interface Administered {
  readonly executor: Executor
  readonly tables: Tables
  readonly schema: string
  /** Comes back when tables and code are known to fit. */
  readonly ready: () => Promise<void>
  /** Whether everybody shares one connection: then nothing can be read while something else is done. */
  readonly hasOneSession: boolean
}
