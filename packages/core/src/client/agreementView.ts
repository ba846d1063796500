import type { AgreementState } from "../agreement/index.ts"
import type { Catalog } from "../desk/index.ts"

/** An agreement with its points as today's code reads them, and those that nobody here can read as they are. */
export const viewOf = (
  { modules }: Catalog,
  found: { readonly id: string; readonly version: number; readonly state: AgreementState }
) => {
  const views = Object.entries(found.state.points).map(
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
