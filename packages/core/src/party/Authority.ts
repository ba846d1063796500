import type { Day } from "../calendar/index.ts"
import { type Dated, entryOn } from "./Dated.ts"

/**
 * What an authority was or will be called, from a day on.
 *
 * @category models
 */
export interface AuthorityName extends Dated {
  readonly name: string
}

/**
 * The party to the agreements on the public side. What it is called may change; its code does not.
 *
 * @da myndigheden, jobcenteret
 * @assumes the code is the installation's own: some municipalities share one
 * @category models
 */
export interface Authority {
  readonly code: string
  readonly displayName: string
  /** What it is called from a day on; before the first, and without any, the display name. */
  readonly names?: ReadonlyArray<AuthorityName>
}

/**
 * What an authority is called on a day.
 *
 * @source LOV 1750/2025: "jobcenteret" becomes "kommunen" in the Act, so a name is of a day
 * @category operations
 */
export const authorityNameOn = ({ displayName, names = [] }: Authority, on: Day): string =>
  entryOn(
    names.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    on
  )?.name ?? displayName
