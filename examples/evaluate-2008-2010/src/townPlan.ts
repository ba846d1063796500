import { addDays, type Day } from "@partnerskab/core"
import { planProgramme, type ProgrammePlan } from "./programmePlan.ts"

/** One place of an agreement, and what became of it. */
export interface PlannedPlace {
  readonly registeredOn: Day
  readonly stopped?: { readonly how: "onHold" | "closed"; readonly on: Day }
}

/** One agreement of the made-up town. */
export interface PlannedAgreement {
  readonly id: string
  readonly kind: "company" | "publicUnit" | "centreArea"
  readonly name: string
  readonly cvr: string
  readonly unit?: string
  readonly pNumber: string
  readonly draftedOn: Day
  /** Absent while it is in preparation. */
  readonly signedOn?: Day
  readonly points: ReadonlyArray<"network" | "retention" | "recruitment" | "placements" | "other">
  readonly places: ReadonlyArray<PlannedPlace>
  /** How many people it has registered for the network. */
  readonly networkPeople?: 1 | 2
}

/** A meeting of a network, or of all. */
export interface PlannedMeeting {
  readonly id: string
  readonly kind: "own" | "theme" | "conference" | "joint"
  readonly network?: string
  readonly on: Day
  readonly cancelled?: true
}

/** The made-up town: what happened, as data that a test can change. */
export interface TownPlan {
  readonly agreements: ReadonlyArray<PlannedAgreement>
  readonly networks: ReadonlyArray<{ readonly id: string; readonly name: string; readonly from: Day }>
  readonly merges: ReadonlyArray<{
    readonly networks: ReadonlyArray<string>
    readonly into: string
    readonly name: string
    readonly on: Day
  }>
  readonly meetings: ReadonlyArray<PlannedMeeting>
  /** What was done around the agreements. */
  readonly programme: ProgrammePlan
  /** Found out long after: the agreement had ended already. */
  readonly lateEnd: { readonly agreement: string; readonly lastDay: Day; readonly foundOutOn: Day }
}

/** The day of the evaluation's main count. */
export const countingDay: Day = "2011-04-06"

/** A number with the right check digit that no company has: real ones do not begin with zeros. */
const madeUpCvr = (n: number): string => {
  const weights = [2, 7, 6, 5, 4, 3, 2]
  for (let serial = n * 2; ; serial += 1) {
    const digits = String(serial).padStart(7, "0")
    const check = (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
    if (check < 10 && serial > 0) return `${digits}${check}`
  }
}

const municipality = madeUpCvr(1)
const madeUpPNumber = (n: number): string => `10000${String(n).padStart(5, "0")}`

/** The position of an agreement in an order in which points are dealt, so that they do not lie in one heap. */
const dealt = (n: number): number => (n * 37) % 176

const weekday = (day: Day): Day => {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay()
  return at === 0 ? addDays(day, -2) : at === 6 ? addDays(day, -1) : day
}

/** 176 signing days, from the first agreements to the counting day itself. */
const signingDay = (n: number): Day => (n === 175 ? countingDay : weekday(addDays("2008-02-18", Math.floor(n * 6.5))))

/** More than 330 of the 656 are in the centre areas, as the source says of March 2011. */
const places = (n: number, signedOn: Day, isCentreArea: boolean): ReadonlyArray<PlannedPlace> => {
  const at = dealt(n)
  if (at >= 169) return []
  const number = isCentreArea ? 24 : at < 159 ? 2 : 3
  const registeredOn = addDays(signedOn, 14) > countingDay ? signedOn : addDays(signedOn, 14)
  return Array.from({ length: number }, (_, place): PlannedPlace => {
    // 86 places are stopped: the first of 86 agreements. The source does not say how many of them are closed.
    if (place > 0 || at >= 86) return { registeredOn }
    const later = addDays(registeredOn, 60 + (at % 30))
    return {
      registeredOn,
      stopped: { how: at < 50 ? "onHold" : "closed", on: later > countingDay ? countingDay : later }
    }
  })
}

const inForce = (n: number): PlannedAgreement => {
  const at = dealt(n)
  const kind = n % 12 === 5 && n < 168 ? "centreArea" : n % 3 === 1 ? "publicUnit" : "company"
  const signedOn = signingDay(n)
  const area = `centeromraade-${Math.floor(n / 12) + 1}`
  return {
    id: `A-${String(n + 1).padStart(3, "0")}`,
    kind,
    name: kind === "centreArea" ? `Centerområde ${Math.floor(n / 12) + 1}` : `Partner ${n + 1}`,
    cvr: kind === "centreArea" ? municipality : madeUpCvr(n + 10),
    ...(kind === "centreArea" ? { unit: area } : {}),
    pNumber: madeUpPNumber(n + 1),
    draftedOn: addDays(signedOn, -21),
    signedOn,
    points: [
      ...(at < 63 ? (["network"] as const) : []),
      ...(at < 20 || at >= 30 ? (["retention"] as const) : []),
      ...(at >= 8 ? (["recruitment"] as const) : []),
      ...(at < 169 ? (["placements"] as const) : [])
    ],
    places: places(n, signedOn, kind === "centreArea"),
    ...(at < 63 ? { networkPeople: at < 34 ? 2 : 1 } : {})
  }
}

const inPreparation = (n: number): PlannedAgreement => ({
  id: `A-C${n + 15}`,
  kind: "centreArea",
  name: `Centerområde ${n + 15}`,
  cvr: municipality,
  unit: `centeromraade-${n + 15}`,
  pNumber: madeUpPNumber(200 + n),
  draftedOn: addDays("2011-02-14", n * 7),
  points: ["placements", "retention"],
  places: []
})

/**
 * A member of the business association that signs after the count, and must not be counted on it.
 *
 * @source LBR 2011, p. 25: the first of them signed on 27 April 2011, about CityKorps
 */
export const memberOfTheAssociation = (n: number): PlannedAgreement => ({
  id: `A-E${n + 1}`,
  kind: "company",
  name: `Handlende ${n + 1}`,
  cvr: madeUpCvr(400 + n),
  pNumber: madeUpPNumber(300 + n),
  draftedOn: "2011-04-11",
  signedOn: "2011-04-27",
  points: ["other"],
  places: []
})

const ownMeetings = (network: string, days: ReadonlyArray<Day>): ReadonlyArray<PlannedMeeting> =>
  days.map((on) => ({ id: `M-${network}-${on}`, kind: "own", network, on }))

/**
 * A town whose totals are those printed in the evaluation. Which agreement has which point, which place was stopped
 * when, and on which days networks met is made up; only the totals, and the days the source gives, are not.
 */
export const planSlagelse = (): TownPlan => ({
  agreements: [
    ...Array.from({ length: 176 }, (_, n) => inForce(n)),
    ...Array.from({ length: 4 }, (_, n) => inPreparation(n)),
    ...Array.from({ length: 3 }, (_, n) => memberOfTheAssociation(n))
  ],
  networks: [
    { id: "haandvaerk", name: "Håndværk", from: "2008-01-07" },
    { id: "industri", name: "Industri", from: "2008-01-07" },
    { id: "service", name: "Service", from: "2008-01-07" },
    { id: "sosu", name: "Social & Sundhed", from: "2008-01-07" }
  ],
  merges: [
    { networks: ["industri", "service"], into: "industri-service", name: "Industri og Service", on: "2009-06-01" },
    {
      networks: ["haandvaerk", "industri-service", "sosu"],
      into: "partnerskab",
      name: "Partnerskabsnetværket",
      on: "2010-12-01"
    }
  ],
  meetings: [
    { id: "M-2007", kind: "conference", on: "2007-11-14" },
    ...["haandvaerk", "industri", "service", "sosu"].flatMap((network) =>
      ownMeetings(network, ["2008-02-20", "2008-05-14", "2008-09-17", "2008-11-19"])
    ),
    ...ownMeetings("haandvaerk", ["2009-02-11", "2009-06-17", "2009-10-14"]),
    ...ownMeetings("sosu", ["2009-01-21", "2009-04-22", "2009-08-26", "2009-11-18"]),
    ...ownMeetings("industri", ["2009-02-18"]),
    ...ownMeetings("service", ["2009-02-25"]),
    ...ownMeetings("industri-service", ["2009-06-10", "2009-08-19", "2009-10-21", "2009-12-09"]),
    ...ownMeetings("haandvaerk", ["2010-02-10"]),
    { id: "M-cancelled", kind: "own", network: "haandvaerk", on: "2010-03-17", cancelled: true },
    ...ownMeetings("sosu", ["2010-02-17", "2010-09-15"]),
    ...ownMeetings("industri-service", ["2010-01-27", "2010-08-25"]),
    { id: "M-theme", kind: "theme", on: "2010-04-14" },
    { id: "M-innovation", kind: "conference", on: "2010-06-08" },
    { id: "M-joint", kind: "joint", on: "2010-11-30" }
  ],
  programme: planProgramme(),
  lateEnd: { agreement: "A-040", lastDay: "2011-03-31", foundOutOn: "2011-09-05" }
})
