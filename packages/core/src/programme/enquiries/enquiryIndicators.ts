import { indicator } from "../../plugin/index.ts"
import {
  EnquiryAcknowledged,
  EnquiryAction,
  EnquiryClosed,
  EnquiryEscalated,
  EnquiryHandedOver,
  EnquiryOpen,
  EnquiryReceived,
  EnquiryReplied
} from "./enquiryFacts.ts"

const flow = { how: "flow" } as const

/** What is counted of enquiries. */
export const enquiryIndicators = {
  received: indicator(EnquiryReceived, {
    title: { da: "Modtagne henvendelser efter emne", en: "Enquiries received, by subject" },
    taken: flow,
    by: ["subject"]
  }),
  acknowledged: indicator(EnquiryAcknowledged, {
    title: { da: "Bekræftede henvendelser", en: "Enquiries acknowledged" },
    taken: flow
  }),
  handedOver: indicator(EnquiryHandedOver, {
    title: { da: "Henvendelser givet videre", en: "Enquiries handed over" },
    taken: flow
  }),
  actions: indicator(EnquiryAction, {
    title: { da: "Handlinger på henvendelser", en: "What was done about enquiries" },
    taken: flow,
    by: ["action"]
  }),
  replied: indicator(EnquiryReplied, {
    title: { da: "Besvarede henvendelser inden for fristen og efter", en: "Replies in time and late" },
    taken: flow,
    by: ["subject", "inTime"]
  }),
  daysToReply: indicator(EnquiryReplied, {
    title: { da: "Arbejdsdage til svar", en: "Working days to a reply" },
    taken: flow,
    counted: { histogram: "workingDays" }
  }),
  open: indicator(EnquiryOpen, {
    title: {
      da: "Ubesvarede henvendelser inden for fristen og efter",
      en: "Enquiries without a reply, in time and late"
    },
    taken: { how: "stock" },
    by: ["overdue"]
  }),
  escalated: indicator(EnquiryEscalated, {
    title: { da: "Eskalerede henvendelser", en: "Enquiries the leader was told of" },
    taken: flow,
    by: ["subject"]
  }),
  closed: indicator(EnquiryClosed, {
    title: { da: "Lukkede henvendelser efter grund", en: "Enquiries closed, by reason" },
    taken: flow,
    by: ["reason"]
  })
}
