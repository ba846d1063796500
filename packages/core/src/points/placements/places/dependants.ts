import { addDays, type Day } from "../../../calendar/index.ts"
import { type Considering, deny, type Policy, type Seen, type Texts, warn, within } from "../../../plugin/index.ts"
import { ofAgreement, Place, type PlaceState } from "./Place.ts"

interface Ending {
  readonly agreement: string
  readonly lastDay: Day
  readonly point?: string
}

const reads = ({ agreement }: Ending) => ({ places: within(ofAgreement(agreement), Place, { agreement }) })

type Asked = Considering<Ending, { readonly places: ReadonlyArray<Seen<PlaceState>> }>

/** The last day a place can be used; nothing while it is not closed. */
const lastDayOf = ({ _tag, phases }: PlaceState): Day | undefined =>
  _tag === "Closed" ? addDays(phases.at(-1)!.firstDay, -1) : undefined

/** The places that would be left without what they are agreed by, and the first day on which none would. */
const leftBehind = ({ input: { lastDay }, read: { places } }: Asked) => {
  const open = places.filter(({ state }) => lastDayOf(state) === undefined).map(({ id }) => id)
  const later = places.flatMap(({ state }) => lastDayOf(state) ?? []).filter((day) => day > lastDay)
  return { open, from: later.toSorted().at(-1) }
}

interface Advice {
  readonly open: Texts
  readonly inUse: Texts
}

const toBeAbleTo: Advice = {
  open: { da: "Luk dem først.", en: "Close them first." },
  inUse: { da: "det kan ske fra den dag.", en: "it can happen from that day." }
}

const afterwards: Advice = {
  open: { da: "Luk dem, når forløbene på dem er slut.", en: "Close them once the placements on them are over." },
  inUse: {
    da: "aftal med virksomheden, om de gøres færdige.",
    en: "agree with the company whether they are completed."
  }
}

const texts = ({ open, from }: ReturnType<typeof leftBehind>, advice: Advice): Texts => ({
  da: [
    ...(open.length === 0 ? [] : [`Disse pladser er ikke lukket: ${open.join(", ")}. ${advice.open.da}`]),
    ...(from === undefined ? [] : [`Der er pladser i brug til ${from}; ${advice.inUse.da}`])
  ].join(" "),
  en: [
    ...(open.length === 0 ? [] : [`These places are not closed: ${open.join(", ")}. ${advice.open.en}`]),
    ...(from === undefined ? [] : [`There are places in use until ${from}; ${advice.inUse.en}`])
  ].join(" ")
})

/**
 * The point about places does not end while there are places by it: says which, and when it could.
 *
 * @assumes places are closed before the point ends; a plugin may make an exception
 */
export const placesBeforePoint: Policy = {
  id: "placements.placesBeforePoint",
  on: "agreement.endPoint",
  reads,
  check: (asked: Asked) => {
    if (asked.input.point !== "placements") return undefined
    const left = leftBehind(asked)
    return left.open.length === 0 && left.from === undefined
      ? undefined
      : deny("placements.placesLeft", { ...texts(left, toBeAbleTo), at: left.open.length > 0 ? "/point" : "/lastDay" })
  }
}

/**
 * An agreement that ends while there are places by it is told so; a company that has closed has nobody to ask.
 *
 * @assumes ending an agreement is not kept back by its places; a plugin may forbid it
 */
export const placesBeforeEnd: Policy = {
  id: "placements.placesBeforeEnd",
  on: "agreement.end",
  reads,
  check: (asked: Asked) => {
    const left = leftBehind(asked)
    return left.open.length === 0 && left.from === undefined
      ? undefined
      : warn("placements.placesLeft", texts(left, afterwards))
  }
}
