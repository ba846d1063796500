import { accepted, refusedWith } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { Proposal } from "../../src/index.ts"
import { allButPersons, numberIn } from "../setup.ts"
import { aStory, registers } from "../sketch/stories.ts"

const mention = { entry: "m-1", on: "2011-03-01", paper: "Sjællandske", about: "Ros til Åse fra kantinen" } as const
const chief = { by: "chief-1", roles: ["kommunikationschef"] }

const proposed = async () => {
  const all = registers()
  const answer = await all.desk.press.add(mention)
  expect(refusedWith(answer)).toEqual(["ApprovalNeeded"])
  const { rows } = await all.pk.find(Proposal, { state: "Open" })
  return { ...all, answer, proposal: rows.at(-1)!.id }
}

describe("an entry that somebody must approve", () => {
  it("waits as a proposal, says whom it waits for, and is not there yet", async () => {
    const { pk, answer, storage } = await proposed()
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          _tag: "ApprovalNeeded",
          facts: {
            roles: ["kommunikationschef"],
            because: { da: "Skal godkendes af: kommunikationschef.", en: "Must be approved by: kommunikationschef." }
          }
        }
      ]
    })
    expect(await pk.press.find()).toEqual({ rows: [], total: 0 })
    expect(await pk.measure(pk.indicators["press.entries"]!, { asOf: "2011-12-31" })).toEqual([])
    expect(allButPersons(storage)).not.toContain("Åse")
  })

  it("is entered, with its texts, when one in the role approves it", async () => {
    const { pk, proposal } = await proposed()
    accepted(await pk.approve(proposal, chief))
    const { state } = (await pk.press.get("m-1"))!
    expect(state).toMatchObject({ _tag: "Entered", paper: "Sjællandske", enteredOn: "2011-03-01" })
    expect(await pk.texts([state.about!])).toEqual({ [state.about!]: mention.about })
    expect(await pk.measure(pk.indicators["press.entries"]!, { asOf: "2011-03-01" })).toEqual([
      { group: ["Sjællandske"], value: 1 }
    ])
    expect(await pk.verify()).toEqual([])
  })

  it("is not entered by one without the role, nor by the one who proposed it", async () => {
    const { pk, proposal } = await proposed()
    expect(refusedWith(await pk.approve(proposal, { by: "chief-1", roles: ["leder"] }))).toEqual(["MayNotApprove"])
    expect(refusedWith(await pk.approve(proposal, { ...chief, by: "consultant-1" }))).toEqual(["MayNotApprove"])
    expect((await pk.press.find()).total).toBe(0)
  })

  it("is changed only with an approval too, and taken out without one", async () => {
    const { pk, desk, proposal } = await proposed()
    accepted(await pk.approve(proposal, chief))
    const { about: _, ...shorter } = mention
    expect(refusedWith(await desk.press.change({ ...shorter, paper: "Ugeavisen Næstved" }))).toEqual(["ApprovalNeeded"])
    expect((await pk.press.get("m-1"))!.state.paper).toBe("Sjællandske")
    const [open] = (await pk.find(Proposal, { state: "Open" })).rows
    accepted(await pk.approve(open!.id, chief))
    expect((await pk.press.get("m-1"))!.state).toMatchObject({ paper: "Ugeavisen Næstved" })
    expect((await pk.press.get("m-1"))!.state).not.toHaveProperty("about")
    accepted(await desk.press.remove({ entry: "m-1", on: "2011-03-05" }))
    expect((await pk.press.find({ state: "Removed", paper: "Ugeavisen Næstved" })).total).toBe(1)
    expect(await pk.verify()).toEqual([])
  })

  it("is refused at once for what no approval can mend", async () => {
    const { desk, pk } = registers()
    expect(refusedWith(await desk.press.change(mention))).toEqual(["NotFound"])
    expect(refusedWith(await desk.press.add({ ...mention, paper: "" }))).toEqual(["InputInvalid"])
    expect((await pk.find(Proposal)).total).toBe(0)
  })
})

describe("several registers in one plugin, two of them with consent", () => {
  it("keep their entries, figures and consents apart, under the same ids", async () => {
    const { pk, desk } = registers()
    accepted(await desk.stories.add(aStory({ entry: "x" })))
    accepted(await desk.talks.add({ entry: "x", on: "2011-03-02", place: "Rådhuset i Sorø" }))
    accepted(await desk.stories.giveConsent({ entry: "x", on: "2011-03-03", by: "borger-1" }))
    expect(
      refusedWith(await desk.talks.giveConsent({ entry: "x", on: "2011-03-03", by: "b", lastDay: "2011-03-02" }))
    ).toEqual(["ConsentEndsFirst"])
    const shown = async (register: string) =>
      numberIn(await pk.measure(pk.indicators[`${register}.mayBeShown`]!, { asOf: "2011-03-03" }))
    expect([await shown("stories"), await shown("talks")]).toEqual([1, 0])
    expect((await pk.talks.get("x"))!.state.place).toBe("Rådhuset i Sorø")
    expect((await pk.stories.get("x"))!.state.headline).toBe("Fra kantinen til køkkenet")
    expect(
      Object.keys(pk.indicators)
        .filter((name) => /^(stories|talks|press)\./.test(name))
        .toSorted()
    ).toEqual(["press.entries", "stories.entries", "stories.mayBeShown", "talks.entries", "talks.mayBeShown"])
    expect(await pk.verify()).toEqual([])
  })

  it("speak of an entry as its word is, in Danish too", async () => {
    const { desk } = registers()
    accepted(await desk.talks.add({ entry: "t-1", on: "2011-03-02", place: "Rådhuset i Sorø" }))
    accepted(await desk.talks.remove({ entry: "t-1", on: "2011-03-02" }))
    expect(await desk.talks.giveConsent({ entry: "t-1", on: "2011-03-03", by: "borger-1" })).toMatchObject({
      refusals: [
        {
          da: "Oplægget t-1 kan ikke få samtykke: det er fjernet.",
          en: "The presentation t-1 cannot be consented to: it has been removed."
        }
      ]
    })
  })

  it("without consent have no commands for it, and tell so in their figures", () => {
    const { desk, pk } = registers()
    expect(Object.keys(desk.press)).toEqual(["add", "change", "remove"])
    expect(Object.keys(desk.talks)).toEqual(["add", "change", "remove", "giveConsent", "withdrawConsent"])
    expect(pk.indicators["talks.mayBeShown"]!.title).toEqual({
      da: "Oplæg: må vises",
      en: "Presentations: may be shown"
    })
  })
})
