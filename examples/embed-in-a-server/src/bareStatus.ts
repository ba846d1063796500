import * as Effect from "effect/Effect"
import { HttpEffect, HttpMiddleware, HttpServerResponse } from "effect/http"

const titles: Readonly<Record<number, string>> = {
  404: "There is nothing at this address",
  405: "Not with this method",
  413: "Too much at once"
}

/** What the router refuses before any of our addresses is asked has a status and no body: it is told as a problem too. */
export const tellsBareStatus = HttpMiddleware.make((http) =>
  Effect.andThen(
    HttpEffect.appendPreResponseHandler((_, response) => {
      const { status, body } = response
      if (status < 400 || body._tag !== "Empty") return Effect.succeed(response)
      const problem = { type: "about:blank", status, title: titles[status] ?? "The request cannot be answered" }
      return Effect.succeed(HttpServerResponse.jsonUnsafe(problem, { status, contentType: "application/problem+json" }))
    }),
    http
  )
)
