import { Agreement, Place } from "@partnerskab/core"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { actorOf, etagOf, languageOf, once, versionLookedAt } from "./asked.ts"
import { done } from "./done.ts"
import type { Desk, Partnerships } from "./partnerships.ts"
import { problem } from "./problems.ts"

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
    if (found === undefined) return notThere(request, reply)
    reply.header("etag", etagOf(found.version))
    if (request.headers["if-none-match"] === etagOf(found.version)) return reply.code(304).send()
    return { id: found.id, version: found.version, state: found.state, points: found.points }
  })

  app.get<{ Querystring: Listed }>("/agreements", async ({ query: { party, state, limit, after } }) => {
    const where = { ...(party === undefined ? {} : { party }), ...(state === undefined ? {} : { state }) }
    const page = { ...(limit === undefined ? {} : { limit: Number(limit) }), after }
    const { rows, total, next } = await pk.agreement.find(where, page)
    return { items: rows, total, ...(next === undefined ? {} : { next }) }
  })

  app.get<{ Params: Named }>("/agreements/:agreement/history", async (request, reply) => {
    const entries = await pk.history(Agreement, request.params.agreement)
    if (entries.length === 0) return notThere(request, reply)
    return { items: entries.map(({ version, type, effectiveOn, actor }) => ({ version, type, effectiveOn, actor })) }
  })

  app.post<{ Params: Named; Body: BodyOf<Desk["agreement"]["sign"]> }>(
    "/agreements/:agreement/signature",
    async (request, reply) => {
      const options = lookedAt(request)
      if (options === undefined) return mustLook(request, reply)
      const { agreement } = request.params
      const answer = await pk.as(actorOf(request)).agreement.sign({ ...request.body, agreement }, options)
      return done(reply, answer, { language: languageOf(request), agreement })
    }
  )

  app.post<{ Params: Named; Body: BodyOf<Desk["agreement"]["end"]> }>(
    "/agreements/:agreement/ending",
    async (request, reply) => {
      const options = lookedAt(request)
      if (options === undefined) return mustLook(request, reply)
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

/** What the caller looked at, or nothing when they do not say: then it would be decided on what they have not seen. */
const lookedAt = (request: FastifyRequest) => {
  const version = versionLookedAt(request)
  if (version === undefined) return undefined
  return version === "any" ? once(request) : { ...once(request), ifVersion: version }
}

const mustLook = (request: FastifyRequest, reply: FastifyReply) =>
  problem(reply, { status: 428, language: languageOf(request), detail: 'If-Match: "…"' })

const notThere = (request: FastifyRequest, reply: FastifyReply) =>
  problem(reply, { status: 404, language: languageOf(request), detail: request.url })
