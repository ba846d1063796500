import { orThrow } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { virtualClock } from "@partnerskab/testing"
import { parse } from "vcard4"
import { beforeEach, describe, expect, it } from "vitest"
import { addressBook } from "../src/addressBook.ts"
import { type Partnerships, partnerships } from "../src/partnerships.ts"
import { host, liveThrough, on } from "../src/town.ts"

let pk: Partnerships
beforeEach(async () => {
  pk = partnerships(memory(), virtualClock(on))
  await liveThrough(pk)
})

const read = async (day = on) =>
  [parse(await addressBook(pk, host, day))].flat().map((card) => {
    const all = (property: string) => (card.getProperty(property) ?? []).map(({ value }) => value)
    return { name: all("FN")[0], of: all("ORG")[0], mail: all("EMAIL"), tel: all("TEL"), links: all("URL") }
  })

const second = async () => {
  const desk = pk.as("x")
  const smithy = { party: "smedje", cvr: "00000213", kind: "company", workplaces: [] } as const
  orThrow(await desk.parties.add({ ...smithy, on, name: "Smedjen; Å, Ø & Søn: \\" }))
  for (const [person, reach] of [
    ["smed", "58 00 00 00"],
    ["svend", "svend@smedje.example.dk"]
  ] as const)
    orThrow(await desk.people.register({ person, on, name: `Kontakt ${person}`, reach }))
  const contacts = {
    company: { primary: "smed", deputy: "svend" },
    authority: { primary: "konsulent", deputy: "kollega" }
  }
  const points = { fairs: { recruits: true } } as const
  orThrow(await desk.agreement.draft({ agreement: "a 2", on, party: "smedje", contacts, points }))
  orThrow(await desk.agreement.sign({ agreement: "a 2", on }))
}

const a1 = "https://partnerskab.example.dk/aftaler/a1"
const a2 = "https://partnerskab.example.dk/aftaler/a%202"

describe("the address book", () => {
  it("has each contact once, how to reach them, and a link to each of their agreements (row 7)", async () => {
    await second()
    const smithy = "Smedjen; Å, Ø & Søn: \\"
    const town = "Jobcenter Slagelse"
    const both = [a2, a1].toSorted()
    const book = (await read()).map((one) => ({ ...one, links: one.links.toSorted() }))
    expect(book.toSorted((a, b) => (a.name! < b.name! ? -1 : 1))).toEqual([
      { name: "Kontakt Kollega", of: town, mail: ["kollega@kommune.example.dk"], tel: [], links: both },
      { name: "Kontakt Konsulent", of: town, mail: ["konsulent@kommune.example.dk"], tel: [], links: both },
      {
        name: "Kontakt Souschef",
        of: "Bageriet på Torvet",
        mail: ["souschef@bageri.example.dk"],
        tel: [],
        links: [a1]
      },
      { name: "Kontakt smed", of: smithy, mail: [], tel: ["58 00 00 00"], links: [a2] },
      { name: "Kontakt svend", of: smithy, mail: ["svend@smedje.example.dk"], tel: [], links: [a2] },
      { name: "Kontakt Ærø Å", of: "Bageriet på Torvet", mail: ["ejer@bageri.example.dk"], tel: [], links: [a1] }
    ])
  })

  it("has the contacts of the day, and the names they have", async () => {
    await second()
    orThrow(await pk.as("x").people.change({ person: "ejer", on, name: "Kontakt Åse" }))
    orThrow(
      await pk.as("x").agreement.handOver({ from: "konsulent", to: "svend", on: "2026-02-01", reason: "jobskifte" })
    )
    const names = async (day: typeof on) => (await read(day)).map(({ name }) => name)
    expect(await names("2026-01-31")).toContain("Kontakt Konsulent")
    expect(await names("2026-02-01")).not.toContain("Kontakt Konsulent")
    expect(await names("2026-02-01")).toContain("Kontakt Åse")
  })

  it("has nobody of an agreement that has ended, and nobody whose name was erased", async () => {
    await second()
    orThrow(await pk.as("x").agreement.end({ agreement: "a1", lastDay: "2026-01-31", reason: "agreed" }))
    const linksOn = async (day: typeof on) => (await read(day)).flatMap(({ links }) => links)
    expect(await linksOn("2026-01-31")).toContain(a1)
    expect(await linksOn("2026-02-01")).not.toContain(a1)
    const erased = await pk.erase({ entity: "person", id: "smed" }, { by: "x", ground: "samtykke-trukket" })
    expect(erased.ok).toBe(true)
    expect((await read()).map(({ name }) => name)).not.toContain("Kontakt smed")
  })
})
