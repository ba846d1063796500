import * as Schema from "effect/Schema"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiMiddleware, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./Actor.ts"
import { bodies, forms } from "./bodies.ts"
import { Languages } from "./Language.ts"
import { commandErrors, questionErrors } from "./problems.ts"

const Event = Schema.Struct({
  entity: Schema.String,
  id: Schema.String,
  version: Schema.Int,
  type: Schema.String,
  effectiveOn: Schema.String
}).annotate({ identifier: "Event" })

/** What a command did. A repeat of the same key gets the same. */
export const Done = Schema.Struct({
  commandId: Schema.String,
  warnings: Schema.Array(Schema.String),
  events: Schema.Array(Event)
}).annotate({ identifier: "Done" })

// What a life is, is the library's and its plugins': it is told as it is kept.
const Life = Schema.Struct({ id: Schema.String, version: Schema.Int, state: Schema.Unknown }).annotate({
  identifier: "Life"
})

const AgreementRead = Schema.Struct({
  id: Schema.String,
  version: Schema.Int,
  state: Schema.Unknown,
  points: Schema.Unknown
}).annotate({ identifier: "Agreement" })

const listOf = <S extends Schema.Top>(item: S) =>
  Schema.Struct({ items: Schema.Array(item), total: Schema.Int, next: Schema.optionalKey(Schema.String) })

const Happened = Schema.Struct({
  version: Schema.Int,
  type: Schema.String,
  effectiveOn: Schema.String,
  actor: Schema.String
}).annotate({ identifier: "Happened" })

const named = { agreement: Schema.String }
const key = { "idempotency-key": Schema.optionalKey(Schema.String) }
const looked = { ...key, "if-match": Schema.optionalKey(Schema.String) }
const replayed = { "idempotent-replayed": Schema.optionalKey(Schema.Literal("true")) }
const tagged = { ...replayed, etag: Schema.optionalKey(Schema.String) }

const done = HttpApiSchema.WithHeaders(Done, tagged)
const created = HttpApiSchema.WithHeaders(Done.pipe(HttpApiSchema.status(201)), {
  ...tagged,
  location: Schema.optionalKey(Schema.String)
})

const register = HttpApiGroup.make("register").add(
  HttpApiEndpoint.post("person", "/people", {
    headers: key,
    payload: bodies.register,
    success: created,
    error: commandErrors
  }).annotateMerge(forms.register),
  HttpApiEndpoint.post("party", "/parties", {
    headers: key,
    payload: bodies.add,
    success: created,
    error: commandErrors
  }).annotateMerge(forms.add)
)

const agreements = HttpApiGroup.make("agreements").add(
  HttpApiEndpoint.post("draft", "/agreements", {
    headers: key,
    payload: bodies.draft,
    success: created,
    error: commandErrors
  }).annotateMerge(forms.draft),
  HttpApiEndpoint.get("list", "/agreements", {
    query: {
      party: Schema.optionalKey(Schema.String),
      state: Schema.optionalKey(Schema.Literals(["Prospect", "Draft", "Proposed", "Active", "Ended", "Dropped"])),
      limit: Schema.optionalKey(Schema.NumberFromString),
      after: Schema.optionalKey(Schema.String)
    },
    success: listOf(Life),
    error: questionErrors
  }),
  HttpApiEndpoint.get("read", "/agreements/:agreement", {
    params: named,
    headers: { "if-none-match": Schema.optionalKey(Schema.String) },
    success: [HttpApiSchema.WithHeaders(AgreementRead, { etag: Schema.String }), HttpApiSchema.Empty(304)],
    error: questionErrors
  }),
  HttpApiEndpoint.get("history", "/agreements/:agreement/history", {
    params: named,
    success: Schema.Struct({ items: Schema.Array(Happened) }),
    error: questionErrors
  }),
  HttpApiEndpoint.post("sign", "/agreements/:agreement/signature", {
    params: named,
    headers: looked,
    payload: bodies.sign,
    success: done,
    error: commandErrors
  }).annotateMerge(forms.sign),
  HttpApiEndpoint.post("end", "/agreements/:agreement/ending", {
    params: named,
    headers: looked,
    payload: bodies.end,
    success: done,
    error: commandErrors
  }).annotateMerge(forms.end)
)

const places = HttpApiGroup.make("places").add(
  HttpApiEndpoint.post("offer", "/agreements/:agreement/places", {
    params: named,
    headers: key,
    payload: bodies.places,
    success: created,
    error: commandErrors
  }).annotateMerge(forms.places),
  HttpApiEndpoint.get("list", "/agreements/:agreement/places", {
    params: named,
    success: listOf(Life),
    error: questionErrors
  })
)

export class Api extends HttpApi.make("partnerskab")
  .add(register, agreements, places)
  .middleware(Languages)
  .middleware(Authorization)
  .middleware(HttpApiMiddleware.ProblemDetails)
  .annotateMerge(
    OpenApi.annotations({
      title: "Partnerskabsaftaler",
      version: "1.0.0",
      description: "Partnership agreements between companies and a jobcentre.",
      license: { name: "MIT" }
    })
  ) {}
