import { fork } from "node:child_process"
import { connect, createServer, type Socket } from "node:net"
import { fileURLToPath } from "node:url"

/** A way to a server that holds every piece that goes either way for so many milliseconds: a process of its own. */
export const startDelay = async (port: number, milliseconds: number) => {
  const child = fork(fileURLToPath(import.meta.url), [String(port), String(milliseconds)])
  const at = await new Promise<number>((resolve) => child.once("message", (message) => resolve(Number(message))))
  return { port: at, stop: () => child.kill() }
}

const clock = new Int32Array(new SharedArrayBuffer(4))

/** A timer of Node's counts whole milliseconds; this sleeps for less. Only for one connection at a time. */
const held = (from: Socket, to: Socket, milliseconds: number): void => {
  from.setNoDelay(true)
  from.on("data", (piece) => {
    Atomics.wait(clock, 0, 0, milliseconds)
    to.write(piece)
  })
  from.on("close", () => to.destroy())
  from.on("error", () => to.destroy())
}

const [port, milliseconds] = process.argv.slice(2).map(Number)
if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.on("disconnect", () => process.exit())
  const server = createServer((near) => {
    const far = connect(port!, "127.0.0.1")
    held(near, far, milliseconds!)
    held(far, near, milliseconds!)
  }).listen(0, "127.0.0.1", () => process.send!((server.address() as { port: number }).port))
}
