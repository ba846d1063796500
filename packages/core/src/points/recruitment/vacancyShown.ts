import type { Day } from "../../calendar/index.ts"
import type { Reminder } from "../../plugin/index.ts"
import type { OrderFields } from "./recruitmentFields.ts"

type Publications = Pick<OrderFields, "publications" | "ads">
type Publication = OrderFields["publications"][number]

/** How the showing of a vacancy in a channel stands. */
export const inChannel = ({ publications }: Pick<OrderFields, "publications">, channel: string) =>
  publications.find((one) => one.channel === channel)

const withPublication = <O extends Publications>(order: O, one: Publication): O => ({
  ...order,
  publications: [...order.publications.filter(({ channel }) => channel !== one.channel), one].toSorted((a, b) =>
    a.channel < b.channel ? -1 : 1
  )
})

/** A request to the host: to show a vacancy, or to take it down. */
export const asked = <O extends Publications>(
  order: O,
  { channel, standing }: Pick<Publication, "channel" | "standing">,
  on: Day
): O => {
  const before = inChannel(order, channel)
  const reference = before?.reference === undefined ? {} : { reference: before.reference }
  return withPublication(order, { ...reference, channel, standing, on, number: (before?.number ?? 0) + 1 })
}

/** Whether an advertisement in a channel has no last day: what could not be taken down is shown all the while. */
const standsIn = ({ ads }: Pick<OrderFields, "ads">, channel: string): boolean =>
  ads.some((ad) => ad.channel === channel && ad.lastDay === undefined)

/**
 * What the host said of its last request; from then on, or until then, the vacancy is shown. Asked for again while it still
 * stands, it is the same advertisement.
 */
export const told = <O extends Publications>(
  order: O,
  { channel, ...answer }: Pick<Publication, "channel" | "standing"> & Partial<Publication>,
  on: Day
): O => {
  const before = inChannel(order, channel)
  const number = before?.number ?? 0
  const reference = before?.reference === undefined ? {} : { reference: before.reference }
  const now = withPublication(order, { ...reference, ...answer, channel, number, on })
  switch (answer.standing) {
    case "shown":
      return standsIn(now, channel) ? now : { ...now, ads: [...now.ads, { channel, number, firstDay: on }] }
    case "removed":
      return {
        ...now,
        ads: now.ads.map((ad) =>
          ad.channel === channel && ad.lastDay === undefined
            ? { ...ad, lastDay: on < ad.firstDay ? ad.firstDay : on }
            : ad
        )
      }
    default:
      return now
  }
}

/** What is no longer to be filled is to be shown nowhere. */
export const takenDown = <O extends Publications>(order: O, on: Day): O =>
  order.publications
    .filter(
      ({ standing, channel }) =>
        standing === "asked" || standing === "shown" || (standing === "failed" && standsIn(order, channel))
    )
    .reduce((left, { channel }) => asked(left, { channel, standing: "removing" }, on), order)

/** What the host is asked to do outside, one key for each request. */
export const requestsOf = ({ publications }: Pick<OrderFields, "publications">): ReadonlyArray<Reminder> =>
  publications
    .filter(({ standing }) => standing === "asked" || standing === "removing")
    .map(({ channel, standing, number, on }) => ({
      key: `${standing === "asked" ? "show" : "remove"}/${channel}/${number}`,
      dueOn: on,
      role: `port.${channel}`
    }))
