import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { basis } from "../setup.ts"
import { aModule, aPlugin, problemsInAnyOrder, problemsOf, title } from "./problems.ts"

const points = "fairs, network, other, placements, recruitment, retention, training"
const modules =
  "agreement, fairs, network, other, parties, people, placements, privacy, proposals, recruitment, retention, training"
const target = { indicator: "placements.inUse", atLeast: 300, asOf: "2011-12-31", source: "plan 2011" } as const
const words = { da: "Pladser", en: "Places" }

describe("what a plugin sets", () => {
  it("may be about every module, also one of the library and one that another plugin adds or disables", () => {
    const adding = aPlugin("b", { add: [aModule("korps")], disable: ["fairs"] })
    const of = (value: unknown) => ({ agreement: value, fairs: value, korps: value })
    expect(problemsInAnyOrder([adding, aPlugin("a", { titles: of(title), contacts: of("person-7") })])).toEqual([])
  })

  it("may be shared out among plugins", () => {
    expect(
      problemsInAnyOrder([
        aPlugin("a", { titles: { fairs: title }, contacts: { fairs: "p" }, printed: { 2008: { fairs: title } } }),
        aPlugin("b", { titles: { network: title }, contacts: { network: "p" }, printed: { 2016: { fairs: title } } }),
        aPlugin("c", { targets: [target] }),
        aPlugin("d", { targets: [{ ...target, asOf: "2012-12-31" }] })
      ])
    ).toEqual([])
  })

  it.each([
    [
      "a title of a module that is not there",
      { titles: { network2: words } },
      [`PK-TITLE-UNKNOWN: "a" gives a title to "network2", which is not there; there are: ${modules}`]
    ],
    [
      "a title without words in one of the languages",
      { titles: { fairs: { da: " ", en: "Fairs" }, network: { da: "Net", en: "" } } },
      [
        'PK-TITLE-EMPTY: "a" gives "fairs" a title without words',
        'PK-TITLE-EMPTY: "a" gives "network" a title without words'
      ]
    ],
    [
      "a printed title in an edition that is not there: the editions are told",
      { printed: { 2012: { fairs: words } } },
      [
        'PK-PRINTED-UNKNOWN: "a" prints a title of "fairs" in the edition "2012", which is not there; there are: 2008, 2016'
      ]
    ],
    [
      "a printed title of a point that the edition has not: its points are told",
      { printed: { 2016: { agreement: words } } },
      [
        `PK-PRINTED-UNKNOWN: "a" prints a title of "agreement" in the edition "2016", which is not there; there are: ${points}`
      ]
    ],
    [
      "a printed title without words",
      { printed: { 2016: { fairs: { da: "", en: "Fairs" } } } },
      ['PK-TITLE-EMPTY: "a" prints a title of "fairs" in the edition "2016" without words']
    ],
    [
      "a contact for a module that is not there",
      { contacts: { network2: "person-7" } },
      [`PK-CONTACT-UNKNOWN: "a" names a contact for "network2", which is not there; there are: ${modules}`]
    ],
    [
      "a contact who looks like a CPR number, without telling it",
      { contacts: { fairs: "670112-1234" } },
      ['PK-CONTACT-CPR: "a" names a contact for "fairs" by what looks like a CPR number']
    ],
    [
      "a contact that is no reference",
      { contacts: { fairs: "", network: undefined } },
      [
        'PK-CONTACT-EMPTY: "a" names nobody as a contact for "fairs"',
        'PK-CONTACT-EMPTY: "a" names nobody as a contact for "network"'
      ]
    ],
    [
      "a target on a day that does not exist",
      { targets: [{ ...target, asOf: "2011-02-29" }] },
      ['PK-TARGET-VALUE: "a" sets the target 300 for placements.inUse on 2011-02-29']
    ],
    [
      "a target without a source",
      { targets: [{ ...target, source: " " }] },
      ['PK-TARGET-SOURCE: "a" sets a target for placements.inUse on 2011-12-31 without a source: say where it is from']
    ],
    [
      "a target that is no number",
      { targets: [{ ...target, atLeast: Number.NaN }] },
      ['PK-TARGET-VALUE: "a" sets the target NaN for placements.inUse on 2011-12-31']
    ]
  ] as const)("cannot be %s", (_, spec, told) => {
    expect(problemsOf([aPlugin("a", spec)])).toEqual(told)
  })

  it("cannot be a target for a figure that is not there: all figures are told", () => {
    const [told, ...more] = problemsOf([aPlugin("a", { targets: [{ ...target, indicator: "placements.used" }] })])
    expect(more).toEqual([])
    expect(told).toMatch(/^PK-TARGET-UNKNOWN: "a" sets a target for placements\.used, which is not there; there are: /)
    for (const figure of ["agreement.inForce", "network.running", "placements.inUse"]) expect(told).toContain(figure)
    const sorted = told!.split("there are: ")[1]!.split(", ")
    expect(sorted).toEqual(sorted.toSorted())
  })

  it("cannot be set by two, each told once with all who do", () => {
    const spec = {
      titles: { fairs: title },
      contacts: { fairs: "person-7" },
      printed: { 2016: { fairs: title } },
      targets: [target]
    }
    expect(problemsInAnyOrder(["c", "a", "b"].map((key) => aPlugin(key, spec)))).toEqual([
      "PK-SETTING-TWICE: a and b and c set a target for placements.inUse on 2011-12-31: only one can",
      'PK-SETTING-TWICE: a and b and c set the contact for "fairs": only one can',
      'PK-SETTING-TWICE: a and b and c set the printed title of "fairs" in the edition "2016": only one can',
      'PK-SETTING-TWICE: a and b and c set the title of "fairs": only one can'
    ])
  })

  it("cannot be two targets for one figure on one day, also of one plugin", () => {
    expect(problemsOf([aPlugin("a", { targets: [target, { ...target, atLeast: 200 }] })])).toEqual([
      "PK-SETTING-TWICE: a set a target for placements.inUse on 2011-12-31: only one can"
    ])
  })
})

describe("what a plugin has set", () => {
  const described = createPartnerskab({
    ...basis(),
    plugins: [
      aPlugin("a", {
        titles: { fairs: words },
        contacts: { fairs: "person-7" },
        printed: { 2016: { fairs: { da: "Trykt", en: "Printed" } } },
        targets: [
          { ...target, verified: true },
          { ...target, asOf: "2010-12-31" }
        ]
      })
    ]
  } as never).describe()

  it("is described: the title, the contact, and what the edition prints", () => {
    const fairs = described.modules.find(({ key }) => key === "fairs")!
    expect(fairs).toMatchObject({ title: words, contact: "person-7" })
    expect(described.modules.find(({ key }) => key === "network")).not.toHaveProperty("contact")
    const titles = described.editions.map(({ key, points: printed }) => [
      key,
      printed.find(({ point }) => point === "fairs")!.title.en
    ])
    expect(titles).toEqual([
      ["2008", "Taking part and recruiting at job fairs"],
      ["2016", "Printed"]
    ])
  })

  it("is described: targets in order of their days, with source and who set them", () => {
    expect(described.targets).toEqual([
      { ...target, asOf: "2010-12-31", verified: false, by: "a" },
      { ...target, verified: true, by: "a" }
    ])
  })
})
