import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { HttpEffect, HttpServerRequest, HttpServerResponse } from "effect/http"
import { HttpApiMiddleware } from "effect/http-api"
import { languageIn } from "./say.ts"

/** In which language reasons are told: Danish for those who ask for neither. */
export class Language extends Context.Service<Language, "da" | "en">()(
  "@partnerskab/example-embed-in-a-server/Language"
) {}

export class Languages extends HttpApiMiddleware.Service<Languages, { provides: Language }>()("example/Languages") {}

export const languages: Layer.Layer<Languages> = Layer.succeed(Languages, (http) =>
  Effect.gen(function* () {
    const { headers } = yield* HttpServerRequest.HttpServerRequest
    const language = languageIn(headers)
    // Refusals go another way out than answers; this is said of both.
    yield* HttpEffect.appendPreResponseHandler((_, response) =>
      Effect.succeed(HttpServerResponse.setHeader(response, "content-language", language))
    )
    return yield* Effect.provideService(http, Language, language)
  })
)
