import { describe, expect, it } from "vitest"
import { readOptions, usage } from "../src/options.ts"

describe("the program's options", () => {
  it("are Danish and the folder out when nothing is said", () => {
    expect(readOptions([])).toEqual({ language: "da", out: "out", storage: "pglite:data/slagelse" })
  })

  it("are taken as given", () => {
    expect(readOptions(["--lang", "en", "--out", "/tmp/x", "--storage", "postgres://u@h/d"])).toEqual({
      language: "en",
      out: "/tmp/x",
      storage: "postgres://u@h/d"
    })
  })

  it("name a plugin and a file when they are given", () => {
    expect(readOptions(["--plugin", "citykorps", "--config", "jobcenter.json"])).toEqual({
      language: "da",
      out: "out",
      storage: "memory",
      plugin: "citykorps",
      config: "jobcenter.json"
    })
  })

  const wrong = [
    ["--lang", "sv"],
    ["--nope"],
    ["--out", ""],
    ["stray"],
    ["--lang"],
    ["--plugin", "x"],
    ["--config", ""],
    ["--storage", ""],
    ["--storage", "pglite:"],
    ["--storage", "mysql://u@h/d"]
  ]
  it.each(wrong.map((given) => [given]))("refuse %j with a reason", (given) => {
    expect(readOptions(given)).toHaveProperty("wrong")
  })

  it("give help in both languages", () => {
    expect(readOptions(["--help"])).toBe("help")
    expect(usage).toMatch(/Brug:.*\n.*Usage:/)
  })
})
