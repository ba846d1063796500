import { Day } from "@partnerskab/core/calendar"
import {
  type AnyModule,
  defineEntity,
  defineFact,
  defineModule,
  definePoint,
  defineTerms,
  type EntityDefinition,
  type EventForms,
  eventForms,
  type TermsChain
} from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"

export class Borrowed extends defineFact("shed.borrowed")<{ readonly tool: string }>() {}

const tool = Schema.Struct({ tool: Schema.String, days: Schema.Natural })
const title = { da: "Skuret", en: "The shed" }

class Loan extends defineEntity("loan", {
  state: Schema.Union([
    Schema.TaggedStruct("Out", { tool: Schema.String, days: Schema.Natural, since: Day }),
    Schema.TaggedStruct("Back", { tool: Schema.String, since: Day })
  ]),
  events: { Lent: tool, Prolonged: Schema.Struct({ days: Schema.Natural }), Returned: Schema.Struct({}) },
  begin: { Lent: (loan, since) => ({ _tag: "Out", ...loan, since }) },
  when: {
    Out: {
      Prolonged: (loan, { days }) => ({ ...loan, days: loan.days + days }),
      Returned: ({ tool, since }) => ({ _tag: "Back", tool, since })
    },
    Back: {}
  },
  lookup: ["tool"],
  facts: ({ tool, since }) => [Borrowed.on(since, { tool })]
}) {}

export const loan: EntityDefinition = Loan.definition
export const terms = defineTerms("shed", Schema.Struct({ tools: Schema.Natural }))

interface Changes {
  readonly entity?: object
  // oxlint-disable-next-line typescript/no-explicit-any -- any form will do
  readonly forms?: Readonly<Record<string, EventForms<any> | undefined>>
  // oxlint-disable-next-line typescript/no-explicit-any -- any wording will do
  readonly terms?: TermsChain<"shed", any>
}

/** The shed with some of it otherwise. */
export const shed = ({ entity = {}, forms = {}, terms: wordings = terms }: Changes = {}): AnyModule => {
  class Shed extends definePoint("shed", {
    title,
    terms: wordings as typeof terms,
    material: { tools: "reapprove" },
    entities: [loanWith({ ...entity, ...formsWith(forms) })],
    commands: {}
  }) {}
  return Shed
}

/** Loans with some of it otherwise, as somebody who writes JavaScript can have them. */
export const loanWith = (changes: object) => {
  class Other extends defineEntity("loan", {
    state: Schema.TaggedStruct("There", {}),
    events: {},
    begin: {},
    when: { There: {} }
  }) {}
  Object.assign(Other.definition, loan, changes)
  return Other
}

const formsWith = (changes: NonNullable<Changes["forms"]>) => {
  const entries = { ...loan.forms, ...Object.fromEntries(Object.entries(changes).map(([k, one]) => [k, one?.forms])) }
  const forms = Object.fromEntries(Object.entries(entries).filter(([, all]) => all !== undefined))
  return {
    forms,
    events: Object.fromEntries(Object.entries(forms).map(([type, all]) => [type, all!.at(-1)!.schema]))
  }
}

/** Another module with entities in it. */
export const elsewhere = (...entities: ReadonlyArray<ReturnType<typeof loanWith>>): AnyModule => {
  class Elsewhere extends defineModule("elsewhere", { title, entities, commands: {} }) {}
  return Elsewhere
}

export { eventForms as forms, tool }
