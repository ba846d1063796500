import { type Day, dayInDenmark, type Instant } from "../calendar/index.ts"
import { type DecideContext, type Signing, termsCodesKnown } from "../plugin/index.ts"
import { canonical } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import type { Detached } from "./personal.ts"
import { pointTitle } from "./pointTitle.ts"
import { UnknownPoint } from "./refusals.ts"

/** What a rule may know beyond what it read, for one try of one command. */
export const contextOf = (
  catalog: Catalog,
  now: Instant,
  {
    newId,
    actor,
    digest,
    set,
    texts,
    refOf
  }: {
    readonly newId: (n: number) => string
    readonly actor: string
    readonly digest: (text: string) => string
    readonly set: Pick<DecideContext, "valueOn" | "codesOn" | "valueFor" | "lawAbout">
    readonly texts: Array<Detached>
    readonly refOf: (n: number) => string
  }
): DecideContext => {
  const editionOn = (day: Day) => catalog.editions.findLast(({ from }) => from <= day)?.key
  const titleOn = (point: string, day: Day) => pointTitle(catalog, point, editionOn(day))
  return {
    now,
    today: dayInDenmark(now),
    holidays: catalog.holidays,
    newId,
    actor,
    hashOf: (value) => digest(canonical(value)),
    materialOf: (point) => catalog.modules.get(point)?.material ?? {},
    titleOf: (point, edition) => pointTitle(catalog, point, edition),
    ...set,
    editionOn,
    sign: (point, given, begin): Signing => {
      const terms = catalog.modules.get(point)?.terms
      if (terms === undefined) {
        const installed = [...catalog.modules].flatMap(([key, module]) => (module.terms === undefined ? [] : [key]))
        return { ok: false, refusals: UnknownPoint.when(true, { point, installed }) as never }
      }
      const { lineage, version, schema } = terms.wordings.at(-1)!
      const { input, refusals } = catalog.decoder(schema)(given, begin.at, { texts, refOf })
      // What the form refuses of a field, no list refuses again.
      const invalid = new Set(refusals.map(({ at }) => at))
      const codes = termsCodesKnown({ schema, terms: input, title: titleOn(point, begin.on) }, begin, set.codesOn)
      const all = [...refusals, ...codes.filter(({ at }) => !invalid.has(at))]
      return all.length > 0
        ? { ok: false, refusals: all as never }
        : { ok: true, signed: { lineage, version, raw: input } }
    },
    codesKnown: (point, { lineage, version, raw }, begin) => {
      const wordings = catalog.modules.get(point)?.terms?.wordings ?? []
      const schema = wordings.find((one) => one.lineage === lineage && one.version === version)?.schema
      return schema === undefined
        ? []
        : termsCodesKnown({ schema, terms: raw, title: titleOn(point, begin.on), before: true }, begin, set.codesOn)
    }
  }
}
