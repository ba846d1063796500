import { Storage, StorageUnavailable } from "@partnerskab/core/effect"
import type { StorageService } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { partnershipsAt } from "../src/partnerships.ts"
import { webHandler } from "../src/serve.ts"
import { draft, prepared } from "./asked.ts"

let isAway = false
const away = new StorageUnavailable({
  cause: new Error("connect ECONNREFUSED db.internal"),
  problem: { code: "PG-AWAY", da: "Serveren svarer ikke.", en: "The server does not answer.", passing: true }
})
/** A storage that does not answer while it is away. */
const sometimes = (): StorageService => {
  const inner = memory()
  const unlessAway = <A, E>(answer: Effect.Effect<A, E>) =>
    Effect.suspend((): Effect.Effect<A, E | StorageUnavailable> => (isAway ? Effect.fail(away) : answer))
  return {
    ...inner,
    load: (reading) => unlessAway(inner.load(reading)),
    find: (query) => unlessAway(inner.find(query))
  }
}

const clock = { now: () => "2026-11-02T09:00:00.000Z" } as const
const make = () =>
  webHandler(
    partnershipsAt(clock).pipe(Layer.provide(Layer.succeed(Storage, sometimes()))),
    new Map([["dev", "consultant-7"]])
  )

let app = make()
beforeEach(async () => {
  app = make()
  await prepared(post)
})
afterEach(() => app.dispose())

interface Answered {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly json: <A>() => A
}

const asked = async (
  method: string,
  url: string,
  { payload, headers = {} }: { payload?: string; headers?: object }
) => {
  const init = { method, headers: { authorization: "Bearer dev", ...headers }, ...(payload && { body: payload }) }
  const response = await app.handler(new Request(`http://x${url}`, init))
  const body = await response.text()
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body,
    json: <A>() => JSON.parse(body) as A
  } satisfies Answered
}
const post = (url: string, payload: unknown, headers: object = {}) =>
  asked("POST", url, {
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
    headers: { "content-type": "application/json", ...headers }
  })
const get = (url: string, headers: object = {}) => asked("GET", url, { headers })
const sign = (headers: object) => post("/agreements/A-1/signature", { on: "2026-11-02" }, headers)
const problemJson = "application/problem+json"
describe("an agreement over HTTP", () => {
  it("is drafted, read, signed and ended, each time with the version that is its tag", async () => {
    const drafted = await post("/agreements", draft())
    expect(drafted.statusCode).toBe(201)
    expect(drafted.headers).toMatchObject({ location: "/agreements/A-1", etag: '"1"' })
    expect((await sign({ "if-match": '"1"' })).headers["etag"]).toBe('"2"')
    const read = await get("/agreements/A-1")
    expect(read.headers["etag"]).toBe('"2"')
    expect(read.json()).toMatchObject({
      id: "A-1",
      state: { _tag: "Active" },
      points: { network: { terms: { people: 1 } } }
    })
    expect((await get("/agreements/A-1", { "if-none-match": '"2"' })).statusCode).toBe(304)
    const places = { on: "2026-11-02", instrument: "virksomhedspraktik", count: 2 }
    expect((await post("/agreements/A-1/places", places)).statusCode).toBe(201)
    expect((await get("/agreements/A-1/places")).json()).toMatchObject({ total: 2 })
    const ending = { lastDay: "2027-06-30", reason: "agreed" }
    expect((await post("/agreements/A-1/ending", ending, { "if-match": "*" })).statusCode).toBe(200)
    const { items } = (await get("/agreements/A-1/history")).json<{ items: ReadonlyArray<{ type: string }> }>()
    expect(items.map(({ type }) => type)).toEqual(["Drafted", "Signed", "Ended"])
  })

  it("is refused with every reason, its field, and a sentence in the language that was asked for", async () => {
    const wrong = draft({ points: {}, contacts: { company: { primary: "owner", deputy: "owner" } } })
    const [da, en, fr] = await Promise.all(
      [{}, { "accept-language": "en-GB, da;q=0.5" }, { "accept-language": "fr" }].map((headers) =>
        post("/agreements", wrong, headers)
      )
    )
    expect(da!.statusCode).toBe(422)
    expect(da!.headers).toMatchObject({ "content-type": problemJson, "content-language": "da" })
    expect(da!.json()).toMatchObject({
      status: 422,
      type: "urn:partnerskab:Refused",
      errors: [{ code: "InputInvalid", pointer: "/contacts/authority", detail: expect.stringContaining("Feltet") }]
    })
    expect(en!.json()).toMatchObject({ errors: [{ detail: expect.stringContaining("The field") }] })
    expect(fr!.headers["content-language"]).toBe("da")
  })

  it("is not decided on what its caller has not seen", async () => {
    await post("/agreements", draft())
    expect((await sign({})).statusCode).toBe(428)
    for (const tag of ['"7"', 'W/"1"', "1"]) {
      const stale = await sign({ "if-match": tag })
      expect([tag, stale.statusCode]).toEqual([tag, 412])
    }
    const weak = await sign({ "if-match": 'W/"1"', "accept-language": "en" })
    expect(weak.json()).toMatchObject({
      detail: 'If-Match must be one ETag as the answer gave it, such as "3", or *. W/"1" is neither.'
    })
    expect((await get("/agreements/A-1")).headers["etag"]).toBe('"1"')
  })

  it("is drafted once by requests with the same key, also at the same time, and the body is the same", async () => {
    const key = { "idempotency-key": "k-1" }
    const answers = await Promise.all([1, 2, 3].map(() => post("/agreements", draft(), key)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers.filter(({ headers }) => headers["idempotent-replayed"] === "true")).toHaveLength(2)
    const other = await post("/agreements", draft({ agreement: "A-2" }), key)
    expect(other.json()).toMatchObject({ status: 422, errors: [{ code: "CommandIdReused" }] })
    await sign({ "if-match": '"1"', "idempotency-key": "k-2" })
    const again = await sign({ "if-match": '"1"', "idempotency-key": "k-2" })
    expect([again.statusCode, again.headers["etag"]]).toEqual([200, '"2"'])
  })

  it("is not there, is there already, or is about somebody who is not", async () => {
    expect((await get("/agreements/nej")).statusCode).toBe(404)
    expect((await post("/agreements/nej/signature", { on: "2026-11-02" }, { "if-match": "*" })).statusCode).toBe(404)
    const places = { on: "2026-11-02", instrument: "virksomhedspraktik", count: 1 }
    expect((await post("/agreements/A-9/places", places)).statusCode).toBe(404)
    expect((await get("/andet")).headers["content-type"]).toBe(problemJson)
    expect((await post("/agreements", draft({ party: "nobody" }))).statusCode).toBe(422)
    await post("/agreements", draft())
    expect((await post("/agreements", draft())).statusCode).toBe(409)
  })
})

describe("a request that cannot be read", () => {
  it("is too large, no JSON, of nobody, or a question with no answer", async () => {
    const large = await post("/agreements", draft({ note: "x".repeat(70_000) }))
    expect([large.statusCode, large.headers["content-type"]]).toEqual([413, problemJson])
    const broken = await post("/agreements", "{")
    expect(broken.statusCode).toBe(400)
    const empty = await post("/agreements", "null")
    expect(empty.json()).toMatchObject({ status: 422, errors: [{ code: "InputInvalid" }] })
    expect((await get("/agreements", { authorization: "Bearer nobody" })).statusCode).toBe(401)
    for (const question of ["limit=-1", "limit=x", "after=%7B", "state=Sleeping"])
      expect([question, (await get(`/agreements?${question}`)).statusCode]).toEqual([question, 400])
  })
})

describe("what is said before any rule is asked", () => {
  it.each([
    ["da", "limit: -1 er ikke et antal.", "Der er intet på denne adresse", "Aftalen nej findes ikke."],
    [
      "en",
      "limit: -1 is not a number of lives.",
      "There is nothing at this address",
      "The agreement nej does not exist."
    ]
  ])("is said in the language asked for: %s", async (language, noLimit, nothing, noAgreement) => {
    const headers = { "accept-language": language }
    expect((await get("/agreements?limit=-1", headers)).json()).toMatchObject({ detail: noLimit })
    const nowhere = await get("/andet", headers)
    expect([nowhere.json<{ title: string }>().title, nowhere.headers["content-language"]]).toEqual([nothing, language])
    expect((await get("/agreements/nej", headers)).json()).toMatchObject({ detail: noAgreement })
    const { detail } = (await sign(headers)).json<{ detail: string }>()
    expect(detail).toMatch(language === "da" ? /^Send If-Match med / : /^Send If-Match with /)
    const nobody = await get("/agreements", { ...headers, authorization: "Bearer nobody" })
    expect(nobody.json<{ detail: string }>().detail).toMatch(language === "da" ? /^Send et / : /^Send a /)
  })
})

describe("a list", () => {
  it("is read a page at a time, each row once", async () => {
    for (const n of [1, 2, 3])
      await post("/agreements", draft({ agreement: `A-${n}`, party: n === 1 ? "bakery" : `p-${n}` }))
    const first = (await get("/agreements?limit=2")).json<{ items: ReadonlyArray<{ id: string }>; next: string }>()
    const second = (await get(`/agreements?limit=2&after=${encodeURIComponent(first.next)}`)).json<typeof first>()
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(["A-1", "A-2", "A-3"])
    expect(second.next).toBeUndefined()
    expect((await get("/agreements?party=p-2")).json()).toMatchObject({ total: 1, items: [{ id: "A-2" }] })
  })
})

describe("a storage that does not answer", () => {
  it("is 503 with when to ask again, in the language asked for, without its cause, and nothing is half done", async () => {
    const key = { "idempotency-key": "k-9", "accept-language": "en" }
    isAway = true
    for (const answer of [await post("/agreements", draft(), key), await get("/agreements", key)]) {
      expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"])
      expect(answer.json()).toMatchObject({ status: 503, detail: "The server does not answer." })
      expect(answer.body).not.toContain("ECONNREFUSED")
    }
    isAway = false
    expect((await post("/agreements", draft(), key)).statusCode).toBe(201)
    expect((await get("/agreements")).json()).toMatchObject({ total: 1 })
  })
})
