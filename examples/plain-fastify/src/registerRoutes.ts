import type { FastifyInstance } from "fastify"
import { actorOf, languageOf, once } from "./asked.ts"
import { done } from "./done.ts"
import type { Desk, Partnerships } from "./partnerships.ts"

/** People and companies, before an agreement can name them. */
export const registerRoutes = (app: FastifyInstance, pk: Partnerships) => {
  app.post<{ Body: Parameters<Desk["people"]["register"]>[0] }>("/people", async (request, reply) => {
    const answer = await pk.as(actorOf(request)).people.register(request.body, once(request))
    return done(reply, answer, { language: languageOf(request), status: 201 })
  })

  app.post<{ Body: Parameters<Desk["parties"]["add"]>[0] }>("/parties", async (request, reply) => {
    const answer = await pk.as(actorOf(request)).parties.add(request.body, once(request))
    return done(reply, answer, { language: languageOf(request), status: 201 })
  })
}
