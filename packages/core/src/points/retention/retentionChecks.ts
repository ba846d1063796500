import { covers, type Day, period } from "../../calendar/index.ts"
import { choices, type CodeList, codeWords, type DecideContext } from "../../plugin/index.ts"
import type { CaseFields } from "./retentionFields.ts"
import { keepsAtWork, retentionPurposes } from "./retentionCodes.ts"
import { AimsAtDismissal, OutsideCase, RetentionCodeUnknown } from "./retentionRefusals.ts"

interface Told {
  readonly list: CodeList
  readonly code: string
  readonly on: Day
  readonly field: string
}

/** Refuses a code that its list does not have on a day. */
export const codeKnown = ({ list, code, on, field }: Told, { codesOn }: Pick<DecideContext, "codesOn">) => {
  const known = codesOn(list, on)
  return RetentionCodeUnknown.unless(known.has(code), { code, ...choices(known), field })
}

/** Refuses a purpose that nobody knows, and one that does not keep the employee at work. */
export const purposeOf = (
  { purpose, on }: { readonly purpose: string; readonly on: Day },
  context: Pick<DecideContext, "codesOn" | "valueFor">
) => {
  const known = context.codesOn(retentionPurposes, on)
  const allowed = [...known.keys()].filter((code) => context.valueFor(keepsAtWork, code) === true)
  return known.has(purpose)
    ? AimsAtDismissal.unless(allowed.includes(purpose), {
        purpose,
        allowed,
        words: codeWords(known, [purpose, ...allowed])
      })
    : RetentionCodeUnknown.when(true, { code: purpose, ...choices(known, allowed), field: "/purpose" })
}

/** Refuses a day that a case does not have. */
export const inCase = (
  { firstSickDay: firstDay, ...state }: Pick<CaseFields, "firstSickDay"> & { readonly lastDay?: Day },
  on: Day
) => {
  const days = period(firstDay, state.lastDay)
  return OutsideCase.unless(covers(days, on), days)
}

/** A note as it is kept: by reference. */
export const asNote = (note: string | undefined) => (note === undefined ? {} : { noteRef: note })
