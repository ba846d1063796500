import { addDays, type Day } from "@partnerskab/core/calendar"
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { type Host, oneLine } from "./host.ts"
import { copenhagen, copenhagenRules } from "./timezone.ts"

/** When on its day, as the host has it: the model knows the day of a meeting, and at whose place it is. */
export interface Hours {
  /** As `13:00`. */
  readonly from: string
  readonly to: string
}

export interface Invited {
  readonly person: string
  readonly name: string
  readonly address: string
}

export interface Invitation {
  readonly meeting: string
  readonly on: Day
  /** The whole day without it. */
  readonly hours?: Hours
  readonly title: string
  readonly place?: string
  readonly invited: ReadonlyArray<Invited>
  /** How often it was changed: a calendar keeps the highest. */
  readonly sequence: number
  /** When it became known as it is. */
  readonly stamp: string
}

/** A meeting in a calendar: one that is called, or one that is called off. */
export const icsOf = (host: Host, method: "REQUEST" | "CANCEL", invitation: Invitation): string => {
  const { meeting, on, hours, title, place, invited, sequence, stamp } = invitation
  const cancelled = method === "CANCEL"
  const calendar = ical({
    method: ICalCalendarMethod[method],
    prodId: { company: oneLine(host.from.name), product: "partnerskab", language: "DA" },
    // The zone is that of the event. One for the calendar would also move the stamp, which must be in UTC.
    timezone: { name: null, generator: () => copenhagenRules }
  })
  calendar.createEvent({
    id: `${encodeURIComponent(meeting)}@${host.domain}`,
    sequence,
    // Days and hours as texts: a Date would be read in the time zone of the server.
    ...(hours === undefined
      ? { allDay: true, start: on, end: addDays(on, 1) }
      : { start: `${on}T${hours.from}:00`, end: `${on}T${hours.to}:00`, timezone: copenhagen }),
    stamp,
    summary: oneLine(title),
    ...(place === undefined ? {} : { location: oneLine(place) }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: oneLine(host.from.name), email: host.from.address },
    attendees: invited.map(({ name, address }) => ({ name: oneLine(name), email: address, rsvp: !cancelled }))
  })
  return calendar.toString()
}
