import { definePoint, indicator, observed, toldAhead } from "../../plugin/index.ts"
import { Fair } from "./Fair.ts"
import { fairCancelReasons, fairCountsWithin, fairKinds, fairNotice } from "./fairCodes.ts"
import { cancelFair, changeFairDay, evaluateFair, holdFair, planFair, voidFair } from "./fairCommands.ts"
import { registerCompany, registerGuest, tellCounts, tellHires, tellJobs, unregister } from "./fairCompanyCommands.ts"
import {
  CompanyAtFair,
  CompanyJobsAtFair,
  FairTookPlace,
  HiredAtFair,
  JobsAtFair,
  VisitorsAtFair
} from "./fairFacts.ts"
import {
  AtFairAlready,
  FairAfterHire,
  FairCodeUnknown,
  FewerJobsThanCompanies,
  GuestClosed,
  HiredBeforeFair,
  NoCounts,
  NotAtFair,
  RegisteredAfterFair
} from "./fairRefusals.ts"
import { fairTerms } from "./fairTerms.ts"

/**
 * Point 6: fairs and events.
 *
 * @da messer og events
 * @source LBR 2011, kap. 3 nr. 8: the company takes part and recruits
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Fairs extends definePoint("fairs", {
  title: { da: "Messer og events", en: "Fairs and events" },
  terms: fairTerms,
  material: { recruits: "reapprove" },
  promises: {
    takesPart: {
      by: "company",
      title: { da: "Deltager i messer og events", en: "Takes part in fairs and events" },
      promised: () => true,
      per: "year",
      observed: observed(CompanyAtFair, { through: "agreement", taken: "flow" })
    },
    recruits: {
      by: "company",
      title: { da: "Rekrutterer ved messer og events", en: "Recruits at fairs and events" },
      promised: ({ recruits }) => recruits,
      per: "year",
      observed: observed(HiredAtFair, { through: "agreement", taken: "flow", counted: { sum: "people" } })
    },
    arranges: {
      by: "authority",
      title: { da: "Arrangerer messer og events", en: "Arranges fairs and events" },
      promised: () => true,
      per: "year",
      notCountable: { da: "en messe hører ikke til en aftale", en: "a fair does not belong to an agreement" }
    }
  },
  entities: [Fair],
  policies: toldAhead("fairs", { holdFair }),
  commands: {
    planFair,
    changeFairDay,
    holdFair,
    cancelFair,
    voidFair,
    registerCompany,
    registerGuest,
    unregister,
    tellJobs,
    tellCounts,
    tellHires,
    evaluateFair
  },
  refusals: [
    AtFairAlready,
    FairAfterHire,
    FairCodeUnknown,
    FewerJobsThanCompanies,
    GuestClosed,
    HiredBeforeFair,
    NoCounts,
    NotAtFair,
    RegisteredAfterFair
  ],
  codes: [fairKinds, fairCancelReasons],
  parameters: [fairNotice, fairCountsWithin],
  indicators: {
    held: indicator(FairTookPlace, {
      title: { da: "Afholdte messer og events efter art", en: "Fairs and events held, by kind" },
      taken: { how: "flow" },
      where: { outcome: "held" },
      by: ["kind"]
    }),
    cancelled: indicator(FairTookPlace, {
      title: { da: "Aflyste messer og events efter grund", en: "Fairs and events cancelled, by reason" },
      taken: { how: "flow" },
      where: { outcome: "cancelled" },
      by: ["reason"]
    }),
    jobs: indicator(JobsAtFair, {
      title: { da: "Job på messer efter art", en: "Jobs presented at fairs, by kind" },
      taken: { how: "flow" },
      counted: { sum: "jobs" },
      by: ["kind"]
    }),
    visitors: indicator(VisitorsAtFair, {
      title: { da: "Besøgende, talt nøjagtigt eller mindst", en: "Visitors, counted exactly or at least" },
      taken: { how: "flow" },
      counted: { sum: "people" },
      by: ["told"]
    }),
    companies: indicator(CompanyAtFair, {
      title: { da: "Virksomheder på messer", en: "Companies at fairs" },
      taken: { how: "flow" },
      counted: { distinct: "party" }
    }),
    jobsOfCompanies: indicator(CompanyJobsAtFair, {
      title: { da: "Job, som virksomheder har præsenteret", en: "Jobs presented by companies" },
      taken: { how: "flow" },
      counted: { sum: "jobs" },
      by: ["party"]
    }),
    hires: indicator(HiredAtFair, {
      title: { da: "Ansættelser fra messer", en: "Hires from fairs" },
      taken: { how: "flow" },
      counted: { sum: "people" }
    })
  }
}) {}
