import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const run = promisify(execFile)
const root = fileURLToPath(new URL("../../..", import.meta.url))

/** A long proof, so short that it only shows that it works. It ends with 1 when anything is wrong. */
const shortly = async (name: string) => {
  const { stdout } = await run(
    process.execPath,
    ["--conditions=@partnerskab/source", "packages/postgres/soak/soak.ts", name, "--short"],
    { cwd: root }
  )
  return stdout
}

describe("the long proofs, for a moment,", () => {
  it.each(["kill", "cut", "rules", "versions", "storages", "server"])(
    "find nothing wrong: %s",
    async (name) => {
      expect(await shortly(name)).toContain("Nothing was wrong.")
    },
    180_000
  )

  it("are told apart by their names", async () => {
    await expect(shortly("nothing")).rejects.toMatchObject({ code: 2 })
  })
})
