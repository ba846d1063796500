import type { Answer } from "@partnerskab/core"
import type { FastifyReply, FastifyRequest } from "fastify"
import { type Language, languageOf } from "./asked.ts"
import { say } from "./say.ts"

type No = Extract<Answer, { readonly ok: false }>

/** Which status a refusal is; what is not here is 422: the request was understood, and a rule says no. */
const statuses: Readonly<Record<string, number>> = {
  ChangedSince: 412,
  AlreadyThere: 409,
  AlreadyClaimed: 409,
  ChangedMeanwhile: 409
}

/** The life that the address names is not there; what else is not there is a field of the body. */
const isAddressed = (refusal: { readonly _tag: string; readonly at: string }, addressed: string | undefined) =>
  refusal._tag === "NotFound" && addressed !== undefined && refusal.at === `/${addressed}`

/** All reasons at once as RFC 9457 wants them; `addressed` is the field that stands in the address. */
export const refuse = (
  reply: FastifyReply,
  { refusals }: No,
  { language, addressed }: { readonly language: Language; readonly addressed?: string }
) => {
  const found = refusals.map((refusal) => (isAddressed(refusal, addressed) ? 404 : (statuses[refusal._tag] ?? 422)))
  const status = [412, 404, 409].find((one) => found.includes(one)) ?? 422
  // Where a rule is from is told in Danish, in the words of its source.
  const errors = refusals.map(({ _tag, at, source, ...said }) => ({
    code: _tag,
    pointer: at,
    detail: said[language],
    ...(language === "da" ? { source } : {})
  }))
  return problem(reply, { status, language, detail: errors.map(({ detail }) => detail).join(" "), errors })
}

const titles: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { da: "Anmodningen kan ikke læses", en: "The request cannot be read" },
  401: { da: "Hvem er du?", en: "Who are you?" },
  404: { da: "Findes ikke", en: "Not there" },
  409: { da: "I strid med det, der er", en: "In conflict with what is there" },
  412: { da: "Ændret siden", en: "Changed since" },
  413: { da: "For meget på én gang", en: "Too much at once" },
  415: { da: "Ikke JSON", en: "No JSON" },
  422: { da: "Afvist", en: "Refused" },
  428: { da: "Sig, hvad du så", en: "Say what you looked at" },
  500: { da: "Fejl hos os", en: "An error of ours" },
  503: { da: "Lageret svarer ikke", en: "The storage does not answer" }
}

interface Problem {
  readonly status: number
  readonly language: Language
  readonly detail: string
  readonly errors?: ReadonlyArray<object>
}

export const problem = (reply: FastifyReply, { status, language, ...rest }: Problem) =>
  reply
    .code(status)
    .type("application/problem+json")
    .header("content-language", language)
    .send({ type: "about:blank", status, title: (titles[status] ?? titles[500]!)[language], ...rest })

export const nothingAt = (request: FastifyRequest, reply: FastifyReply) => {
  const language = languageOf(request)
  return problem(reply, { status: 404, language, detail: say.nothingAt(request.url)[language] })
}
