// Every mistake that the tests are shown, with the subject it belongs to.
import { administeredMutants } from "./administered.mjs"
import { agreementCommandMutants } from "./agreementCommands.mjs"
import { agreementMutants } from "./agreements.mjs"
import { agreementApprovalMutants } from "./agreementApprovals.mjs"
import { agreementPeopleMutants } from "./agreementPeople.mjs"
import { agreementQuestionMutants } from "./agreementQuestions.mjs"
import { approvalMutants } from "./approvals.mjs"
import { assemblyMutants } from "./assembly.mjs"
import { calendarMutants } from "./calendar.mjs"
import { denmarkMutants } from "./denmark.mjs"
import { denmarkPackMutants } from "./denmarkPacks.mjs"
import { driftMutants } from "./drift.mjs"
import { lawMutants } from "./law.mjs"
import { lineageMutants } from "./lineage.mjs"
import { policyMutants } from "./policies.mjs"
import { reminderMutants } from "./reminders.mjs"
import { serverMutants } from "./server.mjs"
import { settingMutants } from "./settings.mjs"
import { storageMutants } from "./storage.mjs"

const of = (subject, mutants) => mutants.map((one) => ({ subject, ...one }))
export const allMutants = [
  ...of("assembly", [...assemblyMutants, ...settingMutants]),
  ...of("lineage", lineageMutants),
  ...of("policies", [...policyMutants, ...approvalMutants]),
  ...of("storage", [...storageMutants, ...serverMutants, ...driftMutants, ...administeredMutants]),
  ...of("agreement", [...agreementMutants, ...agreementCommandMutants]),
  ...of("agreement", [...agreementApprovalMutants, ...agreementPeopleMutants, ...agreementQuestionMutants]),
  ...of("calendar", calendarMutants),
  ...of("denmark", denmarkMutants),
  ...of("law", lawMutants),
  ...of("reminders", reminderMutants),
  ...of("packs", denmarkPackMutants)
]
