/**
 * Point 4: places where unemployed citizens are trained and assessed.
 *
 * @module
 */
import { definePoint, observed } from "../../plugin/index.ts"
import { instruments, placementTerms } from "./placementTerms.ts"
import { placesBeforeEnd, placesBeforePoint } from "./places/dependants.ts"
import { Place } from "./places/Place.ts"
import { close, describe, makeAvailable, putOnHold, register, resume } from "./places/placeCommands.ts"
import { PlaceStands } from "./places/placeFacts.ts"
import { placeIndicators } from "./places/placeIndicators.ts"
import {
  AvailabilityEndsFirst,
  BeforeLastChange,
  CompanyClosed,
  InstrumentNotAgreed,
  NothingAsked,
  PartyOfAnother,
  PlaceTaken,
  ShownAlready,
  UnknownCode,
  WorkplaceOfAnother
} from "./places/placeRefusals.ts"
import { publish, reportPublication, unpublish } from "./places/publishCommands.ts"
import { channels } from "./places/publishing.ts"

/**
 * Point 4: places where unemployed citizens are trained and assessed.
 *
 * @da opkvalificering og afklaring af ledige
 * @source LBR 2011, kap. 3 nr. 6
 * @source LBR 2011, p. 16 and p. 20: the jobcentre finds citizens for the places and follows up
 * @assumes a place that is on hold or closed is not what was promised
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Placements extends definePoint("placements", {
  title: { da: "Opkvalificering og afklaring af ledige", en: "Training and assessment of unemployed citizens" },
  terms: placementTerms,
  material: { instruments: "reapprove", places: "reapprove" },
  promises: {
    places: {
      by: "company",
      title: { da: "Pladser i brug", en: "Places in use" },
      promised: ({ places }) => places,
      per: "agreement",
      observed: observed(PlaceStands, { through: "party", taken: "stock", where: { status: "inUse" } })
    },
    citizens: {
      by: "authority",
      title: { da: "Finder borgere til pladserne og følger op", en: "Finds citizens for the places and follows up" },
      promised: () => true,
      per: "year",
      notCountable: {
        da: "borgernes forløb på pladserne registreres ikke",
        en: "the placements of citizens on the places are not registered"
      }
    }
  },
  entities: [Place],
  policies: [placesBeforeEnd, placesBeforePoint],
  commands: {
    register,
    describe,
    makeAvailable,
    putOnHold,
    resume,
    close,
    publish,
    unpublish,
    reportPublication
  },
  refusals: [
    AvailabilityEndsFirst,
    BeforeLastChange,
    CompanyClosed,
    InstrumentNotAgreed,
    NothingAsked,
    PartyOfAnother,
    PlaceTaken,
    ShownAlready,
    UnknownCode,
    WorkplaceOfAnother
  ],
  codes: [instruments, channels],
  indicators: placeIndicators
}) {}

export { instruments, placementTerms } from "./placementTerms.ts"
export { Place, type PlaceState } from "./places/Place.ts"
export { freeFrom, nextFree, placeOn, vacantDays } from "./places/placeDays.ts"
export { PlaceFilled, PlaceRegistered, PlaceStands, PlaceStopped, PlaceVacant } from "./places/placeFacts.ts"
export {
  JobFunction,
  PlaceReason,
  type PlaceStatus,
  type PublicationStanding,
  WeeklyHours
} from "./places/placeFields.ts"
export {
  AvailabilityEndsFirst,
  BeforeLastChange,
  CompanyClosed,
  InstrumentNotAgreed,
  NothingAsked,
  PartyOfAnother,
  PlaceTaken,
  ShownAlready,
  UnknownCode,
  WorkplaceOfAnother
} from "./places/placeRefusals.ts"
export { channels } from "./places/publishing.ts"
