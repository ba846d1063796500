import type { TextFound } from "@partnerskab/core/storage"
import { recordOf } from "./exporting.ts"
import type { State } from "./state.ts"

/** Where any of the texts stand, in every text and key that is kept, letter for letter. */
export const searchIn = (state: State, texts: ReadonlyArray<string>): ReadonlyArray<TextFound> => {
  const { journal, rows, facts, persons, outbox, claims, commands } = state
  const records = function* (): Iterable<unknown> {
    for (const [commandId, { done }] of commands.all()) yield recordOf(commandId, done)
  }
  const kept: ReadonlyArray<readonly [string, Iterable<unknown>]> = [
    ["journal", journal.all()],
    ["lives", rows.all()],
    ["facts", facts.all()],
    ["persons", persons.all()],
    ["outbox", outbox.all()],
    ["claims", claims.all()],
    ["commands", records()]
  ]
  return kept.map(([where, all]) => ({ where, rows: countOf(all, texts) })).filter(({ rows }) => rows > 0)
}

const countOf = (all: Iterable<unknown>, texts: ReadonlyArray<string>): number => {
  let rows = 0
  for (const one of all) if (holds(one, texts)) rows += 1
  return rows
}

const holds = (value: unknown, texts: ReadonlyArray<string>): boolean => {
  if (typeof value === "string") return texts.some((text) => value.includes(text))
  if (typeof value !== "object" || value === null) return false
  if (Array.isArray(value)) return value.some((one) => holds(one, texts))
  return Object.entries(value).some(([key, field]) => holds(key, texts) || holds(field, texts))
}
