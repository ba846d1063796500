import { type ExportLine, ImportRefused, type StorageAdmin } from "@partnerskab/core/storage"
import type { Executor } from "../Executor.ts"
import type { Tables } from "../statements/parts.ts"
import { problemOf, trouble } from "../trouble.ts"
import { exportOf } from "./exporting.ts"
import { importInto } from "./importing.ts"
import { purgeLife } from "./purge.ts"
import { searchIn } from "./search.ts"

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

/** What is done to a storage as a whole. Removing a life needs more rights than an application has. */
export const adminOf = (where: Administered): StorageAdmin => ({
  export: () => toldEach(() => exportOf(where)),
  import: (lines) => told(() => importInto(where, lines)),
  purge: (purge) => told(() => purgeLife(where, purge)),
  search: (texts) => told(() => searchIn(where, texts))
})

const told = async <A>(work: () => Promise<A>): Promise<A> => {
  try {
    return await work()
  } catch (error) {
    throw toldOf(error)
  }
}

const toldEach = async function* (work: () => AsyncIterable<ExportLine>): AsyncGenerator<ExportLine> {
  try {
    yield* work()
  } catch (error) {
    throw toldOf(error)
  }
}

/** What went wrong where the lines come from is not a trouble of ours. */
const toldOf = (error: unknown): unknown =>
  error instanceof ImportRefused || (problemOf(error) === undefined && !isOfTheServer(error)) ? error : trouble(error)

const isOfTheServer = (error: unknown): boolean =>
  /^[0-9A-Z]{5}$/.test(String((error as { readonly code?: unknown } | null)?.code))
