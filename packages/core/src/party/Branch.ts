import * as Schema from "effect/Schema"

/**
 * A branch code: what the Central Business Register says that a company does.
 *
 * @da branchekode
 * @shape text, 6 digits without full stops
 * @source Danmarks Statistik, DB07: six digits, in force from 2008; DB25 has the same shape
 * @category models
 */
export const BranchCode: Schema.Codec<string, string> = Schema.String.check(
  Schema.makeFilter((digits: string) => /^\d{6}$/.test(digits), {
    expected: "a branch code",
    rule: { code: "branch", da: "skal være en branchekode: 6 cifre", en: "must be a branch code: 6 digits" },
    toJsonSchema: () => ({ pattern: "^[0-9]{6}$" })
  })
).annotate({ examples: ["106100", "471110", "620100", "881030"] })

/**
 * A line of the table that maps branch codes to the groups of a jobcentre: all codes of the scheme that begin so.
 *
 * @da brancheinddeling
 * @category models
 */
export interface BranchGroup {
  /** The scheme of the codes; `db07` without it. */
  readonly scheme?: string
  /** 1 to 6 digits. */
  readonly prefix: string
  readonly group: string
}

/**
 * A branch code with its scheme.
 *
 * @category models
 */
export interface Branch {
  readonly code: string
  /** `db07` without it; `db25` since 2025. */
  readonly scheme?: string
}

/**
 * The scheme of a branch code when nothing is said.
 *
 * @assumes DB07, which most records carry
 * @category operations
 */
export const schemeOf = ({ scheme = "db07" }: { readonly scheme?: string }): string => scheme

/**
 * The group of a branch by the longest line that fits; `undefined` when none does.
 *
 * @assumes the longest prefix says most; no source says how branches map to groups
 * @category operations
 */
export const branchGroupOf = (branch: Branch, groups: ReadonlyArray<BranchGroup>): string | undefined =>
  groups
    .filter((line) => schemeOf(line) === schemeOf(branch) && branch.code.startsWith(line.prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.group
