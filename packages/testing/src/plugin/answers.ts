import { partyThen, type PartyState } from "@partnerskab/core/agreement"
import { nameOf, type Scalar } from "@partnerskab/core/facts"
import {
  type AnyModule,
  type DecideContext,
  type EntityDefinition,
  type Read,
  type Reads,
  type Refusal,
  type Signing,
  termsCodesKnown
} from "@partnerskab/core/plugin"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Life } from "./lives.ts"

/** What a command can find in a specification. */
export interface Known {
  readonly entities: ReadonlyMap<string, EntityDefinition>
  readonly lives: ReadonlyMap<string, Life>
  /** What is agreed, by the agreement's id. */
  readonly agreed: ReadonlyMap<string, { readonly party: string; readonly terms: unknown }>
}

/** The answers to reads, and the refusals of those that have none, each with the lives it is about. */
export const answersOf = (
  known: Known,
  reads: Reads
): { readonly answers: object; readonly refused: ReadonlyArray<Refusal> } => {
  const refused: Array<Refusal> = []
  const none = (_tag: string, { at = "" }: Read<unknown>, lives: ReadonlyArray<string>): undefined =>
    void refused.push({ _tag, at, facts: { lives } })
  const answer = (read: Read<unknown>): unknown => {
    if (read.how === "within") return withinOf(known, read).map(seen)
    if (read.how === "agreed") {
      const agreed = known.agreed.get(read.ids[0]!)
      if (agreed === undefined) return none("NotAgreed", read, [`agreement/${read.ids[0]}`])
      return read.point === undefined ? { party: agreed.party } : agreed
    }
    const names = read.ids.map((id) => nameOf({ entity: read.entity, id }))
    const found = names.map((name) => known.lives.get(name))
    if (read.how === "maybe") return found[0] && seen(found[0])
    if (read.how === "absent") return found[0] === undefined ? undefined : none("AlreadyThere", read, names)
    const missing = names.filter((name) => !known.lives.has(name))
    if (missing.length > 0) return none("NotFound", read, missing)
    if (read.how === "party") return partyThen(read.ids[0]!, found[0]!.state as PartyState, read.on!)
    return read.how === "one" ? seen(found[0]!) : found.map((life) => seen(life!))
  }
  return { answers: Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, answer(read)])), refused }
}

const seen = ({ id, version, state }: Life) => ({ id, version, state })

/**
 * The lives that are as asked, as a storage finds them: by the values in their declared fields. The boundary guards the set
 * and chooses nothing, so whoever asks without values is given every life.
 */
export const withinOf = ({ entities, lives }: Known, { entity, where = {} }: Read<unknown>): ReadonlyArray<Life> => {
  const definition = entities.get(entity)
  if (definition === undefined) throw new Error(`no module here declares ${entity}: give its module too`)
  const field = (life: Life, name: string): unknown =>
    name === "state" ? life.state._tag : (life.state as unknown as Readonly<Record<string, unknown>>)[name]
  const asked = Object.entries(where).filter((one): one is [string, Scalar] => one[1] !== undefined)
  const strange = asked.find(([name]) => name !== "state" && !definition.lookup.includes(name))
  if (strange !== undefined)
    throw new Error(`${entity} is asked for by ${strange[0]}, which it does not declare in lookup`)
  return [...lives.values()]
    .filter((life) => life.entity === entity)
    .filter((life) => asked.every(([name, value]) => (field(life, name) ?? null) === value))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Puts terms in the wording of today, as the points among the modules do, and looks their codes up. */
export const signingBy = (
  modules: ReadonlyArray<AnyModule>,
  { codesOn }: Pick<DecideContext, "codesOn">
): Pick<DecideContext, "sign" | "codesKnown"> => {
  const pointOf = (point: string) => modules.find(({ key }) => key === point)?.definition
  const refused = (...refusals: ReadonlyArray<object>) =>
    ({ ok: false, refusals }) as unknown as Extract<Signing, { readonly ok: false }>
  return {
    sign: (point, given, begin): Signing => {
      const { at } = begin
      const { terms: { wordings } = { wordings: [] }, title } = pointOf(point) ?? {}
      const wording = wordings.at(-1)
      if (wording === undefined || title === undefined)
        return refused({ _tag: "UnknownPoint", facts: { point, installed: modules.map(({ key }) => key) }, at })
      const { lineage, version, schema } = wording
      const read = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(given)
      if (Result.isFailure(read))
        return refused({ _tag: "InputInvalid", facts: { rule: "type", da: "", en: read.failure.message }, at })
      const codes = termsCodesKnown({ schema, terms: read.success, title }, begin, codesOn)
      return codes.length > 0 ? refused(...codes) : { ok: true, signed: { lineage, version, raw: read.success } }
    },
    codesKnown: (point, { lineage, version, raw }, begin) => {
      const { terms, title } = pointOf(point) ?? {}
      const wording = terms?.wordings.find((one) => one.lineage === lineage && one.version === version)
      return wording === undefined || title === undefined
        ? []
        : termsCodesKnown({ schema: wording.schema, terms: raw, title, before: true }, begin, codesOn)
    }
  }
}
