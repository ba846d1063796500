// Thousands of agreements that live at random, in three time zones, against a calendar on the wall.
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { shown, soak } from "./soaking.ts"

/** What the histories of one time zone showed. */
interface Soaked {
  readonly offset: number
  readonly histories: number
  readonly sent: number
  readonly done: Readonly<Record<string, number>>
  readonly days: number
  readonly versions: number
  readonly apart: number
  readonly together: number
  readonly wrong: ReadonlyArray<string>
}

const zones = ["Europe/Copenhagen", "UTC", "America/New_York"]

/** In a process of its own, which has the time zone from its first line. */
const livedIn = async (zone: string, first: number, count: number): Promise<Soaked> => {
  const script = fileURLToPath(new URL("../../testing/soak/agreementsIn.ts", import.meta.url))
  const args = ["--conditions=@partnerskab/source", script, String(first), String(count)]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 28
  })
  return JSON.parse(stdout) as Soaked
}

await soak(
  {
    name: "agreements",
    title: "An agreement stands every day as a calendar on the wall says",
    about:
      "Histories of up to sixty commands on two agreements: points, contacts, pauses, length, corrections, withdrawals and ends, on days that meet. " +
      "Beside each stands a calendar in which what was done is written on its day and a day is answered by walking there page by page; it shares nothing with core. " +
      "On every day on which something may be another, and on the days beside it, the status, the points and whom to call must be the same. " +
      "Every version is read again from the entries up to it, every journal is verified, and pairs of corrections are made in both orders: of different things they come to the same state, of one thing the later holds.",
    count: 10_000,
    short: 50
  },
  async ({ seed, count }) => {
    const all = await Promise.all(zones.map(async (zone) => [zone, await livedIn(zone, seed, count)] as const))
    return {
      rows: all.map(([zone, { offset, histories, sent, done, days, versions, apart, together, wrong }]) => ({
        "Time zone": zone,
        "Minutes behind UTC in January": offset,
        Histories: histories,
        Sent: sent,
        Done: Object.values(done).reduce((sum, n) => sum + n, 0),
        "Days compared": days,
        "Versions read": versions,
        "Pairs, different things": apart,
        "Pairs, one thing": together,
        Wrong: wrong.length
      })),
      notes: [`Seeds ${shown(seed)} to ${shown(seed + count - 1)}, the same in each time zone.`],
      wrong: all.flatMap(([zone, { wrong }]) => wrong.map((text) => `${zone}: ${text}`))
    }
  }
)
