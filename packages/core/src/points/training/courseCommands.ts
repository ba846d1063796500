import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, agreed, Code, command, decision, Id, one } from "../../plugin/index.ts"
import { EmployeeCourse } from "./EmployeeCourse.ts"
import { codeKnown, notBefore } from "./trainingChecks.ts"
import { trainingDropReasons, trainingSubjects } from "./trainingCodes.ts"
import { NobodyTrained } from "./trainingRefusals.ts"
import { trainingTerms } from "./trainingTerms.ts"

/** @da planlæg et kursus for medarbejdere */
export const planCourse = command({
  input: Schema.Struct({ course: Id, agreement: Id, subject: Code, firstDay: Day, lastDay: Day }),
  reads: ({ course, agreement, firstDay }) => ({
    nothing: absent(EmployeeCourse, course, "/course"),
    agreed: agreed(trainingTerms, agreement, firstDay)
  }),
  decide: ({ agreed: { party } }, { course, firstDay, ...told }, context) =>
    decision(
      [
        notBefore(firstDay, told.lastDay, "/lastDay"),
        codeKnown({ list: trainingSubjects, code: told.subject, on: firstDay, field: "/subject" }, context)
      ],
      () => [EmployeeCourse.events.Planned(course, firstDay, { ...told, party })]
    )
})

const reads = ({ course }: { readonly course: string }) => ({ course: one(EmployeeCourse, course, "/course") })

/**
 * A course was held: how many came, and for how many days. Told again, it is corrected.
 *
 * @da kurset er holdt
 */
export const holdCourse = command({
  input: Schema.Struct({ course: Id, lastDay: Day, people: Schema.Natural, days: Schema.Natural }),
  reads,
  decide: ({ course: { id, state } }, { lastDay, people, days }) =>
    decision(
      [
        notBefore(state.firstDay, lastDay, "/lastDay"),
        NobodyTrained.when(people === 0, { field: "/people" }),
        NobodyTrained.when(days === 0, { field: "/days" })
      ],
      () => [EmployeeCourse.events.Held(id, lastDay, { people, days })]
    )
})

/** @da kurset er aflyst */
export const cancelCourse = command({
  input: Schema.Struct({ course: Id, on: Day, reason: Code }),
  reads,
  decide: ({ course: { id } }, { on, reason }, context) =>
    decision([codeKnown({ list: trainingDropReasons, code: reason, on, field: "/reason" }, context)], () => [
      EmployeeCourse.events.Cancelled(id, on, { reason })
    ])
})

/** @da kurset skulle aldrig have været der */
export const voidCourse = command({
  input: Schema.Struct({ course: Id, on: Day }),
  reads,
  decide: ({ course: { id } }, { on }) => decision([], () => [EmployeeCourse.events.Voided(id, on, {})])
})
