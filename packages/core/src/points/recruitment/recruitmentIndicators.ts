import { indicator } from "../../plugin/index.ts"
import {
  AdShown,
  BarterGiven,
  BarterPromised,
  CandidateProposed,
  HiredFromOrder,
  MatchEnded,
  OrderAnswerDue,
  OrderEnded,
  OrderOpen,
  OrderReceived
} from "./recruitmentFacts.ts"

/** What is counted of recruitment. */
export const recruitmentIndicators = {
  orders: indicator(OrderReceived, {
    title: { da: "Modtagne jobordrer", en: "Job orders received" },
    taken: { how: "flow" }
  }),
  positions: indicator(OrderReceived, {
    title: { da: "Stillinger i modtagne jobordrer", en: "Positions of job orders received" },
    taken: { how: "flow" },
    counted: { sum: "positions" }
  }),
  ordersOpen: indicator(OrderOpen, {
    title: { da: "Jobordrer, der skal besættes", en: "Job orders to be filled" },
    taken: { how: "stock" }
  }),
  answers: indicator(OrderAnswerDue, {
    title: { da: "Svarfrister på jobordrer: overholdt og ikke", en: "Answers to job orders: in time and not" },
    taken: { how: "flow" },
    by: ["kept"]
  }),
  ended: indicator(OrderEnded, {
    title: { da: "Jobordrer besat, trukket tilbage og lukket", en: "Job orders filled, withdrawn and closed" },
    taken: { how: "flow" },
    by: ["standing", "reason"]
  }),
  daysToFill: indicator(OrderEnded, {
    title: { da: "Dage til en jobordre er besat", en: "Days until a job order is filled" },
    taken: { how: "flow" },
    where: { standing: "filled" },
    counted: { histogram: "days" }
  }),
  hires: indicator(HiredFromOrder, {
    title: { da: "Ansættelser fra jobordrer", en: "Hires from job orders" },
    taken: { how: "flow" }
  }),
  daysToHire: indicator(HiredFromOrder, {
    title: { da: "Dage til en ansættelse", en: "Days until a hire" },
    taken: { how: "flow" },
    counted: { histogram: "days" }
  }),
  ads: indicator(AdShown, {
    title: { da: "Jobannoncer efter kanal", en: "Advertisements, by channel" },
    taken: { how: "flow" },
    by: ["channel", "by"]
  }),
  adsShown: indicator(AdShown, {
    title: { da: "Jobannoncer, der er slået op", en: "Advertisements shown" },
    taken: { how: "stock" },
    by: ["channel"]
  }),
  candidates: indicator(CandidateProposed, {
    title: { da: "Foreslåede kandidater", en: "Candidates proposed" },
    taken: { how: "flow" }
  }),
  matchesEnded: indicator(MatchEnded, {
    title: {
      da: "Kandidater, det ikke blev til noget med, efter grund",
      en: "Candidates it came to nothing with, by reason"
    },
    taken: { how: "flow" },
    by: ["standing", "by", "reason"]
  }),
  failedMatches: indicator(MatchEnded, {
    title: { da: "Match, der gik galt", en: "Failed matches" },
    taken: { how: "flow" },
    where: { failed: true }
  }),
  barterPromised: indicator(BarterPromised, {
    title: { da: "Lovet i byttehandlen efter part", en: "Promised in the barter, by side" },
    taken: { how: "flow" },
    by: ["side", "kind"],
    counted: { sum: "number" }
  }),
  barterGiven: indicator(BarterGiven, {
    title: { da: "Givet i byttehandlen efter part", en: "Given in the barter, by side" },
    taken: { how: "flow" },
    by: ["side", "kind"],
    counted: { sum: "number" }
  })
}
