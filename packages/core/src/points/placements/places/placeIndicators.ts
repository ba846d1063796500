import { indicator } from "../../../plugin/index.ts"
import { PlaceFilled, PlaceRegistered, PlaceStands, PlaceStopped, PlaceVacant } from "./placeFacts.ts"

/** What is counted of places. */
export const placeIndicators = {
  registered: indicator(PlaceRegistered, {
    title: { da: "Registrerede pladser", en: "Places registered" },
    taken: { how: "flow" }
  }),
  inUse: indicator(PlaceStands, {
    title: { da: "Pladser i brug", en: "Places in use" },
    taken: { how: "stock" },
    where: { status: "inUse" }
  }),
  inUseByInstrument: indicator(PlaceStands, {
    title: { da: "Pladser i brug efter redskab", en: "Places in use, by kind" },
    taken: { how: "stock" },
    where: { status: "inUse" },
    by: ["instrument"]
  }),
  stopped: indicator(PlaceStopped, {
    title: { da: "Pladser i bero og lukkede pladser efter grund", en: "Places on hold and closed, by reason" },
    taken: { how: "stock" },
    by: ["status", "reason"]
  }),
  vacant: indicator(PlaceVacant, { title: { da: "Ledige pladser", en: "Places vacant" }, taken: { how: "stock" } }),
  daysToFill: indicator(PlaceFilled, {
    title: { da: "Dage til en plads besættes igen", en: "Days until a place is occupied again" },
    taken: { how: "flow" },
    where: { again: true },
    counted: { histogram: "days" }
  })
}
