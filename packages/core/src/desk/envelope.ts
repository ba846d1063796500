import type { Refusal } from "../plugin/index.ts"
import { looksLikeCpr } from "./cpr.ts"
import { InputInvalid, LooksLikeCpr } from "./refusals.ts"

/** Who sends a command, and under which id. */
export interface Envelope {
  readonly actor: string
  readonly onBehalfOf?: string
  readonly commandId: string
}

/** What is wrong with a command apart from its input: journal and storage keep these texts as they are. */
export const envelopeRefusals = ({ actor, onBehalfOf, commandId }: Envelope): ReadonlyArray<Refusal> =>
  Object.entries({ actor, commandId, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }).flatMap(([name, text]) => [
    ...InputInvalid.unless(isReference(text), {
      rule: name,
      da: `${name} skal være en tekst på 1 til 200 tegn`,
      en: `${name} must be a text of 1 to 200 characters`
    }),
    ...LooksLikeCpr.when(isReference(text) && looksLikeCpr(text), { field: "" })
  ])

const isReference = (text: unknown): text is string =>
  typeof text === "string" && text.length > 0 && text.length <= 200 && !text.includes("\u0000") && text.isWellFormed()
