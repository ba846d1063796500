import { addDays, type Day, period } from "../../../calendar/index.ts"
import type { PlaceFields, PlaceReason, PlaceStatus, PublicationStanding } from "./placeFields.ts"

type Publications = NonNullable<PlaceFields["publications"]>

/** A place with the first day after all that is known of it, when it can be occupied. */
const settled = <P extends PlaceFields>({ freeFrom: _, ...place }: P): P => {
  const { phases, stays = [], available } = place as unknown as PlaceFields
  const { status, firstDay } = phases.at(-1)!
  if (status !== "inUse") return place as unknown as P
  const days = [firstDay, available?.firstDay, ...stays.map(({ lastDay }) => addDays(lastDay, 1))]
  const freeFrom = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)!
  return (available?.lastDay !== undefined && available.lastDay < freeFrom
    ? place
    : { ...place, freeFrom }) as unknown as P
}

/** A place as it is registered. */
export const registered = <P extends Omit<PlaceFields, "phases">>(place: P, firstDay: Day) =>
  settled({ ...place, phases: [{ status: "inUse" as PlaceStatus, firstDay }] })

/** A place with another status from a day on. One that is no longer offered is to be shown nowhere. */
export const withStatus = <P extends PlaceFields>(
  place: P,
  { status, reason }: { readonly status: PlaceStatus; readonly reason?: PlaceReason },
  firstDay: Day
): P => {
  const phase = { status, firstDay, ...(reason === undefined ? {} : { reason }) }
  const { publications } = place
  return settled({
    ...place,
    phases: [...place.phases, phase],
    ...(status === "inUse" || publications === undefined ? {} : { publications: withdrawn(publications, firstDay) })
  })
}

const withdrawn = (publications: Publications, on: Day): Publications =>
  publications.map((one) =>
    one.standing === "asked" || one.standing === "shown"
      ? { ...one, standing: "removing", number: one.number + 1, on }
      : one
  )

const withStay = <P extends PlaceFields>(place: P, stay: NonNullable<PlaceFields["stays"]>[number]): P =>
  settled({
    ...place,
    stays: [...(place.stays ?? []).filter(({ placement }) => placement !== stay.placement), stay].toSorted((a, b) =>
      a.firstDay < b.firstDay ? -1 : 1
    )
  })

/** A place with a request, or an answer to one, about being shown in a channel. */
const shownIn = <P extends PlaceFields>(
  place: P,
  channel: string,
  now: { readonly standing: PublicationStanding; readonly on: Day; readonly asks: boolean } & {
    readonly reference?: string
    readonly reason?: string
  }
): P => {
  const before = place.publications?.find((one) => one.channel === channel)
  const { asks, ...rest } = now
  const reference = before?.reference === undefined ? {} : { reference: before.reference }
  const number = (before?.number ?? 0) + (asks ? 1 : 0)
  return {
    ...place,
    publications: [
      ...(place.publications ?? []).filter((one) => one !== before),
      { ...reference, ...rest, channel, number }
    ].toSorted((a, b) => (a.channel < b.channel ? -1 : 1))
  }
}

interface InChannel {
  readonly channel: string
}

/** What happens to a place that is not closed. */
const openSteps = {
  Described: <P extends PlaceFields>(
    place: P,
    { profile }: { readonly profile: NonNullable<PlaceFields["profile"]> }
  ) => ({
    ...place,
    profile
  }),
  MadeAvailable: <P extends PlaceFields>(place: P, { lastDay }: { readonly lastDay?: Day }, firstDay: Day) =>
    settled({ ...place, available: period(firstDay, lastDay) })
}

/** What happens to a place whatever its status: a stay of long ago can be told of one that is closed now. */
export const closedSteps = {
  Occupied: <P extends PlaceFields>(
    place: P,
    stay: { readonly placement: string; readonly lastDay: Day },
    firstDay: Day
  ) => withStay(place, { ...stay, firstDay }),
  StayChanged: <P extends PlaceFields>(place: P, { placement }: { readonly placement: string }, lastDay: Day) => {
    const before = place.stays?.find((one) => one.placement === placement)
    return before === undefined ? place : withStay(place, { ...before, lastDay })
  },
  StayWithdrawn: <P extends PlaceFields>(place: P, { placement }: { readonly placement: string }) =>
    settled({ ...place, stays: (place.stays ?? []).filter((one) => one.placement !== placement) }),
  RemovalAsked: <P extends PlaceFields>(place: P, { channel }: InChannel, on: Day) =>
    shownIn(place, channel, { standing: "removing", on, asks: true }),
  Published: <P extends PlaceFields>(
    place: P,
    { channel, ...told }: InChannel & { readonly reference?: string },
    on: Day
  ) => shownIn(place, channel, { standing: "shown", on, asks: false, ...told }),
  PublicationRemoved: <P extends PlaceFields>(place: P, { channel }: InChannel, on: Day) =>
    shownIn(place, channel, { standing: "removed", on, asks: false }),
  PublicationFailed: <P extends PlaceFields>(
    place: P,
    { channel, ...told }: InChannel & { readonly reason: string },
    on: Day
  ) => shownIn(place, channel, { standing: "failed", on, asks: false, ...told })
}

/** What happens to a place that is on hold. */
export const heldSteps = { ...closedSteps, ...openSteps }

/** What happens to a place in use. */
export const inUseSteps = {
  ...heldSteps,
  PublicationAsked: <P extends PlaceFields>(place: P, { channel }: InChannel, on: Day) =>
    shownIn(place, channel, { standing: "asked", on, asks: true })
}
