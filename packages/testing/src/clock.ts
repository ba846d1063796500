import { addMilliseconds, type Day, type Instant, startOfDay } from "@partnerskab/core/calendar"

/**
 * A clock that a test or a demonstration moves: every look takes one millisecond.
 *
 * @category models
 */
export interface VirtualClock {
  readonly now: () => Instant
  /** Puts the clock to ten in the morning, Danish winter time, of a day. It never goes back. */
  readonly goTo: (day: Day) => void
}

/**
 * A clock that stands at ten in the morning of a day until it is moved.
 *
 * @category constructors
 */
export const virtualClock = (start: Day): VirtualClock => {
  const morning = (day: Day) => addMilliseconds(startOfDay(day), 10 * 3_600_000)
  let at = morning(start)
  return {
    now: () => (at = addMilliseconds(at, 1)),
    goTo: (day) => {
      if (morning(day) > at) at = morning(day)
    }
  }
}
