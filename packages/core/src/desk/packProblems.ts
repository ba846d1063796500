import { lint, packContent } from "../law/index.ts"
import { canonical } from "../storage/index.ts"
import type { InstalledPack } from "./law.ts"
import { type Problem, problem, twice } from "./problems.ts"

// Only what is wrong on any day; what runs out is for `lint` to tell, and keeps nothing from being put together.
const anyDay = { today: "1900-01-01", warnDays: 0 } as const

/** What is wrong with the packs of rules. */
export const packProblems = (installed: ReadonlyArray<InstalledPack>): ReadonlyArray<Problem> => [
  ...twice(installed.map(({ pack }) => pack.id)).map((id) =>
    problem("PK-PACK-TWICE")(`two packs of rules are called ${id}: each needs an id of its own`)
  ),
  ...lint(
    installed.map(({ pack }) => pack),
    anyDay
  )
    .filter(({ level }) => level === "error")
    .map(({ code, pack, where, en }) =>
      problem(`PK-PACK-${code.replaceAll(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()}`)(
        `the pack of rules ${pack}, ${where}: ${en}`
      )
    )
]

/** Packs that say or do something else than when they were sealed. */
export const sealProblems = (
  installed: ReadonlyArray<InstalledPack>,
  digest: (text: string) => string
): ReadonlyArray<Problem> =>
  installed.flatMap(({ pack }) => {
    if (pack.seal === undefined || pack.seal === sealOf(pack, digest)) return []
    return [
      problem("PK-PACK-SEAL")(
        `the pack of rules ${pack.id} is not what it was when it was sealed: give what was changed another id, and a seal of its own`
      )
    ]
  })

/**
 * The seal of a pack: the hash of what it says, and of what it answers to its examples.
 *
 * @param digest a hash of a text, as the storage has one
 * @category operations
 */
export const sealOf = (pack: InstalledPack["pack"], digest: (text: string) => string): string =>
  digest(canonical(JSON.parse(JSON.stringify(packContent(pack)))))
