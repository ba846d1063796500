/**
 * The yearly award for social responsibility.
 *
 * @module
 */
import { defineModule, indicator } from "../../plugin/index.ts"
import {
  addJuror,
  handOver,
  nominate,
  open,
  pickWinner,
  planHandover,
  removeJuror,
  voidAward,
  withdrawNomination,
  withdrawWinner
} from "./awardCommands.ts"
import {
  AwardOutOfOrder,
  JurorNotImpartial,
  JurorTwice,
  NominatedAlready,
  NominatorUnknown,
  NotNominated,
  WonLately
} from "./awardRefusals.ts"
import { nominators, yearsBetweenWins } from "./awardSettings.ts"
import { AwardHandedOver, AwardWon, AwardYear, Nomination } from "./AwardYear.ts"

/**
 * The award of the council: nominations are collected, a jury finds one winner a year, and it is handed over.
 *
 * @da LBR's virksomhedspris
 * @source LBR 2011, p. 27
 * @category models
 */
export class Award extends defineModule("award", {
  title: { da: "Virksomhedsprisen", en: "The company award" },
  entities: [AwardYear],
  commands: {
    open,
    nominate,
    withdrawNomination,
    addJuror,
    removeJuror,
    pickWinner,
    withdrawWinner,
    planHandover,
    handOver,
    voidAward
  },
  refusals: [
    AwardOutOfOrder,
    JurorNotImpartial,
    JurorTwice,
    NominatedAlready,
    NominatorUnknown,
    NotNominated,
    WonLately
  ],
  parameters: [yearsBetweenWins],
  codes: [nominators],
  indicators: {
    nominations: indicator(Nomination, {
      title: { da: "Indstillinger efter år", en: "Nominations, by year" },
      taken: { how: "flow" },
      by: ["year"]
    }),
    winners: indicator(AwardWon, {
      title: { da: "Vindere efter år", en: "Winners, by year" },
      taken: { how: "flow" },
      by: ["year", "party"]
    }),
    handedOver: indicator(AwardHandedOver, {
      title: { da: "Overrakte priser", en: "Awards handed over" },
      taken: { how: "flow" }
    })
  }
}) {}

export { AwardHandedOver, AwardWon, AwardYear, type AwardYearState, Nomination } from "./AwardYear.ts"
export {
  AwardOutOfOrder,
  JurorNotImpartial,
  JurorTwice,
  NominatedAlready,
  NominatorUnknown,
  NotNominated,
  WonLately
} from "./awardRefusals.ts"
export { nominators, yearsBetweenWins } from "./awardSettings.ts"
