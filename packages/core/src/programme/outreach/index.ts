/**
 * Messages to companies: each has a class, and a company that is protected from advertising gets none without a basis.
 *
 * @module
 */
import { defineModule, indicator } from "../../plugin/index.ts"
import { MarketingAllowed, MarketingBasis } from "./MarketingBasis.ts"
import { Message, MessageSent } from "./Message.ts"
import { marketingGrounds, messageChannels, messageSubjects } from "./messageCodes.ts"
import { callBack, recordBasis, reportSent, send, sendAgain, withdrawBasis } from "./outreachCommands.ts"
import {
  AdvertisingProtected,
  BasisEndsFirst,
  MarketingNotToday,
  MessageNotYet,
  MessageOfAnother,
  NobodyThere,
  NotAskedFor,
  ReportedBeforeAsked,
  OutreachCodeUnknown
} from "./outreachRefusals.ts"

/**
 * Messages that go out to companies.
 *
 * @da beskeder til virksomheder
 * @source LBR 2011, p. 16 and p. 23: newsletters and newspapers went to companies
 * @category models
 */
export class Outreach extends defineModule("outreach", {
  title: { da: "Beskeder til virksomheder", en: "Messages to companies" },
  entities: [MarketingBasis, Message],
  commands: { recordBasis, withdrawBasis, send, reportSent, sendAgain, callBack },
  refusals: [
    AdvertisingProtected,
    BasisEndsFirst,
    MarketingNotToday,
    MessageNotYet,
    MessageOfAnother,
    NobodyThere,
    NotAskedFor,
    ReportedBeforeAsked,
    OutreachCodeUnknown
  ],
  codes: [marketingGrounds, messageChannels, messageSubjects],
  indicators: {
    sent: indicator(MessageSent, {
      title: { da: "Beskeder sendt, efter slags", en: "Messages sent, by class" },
      taken: { how: "flow" },
      by: ["messageClass"]
    }),
    onGround: indicator(MessageSent, {
      title: {
        da: "Markedsføring til reklamebeskyttede på et registreret grundlag",
        en: "Marketing to protected companies on a recorded ground"
      },
      taken: { how: "flow" },
      where: { onGround: true }
    }),
    mayBeAdvertisedTo: indicator(MarketingAllowed, {
      title: {
        da: "Virksomheder med et grundlag for markedsføring",
        en: "Companies with a basis for marketing"
      },
      taken: { how: "stock" },
      counted: { distinct: "party" }
    })
  }
}) {}

export { MarketingAllowed, MarketingBasis, type MarketingBasisState } from "./MarketingBasis.ts"
export { Message, MessageSent, type MessageState } from "./Message.ts"
export { marketingGrounds, messageChannels, MessageClass, messageSubjects } from "./messageCodes.ts"
export {
  AdvertisingProtected,
  BasisEndsFirst,
  MarketingNotToday,
  MessageNotYet,
  MessageOfAnother,
  NobodyThere,
  NotAskedFor,
  ReportedBeforeAsked,
  OutreachCodeUnknown
} from "./outreachRefusals.ts"
