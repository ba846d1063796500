import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab, Person } from "../src/index.ts"
import { basis } from "./setup.ts"

const registering = (now: () => unknown) => {
  const pk = createPartnerskab({ ...basis(), clock: { now: now as () => string } })
  const register = async () => pk.as("c").people.register({ person: "ejer", on: "2026-01-05", name: "Kontakt" })
  return { pk, register }
}

describe("a clock of the host's", () => {
  it.each([
    ["2026-01-05T09:00:00.000Z", "2026-01-05T09:00:00.000Z"],
    ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.000Z"],
    ["2026-01-05T09:00:00+01:00", "2026-01-05T08:00:00.000Z"],
    ["2026-01-05T09:00:00.5-0100", "2026-01-05T10:00:00.500Z"]
  ])("that says %s is known to have said %s", async (said, known) => {
    const { pk, register } = registering(() => said)
    accepted(await register())
    expect((await pk.history(Person, "ejer")).map(({ recordedAt }) => recordedAt)).toEqual([known])
  })

  it("may be of a class", async () => {
    class Watch {
      readonly #at = "2026-01-05T09:00:00.000Z"
      now() {
        return this.#at
      }
    }
    const pk = createPartnerskab({ ...basis(), clock: new Watch() })
    accepted(await pk.as("c").people.register({ person: "ejer", on: "2026-01-05", name: "Kontakt" }))
    expect((await pk.history(Person, "ejer")).map(({ recordedAt }) => recordedAt)).toEqual(["2026-01-05T09:00:00.000Z"])
  })

  it.each([
    "2026-01-05",
    "2026-01-05 09:00",
    "2026-01-05T09:00:00",
    "2026-13-05T09:00:00.000Z",
    "2026-01-05T25:00:00+01:00",
    "i dag",
    "",
    undefined,
    new Date("2026-01-05T09:00:00.000Z"),
    1_767_603_600_000
  ])("that says %j is told what it should say, and nothing is kept", async (said) => {
    const { pk, register } = registering(() => said)
    await expect(register()).rejects.toThrow(/clock\.now\(\) skal svare .*clock\.now\(\) must answer/s)
    await expect(register()).rejects.toThrow(TypeError)
    expect(await pk.history(Person, "ejer")).toEqual([])
  })
})
