import { assembleOnce, type Catalog, type Clock, execute, type Problem, type Staff } from "../desk/index.ts"
import type { Holidays } from "../calendar/index.ts"
import type { RulePack } from "../law/index.ts"
import type { Authority } from "../party/index.ts"
import type { AnyEdition, AnyPlugin } from "../plugin/index.ts"
import { exactClock } from "./exactClock.ts"

/** What both doors are made of. */
export interface Inside {
  readonly catalog: Catalog
  readonly run: ReturnType<typeof execute>
  readonly clock: Clock
  readonly staff: Staff
  readonly authority: Authority
}

const systemClock: Clock = { now: () => new Date().toISOString() }

/** Assembles an installation: the same inside for both doors. */
export const insideOf = ({
  authority,
  editions,
  plugins = [],
  packs = [],
  holidays,
  staff = {},
  clock: told = systemClock
}: {
  readonly authority?: Authority
  readonly editions: ReadonlyArray<AnyEdition>
  readonly plugins?: ReadonlyArray<AnyPlugin>
  readonly packs?: ReadonlyArray<RulePack>
  readonly holidays?: Holidays
  readonly staff?: Staff
  readonly clock?: Clock
}): Inside => {
  const catalog = assembleOnce(editions, plugins, {
    found: authority === undefined ? [] : authorityProblems(authority),
    packs,
    holidays
  })
  const clock = exactClock(told)
  return { catalog, run: execute(catalog, clock), clock, staff, authority: authority ?? { code: "", displayName: "" } }
}

const authorityProblems = ({ code, displayName }: Authority): ReadonlyArray<Problem> =>
  [
    ["code", code],
    ["displayName", displayName]
  ].flatMap(([field, text]) =>
    typeof text === "string" && text.trim().length > 0
      ? []
      : [{ code: "PK-AUTHORITY", text: `authority.${field} must be a text that is not empty` }]
  )
