import { type AgreementState, pointsOn } from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { Catalog } from "../desk/index.ts"

/** An agreement with its points of a day as today's code reads them, and those that nobody here can read as they are. */
export const viewOf = (
  { modules }: Catalog,
  found: { readonly id: string; readonly version: number; readonly state: AgreementState },
  on: Day
) => {
  const views = Object.entries(pointsOn(found.state, on)).map(
    ([point, signed]) => [point, signed, modules.get(point)?.terms?.read(signed)] as const
  )
  return {
    ...found,
    points: Object.fromEntries(views.flatMap(([point, , view]) => (view === undefined ? [] : [[point, view]]))),
    unknownPoints: Object.fromEntries(
      views.flatMap(([point, signed, view]) => (view === undefined ? [[point, signed]] : []))
    )
  }
}
