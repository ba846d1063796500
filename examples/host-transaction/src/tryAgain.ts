import { StorageUnavailable } from "@partnerskab/core/storage"
import type { InOneTransaction } from "./InOneTransaction.ts"

const attempts = 5

/** Another transaction was first: told by the model's storage, or by PostgreSQL of a statement of the host's own. */
const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof StorageUnavailable) return error.problem?.passing === true
  return ("code" in error && (error.code === "40001" || error.code === "40P01")) || isPassing(error.cause)
}

/**
 * Does the whole transaction again when the database could not do it now. Only for work that may be done twice: its
 * commands have a `commandId`, and so have the host's rows.
 */
export const tryAgain =
  (inOneTransaction: InOneTransaction): InOneTransaction =>
  async (work) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await inOneTransaction(work)
      } catch (error) {
        if (attempt === attempts || !isPassing(error)) throw error
      }
  }
