import { addDays, Day } from "@partnerskab/core/calendar"
import { agreed, command, decision, defineRefusal, defineTerms, needsAmendment, one } from "@partnerskab/core/plugin"
import { Code, Id, Note, Schema } from "@partnerskab/core/schema"
import { followUpAfterDays, Squad } from "./Squad.ts"

/**
 * What is agreed: which tasks, and how many citizens the member takes in. The number is a promise, as with places, and no
 * limit. The first wording let a member leave it open; who did must be asked, as nobody may guess it.
 *
 * @shape tasks by code: `ejendomsfunktioner`, `groenne-omraader`, `events`, `historiefortaelling`, and what comes next
 * @source LBR 2011, p. 25: the tasks; the first agreements were made on 27 April 2011
 * @assumes both wordings: the printed terms are not in the source, and the second shows how one comes
 */
export const cityKorpsTerms = defineTerms(
  "cityKorps",
  Schema.Struct({ tasks: Schema.Array(Code), citizens: Schema.optionalKey(Schema.Natural) })
).upcast(2, Schema.Struct({ tasks: Schema.Array(Code), citizens: Schema.Natural }), ({ tasks, citizens }) =>
  citizens === undefined ? needsAmendment("citizens") : { tasks, citizens }
)

/**
 * The agreement does not cover the task.
 *
 * @source LBR 2011, p. 25: the tasks are what a member agrees to
 */
export class TaskNotAgreed extends defineRefusal("TaskNotAgreed", {
  source: "aftalens punkt om CityKorps (LBR 2011, s. 25)",
  da: ({ agreed }: { readonly agreed: ReadonlyArray<string> }) => `Aftalen omfatter kun: ${agreed.join(", ") || "–"}.`,
  en: ({ agreed }) => `The agreement only covers: ${agreed.join(", ") || "–"}.`,
  at: () => "/task"
}) {}

/** @da dan hold */
export const form = command({
  input: Schema.Struct({ agreement: Id, on: Day, task: Code, citizens: Schema.Natural }),
  reads: ({ agreement, on }) => ({ agreed: agreed(cityKorpsTerms, agreement, on) }),
  decide: ({ agreed: { terms, party } }, { on, ...asked }, { newId, valueOn }) =>
    decision([TaskNotAgreed.unless(terms.tasks.includes(asked.task), { agreed: terms.tasks })], () => [
      Squad.events.Formed(newId(0), on, { ...asked, party, followUpOn: addDays(on, valueOn(followUpAfterDays, on)) })
    ])
})

/** @da ændr holdets størrelse */
export const resize = command({
  input: Schema.Struct({ squad: Id, on: Day, citizens: Schema.Natural }),
  reads: ({ squad }) => ({ squad: one(Squad, squad, "/squad") }),
  decide: ({ squad }, { on, citizens }) => decision([], () => [Squad.events.Resized(squad.id, on, { citizens })])
})

/** @da opløs holdet */
export const disband = command({
  input: Schema.Struct({ squad: Id, lastDay: Day, note: Note }),
  reads: ({ squad }) => ({ squad: one(Squad, squad, "/squad") }),
  decide: ({ squad }, { lastDay, note }) =>
    decision([], () => [Squad.events.Disbanded(squad.id, lastDay, { noteRef: note })])
})
