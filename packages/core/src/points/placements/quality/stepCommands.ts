import * as Schema from "effect/Schema"
import { Day } from "../../../calendar/index.ts"
import { Code, command, decision, Id, maybe, Note, one } from "../../../plugin/index.ts"
import { Placement } from "../placement/Placement.ts"
import { itsOwn } from "../placement/placementChecks.ts"
import { followUpSkipReasons } from "../placement/placementCodes.ts"
import { OutsidePlacement } from "../placement/placementRefusals.ts"
import { codeKnown } from "../places/placeChecks.ts"
import { UnknownCode } from "../places/placeRefusals.ts"
import { qualityBy } from "./qualityChecks.ts"
import { QualityCompany } from "./QualityCompany.ts"
import { QualityStanding } from "./qualityFields.ts"
import { BeforeGrant, QualityNotOn, QualityOnAlready, SkippedNeedsReason } from "./qualityRefusals.ts"

/**
 * Puts a placement under the concept that was on when it was granted, where that was told after the placement was.
 *
 * @da læg forløbet ind under kvalitetskonceptet
 */
export const applyQuality = command({
  input: Schema.Struct({ placement: Id, party: Id }),
  reads: ({ placement, party }) => ({
    placement: one(Placement, placement, "/placement"),
    company: maybe(QualityCompany, party)
  }),
  decide: ({ placement: { id, state }, company }, { party }, context) => {
    const { grantedOn, quality } = state
    const by = qualityBy(company?.state, state, context)
    return decision(
      [
        itsOwn(state, { party }),
        QualityNotOn.when(by === undefined, { on: grantedOn, field: "/placement" }),
        QualityOnAlready.when(quality !== undefined, { group: quality?.group ?? "", field: "/placement" })
      ],
      () => [Placement.events.QualityApplied(id, grantedOn, by!)]
    )
  }
})

/**
 * Tells that a step of the concept was agreed, done or skipped; told again, it takes the place of what was told.
 *
 * @da trin i kvalitetskonceptet: aftalt, gjort eller sprunget over
 * @assumes following up and evaluating are not done before the first day, and either may be after the last
 */
export const tellQualityStep = command({
  input: Schema.Struct({
    placement: Id,
    on: Day,
    step: Code,
    standing: QualityStanding,
    reason: Schema.optionalKey(Code),
    note: Schema.optionalKey(Note)
  }),
  reads: ({ placement }) => ({ placement: one(Placement, placement, "/placement") }),
  decide: ({ placement: { id, state } }, { on, placement: _, note, ...told }, context) => {
    const { quality, grantedOn, firstDay, lastDay } = state
    const { step, standing, reason } = told
    const allowed = quality?.steps.map(({ step }) => step) ?? []
    const phase = quality?.steps.find((one) => one.step === step)?.phase ?? "etablering"
    return decision(
      [
        QualityNotOn.when(quality === undefined, { on: grantedOn, field: "/placement" }),
        UnknownCode.when(quality !== undefined && !allowed.includes(step), {
          code: step,
          allowed,
          words: {},
          field: "/step"
        }),
        BeforeGrant.when(on < grantedOn, { grantedOn }),
        OutsidePlacement.when(phase !== "etablering" && standing === "done" && grantedOn <= on && on < firstDay, {
          firstDay,
          lastDay,
          field: "/on"
        }),
        SkippedNeedsReason.unless((standing === "skipped") === (reason !== undefined), { standing }),
        reason === undefined
          ? []
          : codeKnown({ list: followUpSkipReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [Placement.events.QualityStepTold(id, on, { ...told, ...(note === undefined ? {} : { noteRef: note }) })]
    )
  }
})
