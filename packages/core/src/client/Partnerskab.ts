import type { Agreements, AgreementState, Parties, People } from "../agreement/index.ts"
import type { Instant } from "../calendar/index.ts"
import type { CommonRefusal, Description, Discrepancy, Handlers, Proposals, Worked } from "../desk/index.ts"
import type { Assessment, Criterion } from "../evaluation/index.ts"
import type { FactQuery, MeasureRow } from "../facts/index.ts"
import type { Authority } from "../party/index.ts"
import type {
  AnyEdition,
  AnyEntity,
  AnyPlugin,
  Carried,
  CommandsOf,
  FactStatic,
  Indicator,
  Installed,
  InstalledCommands,
  InstalledTerms,
  Question,
  Refusal,
  Seen,
  StateOf,
  TermsView,
  Verdict,
  Viewpoint
} from "../plugin/index.ts"
import type { JournalEntry } from "../storage/index.ts"

/**
 * A refusal with its sentences: `da` and `en` are for people, `_tag`, `at` and `facts` for programs.
 *
 * @category refusals
 */
export type Explained<R> = R & { readonly da: string; readonly en: string; readonly source: string }

/**
 * What a caller gets: it is done, or every reason why not. Only defects throw.
 *
 * @category models
 */
export type Answer<R extends Refusal = Refusal> =
  | {
      readonly ok: true
      readonly commandId: string
      readonly events: ReadonlyArray<JournalEntry>
      readonly warnings: ReadonlyArray<Extract<Verdict, { readonly _tag: "Warn" }>>
      /** The same command id had been used for the same thing before; this is what it did then. */
      readonly repeated: boolean
    }
  | { readonly ok: false; readonly refusals: ReadonlyArray<Explained<R | CommonRefusal>> }

/**
 * How a command is sent.
 *
 * @category models
 */
export interface CommandOptions {
  /** The same id does the same thing once, however often it is sent. A new one is made without it. */
  readonly commandId?: string
  readonly onBehalfOf?: string
}

/**
 * What a command is given; an agreement's points are typed by what is installed.
 *
 * @category models
 */
export type InputOfDoor<C, Terms> = C extends { readonly input: infer I extends { readonly points: unknown } }
  ? Omit<I, "points"> & { readonly points: Partial<Terms> }
  : C extends { readonly input: infer I }
    ? I
    : never
type RefusalOf<C> = C extends { readonly refusal: infer R extends Refusal } ? R : never

/**
 * The commands of one module, as functions.
 *
 * @category models
 */
export type Door<Commands, Terms> = {
  readonly [C in keyof Commands]: (
    input: InputOfDoor<Commands[C], Terms>,
    options?: CommandOptions
  ) => Promise<Answer<RefusalOf<Commands[C]>>>
}

/**
 * Everything that can be done, by module and command.
 *
 * @category models
 */
export type Doors<M> = {
  readonly agreement: Door<CommandsOf<typeof Agreements>, InstalledTerms<M>>
  readonly parties: Door<CommandsOf<typeof Parties>, never>
  readonly people: Door<CommandsOf<typeof People>, never>
  readonly proposals: Door<CommandsOf<typeof Proposals>, never>
} & { readonly [K in keyof M]: Door<InstalledCommands<M>[K], never> }

/**
 * An agreement with its points as today's code reads them.
 *
 * @da partnerskabsaftale
 * @category models
 */
export interface AgreementView<M> extends Seen<AgreementState> {
  readonly points: { readonly [K in keyof InstalledTerms<M>]?: TermsView<InstalledTerms<M>[K]> }
  /** Signed terms that nobody here can read any more, kept as they are. */
  readonly unknownPoints: Readonly<Record<string, unknown>>
}

type Field<State, K> = State extends unknown ? (K extends keyof State ? State[K] : never) : never

/**
 * Which lives are wanted: equal on declared fields. `state` is the tag of the state, such as `"Active"`.
 *
 * @category models
 */
export type Where<E extends AnyEntity> = {
  readonly [K in Carried<E>["lookup"]]?: K extends "state" ? Field<StateOf<E>, "_tag"> : Field<StateOf<E>, K> | null
}

/**
 * A page of lives.
 *
 * @category models
 */
export interface Found<State> {
  readonly rows: ReadonlyArray<Seen<State>>
  readonly total: number
}

/**
 * How a page of lives is asked for.
 *
 * @category models
 */
export interface PageOptions {
  /** The id the page before ended with. */
  readonly after?: string
  /** Most lives in a page; 100 without it. */
  readonly limit?: number
}

/**
 * A jobcentre's partnerships.
 *
 * @da partnerskaber
 * @category models
 */
export interface Partnerskab<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> {
  readonly "~modules"?: Installed<E, P>
  readonly authority: Authority
  /** Everything that can be done, for one who acts; the journal remembers who. Never a name: a reference. */
  as(actor: string): Doors<Installed<E, P>>
  /**
   * The same doors, and the same answers with the same ids for the same command id, but nothing is written: what would
   * happen, what would stand in the way, and what would be warned of.
   */
  preview(actor: string): Doors<Installed<E, P>>
  /**
   * Approves a proposal: a command that a policy wanted someone else to approve. It is decided again on what is now, and
   * done only if it comes to the same as was proposed. Find open ones with `pk.find(Proposal, { state: "Open" })`.
   */
  approve(
    proposal: string,
    approval: { readonly by: string; readonly roles: ReadonlyArray<string>; readonly commandId?: string }
  ): Promise<Answer<CommonRefusal>>
  /** The agreement, or `undefined` when there is none. */
  agreement(id: string): Promise<AgreementView<Installed<E, P>> | undefined>
  /** One agreement, party, place …; `undefined` when there is none. */
  get<One extends AnyEntity>(entity: One, id: string): Promise<Seen<StateOf<One>> | undefined>
  /**
   * A page of agreements, parties, places …, in order of id, and how many there are in all.
   *
   * @throws {QuestionInvalid} for a field that the entity does not declare
   */
  find<One extends AnyEntity>(entity: One, where: Where<One>, page?: PageOptions): Promise<Found<StateOf<One>>>
  /** What happened to one agreement, party, place …, oldest first; nothing when there is none. */
  history(entity: AnyEntity, id: string): Promise<ReadonlyArray<JournalEntry>>
  /** The texts behind references such as a party's `nameRef`, by reference. */
  texts(refs: ReadonlyArray<string>): Promise<Readonly<Record<string, string>>>
  /**
   * Counts facts of one kind; an empty list is none.
   *
   * @throws {QuestionInvalid} for a day the calendar does not have
   */
  count<Dimensions, Measures extends string>(
    fact: FactStatic<string, Dimensions, Measures>,
    question: Question<Dimensions, NoInfer<Measures>> & {
      readonly taken: FactQuery["taken"]
      readonly knownBy?: Instant
    }
  ): Promise<ReadonlyArray<MeasureRow>>
  /** One figure for one viewpoint. */
  measure(indicator: Indicator, viewpoint: Viewpoint): Promise<ReadonlyArray<MeasureRow>>
  /** Counts a criterion again on its day, by what was known at an instant; by what is known now without one. */
  assess(criterion: Criterion, viewpoint?: Partial<Viewpoint>): Promise<Assessment>
  /** The indicators of all installed modules, by `module.name`. */
  readonly indicators: Readonly<Record<string, Indicator>>
  /** What is installed, and who brought it, as plain data; `describeMarkdown` and `describeMermaid` show it. */
  describe(): Description
  /** The sentence of a refusal. */
  explain(refusal: Refusal, language: "da" | "en"): string
  /** Does what is due: reactions, and reminders when there is a handler. */
  runDue(handlers?: Handlers): Promise<Worked>
  /** Replays the journal and lists what is not as it says; nothing when all is well. */
  verify(): Promise<ReadonlyArray<Discrepancy>>
}
