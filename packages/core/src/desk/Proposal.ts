import * as Schema from "effect/Schema"
import { Day } from "../calendar/index.ts"
import { command, decision, defineEntity, defineModule, defineParameter, Id, one } from "../plugin/index.ts"

const common = {
  module: Schema.String,
  command: Schema.String,
  /** Stands for the input as it was sent, which is kept in Persons: it may hold anything. */
  inputRef: Schema.String,
  /** The id of the command that asked; the ids of what it begins are made from it. */
  seed: Schema.String,
  /** Over the events it would have, and the approvals that were asked for. */
  hash: Schema.String,
  roles: Schema.Array(Schema.String),
  because: Schema.Struct({ da: Schema.String, en: Schema.String }),
  proposedBy: Schema.String,
  /** The last day it can be approved. */
  lastDay: Day
}

/**
 * A command that waits for an approval. Nothing of it has happened.
 *
 * @da forslag til godkendelse
 * @category models
 */
export class Proposal extends defineEntity("proposal", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Approved", { ...common, approvedBy: Schema.String, approvedOn: Day }),
    Schema.TaggedStruct("Withdrawn", common)
  ]),
  events: {
    Proposed: Schema.Struct(common),
    Approved: Schema.Struct({ approvedBy: Schema.String }),
    Withdrawn: Schema.Struct({})
  },
  begin: { Proposed: (proposal) => ({ _tag: "Open", ...proposal }) },
  when: {
    Open: {
      Approved: (proposal, { approvedBy }, approvedOn) => ({ ...proposal, _tag: "Approved", approvedBy, approvedOn }),
      Withdrawn: (proposal) => ({ ...proposal, _tag: "Withdrawn" })
    },
    Approved: {},
    Withdrawn: {}
  },
  words: {
    name: { da: "forslaget", en: "the proposal" },
    plural: { da: "forslag", en: "proposals" },
    fields: {
      module: { da: "modul", en: "module" },
      proposedBy: { da: "foreslået af", en: "proposed by" },
      lastDay: { da: "sidste dag", en: "last day" }
    },
    states: {
      Approved: { da: "det er godkendt", en: "it has been approved" },
      Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Approved: { da: "godkendes", en: "be approved" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["module", "proposedBy", "lastDay"]
}) {}

/**
 * How long a proposal can be approved, the day it was made not counted.
 *
 * @unit days
 * @assumes 30; no source says
 * @category models
 */
export const proposalDaysOpen = defineParameter("proposals.daysOpen", {
  title: { da: "Dage et forslag kan godkendes", en: "Days a proposal can be approved" },
  form: Schema.Natural,
  value: 30,
  source: "antagelse: 30 dage"
})

/** @da træk forslag tilbage */
const withdraw = command({
  input: Schema.Struct({ proposal: Id, on: Day }),
  reads: ({ proposal }) => ({ proposal: one(Proposal, proposal, "/proposal") }),
  decide: ({ proposal: { id } }, { on }) => decision([], () => [Proposal.events.Withdrawn(id, on, {})])
})

/**
 * Commands that wait for an approval.
 *
 * @da forslag til godkendelse
 * @category models
 */
export class Proposals extends defineModule("proposals", {
  title: { da: "Forslag til godkendelse", en: "Proposals" },
  entities: [Proposal],
  parameters: [proposalDaysOpen],
  commands: { withdraw }
}) {}
