import { defineModule } from "../../plugin/index.ts"
import { Enquiry } from "./Enquiry.ts"
import {
  enquiryActions,
  enquiryChannels,
  enquiryReasons,
  enquiryReceiver,
  enquirySubjects,
  enquiryUrgencies,
  escalateAfter,
  replyDays,
  replyWithin
} from "./enquiryCodes.ts"
import { enquiryIndicators } from "./enquiryIndicators.ts"
import {
  BeforeEnquiry,
  ClosedWithoutReply,
  EnquiryFromWhom,
  OpenedAgainSince,
  OwnsAlready,
  ReceivedTooLate,
  UnknownEnquiryCode
} from "./enquiryRefusals.ts"
import { correctReceipt, receive, withdraw } from "./receiveCommands.ts"
import { acknowledge, act, close, handOver, reopen, reply, take } from "./replyCommands.ts"

/**
 * Enquiries from companies: each has an owner, a deadline, what is done, and a reply.
 *
 * @da henvendelser
 * @source LBR 2011, p. 5: there is action, and there is a reply; Cabi Samarbejdet i praksis: response deadlines
 * @category models
 */
export class Enquiries extends defineModule("enquiries", {
  title: { da: "Henvendelser fra virksomheder", en: "Enquiries from companies" },
  entities: [Enquiry],
  commands: { receive, correctReceipt, acknowledge, take, handOver, act, reply, close, reopen, withdraw },
  refusals: [
    BeforeEnquiry,
    ClosedWithoutReply,
    EnquiryFromWhom,
    OpenedAgainSince,
    OwnsAlready,
    ReceivedTooLate,
    UnknownEnquiryCode
  ],
  codes: [enquiryChannels, enquirySubjects, enquiryUrgencies, enquiryActions, enquiryReasons],
  tables: [replyDays],
  parameters: [replyWithin, escalateAfter, enquiryReceiver],
  indicators: enquiryIndicators
}) {}
