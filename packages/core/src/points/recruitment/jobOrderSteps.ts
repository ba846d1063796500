import type { Day } from "../../calendar/index.ts"
import type { OrderFields } from "./recruitmentFields.ts"
import { asked, takenDown, told } from "./vacancyShown.ts"

type OrderState =
  | (OrderFields & { readonly _tag: "Received" | "Filling" | "Voided" })
  | (OrderFields & { readonly _tag: "Filled"; readonly endedOn: Day })
  | (OrderFields & { readonly _tag: "Withdrawn" | "Closed"; readonly endedOn: Day; readonly reason: string })

type Ended = OrderFields & { readonly endedOn: Day }
type Over = Ended & { readonly reason: string }

interface InChannel {
  readonly channel: string
}

/** What is known of an order, without how it stands. */
const fieldsOf = <O extends OrderFields & { readonly _tag: string }>({ _tag: _, ...order }: O) => order

/** An order with another number of positions or hires: filled when no position is left, and not before the latest hire. */
const settled = (order: OrderFields, on: Day): OrderState => {
  const { hired, positions } = order
  if (hired.length < positions) return { ...order, _tag: "Filling" }
  const latest = hired.at(-1)?.on ?? on
  return takenDown({ ...order, _tag: "Filled", endedOn: latest < on ? on : latest }, on)
}

const withHire = (order: OrderFields, candidate: string, on?: Day): OrderFields => ({
  ...order,
  hired: [
    ...order.hired.filter((one) => one.candidate !== candidate),
    ...(on === undefined ? [] : [{ candidate, on }])
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1))
})

/** What the host says of showing a vacancy, whatever has become of the order. */
export const showingSteps = {
  RemovalAsked: <O extends OrderFields>(order: O, { channel }: InChannel, on: Day): O =>
    asked(order, { channel, standing: "removing" }, on),
  Published: <O extends OrderFields>(order: O, more: InChannel & { readonly reference?: string }, on: Day): O =>
    told(order, { ...more, standing: "shown" }, on),
  PublicationRemoved: <O extends OrderFields>(order: O, { channel }: InChannel, on: Day): O =>
    told(order, { channel, standing: "removed" }, on),
  PublicationFailed: <O extends OrderFields>(order: O, more: InChannel & { readonly reason: string }, on: Day): O =>
    told(order, { ...more, standing: "failed" }, on)
}

type Open = OrderFields & { readonly _tag: "Received" | "Filling" }

/** What happens to an order that is to be filled. */
export const openSteps = {
  ...showingSteps,
  PublicationAsked: <O extends OrderFields>(order: O, { channel }: InChannel, on: Day): O =>
    asked(order, { channel, standing: "asked" }, on),
  HandedOver: <O extends OrderFields>(order: O, { responsible }: { readonly responsible: string }): O => ({
    ...order,
    responsible
  }),
  PositionsChanged: (order: Open, { positions }: { readonly positions: number }, on: Day): OrderState =>
    order._tag === "Received" ? { ...order, positions } : settled({ ...fieldsOf(order), positions }, on),
  Withdrawn: (order: Open, { reason }: { readonly reason: string }, endedOn: Day): OrderState =>
    takenDown({ ...order, _tag: "Withdrawn", reason, endedOn }, endedOn),
  Closed: (order: Open, { reason }: { readonly reason: string }, endedOn: Day): OrderState =>
    takenDown({ ...order, _tag: "Closed", reason, endedOn }, endedOn),
  Voided: (order: Open, _nothing: object, on: Day): OrderState => takenDown({ ...order, _tag: "Voided" }, on)
}

/** What happens to an order that is being filled. */
export const fillingSteps = {
  ...openSteps,
  Hired: (order: Open, { candidate }: { readonly candidate: string }, on: Day): OrderState =>
    settled(withHire(fieldsOf(order), candidate, on), on),
  HireWithdrawn: (order: Open, { candidate }: { readonly candidate: string }, on: Day): OrderState =>
    settled(withHire(fieldsOf(order), candidate), on)
}

const stillOpen = ({ endedOn: _, ...order }: Ended & { readonly _tag: string }): OrderFields => fieldsOf(order)

/** What happens to an order that is filled. Told the number it has, it was filled when it was. */
export const filledSteps = {
  ...showingSteps,
  PositionsChanged: (
    order: Ended & { readonly _tag: "Filled" },
    { positions }: { readonly positions: number },
    on: Day
  ): OrderState => (positions === order.positions ? order : settled({ ...stillOpen(order), positions }, on)),
  HireWithdrawn: (
    order: Ended & { readonly _tag: string },
    { candidate }: { readonly candidate: string },
    on: Day
  ): OrderState => settled(withHire(stillOpen(order), candidate), on),
  Voided: (order: Ended & { readonly _tag: string }): OrderState => ({ ...stillOpen(order), _tag: "Voided" })
}

/** What happens to an order that was withdrawn or closed. */
export const overSteps = {
  ...showingSteps,
  HireWithdrawn: <O extends OrderFields>(order: O, { candidate }: { readonly candidate: string }): O => ({
    ...order,
    ...withHire(order, candidate)
  }),
  Voided: ({ reason: _, ...order }: Over & { readonly _tag: string }): OrderState => ({
    ...stillOpen(order),
    _tag: "Voided"
  })
}
