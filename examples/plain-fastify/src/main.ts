import { openStorage } from "./openStorage.ts"
import { partnerships } from "./partnerships.ts"
import { server } from "./server.ts"

const { STORAGE = "memory", PORT = "3000", TOKENS = "dev=consultant-7" } = process.env
const actors = new Map(TOKENS.split(",").map((pair) => pair.split("=") as [token: string, actor: string]))

const { storage, close } = await openStorage(STORAGE)
const pk = partnerships(storage)
const app = server(pk, { actorOf: (token) => actors.get(token) })
console.log(`Listening at ${await app.listen({ port: Number(PORT), host: "127.0.0.1" })}, storage: ${STORAGE}`)

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await app.close()
    await close()
  })
