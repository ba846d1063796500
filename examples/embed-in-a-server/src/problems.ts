import * as Schema from "effect/Schema"
import { HttpApiError, HttpApiSchema } from "effect/http-api"

/** One reason, as RFC 9457 wants it: `pointer` leads into the body, `detail` is a sentence in the language asked for. */
export const Reason = Schema.Struct({
  code: Schema.String,
  pointer: Schema.String,
  detail: Schema.String
}).annotate({ identifier: "Reason" })

const reasons = { errors: Schema.Array(Reason) }
const problem = <const Name extends string, const Status extends number>(name: Name, status: Status, title: string) =>
  [name, { type: `urn:partnerskab:${name}`, status, title }] as const

export class Refused extends HttpApiError.Problem<Refused>()(...problem("Refused", 422, "A rule says no"), reasons) {}

export class NotThere extends HttpApiError.Problem<NotThere>()(
  ...problem("NotThere", 404, "It is not there"),
  reasons
) {}

export class InConflict extends HttpApiError.Problem<InConflict>()(
  ...problem("InConflict", 409, "It is in conflict with what is there"),
  reasons
) {}

export class ChangedSince extends HttpApiError.Problem<ChangedSince>()(
  ...problem("ChangedSince", 412, "It has been changed since it was looked at"),
  reasons
) {}

export class SayWhatYouSaw extends HttpApiError.Problem<SayWhatYouSaw>()(
  ...problem("SayWhatYouSaw", 428, "If-Match is missing")
) {}

export class WhoAreYou extends HttpApiError.Problem<WhoAreYou>()(...problem("WhoAreYou", 401, "Who are you?")) {}

export class CannotBeAnswered extends HttpApiError.Problem<CannotBeAnswered>()(
  ...problem("CannotBeAnswered", 400, "The question cannot be answered")
) {}

class DoesNotAnswer extends HttpApiError.Problem<DoesNotAnswer>()(
  ...problem("DoesNotAnswer", 503, "The storage does not answer")
) {}

/** Told with the seconds to wait before it is asked again. */
export class StorageDoesNotAnswer extends Schema.TaggedError<StorageDoesNotAnswer>()("StorageDoesNotAnswer", {
  detail: Schema.String
}) {}

export const StorageDoesNotAnswerProblem = StorageDoesNotAnswer.pipe(
  HttpApiSchema.encodeToWithHeaders(
    { body: DoesNotAnswer, headers: { "retry-after": Schema.String } },
    {
      decode: ({ body }) => new StorageDoesNotAnswer({ detail: body.detail ?? "" }),
      encode: ({ detail }) => ({ body: new DoesNotAnswer({ detail }), headers: { "retry-after": "5" } })
    }
  )
)

export const commandErrors = [
  Refused,
  NotThere,
  InConflict,
  ChangedSince,
  SayWhatYouSaw,
  StorageDoesNotAnswerProblem
] as const
export const questionErrors = [NotThere, CannotBeAnswered, StorageDoesNotAnswerProblem] as const
