import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import * as Layer from "effect/Layer"
import { HttpMiddleware, HttpRouter } from "effect/http"
import { createServer } from "node:http"
import { tellsBareStatus } from "./bareStatus.ts"
import { storageLayer } from "./openStorage.ts"
import { partnershipsAt } from "./partnerships.ts"
import { routes } from "./serve.ts"

const { STORAGE = "memory", PORT = "3000", TOKENS = "dev=consultant-7" } = process.env
const tokens = new Map(TOKENS.split(",").map((pair) => pair.split("=") as [token: string, actor: string]))

const server = HttpRouter.serve(routes(tokens), {
  disableLogger: true,
  middleware: (http) => tellsBareStatus(HttpMiddleware.tracer(http))
}).pipe(
  Layer.provide(partnershipsAt()),
  Layer.provide(storageLayer(STORAGE)),
  Layer.provide(NodeHttpServer.layer(createServer, { port: Number(PORT), host: "127.0.0.1" }))
)

NodeRuntime.runMain(Layer.launch(server))
