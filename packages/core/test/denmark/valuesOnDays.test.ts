import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../../src/calendar/index.ts"
import { countingMethods, danishPacks, subsidisedHour } from "../../src/denmark/index.ts"
import { type AnyCase, compileLaw, placementSubject } from "../../src/law/index.ts"

const laws = [compileLaw(placementSubject, danishPacks), compileLaw(subsidisedHour, danishPacks)]
const rules = danishPacks.flatMap(({ rules }) => rules)

/** What a rule goes by on a day: its value as it is written, with a mark when no one has confirmed it, or why it has none. */
const goesBy = ([id, name]: readonly [rule: string, value?: string], given: AnyCase, on: Day): string => {
  const { anchor, subject } = rules.find((rule) => rule.id === id)!
  const law = laws.find((one) => one.subject.key === subject.key)!
  const found = law.timelines
    .find((one) => one.anchor === anchor)!
    .on(on)({})
    .rules.find(({ rule }) => rule.id === id)
  if (found === undefined) return "none"
  if (!found.isKnown) return "no rule"
  const values = found.valuesFor(given)
  if (values._tag !== "Found") return values._tag === "NoValue" && values.row !== undefined ? "not known" : values._tag
  const table = name === undefined ? undefined : found.rule.values[name]!
  const mark = values.unverified.includes(table?.key ?? id) ? "?" : ""
  return `${table?.form.write((values.values as never)[name!] as never) ?? "holds"}${mark}`
}

/** What is so from each day on; before the first there is no rule, unless it is said. */
type Timeline = ReadonlyArray<readonly [from: Day, what: string]>
type Row = readonly [rule: string, value: string | undefined, given: AnyCase, timeline: Timeline, before?: string]

const groups = {
  short: ["dagpenge", "jobparat-kontanthjaelp", "uddannelsesparat-under-30"],
  active: ["aktivitetsparat-kontanthjaelp", "aktivitetsparat-under-30"],
  sick: ["sygedagpenge", "jobafklaringsforloeb", "ressourceforloeb"],
  exempt: ["revalidering", "foertidspension"],
  fleksjob: "fleksjobvisiteret",
  self: "selvforsoergende",
  young: "under-18"
} as const

const each = (codes: ReadonlyArray<string>, row: (targetGroup: string) => ReadonlyArray<Row>): ReadonlyArray<Row> =>
  codes.flatMap((code) => row(`lab-2020/${code}`))
const of = (targetGroup: string, employer: string): AnyCase => ({ targetGroup, employer })

const praktik: ReadonlyArray<Row> = [
  ...each(groups.short, (targetGroup) => [["praktik.length", "longest", { targetGroup }, [["2020-01-01", "P4W?"]]]]),
  ...each(
    [...groups.active, ...groups.sick, ...groups.exempt, groups.fleksjob, groups.self, groups.young],
    (targetGroup) => [["praktik.length", "longest", { targetGroup }, [["2020-01-01", "P13W?"]]]]
  ),
  ...each(["sygedagpenge"], (targetGroup): ReadonlyArray<Row> => [
    ["praktik.length", "extended", { targetGroup }, [["2020-01-01", "P26W"]]],
    ["praktik.length", "step", { targetGroup }, [["2020-01-01", "P13W"]]]
  ]),
  ["praktik.hours", "fullTime", {}, [["2021-12-28", "37.00?"]]],
  ["praktik.purpose", "purposes", {}, [["2021-12-28", "loentimer opkvalificering afklaring"]]],
  ["approvedBefore", undefined, {}, [["2020-01-01", "holds?"]]],
  ["notLastEmployer", undefined, {}, [["2020-01-01", "holds?"]]]
]

const longest = (targetGroup: string, employer: string, timeline: Timeline): Row => [
  "loentilskud.length",
  "longest",
  of(targetGroup, employer),
  timeline
]
const unseenThen = (what: string): Timeline => [
  ["2014-01-01", "not known"],
  ["2020-01-01", what]
]
const loentilskud: ReadonlyArray<Row> = [
  longest("lab-2020/dagpenge", "public", [
    ["2014-01-01", "P6M"],
    ["2015-01-01", "P4M"],
    ["2020-01-01", "P4M"]
  ]),
  longest("lab-2020/dagpenge", "private", unseenThen("P6M")),
  ...each([...groups.short.slice(1), groups.self], (group) => [
    longest(group, "private", unseenThen("P6M")),
    longest(group, "public", unseenThen("P4M"))
  ]),
  ...["private", "public"].flatMap((employer) => [
    ...each(groups.active, (group) => [longest(group, employer, unseenThen("P6M?"))]),
    ...each(groups.sick, (group) => [longest(group, employer, unseenThen("P12M?"))]),
    ...each([...groups.exempt, groups.fleksjob, groups.young], (group) => [
      longest(group, employer, unseenThen("not known"))
    ])
  ]),
  [
    "loentilskud.length",
    "more",
    of("lab-2020/dagpenge", "public"),
    [
      ["2014-01-01", "P0M"],
      ["2020-01-01", "P6M?"]
    ]
  ],
  ...["private", "public"].flatMap((employer): ReadonlyArray<Row> => {
    const months =
      (what: string) =>
      (group: string): ReadonlyArray<Row> => [
        ["loentilskud.benefitFirst", "benefitMonths", of(group, employer), [["2020-01-01", what]]]
      ]
    return [
      ...each([...groups.short, ...groups.active, groups.self], months("6")),
      ...each(groups.sick, months(employer === "private" ? "6" : "0")),
      ...each(groups.exempt, months("0")),
      ...each([groups.fleksjob, groups.young], months("not known"))
    ]
  }),
  ["loentilskud.share", "share", {}, [["2020-01-01", "50.00?"]]],
  ["loentilskud.notSpouse", undefined, {}, [["2020-01-01", "holds?"]]],
  ["netIncrease", undefined, {}, [["2024-01-01", "holds"]]],
  ["netIncrease.public", undefined, {}, [["2024-01-01", "holds"]]]
]

const waiting = (skill: string, timeline: Timeline): Row => ["voksenlaerling.who", "waiting", { skill }, timeline]
const others: ReadonlyArray<Row> = [
  ["mentor.length", "longest", {}, [["2020-01-01", "P6M"]]],
  ["mentor.beyondDuty", undefined, {}, [["2020-01-01", "holds"]]],
  ["representativeHeard", undefined, {}, [["2021-12-28", "holds"]]],
  [
    "voksenlaerling.age",
    "ageAsked",
    {},
    [
      ["2015-01-01", "25"],
      ["2023-01-01", "not known"]
    ]
  ],
  waiting("ufaglaert", [
    ["2015-01-01", "2"],
    ["2018-04-01", "2?"],
    ["2021-12-31", "0"],
    ["2023-01-01", "not known"]
  ]),
  waiting("faglaert", [
    ["2015-01-01", "12"],
    ["2018-04-01", "6"],
    ["2021-12-31", "3"],
    ["2023-01-01", "not known"]
  ]),
  waiting("foraeldet", [
    ["2015-01-01", "not known"],
    ["2021-12-31", "0"],
    ["2023-01-01", "not known"]
  ]),
  [
    "voksenlaerling.applied",
    undefined,
    {},
    [
      ["2015-01-01", "holds"],
      ["2023-01-01", "no rule"]
    ]
  ],
  [
    "voksenlaerling.education",
    undefined,
    {},
    [
      ["2022-01-01", "holds"],
      ["2023-01-01", "no rule"]
    ],
    "none"
  ]
]

const rate = (given: AnyCase, timeline: Timeline): Row => [
  "employer" in given ? "rate.loentilskud" : "rate.voksenlaerling",
  "rate",
  given,
  timeline
]
const rates: ReadonlyArray<Row> = [
  rate({ employer: "private" }, [
    ["2015-01-05", "74.05"],
    ["2016-01-01", "75.09"],
    ["2017-01-01", "not known"],
    ["2018-01-01", "78.12"],
    ["2019-01-01", "not known"],
    ["2023-01-01", "86.16?"],
    ["2024-01-01", "not known"]
  ]),
  rate({ employer: "public" }, [
    ["2015-01-05", "107.55"],
    ["2016-01-01", "not known"],
    ["2018-01-01", "113.46"],
    ["2019-01-01", "not known"],
    ["2023-01-01", "125.13?"],
    ["2024-01-01", "not known"]
  ]),
  rate({ apprentice: "ledig" }, [
    ["2015-01-01", "40.00"],
    ["2021-12-31", "45.00"],
    ["2023-01-01", "not known"]
  ]),
  rate({ apprentice: "ansat-paa-liste" }, [
    ["2015-01-01", "30.00"],
    ["2023-01-01", "not known"]
  ])
]

const all = [...praktik, ...loentilskud, ...others, ...rates].map(([rule, value, given, timeline, before]) => ({
  name: [rule, value ?? "", ...Object.values(given).map(String)].filter((text) => text !== "").join(" "),
  is: (on: Day) => goesBy(value === undefined ? [rule] : [rule, value], given, on),
  timeline,
  before: before ?? "no rule"
}))

describe("what the sources say, on the day it begins and on the day before,", () => {
  it.each(all)("$name", ({ is, timeline, before }) => {
    for (const [at, [from, what]] of timeline.entries())
      expect([addDays(from, -1), is(addDays(from, -1)), from, is(from)]).toEqual([
        addDays(from, -1),
        timeline[at - 1]?.[1] ?? before,
        from,
        what
      ])
    expect(is("2099-12-31")).toBe(timeline.at(-1)![1])
  })

  it("was read in a text of the law, but for four rules", () => {
    expect(rules.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual([
      "approvedBefore",
      "notLastEmployer",
      "loentilskud.share",
      "loentilskud.notSpouse"
    ])
  })

  it("is said of every rule there is", () => {
    const ratio = "ratio"
    const said = [...praktik, ...loentilskud, ...others, ...rates].map(([rule]) => rule)
    expect(new Set([...said, ratio])).toEqual(new Set(rules.map(({ id }) => id)))
  })
})

describe("how ordinary employees are counted", () => {
  const publicly = "offentligt-stoettede"
  const three = ["virksomhedspraktik", "loentilskud", "nytteindsats"]
  const two = ["loentilskud", "virksomhedspraktik"]
  const heads = (leftOut: ReadonlyArray<string>) => ({ unit: "headcount", referenceMonths: 0, leftOut, supported: two })
  const parts = { unit: "fullTime", referenceMonths: 4, leftOut: [publicly, "under-18"], supported: three }
  const first = heads([
    publicly,
    "fleksjob",
    "voksenlaerling",
    "seniorjob",
    "elev-tidsbegraenset",
    "ung-stopper-ved-18"
  ])

  it.each([
    ["2007-12-31", "no rule", ""],
    ["2008-01-01", "not known", ""],
    ["2017-01-31", "not known", ""],
    ["2017-02-01", first, ""],
    ["2017-11-08", first, ""],
    ["2017-11-09", heads([publicly, "tidsbegraenset", "opgavebestemt"]), ""],
    ["2019-12-31", heads([publicly, "tidsbegraenset", "opgavebestemt"]), ""],
    ["2020-01-01", "not known", ""],
    ["2021-12-27", "not known", ""],
    ["2021-12-28", parts, ""],
    ["2023-12-31", parts, ""],
    ["2024-01-01", parts, "?"],
    ["2024-12-31", parts, "?"],
    ["2025-01-01", parts, "?"]
  ] as ReadonlyArray<readonly [Day, string | object, string]>)("on %s", (on, how, mark) => {
    const said = goesBy(["ratio", "method"], {}, on)
    expect(typeof how === "string" ? said : JSON.parse(said.replace(/\?$/, ""))).toEqual(how)
    expect(said.endsWith("?")).toBe(mark === "?")
  })

  it("is read again only when it is a method", () => {
    const { read, write } = countingMethods.form
    expect(read(write(parts as never))).toEqual(parts)
    const none = [
      { ...parts, unit: "half" },
      { ...parts, referenceMonths: -1 },
      { ...parts, referenceMonths: 1.5 },
      { ...parts, leftOut: "under-18" },
      { ...parts, leftOut: [1] },
      { ...parts, supported: undefined },
      null,
      4
    ]
    expect(none.map((one) => read(JSON.stringify(one)))).toEqual(none.map(() => undefined))
    expect(countingMethods.form.say(parts as never, "da")).toBe("fuldtidspersoner, gennemsnit af de seneste 4 måneder")
    expect(countingMethods.form.say(first as never, "en")).toBe("heads")
  })
})
