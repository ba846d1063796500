import * as Effect from "effect/Effect"
import { HttpEffect, HttpMiddleware, HttpServerResponse } from "effect/http"
import { languageIn } from "./say.ts"

const titles: Readonly<Record<number, Readonly<Record<"da" | "en", string>>>> = {
  404: { da: "Der er intet på denne adresse", en: "There is nothing at this address" },
  405: { da: "Ikke med denne metode", en: "Not with this method" },
  413: { da: "For meget på én gang", en: "Too much at once" }
}
const other = { da: "Anmodningen kan ikke besvares", en: "The request cannot be answered" }

/** What the router refuses before any of our addresses is asked has a status and no body: it is told as a problem too. */
export const tellsBareStatus = HttpMiddleware.make((http) =>
  Effect.andThen(
    HttpEffect.appendPreResponseHandler(({ headers }, response) => {
      const { status, body } = response
      if (status < 400 || body._tag !== "Empty") return Effect.succeed(response)
      const language = languageIn(headers)
      const problem = { type: "about:blank", status, title: (titles[status] ?? other)[language] }
      return Effect.succeed(
        HttpServerResponse.jsonUnsafe(problem, {
          status,
          contentType: "application/problem+json",
          headers: { "content-language": language }
        })
      )
    }),
    http
  )
)
