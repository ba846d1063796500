import * as Schema from "effect/Schema"
import { Day, period } from "../../../calendar/index.ts"
import { WrittenPNumber } from "../../../party/index.ts"
import { agreed, between, Code, command, decision, Id, Note, one, partyIfGiven } from "../../../plugin/index.ts"
import { instruments, placementTerms } from "../placementTerms.ts"
import { Place } from "./Place.ts"
import { atParty, codeKnown, instrumentWords, inOrder, notTaken } from "./placeChecks.ts"
import { PlaceReason, toldProfile } from "./placeFields.ts"
import { PeriodEndsFirst, InstrumentNotAgreed } from "./placeRefusals.ts"

const howMany = Schema.Natural.check(
  between(1, 500, {
    expected: "1 to 500",
    rule: { code: "count", da: "skal være fra 1 til 500", en: "must be 1 to 500" }
  })
)

const ToldProfile = Schema.Struct({ ...toldProfile, note: Schema.optionalKey(Note) })

const asProfile = ({ note, ...profile }: (typeof ToldProfile)["Type"]) => ({
  ...profile,
  ...(note === undefined ? {} : { noteRef: note })
})

const endsFirst = (firstDay: Day, lastDay: Day | undefined, field: string) =>
  PeriodEndsFirst.when(lastDay !== undefined && lastDay < firstDay, { firstDay, field })

/**
 * Registers places, each with a life of its own.
 *
 * @da registrér pladser
 * @assumes a workplace is checked when the party is named too; a placement checks it in any case
 */
export const register = command({
  input: Schema.Struct({
    agreement: Id,
    on: Day,
    instrument: Code,
    party: Schema.optionalKey(Id),
    workplace: Schema.optionalKey(WrittenPNumber),
    profile: Schema.optionalKey(ToldProfile),
    /** The days they can be used; from the day on without it. */
    available: Schema.optionalKey(Schema.Struct({ firstDay: Day, lastDay: Schema.optionalKey(Day) })),
    /** How many places; each gets an id of its own, in `answer.events`. @unit places */
    count: howMany
  }),
  reads: ({ agreement, party, on }) => ({
    agreed: agreed(placementTerms, agreement, on),
    party: partyIfGiven(party, on, "/party")
  }),
  decide: ({ agreed: { terms, party }, party: named }, { on, count, party: _, profile, ...place }, context) =>
    decision(
      [
        InstrumentNotAgreed.unless(terms.instruments.includes(place.instrument), {
          instrument: place.instrument,
          allowed: terms.instruments,
          words: instrumentWords(on, context)
        }),
        codeKnown({ list: instruments, code: place.instrument, on, field: "/instrument" }, context),
        atParty(named, { agreed: party, workplace: place.workplace, day: on }),
        place.available === undefined
          ? []
          : endsFirst(place.available.firstDay, place.available.lastDay, "/available/lastDay")
      ],
      () =>
        Array.from({ length: count }, (_, n) =>
          Place.events.Registered(context.newId(n), on, {
            ...place,
            party,
            ...(profile === undefined ? {} : { profile: asProfile(profile) })
          })
        )
    )
})

const reads = ({ place }: { readonly place: string }) => ({ place: one(Place, place, "/place") })

/** @da beskriv arbejdet på pladsen: hele beskrivelsen på ny */
export const describe = command({
  input: Schema.Struct({ place: Id, on: Day, profile: ToldProfile }),
  reads,
  decide: ({ place: { id } }, { on, profile }) =>
    decision([], () => [Place.events.Described(id, on, { profile: asProfile(profile) })])
})

/** @da stil pladsen til rådighed fra en dag, til en anden dag eller indtil videre */
export const makeAvailable = command({
  input: Schema.Struct({ place: Id, on: Day, lastDay: Schema.optionalKey(Day) }),
  reads,
  decide: ({ place: { id } }, { on, lastDay }) =>
    decision([endsFirst(on, lastDay, "/lastDay")], () => [
      Place.events.MadeAvailable(id, on, lastDay === undefined ? {} : { lastDay })
    ])
})

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

/**
 * Closes a place that nobody is on from the day.
 *
 * @da luk pladsen
 */
export const close = command({
  input: Schema.Struct({ place: Id, on: Day, reason: PlaceReason }),
  reads,
  decide: ({ place: { id, state } }, { on, reason }) =>
    decision([inOrder(state, on), notTaken(state, { ...period(on), field: "/on" })], () => [
      Place.events.Closed(id, on, { reason })
    ])
})
