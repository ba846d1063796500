import { QuestionInvalid } from "@partnerskab/core"
import { StorageUnavailable } from "@partnerskab/core/storage"
import Fastify, { type FastifyError, type FastifyInstance } from "fastify"
import { languageOf } from "./asked.ts"
import { agreementRoutes } from "./agreementRoutes.ts"
import type { Partnerships } from "./partnerships.ts"
import { nothingAt, problem } from "./problems.ts"
import { registerRoutes } from "./registerRoutes.ts"
import { say, unreadIn } from "./say.ts"

export interface ServerOptions {
  /** Who a token stands for; a host asks its own directory. */
  readonly actorOf: (token: string) => string | undefined
}

export const server = (pk: Partnerships, { actorOf }: ServerOptions): FastifyInstance => {
  const app = Fastify({ bodyLimit: 64 * 1024 })
  app.decorateRequest("actor", "")

  app.addHook("onRequest", async (request, reply) => {
    const actor = actorOf(/^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "")
    if (actor !== undefined) request.setDecorator("actor", actor)
    else
      return problem(reply.header("www-authenticate", "Bearer"), {
        status: 401,
        language: languageOf(request),
        detail: say.whoAreYou[languageOf(request)]
      })
  })

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const language = languageOf(request)
    // A question that cannot be answered, such as a page that does not exist, is the caller's.
    if (error instanceof QuestionInvalid)
      return problem(reply, { status: 400, language, detail: `${error[language]}.` })
    // Its cause may name servers and files, so only the sentence that is made for people is told.
    if (error instanceof StorageUnavailable)
      return problem(reply.header("retry-after", "5"), {
        status: 503,
        language,
        detail: error.problem?.[language] ?? ""
      })
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    return problem(reply, { status, language, detail: status >= 500 ? "" : unreadIn(error.code, language) })
  })
  app.setNotFoundHandler(nothingAt)

  registerRoutes(app, pk)
  agreementRoutes(app, pk)
  return app
}
