import { definePoint, indicator, observed } from "../../plugin/index.ts"
import { Effort } from "./Effort.ts"
import { effortFollowUpAfter, effortResults } from "./effortCodes.ts"
import {
  begin,
  correctDays,
  end,
  promote,
  tieAgreement,
  tiePlace,
  untie,
  voidEffort,
  withdrawEnd
} from "./effortCommands.ts"
import { EffortAdvanced, EffortFollowedUp, EffortProgress } from "./EffortProgress.ts"
import { EffortEnded, EffortPromoted, EffortRuns, EffortTied } from "./effortFacts.ts"
import {
  EffortEndsFirst,
  EffortTakenBack,
  EffortWasThere,
  FollowUpNotLater,
  GoalUnknown,
  NamedTwice,
  NotTied,
  OutsideEffort,
  ProgressOfAnother,
  PromotedIntoItself,
  ResultUnknown,
  ToldOutside
} from "./effortRefusals.ts"
import { otherTerms } from "./otherTerms.ts"
import { correctProgress, followUp, tellProgress, voidProgress } from "./progressCommands.ts"

/**
 * Point 7: something specially arranged.
 *
 * @da andet, en særligt tilrettelagt indsats
 * @source LBR 2011, kap. 3 nr. 9: the seventh point is free
 * @assumes what each side promises beside the terms: the printed terms are not in the source documents
 * @assumes progress shows that the company does what is agreed, and follow-up that the authority does
 * @assumes a change of what was signed is approved anew by both; no source says so
 * @category models
 */
export class Other extends definePoint("other", {
  title: { da: "Andet", en: "Other" },
  terms: otherTerms,
  material: { about: "reapprove" },
  promises: {
    company: {
      by: "company",
      title: { da: "Gør det, der er aftalt", en: "Does what is agreed" },
      promised: () => true,
      per: "year",
      observed: observed(EffortAdvanced, { through: "agreement", taken: "flow" })
    },
    authority: {
      by: "authority",
      title: { da: "Gør det, der er aftalt", en: "Does what is agreed" },
      promised: () => true,
      per: "year",
      observed: observed(EffortFollowedUp, { through: "agreement", taken: "flow" })
    }
  },
  entities: [Effort, EffortProgress],
  commands: {
    begin,
    correctDays,
    tieAgreement,
    tiePlace,
    untie,
    end,
    promote,
    withdrawEnd,
    voidEffort,
    tellProgress,
    correctProgress,
    voidProgress,
    followUp
  },
  refusals: [
    EffortEndsFirst,
    EffortTakenBack,
    EffortWasThere,
    FollowUpNotLater,
    GoalUnknown,
    NamedTwice,
    NotTied,
    OutsideEffort,
    ProgressOfAnother,
    PromotedIntoItself,
    ResultUnknown,
    ToldOutside
  ],
  codes: [effortResults],
  parameters: [effortFollowUpAfter],
  indicators: {
    running: indicator(EffortRuns, {
      title: { da: "Særlige indsatser i gang", en: "Special efforts running" },
      taken: { how: "stock" }
    }),
    ended: indicator(EffortEnded, {
      title: { da: "Afsluttede indsatser efter resultat", en: "Efforts ended, by result" },
      taken: { how: "flow" },
      by: ["result"]
    }),
    promoted: indicator(EffortPromoted, {
      title: { da: "Indsatser, der er blevet et punkt", en: "Efforts that became a point" },
      taken: { how: "flow" },
      by: ["into"]
    }),
    progress: indicator(EffortAdvanced, {
      title: { da: "Fremdrift efter indsats og mål", en: "Progress, by effort and goal" },
      taken: { how: "flow" },
      counted: { sum: "amount" },
      by: ["effort", "goal"]
    }),
    followUps: indicator(EffortFollowedUp, {
      title: { da: "Opfølgninger på indsatser", en: "Follow-ups of efforts" },
      taken: { how: "flow" }
    }),
    tied: indicator(EffortTied, {
      title: { da: "Pladser og aftaler knyttet til indsatser", en: "Places and agreements tied to efforts" },
      taken: { how: "stock" },
      by: ["to"]
    })
  }
}) {}
