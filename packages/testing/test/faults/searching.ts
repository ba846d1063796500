import type { StorageAdmin, TextFound } from "@partnerskab/core/storage"
import { administered, type TriedFault } from "./Fault.ts"

/** Searches in its own way. */
const searches = (
  name: string,
  search: (right: StorageAdmin["search"], texts: ReadonlyArray<string>) => Promise<ReadonlyArray<TextFound>>
): TriedFault => administered(name, ({ admin }) => ({ admin: { search: (texts) => search(admin.search, texts) } }))

const notIn = (where: string): TriedFault =>
  searches(`does not look for texts in ${where}`, async (right, texts) =>
    (await right(texts)).filter((one) => one.where !== where)
  )

/** Mistakes in looking for what is left of someone. */
export const searchingFaults: ReadonlyArray<TriedFault> = [
  ...["journal", "lives", "facts", "persons", "outbox"].map(notIn),
  searches("says only where a text stands, not how often", async (right, texts) =>
    (await right(texts)).map((one) => ({ ...one, rows: 1 }))
  ),
  searches("looks only for the first of several texts", (right, texts) => right(texts.slice(0, 1))),
  searches("looks for rows in which all texts stand", async (right, texts) => {
    const each = await Promise.all(texts.map((text) => right([text])))
    return (await right(texts)).filter(({ where }) => each.every((one) => one.some((found) => found.where === where)))
  }),
  searches("counts a row for every text in it", async (right, texts) => {
    const each = (await Promise.all(texts.map((text) => right([text])))).flat()
    const all = Map.groupBy(each, ({ where }) => where)
    return [...all].map(([where, rows]) => ({ where, rows: rows.length * 2 }))
  }),
  searches("takes no text for every text", (right, texts) => right(texts.length === 0 ? [""] : texts)),
  searches("looks for texts as JSON writes them", async (right, texts) =>
    right(texts.map((text) => JSON.stringify(text).slice(1, -1)))
  ),
  searches("looks for texts as a pattern", async (right, texts) =>
    right(
      texts
        .map((text) => (/^[^%_]+[%_]/.test(text) && !text.includes("løn") ? text.replace(/[%_]/, "_") : text))
        .map((text) => (text === "5_ % løn" ? "50 % løn" : text))
    )
  ),
  searches("looks only for what ASCII can write", async (right, texts) =>
    right(texts.filter((text) => /^[\u0000-\u007f]*$/.test(text)))
  ),
  administered("finds texts that were erased", ({ storage, admin }) => {
    const erased: Array<string> = []
    return {
      storage: {
        erase: async (refs) => {
          erased.push(...(await storage.persons(refs)).map(({ text }) => text))
          return storage.erase(refs)
        }
      },
      admin: {
        search: async (texts) => {
          const more = erased.filter((one) => texts.some((text) => one.includes(text))).length
          const found = await admin.search(texts)
          return found.map((one) => (one.where === "persons" ? { ...one, rows: one.rows + more } : one))
        }
      }
    }
  }),
  administered("finds texts of lives that are purged", ({ admin, memory }) => {
    const before: Array<StorageAdmin> = []
    return {
      admin: {
        purge: (purge) => {
          before.push(memory.fork().admin)
          return admin.purge(purge)
        },
        search: (texts) => (before[0] ?? admin).search(texts)
      }
    }
  })
]

/** The same way, without a mistake. */
export const soundSearching: ReadonlyArray<TriedFault> = [
  searches("searches as it should", (right, texts) => right(texts))
]
