import * as Schema from "effect/Schema"
import { Day, period } from "../calendar/index.ts"
import { defineEntity, type StateOf } from "../plugin/index.ts"
import { agreementEvents, EndReason } from "./agreementEvents.ts"
import { factsOfDraft, factsOfDropped, factsOfSigned } from "./agreementFacts.ts"
import { draftFields, prospectFields, proposedFields, signedFields, why } from "./agreementFields.ts"
import { keysOf, setsOf } from "./agreementKeys.ts"
import { remindersOfDraft, remindersOfSigned } from "./agreementReminders.ts"
import { begunDraft, droppedDraft, preparedSteps, signed, takenBack } from "./agreementSteps.ts"
import { agreementWords } from "./agreementWords.ts"
import { approvedBy, revokedBy } from "./approvals/approvalSteps.ts"
import { signedSteps } from "./signedSteps.ts"

/**
 * A partnership agreement between a company and an authority: what it covers, and whom to call. Whether it is in force,
 * paused or over on a day is derived: `statusOn`.
 *
 * @da partnerskabsaftale
 * @source LBR 2011, kap. 3; Slagelse 2019
 * @assumes one prospect, one draft and one agreement in force at a time for a party unit; no source says so
 * @category models
 */
export class Agreement extends defineEntity("agreement", {
  state: Schema.Union([
    Schema.TaggedStruct("Prospect", prospectFields),
    Schema.TaggedStruct("Draft", draftFields),
    Schema.TaggedStruct("Proposed", proposedFields),
    Schema.TaggedStruct("Dropped", {
      party: Schema.String,
      droppedOn: Day,
      /** The days it was in preparation; never a prospect, nor what is dropped the day it is drafted. */
      prepared: Schema.optionalKey(Schema.Struct({ firstDay: Day, lastDay: Day })),
      ...why
    }),
    Schema.TaggedStruct("Active", { ...signedFields, lastDay: Schema.optionalKey(Day) }),
    Schema.TaggedStruct("Ended", {
      ...signedFields,
      agreedLastDay: Schema.optionalKey(Day),
      lastDay: Day,
      reason: EndReason,
      noteRef: Schema.optionalKey(Schema.String),
      succeededBy: Schema.optionalKey(Schema.String)
    })
  ]),
  events: agreementEvents,
  begin: {
    Considered: (prospect, consideredOn) => ({ ...prospect, _tag: "Prospect", consideredOn }),
    Drafted: (drafted, on) => ({ ...begunDraft(drafted, on), _tag: "Draft" })
  },
  when: {
    Prospect: {
      Assigned: (prospect, { consultant }) => ({ ...prospect, consultant }),
      Drafted: (_, drafted, on) => ({ ...begunDraft(drafted, on), _tag: "Draft" }),
      Dropped: ({ party }, reason, droppedOn) => ({ _tag: "Dropped", party, droppedOn, ...reason })
    },
    Draft: {
      ...preparedSteps,
      Proposed: (draft, given, proposedOn) => ({
        ...draft,
        ...given,
        _tag: "Proposed",
        proposedOn,
        approvals: [],
        approved: {}
      }),
      Dropped: (draft, reason, droppedOn) => ({ ...droppedDraft(draft, droppedOn), _tag: "Dropped", ...reason }),
      Signed: (draft, given, on) => ({
        ...signed(draft, { ...given, how: "onPaper", approvals: [], approved: {} }, on),
        _tag: "Active"
      })
    },
    Proposed: {
      ...preparedSteps,
      Approved: approvedBy,
      ApprovalRevoked: revokedBy,
      TakenBack: (proposed) => ({ ...takenBack(proposed), _tag: "Draft" }),
      Dropped: (draft, reason, droppedOn) => ({ ...droppedDraft(draft, droppedOn), _tag: "Dropped", ...reason }),
      Signed: ({ approvals, approved, ...proposed }, given, on) => ({
        ...signed(proposed, { ...given, how: "byApproval", approvals, approved }, on),
        _tag: "Active"
      })
    },
    Active: {
      ...signedSteps,
      Approved: approvedBy,
      ApprovalRevoked: revokedBy,
      Extended: (active, _, lastDay) => ({ ...active, lastDay }),
      Shortened: (active, _, lastDay) => ({ ...active, lastDay }),
      Ended: ({ lastDay: agreed, ...active }, how, lastDay) => ({
        ...active,
        ...(agreed === undefined ? {} : { agreedLastDay: agreed }),
        ...how,
        _tag: "Ended",
        lastDay
      })
    },
    Ended: {
      PointCorrected: signedSteps.PointCorrected,
      PointWithdrawn: signedSteps.PointWithdrawn,
      ContactsCorrected: signedSteps.ContactsCorrected,
      StartCorrected: signedSteps.StartCorrected,
      PauseWithdrawn: signedSteps.PauseWithdrawn,
      EndCorrected: (ended, _, lastDay) => ({ ...ended, lastDay }),
      EndWithdrawn: ({ lastDay: _, reason: _why, noteRef: _note, succeededBy: _by, agreedLastDay, ...ended }) => ({
        ...ended,
        ...(agreedLastDay === undefined ? {} : { lastDay: agreedLastDay }),
        _tag: "Active"
      })
    },
    Dropped: {}
  },
  words: agreementWords,
  lookup: [
    "party",
    "signedOn",
    "firstDay",
    "lastDay",
    "edition",
    "consultant",
    "deputyConsultant",
    "companyContact",
    "companyDeputy",
    "keptUntil",
    "reviewOn",
    "succeeds"
  ],
  boundaries: setsOf,
  claims: keysOf,
  facts: (agreement) => {
    switch (agreement._tag) {
      case "Prospect":
        return []
      case "Draft":
      case "Proposed":
        return factsOfDraft(agreement)
      case "Dropped":
        return factsOfDropped(agreement)
      case "Active":
      case "Ended":
        return factsOfSigned(agreement, period(agreement.firstDay, agreement.lastDay))
    }
  },
  reminders: (agreement) => {
    switch (agreement._tag) {
      case "Draft":
      case "Proposed":
        return remindersOfDraft(agreement)
      case "Active":
        return remindersOfSigned(agreement)
      case "Prospect":
      case "Dropped":
      case "Ended":
        return []
    }
  },
  evolution: 3,
  projection: 2
}) {}

/**
 * The state of an agreement.
 *
 * @da partnerskabsaftale
 * @category models
 */
export type AgreementState = StateOf<typeof Agreement>
