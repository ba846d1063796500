import { type ExportLine, ImportRefused, type StorageAdmin } from "@partnerskab/core/storage"
import { problemOf, trouble } from "../trouble.ts"
import type { Administered } from "./Administered.ts"
import { exportOf } from "./exporting.ts"
import { importInto } from "./importing.ts"
import { purgeLife } from "./purge.ts"
import { searchIn } from "./search.ts"

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
