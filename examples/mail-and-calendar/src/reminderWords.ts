import type { DueReminder } from "@partnerskab/core"
import type { Host } from "./host.ts"

/** What a reminder is about, by the first word that its life gave it. A host writes its own. */
const subjects: Readonly<Record<string, string>> = {
  ends: "Partnerskabsaftalen udløber",
  review: "Partnerskabsaftalen skal gennemgås",
  meeting: "Netværksmøde nærmer sig",
  callMeeting: "Der skal indkaldes til netværksmøde",
  tell: "Netværksmødet mangler at blive meldt holdt eller aflyst"
}

/** `reminder/<entity>/<id>/<what>/…`: ids are the host's own, and may have a slash. */
const whatOf = ({ key, entity, id }: DueReminder): string =>
  key.slice(`reminder/${entity}/${id}/`.length).split("/")[0] ?? ""

export const wordsOf = (reminder: DueReminder, { linkTo }: Pick<Host, "linkTo">) => {
  const subject = subjects[whatOf(reminder)] ?? "Der er noget, der skal følges op"
  const link = reminder.agreement === undefined ? "" : `\n\nAftalen: ${linkTo(reminder.agreement)}`
  return { subject, text: `${subject}. Det skulle siges den ${reminder.dueOn}.${link}\n` }
}
