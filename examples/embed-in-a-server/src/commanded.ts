import type { Accepted, Refused as Refusal, StorageUnavailable } from "@partnerskab/core/effect"
import * as Effect from "effect/Effect"
import { HttpApiSchema } from "effect/http-api"
import { Language } from "./Language.ts"
import type { Partnerships } from "./partnerships.ts"
import {
  ChangedSince,
  InConflict,
  NotThere,
  type Reason,
  Refused,
  SayWhatYouSaw,
  StorageDoesNotAnswer
} from "./problems.ts"
import { say } from "./say.ts"

export const etagOf = (version: number): string => `"${version}"`

export interface Sent {
  readonly "idempotency-key"?: string
  readonly "if-match"?: string
}

export const once = (headers: Sent) => {
  const commandId = headers["idempotency-key"]
  return commandId === undefined ? {} : { commandId }
}

/** What the caller looked at. It must be said: else it would be decided on what they have not seen. */
export const lookedAt = (headers: Sent) =>
  Effect.gen(function* () {
    const language = yield* Language
    const tag = headers["if-match"]?.trim()
    if (tag === undefined) return yield* Effect.fail(new SayWhatYouSaw({ detail: say.ifMatch[language] }))
    if (tag === "*") return once(headers)
    const version = /^"(\d{1,15})"$/.exec(tag)?.[1]
    // A tag that no answer of ours had matches nothing, and neither does a weak one (RFC 9110, 13.1.1).
    if (version === undefined)
      return yield* Effect.fail(new ChangedSince({ detail: say.noTag(tag)[language], errors: [] }))
    return { ...once(headers), ifVersion: Number(version) }
  })

/** Its cause may name servers and files, so only the sentence that is made for people is told. */
export const doesNotAnswer = ({ problem }: StorageUnavailable, language: "da" | "en") =>
  new StorageDoesNotAnswer({ detail: problem?.[language] ?? "" })

interface About {
  /** The agreement whose version is the tag of the answer. */
  readonly agreement?: string
  /** It stands in the address, so when it is not there the address is not. */
  readonly addressed?: boolean
}

type Pk = Partnerships["Service"]

/** Commands as HTTP tells them: what they did, or a problem that says why not. */
export const commandedBy =
  (pk: Pk) =>
  (command: Effect.Effect<Accepted, Refusal | StorageUnavailable>, { agreement, addressed = false }: About = {}) =>
    Effect.gen(function* () {
      const language = yield* Language
      const accepted = yield* command.pipe(
        Effect.catchTags({
          Refused: ({ refusals }) => Effect.fail(problemOf(reasonsOf(pk, refusals, language), addressed)),
          StorageUnavailable: (trouble) => Effect.fail(doesNotAnswer(trouble, language))
        })
      )
      const { commandId, events, warnings, repeated } = accepted
      const version = events.findLast(({ entity, id }) => entity === "agreement" && id === agreement)?.version
      return HttpApiSchema.withHeaders({
        body: {
          commandId,
          warnings: warnings.map((warning) => warning[language]),
          events: events.map(({ entity, id, version: after, type, effectiveOn }) => ({
            entity,
            id,
            version: after,
            type,
            effectiveOn
          }))
        },
        headers: {
          ...(version === undefined ? {} : { etag: etagOf(version) }),
          ...(repeated ? { "idempotent-replayed": "true" as const } : {})
        }
      })
    })

const conflicts = new Set(["AlreadyThere", "AlreadyClaimed", "ChangedMeanwhile"])

type Reasons = ReadonlyArray<typeof Reason.Type>

const reasonsOf = (pk: Pk, refusals: Refusal["refusals"], language: "da" | "en"): Reasons =>
  refusals.map((refusal) => ({ code: refusal._tag, pointer: refusal.at, detail: pk.explain(refusal, language) }))

const problemOf = (errors: Reasons, addressed: boolean) => {
  const said = { errors, detail: errors.map(({ detail }) => detail).join(" ") }
  const has = (wanted: (error: Reasons[number]) => boolean) => errors.some(wanted)
  if (has(({ code }) => code === "ChangedSince")) return new ChangedSince(said)
  if (addressed && has(({ code, pointer }) => code === "NotFound" && pointer === "/agreement"))
    return new NotThere(said)
  return has(({ code }) => conflicts.has(code)) ? new InConflict(said) : new Refused(said)
}
