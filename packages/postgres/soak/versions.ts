// Every storage law on every version of PostgreSQL that is supported: are they all kept?
import type { StorageOf } from "@partnerskab/core/storage"
import { conformanceReport, lawModel, type MakeStorage, storageLaws, type Tried } from "@partnerskab/testing"
import { apply } from "../src/index.ts"
import { hostOn, triedOn } from "../test/lawful.ts"
import { startServer, type Version } from "../test/servers.ts"
import { fetched } from "./fetched.ts"
import { soak } from "./soaking.ts"

/** The versions that the tests have, and those that are fetched for this. */
const tested = [14, 18] as const
const others = [15, 16, 17] as const

/** The law that a storage breaks which forgets that sets change: 105, among others. */
const brokenByControl = 105

/** A storage that forgets that sets change. */
const forgetful =
  (make: (of: StorageOf) => Tried): MakeStorage =>
  (of) => {
    const { storage, ...more } = make(of)
    return { ...more, storage: { ...storage, commit: (given) => storage.commit({ ...given, bumps: [] }) } }
  }

type Row = Readonly<Record<string, string | number>>

interface Tally {
  readonly row: Row
  /** Why a law was not tried. */
  readonly reasons: ReadonlyArray<string>
  readonly wrong: ReadonlyArray<string>
}

/** What became of the laws, one after the other, each in the life of an authority of its own. */
const tally = async (name: string, make: MakeStorage): Promise<Tally> => {
  const began = performance.now()
  const { counts, laws } = await conformanceReport(name, make)
  const of = (outcome: (typeof laws)[number]["outcome"]) => laws.filter((law) => law.outcome === outcome)
  return {
    row: {
      Storage: name,
      Laws: laws.length,
      Passed: counts.kept,
      Failed: counts.broken,
      "Not tried": counts.notTried,
      Seconds: Math.round((performance.now() - began) / 1000)
    },
    reasons: [...new Set(of("notTried").map(({ reason }) => `${name}: ${reason}`))],
    wrong: of("broken").map(({ number, title, reason }) => `${name}: ${number} ${title}: ${reason}`)
  }
}

/** The laws on a version, and on the same server for a storage with a mistake. */
const triedOnVersion = async (which: Version): Promise<readonly [Tally, Tally]> => {
  const { pool, stop } = await startServer(which)
  try {
    await apply({ pool, model: lawModel })
    const make = triedOn({ connection: { pool }, within: hostOn(pool) })
    const name = `PostgreSQL ${(await pool.query("show server_version")).rows[0].server_version as string}`
    const [kept, control] = [
      await tally(name, make),
      await tally(`control: ${name}, sets that never change`, forgetful(make))
    ]
    const isFound = control.wrong.some((one) => one.includes(`: ${brokenByControl} `))
    console.error(JSON.stringify([kept.row, control.row]))
    return [kept, { ...control, wrong: isFound ? [] : [`${name}: the control has not broken law ${brokenByControl}`] }]
  } finally {
    await stop()
  }
}

/** A version that cannot be had is told of as one on which nothing was tried. */
const unavailable = (version: number, reason: unknown): Tally => {
  const told = `PostgreSQL ${version}: ${reason instanceof Error ? reason.message : String(reason)}`
  const all = storageLaws.length
  return {
    row: { Storage: `PostgreSQL ${version}`, Laws: all, Passed: 0, Failed: 0, "Not tried": all, Seconds: 0 },
    reasons: [told],
    wrong: [told]
  }
}

await soak(
  {
    name: "versions",
    title: "Every version of PostgreSQL keeps every law",
    about:
      "All storage laws ([storage-laws.md](storage-laws.md)) with every probe, as the tests try them on PostgreSQL 14 and 18: on those, and on 15, 16 and 17, which are fetched for this. " +
      "The control is a storage on the same server that forgets that sets change: its failures must be told.",
    count: tested.length + others.length,
    short: 1
  },
  async ({ short }) => {
    const tallies: Array<Tally> = []
    for (const version of short ? [18 as const] : [...tested, ...others].toSorted()) {
      try {
        const which = version === 14 || version === 18 ? version : fetched(version)
        tallies.push(...(await triedOnVersion(which)))
      } catch (reason) {
        tallies.push(unavailable(version, reason))
      }
    }
    const reasons = tallies.flatMap((one) => one.reasons)
    return {
      rows: tallies.map(({ row }) => row),
      notes: [reasons.length === 0 ? "Every law was tried." : `Not tried: ${reasons.join("; ")}.`],
      wrong: tallies.flatMap(({ wrong }) => wrong)
    }
  }
)
