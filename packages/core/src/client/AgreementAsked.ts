import type { AgreementSignatures } from "./ApprovalAnswers.ts"
import type { AgreementContacts } from "./ContactAnswers.ts"
import type { ReadingBack } from "./ReadingBack.ts"
import type { AgreementStanding } from "./StandingAsked.ts"

/**
 * Everything that can be asked of agreements beside what can be asked of every life.
 *
 * @category models
 */
export interface AgreementQuestions extends AgreementContacts, AgreementSignatures, ReadingBack, AgreementStanding {}
