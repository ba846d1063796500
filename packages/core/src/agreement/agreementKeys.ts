import { type Day, period } from "../calendar/index.ts"
import type { Claimed } from "../plugin/index.ts"

/** The set of all agreements that a consultant is first or second contact of, and of the prospects they have. */
export const portfolioOf = (consultant: string): string => `agreement/portfolio/${consultant}`

interface Had {
  readonly consultant?: string
  readonly deputyConsultant?: string
}

/** The sets an agreement is in: the portfolios of those who have it. */
export const setsOf = (agreement: object): ReadonlyArray<string> => {
  const { consultant, deputyConsultant } = agreement as Had
  return [...new Set([consultant, deputyConsultant])].flatMap((one) => (one === undefined ? [] : [portfolioOf(one)]))
}

type Holding =
  | { readonly _tag: "Prospect"; readonly party: string }
  | { readonly _tag: "Draft" | "Proposed"; readonly party: string; readonly draftedOn: Day; readonly keptUntil?: Day }
  | { readonly _tag: "Active" | "Ended"; readonly party: string; readonly firstDay: Day; readonly lastDay?: Day }
  | { readonly _tag: "Dropped" }

/** The keys an agreement holds: a party has one prospect, one draft and one agreement in force at a time. */
export const keysOf = (agreement: Holding): ReadonlyArray<Claimed> => {
  switch (agreement._tag) {
    case "Prospect":
      return [{ scope: "agreement/prospect", key: agreement.party }]
    case "Draft":
    case "Proposed": {
      const { party, draftedOn, keptUntil } = agreement
      const draft = { scope: "agreement/draft", key: party }
      return [keptUntil === undefined ? draft : { ...draft, during: period(draftedOn, keptUntil) }]
    }
    case "Active":
    case "Ended": {
      const { party, firstDay, lastDay } = agreement
      return [{ scope: "agreement/inForce", key: party, during: period(firstDay, lastDay) }]
    }
    case "Dropped":
      return []
  }
}
