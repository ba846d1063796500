import { type AgreementState, approvalPlan, contentMaterial, plannedOn } from "../agreement/index.ts"
import { valueOf } from "../desk/index.ts"
import type { Parameter } from "../plugin/index.ts"
import type { Inside } from "./inside.ts"

/** An agreement that somebody was, or could be, asked to approve. */
export type Approvable = Extract<AgreementState, { readonly _tag: "Proposed" | "Active" | "Ended" }>

/** Whether there are approvals to speak of. */
export const isApprovable = (state: AgreementState | undefined): state is Approvable =>
  state !== undefined && "approvals" in state

/** Who approves, and what a change needs, by the day an agreement was sent for approval, or signed. */
export const approvalRules = ({ catalog }: Pick<Inside, "catalog">, state: Approvable) => {
  const on = plannedOn(state)
  const value = <T>(parameter: Parameter<T, never>) => valueOf(catalog, parameter, on).value as T
  return {
    plan: value(approvalPlan),
    policy: {
      content: value(contentMaterial),
      terms: (point: string) => catalog.modules.get(point)?.material ?? {}
    }
  }
}
