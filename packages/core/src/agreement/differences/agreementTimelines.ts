import type { Day } from "../../calendar/index.ts"
import type { Contacts, PointContact, Side } from "../../party/index.ts"
import type { AgreementState } from "../Agreement.ts"
import type { PointSince } from "../approvals/agreementContent.ts"
import type { SinceStart } from "../sinceStart.ts"

/** What an agreement says, in whatever state it is, as of each day. */
export interface AgreementTimelines {
  readonly points: Readonly<Record<string, ReadonlyArray<PointSince>>>
  readonly contacts: Readonly<Record<Side, ReadonlyArray<SinceStart & Contacts>>>
  readonly pointContacts: Readonly<Record<string, ReadonlyArray<SinceStart & PointContact>>>
  readonly edition?: string
  readonly firstDay?: Day
  readonly lastDay?: Day
}

const nothing: AgreementTimelines = { points: {}, contacts: { company: [], authority: [] }, pointContacts: {} }

const fromTheFirstDay = <Value>(
  values: Readonly<Record<string, Value>>
): Readonly<Record<string, ReadonlyArray<Value>>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]]))

/** What an agreement says as of each day: of a draft, what is written holds from the first day. */
export const timelinesOf = (agreement: AgreementState): AgreementTimelines => {
  switch (agreement._tag) {
    case "Prospect":
    case "Dropped":
      return nothing
    case "Draft":
    case "Proposed": {
      const { company, authority } = agreement.contacts
      const { edition, agreedFirstDay, agreedLastDay } =
        agreement._tag === "Proposed"
          ? agreement
          : { edition: undefined, agreedFirstDay: undefined, agreedLastDay: undefined }
      return {
        points: Object.fromEntries(Object.entries(agreement.points).map(([point, terms]) => [point, [{ terms }]])),
        contacts: { company: [company], authority: [authority] },
        pointContacts: fromTheFirstDay(agreement.pointContacts),
        ...(edition === undefined ? {} : { edition }),
        ...(agreedFirstDay === undefined ? {} : { firstDay: agreedFirstDay }),
        ...(agreedLastDay === undefined ? {} : { lastDay: agreedLastDay })
      }
    }
    case "Active":
    case "Ended": {
      const { points, contactsSince, pointContactsSince, edition, firstDay, lastDay } = agreement
      return {
        points,
        contacts: contactsSince,
        pointContacts: pointContactsSince,
        edition,
        firstDay,
        ...(lastDay === undefined ? {} : { lastDay })
      }
    }
  }
}
