/** What the commands of agreements and people are given. */
export type { AboutAgreement, AgreementChange, AgreementOnDay, MayTellWhy, MustTellWhy } from "./about.ts"
export type { ApproveInput, RevokeApprovalInput } from "./approving.ts"
export type {
  CorrectContactsInput,
  HandOverInput,
  NameContactsInput,
  NamePointContactInput,
  SomeSides
} from "./contacts.ts"
export type { CorrectStartInput, EndInput, LastDayInput, PauseInput, ReviewInput, ShortenInput } from "./length.ts"
export type {
  AbsentInput,
  AboutPerson,
  BackInput,
  LeaveInput,
  PersonInput,
  WithdrawAbsenceInput,
  WithdrawLeavingInput
} from "./people.ts"
export type {
  ChangeEditionInput,
  CorrectPointInput,
  EndPointInput,
  PointTermsInput,
  WithdrawPointChangeInput
} from "./points.ts"
export type {
  AssignInput,
  ChoosePointsInput,
  ConsiderInput,
  DraftInput,
  DraftProspectInput,
  ProposeInput,
  SignInput
} from "./preparing.ts"
