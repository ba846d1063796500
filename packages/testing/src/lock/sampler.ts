import { addDays, type Day } from "@partnerskab/core/calendar"
import type { DataSchema } from "@partnerskab/core/plugin"
import { maker } from "../plugin/generate.ts"

/**
 * Number of the made-up values below. Whoever changes what they are, here or in the generator they are made with, gives
 * it the next number: then a lock of before is told to be of other values, not of changed modules.
 */
export const sampler = 1

/** How many values each thing is seen on. */
export const samples = 16

/** A number from a name (FNV-1a). */
const seedOf = (name: string): number => {
  let seed = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) seed = Math.imul(seed ^ name.charCodeAt(at), 0x01000193)
  return seed >>> 0
}

/**
 * The made-up value of a form under a name. Each is made on its own, so that a new event or wording leaves the others as
 * they are. In every other sample the texts of different names are the same: what was told is told of again.
 */
export const sampleOf = (name: string, schema: DataSchema, sample: number): unknown => {
  const seed = seedOf(`${name}#${sample}`)
  try {
    return maker(seed, { from: sample % 2 === 0 ? 0 : seed % 1000 }).value(schema)
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The day of an event by its place in a life; in one sample all happens on one day. */
export const dayOf = (place: number, sample: number): Day =>
  addDays("2010-01-04", sample === 1 ? 0 : place * 30 + sample * 7)
