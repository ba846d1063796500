import type { Day } from "../../calendar/index.ts"
import { type Considering, type Policy, type Seen, warn, within } from "../../plugin/index.ts"
import { casesOf, RetentionCase, type RetentionCaseState } from "./RetentionCase.ts"

interface Ending {
  readonly agreement: string
  readonly lastDay: Day
  readonly point?: string
}

type Asked = Considering<Ending, { readonly cases: ReadonlyArray<Seen<RetentionCaseState>> }>

const warnsOfOpen = (id: string, on: "agreement.end" | "agreement.endPoint"): Policy => ({
  id,
  on,
  reads: ({ agreement }: Ending) => ({
    cases: within(casesOf(agreement), RetentionCase, { agreement, state: "Open" })
  }),
  check: ({ input: { point }, read: { cases } }: Asked) => {
    if (cases.length === 0 || (point !== undefined && point !== "retention")) return undefined
    const ids = cases.map(({ id }) => id).join(", ")
    return warn("retention.casesLeft", {
      da: `Der er åbne fastholdelsessager: ${ids}. Luk dem, eller aftal, hvem der tager sig af dem.`,
      en: `There are open retention cases: ${ids}. Close them, or agree who takes care of them.`
    })
  }
})

/**
 * Whoever ends the agreement, or the point, is told of the cases that are open.
 *
 * @assumes it is not kept back by them; a plugin may forbid it
 */
export const openCasesLeft: ReadonlyArray<Policy> = [
  warnsOfOpen("retention.casesBeforeEnd", "agreement.end"),
  warnsOfOpen("retention.casesBeforePoint", "agreement.endPoint")
]
