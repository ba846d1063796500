import { definePoint, observed } from "../../plugin/index.ts"
import { instruments, placementTerms } from "./placementTerms.ts"
import { combinations } from "./placement/combinations.ts"
import { countedAsSupported, lawOfExtension, lawOfStart, whenLawIsOpen } from "./legal/lawPolicies.ts"
import {
  callOff,
  changeHours,
  endEarly,
  extend,
  interrupt,
  nameMentor,
  withdrawEnd
} from "./placement/changeCommands.ts"
import { evaluate, holdFollowUp, planFollowUp, skipFollowUp, tellOutcome } from "./placement/followUpCommands.ts"
import { placementLateReasons } from "./placement/lateReasons.ts"
import { Placement } from "./placement/Placement.ts"
import {
  evaluationAspects,
  calledAfter,
  placementEndNotice,
  placementEndReasons,
  fullTimeHours,
  hiringOutcomes,
  interruptionReasons,
  placementOutcomes,
  followUpParticipants,
  placementPurposes,
  followUpSkipReasons
} from "./placement/placementCodes.ts"
import { PlacementStarted } from "./placement/placementFacts.ts"
import { placementIndicators } from "./placement/placementIndicators.ts"
import { besideAnother, startsInPast } from "./placement/placementPolicies.ts"
import {
  CitizenElsewhere,
  FollowUpOver,
  HoursNotInOrder,
  HoursOverFullTime,
  InterruptedAlready,
  MarkedTwice,
  NotEarly,
  NotLonger,
  NotOfPlacement,
  OutsidePlacement,
  PlaceIsFor,
  PlaceNotOffered,
  PlaceOfAnother
} from "./placement/placementRefusals.ts"
import { start } from "./placement/startCommand.ts"
import { targetGroups } from "./placement/targetGroups.ts"
import { placesBeforeEnd, placesBeforePoint } from "./places/dependants.ts"
import { Place } from "./places/Place.ts"
import { close, describe, makeAvailable, putOnHold, register, resume } from "./places/placeCommands.ts"
import { PlaceStands } from "./places/placeFacts.ts"
import { placeIndicators } from "./places/placeIndicators.ts"
import {
  PeriodEndsFirst,
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
import { placeChannels } from "./places/publishing.ts"
import { switchOffQuality, switchOnQuality } from "./quality/companyCommands.ts"
import { QualityCompany } from "./quality/QualityCompany.ts"
import { qualityConcept, qualityForAll } from "./quality/qualityConcept.ts"
import { qualityIndicators } from "./quality/qualityIndicators.ts"
import { BeforeGrant, QualityNotOn, QualityOnAlready, SkippedNeedsReason } from "./quality/qualityRefusals.ts"
import { applyQuality, tellQualityStep } from "./quality/stepCommands.ts"

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
      observed: observed(PlacementStarted, { through: "agreement", taken: "flow" })
    }
  },
  entities: [Place, Placement, QualityCompany],
  policies: [placesBeforeEnd, placesBeforePoint, startsInPast, besideAnother, lawOfStart, lawOfExtension],
  commands: {
    register,
    describe,
    makeAvailable,
    putOnHold,
    resume,
    close,
    publish,
    unpublish,
    reportPublication,
    start,
    extend,
    changeHours,
    interrupt,
    nameMentor,
    endEarly,
    withdrawEnd,
    callOff,
    tellOutcome,
    planFollowUp,
    holdFollowUp,
    skipFollowUp,
    evaluate,
    switchOnQuality,
    switchOffQuality,
    applyQuality,
    tellQualityStep
  },
  refusals: [
    BeforeGrant,
    QualityNotOn,
    QualityOnAlready,
    SkippedNeedsReason,
    CitizenElsewhere,
    FollowUpOver,
    HoursNotInOrder,
    HoursOverFullTime,
    InterruptedAlready,
    MarkedTwice,
    NotEarly,
    NotLonger,
    NotOfPlacement,
    OutsidePlacement,
    PlaceIsFor,
    PlaceNotOffered,
    PlaceOfAnother,
    PeriodEndsFirst,
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
  codes: [
    instruments,
    placeChannels,
    placementPurposes,
    targetGroups,
    placementLateReasons,
    placementEndReasons,
    interruptionReasons,
    placementOutcomes,
    followUpParticipants,
    followUpSkipReasons,
    evaluationAspects
  ],
  tables: [combinations, calledAfter, countedAsSupported, hiringOutcomes],
  parameters: [fullTimeHours, placementEndNotice, whenLawIsOpen, qualityConcept, qualityForAll],
  indicators: { ...placeIndicators, ...placementIndicators, ...qualityIndicators }
}) {}
