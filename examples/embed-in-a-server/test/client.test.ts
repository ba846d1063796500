import { Storage } from "@partnerskab/core/effect"
import { memory } from "@partnerskab/memory"
import { Validator } from "@seriousme/openapi-schema-validator"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import { HttpApiClient, OpenApi } from "effect/http-api"
import { afterAll, describe, expect, it } from "vitest"
import { Api } from "../src/Api.ts"
import { partnershipsAt } from "../src/partnerships.ts"
import { webHandler } from "../src/serve.ts"
import { anAgreement } from "./asked.ts"

const on = "2026-11-02"
const app = webHandler(
  partnershipsAt({ now: () => `${on}T09:00:00.000Z` }).pipe(Layer.provide(Layer.succeed(Storage, memory()))),
  new Map([["dev", "consultant-7"]])
)
afterAll(() => app.dispose())

const throughTheServer = Layer.succeed(FetchHttpClient.Fetch, (input, init) => app.handler(new Request(input, init)))
const made = HttpApiClient.make(Api, {
  transformClient: HttpClient.mapRequest((request) =>
    request.pipe(HttpClientRequest.prependUrl("http://x"), HttpClientRequest.bearerToken("dev"))
  )
})
type Client = Effect.Success<typeof made>
const asClient = <A, E>(asks: (client: Client) => Effect.Effect<A, E>) =>
  Effect.runPromise(made.pipe(Effect.flatMap(asks), Effect.provide([FetchHttpClient.layer, throughTheServer])))

describe("a client that is made from the addresses", () => {
  it("gets answers as values with their headers, and problems as errors with their reasons", async () => {
    for (const person of ["owner", "foreman", "consultant-7", "consultant-8"])
      await asClient(({ register }) =>
        register.person({ headers: {}, payload: { person, on, name: `Kontakt ${person}` } })
      )
    const party = { party: "bakery", on, name: "Bageriet på Torvet", kind: "company", cvr: "00000205" } as const
    await asClient(({ register }) => register.party({ headers: {}, payload: { ...party, workplaces: [] } }))
    const drafted = await asClient(({ agreements }) => agreements.draft({ headers: {}, payload: anAgreement }))
    expect(drafted.headers).toEqual({ etag: '"1"', location: "/agreements/A-1" })
    const stale = await asClient(({ agreements }) =>
      Effect.flip(agreements.sign({ params: { agreement: "A-1" }, headers: { "if-match": '"9"' }, payload: { on } }))
    )
    expect([stale._tag, { ...stale }]).toMatchObject([
      "ChangedSince",
      { status: 412, errors: [{ code: "ChangedSince" }] }
    ])
    const { items } = await asClient(({ agreements }) => agreements.list({ query: { state: "Draft" } }))
    expect(items).toMatchObject([{ id: "A-1", state: { _tag: "Draft", party: "bakery" } }])
  })
})

describe("the document", () => {
  it("is OpenAPI 3.1 to somebody else's validator, served as it is made, with the forms of the commands", async () => {
    const served = (await (await app.handler(new Request("http://x/openapi.json"))).json()) as OpenApi.OpenAPISpec
    expect(served).toEqual(JSON.parse(JSON.stringify(OpenApi.fromApi(Api))))
    expect(served.openapi).toMatch(/^3\.1\./)
    const { valid, errors } = await new Validator().validate({ ...served })
    expect([errors ?? [], valid]).toEqual([[], true])
    const { requestBody } = served.paths["/agreements/{agreement}/ending"]!.post!
    expect(requestBody).toMatchObject({
      content: { "application/json": { schema: { required: ["lastDay", "reason"], additionalProperties: false } } }
    })
  })

  it("is not valid to that validator when an address has no answer", async () => {
    const broken = JSON.parse(JSON.stringify(OpenApi.fromApi(Api)))
    broken.paths["/agreements"].get.responses = "none"
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })
})
