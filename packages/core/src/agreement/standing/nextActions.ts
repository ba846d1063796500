import type { Day } from "../../calendar/index.ts"
import type { Texts } from "../../plugin/index.ts"
import { type LeftBy, actionOwner } from "./actionOwner.ts"
import type { ActionRule, AgreementSituation } from "./AgreementSituation.ts"
import { type ActionCode, actionRules } from "./actionRules.ts"

/**
 * What to do next with an agreement, who does it and by when.
 *
 * @da næste bedste handling
 * @shape `owner`: a person by reference; nobody when all who are named have left; `dueOn`: may be past
 * @source LBR 2011, p. 5: obligations become tasks, so that words on paper are turned into action
 * @category models
 */
export interface NextAction {
  readonly action: ActionCode
  readonly title: Texts
  readonly point?: string
  readonly promise?: string
  readonly owner?: string
  readonly dueOn: Day
  readonly why: Texts
}

/**
 * What to do next, the most pressing first: in the order of the rules, then what is due longest.
 *
 * @da næste bedste handlinger
 * @assumes at most five, as a list that nobody gets through is no help
 * @category operations
 */
export const nextActions = (
  situation: AgreementSituation,
  { leftBy = () => undefined, most = 5 }: { readonly leftBy?: LeftBy; readonly most?: number } = {}
): ReadonlyArray<NextAction> =>
  actionRules
    .flatMap(({ code, title, find }: ActionRule & { readonly code: ActionCode }) =>
      find(situation)
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
        .map((found): NextAction => {
          const owner = actionOwner(situation.state, situation.on, { point: found.point, leftBy })
          return { action: code, title, ...found, ...(owner === undefined ? {} : { owner }) }
        })
    )
    .slice(0, most)
