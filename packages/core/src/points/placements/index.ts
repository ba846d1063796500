/**
 * Point 4: places where unemployed citizens are trained and assessed.
 *
 * @module
 */
import { definePoint, indicator, observed } from "../../plugin/index.ts"
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
