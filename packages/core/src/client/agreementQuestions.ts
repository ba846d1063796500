import type { AgreementContacts } from "./ContactAnswers.ts"
import { agreementPeople } from "./agreementPeople.ts"
import type { AgreementSignatures } from "./ApprovalAnswers.ts"
import { agreementSignatures } from "./agreementSignatures.ts"
import type { Inside } from "./inside.ts"
import type { Questions } from "./AskedOf.ts"

/**
 * Everything that can be asked of agreements beside what can be asked of every life.
 *
 * @category models
 */
export interface AgreementQuestions extends AgreementContacts, AgreementSignatures {}

/** Everything that can be asked of agreements, for both doors. */
export const agreementQuestions = (inside: Inside): Questions<AgreementQuestions> => ({
  ...agreementPeople(inside),
  ...agreementSignatures(inside)
})
