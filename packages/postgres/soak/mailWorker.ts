// One who sends what is due to a mail server, until it is killed.
import { request } from "node:http"
import type { DueReminder } from "@partnerskab/core"
import { Pool } from "pg"
import { installed, jumpingClock } from "./letters.ts"

/** What a worker is told when it is started. */
export interface MailWork {
  readonly url: string
  readonly authority: string
  readonly port: number
  readonly clock: string
  readonly began: number
  readonly times: number
  /** Says that a letter is sent before it is: the control. */
  readonly isCareless: boolean
}

const { url, authority, port, clock, began, times, isCareless } = JSON.parse(process.argv[2]!) as MailWork
const pool = new Pool({ connectionString: url, max: 4 })
pool.on("error", () => {})

/** Hands a letter to the mail server, and waits until it has it. */
const post = ({ key }: DueReminder): Promise<void> =>
  new Promise((done, failed) => {
    const sending = request({ port, method: "POST", headers: { "message-id": encodeURIComponent(key) } }, (answer) => {
      answer.resume()
      answer.on("end", () => (answer.statusCode === 250 ? done() : failed(new Error(String(answer.statusCode)))))
    })
    sending.on("error", failed)
    sending.end()
  })

const careless = (due: DueReminder): Promise<void> => {
  post(due).catch(() => {})
  return Promise.resolve()
}

const pk = installed({ pool }, authority, jumpingClock(clock, began, times))
pk.work({ every: 20, patience: 5000, handlers: { reminder: isCareless ? careless : post } })
process.send?.("ready")
