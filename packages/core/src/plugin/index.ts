/**
 * The plugin SDK: entities, commands, refusals, policies, facts, terms, modules, points, editions, plugins.
 *
 * @module
 */
export type { Carried } from "./Carried.ts"
export {
  type CodeEntry,
  type CodeList,
  type CodesOn,
  type CodeTable,
  defineCodes,
  definePairs,
  defineTable,
  isUsable,
  type MoreCodes,
  type MoreValues,
  pairOf,
  type ValueFor
} from "./CodeList.ts"
export { type Choices, choices, type CodeWords, codeWords, sayChoices, sayCode } from "./codeWords.ts"
export {
  type Command,
  command,
  type CommandDefinition,
  type DecideContext,
  type Decision,
  decision,
  type InvalidField,
  type Signing
} from "./Command.ts"
export type { DataSchema, Tagged, Texts } from "./DataSchema.ts"
export { type AnyEdition, defineEdition, type EditionStatic, type PrintedPoint } from "./Edition.ts"
export {
  type AnyEntity,
  type Begin,
  type Claimed,
  defineEntity,
  type AboutLife,
  type EntityDefinition,
  type EntityEvent,
  type EntitySpec,
  type EntityStatic,
  type EntityTypes,
  type ClaimWords,
  type EntityWords,
  type EventsOf,
  type KeyOfAny,
  type Reminder,
  type StateOf,
  type When
} from "./Entity.ts"
export { type EventData, type EventForm, type EventForms, eventForms } from "./EventForms.ts"
export { type FieldWords, inWords, isCodeList } from "./FieldWords.ts"
export { defineDimension, defineFact, type DimensionStatic, type FactDetails, type FactStatic } from "./Fact.ts"
export { groupedBy, type Indicator, indicator, is, queryOf, type Question, type Viewpoint } from "./Indicator.ts"
export type { Check, Conflicts, Installed, InstalledCommands, InstalledEntities, InstalledTerms } from "./Installed.ts"
export {
  type AnyModule,
  type AnyPoint,
  type CommandsOf,
  type CommandTypes,
  type CommandTypesOf,
  defineModule,
  definePoint,
  type EntitiesOf,
  forkPoint,
  type InputOf,
  type ModuleDefinition,
  type ModuleSpec,
  type ModuleStatic,
  type ModuleTypes
} from "./Module.ts"
export { changedTerms, type Material, type MaterialOf } from "./Material.ts"
export {
  changedTo,
  defineParameter,
  type Parameter,
  type ParameterChange,
  type ParameterDefinition,
  type Told,
  type ValueOn
} from "./Parameter.ts"
export {
  type AnyPlugin,
  definePlugin,
  type IndicatorTarget,
  type PluginDefinition,
  type PluginStatic,
  type PluginTypes,
  type Settings
} from "./Plugin.ts"
export {
  allow,
  type Change,
  changesOf,
  type Considering,
  type Denied,
  deny,
  type ExceptionTo,
  type Ground,
  needsApproval,
  type Outcome,
  type OwnPolicy,
  type Policy,
  type Verdict,
  warn
} from "./Policy.ts"
export { type Observed, observed, type PointPromise, type PointPromises } from "./PointPromise.ts"
export { pointer } from "./pointer.ts"
export { between, matching, type ShapeRule } from "./shapes.ts"
export { ownPolicy, policy, type PolicySpec } from "./policyOn.ts"
export { toldAhead } from "./toldAhead.ts"
export { type Asked, type Reaction, reaction } from "./Reaction.ts"
export {
  absent,
  type Agreed,
  type AgreedOn,
  agreed,
  inForce,
  type Answers,
  many,
  maybe,
  type NeedsOf,
  one,
  oneIfGiven,
  partyIfGiven,
  partyOn,
  type PartyThen,
  type Read,
  type Reads,
  type Seen,
  within
} from "./Read.ts"
export type { LawAbout } from "./LawAbout.ts"
export { type AnyRefusal, defineRefusal, type Refusal, type RefusalStatic, type RefusalTexts } from "./Refusal.ts"
export {
  type CodedKey,
  type Consent,
  type ConsentCommands,
  type CountableKey,
  type DayKey,
  defineRegister,
  type Entry,
  type EntryCommands,
  type EntryReminder,
  type EntryState,
  type RegisterSpec,
  type RegisterStatic,
  type SummableKey
} from "./Register.ts"
export { ConsentEndsFirst, EntryCodeUnknown } from "./registerCommands.ts"
export type { Figures, Section } from "./Section.ts"
export {
  defineTerms,
  type NeedsAmendment,
  needsAmendment,
  type SignedTerms,
  type TermsChain,
  type TermsView,
  type Wording
} from "./Terms.ts"
export { codeListsOf, type Declaring } from "./formCodes.ts"
export { type CodeNotAgreed, type TermsBegin, TermsCodeUnknown, termsCodesKnown, type TermsRead } from "./termsCodes.ts"
export { Code, GivenTerms, Id, isStorable, Kept, Key, Label, Note, PersonalText, PersonName, Reach } from "./Text.ts"
