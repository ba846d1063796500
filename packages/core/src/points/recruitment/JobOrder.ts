import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { defineEntity, type Reminder, type StateOf } from "../../plugin/index.ts"
import { jobOrderWords } from "./jobOrderWords.ts"
import { factsOfOrder } from "./recruitmentFacts.ts"
import { AtLeastOne, type OrderFields, orderFields, received } from "./recruitmentFields.ts"
import { fillingSteps, filledSteps, openSteps, overSteps, showingSteps } from "./jobOrderSteps.ts"
import { requestsOf } from "./vacancyShown.ts"

const ended = { endedOn: Day, reason: Schema.String }

/** Whoever is responsible is reminded to answer, and the first contact when it was not done. */
const answersOf = ({ answeredOn, answerBy, lateOn, responsible }: OrderFields): ReadonlyArray<Reminder> =>
  answeredOn === undefined
    ? [
        // Whoever is given an order that is due already is told of it too.
        { key: `answer/${answerBy}/${responsible}`, dueOn: answerBy, role: "person", person: responsible },
        { key: "answer/late", dueOn: lateOn, role: "authority.primary" }
      ]
    : []

/**
 * A company's wish to have positions filled.
 *
 * @da jobordre
 * @source LBR 2011, p. 16 and p. 22: HAJ, "Håndtering af jobordre"
 * @assumes its life: received, being filled, filled, or withdrawn by the company, or closed by the authority
 * @category models
 */
export class JobOrder extends defineEntity("jobOrder", {
  state: Schema.Union([
    Schema.TaggedStruct("Received", orderFields),
    Schema.TaggedStruct("Filling", orderFields),
    Schema.TaggedStruct("Filled", { ...orderFields, endedOn: Day }),
    Schema.TaggedStruct("Withdrawn", { ...orderFields, ...ended }),
    Schema.TaggedStruct("Closed", { ...orderFields, ...ended }),
    Schema.TaggedStruct("Voided", orderFields)
  ]),
  events: {
    Received: Schema.Struct(received),
    Answered: Schema.Struct({}),
    HandedOver: Schema.Struct({ responsible: Schema.String }),
    PositionsChanged: Schema.Struct({ positions: AtLeastOne }),
    Hired: Schema.Struct({ candidate: Schema.String }),
    HireWithdrawn: Schema.Struct({ candidate: Schema.String }),
    Withdrawn: Schema.Struct({ reason: Schema.String }),
    Closed: Schema.Struct({ reason: Schema.String }),
    Voided: Schema.Struct({}),
    PublicationAsked: Schema.Struct({ channel: Schema.String }),
    RemovalAsked: Schema.Struct({ channel: Schema.String }),
    Published: Schema.Struct({ channel: Schema.String, reference: Schema.optionalKey(Schema.String) }),
    PublicationRemoved: Schema.Struct({ channel: Schema.String }),
    PublicationFailed: Schema.Struct({ channel: Schema.String, reason: Schema.String })
  },
  begin: {
    Received: (order, receivedOn) => ({
      ...order,
      _tag: "Received",
      receivedOn,
      hired: [],
      publications: [],
      ads: []
    })
  },
  when: {
    Received: {
      ...openSteps,
      Answered: (order, _, answeredOn) => ({ ...order, _tag: "Filling", answeredOn })
    },
    Filling: fillingSteps,
    Filled: filledSteps,
    Withdrawn: overSteps,
    Closed: overSteps,
    Voided: showingSteps
  },
  words: jobOrderWords,
  lookup: ["agreement", "party", "jobFunction", "responsible", "receivedOn"],
  facts: (order) => {
    switch (order._tag) {
      case "Received":
      case "Filling":
        return factsOfOrder(order)
      case "Filled":
        return factsOfOrder(order, { standing: "filled", endedOn: order.endedOn, reason: null })
      case "Withdrawn":
        return factsOfOrder(order, { standing: "withdrawn", endedOn: order.endedOn, reason: order.reason })
      case "Closed":
        return factsOfOrder(order, { standing: "closed", endedOn: order.endedOn, reason: order.reason })
      case "Voided":
        return []
    }
  },
  reminders: (order) => [
    ...requestsOf(order),
    ...(order._tag === "Received" || order._tag === "Filling" ? answersOf(order) : [])
  ],
  evolution: 3
}) {}

/**
 * The state of a job order.
 *
 * @category models
 */
export type JobOrderState = StateOf<typeof JobOrder>
