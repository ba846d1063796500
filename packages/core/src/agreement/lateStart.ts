import { addDays, countWords, type Day } from "../calendar/index.ts"
import { changesOf, needsApproval, type Outcome, ownPolicy, type ValueOn } from "../plugin/index.ts"
import { Agreement, type AgreementState } from "./Agreement.ts"
import { daysInForce } from "./agreementOn.ts"
import { daysBack } from "./agreementSettings.ts"
import { correctStart } from "./lengthCommands.ts"
import { sign } from "./signingCommands.ts"

interface Asked extends Outcome {
  readonly input: { readonly agreement: string }
  readonly today: Day
  readonly valueOn: ValueOn
}

/** The first day of what is signed; that of a draft is none. */
const firstDayOf = (state: AgreementState | undefined): Day | undefined => state && daysInForce(state)?.firstDay

/** Someone else agrees to a first day that is long ago, unless the agreement began no later before. */
const longAgo = ({ input, today, valueOn, ...outcome }: Asked) => {
  const days = valueOn(daysBack, today)
  const change = changesOf(Agreement, outcome).find(({ id }) => id === input.agreement)
  const [was, is] = [firstDayOf(change?.before), firstDayOf(change?.after)]
  if (is === undefined || is >= addDays(today, -days) || (was !== undefined && was <= is)) return undefined
  return needsApproval("agreement.lateStart", ["second"], {
    da: `Aftalen begynder mere end ${countWords(days, "dag", "dage")} tilbage; en anden person skal godkende det.`,
    en: `The agreement begins more than ${countWords(days, "day", "days")} back; a second person must approve that.`
  })
}

/** An agreement that would begin long ago is signed when someone else agrees. */
export const lateStart = ownPolicy(sign, { id: "agreement.lateStart", judge: longAgo })

/** A first day is corrected to one long ago when someone else agrees: otherwise nobody need have agreed to the first. */
export const lateStartCorrected = ownPolicy(correctStart, { id: "agreement.lateStartCorrected", judge: longAgo })
