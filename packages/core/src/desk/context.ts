import { type Day, dayInDenmark, type Instant } from "../calendar/index.ts"
import type { DecideContext, Signing } from "../plugin/index.ts"
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
): DecideContext => ({
  now,
  today: dayInDenmark(now),
  holidays: catalog.holidays,
  newId,
  actor,
  hashOf: (value) => digest(canonical(value)),
  materialOf: (point) => catalog.modules.get(point)?.material ?? {},
  titleOf: (point, edition) => pointTitle(catalog, point, edition),
  ...set,
  editionOn: (signedOn: Day) => catalog.editions.findLast(({ from }) => from <= signedOn)?.key,
  sign: (point, given, at): Signing => {
    const terms = catalog.modules.get(point)?.terms
    if (terms === undefined) {
      const installed = [...catalog.modules].flatMap(([key, module]) => (module.terms === undefined ? [] : [key]))
      return { ok: false, refusals: UnknownPoint.when(true, { point, installed }) as never }
    }
    const { lineage, version, schema } = terms.wordings.at(-1)!
    const { input, refusals } = catalog.decoder(schema)(given, at, { texts, refOf })
    return refusals.length > 0
      ? { ok: false, refusals: refusals as never }
      : { ok: true, signed: { lineage, version, raw: input } }
  }
})
