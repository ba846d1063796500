import * as Schema from "effect/Schema"
import { addDays, Day, daysBetween, hasDays, period } from "../../calendar/index.ts"
import { CvrNumber, PNumber } from "../../party/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"
import { KnownSize } from "./CompanyAlert.ts"
import { nextAfter, type NextAgreed } from "./nextContact.ts"
import { prospectWords } from "./prospectWords.ts"

/**
 * A company that a jobcentre seeks out, as it stands: open, chosen, not chosen, a partner, given up.
 *
 * @da emne
 * @category models
 */
export class ProspectStands extends defineFact("prospects.stands")<{
  readonly status: ProspectStatus
  readonly size: KnownSize
}>() {}

/**
 * A choice of a prospect, or against it, and the points it had.
 *
 * @da valg af samarbejdspartner
 * @source LBR 2011, p. 5: a deliberate choice of partner
 * @category models
 */
export class ProspectDecided extends defineFact("prospects.decided")<
  { readonly chosen: boolean; readonly reason: string; readonly size: KnownSize },
  "points"
>() {}

/**
 * A contact with a prospect.
 *
 * @da kontakt med et emne
 * @category models
 */
export class ProspectContact extends defineFact("prospects.contact")<{
  readonly way: string
  readonly size: KnownSize
}>() {}

/**
 * A prospect that became a partner, and how many days it took.
 *
 * @da emne, der blev partnerskabsvirksomhed
 * @category models
 */
export class ProspectWon extends defineFact("prospects.won")<
  { readonly agreement: string; readonly size: KnownSize },
  "days"
>() {}

/**
 * How a prospect stands.
 *
 * @category models
 */
export type ProspectStatus = "open" | "chosen" | "notChosen" | "partner" | "givenUp"

const Status: Schema.Codec<ProspectStatus, ProspectStatus> = Schema.Literals([
  "open",
  "chosen",
  "notChosen",
  "partner",
  "givenUp"
])
const Judged = Schema.Struct({ criterion: Code, answer: Schema.Literals(["yes", "no", "unknown"]), on: Day })
const Contacted = Schema.Struct({
  on: Day,
  way: Code,
  by: Schema.String,
  noteRef: Schema.optionalKey(Schema.String)
})
const why = { reason: Code, noteRef: Schema.optionalKey(Schema.String) }
const Phase = Schema.Struct({
  status: Status,
  firstDay: Day,
  reason: Schema.optionalKey(Code),
  points: Schema.optionalKey(Schema.Natural)
})
const told = {
  cvr: Schema.optionalKey(CvrNumber),
  workplace: Schema.optionalKey(PNumber),
  size: KnownSize,
  source: Code,
  consultant: Schema.String,
  contactBy: Day
}
const common = {
  ...told,
  addedOn: Day,
  phases: Schema.Array(Phase),
  judged: Schema.Array(Judged),
  contacts: Schema.Array(Contacted),
  nextOn: Schema.optionalKey(Day)
}
type Fields = { readonly phases: ReadonlyArray<(typeof Phase)["Type"]> }

const moved = <F extends Fields>(prospect: F, phase: F["phases"][number]): F => ({
  ...prospect,
  phases: [...prospect.phases, phase]
})

const running = {
  Judged: <F extends { readonly judged: ReadonlyArray<(typeof Judged)["Type"]> }>(
    prospect: F,
    judged: Omit<(typeof Judged)["Type"], "on">,
    on: Day
  ): F => ({
    ...prospect,
    judged: [...prospect.judged.filter(({ criterion }) => criterion !== judged.criterion), { ...judged, on }]
  }),
  Contacted: <F extends NextAgreed & { readonly contacts: ReadonlyArray<(typeof Contacted)["Type"]> }>(
    { nextOn: before, ...prospect }: F,
    { nextOn: told, ...contact }: Omit<(typeof Contacted)["Type"], "on"> & NextAgreed,
    on: Day
  ) => {
    const nextOn = nextAfter(prospect.contacts, { before, told, on })
    return {
      ...prospect,
      contacts: [...prospect.contacts, { ...contact, on }],
      ...(nextOn === undefined ? {} : { nextOn })
      // What is left out of a generic struct is no longer known to be that struct.
    } as unknown as F
  }
}

/**
 * A company sought out: screened by criteria, chosen or not for a reason, contacted, and won or given up.
 *
 * @da emne for opsøgende arbejde
 * @source Cabi, Samarbejdet i praksis, 2; LBR 2011, p. 5
 * @category models
 */
export class Prospect extends defineEntity("prospect", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Chosen", common),
    Schema.TaggedStruct("NotChosen", common),
    Schema.TaggedStruct("Partner", { ...common, agreement: Schema.String }),
    Schema.TaggedStruct("GivenUp", common),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Added: Schema.Struct(told),
    Judged: Schema.Struct({ criterion: Judged.fields.criterion, answer: Judged.fields.answer }),
    Contacted: Schema.Struct({
      way: Code,
      by: Schema.String,
      noteRef: Schema.optionalKey(Schema.String),
      nextOn: Schema.optionalKey(Day)
    }),
    Chosen: Schema.Struct({ ...why, points: Schema.Natural }),
    NotChosen: Schema.Struct({ ...why, points: Schema.Natural }),
    BecamePartner: Schema.Struct({ agreement: Schema.String }),
    GivenUp: Schema.Struct(why),
    Voided: Schema.Struct({})
  },
  begin: {
    Added: (prospect, addedOn) => ({
      _tag: "Open",
      ...prospect,
      addedOn,
      phases: [{ status: "open" as const, firstDay: addedOn }],
      judged: [],
      contacts: []
    })
  },
  when: {
    Open: {
      ...running,
      Chosen: (prospect, { reason, points }, firstDay) => ({
        ...moved(prospect, { status: "chosen", firstDay, reason, points }),
        _tag: "Chosen"
      }),
      NotChosen: (prospect, { reason, points }, firstDay) => ({
        ...moved(prospect, { status: "notChosen", firstDay, reason, points }),
        _tag: "NotChosen"
      }),
      Voided: (prospect) => ({ ...prospect, _tag: "Voided" })
    },
    Chosen: {
      ...running,
      BecamePartner: (prospect, { agreement }, firstDay) => ({
        ...moved(prospect, { status: "partner", firstDay }),
        _tag: "Partner",
        agreement
      }),
      GivenUp: (prospect, { reason }, firstDay) => ({
        ...moved(prospect, { status: "givenUp", firstDay, reason }),
        _tag: "GivenUp"
      }),
      Voided: (prospect) => ({ ...prospect, _tag: "Voided" })
    },
    NotChosen: { Voided: (prospect) => ({ ...prospect, _tag: "Voided" }) },
    Partner: { Voided: ({ agreement: _, ...prospect }) => ({ ...prospect, _tag: "Voided" }) },
    GivenUp: { Voided: (prospect) => ({ ...prospect, _tag: "Voided" }) },
    Voided: {}
  },
  words: prospectWords,
  lookup: ["cvr", "workplace", "size", "source", "consultant"],
  evolution: 2,
  claims: ({ _tag, workplace, cvr }) =>
    _tag === "Open" || _tag === "Chosen" ? [{ scope: "prospects.prospect", key: workplace ?? cvr ?? "" }] : [],
  facts: (prospect) => {
    if (prospect._tag === "Voided") return []
    const { size, phases, contacts, addedOn } = prospect
    return [
      ...phases
        .map((phase, at) => {
          const following = phases[at + 1]
          return { ...phase, at, days: period(phase.firstDay, following && addDays(following.firstDay, -1)) }
        })
        .filter(({ days }) => hasDays(days))
        .map(({ status, at, days }) => ProspectStands.during(days, { status, size }, { key: String(at) })),
      ...phases
        .filter(({ points }) => points !== undefined)
        .map(({ status, firstDay, reason = "", points }) =>
          ProspectDecided.on(firstDay, { chosen: status === "chosen", reason, size }, { measures: { points: points! } })
        ),
      ...contacts.map(({ on, way }, at) => ProspectContact.on(on, { way, size }, { key: String(at) })),
      ...(prospect._tag === "Partner"
        ? [
            ProspectWon.on(
              phases.at(-1)!.firstDay,
              { agreement: prospect.agreement, size },
              { measures: { days: daysBetween(addedOn, phases.at(-1)!.firstDay) } }
            )
          ]
        : [])
    ]
  },
  reminders: ({ _tag, contacts, contactBy, nextOn, consultant: person }) => {
    if (_tag !== "Open" && _tag !== "Chosen") return []
    if (contacts.length === 0) return [{ key: `first/${contactBy}`, dueOn: contactBy, role: "person", person }]
    return nextOn === undefined ? [] : [{ key: `next/${nextOn}`, dueOn: nextOn, role: "person", person }]
  }
}) {}

/**
 * The state of a prospect.
 *
 * @category models
 */
export type ProspectState = StateOf<typeof Prospect>
