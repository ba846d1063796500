import type { DueReminder } from "@partnerskab/core"
import type { Host } from "./host.ts"

/** The letter of a reminder. What it is about, it says itself; a host that says it otherwise goes by `entity` and `what`. */
export const wordsOf = ({ da: subject, agreement, dueOn }: DueReminder, { linkTo }: Pick<Host, "linkTo">) => {
  const link = agreement === undefined ? "" : `\n\nAftalen: ${linkTo(agreement)}`
  return { subject, text: `${subject}. Det skulle siges den ${dueOn}.${link}\n` }
}
