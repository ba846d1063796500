import * as Schema from "effect/Schema"
import { Code, Note, one } from "../plugin/index.ts"
import { Agreement } from "./Agreement.ts"

const note = Schema.optionalKey(Note)

/** A command that may say why: a code of `agreement.changeReasons`, with a note when it is `andet`. */
export const mayTellWhy = { reason: Schema.optionalKey(Code), note }

/** A command that says why: a code, with a note when it is `andet`. */
export const mustTellWhy = { reason: Code, note }

/** Reads the agreement that a command is about. */
export const aboutAgreement = ({ agreement }: { readonly agreement: string }) => ({
  agreement: one(Agreement, agreement, "/agreement")
})
