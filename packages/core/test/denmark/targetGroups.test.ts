import { describe, expect, it } from "vitest"
import {
  mapTargetGroup,
  targetGroup,
  targetGroupCatalogs,
  targetGroupCatalogsOn,
  type TargetGroupMapping,
  targetGroupMappings
} from "../../src/denmark/index.ts"

describe("a target group", () => {
  it.each([
    ["match-2010/indsatsklar", "Match 2, indsatsklar", 2, true],
    ["lab-2020/dagpenge", "Dagpenge", 1, true],
    ["lab-2020/sygedagpenge", "Sygedagpenge", 6, true],
    ["lab-2020/foertidspension", "Førtidspension", 11, true],
    ["lab-2020/selvforsoergende", "Selvforsørgende", 12, false],
    ["lab-2020/under-18", "Under 18 år", 13, false],
    ["lab-2027/oevrige", "Øvrige", undefined, false]
  ] as const)("named %s is %s", (name, da, number, verified) => {
    const found = targetGroup(name)?.group
    expect(found).toMatchObject({ da, verified })
    expect(found?.number).toBe(number)
  })

  it.each(["lab-2020/dagpengeindsats", "lab-2027/dagpenge", "lab-2020", "lab-2020/", "dagpenge", "/dagpenge", ""])(
    "named %j is unknown: a code is of its catalog",
    (name) => {
      expect(targetGroup(name)).toBeUndefined()
    }
  )

  it("has a code of its own in its catalog, words in both languages, and says whether it was read", () => {
    for (const { code: catalog, groups } of targetGroupCatalogs) {
      expect(new Set(groups.map(({ code }) => code)).size).toBe(groups.length)
      for (const { code, da, en } of groups) {
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(da !== "" && en !== "").toBe(true)
        expect(targetGroup(`${catalog}/${code}`)?.group.code).toBe(code)
      }
    }
  })

  it("has the number that LAB § 6 gives it, from 1 to 13", () => {
    const lab = targetGroupCatalogs.find(({ code }) => code === "lab-2020")!
    expect(lab.groups.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
    expect(lab.groups.filter(({ verified }) => !verified).map(({ number }) => number)).toEqual([12, 13])
  })

  it("of an installation's own catalog is found among those that are given", () => {
    const own = {
      ...targetGroupCatalogs[2]!,
      code: "egen",
      groups: [{ code: "unge", da: "Unge", en: "Young", verified: true }]
    }
    expect(targetGroup("egen/unge", [...targetGroupCatalogs, own])?.group.da).toBe("Unge")
    expect(targetGroup("egen/unge")).toBeUndefined()
  })
})

describe("the catalogs of a day", () => {
  it.each([
    ["2010-04-25", []],
    ["2010-04-26", ["match-2010"]],
    ["2013-12-31", ["match-2010"]],
    ["2014-01-01", []],
    ["2019-12-31", []],
    ["2020-01-01", ["lab-2020"]],
    ["2026-12-31", ["lab-2020"]],
    ["2027-01-01", ["lab-2020", "lab-2027"]]
  ] as const)("on %s are %j: none where none is known", (day, codes) => {
    expect(targetGroupCatalogsOn(day).map(({ code }) => code)).toEqual(codes)
  })

  it("say where they are from; only what was read is called verified, and what is awaited has a day to look again", () => {
    expect(targetGroupCatalogs.map(({ code, verified, reviewOn }) => [code, verified, reviewOn])).toEqual([
      ["match-2010", false, undefined],
      ["lab-2020", true, "2026-12-31"],
      ["lab-2027", false, "2026-12-31"]
    ])
    for (const { source } of targetGroupCatalogs) expect(source).not.toBe("")
  })
})

describe("what a group becomes in another catalog", () => {
  it("is known by its name for two, and nobody has confirmed it", () => {
    expect(mapTargetGroup("lab-2020/dagpenge", "lab-2027")).toMatchObject({
      candidates: ["lab-2027/dagpengeindsats"],
      verified: false
    })
    expect(mapTargetGroup("lab-2020/sygedagpenge", "lab-2027")?.candidates).toEqual(["lab-2027/sygedagpengeindsats"])
  })

  it.each([
    ["lab-2020/jobparat-kontanthjaelp", "lab-2027"],
    ["match-2010/jobklar", "lab-2020"],
    ["lab-2027/dagpengeindsats", "lab-2020"],
    ["lab-2020/dagpenge", "match-2010"],
    ["lab-2020/ukendt", "lab-2027"]
  ])("is unknown for %s in %s: it is not guessed", (group, catalog) => {
    expect(mapTargetGroup(group, catalog)).toBeUndefined()
  })

  it("may be one of several, when an installation says so", () => {
    const own: TargetGroupMapping = {
      group: "lab-2020/jobparat-kontanthjaelp",
      catalog: "lab-2027",
      candidates: ["lab-2027/jobsoegningsindsats", "lab-2027/jobhjaelpsindsats"],
      source: "kommunens egen",
      verified: true
    }
    expect(mapTargetGroup(own.group, "lab-2027", [...targetGroupMappings, own])).toEqual(own)
  })

  it("names only groups there are, each of the catalog it is for", () => {
    for (const { group, catalog, candidates, source } of targetGroupMappings) {
      expect(targetGroup(group)).toBeDefined()
      expect(candidates.length > 0 && source !== "").toBe(true)
      for (const candidate of candidates) expect(targetGroup(candidate)?.catalog.code).toBe(catalog)
    }
  })
})
