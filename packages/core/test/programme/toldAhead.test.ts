import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import type { Day } from "../../src/index.ts"
import { anAgreementInForce } from "../setup.ts"

/** A meeting of a network on 1 April 2011, told as held on a day. */
const heldOn = async (today: Day) => {
  const { desk, clock } = await anAgreementInForce({ network: { people: 1 } }, "2011-01-03")
  accepted(await desk.network.start({ network: "n1", name: "Industri", on: "2011-01-03" }))
  accepted(await desk.network.callMeeting({ meeting: "m1", kind: "own", network: "n1", on: "2011-04-01" }))
  clock.goTo(today)
  return accepted(await desk.network.holdMeeting({ meeting: "m1" })).warnings
}

describe("what is told as done on a day that has not come", () => {
  it("is warned of, with the day and today", async () => {
    expect(await heldOn("2011-03-31")).toEqual([
      {
        _tag: "Warn",
        code: "network.toldAhead",
        da: "Det er fortalt som sket 2011-04-01, og i dag er det 2011-03-31. Ingen bliver mindet om det mere.",
        en: "It is told as done on 2011-04-01, and today is 2011-03-31. Nobody is reminded of it any more."
      }
    ])
  })

  it("is fine on its day, and after it", async () => {
    expect(await heldOn("2011-04-01")).toEqual([])
    expect(await heldOn("2011-04-02")).toEqual([])
  })
})
