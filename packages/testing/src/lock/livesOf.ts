import type { EntityDefinition, EventForm, Tagged } from "@partnerskab/core/plugin"
import { step } from "../plugin/lives.ts"
import { copied } from "../plugin/twice.ts"
import { fingerprint } from "./digest.ts"
import { dayOf, sampleOf, samples } from "./sampler.ts"

/** A life that has come so far, or why it has not. */
type Come = Tagged | "none" | "threw" | undefined

interface Path {
  /** Events with the number of their form: `Registered/1 PutOnHold/1`. */
  readonly name: string
  readonly length: number
  readonly comes: ReadonlyArray<Come>
}

interface Event {
  readonly type: string
  readonly forms: ReadonlyArray<EventForm>
  /** Which of its forms it is written in. */
  readonly at: number
}

const everyPathUpTo = 3
const longest = 8
const most = 250

/**
 * What lives of an entity come to, by the events they are made of. An event is written in each of its forms and read in
 * the last, as a replay of the journal does.
 *
 * All paths of up to three events are taken; a longer one only while it takes a step that none before has. So a new event
 * gives new paths and leaves those that are there.
 */
export const livesOf = (entity: string, definition: EntityDefinition): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  const taken = new Set<string>()
  const paths: Array<Path> = [{ name: "", length: 0, comes: Array.from({ length: samples }, () => undefined) }]
  for (const path of paths) {
    if (path.length === longest) continue
    for (const event of eventsAfter(definition, path)) {
      if (Object.keys(found).length >= most) return found
      const { type, forms, at } = event
      const written = `${type}/${forms[at]!.form}`
      const comes = path.comes.map((come, sample) =>
        next({ entity, definition, path }, event, { come, sample, written })
      )
      if (comes.every((come) => come === "none")) continue
      const steps = path.comes
        .filter((_, sample) => comes[sample] !== "none")
        .map((come) => `${tagOf(come)} ${written}`)
      if (path.length >= everyPathUpTo && steps.every((one) => taken.has(one))) continue
      for (const one of steps) taken.add(one)
      const name = `${path.name} ${written}`.trim()
      found[name] = `${statesOf(definition, comes)} ${factsOf(definition, comes)}`
      paths.push({ name, length: path.length + 1, comes })
    }
  }
  return found
}

const tagOf = (come: Come): string => (typeof come === "object" ? come._tag : "Nothing")

/** The events that some of the lives may take, in order of name, each in its first form, its second … and its last. */
const eventsAfter = ({ begin, when, forms }: EntityDefinition, { comes }: Path): ReadonlyArray<Event> => {
  const tables = comes.map((come) => (come === undefined ? begin : typeof come === "object" ? when[come._tag] : {}))
  const types = [...new Set(tables.flatMap((table) => Object.keys(table ?? {})))].toSorted()
  return types.flatMap((type) => {
    const all = forms[type] ?? []
    return all.map((_, at) => ({ type, forms: all, at }))
  })
}

const next = (
  { entity, definition, path }: { readonly entity: string; readonly definition: EntityDefinition; readonly path: Path },
  { type, forms, at }: Event,
  { come, sample, written }: { readonly come: Come; readonly sample: number; readonly written: string }
): Come => {
  if (come === "none" || come === "threw") return "none"
  const data = sampleOf(`${entity}.${written}@${path.length}`, forms[at]!.schema, sample)
  try {
    const read = forms.slice(at + 1).reduce((before, { from }) => from(before), copied(data))
    const event = { entity, id: "life", type, data: read, effectiveOn: dayOf(path.length, sample) }
    return step(definition, copied(come), event) ?? "none"
  } catch {
    return "threw"
  }
}

/** The states with the fields that become columns: both are stored, and both are made anew by a rebuild. */
const statesOf = ({ lookup }: EntityDefinition, comes: ReadonlyArray<Come>): string =>
  fingerprint(
    comes.map((come) => {
      if (typeof come !== "object") return come ?? null
      const fields = come as unknown as Readonly<Record<string, unknown>>
      return { state: come, columns: Object.fromEntries(lookup.map((name) => [name, fields[name] ?? null])) }
    })
  )

const factsOf = ({ facts }: EntityDefinition, comes: ReadonlyArray<Come>): string =>
  fingerprint(
    comes.map((come) => {
      if (typeof come !== "object") return null
      try {
        return facts(copied(come), "life").map((fact) => ({ ...fact }))
      } catch {
        return "threw"
      }
    })
  )
