import type { Answer } from "@partnerskab/core"
import type { FastifyReply } from "fastify"
import { etagOf, type Language } from "./asked.ts"
import { refuse } from "./problems.ts"

interface About {
  readonly language: Language
  readonly status?: number
  /** The agreement that stands in the address: its version is the tag of the answer. */
  readonly agreement?: string
}

/** What a command came to. A repeated request gets the same body as the first, and a header that says so. */
export const done = (reply: FastifyReply, answer: Answer, { language, status = 200, agreement }: About) => {
  if (!answer.ok)
    return refuse(reply, answer, agreement === undefined ? { language } : { language, addressed: "agreement" })
  const { commandId, events, warnings, repeated } = answer
  const version = events.findLast(({ entity, id }) => entity === "agreement" && id === agreement)?.version
  if (version !== undefined) reply.header("etag", etagOf(version))
  if (repeated) reply.header("idempotent-replayed", "true")
  return reply.code(status).send({
    commandId,
    warnings: warnings.map((warning) => warning[language]),
    events: events.map(({ entity, id, version: after, type, effectiveOn }) => ({
      entity,
      id,
      version: after,
      type,
      effectiveOn
    }))
  })
}
