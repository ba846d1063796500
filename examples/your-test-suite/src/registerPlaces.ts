import { isDay } from "@partnerskab/core"
import { StorageUnavailable } from "@partnerskab/core/storage"
import type { Partnerships } from "./partnerships.ts"

/** A form as a browser sends it: everything is text. `form` is made with the page, so that a second click has the same. */
export interface PlacesForm {
  readonly form: string
  readonly agreement: string
  readonly day: string
  readonly instrument: string
  readonly count: string
}

export type Reply =
  | { readonly status: 201; readonly places: ReadonlyArray<string> }
  | { readonly status: 422; readonly errors: ReadonlyArray<{ readonly field: string; readonly text: string }> }
  | { readonly status: 503; readonly code: string; readonly text: string }

/** Registers the places of a form, once for each form, however often it is sent. */
export const registerPlaces = async (pk: Partnerships, consultant: string, form: PlacesForm): Promise<Reply> => {
  const { agreement, day: on, instrument, count } = form
  if (!isDay(on)) return { status: 422, errors: [{ field: "/on", text: "Skriv en dato som ÅÅÅÅ-MM-DD." }] }
  try {
    const input = { agreement, on, instrument, count: Number(count) }
    const answer = await pk.as(consultant).placements.register(input, { commandId: form.form })
    if (answer.ok) return { status: 201, places: answer.events.map(({ id }) => id) }
    return { status: 422, errors: answer.refusals.map(({ at, da }) => ({ field: at, text: da })) }
  } catch (cause) {
    if (!(cause instanceof StorageUnavailable)) throw cause
    const code = cause.problem?.code ?? "UKENDT"
    return { status: 503, code, text: `Intet er gemt med sikkerhed (${code}). Send formularen igen.` }
  }
}
