/**
 * Point 4: places where unemployed citizens are trained and assessed.
 *
 * @module
 */
import { definePoint, indicator } from "../../plugin/index.ts"
import {
  BeforeLastChange,
  close,
  InstrumentNotAgreed,
  placementTerms,
  putOnHold,
  register,
  resume
} from "./commands.ts"
import { placesBeforeEnd, placesBeforePoint } from "./dependants.ts"
import { Place, PlaceRegistered, PlaceStands } from "./Place.ts"

/**
 * Point 4: places where unemployed citizens are trained and assessed.
 *
 * @da opkvalificering og afklaring af ledige
 * @source LBR 2011, kap. 3 nr. 6
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Placements extends definePoint("placements", {
  title: { da: "Opkvalificering og afklaring af ledige", en: "Training and assessment of unemployed citizens" },
  terms: placementTerms,
  material: { instruments: "reapprove", places: "reapprove" },
  entities: [Place],
  policies: [placesBeforeEnd, placesBeforePoint],
  commands: { register, putOnHold, resume, close },
  refusals: [BeforeLastChange, InstrumentNotAgreed],
  indicators: {
    registered: indicator(PlaceRegistered, {
      title: { da: "Registrerede pladser", en: "Places registered" },
      taken: { how: "flow" }
    }),
    inUse: indicator(PlaceStands, {
      title: { da: "Pladser i brug", en: "Places in use" },
      taken: { how: "stock" },
      where: { status: "inUse" }
    })
  }
}) {}

export { BeforeLastChange, InstrumentNotAgreed, placementTerms } from "./commands.ts"
export { Place, PlaceReason, PlaceRegistered, PlaceStands, type PlaceState, type PlaceStatus } from "./Place.ts"
