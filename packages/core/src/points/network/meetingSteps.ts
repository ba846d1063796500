import type { Day } from "../../calendar/index.ts"
import type { MeetingFields } from "./meetingFields.ts"

type Told = NonNullable<MeetingFields["attended"]>[number]

/** What is told of a company takes the place of what was told before; nobody of it is none of it. */
const withTold = (before: ReadonlyArray<Told> = [], told: Told): ReadonlyArray<Told> =>
  [...before.filter(({ agreement }) => agreement !== told.agreement), ...(told.people > 0 ? [told] : [])].toSorted(
    (a, b) => (a.agreement < b.agreement ? -1 : 1)
  )

/** What happens to a meeting that is called or held. */
const describedSteps = {
  Described: <M extends MeetingFields>(meeting: M, told: Pick<MeetingFields, "themes" | "host">) => ({
    ...meeting,
    ...told
  }),
  DayCorrected: <M extends MeetingFields>(
    meeting: M,
    resolved: Pick<MeetingFields, "heldFor" | "members">,
    on: Day
  ) => ({ ...meeting, ...resolved, on }),
  Apologised: <M extends MeetingFields>(meeting: M, told: Told) => ({
    ...meeting,
    apologies: withTold(meeting.apologies, told)
  })
}

/** What happens to a meeting that is called. */
export const calledSteps = {
  ...describedSteps,
  Moved: <M extends MeetingFields>(meeting: M, _: {}, on: Day) => ({ ...meeting, on })
}

/** What happens to a meeting that was held. */
export const heldSteps = {
  ...describedSteps,
  Attended: <M extends MeetingFields>(meeting: M, told: Told) => ({
    ...meeting,
    attended: withTold(meeting.attended, told)
  }),
  GuestsTold: <M extends MeetingFields>(meeting: M, { people }: { readonly people: number }) => ({
    ...meeting,
    guests: people
  }),
  MinutesWritten: <M extends MeetingFields>(meeting: M, { minutesRef }: { readonly minutesRef: string }) => ({
    ...meeting,
    minutesRef
  })
}
