import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { anAgreementInForce } from "../setup.ts"

const points = { network: { people: 1 }, fairs: { recruits: true } } as const

/** A company in one network, and another network it is not in. */
const aMember = async () => {
  const all = await anAgreementInForce(points, "2011-01-03")
  for (const network of ["n1", "n2"])
    accepted(await all.desk.network.start({ network, name: `Netværk ${network}`, on: "2011-01-03" }))
  accepted(await all.desk.network.join({ network: "n1", agreement: "a1", on: "2011-01-03", participant: "company-1" }))
  return all
}

const codesOf = ({ warnings }: { readonly warnings: ReadonlyArray<{ readonly code: string }> }) =>
  warnings.map(({ code }) => code).filter((code) => code.startsWith("network."))

describe("a company whose agreement ends", () => {
  const ending = { agreement: "a1", lastDay: "2011-03-31", reason: "agreed" } as const

  it("is still in its networks, which is warned of with their names", async () => {
    const { desk } = await aMember()
    expect(accepted(await desk.agreement.end(ending)).warnings).toMatchObject([
      {
        code: "network.stillMember",
        da: "Virksomheden er stadig med i netværk: Netværk n1. Meld den ud, hvis den ikke skal mindes om flere møder."
      }
    ])
  })

  it.each([
    ["2011-03-30", []],
    ["2011-03-31", []],
    ["2011-04-01", ["network.stillMember"]]
  ] as const)("and leaves it on %s is warned of %j", async (lastDay, expected) => {
    const { desk } = await aMember()
    accepted(await desk.network.leave({ network: "n1", agreement: "a1", lastDay }))
    expect(codesOf(accepted(await desk.agreement.end(ending)))).toEqual(expected)
  })

  it("is not warned of when the network was merged: the new one is", async () => {
    const { desk } = await aMember()
    accepted(await desk.network.merge({ networks: ["n1", "n2"], into: "n3", name: "Ét", on: "2011-02-01" }))
    expect(accepted(await desk.agreement.end(ending)).warnings).toMatchObject([
      { da: expect.stringContaining("netværk: Ét.") as string }
    ])
  })
})

describe("a point that ends", () => {
  const ending = { agreement: "a1", lastDay: "2011-03-31", reason: "aftalt" } as const

  it.each([
    ["fairs", []],
    ["network", ["network.stillMember"]]
  ] as const)("is warned of when it is the point about networks: %s, %j", async (point, expected) => {
    const { desk } = await aMember()
    expect(codesOf(accepted(await desk.agreement.endPoint({ ...ending, point })))).toEqual(expected)
  })
})
