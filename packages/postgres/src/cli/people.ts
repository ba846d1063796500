import { isDay } from "@partnerskab/core/calendar"
import type { Stream } from "@partnerskab/core/facts"
import { installed, storageOf } from "./storageOf.ts"
import type { Work } from "./Work.ts"

/** A life as it is written on the command line. */
const lifeOf = (text: string | undefined): Stream | undefined => {
  const at = text?.indexOf("/") ?? -1
  return text === undefined || at < 1 || at === text.length - 1
    ? undefined
    : { entity: text.slice(0, at), id: text.slice(at + 1) }
}

/** Forgets all texts of a life, and notes that it was done. */
export const erase = async (work: Work): Promise<number> => {
  const { given, by, ground } = work.options
  const life = lifeOf(given[0])
  if (life === undefined || by === undefined || ground === undefined) {
    work.complain("erase ENTITY/ID --by REFERENCE --ground CODE\n")
    return 2
  }
  const answer = await installed(work).erase(life, { by, ground })
  if (!answer.ok) {
    work.complain(answer.refusals.map(({ _tag, da, en }) => `${_tag}\n  ${en}\n  ${da}\n`).join(""))
    return 2
  }
  work.say(`${answer.texts} texts erased\n`)
  return 0
}

/** Removes a life with everything it ever said. */
export const purge = async (work: Work): Promise<number> => {
  const { given, ground, on } = work.options
  const stream = lifeOf(given[0])
  if (stream === undefined || ground === undefined || on === undefined || !isDay(on)) {
    work.complain("purge ENTITY/ID --ground CODE --on YYYY-MM-DD\n")
    return 2
  }
  const tombstone = await storageOf(work).admin.purge({ stream, ground, on })
  if (tombstone === undefined) {
    work.complain(`${given[0]} is not there\n`)
    return 1
  }
  work.say(`${given[0]}: ${tombstone.rows} entries gone, the last was ${tombstone.lastHash}\n`)
  return 0
}
