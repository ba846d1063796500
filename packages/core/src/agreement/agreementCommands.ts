import { approve, revokeApproval } from "./approvals/approvalCommands.ts"
import { correctContacts, nameContacts, namePointContact } from "./contactCommands.ts"
import { changeEdition } from "./editionCommands.ts"
import { correctEnd, end, withdrawEnd } from "./endCommands.ts"
import { handOver } from "./handOver.ts"
import { correctStart, extend, review, shorten } from "./lengthCommands.ts"
import { pause, resume, withdrawPause } from "./pauseCommands.ts"
import { addPoint, changePoint, endPoint } from "./pointCommands.ts"
import { correctPoint, withdrawPointChange } from "./pointCorrections.ts"
import { choosePoints, draft, draftProspect, keepDraft } from "./preparingCommands.ts"
import { renew } from "./renewCommand.ts"
import { assign, consider, drop } from "./prospectCommands.ts"
import { propose, takeBack } from "./proposingCommands.ts"
import { sign } from "./signingCommands.ts"

/** Everything that can be done with an agreement. */
export const agreementCommands = {
  consider,
  assign,
  draft,
  draftProspect,
  choosePoints,
  keepDraft,
  drop,
  propose,
  takeBack,
  approve,
  revokeApproval,
  sign,
  nameContacts,
  namePointContact,
  correctContacts,
  handOver,
  addPoint,
  changePoint,
  endPoint,
  correctPoint,
  withdrawPointChange,
  changeEdition,
  pause,
  resume,
  withdrawPause,
  review,
  extend,
  renew,
  shorten,
  correctStart,
  end,
  correctEnd,
  withdrawEnd
}
