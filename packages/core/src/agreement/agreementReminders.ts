import { addDays, type Day } from "../calendar/index.ts"
import type { Reminder } from "../plugin/index.ts"

/** Who is told of an agreement: its consultant. */
const role = "authority.primary"

/** A draft that will soon no longer be kept. */
export const remindersOfDraft = ({
  keptUntil,
  warnedDays = []
}: {
  readonly keptUntil?: Day
  readonly warnedDays?: ReadonlyArray<number>
}): ReadonlyArray<Reminder> =>
  keptUntil === undefined
    ? []
    : [...new Set(warnedDays)].map((days) => ({
        key: `draftKept/${keptUntil}/${days}`,
        dueOn: addDays(keptUntil, -days),
        role
      }))

/** A review that was agreed, unless it would come after the last day, and an end that comes near. */
export const remindersOfSigned = ({
  reviewOn,
  lastDay,
  noticeDays = 0
}: {
  readonly reviewOn?: Day
  readonly lastDay?: Day
  readonly noticeDays?: number
}): ReadonlyArray<Reminder> => [
  ...(reviewOn === undefined || (lastDay !== undefined && lastDay < reviewOn)
    ? []
    : [{ key: `review/${reviewOn}`, dueOn: reviewOn, role }]),
  ...(lastDay === undefined ? [] : [{ key: `ends/${lastDay}`, dueOn: addDays(lastDay, -noticeDays), role }])
]
