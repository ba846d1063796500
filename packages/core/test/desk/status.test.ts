import { memory } from "@partnerskab/memory"
import { accepted } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { createPartnerskab, edition2008, endOfDay, Networks, Placements, QuestionInvalid } from "../../src/index.ts"
import { defineEdition, defineModule, definePlugin, defineRegister, Label } from "../../src/plugin/index.ts"
import { aDesk, anAgreementInForce, basis } from "../setup.ts"
import { answering, cut, figures, letters } from "../sketch/letters.ts"

const asOf = "2011-12-31"
const order = (sections: ReadonlyArray<{ readonly module: string; readonly number?: number }>) =>
  sections.map(({ module, number }) => (number === undefined ? module : `${number} ${module}`))

describe("the status of a jobcentre with nothing in it", () => {
  it("has every figure of every module, at 0 and without groups", async () => {
    const { pk } = aDesk()
    const { sections, ...head } = await pk.status({ asOf })
    expect(head).toEqual({ format: "partnerskab/status/1", authority: "Jobcenter Slagelse", asOf })
    const told = sections.flatMap(({ module, figures }) =>
      figures.map((figure) => [`${module}.${figure.key}`, "unavailable" in figure ? "unavailable" : figure.total])
    )
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(Object.keys(pk.indicators).map((key) => [key, 0])))
    expect(told.length).toBeGreaterThan(10)
    for (const { figures, says } of sections) {
      expect(says).toEqual([])
      for (const figure of figures) expect(figure).toMatchObject({ rows: [], targets: [] })
    }
  })

  it("has nothing of a module that has nothing to tell", async () => {
    const modules = (await aDesk().pk.status({ asOf })).sections.map(({ module }) => module)
    expect(modules).not.toContain("people")
  })
})

describe("the sections of a status", () => {
  class turned extends defineEdition("turned", {
    from: "2011-07-01",
    points: [
      { number: 1, point: Placements, title: { da: "Pladser", en: "Places" } },
      { number: 2, point: Networks, title: { da: "Netværk", en: "Networks" } }
    ]
  }) {}
  const pk = createPartnerskab({ ...basis(), editions: [turned, edition2008] })
  const on = async (day: "2006-12-31" | "2007-01-01" | "2011-06-30" | "2011-07-01" | "2011-07-02") =>
    order((await pk.status({ asOf: day })).sections)

  const in2008 = [
    "1 network",
    "2 retention",
    "3 recruitment",
    "4 placements",
    "5 training",
    "6 fairs",
    "7 other",
    "agreement",
    "parties"
  ]

  it("are the points first, in the order of the edition of the day, and other modules after", async () => {
    expect(await on("2011-06-30")).toEqual(in2008)
    expect((await on("2011-07-01")).slice(0, 2)).toEqual(["1 placements", "2 network"])
    expect(await on("2011-07-02")).toEqual(await on("2011-07-01"))
  })

  it("are without numbers before the first edition, points first all the same", async () => {
    expect(await on("2006-12-31")).toEqual([
      "fairs",
      "network",
      "other",
      "placements",
      "recruitment",
      "retention",
      "training",
      "agreement",
      "parties"
    ])
    expect(await on("2007-01-01")).toEqual(in2008)
  })

  it("have the title of the module, or the one a jobcentre gives it, whatever the module calls its part", async () => {
    const title = { da: "Post", en: "Mail" }
    const ours = { da: "Bréve fra Ærø", en: "Letters from Ærø" }
    expect((await letters().section())!.title).toEqual({ da: "Breve til virksomheder", en: "Letters to companies" })
    expect((await letters({ report: { title } }).section())!.title).toEqual(title)
    for (const report of [{}, { title }])
      expect((await letters({ report, settings: { titles: { letters: ours } } }).section())!.title).toEqual(ours)
    const { section } = letters({ settings: { titles: { network: ours } } })
    expect((await section("network"))!.title).toEqual(ours)
  })

  it("are not of a module that is disabled", async () => {
    class Without extends definePlugin("without", {
      version: "1.0.0",
      disable: ["fairs", "network", "other", "placements", "recruitment", "retention", "training"]
    }) {}
    const installed = createPartnerskab({ ...basis(), plugins: [Without] })
    expect(order((await installed.status({ asOf })).sections)).toEqual(["agreement", "parties"])
  })

  it("are of a register too", async () => {
    class Awards extends defineRegister("awards", {
      title: { da: "Priser", en: "Awards" },
      entry: { da: "prisen", en: "the award" },
      fields: Schema.Struct({ place: Label }),
      countBy: ["place"]
    }) {}
    class WithAwards extends definePlugin("withAwards", { version: "1.0.0", add: [Awards] }) {}
    const installed = createPartnerskab({ ...basis(), plugins: [WithAwards] })
    accepted(await installed.as("c").awards.add({ entry: "p1", on: "2011-03-01", place: "Sorø" }))
    expect((await installed.status({ asOf })).sections.find(({ module }) => module === "awards")).toMatchObject({
      title: { da: "Priser", en: "Awards" },
      figures: [{ key: "entries", by: ["place"], rows: [{ group: ["Sorø"], value: 1 }], total: 1 }]
    })
  })
})

describe("a figure of a status", () => {
  it("has its groups, and a total that is not their sum where they overlap", async () => {
    const { sendSome, section } = letters()
    await sendSome()
    const told = Object.fromEntries((await section())!.figures.map(({ key, title: _, ...rest }) => [key, rest]))
    expect(told["sent"]).toEqual({
      by: ["kind"],
      rows: [
        { group: ["tak"], value: 2 },
        { group: ["tilbud"], value: 2 }
      ],
      total: 4,
      targets: []
    })
    expect(told["companies"]).toMatchObject({
      rows: [
        { group: ["tak"], value: 1 },
        { group: ["tilbud"], value: 2 }
      ],
      total: 2
    })
    expect(told["pages"]).toMatchObject({ by: [], rows: [{ group: [], value: 8 }], total: 8 })
  })

  it("has a name for every value of its groups, months and joined dimensions too", async () => {
    const { sendSome, section } = letters()
    await sendSome()
    expect((await section())!.figures.find(({ key }) => key === "perMonth")).toMatchObject({
      by: ["month", "kind"],
      rows: [
        { group: ["2011-02", "tilbud"], value: 2 },
        { group: ["2011-03", "tak"], value: 2 }
      ],
      total: 4
    })
  })

  it("has the name of a measure whose values are told one by one", async () => {
    const pagesEach = { ...figures.pages, by: ["kind"], counted: { histogram: "pages" } } as const
    const { sendSome, section } = letters({ extra: { pagesEach } })
    await sendSome()
    const told = (await section())!.figures.find(({ key }) => key === "pagesEach")!
    expect(told).toMatchObject({ by: ["kind", "pages"], total: 4 })
    if (!("unavailable" in told)) for (const { group } of told.rows) expect(group).toHaveLength(2)
  })

  it("has a total over all months together, not their sum", async () => {
    const { sendSome, section } = letters()
    await sendSome()
    expect((await section())!.figures.find(({ key }) => key === "companiesPerMonth")).toMatchObject({
      by: ["month"],
      rows: [
        { group: ["2011-02"], value: 2 },
        { group: ["2011-03"], value: 1 }
      ],
      total: 2
    })
  })

  it("is of the day, and of what was known (row 48)", async () => {
    const { send, section } = letters()
    await send("b1", "2011-02-01", ["tilbud", "Bageriet", 1])
    const total = async (...asked: Parameters<typeof section>) => {
      const figure = (await section(...asked))!.figures.find(({ key }) => key === "sent")!
      return "unavailable" in figure ? undefined : figure.total
    }
    expect(await total("letters", "2011-01-31")).toBe(0)
    expect(await total("letters", "2011-02-01")).toBe(1)
    expect(await total("letters", "2011-02-01", endOfDay("2011-01-02"))).toBe(0)
    expect(await total("letters", "2011-02-01", endOfDay("2011-01-03"))).toBe(1)
  })

  it("is told with what was known by then", async () => {
    const { pk } = await anAgreementInForce()
    const knownBy = endOfDay("2011-01-02")
    const report = await pk.status({ asOf, knownBy })
    expect(report.knownBy).toBe(knownBy)
    const total = ({ sections }: typeof report) =>
      sections
        .find(({ module }) => module === "agreement")!
        .figures.flatMap((figure) => (figure.key === "inForce" && "total" in figure ? [figure.total] : []))
    expect(total(report)).toEqual([0])
    expect(total(await pk.status({ asOf }))).toEqual([1])
  })
})

describe("a module that chooses what it tells", () => {
  it("tells those figures, in that order, and its sentences", async () => {
    const { sendSome, section } = letters({
      report: {
        figures: ["pages", "sent"],
        says: ({ asOf, knownBy, rows, total }) => [
          { da: `Pr. ${asOf}: ${total("pages")} sider på ${total("sent")} breve.`, en: `${total("pages")} pages.` },
          ...rows("sent").map(({ group, value }) => ({ da: `${group[0]}: ${value}`, en: `${knownBy ?? "now"}` }))
        ]
      }
    })
    expect((await section())!.says[0]).toEqual({ da: "Pr. 2011-12-31: 0 sider på 0 breve.", en: "0 pages." })
    await sendSome()
    const { figures, says } = (await section())!
    expect(figures.map(({ key }) => key)).toEqual(["pages", "sent"])
    expect(says).toEqual([
      { da: "Pr. 2011-12-31: 8 sider på 4 breve.", en: "8 pages." },
      { da: "tak: 2", en: "now" },
      { da: "tilbud: 2", en: "now" }
    ])
    expect((await section("letters", asOf, endOfDay("2011-01-03")))!.says[1]!.en).toBe("2011-01-03T22:59:59.999Z")
  })

  it("may tell sentences only, or nothing", async () => {
    const { section } = letters({ report: { figures: [], says: () => [{ da: "Ingen tal.", en: "No figures." }] } })
    expect(await section()).toMatchObject({ figures: [], says: [{ da: "Ingen tal.", en: "No figures." }] })
    expect(await letters({ report: { figures: [] } }).section()).toBeUndefined()
  })

  it("may be without figures altogether and still say something", async () => {
    class Notice extends defineModule("notice", {
      title: { da: "Opslag", en: "Notice" },
      entities: [],
      commands: {},
      report: { says: ({ asOf }) => [{ da: `Læst ${asOf}.`, en: `Read ${asOf}.` }] }
    }) {}
    class WithNotice extends definePlugin("withNotice", { version: "1.0.0", add: [Notice] }) {}
    const { sections } = await createPartnerskab({ ...basis(), plugins: [WithNotice] }).status({ asOf })
    expect(sections.find(({ module }) => module === "notice")).toMatchObject({
      figures: [],
      says: [{ da: "Læst 2011-12-31.", en: "Read 2011-12-31." }]
    })
  })
})

describe("a part of a status that fails", () => {
  const whole = async (installed: ReturnType<typeof letters>) => (await installed.pk.status({ asOf })).sections

  it("is a text that throws: the section says so, its figures stand, and so do the others", async () => {
    const installed = letters({
      report: {
        says: () => {
          throw new Error("about 610280-1234")
        }
      }
    })
    await installed.sendSome()
    const sections = await whole(installed)
    const { saysUnavailable, says, figures: told } = sections.find(({ module }) => module === "letters")!
    expect([saysUnavailable, says]).toEqual([true, []])
    expect(told.map(({ key }) => key)).toEqual(Object.keys(figures))
    expect(JSON.stringify(sections)).not.toContain("610280")
    expect(sections.filter((one) => one.saysUnavailable === true)).toHaveLength(1)
    expect(sections.map(({ module }) => module)).toContain("network")
  })

  it.each([
    ["asks for a figure that is not there", ({ total }: { total: (key: never) => number }) => [total("nope" as never)]],
    [
      "asks for one that it does not print",
      ({ total }: { total: (key: never) => number }) => [total("pages" as never)]
    ],
    ["says nothing that can be read", () => "en tekst"],
    ["says something in one language", () => [{ da: "Kun på dansk" }]],
    ["says numbers", () => [{ da: 1, en: 1 }]],
    ["is still thinking", async () => [{ da: "", en: "" }]]
  ] as const)("is a text that %s", async (_, says) => {
    const { section } = letters({ report: { figures: ["sent"], says: says as never } })
    expect(await section()).toMatchObject({ saysUnavailable: true, says: [], figures: [{ key: "sent", total: 0 }] })
  })

  it("is a section of nothing but such a text: it is there, and says so", async () => {
    const { section } = letters({ report: { figures: [], says: () => [undefined as never] } })
    expect(await section()).toMatchObject({ saysUnavailable: true, figures: [], says: [] })
  })

  it("is a figure whose storage does not answer: it is told apart from 0, and the rest is counted", async () => {
    const base = memory()
    await letters({ storage: base }).sendSome()
    const { section } = letters({
      storage: answering(base, (kind) => (kind === "letters.posted" ? cut : undefined)),
      report: { figures: ["sent", "posted"], says: ({ total }) => [{ da: `${total("sent")}`, en: "" }] }
    })
    expect(await section()).toMatchObject({
      figures: [
        { key: "sent", total: 4 },
        { key: "posted", title: { da: "Afsendt", en: "Posted" }, unavailable: true }
      ],
      says: [{ da: "4", en: "" }]
    })
    expect((await section())!.figures[1]).not.toHaveProperty("total")
  })

  it("is a text about a figure that could not be counted", async () => {
    const { section } = letters({
      storage: answering(memory(), (kind) => (kind === "letters.posted" ? cut : undefined)),
      report: { says: ({ total }) => [{ da: `${total("posted")}`, en: "" }] }
    })
    expect(await section()).toMatchObject({ saysUnavailable: true })
  })

  it.each([
    [
      "that the storage trips over",
      (base = memory()) =>
        answering(base, (kind) => (kind === "letters.posted" ? Effect.die(new Error("no such column")) : undefined)),
      {}
    ],
    [
      "that makes the storage throw",
      (base = memory()) =>
        answering(base, (kind) => {
          if (kind === "letters.posted") throw new Error("no such table")
          return undefined
        }),
      {}
    ],
    ["that is no question", () => memory(), { extra: { posted: { ...figures.posted, joins: undefined as never } } }]
  ] as const)("is a figure whose question is at fault: one %s", async (_, storage, changes) => {
    const { section, pk } = letters({ storage: storage(), ...changes })
    const told = (await section())!.figures
    expect(told.find(({ key }) => key === "posted")).toMatchObject({ unavailable: true })
    expect(told.filter((figure) => "unavailable" in figure)).toHaveLength(1)
    expect((await pk.status({ asOf })).sections.length).toBeGreaterThan(3)
  })
})

describe("a status of which nothing could be counted", () => {
  it("is StorageUnavailable when the storage does not answer", async () => {
    const { pk } = aDesk(answering(memory(), () => cut))
    await expect(pk.status({ asOf })).rejects.toMatchObject({ _tag: "StorageUnavailable" })
  })

  it("is StorageUnavailable too when every other question is at fault", async () => {
    const { pk } = aDesk(
      answering(memory(), (kind) => (kind === "agreement.inForce" ? cut : Effect.die(new Error("no such table"))))
    )
    await expect(pk.status({ asOf })).rejects.toMatchObject({ _tag: "StorageUnavailable" })
  })

  it("says so of each figure when all questions are at fault and the storage is there", async () => {
    const { pk } = aDesk(answering(memory(), () => Effect.die(new Error("no such table"))))
    const { sections } = await pk.status({ asOf })
    expect(sections.flatMap(({ figures }) => figures).every((figure) => "unavailable" in figure)).toBe(true)
  })

  it("is made when one figure of one module is there", async () => {
    const { pk } = aDesk(answering(memory(), (kind) => (kind === "agreement.inForce" ? undefined : cut)))
    const { sections } = await pk.status({ asOf })
    const made = sections.flatMap(({ figures }) => figures.filter((figure) => "total" in figure).map(({ key }) => key))
    expect(made).toContain("inForce")
    expect(made).not.toContain("running")
  })
})

describe("a status of a day that does not exist, or known at no instant", () => {
  it.each([["2011-02-30"], ["2011-13-01"], ["31-12-2011"], [""], ["yesterday"]])("is not made for %j", async (day) => {
    const asked = aDesk().pk.status({ asOf: day as never })
    await expect(asked).rejects.toThrow(QuestionInvalid)
    await expect(asked).rejects.toMatchObject({
      da: `on: ${day} er ikke en dato, der findes, fra 1900 til 2999, skrevet ÅÅÅÅ-MM-DD`
    })
  })

  it("is not made for what was known in February the 30th", async () => {
    const asked = aDesk().pk.status({ asOf, knownBy: "2011-02-30T10:00:00.000Z" })
    await expect(asked).rejects.toMatchObject({
      name: "QuestionInvalid",
      en: "2011-02-30T10:00:00.000Z is not an instant such as 2026-11-02T09:00:00.000Z"
    })
  })
})
