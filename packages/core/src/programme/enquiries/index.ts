/**
 * Enquiries from companies: an owner, a deadline in working days, what is done, and a reply.
 *
 * @module
 */
export { Enquiries } from "./Enquiries.ts"
export { Enquiry, type EnquiryState } from "./Enquiry.ts"
export {
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
export {
  EnquiryAcknowledged,
  EnquiryAction,
  EnquiryClosed,
  EnquiryEscalated,
  EnquiryHandedOver,
  EnquiryOpen,
  EnquiryReceived,
  EnquiryReplied
} from "./enquiryFacts.ts"
export {
  BeforeEnquiry,
  ClosedWithoutReply,
  EnquiryFromWhom,
  OpenedAgainSince,
  OwnsAlready,
  ReceivedTooLate,
  UnknownEnquiryCode
} from "./enquiryRefusals.ts"
