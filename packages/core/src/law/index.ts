/**
 * Dated rules that explain themselves and know what they do not know. No Danish number.
 *
 * @module
 */
export { compileLaw } from "./compile.ts"
export { packContent } from "./content.ts"
export {
  type AnyTable,
  datedTable,
  type DatedTable,
  type DatedValue,
  type NotKnown,
  type Sourced,
  type ValueForm,
  type When
} from "./Dated.ts"
export { type CheckExplained, explain, type FactTold, type RuleExplained, type ValueTold } from "./explain.ts"
export { codeForm, codesForm, durationForm, numberForm, recordForm } from "./forms.ts"
export { earliest, type Furthest, greatest } from "./furthest.ts"
export { judge } from "./judge.ts"
export { type Deciding, type Finding, type Judgement, overridden, type Override } from "./Judgement.ts"
export { type Between, endsOf, isExact, type Known } from "./Known.ts"
export type { Law } from "./Law.ts"
export { lint, type PackProblem, type PackProblemCode } from "./lint.ts"
export {
  firstDayAllowed,
  latestLegalEnd,
  maxPlaces,
  type PlacementCase,
  type PlacementLaw,
  placementSubject
} from "./placement.ts"
export { remedies, type Remedy } from "./remedies.ts"
export {
  type AllOf,
  type AnyOf,
  type Check,
  type Condition,
  type ConditionSpec,
  defineRule,
  type Easier,
  type Example,
  type LegalVerdict,
  type Making,
  type Rule,
  type RuleSpec
} from "./Rule.ts"
export { definePack, type RulePack } from "./RulePack.ts"
export {
  type CaseDifference,
  type GroupChange,
  type Objection,
  type RuleChange,
  shadow,
  type ShadowReport,
  type VerdictChange,
  type VerdictCount
} from "./shadow.ts"
export { shadowAsMarkdown } from "./shadowText.ts"
export {
  type AnyCase,
  type CaseOf,
  code,
  type CodeFact,
  count,
  type CountFact,
  day,
  type DayFact,
  type Exactly,
  type Subject,
  subject,
  type WorldFact,
  type WorldFacts,
  yesNo,
  type YesNoFact
} from "./Subject.ts"
export type { Language, Texts } from "./Texts.ts"
export { valuesAsCsv } from "./table/csv.ts"
export { packAsMarkdown } from "./table/markdown.ts"
export { readValues, type ValueProblem, type ValuesRead } from "./table/readValues.ts"
