import { isDeepStrictEqual } from "node:util"
import { createPartnerskab, edition2008, edition2016 } from "@partnerskab/core"
import { Agreement, type AgreementState, contactsOn, daysBack, pointsOn, statusOn } from "@partnerskab/core/agreement"
import type { Day } from "@partnerskab/core/calendar"
import { definePlugin } from "@partnerskab/core/plugin"
import { canonical } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { accepted, virtualClock } from "@partnerskab/testing"
import { type Chance, chance } from "../../src/history/chance.ts"
import { answers, type Given, type Model, relevantDays, signedModel, write } from "./model.ts"

class Settings extends definePlugin("settings", {
  version: "1.0.0",
  parameters: [daysBack.from("2000-01-01", 100_000, { source: "test" })]
}) {}

const installed = () => {
  const clock = virtualClock("2011-01-03")
  const pk = createPartnerskab({
    authority: { code: "0330", displayName: "Jobcenter Slagelse" },
    editions: [edition2008, edition2016],
    plugins: [Settings],
    storage: memory(),
    clock
  })
  return { pk, clock }
}

type Pk = ReturnType<typeof installed>["pk"]

/** Two installations; the second is told in the other order what comes last. Many histories may be lived in them. */
export const twoInstallations = () => ({ here: installed(), there: installed().pk, met: new Set<Pk>() })

/** Two installations. */
export type Two = ReturnType<typeof twoInstallations>

interface Sent {
  readonly command: string
  readonly input: Given
}

/** Few enough to meet, with neighbours, ends of months and a leap day. */
const days: ReadonlyArray<Day> = [
  ...(["2011-01-31", "2011-02-01", "2011-02-02", "2011-03-26", "2011-03-27", "2011-05-01", "2011-06-30"] as const),
  ...(["2011-07-01", "2011-10-30", "2011-12-31", "2012-01-01", "2012-02-28", "2012-02-29", "2012-03-01"] as const)
]
const people = ["anna", "bo", "cille", "dan"]
const termsOf = ({ maybe, pick, below }: Chance): Readonly<Record<string, object>> => ({
  fairs: { recruits: maybe(0.5) },
  network: { people: pick([1, 2]) },
  placements: { instruments: ["virksomhedspraktik"], places: below(4) }
})
const points = ["fairs", "network", "placements"] as const
const side = ({ below }: Chance) => {
  const at = below(people.length)
  return { primary: people[at]!, deputy: people[(at + 1 + below(people.length - 1)) % people.length]! }
}
const sides = (by: Chance) =>
  by.pick([{ company: side(by) }, { authority: side(by) }, { company: side(by), authority: side(by) }])

type Make = (by: Chance) => object
const on: Make = ({ pick }) => ({ on: pick(days) })
const lastDay: Make = ({ pick }) => ({ lastDay: pick(days) })
const from: Make = ({ pick, maybe }) => (maybe(0.4) ? {} : { from: pick(days) })
const point: Make = ({ pick }) => ({ point: pick(points) })
const worded: Make = (by) => {
  const name = by.pick(points)
  return { point: name, terms: termsOf(by)[name]! }
}
const aReason = () => ({ reason: "fejl" })
const some: Make = (by) => ({
  points: Object.fromEntries(Object.entries(termsOf(by)).filter(() => by.maybe(0.6)))
})
const all =
  (...parts: ReadonlyArray<Make>): Make =>
  (by) =>
    Object.assign({}, ...parts.map((part) => part(by))) as object

const commands: ReadonlyArray<readonly [often: number, command: string, make: Make]> = [
  [5, "addPoint", all(on, worded)],
  [5, "changePoint", all(on, worded)],
  [4, "endPoint", all(lastDay, point)],
  [4, "correctPoint", all(on, from, worded)],
  [5, "withdrawPointChange", all(on, point, ({ pick }) => ({ from: pick(days) }))],
  [1, "changeEdition", all(on, some)],
  [5, "nameContacts", all(on, (by) => ({ contacts: sides(by) }))],
  [5, "correctContacts", all(on, from, (by) => ({ contacts: sides(by) }))],
  [
    4,
    "namePointContact",
    all(on, point, ({ pick, maybe }) => ({ contact: maybe(0.2) ? {} : { company: pick(people) } }))
  ],
  [4, "pause", all(on, aReason, ({ pick, maybe }) => (maybe(0.4) ? {} : { lastDay: pick(days) }))],
  [4, "resume", on],
  [3, "withdrawPause", on],
  [1, "review", on],
  [2, "extend", lastDay],
  [2, "shorten", all(lastDay, aReason)],
  [2, "correctStart", ({ pick }) => ({ firstDay: pick(days) })],
  [1, "end", all(lastDay, () => ({ reason: "agreed" }))],
  [2, "correctEnd", lastDay],
  [2, "withdrawEnd", on]
]
const often = commands.reduce((sum, [n]) => sum + n, 0)

const anything = (by: Chance, agreement: string): Sent => {
  let left = by.below(often)
  const [, command, make] = commands.find(([n]) => (left -= n) < 0)!
  return { command, input: { agreement, ...make(by) } as unknown as Given }
}

const send = async (pk: Pk, { command, input }: Sent): Promise<boolean> => {
  const doors = pk.as("consultant-1").agreement as unknown as Record<
    string,
    (given: unknown) => Promise<{ readonly ok: boolean }>
  >
  return (await doors[command]!(input)).ok
}

const begun = async (
  pk: Pk,
  by: Chance,
  { agreements, met }: { readonly agreements: ReadonlyArray<string>; readonly met: Set<Pk> }
): Promise<ReadonlyMap<string, Model>> => {
  const desk = pk.as("consultant-1")
  const models = new Map<string, Model>()
  for (const person of met.has(pk) ? [] : people)
    accepted(await desk.people.register({ person, on: "2011-01-03", name: "Bente" }))
  met.add(pk)
  for (const agreement of agreements) {
    const party = `party-${agreement}`
    const unit = { kind: "centreArea", cvr: "24256790", unit: agreement, workplaces: [] } as const
    accepted(await desk.parties.add({ party, on: "2011-01-03", name: "Skolen", ...unit }))
    const { fairs, ...others } = termsOf(by)
    const chosen = by.maybe(0.5) ? { fairs } : { fairs, ...others }
    const contacts = { company: side(by), authority: side(by) }
    accepted(await desk.agreement.draft({ agreement, on: "2011-01-03", party, contacts, points: chosen as never }))
    const last = by.maybe(0.5) ? ({ lastDay: "2012-02-29" } as const) : {}
    const days = { firstDay: "2011-02-01", ...last } as const
    accepted(await desk.agreement.sign({ agreement, on: "2011-01-31", ...days }))
    models.set(agreement, signedModel({ points: chosen, contacts }, days))
  }
  return models
}

const asked = (state: AgreementState, day: Day) => {
  const called = contactsOn(state, day)!
  return {
    status: statusOn(state, day),
    points: Object.fromEntries(Object.entries(pointsOn(state, day)).map(([name, { raw }]) => [name, raw])),
    contacts: called.contacts,
    pointContacts: called.points
  }
}
const stateOf = async (pk: Pk, id: string) => (await pk.get(Agreement, id))!.state

/** What the calendar and the library say otherwise of a day. */
const compared = async (
  pk: Pk,
  models: ReadonlyMap<string, Model>
): Promise<{ readonly days: number; readonly wrong: ReadonlyArray<string> }> => {
  const wrong: Array<string> = []
  let looked = 0
  for (const [id, model] of models) {
    const state = await stateOf(pk, id)
    const says = answers(model)
    for (const day of relevantDays(model)) {
      looked += 1
      const [is, must] = [canonical(asked(state, day)), canonical(says(day))]
      if (is !== must) wrong.push(`${id} on ${day} is ${is}, and should be ${must}`)
      if (Object.keys(says(day).points).length === 0) wrong.push(`${id} has no point on ${day}`)
    }
  }
  return { days: looked, wrong }
}

const corrections = new Set([
  "correctPoint",
  "correctContacts",
  "correctStart",
  "correctEnd",
  "withdrawPointChange",
  "withdrawPause"
])

/** What a correction is about: two of which nothing is the same can be made in either order. */
const touches = ({ command, input }: Sent): ReadonlyArray<string> => {
  const { from = "start", on, point: name, contacts = {} } = input
  switch (command) {
    case "correctPoint":
    case "withdrawPointChange":
      return [`point ${name} ${from}`]
    case "correctContacts":
      return Object.keys(contacts).map((one) => `${one} ${from}`)
    case "withdrawPause":
      return [`pause ${on}`]
    default:
      return [command]
  }
}

/** What one history showed. */
export interface Lived {
  readonly sent: number
  readonly done: Readonly<Record<string, number>>
  readonly days: number
  readonly versions: number
  readonly pairs: { readonly apart: number; readonly together: number }
  readonly wrong: ReadonlyArray<string>
}

/** Lives one history of up to sixty commands on two agreements, and looks at it from every side. */
export const lived = async (seed: number, { here, there, met }: Two = twoInstallations()): Promise<Lived> => {
  const by = chance(seed)
  const { pk, clock } = here
  const agreements = [`a${seed}`, `b${seed}`]
  const models = await begun(pk, by, { agreements, met })
  await begun(there, chance(seed), { agreements, met })
  const wrong: Array<string> = []
  const done: Record<string, number> = {}
  const events: Array<Sent> = []
  /** Each version of each agreement as it was seen when it was made. */
  const seen: Array<{ readonly id: string; readonly at: string; readonly state: AgreementState }> = []
  const length = 1 + by.below(60)
  for (let n = 0; n < length; n += 1) {
    const one = anything(by, by.pick(agreements))
    if (!(await send(pk, one))) continue
    done[one.command] = (done[one.command] ?? 0) + 1
    events.push(one)
    const id = one.input.agreement
    write(models.get(id)!, one.command, one.input)
    seen.push({ id, at: clock.now(), state: await stateOf(pk, id) })
  }
  const { days: looked, wrong: found } = await compared(pk, models)
  wrong.push(...found)
  // Every version is read again from the entries up to it.
  for (const { id, at, state } of seen) {
    const then = await pk.at(Agreement, id, at)
    if (!isDeepStrictEqual(then?.state, state)) wrong.push(`${id} at ${at} was ${canonical(state as never)}`)
  }
  for (const id of agreements) {
    const told = (await pk.history(Agreement, id)).length
    const own = events.filter(({ input }) => input.agreement === id).length
    if (told !== own + 2) wrong.push(`${id} has ${told} entries, and ${own + 2} things happened to it`)
  }
  for (const one of events) if (!(await send(there, one))) wrong.push(`${one.command} was done once and not again`)
  const pairs = await inBothOrders([pk, there], by, { id: by.pick(agreements), wrong })
  return { sent: length, done, days: looked, versions: seen.length, pairs, wrong }
}

/** Two corrections of one agreement, the one first here and the other there. */
const inBothOrders = async (
  [here, there]: readonly [Pk, Pk],
  by: Chance,
  { id, wrong }: { readonly id: string; readonly wrong: Array<string> }
) => {
  const pairs = { apart: 0, together: 0 }
  const correction = (): Sent => {
    const one = anything(by, id)
    return corrections.has(one.command) ? one : correction()
  }
  for (let n = 0; n < 10; n += 1) {
    const [a, b] = [correction(), correction()]
    const is = async (pk: Pk) => canonical(await stateOf(pk, id))
    if ((await is(here)) !== (await is(there))) break
    const answered = [await send(here, a), await send(here, b), await send(there, b), await send(there, a)]
    const apart = !touches(a).some((one) => touches(b).includes(one))
    const same = (await is(here)) === (await is(there))
    if (!answered.every(Boolean)) continue
    if (apart) {
      pairs.apart += 1
      if (!same) wrong.push(`${canonical([a, b] as never)} came to another state in the other order`)
    } else if (a.command === b.command && canonical(touches(a)) === canonical(touches(b))) {
      pairs.together += 1
      // Said once more, the first of them changes nothing where it was said last, and is the later there.
      await send(here, a)
      if ((await is(here)) !== (await is(there))) wrong.push(`${canonical([a, b] as never)}: the later does not hold`)
      const told = (await here.history(Agreement, id)).slice(-3).map(({ type }) => type)
      if (new Set(told).size !== 1) wrong.push(`${a.command}: not all three are in the history`)
    }
  }
  return pairs
}
