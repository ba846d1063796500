import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { agreed, Code, command, decision, Id, one } from "../../plugin/index.ts"
import { HealthActivity } from "./HealthActivity.ts"
import { codeKnown } from "./retentionChecks.ts"
import { healthKinds, retentionCancelReasons } from "./retentionCodes.ts"
import { retentionTerms } from "./retentionTerms.ts"
import { noticeOf } from "./talkCommands.ts"

/** @da planlæg sundhedsfremme; dens id er i `answer.events` */
export const planHealth = command({
  input: Schema.Struct({ agreement: Id, kind: Code, on: Day }),
  reads: ({ agreement, on }) => ({ agreed: agreed(retentionTerms, agreement, on) }),
  decide: ({ agreed: { party } }, { on, ...told }, context) =>
    decision([codeKnown({ list: healthKinds, code: told.kind, on, field: "/kind" }, context)], () => [
      HealthActivity.events.Planned(context.newId(0), on, { ...told, party, noticeOn: noticeOf(on, context) })
    ])
})

const reads = ({ activity }: { readonly activity: string }) => ({
  activity: one(HealthActivity, activity, "/activity")
})

/** @da sundhedsfremme holdt; fortalt igen bliver den rettet */
export const holdHealth = command({
  input: Schema.Struct({ activity: Id, on: Day, people: Schema.Natural }),
  reads,
  decide: ({ activity: { id } }, { on, people }) => decision([], () => [HealthActivity.events.Held(id, on, { people })])
})

/** @da sundhedsfremme aflyst */
export const cancelHealth = command({
  input: Schema.Struct({ activity: Id, on: Day, reason: Code }),
  reads,
  decide: ({ activity: { id } }, { on, reason }, context) =>
    decision([codeKnown({ list: retentionCancelReasons, code: reason, on, field: "/reason" }, context)], () => [
      HealthActivity.events.Cancelled(id, on, { reason })
    ])
})

/** @da aktiviteten skulle aldrig have været der */
export const voidHealth = command({
  input: Schema.Struct({ activity: Id, on: Day }),
  reads,
  decide: ({ activity: { id } }, { on }) => decision([], () => [HealthActivity.events.Voided(id, on, {})])
})
