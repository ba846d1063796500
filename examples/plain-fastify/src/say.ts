import type { Language } from "./asked.ts"

type Said = Readonly<Record<Language, string>>

/** What is said of a request before any rule is asked. */
export const say = {
  noJson: { da: "Anmodningens indhold er ikke JSON.", en: "The body of the request is no JSON." },
  noBody: { da: "Anmodningen har intet indhold.", en: "The request has no body." },
  notJsonType: {
    da: "Anmodningens indhold skal være JSON: Content-Type: application/json.",
    en: "The body of the request must be JSON: Content-Type: application/json."
  },
  tooLarge: { da: "Anmodningens indhold er for stort.", en: "The body of the request is too large." },
  unreadable: { da: "Anmodningen kan ikke læses.", en: "The request cannot be read." },
  whoAreYou: {
    da: "Send et token, der kendes her: Authorization: Bearer …",
    en: "Send a token that is known here: Authorization: Bearer …"
  },
  ifMatch: {
    da: "Send If-Match med det ETag, aftalen havde, da du så den, eller * for den, der er nu.",
    en: "Send If-Match with the ETag the agreement had when you looked at it, or * for the one there is now."
  },
  noTag: (tag: string): Said => ({
    da: `If-Match skal være ét ETag, som svaret gav det, fx "3", eller *. ${tag} er intet af dem.`,
    en: `If-Match must be one ETag as the answer gave it, such as "3", or *. ${tag} is neither.`
  }),
  nothingAt: (url: string): Said => ({ da: `Der er intet på ${url}.`, en: `There is nothing at ${url}.` })
} as const

/** What Fastify could not read, by its code; its own sentences are English only. */
const unread: Readonly<Record<string, Said>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: say.noJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: say.noBody,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: say.notJsonType,
  FST_ERR_CTP_BODY_TOO_LARGE: say.tooLarge
}

export const unreadIn = (code: string, language: Language): string => (unread[code] ?? say.unreadable)[language]
