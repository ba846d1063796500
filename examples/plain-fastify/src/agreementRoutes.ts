import { Agreement, type CommandOptions, Place } from "@partnerskab/core"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { actorOf, etagOf, languageOf, once, versionLookedAt } from "./asked.ts"
import { done } from "./done.ts"
import type { Desk, Partnerships } from "./partnerships.ts"
import { nothingAt, problem } from "./problems.ts"
import { say } from "./say.ts"

interface Named {
  readonly agreement: string
}
type BodyOf<Command extends (input: never, ...rest: ReadonlyArray<never>) => unknown> = Omit<
  Parameters<Command>[0],
  "agreement"
>
interface Listed {
  readonly party?: string
  readonly state?: "Prospect" | "Draft" | "Proposed" | "Active" | "Ended" | "Dropped"
  readonly limit?: string
  readonly after?: string
}

export const agreementRoutes = (app: FastifyInstance, pk: Partnerships) => {
  app.post<{ Body: Parameters<Desk["agreement"]["draft"]>[0] }>("/agreements", async (request, reply) => {
    const answer = await pk.as(actorOf(request)).agreement.draft(request.body, once(request))
    const agreement = request.body?.agreement
    if (answer.ok) reply.header("location", `/agreements/${encodeURIComponent(agreement)}`)
    // The agreement is a field of the body here, and no address yet.
    const language = languageOf(request)
    return answer.ok ? done(reply, answer, { language, status: 201, agreement }) : done(reply, answer, { language })
  })

  app.get<{ Params: Named }>("/agreements/:agreement", async (request, reply) => {
    const { agreement } = request.params
    const found = await pk.agreement(agreement)
    if (found === undefined) return nothingAt(request, reply)
    reply.header("etag", etagOf(found.version))
    if (request.headers["if-none-match"] === etagOf(found.version)) return reply.code(304).send()
    return { id: found.id, version: found.version, state: found.state, points: found.points }
  })

  app.get<{ Querystring: Listed }>("/agreements", async ({ query: { party, state, limit, after } }) => {
    const where = { ...(party === undefined ? {} : { party }), ...(state === undefined ? {} : { state }) }
    // What is no number is asked for as it was written, so that the answer names it.
    const number = Number.isNaN(Number(limit)) ? (limit as unknown as number) : Number(limit)
    const page = { ...(limit === undefined ? {} : { limit: number }), after }
    const { rows, total, next } = await pk.agreement.find(where, page)
    return { items: rows, total, ...(next === undefined ? {} : { next }) }
  })

  app.get<{ Params: Named }>("/agreements/:agreement/history", async (request, reply) => {
    const entries = await pk.history(Agreement, request.params.agreement)
    if (entries.length === 0) return nothingAt(request, reply)
    return { items: entries.map(({ version, type, effectiveOn, actor }) => ({ version, type, effectiveOn, actor })) }
  })

  app.post<{ Params: Named; Body: BodyOf<Desk["agreement"]["sign"]> }>(
    "/agreements/:agreement/signature",
    async (request, reply) => {
      const options = lookedAt(request)
      if ("none" in options) return mustLook(request, reply, options)
      const { agreement } = request.params
      const answer = await pk.as(actorOf(request)).agreement.sign({ ...request.body, agreement }, options)
      return done(reply, answer, { language: languageOf(request), agreement })
    }
  )

  app.post<{ Params: Named; Body: BodyOf<Desk["agreement"]["end"]> }>(
    "/agreements/:agreement/ending",
    async (request, reply) => {
      const options = lookedAt(request)
      if ("none" in options) return mustLook(request, reply, options)
      const { agreement } = request.params
      const answer = await pk.as(actorOf(request)).agreement.end({ ...request.body, agreement }, options)
      return done(reply, answer, { language: languageOf(request), agreement })
    }
  )

  app.post<{ Params: Named; Body: BodyOf<Desk["placements"]["register"]> }>(
    "/agreements/:agreement/places",
    async (request, reply) => {
      const { agreement } = request.params
      const answer = await pk.as(actorOf(request)).placements.register({ ...request.body, agreement }, once(request))
      return done(reply, answer, { language: languageOf(request), status: 201, agreement })
    }
  )

  app.get<{ Params: Named }>("/agreements/:agreement/places", async ({ params: { agreement } }) => {
    const { rows, total } = await pk.find(Place, { agreement })
    return { items: rows, total }
  })
}

/** What the caller looked at. It must be said: else it would be decided on what they have not seen. */
const lookedAt = (request: FastifyRequest): CommandOptions | { readonly none: string | undefined } => {
  const version = versionLookedAt(request)
  if (version === undefined) return { none: undefined }
  if (typeof version === "object") return { none: version.tag }
  return version === "any" ? once(request) : { ...once(request), ifVersion: version }
}

const mustLook = (
  request: FastifyRequest,
  reply: FastifyReply,
  { none: tag }: { readonly none: string | undefined }
) => {
  const language = languageOf(request)
  return tag === undefined
    ? problem(reply, { status: 428, language, detail: say.ifMatch[language] })
    : problem(reply, { status: 412, language, detail: say.noTag(tag)[language] })
}
