import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { WrittenPNumber } from "../../../party/index.ts"
import {
  absent,
  agreed,
  Code,
  command,
  decision,
  Id,
  maybe,
  Note,
  one,
  partyOn,
  within
} from "../../../plugin/index.ts"
import { qualityBy } from "../quality/qualityChecks.ts"
import { QualityCompany } from "../quality/QualityCompany.ts"
import { instruments, placementTerms } from "../placementTerms.ts"
import { Place } from "../places/Place.ts"
import { atParty, codeKnown, instrumentWords, notTaken } from "../places/placeChecks.ts"
import { InstrumentNotAgreed, WorkplaceOfAnother } from "../places/placeRefusals.ts"
import { WeeklyHours } from "../places/placeFields.ts"
import { ofCitizen, Placement } from "./Placement.ts"
import { goesWith, hoursInOrder, notBackwards, offeredOn, withinFullTime } from "./placementChecks.ts"
import { noticeDaysOf, placementPurposes } from "./placementCodes.ts"
import { CitizenRef, Insurance, TargetGroupName } from "./placementFields.ts"
import { placementLateReasons } from "./lateReasons.ts"
import { PlaceIsFor, PlaceOfAnother } from "./placementRefusals.ts"
import { Overrides, ToldForLaw } from "../legal/told.ts"
import { overriddenBy } from "./placementChecks.ts"
import { targetGroups } from "./targetGroups.ts"

const startInput = Schema.Struct({
  placement: Id,
  citizen: CitizenRef,
  agreement: Id,
  party: Id,
  place: Id,
  workplace: WrittenPNumber,
  instrument: Code,
  purpose: Code,
  targetGroup: Schema.optionalKey(TargetGroupName),
  insured: Schema.optionalKey(Insurance),
  grantedOn: Day,
  firstDay: Day,
  lastDay: Day,
  /** The hours of a week, or how they rise: each from a day. */
  hours: Schema.Array(Schema.Struct({ from: Day, weeklyHours: WeeklyHours })),
  goal: Schema.optionalKey(Note),
  /** By reference, as other people are. */
  mentor: Schema.optionalKey(Id),
  /** Why it is told after it began. */
  late: Schema.optionalKey(Code),
  /** What is told for the rules of law, and not kept. */
  forLaw: Schema.optionalKey(ToldForLaw),
  /** Rules that are gone on in spite of, each with why. */
  overrides: Schema.optionalKey(Overrides)
})

const underQuality = (placement: string, grantedOn: Day, quality: ReturnType<typeof qualityBy>) =>
  quality === undefined ? [] : [Placement.events.QualityApplied(placement, grantedOn, quality)]

/**
 * Starts a placement: it and the days of its place are written together.
 *
 * @da bevilg og aftal et forløb
 */
export const start = command({
  input: startInput,
  reads: ({ placement, citizen, agreement, party, place, firstDay }) => ({
    nothing: absent(Placement, placement, "/placement"),
    agreed: agreed(placementTerms, agreement, firstDay),
    party: partyOn(party, firstDay, "/party"),
    place: one(Place, place, "/place"),
    ofCitizen: within(ofCitizen(citizen), Placement, { citizen }),
    company: maybe(QualityCompany, party)
  }),
  decide: ({ agreed: { terms, party }, party: named, place, ofCitizen, company }, input, context) => {
    const { placement, firstDay, lastDay, goal, targetGroup, late, insured = "unknown", ...more } = input
    const { forLaw: _, overrides, ...given } = more
    const { instrument, workplace, grantedOn, hours } = given
    const days = { firstDay, lastDay }
    const known = { on: grantedOn }
    const words = instrumentWords(grantedOn, context)
    const own = place.state.workplace
    const elsewhere = own !== undefined && own !== workplace
    return decision(
      [
        notBackwards(days),
        PlaceOfAnother.unless(place.state.agreement === given.agreement, { agreement: place.state.agreement }),
        PlaceIsFor.unless(place.state.instrument === instrument, {
          instrument: place.state.instrument,
          words
        }),
        InstrumentNotAgreed.unless(terms.instruments.includes(instrument), {
          instrument,
          allowed: terms.instruments,
          words
        }),
        codeKnown({ ...known, list: instruments, code: instrument, field: "/instrument" }, context),
        codeKnown({ ...known, list: placementPurposes, code: given.purpose, field: "/purpose" }, context),
        targetGroup === undefined
          ? []
          : codeKnown({ ...known, list: targetGroups, code: targetGroup, field: "/targetGroup" }, context),
        late === undefined
          ? []
          : codeKnown({ ...known, list: placementLateReasons, code: late, field: "/late" }, context),
        atParty(named, {
          agreed: party,
          workplace: elsewhere ? undefined : workplace,
          day: firstDay,
          field: "/firstDay"
        }),
        elsewhere ? WorkplaceOfAnother.when(true, { workplace, own: [own] }) : [],
        offeredOn(place.state, days, "/firstDay"),
        notTaken(place.state, { ...days, placement, field: "/firstDay" }),
        goesWith(ofCitizen, { ...days, placement, instrument, field: "/citizen" }, context),
        hoursInOrder(hours, days),
        hours.flatMap((step, at) => withinFullTime(step, `/hours/${at}/weeklyHours`, context))
      ],
      () => [
        Placement.events.Started(placement, firstDay, {
          ...given,
          insured,
          lastDay,
          noticeDays: noticeDaysOf({ lastDay, grantedOn }, context),
          ...(targetGroup === undefined ? {} : { targetGroup }),
          ...(goal === undefined ? {} : { goalRef: goal }),
          ...(late === undefined ? {} : { late }),
          ...overriddenBy(overrides)
        }),
        ...underQuality(placement, grantedOn, qualityBy(company?.state, given, context)),
        Place.events.Occupied(place.id, firstDay, { placement, lastDay })
      ]
    )
  }
})
