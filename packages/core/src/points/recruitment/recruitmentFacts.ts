import { type Day, daysBetween, period } from "../../calendar/index.ts"
import { defineFact } from "../../plugin/index.ts"
import type { Side } from "../../party/index.ts"
import type { OrderFields } from "./recruitmentFields.ts"

interface Whose {
  readonly agreement: string
  readonly party: string
}

type OfCompany = { readonly [K in keyof Whose]: Whose[K] }

/**
 * A job order on the day it came, and how many positions it has.
 *
 * @da jobordre
 * @unit positions
 * @source LBR 2011, p. 16 and p. 22: HAJ, "Håndtering af jobordre"
 * @category models
 */
export class OrderReceived extends defineFact("recruitment.order")<
  OfCompany & { readonly jobFunction: string },
  "positions"
>() {}

/**
 * A job order on the days it is to be filled.
 *
 * @da jobordre i gang
 * @category models
 */
export class OrderOpen extends defineFact("recruitment.orderOpen")<OfCompany>() {}

/**
 * The last day to answer a job order, and whether it was answered by then.
 *
 * @da svarfrist
 * @source Cabi Samarbejdet i praksis: response deadlines
 * @category models
 */
export class OrderAnswerDue extends defineFact("recruitment.answer")<OfCompany & { readonly kept: boolean }>() {}

/**
 * A job order on the day it was filled, withdrawn or closed, and how many days after it came.
 *
 * @da afsluttet jobordre
 * @unit days
 * @category models
 */
export class OrderEnded extends defineFact("recruitment.orderEnded")<
  OfCompany & {
    readonly jobFunction: string
    readonly standing: "filled" | "withdrawn" | "closed"
    readonly reason: string | null
  },
  "days"
>() {}

/**
 * A candidate hired on a job order, and how many days after it came.
 *
 * @da ansættelse fra jobordre
 * @unit days
 * @category models
 */
export class HiredFromOrder extends defineFact("recruitment.hired")<
  OfCompany & { readonly jobFunction: string },
  "days"
>() {}

/**
 * A vacancy on the days it is advertised: by the authority from an order, or by the company itself.
 *
 * @da jobannonce
 * @source LBR 2011, p. 12: vacancies are advertised on Jobnet; there is no count of them
 * @category models
 */
export class AdShown extends defineFact("recruitment.ad")<
  OfCompany & { readonly channel: string; readonly by: Side },
  "positions"
>() {}

/**
 * A candidate who was proposed to a company.
 *
 * @da kandidat
 * @category models
 */
export class CandidateProposed extends defineFact("recruitment.candidate")<OfCompany>() {}

/**
 * A candidate whose match came to something else than a job that lasts: declined, or left again.
 *
 * @da match, der ikke blev til noget
 * @source Cabi Samarbejdet i praksis: the good match
 * @category models
 */
export class MatchEnded extends defineFact("recruitment.matchEnded")<
  OfCompany & {
    readonly standing: "declined" | "left"
    readonly by: "company" | "candidate"
    readonly reason: string
    readonly failed: boolean
  }
>() {}

/**
 * What one side promised the other in the barter.
 *
 * @da lovet i byttehandlen
 * @category models
 */
export class BarterPromised extends defineFact("recruitment.barterPromised")<
  OfCompany & { readonly side: Side; readonly kind: string },
  "number"
>() {}

/**
 * What one side gave the other in the barter.
 *
 * @da givet i byttehandlen
 * @source Cabi Samarbejdet i praksis
 * @category models
 */
export class BarterGiven extends defineFact("recruitment.barterGiven")<
  OfCompany & { readonly side: Side; readonly kind: string },
  "number"
>() {}

interface End {
  readonly standing: "filled" | "withdrawn" | "closed"
  readonly endedOn: Day
  readonly reason: string | null
}

/** What is counted about a job order. */
export const factsOfOrder = (order: OrderFields, end?: End) => {
  const { agreement, party, jobFunction, positions, receivedOn, answerBy, answeredOn } = order
  const whose = { agreement, party }
  return [
    OrderReceived.on(receivedOn, { ...whose, jobFunction }, { measures: { positions } }),
    OrderOpen.during(period(receivedOn, end?.endedOn), whose),
    ...(end !== undefined && answeredOn === undefined && end.endedOn <= answerBy
      ? []
      : [OrderAnswerDue.on(answerBy, { ...whose, kept: answeredOn !== undefined && answeredOn <= answerBy })]),
    ...order.hired.map(({ candidate, on }) =>
      HiredFromOrder.on(
        on,
        { ...whose, jobFunction },
        { key: candidate, measures: { days: daysBetween(receivedOn, on) } }
      )
    ),
    ...order.ads.map(({ channel, number, firstDay, lastDay }) =>
      AdShown.during(
        period(firstDay, lastDay),
        { ...whose, channel, by: "authority" },
        { key: `${channel}/${number}`, measures: { positions } }
      )
    ),
    ...(end === undefined
      ? []
      : [
          OrderEnded.on(
            end.endedOn,
            { ...whose, jobFunction, standing: end.standing, reason: end.reason },
            { measures: { days: daysBetween(receivedOn, end.endedOn) } }
          )
        ])
  ]
}
