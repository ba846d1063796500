import { covers, type Day, period } from "../../calendar/index.ts"
import { lab2020 } from "./lab2020.ts"
import { lab2027 } from "./lab2027.ts"
import { match2010 } from "./match2010.ts"
import type { TargetGroup, TargetGroupCatalog } from "./TargetGroup.ts"

/**
 * The catalogs that come with the library, oldest first; an installation may have others.
 *
 * Between them are days of which no catalog is known (2014 to 2019), and from 2027 two are said to hold.
 *
 * @da målgruppekataloger
 * @category models
 */
export const targetGroupCatalogs: ReadonlyArray<TargetGroupCatalog> = [match2010, lab2020, lab2027]

/**
 * The catalogs that hold on a day: none where none is known, two where a new one is expected and the old has no known end.
 *
 * @da målgruppekataloger på en dag
 * @category operations
 */
export const targetGroupCatalogsOn = (
  day: Day,
  catalogs: ReadonlyArray<TargetGroupCatalog> = targetGroupCatalogs
): ReadonlyArray<TargetGroupCatalog> => catalogs.filter(({ from, to }) => covers(period(from, to), day))

/**
 * The group that a text such as `lab-2020/sygedagpenge` names, with its catalog; `undefined` when there is none.
 *
 * @da målgruppe
 * @category operations
 */
export const targetGroup = (
  name: string,
  catalogs: ReadonlyArray<TargetGroupCatalog> = targetGroupCatalogs
): { readonly catalog: TargetGroupCatalog; readonly group: TargetGroup } | undefined => {
  const slash = name.indexOf("/")
  const catalog = catalogs.find(({ code }) => code === name.slice(0, slash))
  const group = catalog?.groups.find(({ code }) => code === name.slice(slash + 1))
  return catalog === undefined || group === undefined ? undefined : { catalog, group }
}
