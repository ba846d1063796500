import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
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
    bearer: (http, { credential }) => {
      const actor = tokens.get(Redacted.value(credential))
      return actor === undefined
        ? Effect.fail(new WhoAreYou({ detail: "Authorization: Bearer …" }))
        : Effect.provideService(http, Actor, actor)
    }
  })
