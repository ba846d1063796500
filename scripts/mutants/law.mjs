// Mistakes in asking rules of law, room by room.
import { lawAskedMutants } from "./lawAsked.mjs"
import { lawDayMutants } from "./lawDays.mjs"
import { lawKnownMutants } from "./lawKnown.mjs"
import { lawPackMutants } from "./lawPacks.mjs"
import { lawPlacementMutants } from "./lawPlacements.mjs"
import { lawTableMutants } from "./lawTables.mjs"

export const lawMutants = [
  ...lawKnownMutants,
  ...lawAskedMutants,
  ...lawDayMutants,
  ...lawPackMutants,
  ...lawTableMutants,
  ...lawPlacementMutants
]
