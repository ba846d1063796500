import type { AgreementQuestions } from "./AgreementAsked.ts"
import { agreementPeople } from "./agreementPeople.ts"
import { agreementSignatures } from "./agreementSignatures.ts"
import type { Questions } from "./AskedOf.ts"
import type { Inside } from "./inside.ts"
import { readBack } from "./readBack.ts"
import { agreementStanding } from "./standingQuestions.ts"

/** Everything that can be asked of agreements, for both doors. */
export const agreementQuestions = (inside: Inside): Questions<AgreementQuestions> => ({
  ...agreementPeople(inside),
  ...agreementSignatures(inside),
  ...readBack(inside),
  ...agreementStanding(inside)
})
