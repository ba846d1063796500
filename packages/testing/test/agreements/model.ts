// An agreement as someone with a calendar on the wall would keep it: what was said is written on its day, and a day is
// answered by walking there from the first page. Shares nothing with core.
import { addDays, type Day } from "@partnerskab/core/calendar"

/** The pages of the calendar: everything that is asked lies within. */
export const pages: ReadonlyArray<Day> = Array.from({ length: 1_200 }, (_, n) => addDays("2010-06-01", n))
const lastPage = pages.at(-1)!

/** What was said: from the start, or on a page; nothing at all from a page on is `null`. */
type Said = Map<string, unknown>
const start = "start"

/** The calendar of one agreement. */
export interface Model {
  firstDay: Day
  lastDay: Day | undefined
  /** Whether someone has ended it, and the last day it had before. */
  ended: { agreed: Day | undefined } | undefined
  readonly points: Map<string, Said>
  /** The pages on which all points were written anew. */
  readonly forms: Set<Day>
  readonly sides: { readonly company: Said; readonly authority: Said }
  readonly pointContacts: Map<string, Said>
  /** Each pause is the pages it covers. */
  pauses: ReadonlyArray<ReadonlyArray<Day>>
}

/** A calendar of an agreement as it is signed. */
export const signedModel = (
  {
    points,
    contacts
  }: { readonly points: object; readonly contacts: { readonly company: object; readonly authority: object } },
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay?: Day }
): Model => ({
  firstDay,
  lastDay,
  ended: undefined,
  points: new Map(Object.entries(points).map(([point, terms]) => [point, new Map([[start, terms]])])),
  forms: new Set(),
  sides: { company: new Map([[start, contacts.company]]), authority: new Map([[start, contacts.authority]]) },
  pointContacts: new Map(),
  pauses: []
})

const say = (of: Map<string, Said>, name: string, on: string, what: unknown): void => {
  const said = of.get(name) ?? new Map<string, unknown>()
  said.set(on, what)
  of.set(name, said)
}

/** What a command of the histories is sent with; each has what it needs. */
export interface Given {
  readonly agreement: string
  readonly on: Day
  readonly from?: Day
  readonly firstDay: Day
  readonly lastDay: Day
  readonly point: string
  readonly terms: unknown
  readonly points: Readonly<Record<string, unknown>>
  readonly contact: object
  readonly contacts?: object
}

/** What a command that was done writes into the calendar. */
export const write = (model: Model, command: string, input: Given): void => {
  const { on, point, terms, lastDay, firstDay, contact, contacts = {} } = input
  const from = input.from ?? start
  const sides = Object.entries(contacts as Readonly<Record<"company" | "authority", object>>) as ReadonlyArray<
    readonly ["company" | "authority", object]
  >
  switch (command) {
    case "addPoint": {
      say(model.points, point, on, terms)
      // Turning the pages from there: a form on which the point is not written says that it is not there.
      const said = model.points.get(point)!
      for (const day of pages.filter((page) => page > on)) {
        if (said.has(day)) return
        if (model.forms.has(day)) said.set(day, null)
      }
      return
    }
    case "changePoint":
      return say(model.points, point, on, terms)
    case "endPoint":
      return say(model.points, point, addDays(lastDay, 1), null)
    case "correctPoint":
      return say(model.points, point, from, terms)
    case "withdrawPointChange":
      return void model.points.get(point)!.delete(from)
    case "changeEdition": {
      const { points: written } = input
      model.forms.add(on)
      for (const name of new Set([...model.points.keys(), ...Object.keys(written)]))
        say(model.points, name, on, written[name] ?? null)
      return
    }
    case "nameContacts":
      for (const [side, people] of sides) model.sides[side].set(on, people)
      return
    case "correctContacts":
      for (const [side, people] of sides) model.sides[side].set(from, people)
      return
    case "namePointContact":
      return say(model.pointContacts, point, on, contact)
    case "pause": {
      const until = (lastDay as Day | undefined) ?? lastPage
      model.pauses = [...model.pauses, pages.filter((day) => day >= on && day <= until)]
      return
    }
    case "resume":
      model.pauses = model.pauses
        .map((days) => (days.includes(on) ? days.filter((day) => day < on) : days))
        .filter((days) => days.length > 0)
      return
    case "withdrawPause":
      model.pauses = model.pauses.filter(([first]) => first !== on)
      return
    case "extend":
    case "shorten":
    case "correctEnd":
      model.lastDay = lastDay
      return
    case "correctStart":
      model.firstDay = firstDay
      return
    case "end":
      model.ended = { agreed: model.lastDay }
      model.lastDay = lastDay
      return
    case "withdrawEnd":
      model.lastDay = model.ended!.agreed
      model.ended = undefined
      return
    case "review":
      return
    default:
      throw new Error(`the calendar knows no ${command}`)
  }
}

/** What holds on each page, walking from the first to the last. */
const walked = (said: Said): ReadonlyMap<Day, unknown> => {
  let holds = said.get(start)
  return new Map(
    pages.map((day) => {
      if (said.has(day)) holds = said.get(day)
      return [day, holds]
    })
  )
}

const shownOn = (of: Map<string, Said>) => {
  const all = [...of].map(([name, said]) => [name, walked(said)] as const)
  return (day: Day) =>
    Object.fromEntries(
      all.flatMap(([name, by]) => {
        const holds = by.get(day)
        return holds === undefined || holds === null || Object.keys(holds).length === 0 ? [] : [[name, holds]]
      })
    )
}

/** What the calendar says of a day: how it stands, its points, and whom to call. */
export const answers = (model: Model) => {
  const { firstDay, lastDay = "9999-12-31", ended } = model
  const [points, pointContacts] = [shownOn(model.points), shownOn(model.pointContacts)]
  const [company, authority] = [walked(model.sides.company), walked(model.sides.authority)]
  return (on: Day) => {
    const day = on < firstDay ? firstDay : on > lastDay ? (lastDay as Day) : on
    const resting = model.pauses.some((days) => days.includes(on))
    return {
      status:
        on < firstDay
          ? "upcoming"
          : on > lastDay
            ? ended === undefined
              ? "lapsed"
              : "ended"
            : resting
              ? "paused"
              : "active",
      points: points(day),
      contacts: { company: company.get(day), authority: authority.get(day) },
      pointContacts: pointContacts(day)
    }
  }
}

/** Every day on which something may be another, with its neighbours. */
export const relevantDays = ({
  firstDay,
  lastDay,
  points,
  sides,
  pointContacts,
  pauses
}: Model): ReadonlyArray<Day> => {
  const said = [...points.values(), ...pointContacts.values(), sides.company, sides.authority].flatMap((one) => [
    ...one.keys()
  ])
  const days = [
    firstDay,
    ...(lastDay === undefined ? [] : [lastDay]),
    ...(said.filter((day) => day !== start) as Array<Day>),
    ...pauses.flatMap((of) => [of[0]!, of.at(-1)!])
  ]
  const around = days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
  return [...new Set([pages[0]!, ...around])].filter((day) => day <= lastPage && day >= pages[0]!).toSorted()
}
