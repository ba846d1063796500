import type { Day } from "@partnerskab/core"
import { memory } from "@partnerskab/memory"
import { anInstallation } from "@partnerskab/testing"
import type { PlacesForm } from "../src/registerPlaces.ts"
import { installed } from "../src/partnerships.ts"

/** The municipality as it is, on a storage with nothing in it, on a Monday. */
export const aTown = (on: Day = "2026-01-05") => anInstallation({ ...installed, storage: memory(), on })

/** A form that is right, and what a test changes of it. */
export const aForm = (changes: Partial<PlacesForm> = {}): PlacesForm => ({
  form: "form-1",
  agreement: "agreement-1",
  day: "2026-01-05",
  instrument: "virksomhedspraktik",
  count: "2",
  ...changes
})
