import { connect, createServer, type Server } from "node:net"

export interface LosingProxy {
  readonly url: string
  /** The next commit reaches the server, and its answer nobody. */
  readonly loseTheNextAnswer: () => void
  readonly stop: () => void
}

/** Stands between a pool and its server, and cuts the line when it is told to. */
export const losingProxy = async (url: string): Promise<LosingProxy> => {
  const target = new URL(url)
  let losing = false
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    let lost = false
    client.on("data", (asked) => {
      if (losing && asked.includes("commit\0")) [losing, lost] = [false, true]
      server.write(asked)
    })
    server.on("data", (answer) => void (lost ? client.destroy() : client.write(answer)))
    for (const [one, other] of [
      [client, server],
      [server, client]
    ] as const)
      one.on("error", () => {}).on("close", () => other.destroy())
  })
  await new Promise<void>((done) => void proxy.listen(0, "127.0.0.1", done))
  return { url: at(proxy, target), loseTheNextAnswer: () => void (losing = true), stop: () => void proxy.close() }
}

const at = (proxy: Server, target: URL): string => {
  const address = proxy.address()
  const url = new URL(target)
  url.port = String(typeof address === "object" ? address?.port : "")
  return url.href
}
