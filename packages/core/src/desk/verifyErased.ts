import type { StorageAdmin, TextFound } from "../storage/index.ts"

/**
 * Looks whether anything is left of texts that were erased: in the whole of a storage, not only where they were.
 *
 * @returns where each is found and how often; never the text around it
 * @category operations
 */
export const verifyErased = async (
  admin: Pick<StorageAdmin, "search">,
  texts: ReadonlyArray<string>
): Promise<{ readonly clean: boolean; readonly found: ReadonlyArray<TextFound> }> => {
  const found = (await admin.search(texts)).filter(({ rows }) => rows > 0)
  return { clean: found.length === 0, found }
}
