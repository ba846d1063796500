import Negotiator from "negotiator"

type Said = Readonly<Record<"da" | "en", string>>

/** Danish for those who ask for neither Danish nor English. */
export const languageIn = (headers: Readonly<Record<string, string | undefined>>): "da" | "en" =>
  new Negotiator({ headers }).language(["da", "en"]) === "en" ? "en" : "da"

/** What is said of a request before any rule is asked. */
export const say = {
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
  noAgreement: (agreement: string): Said => ({
    da: `Aftalen ${agreement} findes ikke.`,
    en: `The agreement ${agreement} does not exist.`
  })
} as const
