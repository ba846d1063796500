import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, type StateOf } from "../../plugin/index.ts"

/**
 * A task of the secretariat that nobody has done.
 *
 * @da opgave, der ikke er løst
 * @category models
 */
export class TaskOpen extends defineFact("secretariat.taskOpen")<{ readonly kind: string }>() {}

/**
 * A task of the secretariat that was done, in time or not.
 *
 * @da løst opgave
 * @category models
 */
export class TaskDone extends defineFact("secretariat.taskDone")<{
  readonly kind: string
  readonly inTime: boolean
}>() {}

const told = { kind: Code, owner: Schema.String, dueOn: Day, noteRef: Schema.String }
const common = { ...told, givenOn: Day }

/**
 * Something the secretariat is to do: whose it is, and by when.
 *
 * @da opgave i projektsekretariatet
 * @source LBR 2011, p. 6: the project secretariat; p. 5: obligations become tasks with resources
 * @category models
 */
export class SecretariatTask extends defineEntity("secretariatTask", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Done", { ...common, doneOn: Day }),
    Schema.TaggedStruct("Dropped", { ...common, droppedOn: Day, reason: Code }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Given: Schema.Struct(told),
    HandedTo: Schema.Struct({ owner: Schema.String }),
    Postponed: Schema.Struct({ dueOn: Day }),
    Done: Schema.Struct({}),
    Dropped: Schema.Struct({ reason: Code }),
    Reopened: Schema.Struct({}),
    Voided: Schema.Struct({})
  },
  begin: { Given: (task, givenOn) => ({ _tag: "Open", ...task, givenOn }) },
  when: {
    Open: {
      HandedTo: (task, { owner }) => ({ ...task, owner }),
      Postponed: (task, { dueOn }) => ({ ...task, dueOn }),
      Done: (task, _, doneOn) => ({ ...task, _tag: "Done", doneOn }),
      Dropped: (task, { reason }, droppedOn) => ({ ...task, _tag: "Dropped", reason, droppedOn }),
      Voided: (task) => ({ ...task, _tag: "Voided" })
    },
    Done: {
      Reopened: ({ doneOn: _, ...task }) => ({ ...task, _tag: "Open" }),
      Voided: ({ doneOn: _, ...task }) => ({ ...task, _tag: "Voided" })
    },
    Dropped: { Reopened: ({ droppedOn: _, reason: _why, ...task }) => ({ ...task, _tag: "Open" }) },
    Voided: {}
  },
  words: {
    name: { da: "opgaven", en: "the task" },
    plural: { da: "opgaver", en: "tasks" },
    fields: {
      kind: { da: "art", en: "kind" },
      owner: { da: "ejer", en: "owner" },
      dueOn: { da: "frist", en: "due on" }
    },
    reminders: {
      due: { da: "En opgave skal være løst", en: "A task is due" }
    },
    states: {
      Open: { da: "den er ikke løst", en: "it has not been done" },
      Done: { da: "den er løst", en: "it has been done" },
      Dropped: { da: "den er droppet", en: "it has been dropped" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: {
      Given: { da: "gives", en: "be given" },
      HandedTo: { da: "få en anden ejer", en: "be given another owner" },
      Postponed: { da: "få en anden frist", en: "be given another deadline" },
      Done: { da: "løses", en: "be done" },
      Dropped: { da: "droppes", en: "be dropped" },
      Reopened: { da: "åbnes igen", en: "be opened again" },
      Voided: { da: "tages tilbage", en: "be taken back" }
    }
  },
  lookup: ["kind", "owner", "dueOn"],
  projection: 2,
  facts: (task) => {
    if (task._tag === "Voided") return []
    const { kind, givenOn, dueOn } = task
    const until = task._tag === "Done" ? task.doneOn : task._tag === "Dropped" ? task.droppedOn : undefined
    const open = period(givenOn, until && addDays(until, -1))
    return [
      ...(hasDays(open) ? [TaskOpen.during(open, { kind })] : []),
      ...(task._tag === "Done" ? [TaskDone.on(task.doneOn, { kind, inTime: task.doneOn <= dueOn })] : [])
    ]
  },
  reminders: ({ _tag, owner: person, dueOn }) =>
    // Whoever is given a task that is due already is told of it too.
    _tag === "Open" ? [{ key: `due/${dueOn}/${person}`, dueOn, role: "person", person }] : []
}) {}

/**
 * The state of a task.
 *
 * @category models
 */
export type SecretariatTaskState = StateOf<typeof SecretariatTask>
