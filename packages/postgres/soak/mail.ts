// Workers send what is due to a mail server, and each is killed again and again while it does.
import { type ChildProcess, fork } from "node:child_process"
import { createServer } from "node:http"
import { mkdtempSync, rmSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { addDays, dayInDenmark } from "@partnerskab/core/calendar"
import { apply } from "../src/index.ts"
import { type Server, sleep, startServer } from "../test/servers.ts"
import { type Chance, chance } from "./chance.ts"
import { installed, jumpingClock, model, timesAgain } from "./letters.ts"
import type { MailWork } from "./mailWorker.ts"
import { numberOf, shown, soak, together } from "./soaking.ts"

const workers = 4
/** How much faster the clock goes: the lease of a worker that fell is over in seconds. */
const times = 60

/** A mail server: slow, and now and then it takes a letter and hangs up before it says so. */
const mailServer = async (by: Chance) => {
  const received = new Map<string, number>()
  let hungUp = 0
  const server = createServer((asked, answer) => {
    const key = decodeURIComponent(String(asked.headers["message-id"]))
    setTimeout(
      () => {
        received.set(key, (received.get(key) ?? 0) + 1)
        if (by.below(50) === 0) {
          hungUp += 1
          asked.socket.destroy()
        } else answer.writeHead(250).end()
      },
      20 + by.below(120)
    )
  })
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready))
  const { port } = server.address() as AddressInfo
  return { received, port, hungUp: () => hungUp, close: () => new Promise((closed) => server.close(closed)) }
}

const worker = new URL("mailWorker.ts", import.meta.url)

const start = (work: MailWork): ChildProcess =>
  fork(worker, [JSON.stringify(work)], {
    execArgv: ["--conditions=@partnerskab/source"],
    stdio: ["ignore", "ignore", "inherit", "ipc"]
  })

interface Sending {
  readonly by: Chance
  readonly kills: number
  readonly isCareless: boolean
}

/** Writes letters and kills who sends them, until there are enough kills; then lets them finish. */
const send = async (server: Server, authority: string, { by, kills, isCareless }: Sending) => {
  const began = Date.now()
  const folder = mkdtempSync(join(tmpdir(), "partnerskab-mail-"))
  const clock = jumpingClock(join(folder, "clock"), began, times)
  clock.jump(0)
  const pk = installed({ pool: server.pool }, authority, clock)
  const mail = await mailServer(by)
  const work: MailWork = {
    url: server.url,
    authority,
    port: mail.port,
    clock: join(folder, "clock"),
    began,
    times,
    isCareless
  }
  const running = new Set<ChildProcess>()
  const wanted = new Set<string>()
  const at = { killed: 0 }
  const daysAfter = (killed: number): number => Math.floor(killed / Math.min(10, kills / timesAgain))
  const left = () =>
    numberOf(server.pool, "select count(*) from partnerskab.outbox where authority = $1 and standing <> 'done'", [
      authority
    ])
  try {
    const writing = (async () => {
      for (let n = 0; at.killed < kills || n < 20; n += 1) {
        // A series begins with the first of its times that is not over when it is written, and a day may go by meanwhile.
        const [letter, on] = [`letter-${n}`, addDays(dayInDenmark(clock.now()), 2)]
        const lastDay = addDays(on, timesAgain - 1)
        const { ok } = await pk.as("c").letters.write({ letter, on, lastDay })
        if (!ok) throw new Error("a letter was refused")
        wanted.add(`reminder/letter/${letter}/once/${on}`)
        for (let day = 0; day < timesAgain; day += 1) wanted.add(`reminder/letter/${letter}/again/${addDays(on, day)}`)
        if ((await left()) > (kills < 100 ? 100 : 400)) await sleep(500)
        else await sleep(15)
      }
    })()
    await together(workers, async () => {
      for (;;) {
        const one = start(work)
        running.add(one)
        await new Promise<void>((ready, failed) => {
          one.once("message", () => ready())
          one.once("exit", (code) => failed(new Error(`a worker did not begin: ${code}`)))
        })
        if (at.killed >= kills) return
        await sleep(by.below(1500))
        if (at.killed >= kills) return
        one.kill("SIGKILL")
        running.delete(one)
        at.killed += 1
        if (at.killed % 50 === 0) console.error(`${at.killed} killed, ${mail.received.size} delivered`)
        // A day goes by again and again, so that there is something to send and series come to their next times.
        clock.jump(daysAfter(at.killed))
      }
    })
    await writing
    console.error(`${wanted.size} wanted, ${mail.received.size} delivered, ${await left()} left`)
    for (let day = 1; day <= timesAgain + 1; day += 1) {
      await sleep(1000)
      clock.jump(daysAfter(kills) + day)
    }
    for (const until = Date.now() + 15 * 60_000; (await left()) > 0 && Date.now() < until;) await sleep(300)
    // What was said to be sent before it was may still be on its way.
    await sleep(1000)
  } finally {
    for (const one of running) one.kill("SIGKILL")
    await mail.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const got = [...mail.received]
  return {
    killed: at.killed,
    wanted: wanted.size,
    delivered: got.filter(([key]) => wanted.has(key)).length,
    missing: [...wanted].filter((key) => !mail.received.has(key)).length,
    strange: got.filter(([key]) => !wanted.has(key)).length,
    repeats: got.reduce((sum, [, n]) => sum + n - 1, 0),
    hungUp: mail.hungUp(),
    left: await left()
  }
}

await soak(
  {
    name: "mail",
    title: "Every reminder reaches the mail server, whenever the worker dies",
    about:
      `${workers} workers of processes of their own (\`pk.work\`) send reminders, single ones and series, to a mail server that is slow and hangs up after one letter in fifty, without a word. Each worker gets SIGKILL at a random moment of its work and another takes its place. ` +
      "Every reminder that is due must have reached the server; a receiver that drops what it has under a key already has each exactly once. The control says that a letter is sent before it is.",
    count: 1000,
    short: 5
  },
  async ({ seed, count, short }) => {
    const by = chance(seed)
    const server = await startServer(18, { flags: ["autovacuum=on"] })
    try {
      await apply({ pool: server.pool, model })
      const real = await send(server, "mail", { by, kills: count, isCareless: false })
      const control = short
        ? undefined
        : await send(server, "careless", { by, kills: Math.min(count, 150), isCareless: true })
      const row = (Worker: string, all: NonNullable<typeof control>) => ({
        Worker,
        "Killed, times": all.killed,
        "Due, by key": all.wanted,
        Delivered: all.delivered,
        Missing: all.missing,
        "Never wanted": all.strange,
        "Sent again, under the same key": all.repeats,
        "Server hung up": all.hungUp,
        "Left to do": all.left
      })
      const version = (await server.pool.query("show server_version")).rows[0].server_version as string
      return {
        rows: [
          row("sends, then says so", real),
          ...(control === undefined ? [] : [row("control: says so, then sends", control)])
        ],
        notes: [
          `PostgreSQL ${version}. Of ${shown(real.wanted)} reminders ${shown(real.repeats)} were sent again; a receiver that knows the key drops them.`
        ],
        wrong: [
          ...(real.missing > 0 ? [`${real.missing} reminders were not delivered`] : []),
          ...(real.strange > 0 ? [`${real.strange} were sent that nobody wanted`] : []),
          ...(real.left > 0 ? [`${real.left} left to do`] : []),
          ...(control !== undefined && control.missing === 0 ? ["the control has lost nothing"] : [])
        ]
      }
    } finally {
      await server.stop()
    }
  }
)
