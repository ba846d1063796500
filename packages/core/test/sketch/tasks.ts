import * as Schema from "effect/Schema"
import { Day } from "../../src/calendar/index.ts"
import {
  absent,
  Code,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  Label,
  one
} from "../../src/plugin/index.ts"

const told = Schema.Struct({
  title: Label,
  area: Code,
  hours: Schema.Number,
  urgent: Schema.Boolean,
  dueOn: Schema.NullOr(Day),
  teams: Schema.Array(Code)
})

/** Something a team is to do: only the team sees it, until it is done. */
export class Task extends defineEntity("task", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", { ...told.fields, either: Schema.Number }),
    Schema.TaggedStruct("Done", { ...told.fields, either: Label })
  ]),
  events: { Given: told, Done: Schema.Struct({}) },
  begin: { Given: (task) => ({ _tag: "Open", ...task, either: 1 }) },
  when: { Open: { Done: (task) => ({ ...task, _tag: "Done", either: "one" }) }, Done: {} },
  lookup: ["title", "area", "hours", "urgent", "dueOn", "either"],
  audience: (task) => (task._tag === "Done" ? undefined : task.teams)
}) {}

export class Tasks extends defineModule("tasks", {
  title: { da: "Opgaver", en: "Tasks" },
  entities: [Task],
  commands: {
    give: command({
      input: Schema.Struct({ ...told.fields, task: Id, on: Day }),
      reads: ({ task }) => ({ nothing: absent(Task, task) }),
      decide: (_, { task, on, ...given }) => decision([], () => [Task.events.Given(task, on, given)])
    }),
    finish: command({
      input: Schema.Struct({ task: Id, on: Day }),
      reads: ({ task }) => ({ task: one(Task, task) }),
      decide: (_, { task, on }) => decision([], () => [Task.events.Done(task, on, {})])
    })
  }
}) {}
export class WithTasks extends definePlugin("withTasks", { version: "1.0.0", add: [Tasks] }) {}
