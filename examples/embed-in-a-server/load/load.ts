// 200 requests a second for a minute against the server in a process of its own, which is killed and started again in the
// middle. Then every agreement that was answered for is looked for, and every request is sent once more under its key.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { companies, draftOf, people } from "./bodies.ts"

const { SECONDS = "60", RATE = "200", STORAGE } = process.env
const folder = mkdtempSync(join(tmpdir(), "partnerskab-load-"))
const storage = STORAGE ?? join(folder, "data")
const port = 3900
const base = `http://127.0.0.1:${port}`
const run = `${Date.now()}`

const start = async (): Promise<ChildProcess> => {
  const env = { ...process.env, STORAGE: storage, PORT: String(port) }
  const server = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, "../src/main.ts")], {
    env,
    stdio: ["ignore", "ignore", "inherit"]
  })
  while (
    !(await fetch(`${base}/openapi.json`).then(
      (response) => response.ok,
      () => false
    ))
  )
    await sleep(50)
  return server
}

const headers = { authorization: "Bearer dev", "content-type": "application/json" }

/** Sends until there is an answer: a client of a server that falls does the same. */
const send = async (path: string, body: object, key: string) => {
  for (let tries = 0; ; tries += 1) {
    const init = { method: "POST", headers: { ...headers, "idempotency-key": key }, body: JSON.stringify(body) }
    const response = await fetch(`${base}${path}`, init).catch(() => undefined)
    if (response !== undefined && response.status !== 503) return { response, said: await response.text(), tries }
    await sleep(100)
  }
}

const quantile = (sorted: ReadonlyArray<number>, q: number) => sorted[Math.floor(sorted.length * q)]?.toFixed(0)

let server = await start()
const count = Number(SECONDS) * Number(RATE)
for (const [path, body] of people()) await send(path, body, `${run}-${JSON.stringify(body)}`)
for (const [path, body] of companies(count)) {
  const { response, said } = await send(path, body, `${run}-${path}-${JSON.stringify(body)}`)
  if (response.status !== 201) throw new Error(said)
}
console.log(`${count} companies are there`)

const took: Array<number> = []
const wrong: Array<string> = []
let again = 0
const draft = async (n: number) => {
  const began = performance.now()
  const { response, said, tries } = await send("/agreements", draftOf(n), `${run}-draft-${n}`)
  took.push(performance.now() - began)
  if (tries > 0) again += 1
  if (response.status !== 201) wrong.push(`${n}: ${response.status} ${said}`)
}

let downFor = 0
const fall = async () => {
  const at = performance.now()
  server.kill("SIGKILL")
  server = await start()
  downFor = performance.now() - at
}

const waiting: Array<Promise<void>> = []
const began = performance.now()
let killed = false
for (let n = 0; n < count; n += 1) {
  const due = began + (n * 1000) / Number(RATE)
  const now = performance.now()
  if (due > now) await sleep(due - now)
  if (!killed && process.argv.includes("--kill") && n >= count / 2) {
    killed = true
    void fall()
  }
  waiting.push(draft(n))
}
await Promise.all(waiting)
const seconds = (performance.now() - began) / 1000

let repeated = 0
for (let n = 0; n < count; n += Math.ceil(count / 500)) {
  const { response } = await send("/agreements", draftOf(n), `${run}-draft-${n}`)
  if (response.status === 201 && response.headers.get("idempotent-replayed") === "true") repeated += 1
  else wrong.push(`${n} again: ${response.status}`)
}
const total = (await (await fetch(`${base}/agreements?limit=1`, { headers })).json()) as { readonly total: number }
if (total.total !== count) wrong.push(`${total.total} agreements are there, ${count} were answered for`)

const sorted = took.toSorted((a, b) => a - b)
console.log(
  `${count} requests in ${seconds.toFixed(1)} s (${(count / seconds).toFixed(0)}/s): p50 ${quantile(sorted, 0.5)} ms, ` +
    `p99 ${quantile(sorted, 0.99)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms; ${again} sent more than once` +
    (killed ? `; down for ${(downFor / 1000).toFixed(1)} s` : "") +
    `; ${repeated} repeats, each with the first answer; ${total.total} agreements are there; ${wrong.length} wrong`
)
for (const line of wrong.slice(0, 10)) console.error(line)
server.kill("SIGTERM")
rmSync(folder, { recursive: true, force: true })
process.exitCode = wrong.length === 0 ? 0 : 1
