import * as Schema from "effect/Schema"
import { CvrNumber } from "./CvrNumber.ts"
import { PNumber } from "./PNumber.ts"

/**
 * What kind of party signs on the company's side: a private company, a public unit, or a centre area of the municipality.
 *
 * @da virksomhed, offentlig enhed, centerområde
 * @source LBR 2011, kap. 3 nr. 1 and p. 28; Cabi-case Slagelse: about 40 % of the partners are public
 * @category models
 */
export const PartyKind: Schema.Codec<PartyKind, PartyKind> = Schema.Literals(["company", "publicUnit", "centreArea"])

/**
 * What kind of party signs on the company's side.
 *
 * @da virksomhed, offentlig enhed, centerområde
 * @category models
 */
export type PartyKind = "company" | "publicUnit" | "centreArea"

/**
 * Who owns a party.
 *
 * @da sektor: privat, offentlig
 * @source Cabi-case Slagelse: about 60 % of the partners are private, the rest public
 * @category models
 */
export const Sector: Schema.Codec<Sector, Sector> = Schema.Literals(["private", "public"])

/**
 * Who owns a party.
 *
 * @da sektor
 * @category models
 */
export type Sector = "private" | "public"

/**
 * The sector of a kind of party, until another is said.
 *
 * @assumes a company is private, a public unit and a centre area are public; no source says so
 * @category operations
 */
export const sectorOfKind = (kind: PartyKind): Sector => (kind === "company" ? "private" : "public")

/**
 * The code of a unit under a CVR number: the authority's own name for it, for programs.
 *
 * @shape lower-case a–z, digits and hyphens, at most 60 characters
 * @assumes no register gives such codes
 * @category models
 */
export const UnitCode: Schema.Codec<string, string> = Schema.String.check(
  Schema.makeFilter((text: string) => /^[a-z0-9][a-z0-9-]{0,59}$/.test(text), {
    expected: "a unit code",
    rule: {
      code: "unit",
      da: "skal være en kort kode med små bogstaver a–z, cifre og bindestreg",
      en: "must be a short code of lower-case a–z, digits and hyphens"
    }
  })
)

/**
 * Whom an agreement is with: a legal unit, a named unit under it, and the workplaces it covers.
 *
 * Never the CVR number alone: 18 centre areas share the municipality's.
 *
 * @da aftalepart
 * @source LBR 2011, p. 28: one agreement may cover a centre area with its institutions
 * @category models
 */
export const PartyUnit: Schema.Codec<PartyUnit, PartyUnit> = Schema.Struct({
  cvr: CvrNumber,
  unit: Schema.optionalKey(UnitCode),
  workplaces: Schema.Array(PNumber)
})

/**
 * Whom an agreement is with.
 *
 * @da aftalepart
 * @category models
 */
export interface PartyUnit {
  readonly cvr: string
  /** Which unit under the CVR number; absent for the whole of it. */
  readonly unit?: string
  /** P-numbers. */
  readonly workplaces: ReadonlyArray<string>
}

/**
 * The one key of a party unit: two units with the same key are the same party.
 *
 * @assumes a party is a legal unit or a named unit under it; no source says so
 * @category operations
 */
export const partyKey = ({ cvr, unit }: Pick<PartyUnit, "cvr" | "unit">): string =>
  unit === undefined ? cvr : `${cvr}/${unit}`
