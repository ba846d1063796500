import * as Schema from "effect/Schema"
import { defineCodes } from "../../plugin/index.ts"

/**
 * What kind of message it is: one that belongs to what has been agreed, one that the authority must send, or advertising.
 *
 * @da servicebesked, lovpligtig besked, markedsføring
 * @assumes the three; no source sorts messages
 * @category models
 */
export type MessageClass = "service" | "statutory" | "marketing"

/**
 * The kinds of messages, as they are told.
 *
 * @da servicebesked, lovpligtig besked, markedsføring
 * @category models
 */
export const MessageClass: Schema.Codec<MessageClass, MessageClass> = Schema.Literals([
  "service",
  "statutory",
  "marketing"
])

/**
 * Why a company may be advertised to although it is protected. A plugin may add more.
 *
 * @da grundlag for at markedsføre
 * @assumes the two; the law behind them is not looked up, and a jobcentre asks its lawyer
 * @category models
 */
export const marketingGrounds = defineCodes("outreach.grounds", {
  samtykke: { da: "virksomheden har givet samtykke", en: "the company has consented" },
  "egen-henvendelse": { da: "virksomheden har selv bedt om det", en: "the company asked for it itself" }
})

/**
 * By what a message goes. Each is the host's own: it is asked as a port of that name.
 *
 * @da kanal
 * @assumes the four; no source lists them
 * @category models
 */
export const messageChannels = defineCodes("outreach.channels", {
  mail: { da: "e-mail", en: "e-mail" },
  brev: { da: "brev", en: "letter" },
  "digital-post": { da: "Digital Post", en: "Digital Post" },
  sms: { da: "sms", en: "text message" }
})

/**
 * What a message is about. A plugin may add more.
 *
 * @da emne
 * @assumes the list; the newsletter and the newspapers are named in LBR 2011, p. 16 and p. 23
 * @category models
 */
export const messageSubjects = defineCodes("outreach.subjects", {
  aftale: { da: "partnerskabsaftalen", en: "the partnership agreement" },
  netvaerk: { da: "netværk og møder", en: "networks and meetings" },
  messe: { da: "messer og events", en: "fairs and events" },
  undersoegelse: { da: "undersøgelser", en: "surveys" },
  nyhedsbrev: { da: "nyhedsbrev og nyhedsavis", en: "newsletter and newspaper" },
  kampagne: { da: "kampagne", en: "campaign" },
  andet: { da: "andet", en: "other" }
})
