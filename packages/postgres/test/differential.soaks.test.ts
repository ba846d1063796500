import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"
import { shareOf } from "../../../scripts/setup/share.mjs"

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

// They take longest of all tests: a commit asks two, and three commits have asked all.
const proofs = ["kill", "cut", "rules", "versions", "storages", "server"] as const

describe("the long proofs, for a moment,", () => {
  it.each(process.env["PROOFS"] === "all" ? proofs : shareOf(proofs, 3))(
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
