import type { Socket } from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

interface Receiving extends SMTPServerOptions {
  /** One that is free without it. */
  readonly port?: number
  /** No: it takes a mail, and is gone before it has said so. */
  readonly answers?: () => boolean
}

/** An SMTP server on this machine that keeps what it receives, instead of passing it on. */
export const receivingServer = async ({ port: wanted = 0, answers = () => true, ...options }: Receiving = {}) => {
  const received: Array<string> = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _, done) => {
      const parts: Array<Buffer> = []
      stream.on("data", (part: Buffer) => void parts.push(part))
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString("utf8"))
        if (answers()) done()
        else for (const socket of sockets) socket.destroy()
      })
    },
    ...options
  })
  // A sender that goes away in the middle is not the end of the server.
  server.on("error", () => {})
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  await new Promise<void>((done) => void server.listen(wanted, "127.0.0.1", done))
  const address = server.server.address()
  const port = typeof address === "object" && address !== null ? address.port : wanted
  return { port, received, stop: () => new Promise<void>((done) => void server.close(() => done())) }
}

export type ReceivingServer = Awaited<ReturnType<typeof receivingServer>>
