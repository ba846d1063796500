/**
 * The tasks of the secretariat: whose they are, and by when.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, defineModule, Id, indicator, Note, one } from "../../plugin/index.ts"
import { SecretariatTask, TaskDone, TaskOpen } from "./SecretariatTask.ts"
import { BeforeGiven, codeOfTask, dropReasons, OwnerAlready, TaskCodeUnknown, taskKinds } from "./taskSettings.ts"

const reads = ({ task }: { readonly task: string }) => ({ task: one(SecretariatTask, task, "/task") })

const give = command({
  input: Schema.Struct({ task: Id, on: Day, kind: Code, owner: Id, dueOn: Day, note: Note }),
  reads: ({ task }) => ({ nothing: absent(SecretariatTask, task, "/task") }),
  decide: (_, { task, on, note, ...told }, context) =>
    decision(
      [
        codeOfTask({ list: taskKinds, code: told.kind, on, field: "/kind" }, context),
        BeforeGiven.when(told.dueOn < on, { givenOn: on, field: "/dueOn" })
      ],
      () => [SecretariatTask.events.Given(task, on, { ...told, noteRef: note })]
    )
})

const handTo = command({
  input: Schema.Struct({ task: Id, on: Day, owner: Id }),
  reads,
  decide: ({ task: { id, state } }, { on, owner }) =>
    decision([OwnerAlready.when(state.owner === owner, { owner })], () => [
      SecretariatTask.events.HandedTo(id, on, { owner })
    ])
})

const postpone = command({
  input: Schema.Struct({ task: Id, on: Day, dueOn: Day }),
  reads,
  decide: ({ task: { id, state } }, { on, dueOn }) =>
    decision([BeforeGiven.when(dueOn < state.givenOn, { givenOn: state.givenOn, field: "/dueOn" })], () => [
      SecretariatTask.events.Postponed(id, on, { dueOn })
    ])
})

const notBefore = ({ givenOn }: { readonly givenOn: Day }, on: Day) =>
  BeforeGiven.when(on < givenOn, { givenOn, field: "/on" })

const finish = command({
  input: Schema.Struct({ task: Id, on: Day }),
  reads,
  decide: ({ task: { id, state } }, { on }) =>
    decision([notBefore(state, on)], () => [SecretariatTask.events.Done(id, on, {})])
})

const drop = command({
  input: Schema.Struct({ task: Id, on: Day, reason: Code }),
  reads,
  decide: ({ task: { id, state } }, { on, reason }, context) =>
    decision(
      [codeOfTask({ list: dropReasons, code: reason, on, field: "/reason" }, context), notBefore(state, on)],
      () => [SecretariatTask.events.Dropped(id, on, { reason })]
    )
})

const reopen = command({
  input: Schema.Struct({ task: Id, on: Day }),
  reads,
  decide: ({ task: { id } }, { on }) => decision([], () => [SecretariatTask.events.Reopened(id, on, {})])
})

const voidTask = command({
  input: Schema.Struct({ task: Id, on: Day }),
  reads,
  decide: ({ task: { id } }, { on }) => decision([], () => [SecretariatTask.events.Voided(id, on, {})])
})

/**
 * The secretariat's list of tasks: each has an owner and a day, and its owner is reminded.
 *
 * @da projektsekretariat, partnerskabssekretariat
 * @source LBR 2011, p. 6 and p. 5: resources, so that the words on paper become action
 * @category models
 */
export class Secretariat extends defineModule("secretariat", {
  title: { da: "Sekretariatets opgaver", en: "Tasks of the secretariat" },
  entities: [SecretariatTask],
  commands: { give, handTo, postpone, finish, drop, reopen, voidTask },
  refusals: [BeforeGiven, OwnerAlready, TaskCodeUnknown],
  codes: [taskKinds, dropReasons],
  indicators: {
    open: indicator(TaskOpen, {
      title: { da: "Opgaver, der ikke er løst", en: "Tasks not done" },
      taken: { how: "stock" },
      by: ["kind"]
    }),
    done: indicator(TaskDone, {
      title: { da: "Løste opgaver, til tiden eller ej", en: "Tasks done, in time or not" },
      taken: { how: "flow" },
      by: ["inTime"]
    })
  }
}) {}

export { SecretariatTask, type SecretariatTaskState, TaskDone, TaskOpen } from "./SecretariatTask.ts"
export { BeforeGiven, dropReasons, OwnerAlready, TaskCodeUnknown, taskKinds } from "./taskSettings.ts"
