import { connect, createServer, type Socket } from "node:net"
import type { Chance } from "./chance.ts"

type Where = "before" | "within" | "after" | "answer"

/** Connections to a server that break. */
export interface Proxy {
  readonly port: number
  readonly cuts: { readonly total: () => number; readonly of: (where: Where) => number }
  readonly stop: () => Promise<void>
}

/** How often a message is the last of its connection. */
const often = 0.04

/** Passes on what comes for a server, and now and then breaks off: before, within or after what was said. */
export const cuttingProxy = async (to: number, by: Chance): Promise<Proxy> => {
  const counts: Record<Where, number> = { before: 0, within: 0, after: 0, answer: 0 }
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(to, "127.0.0.1")
    let ending: Where | undefined
    const cut = (where: Where): void => {
      counts[where] += 1
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on("error", () => {})
      socket.on("close", () => {
        open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on("data", (said) => {
      if (ending === undefined && by.maybe(often)) ending = by.pick(["before", "within", "after", "answer"])
      if (ending === "before") cut("before")
      else if (ending === "within") {
        // What is sent goes out before the end does.
        counts.within += 1
        upstream.end(said.subarray(0, by.below(said.length)))
        client.destroy()
      } else upstream.write(said)
    })
    upstream.on("data", (answered) => {
      if (ending === "after") cut("after")
      else if (ending === "answer") {
        counts.answer += 1
        client.end(answered.subarray(0, by.below(answered.length)))
        upstream.destroy()
      } else client.write(answered)
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cuts: { total: () => Object.values(counts).reduce((sum, one) => sum + one, 0), of: (where) => counts[where] },
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise<void>((done) => server.close(() => done()))
    }
  }
}
