import { Agreement, Place } from "@partnerskab/core"
import type { Asked } from "@partnerskab/core/effect"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api"
import { Actor } from "./Actor.ts"
import { Api } from "./Api.ts"
import { commandedBy, doesNotAnswer, etagOf, lookedAt, once } from "./commanded.ts"
import { Language } from "./Language.ts"
import { Partnerships } from "./partnerships.ts"
import { CannotBeAnswered, NotThere } from "./problems.ts"
import { say } from "./say.ts"

/** A question as HTTP tells it: what cannot be answered is the caller's, what does not answer is not. */
const asked = Effect.fn(function* <A>(question: Asked<A>) {
  const language = yield* Language
  return yield* question.pipe(
    Effect.catchTags({
      QuestionInvalid: (problem) => Effect.fail(new CannotBeAnswered({ detail: `${problem[language]}.` })),
      StorageUnavailable: (trouble) => Effect.fail(doesNotAnswer(trouble, language))
    })
  )
})

const notThere = (agreement: string) =>
  Effect.flatMap(Language, (language) =>
    Effect.fail(new NotThere({ detail: say.noAgreement(agreement)[language], errors: [] }))
  )

const register = HttpApiBuilder.group(Api, "register", (handlers) =>
  Effect.gen(function* () {
    const pk = yield* Partnerships
    const commanded = commandedBy(pk)
    return handlers.handleAll({
      person: Effect.fn(function* ({ payload, headers }) {
        return yield* commanded(pk.as(yield* Actor).people.register(payload, once(headers)))
      }),
      party: Effect.fn(function* ({ payload, headers }) {
        return yield* commanded(pk.as(yield* Actor).parties.add(payload, once(headers)))
      })
    })
  })
)

const agreements = HttpApiBuilder.group(Api, "agreements", (handlers) =>
  Effect.gen(function* () {
    const pk = yield* Partnerships
    const commanded = commandedBy(pk)
    return handlers.handleAll({
      draft: Effect.fn(function* ({ payload, headers }) {
        const agreement = payload?.agreement
        const { body, headers: sent } = yield* commanded(pk.as(yield* Actor).agreement.draft(payload, once(headers)), {
          agreement
        })
        const location = `/agreements/${encodeURIComponent(agreement)}`
        return HttpApiSchema.withHeaders({ body, headers: { ...sent, location } })
      }),
      list: Effect.fn(function* ({ query: { limit, after, ...where } }) {
        const { rows, total, next } = yield* asked(
          pk.find(Agreement, where, { ...(limit === undefined ? {} : { limit }), after })
        )
        return { items: rows, total, ...(next === undefined ? {} : { next }) }
      }),
      read: Effect.fn(function* ({ params: { agreement }, headers }) {
        const found = yield* asked(pk.agreement(agreement))
        if (found === undefined) return yield* notThere(agreement)
        const { id, version, state, points } = found
        if (headers["if-none-match"] === etagOf(version)) return undefined
        return HttpApiSchema.withHeaders({ body: { id, version, state, points }, headers: { etag: etagOf(version) } })
      }),
      history: Effect.fn(function* ({ params: { agreement } }) {
        const entries = yield* asked(pk.history(Agreement, agreement))
        if (entries.length === 0) return yield* notThere(agreement)
        return {
          items: entries.map(({ version, type, effectiveOn, actor }) => ({ version, type, effectiveOn, actor }))
        }
      }),
      sign: Effect.fn(function* ({ params: { agreement }, payload, headers }) {
        const options = yield* lookedAt(headers)
        const signed = pk.as(yield* Actor).agreement.sign({ ...payload, agreement }, options)
        return yield* commanded(signed, { agreement, addressed: true })
      }),
      end: Effect.fn(function* ({ params: { agreement }, payload, headers }) {
        const options = yield* lookedAt(headers)
        const ended = pk.as(yield* Actor).agreement.end({ ...payload, agreement }, options)
        return yield* commanded(ended, { agreement, addressed: true })
      })
    })
  })
)

const places = HttpApiBuilder.group(Api, "places", (handlers) =>
  Effect.gen(function* () {
    const pk = yield* Partnerships
    const commanded = commandedBy(pk)
    return handlers.handleAll({
      offer: Effect.fn(function* ({ params: { agreement }, payload, headers }) {
        const offered = pk.as(yield* Actor).placements.register({ ...payload, agreement }, once(headers))
        return yield* commanded(offered, { agreement, addressed: true })
      }),
      list: Effect.fn(function* ({ params: { agreement } }) {
        const { rows, total } = yield* asked(pk.find(Place, { agreement }))
        return { items: rows, total }
      })
    })
  })
)

export const handlers = Layer.mergeAll(register, agreements, places)
