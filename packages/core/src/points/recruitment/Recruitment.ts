import { definePoint, observed } from "../../plugin/index.ts"
import { endAd, publishVacancy, reportVacancy, tellAd, unpublishVacancy, voidAd } from "./adCommands.ts"
import { giveBarter, promiseBarter, tellBarter, voidBarter } from "./barterCommands.ts"
import { BarterEntry } from "./BarterEntry.ts"
import { Candidate } from "./Candidate.ts"
import {
  agreeInterview,
  decline,
  hire,
  leave,
  propose,
  tellCalled,
  voidCandidate,
  withdrawHire
} from "./candidateCommands.ts"
import { JobAd } from "./JobAd.ts"
import { JobOrder } from "./JobOrder.ts"
import {
  answerOrder,
  changePositions,
  closeOrder,
  handOverOrder,
  receiveOrder,
  voidOrder,
  withdrawOrder
} from "./orderCommands.ts"
import {
  barterKinds,
  barterSides,
  candidateAnswerDays,
  failedMatches,
  matchEndReasons,
  orderAnswerDays,
  orderEndReasons,
  vacancyChannels
} from "./recruitmentCodes.ts"
import { AdShown, CandidateProposed } from "./recruitmentFacts.ts"
import { recruitmentIndicators } from "./recruitmentIndicators.ts"
import { owedByCompany } from "./recruitmentPolicies.ts"
import {
  BarterOfOtherSide,
  CandidateOfAnother,
  OrderNotOpen,
  OrderOfClosed,
  OrderPartyOfAnother,
  OrderWorkplaceOfAnother,
  PositionsFilled,
  RecruitedTooEarly,
  RecruitmentCodeUnknown,
  VacancyNotAsked,
  VacancyShownAlready
} from "./recruitmentRefusals.ts"
import { recruitmentTerms } from "./recruitmentTerms.ts"

/**
 * Point 3: recruiting new employees.
 *
 * @da rekruttering af nye medarbejdere
 * @source LBR 2011, kap. 3 nr. 5: vacancies are advertised on Jobnet
 * @source Cabi Samarbejdet i praksis: the jobcentre helps recruit, and the company takes social responsibility in return
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes the authority helps when it proposes somebody, and an advertisement is the company's whoever put it up
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Recruitment extends definePoint("recruitment", {
  title: { da: "Rekruttering af nye medarbejdere", en: "Recruiting new employees" },
  terms: recruitmentTerms,
  material: { advertisesVacancies: "reapprove" },
  promises: {
    vacancies: {
      by: "company",
      title: { da: "Annoncerer ledige job", en: "Advertises vacancies" },
      promised: ({ advertisesVacancies }) => advertisesVacancies,
      per: "year",
      observed: observed(AdShown, { through: "agreement", taken: "flow" })
    },
    help: {
      by: "authority",
      title: { da: "Hjælper med at rekruttere", en: "Helps to recruit" },
      promised: () => true,
      per: "year",
      observed: observed(CandidateProposed, { through: "agreement", taken: "flow" })
    }
  },
  entities: [JobOrder, Candidate, JobAd, BarterEntry],
  policies: [owedByCompany],
  commands: {
    receiveOrder,
    answerOrder,
    handOverOrder,
    changePositions,
    withdrawOrder,
    closeOrder,
    voidOrder,
    propose,
    agreeInterview,
    hire,
    withdrawHire,
    decline,
    leave,
    tellCalled,
    voidCandidate,
    publishVacancy,
    unpublishVacancy,
    reportVacancy,
    tellAd,
    endAd,
    voidAd,
    promiseBarter,
    tellBarter,
    giveBarter,
    voidBarter
  },
  refusals: [
    BarterOfOtherSide,
    CandidateOfAnother,
    OrderNotOpen,
    OrderOfClosed,
    OrderPartyOfAnother,
    OrderWorkplaceOfAnother,
    PositionsFilled,
    RecruitedTooEarly,
    RecruitmentCodeUnknown,
    VacancyNotAsked,
    VacancyShownAlready
  ],
  codes: [vacancyChannels, orderEndReasons, matchEndReasons, barterKinds],
  tables: [failedMatches, barterSides],
  parameters: [orderAnswerDays, candidateAnswerDays],
  indicators: recruitmentIndicators
}) {}
