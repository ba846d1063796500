import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { agreed, Code, command, decision, Id, one } from "../../plugin/index.ts"
import { codeKnown } from "./retentionChecks.ts"
import { retentionCancelReasons, retentionCourseKinds } from "./retentionCodes.ts"
import { RetentionCourse } from "./RetentionCourse.ts"
import { InvitedAfterCourse, InvitedAlready, NotInvited } from "./retentionRefusals.ts"
import { retentionTerms } from "./retentionTerms.ts"
import { noticeOf } from "./talkCommands.ts"

const reads = ({ course }: { readonly course: string }) => ({ course: one(RetentionCourse, course, "/course") })

/** @da planlæg et kursus for arbejdsgivere; dets id er i `answer.events` */
export const planCourse = command({
  input: Schema.Struct({ kind: Code, on: Day }),
  reads: () => ({}),
  decide: (_, { kind, on }, context) =>
    decision([codeKnown({ list: retentionCourseKinds, code: kind, on, field: "/kind" }, context)], () => [
      RetentionCourse.events.Planned(context.newId(0), on, { kind, noticeOn: noticeOf(on, context) })
    ])
})

/** @da inviter en virksomhed til kurset */
export const inviteToCourse = command({
  input: Schema.Struct({ course: Id, agreement: Id, on: Day }),
  reads: ({ agreement, on, ...input }) => ({ ...reads(input), agreed: agreed(retentionTerms, agreement, on) }),
  decide: ({ course: { id, state }, agreed: { party } }, { agreement, on }) =>
    decision(
      [
        InvitedAlready.when(
          state.invited.some((one) => one.agreement === agreement),
          { agreement }
        ),
        InvitedAfterCourse.when(on > state.on, { courseOn: state.on })
      ],
      () => [RetentionCourse.events.Invited(id, on, { agreement, party })]
    )
})

/** @da flyt kurset */
export const moveCourse = command({
  input: Schema.Struct({ course: Id, on: Day }),
  reads,
  decide: ({ course: { id } }, { on }, context) =>
    decision([], () => [RetentionCourse.events.Moved(id, on, { noticeOn: noticeOf(on, context) })])
})

/**
 * A course was held: which of the invited came, with how many people, and how many others. Told again, it is corrected.
 *
 * @da kurset er holdt
 */
export const holdCourse = command({
  input: Schema.Struct({
    course: Id,
    on: Day,
    came: Schema.Array(Schema.Struct({ agreement: Id, people: Schema.Natural })),
    others: Schema.optionalKey(Schema.Struct({ companies: Schema.Natural, people: Schema.Natural }))
  }),
  reads,
  decide: ({ course: { id, state } }, { on, came, others = { companies: 0, people: 0 } }) => {
    const allowed = state.invited.map(({ agreement }) => agreement)
    return decision(
      [
        came.flatMap(({ agreement }, at) =>
          NotInvited.unless(
            allowed.includes(agreement) && came.findIndex((one) => one.agreement === agreement) === at,
            { allowed, field: `/came/${at}/agreement` }
          )
        )
      ],
      () => [RetentionCourse.events.Held(id, on, { came, others })]
    )
  }
})

/** @da kurset er aflyst */
export const cancelCourse = command({
  input: Schema.Struct({ course: Id, on: Day, reason: Code }),
  reads,
  decide: ({ course: { id } }, { on, reason }, context) =>
    decision([codeKnown({ list: retentionCancelReasons, code: reason, on, field: "/reason" }, context)], () => [
      RetentionCourse.events.Cancelled(id, on, { reason })
    ])
})

/** @da kurset skulle aldrig have været der */
export const voidCourse = command({
  input: Schema.Struct({ course: Id, on: Day }),
  reads,
  decide: ({ course: { id } }, { on }) => decision([], () => [RetentionCourse.events.Voided(id, on, {})])
})
