import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { PNumber } from "../../party/index.ts"
import { agreed, Code, command, decision, defineRefusal, defineTerms, Id, one, inWords } from "../../plugin/index.ts"
import { Place, PlaceReason, type PlaceState } from "./Place.ts"

/**
 * What is agreed about places: which kinds, and how many.
 *
 * @source LBR 2011, p. 12: the kinds of places; Cabi-case Slagelse: the company offers a number
 * @category models
 */
export const placementTerms = defineTerms(
  "placements",
  Schema.Struct({
    instruments: inWords(Schema.Array(Code), {
      da: "Slags pladser",
      en: "Kinds of places",
      codes: {
        virksomhedspraktik: { da: "virksomhedspraktik", en: "work placement (virksomhedspraktik)" },
        loentilskud: { da: "ansættelse med løntilskud", en: "wage-subsidy job (løntilskud)" },
        voksenlaerling: { da: "voksenlærling", en: "adult apprentice (voksenlærling)" },
        mentor: { da: "mentorordning", en: "mentor scheme" },
        kursus: { da: "kurser", en: "courses" }
      }
    }),
    /** @unit places */
    places: inWords(Schema.Natural, { da: "Antal pladser", en: "Number of places" })
  })
)

/**
 * The agreement has not chosen the kind of place.
 *
 * @source LBR 2011, p. 12
 * @category refusals
 */
export class InstrumentNotAgreed extends defineRefusal("InstrumentNotAgreed", {
  source: "aftalens punkt om pladser",
  da: ({ instrument, allowed }: { readonly instrument: string; readonly allowed: ReadonlyArray<string> }) =>
    `Aftalen omfatter ikke ${instrument}; den omfatter ${allowed.join(", ") || "ingen"}.`,
  en: ({ instrument, allowed }) =>
    `The agreement does not cover ${instrument}; it covers ${allowed.join(", ") || "none"}.`,
  at: () => "/instrument"
}) {}

/**
 * A change of a place that would come before its last one.
 *
 * @assumes changes of a place are told in the order of their days
 * @category refusals
 */
export class BeforeLastChange extends defineRefusal("BeforeLastChange", {
  source: "antagelse: en plads ændres i dagenes rækkefølge",
  da: ({ last }: { readonly last: Day }) => `Pladsen er senest ændret ${last}; dagen må ikke ligge før.`,
  en: ({ last }) => `The place was last changed on ${last}; the day must not be before.`,
  at: () => "/on"
}) {}

const howMany = Schema.Natural.check(
  Schema.makeFilter((number: number) => number >= 1 && number <= 500, {
    expected: "1 to 500",
    rule: { code: "count", da: "skal være fra 1 til 500", en: "must be 1 to 500" }
  })
)

/** @da registrér pladser */
export const register = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    instrument: Code,
    workplace: Schema.optionalKey(PNumber),
    /** How many places; each gets an id of its own, in `answer.events`. @unit places */
    count: howMany
  }),
  reads: ({ agreement, on }) => ({ agreed: agreed(placementTerms, agreement, on) }),
  decide: ({ agreed: { terms, party } }, { on, count, ...place }, { newId }) =>
    decision(
      [
        InstrumentNotAgreed.unless(terms.instruments.includes(place.instrument), {
          instrument: place.instrument,
          allowed: terms.instruments
        })
      ],
      () => Array.from({ length: count }, (_, n) => Place.events.Registered(newId(n), on, { ...place, party }))
    )
})

const reads = ({ place }: { readonly place: string }) => ({ place: one(Place, place, "/place") })
const inOrder = ({ phases }: PlaceState, on: Day) =>
  BeforeLastChange.when(on < phases.at(-1)!.firstDay, { last: phases.at(-1)!.firstDay })

/** @da sæt pladsen i bero */
export const putOnHold = command({
  input: Schema.Struct({ place: Id, on: Day, reason: PlaceReason }),
  reads,
  decide: ({ place: { id, state } }, { on, reason }) =>
    decision([inOrder(state, on)], () => [Place.events.PutOnHold(id, on, { reason })])
})

/** @da tag pladsen i brug igen */
export const resume = command({
  input: Schema.Struct({ place: Id, on: Day }),
  reads,
  decide: ({ place: { id, state } }, { on }) => decision([inOrder(state, on)], () => [Place.events.Resumed(id, on, {})])
})

/** @da luk pladsen */
export const close = command({
  input: Schema.Struct({ place: Id, on: Day, reason: PlaceReason }),
  reads,
  decide: ({ place: { id, state } }, { on, reason }) =>
    decision([inOrder(state, on)], () => [Place.events.Closed(id, on, { reason })])
})
