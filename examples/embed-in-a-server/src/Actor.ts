import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { HttpServerRequest } from "effect/http"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
import { languageIn, say } from "./say.ts"
import { WhoAreYou } from "./problems.ts"

/** Who asks: a reference, never a name. */
export class Actor extends Context.Service<Actor, string>()("@partnerskab/example-embed-in-a-server/Actor") {}

export class Authorization extends HttpApiMiddleware.Service<Authorization, { provides: Actor }>()(
  "example/Authorization",
  { security: { bearer: HttpApiSecurity.bearer }, error: WhoAreYou }
) {}

/** Who a token stands for; a host asks its own directory. */
export const actors = (tokens: ReadonlyMap<string, string>): Layer.Layer<Authorization> =>
  Layer.succeed(Authorization, {
    bearer: (http, { credential }) =>
      Effect.gen(function* () {
        const actor = tokens.get(Redacted.value(credential))
        if (actor !== undefined) return yield* Effect.provideService(http, Actor, actor)
        // Who asks is asked before anything else, so the language is not found yet.
        const { headers } = yield* HttpServerRequest.HttpServerRequest
        return yield* Effect.fail(new WhoAreYou({ detail: say.whoAreYou[languageIn(headers)] }))
      })
  })
