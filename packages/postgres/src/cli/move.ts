import { createReadStream, createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { fromNdjson, ImportRefused, toNdjson } from "@partnerskab/core/storage"
import { storageOf } from "./storageOf.ts"
import type { Work } from "./Work.ts"

/** Everything of the authority, as NDJSON. */
export const exportTo = async (work: Work): Promise<number> => {
  const lines = toNdjson(storageOf(work).admin.export())
  const { file } = work.options
  if (file === undefined) for await (const line of lines) work.say(line)
  else await pipeline(Readable.from(lines), createWriteStream(file, { mode: 0o600 }))
  return 0
}

/** Takes in an export, all or nothing. */
export const importFrom = async (work: Work): Promise<number> => {
  const { file } = work.options
  if (file === undefined) {
    work.complain("import: --file is missing\n")
    return 2
  }
  try {
    const { lines } = await storageOf(work).admin.import(fromNdjson(createReadStream(file, "utf8")))
    work.say(`${lines} lines taken in\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
    work.complain(`${error.en}\n${error.da}\n`)
    return 2
  }
}
