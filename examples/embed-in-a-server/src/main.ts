import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { HttpMiddleware, HttpRouter, HttpServer } from "effect/http"
import { createServer } from "node:http"
import { tellsBareStatus } from "./bareStatus.ts"
import { storageLayer } from "./openStorage.ts"
import { partnershipsAt } from "./partnerships.ts"
import { routes } from "./serve.ts"

const { STORAGE = "memory", PORT = "3000", TOKENS = "dev=consultant-7" } = process.env
const tokens = new Map(TOKENS.split(",").map((pair) => pair.split("=") as [token: string, actor: string]))
const partnerships = partnershipsAt().pipe(Layer.provide(storageLayer(STORAGE)))

// Node takes requests as soon as it listens, and one that comes before there is somebody to answer it never gets an answer:
// the storage is opened, and the routes are made, before anybody listens.
const server = Layer.unwrap(
  Effect.map(
    HttpRouter.toHttpEffect(routes(tokens).pipe(Layer.provide([partnerships, HttpServer.layerServices]))),
    (app) =>
      HttpServer.serve(app, (http) => tellsBareStatus(HttpMiddleware.tracer(http))).pipe(
        HttpServer.withLogAddress,
        Layer.provide(NodeHttpServer.layer(createServer, { port: Number(PORT), host: "127.0.0.1" }))
      )
  )
)

NodeRuntime.runMain(Layer.launch(server))
