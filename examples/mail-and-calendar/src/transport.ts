import { createTransport, type Transporter } from "nodemailer"

export interface MailServer {
  readonly port: number
  /** How long one waits for the server, in milliseconds. */
  readonly wait?: number
}

/**
 * A mail server on this machine. On another, use TLS and a password. What one waits for each answer must be well below the `patience`
 * of the worker: a handler that is given up goes on, and would send beside the next try.
 */
export const transportTo = ({ port, wait = 5_000 }: MailServer): Transporter =>
  createTransport({
    host: "127.0.0.1",
    port,
    ignoreTLS: true,
    connectionTimeout: wait,
    socketTimeout: wait
  })
