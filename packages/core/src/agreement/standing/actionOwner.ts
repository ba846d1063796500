import type { Day } from "../../calendar/index.ts"
import type { AgreementState } from "../Agreement.ts"
import { contactsOn } from "../agreementOn.ts"

/**
 * Whether a person has left by the day; `undefined` when nobody here knows the person.
 *
 * @category models
 */
export type LeftBy = (person: string) => boolean | undefined

/**
 * Who on the authority's side acts on an agreement that day, by reference: whom the agreement names for the point, else
 * its consultant, else the deputy; nobody who has left. `undefined` when there is nobody.
 *
 * Who is away for a time is not looked at here: it changes from day to day, and whom to call then is another question.
 *
 * @da den ansvarlige virksomhedskonsulent
 * @source LBR 2011, p. 15: the responsible consultant; Cabi-case Slagelse: the agreement names whom to call about a matter
 * @assumes the deputy acts when the consultant has left
 * @category operations
 */
export const actionOwner = (
  agreement: AgreementState,
  on: Day,
  { point, leftBy }: { readonly point?: string | undefined; readonly leftBy: LeftBy }
): string | undefined => {
  const named = contactsOn(agreement, on)
  const people =
    named === undefined
      ? [agreement._tag === "Prospect" ? agreement.consultant : undefined]
      : [
          point === undefined ? undefined : named.points[point]?.authority,
          named.contacts.authority.primary,
          named.contacts.authority.deputy
        ]
  return people.find((person) => person !== undefined && leftBy(person) !== true)
}
