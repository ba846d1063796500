// A database in this process, from the tarballs alone: made, written, left and found again; and its command.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { createPartnerskab, edition2008, edition2016, orThrow, storageModel } from "@partnerskab/core"
import { apply, type plan, postgres, type PostgresStorage } from "@partnerskab/postgres"
import { Pool } from "pg"

type IsAny<T> = 0 extends 1 & T ? true : false
const isAny = <Answer extends false>(answer?: Answer): void => void answer
isAny<IsAny<PostgresStorage>>()
isAny<IsAny<Awaited<ReturnType<typeof plan>>["steps"][number]>>()

const editions = [edition2008, edition2016] as const
const authority = { code: "0330", displayName: "Jobcenter Slagelse" }
// A pool of `pg` is taken as it is; it connects to nothing before it is asked.
export const onServer = postgres({ pool: new Pool() })

const folder = mkdtempSync(join(tmpdir(), "partnerskab-app-"))
const data = join(folder, "data")
const open = async () => {
  const pglite = await PGlite.create(data)
  await apply({ pglite, model: storageModel({ editions }) })
  return { pglite, pk: createPartnerskab({ authority, editions, storage: postgres({ pglite }) }) }
}

const first = await open()
orThrow(await first.pk.as("consultant-1").people.register({ person: "aase", on: "2026-11-02", name: "Åse Prøvesen" }))
await first.pglite.close()
const second = await open()
const found = await second.pk.person.get("aase")
if (found === undefined) throw new Error("what was written is gone")
const [name] = Object.values(await second.pk.texts([found.state.nameRef]))
await second.pglite.close()

const config = join(process.cwd(), "partnerskab.config.mjs")
writeFileSync(
  config,
  `import { edition2008, edition2016 } from "@partnerskab/core"
export default { authority: ${JSON.stringify(authority)}, editions: [edition2008, edition2016] }\n`
)
const command = join(process.cwd(), "node_modules", "@partnerskab", "postgres", "bin", "partnerskab-pg.mjs")
const ran = spawnSync(process.execPath, [command, "verify", "--database", `pglite:${data}`], { encoding: "utf8" })
if (ran.status !== 0) throw new Error(`partnerskab-pg: ${ran.stderr}`)
rmSync(folder, { recursive: true, force: true })
console.log(`postgres app: ${name} was found again; ${ran.stdout.trim()}`)
