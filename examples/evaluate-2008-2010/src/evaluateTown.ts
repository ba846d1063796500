import { endOfDay, type Instant } from "@partnerskab/core"
import {
  type Assessment,
  checkAssessments,
  checkStatement,
  type EvaluationReport,
  type KnowledgeComparison
} from "@partnerskab/core/evaluation"
import { criteria } from "./criteria.ts"
import type { Town } from "./town.ts"
import { asStated, statedCriteria } from "./statedCriteria.ts"
import { statements } from "./statements.ts"
import { countingDay } from "./townPlan.ts"

/** What the evaluation of July 2011 could know. */
const evaluationKnew: Instant = endOfDay("2011-06-30")

/** Every criterion that has facts, counted on its printed day by what the evaluation could know. */
export const recompute = (town: Town): Promise<ReadonlyArray<Assessment>> =>
  Promise.all(criteria.map((criterion) => town.assess(criterion, { knownBy: evaluationKnew })))

/** One criterion by what was known on its day, and by what is known now. */
const compare = async (town: Town): Promise<KnowledgeComparison> => {
  const [criterion] = criteria
  const then = await town.assess(criterion!, { knownBy: endOfDay(countingDay) })
  const now = await town.assess(criterion!)
  const row = (knownBy: Instant | "now", { result, verdict }: Assessment) => ({
    knownBy,
    result: result as number,
    verdict
  })
  return {
    id: criterion!.id,
    asOf: criterion!.asOf,
    rows: [row(endOfDay(countingDay), then), row("now", now)],
    because: {
      da: "I september 2011 blev det rettet, at én aftale var ophørt 31. marts 2011. Den tidligere opgørelse kan stadig genskabes.",
      en: "In September 2011 it was corrected that one agreement had ended on 31 March 2011. The earlier count can still be made again."
    }
  }
}

/** The evaluation as data. */
export const evaluateTown = async (town: Town): Promise<EvaluationReport> => {
  const recomputed = new Map((await recompute(town)).map((one) => [one.id, one]))
  const all = statedCriteria.map((stated) => recomputed.get(stated.id) ?? asStated(stated))
  return {
    format: "partnerskab/evaluation/1",
    title: {
      da: "Evaluering af partnerskabsaftaler 2008–2010",
      en: "Evaluation of partnership agreements 2008–2010"
    },
    authority: town.authority.displayName,
    notices: [
      {
        da: "Byen er opdigtet: aftaler, virksomheder og pladser er lavet, så totalerne er dem, LBR's evaluering fra juli 2011 trykte. Tallene er talt op af det, kommandoerne efterlod.",
        en: "The town is made up: agreements, companies and places were made so that the totals are those printed in LBR's evaluation of July 2011. The numbers are counted from what the commands left behind."
      }
    ],
    criteria: all,
    findings: [...checkAssessments(all), ...statements.flatMap(checkStatement)].toSorted((a, b) =>
      a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0
    ),
    comparisons: [await compare(town)]
  }
}
