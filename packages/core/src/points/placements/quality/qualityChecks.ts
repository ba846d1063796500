import { covers, type Day } from "../../../calendar/index.ts"
import type { DecideContext } from "../../../plugin/index.ts"
import { qualityConcept, qualityForAll } from "./qualityConcept.ts"
import type { QualityCompanyState } from "./QualityCompany.ts"

/** The group of those that have the concept because all have it. */
export const everyone = "alle"

/**
 * The concept as a placement has it by the day it was granted, `undefined` when it is not under it.
 *
 * @assumes the day of the grant decides, as it does for the law; a company in a group of its own is counted there, also
 * when the concept is for all
 */
export const qualityBy = (
  company: QualityCompanyState | undefined,
  { instrument, grantedOn }: { readonly instrument: string; readonly grantedOn: Day },
  { valueOn }: Pick<DecideContext, "valueOn">
) => {
  const own = company?.days.find((days) => covers(days, grantedOn))?.group
  const group = own ?? (valueOn(qualityForAll, grantedOn) ? everyone : undefined)
  if (group === undefined) return undefined
  const { version, instruments, steps } = valueOn(qualityConcept, grantedOn)
  if (!instruments.includes(instrument)) return undefined
  return { group, version, steps: steps.map(({ step, phase }) => ({ step, phase })) }
}
