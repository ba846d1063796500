import { readFileSync, writeFileSync } from "node:fs"
import { memory } from "@partnerskab/memory"
import { format } from "prettier"
import { expect, it } from "vitest"
import { danishPacks } from "../../src/denmark/index.ts"
import { sealOf } from "../../src/desk/index.ts"

const file = new URL("../../src/denmark/packs/seals.ts", import.meta.url)
const { digest } = memory()

it("a pack that says or answers something else than when it was released has another id", async () => {
  const seals = Object.fromEntries(danishPacks.map((pack) => [pack.id, sealOf(pack, digest)]))
  if (process.env["UPDATE"] === "1") {
    const [head] = readFileSync(file, "utf8").split(" = {")
    writeFileSync(
      file,
      await format(`${head} = ${JSON.stringify(seals)}`, {
        parser: "typescript",
        semi: false,
        printWidth: 120,
        trailingComma: "none"
      })
    )
  }
  expect(Object.fromEntries(danishPacks.map(({ id, seal }) => [id, seal]))).toEqual(seals)
})
