import { addDays, type Day } from "@partnerskab/core/calendar"
import type { Chance } from "./chance.ts"
import { pools, some, someDay } from "./pools.ts"

/** Something to be done, by module and command. */
export interface Move {
  readonly module: string
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What has come of the history so far, as far as a move needs to know it. */
export interface SoFar {
  readonly today: Day
  /** Ids of the lives there are, by what they are. */
  readonly lives: ReadonlyMap<string, ReadonlyArray<string>>
  /** What was done, the last last. */
  readonly done: ReadonlyArray<Move>
}

type Make = (chance: Chance, soFar: SoFar) => Readonly<Record<string, unknown>>

/** One that is there, as a rule; now and then any of the pool. */
const known = (
  { pick, maybe }: Chance,
  { lives }: SoFar,
  { entity, pool }: { readonly entity: string; readonly pool: ReadonlyArray<string> }
): string => {
  const there = lives.get(entity) ?? []
  return pick(there.length > 0 && maybe(0.85) ? there : pool)
}

const contacts: Make = (chance, { lives }) => {
  const there = lives.get("person") ?? []
  const from = there.length > 1 && chance.maybe(0.95) ? there : pools.people
  const side = () => {
    const at = chance.below(from.length)
    // As a rule two different people, or nothing would come of it.
    return { primary: from[at], deputy: chance.maybe(0.05) ? from[at] : from[(at + 1) % from.length] }
  }
  return { contacts: { company: side(), authority: side() } }
}
const points: Make = (chance) => {
  const offered = {
    network: { people: chance.pick([1, 2, 2, 2, 2, 2, 2, 3]) },
    placements: { instruments: some(chance, pools.instruments, 0.8), places: chance.below(5) },
    fairs: { recruits: chance.maybe(0.5) },
    retention: { roundTableTalks: true, courses: chance.maybe(0.5) },
    other: { about: "Noget særligt, aftalt på Ærø" }
  }
  const chosen = Object.entries(offered).filter(([point]) => chance.maybe(point === "retention" ? 0.2 : 0.8))
  return { points: Object.fromEntries(chosen) }
}

const offered: Make = (chance) => {
  const [[point, terms] = ["fairs", { recruits: true }]] = Object.entries(points(chance, nothing)["points"] as object)
  return { point, terms }
}
const nothing: SoFar = { today: "2010-01-04", lives: new Map(), done: [] }

const newAgreement: Make = ({ pick }) => ({ agreement: pick(pools.agreements) })
const agreement: Make = (chance, soFar) => ({
  agreement: known(chance, soFar, { entity: "agreement", pool: pools.agreements })
})
const newNetwork: Make = ({ pick }) => ({ network: pick(pools.networks) })
const network: Make = (chance, soFar) => ({
  network: known(chance, soFar, { entity: "network", pool: pools.networks })
})
const newMeeting: Make = ({ pick }) => ({ meeting: pick(pools.meetings) })
const meeting: Make = (chance, soFar) => ({
  meeting: known(chance, soFar, { entity: "networkMeeting", pool: pools.meetings })
})
const on = (chance: Chance, { today }: SoFar) => ({ on: someDay(chance, today) })
const lastDay = (chance: Chance, { today }: SoFar) => ({ lastDay: someDay(chance, today) })
const day =
  (field: string): Make =>
  (chance, { today }) => ({ [field]: someDay(chance, today) })
const ahead =
  (field: string): Make =>
  ({ below }, { today }) => ({ [field]: addDays(today, below(400)) })
/** Why something is changed; now and then without the note it needs, or with one too many. */
const changeReason: Make = ({ pick, maybe: is }) => {
  const reason = pick(["aftalt", "virksomheden", "fejl", "andet", is(0.05) ? "lyst" : "jobskifte"])
  return { reason, ...(is(reason === "andet" ? 0.95 : 0.02) ? { note: "Aftalt i telefonen" } : {}) }
}
const oneSide: Make = (chance, soFar) => {
  const { company, authority } = contacts(chance, soFar)["contacts"] as Readonly<Record<string, unknown>>
  return { contacts: chance.pick([{ company }, { authority }, { company, authority }]) }
}
const aPoint: Make = ({ pick }) => ({ point: pick(["network", "placements", "fairs", "other"]) })
const pointContact: Make = ({ pick, maybe: is }) => ({
  point: pick(["network", "placements", "fairs"]),
  contact: is(0.2) ? {} : { company: pick(pools.people), ...(is(0.5) ? { authority: pick(pools.people) } : {}) }
})
const consultant =
  (field: string): Make =>
  ({ pick }) => ({ [field]: pick(pools.people) })

const place: Make = (chance, soFar) => ({ place: known(chance, soFar, { entity: "place", pool: ["nowhere"] }) })
const why = ({ pick }: Chance) => ({ reason: pick(pools.reasons) })
const workplaces = (chance: Chance) => ({ workplaces: some(chance, pools.workplaces, 0.3) })
const all =
  (...parts: ReadonlyArray<Make>): Make =>
  (chance, soFar) =>
    Object.assign({}, ...parts.map((part) => part(chance, soFar))) as Readonly<Record<string, unknown>>
const maybe =
  (often: number, make: Make): Make =>
  (chance, soFar) =>
    chance.maybe(often) ? make(chance, soFar) : {}

const somebody: Make = (chance, soFar) => ({ person: known(chance, soFar, { entity: "person", pool: pools.people }) })
const person: Make = ({ pick }) => ({ person: pick(pools.people), name: "Bente Testesen" })
const reach = maybe(0.5, () => ({ reach: "bente@example.dk" }))
const newParty: Make = ({ pick }) => ({ party: pick(pools.parties) })
const party: Make = (chance, soFar) => ({ party: known(chance, soFar, { entity: "party", pool: pools.parties }) })
const unit = maybe(0.4, ({ pick }) => ({ unit: pick(["vest", "oest"]) }))
const firm: Make = ({ pick, maybe: is }) => ({
  name: "Bageriet Ærø",
  kind: pick(["company", "publicUnit", "centreArea"]),
  cvr: is(0.2) ? `DK ${pick(pools.cvr)}` : pick(pools.cvr)
})

/** Every command there is, with how often it is sent and what it is sent with. */
export const commands: ReadonlyArray<readonly [often: number, name: string, make: Make]> = [
  [3, "people.register", all(person, on, reach)],
  [1, "people.change", all(person, on, reach)],
  [
    2,
    "people.absent",
    all(somebody, on, maybe(0.7, ahead("lastDay")), ({ pick }) => ({ reason: pick(["planned", "unplanned"]) }))
  ],
  [2, "people.back", all(somebody, day("firstDay"), lastDay)],
  [1, "people.withdrawAbsence", all(somebody, day("firstDay"))],
  [0.5, "people.leave", all(somebody, ahead("lastDay"))],
  [1, "people.withdrawLeaving", all(somebody, on)],
  [3, "parties.add", all(newParty, on, firm, unit, workplaces)],
  [2, "parties.changeWorkplaces", all(party, on, workplaces)],
  [6, "agreement.draft", all(newAgreement, party, on, contacts, points)],
  [2, "agreement.choosePoints", all(agreement, on, points)],
  [
    1,
    "agreement.consider",
    all(newAgreement, party, on, () => ({ reason: "socialt-ansvar" }), maybe(0.5, consultant("consultant")))
  ],
  [1, "agreement.assign", all(agreement, on, consultant("consultant"))],
  [2, "agreement.draftProspect", all(agreement, party, on, contacts, points)],
  [1, "agreement.keepDraft", all(agreement, on)],
  [0.5, "agreement.drop", all(agreement, on, maybe(0.5, changeReason))],
  [1, "agreement.propose", all(agreement, on, maybe(0.3, ahead("firstDay")), maybe(0.3, ahead("lastDay")))],
  [2, "agreement.takeBack", all(agreement, on, maybe(0.5, changeReason))],
  [2, "agreement.nameContacts", all(agreement, on, oneSide, maybe(0.3, changeReason))],
  [1, "agreement.namePointContact", all(agreement, on, pointContact, maybe(0.3, changeReason))],
  [1, "agreement.correctContacts", all(agreement, on, oneSide, maybe(0.3, day("from")), maybe(0.3, changeReason))],
  [1, "agreement.handOver", all(on, consultant("from"), consultant("to"), maybe(0.7, consultant("deputy")))],
  [2, "agreement.addPoint", all(agreement, on, offered, maybe(0.3, changeReason))],
  [2, "agreement.changePoint", all(agreement, on, offered, maybe(0.3, changeReason))],
  [1, "agreement.endPoint", all(agreement, lastDay, aPoint)],
  [1, "agreement.correctPoint", all(agreement, on, offered, maybe(0.4, day("from")), maybe(0.3, changeReason))],
  [3, "agreement.withdrawPointChange", all(agreement, on, aPoint, day("from"), maybe(0.3, changeReason))],
  [1, "agreement.changeEdition", all(agreement, on, points, maybe(0.3, changeReason))],
  [2, "agreement.pause", all(agreement, on, maybe(0.5, ahead("lastDay")), changeReason)],
  [2, "agreement.resume", all(agreement, on, maybe(0.3, changeReason))],
  [2, "agreement.withdrawPause", all(agreement, on, maybe(0.3, changeReason))],
  [1, "agreement.review", all(agreement, on, maybe(0.5, ahead("next")))],
  [1, "agreement.extend", all(agreement, ahead("lastDay"), maybe(0.3, changeReason))],
  [1, "agreement.shorten", all(agreement, ahead("lastDay"), changeReason)],
  [1, "agreement.correctStart", all(agreement, day("firstDay"), maybe(0.3, changeReason))],
  [7, "agreement.sign", all(agreement, on, maybe(0.1, ahead("firstDay")), maybe(0.3, ahead("lastDay")))],
  [1, "agreement.withdrawEnd", all(agreement, on, maybe(0.5, changeReason))],
  [
    3,
    "agreement.end",
    all(
      agreement,
      lastDay,
      ({ pick }) => ({ reason: pick(["agreed", "notUsed", "other"]) }),
      maybe(0.3, () => ({ note: "Aftalt i telefonen" }))
    )
  ],
  [3, "agreement.correctEnd", all(agreement, lastDay)],
  [2, "network.start", all(newNetwork, on, () => ({ name: "Handel og håndværk" }))],
  [
    5,
    "network.join",
    all(
      network,
      agreement,
      on,
      ({ pick }) => ({ participant: pick(pools.people) }),
      maybe(0.5, ({ pick }) => ({ substitute: pick(pools.people) }))
    )
  ],
  [
    3,
    "network.merge",
    all(on, (chance, soFar) => ({
      networks: some(chance, chance.maybe(0.9) ? (soFar.lives.get("network") ?? []) : pools.networks, 0.7),
      into: chance.pick(pools.networks),
      name: "Fælles"
    }))
  ],
  [
    3,
    "network.callMeeting",
    all(newMeeting, on, ({ pick }) => ({ kind: pick(["own", "theme", "conference", "joint"]) }), maybe(0.5, network))
  ],
  [3, "network.holdMeeting", meeting],
  [1, "network.cancelMeeting", all(meeting, ({ pick }) => ({ reason: pick(["tooFew", "host", "other"]) }))],
  [2, "network.correctMeetingDay", all(meeting, on)],
  [
    6,
    "placements.register",
    all(
      agreement,
      on,
      ({ pick, below }) => ({ instrument: pick(pools.instruments), count: 1 + below(3) }),
      maybe(0.3, ({ pick }) => ({ workplace: pick(pools.workplaces) }))
    )
  ],
  [8, "placements.putOnHold", all(place, on, why)],
  [8, "placements.resume", all(place, on)],
  [2, "placements.close", all(place, on, why)]
]
