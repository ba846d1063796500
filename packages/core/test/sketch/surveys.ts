import * as Schema from "effect/Schema"
import { Day } from "../../src/calendar/index.ts"
import {
  absent,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  defineRefusal,
  Id,
  one,
  reaction
} from "../../src/plugin/index.ts"

/** An answer to the satisfaction survey, in one module; a case that is opened for it, in another. */
export class Reply extends defineEntity("surveyReply", {
  state: Schema.TaggedStruct("Given", { satisfied: Schema.Boolean }),
  events: {
    Given: Schema.Struct({ satisfied: Schema.Boolean }),
    ChangedMind: Schema.Struct({ satisfied: Schema.Boolean })
  },
  begin: { Given: (reply) => ({ _tag: "Given", ...reply }) },
  when: { Given: { ChangedMind: (_, reply) => ({ _tag: "Given", ...reply }) } }
}) {}
export class Case extends defineEntity("case", {
  state: Schema.TaggedStruct("Open", { because: Schema.String, openedOn: Day }),
  events: { Opened: Schema.Struct({ because: Schema.String }) },
  begin: { Opened: (one, openedOn) => ({ _tag: "Open", ...one, openedOn }) },
  when: { Open: {} }
}) {}

const give = command({
  input: Schema.Struct({ reply: Id, on: Day, satisfied: Schema.Boolean }),
  reads: ({ reply }) => ({ nothing: absent(Reply, reply, "/reply") }),
  decide: (_, { reply, on, satisfied }) => decision([], () => [Reply.events.Given(reply, on, { satisfied })])
})
class NotOnHolidays extends defineRefusal("NotOnHolidays", {
  source: "the house",
  da: (_: { readonly on: Day }) => "Ikke på helligdage.",
  en: () => "Not on holidays."
}) {}
const open = command({
  input: Schema.Struct({ because: Id, on: Day }),
  reads: () => ({}),
  decide: (_, { because, on }, { newId }) =>
    decision([NotOnHolidays.when(on.endsWith("-12-25"), { on })], () => [Case.events.Opened(newId(0), on, { because })])
})

const changeMind = command({
  input: Schema.Struct({ reply: Id, on: Day, satisfied: Schema.Boolean }),
  reads: ({ reply }) => ({ reply: one(Reply, reply, "/reply") }),
  decide: (_, { reply, on, satisfied }) => decision([], () => [Reply.events.ChangedMind(reply, on, { satisfied })])
})

export class Surveys extends defineModule("surveys", {
  title: { da: "Tilfredshed", en: "Satisfaction" },
  entities: [Reply],
  commands: { give, changeMind }
}) {}
export class Cases extends defineModule("cases", {
  title: { da: "Sager", en: "Cases" },
  entities: [Case],
  commands: { open },
  reactions: {
    onDissatisfied: reaction(Reply, "Given", ({ id, on, data: { satisfied } }) =>
      satisfied ? undefined : { command: "open", input: { because: id, on } }
    ),
    onChangedMind: reaction(Reply, "ChangedMind", ({ id, on, data: { satisfied } }) =>
      satisfied ? undefined : { command: "open", input: { because: id, on } }
    )
  }
}) {}
export class WithSurveys extends definePlugin("withSurveys", { version: "1.0.0", add: [Surveys, Cases] }) {}
