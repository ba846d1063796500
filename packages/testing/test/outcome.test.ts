import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

const no = {
  ok: false,
  refusals: [
    { _tag: "NotFound", at: "/party", en: "There is no party p." },
    { _tag: "DeputyIsPrimary", at: "/contacts/company/deputy", en: "The company must name two different contacts." }
  ]
} as const

describe("the answer of a command in a test", () => {
  it("comes back as it is when the command was done", () => {
    const yes = { ok: true, commandId: "one" } as const
    expect(accepted(yes)).toBe(yes)
    expect(refusedWith(yes)).toEqual([])
  })

  it("throws every reason when it was refused", () => {
    expect(() => accepted(no)).toThrow(
      "refused:\n - NotFound /party There is no party p.\n - DeputyIsPrimary /contacts/company/deputy The company must name two different contacts."
    )
  })

  it("gives the tags of the reasons in order", () => {
    expect(refusedWith(no)).toEqual(["DeputyIsPrimary", "NotFound"])
  })
})
