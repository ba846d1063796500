import type { Day } from "../../calendar/index.ts"
import { type AgreementContent, contentOf, type WithContent } from "./agreementContent.ts"
import type { Approval } from "./approvalFields.ts"

type Approvable = WithContent & {
  readonly approvals: ReadonlyArray<Approval>
  readonly approved: Readonly<Record<string, AgreementContent>>
}

/** The contents that an approval is still over. */
const stillApproved = (
  approvals: ReadonlyArray<Approval>,
  contents: Readonly<Record<string, AgreementContent>>
): Readonly<Record<string, AgreementContent>> =>
  Object.fromEntries(Object.entries(contents).filter(([of]) => approvals.some(({ hash }) => hash === of)))

/** Another approval; of one person in one place of the plan, the last holds. */
export const approvedBy = <A extends Approvable>(agreement: A, given: Omit<Approval, "on">, on: Day): A => {
  const others = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)
  const approvals = [...others, { ...given, on }]
  const approved = stillApproved(approvals, { ...agreement.approved, [given.hash]: contentOf(agreement) })
  return { ...agreement, approvals, approved }
}

/** Without an approval that was taken back. */
export const revokedBy = <A extends Approvable>(agreement: A, given: Pick<Approval, "place" | "by">): A => {
  const approvals = agreement.approvals.filter(({ place, by }) => place !== given.place || by !== given.by)
  return { ...agreement, approvals, approved: stillApproved(approvals, agreement.approved) }
}
