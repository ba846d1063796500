import * as ByteSize from "effect/ByteSize"
import * as Layer from "effect/Layer"
import { HttpRouter, HttpServer, HttpServerRequest } from "effect/http"
import { HttpApiBuilder, HttpApiMiddleware } from "effect/http-api"
import { tellsBareStatus } from "./bareStatus.ts"
import { actors } from "./Actor.ts"
import { Api } from "./Api.ts"
import { handlers } from "./handlers.ts"
import { languages } from "./Language.ts"
import type { Partnerships } from "./partnerships.ts"

const bodyLimit = Layer.succeed(HttpServerRequest.MaxBodySize, ByteSize.fromInputUnsafe("64 KiB"))

/** All addresses, and the document of them at `/openapi.json`; what they need is the partnerships. */
export const routes = (tokens: ReadonlyMap<string, string>) =>
  HttpApiBuilder.layer(Api, { openapiPath: "/openapi.json" }).pipe(
    Layer.provide(handlers),
    Layer.provide([actors(tokens), languages, HttpApiMiddleware.layerProblemDetails({ includeDetails: true })]),
    Layer.provide(bodyLimit)
  )

/** The same for any framework that speaks `Request` and `Response`; `dispose` closes what it was given. */
export const webHandler = (partnerships: Layer.Layer<Partnerships>, tokens: ReadonlyMap<string, string>) => {
  const app = routes(tokens).pipe(Layer.provide(partnerships), Layer.provide(HttpServer.layerServices))
  return HttpRouter.toWebHandler(app, { disableLogger: true, middleware: tellsBareStatus })
}
