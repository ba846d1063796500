import { defineModule, indicator } from "../../plugin/index.ts"
import { alignBefore, expectationItems } from "./expectationCodes.ts"
import { agree, align, begin, change, withdraw } from "./expectationCommands.ts"
import { ExpectationForm, ExpectationsAligned, ExpectationsBegun, ExpectationsMissing } from "./ExpectationForm.ts"
import { BeforeExpectations, ExpectationTwice, NotAgreedByBoth, UnknownExpectation } from "./expectationRefusals.ts"

/**
 * Expectations of a stay, agreed to by both sides before it begins.
 *
 * @da forventningsafstemning
 * @source Cabi Samarbejdet i praksis: the good match; LBR 2011, p. 20
 * @category models
 */
export class Expectations extends defineModule("expectations", {
  title: { da: "Forventningsafstemning", en: "Expectations aligned before a stay" },
  entities: [ExpectationForm],
  commands: { begin, change, agree, align, withdraw },
  refusals: [BeforeExpectations, ExpectationTwice, NotAgreedByBoth, UnknownExpectation],
  codes: [expectationItems],
  parameters: [alignBefore],
  indicators: {
    begun: indicator(ExpectationsBegun, {
      title: { da: "Forventningsafstemninger begyndt", en: "Forms of expectations begun" },
      taken: { how: "flow" }
    }),
    aligned: indicator(ExpectationsAligned, {
      title: {
        da: "Forventninger afstemt før og efter forløbets begyndelse",
        en: "Aligned before a stay began, and after"
      },
      taken: { how: "flow" },
      by: ["before"]
    }),
    missing: indicator(ExpectationsMissing, {
      title: { da: "Forløb begyndt uden afstemte forventninger", en: "Stays begun without aligned expectations" },
      taken: { how: "stock" }
    })
  }
}) {}
