import type { Health } from "../agreement/index.ts"
import type { Instant } from "../calendar/index.ts"
import type {
  CommonRefusal,
  Description,
  Discrepancy,
  ErasureSubject,
  Handlers,
  Rebuilt,
  Round,
  SetAside,
  TriedAgain,
  Worked,
  Working
} from "../desk/index.ts"
import type { Assessment, Criterion, StatusReport } from "../evaluation/index.ts"
import type { FactQuery, MeasureRow } from "../facts/index.ts"
import type { Authority } from "../party/index.ts"
import type {
  AnyEdition,
  AnyEntity,
  AnyPlugin,
  Carried,
  FactStatic,
  Indicator,
  Installed,
  InstalledEntities,
  Question,
  Refusal,
  Seen,
  StateOf,
  Viewpoint,
  LawAbout
} from "../plugin/index.ts"
import type { JournalEntry, PersonText, StorageModel } from "../storage/index.ts"
import type { Answer, Doors } from "./Doors.ts"
import type { HealthAsked } from "./OnDay.ts"
import type { Citizens, ErasureAnswer, ErasureOptions } from "./People.ts"
import type { TextSearch } from "./peopleQuestions.ts"
import type { AgreementRepository, Found, PageOptions, Repositories, Where } from "./Lives.ts"

/**
 * A worker that is running.
 *
 * @category models
 */
export interface Worker {
  /** Lets the round that has begun end, and begins no other. */
  stop(): Promise<void>
}

/**
 * A jobcentre's partnerships.
 *
 * @da partnerskaber
 * @category models
 */
export interface Partnerskaber<M> {
  readonly "~modules"?: M
  readonly authority: Authority
  /** Everything that can be done, for one who acts; the journal remembers who. Never a name: a reference. */
  as(actor: string): Doors<M>
  /**
   * The same doors, and the same answers with the same ids for the same command id, but nothing is written: what would
   * happen, what would stand in the way, and what would be warned of.
   */
  preview(actor: string): Doors<M>
  /**
   * Approves a proposal: a command that a policy wanted someone else to approve. It is decided again on what is now, and
   * done only if it comes to the same as was proposed. Find open ones with `pk.find(Proposal, { state: "Open" })`.
   */
  approve(
    proposal: string,
    approval: { readonly by: string; readonly roles: ReadonlyArray<string>; readonly commandId?: string }
  ): Promise<Answer<CommonRefusal>>
  /** The agreement, or `undefined` when there is none; `pk.agreement.find`, `.get`, `.history` and `.at` as for others. */
  readonly agreement: AgreementRepository<M>
  /** One agreement, party, place …; `undefined` when there is none. */
  get<One extends AnyEntity>(entity: One, id: string): Promise<Seen<StateOf<One>> | undefined>
  /**
   * A page of agreements, parties, places …, and how many there are in all:
   * `pk.find(Place, { workplace: null }, { orderBy: { field: "instrument" }, limit: 20 })`.
   *
   * @throws {QuestionInvalid} for a field that the entity does not declare, and for what no such field can be
   */
  find<One extends AnyEntity>(
    entity: One,
    where?: Where<One>,
    page?: PageOptions<Carried<One>["lookup"]>
  ): Promise<Found<StateOf<One>>>
  /**
   * One agreement, party, place … as it was known at an instant; `undefined` when nothing was known of it then.
   *
   * @throws {QuestionInvalid} for what is no instant, and when nobody here can read what was known
   */
  at<One extends AnyEntity>(entity: One, id: string, instant: Instant): Promise<Seen<StateOf<One>> | undefined>
  /** What happened to one agreement, party, place …, oldest first; nothing when there is none. */
  history(entity: AnyEntity, id: string): Promise<ReadonlyArray<JournalEntry>>
  /** The texts behind references such as a party's `nameRef`, by reference. */
  texts(refs: ReadonlyArray<string>): Promise<Readonly<Record<string, string>>>
  /**
   * The texts about people in which all words of a text stand, a page at a time in order of reference.
   *
   * @throws {QuestionInvalid} for what cannot be looked for
   */
  searchTexts(search: TextSearch): Promise<ReadonlyArray<PersonText>>
  /** The references that stand for citizens. */
  readonly citizens: Citizens
  /**
   * Erases texts about people for ever: all of a life, `{ entity, id }`; of a citizen, `{ entity: "citizen", id: ref }`;
   * or single ones, `{ refs }`. Journal, states and counts stay as they are: they never held them. That it was done is
   * kept, without what was erased: `pk.erasure.find({ life: "person/p-1" })`. What is erased already is told as 0 texts.
   */
  erase(subject: ErasureSubject, options: ErasureOptions): Promise<ErasureAnswer>
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
  /**
   * How the partnerships stand on a day, told by every installed module. What fails in one module is told there, and the
   * others are made all the same.
   *
   * @throws {QuestionInvalid} for a day the calendar does not have
   */
  status(viewpoint: Viewpoint): Promise<StatusReport>
  /**
   * How all agreements in force stand on a day, the forgotten first, a page at a time.
   *
   * @throws {QuestionInvalid} for a day the calendar does not have
   */
  health(asked: HealthAsked): Promise<Health>
  /** The indicators of all installed modules, by `module.name`. */
  readonly indicators: Readonly<Record<string, Indicator>>
  /** What is installed, and who brought it, as plain data; `describeMarkdown` and `describeMermaid` show it. */
  describe(): Description
  /** The sentence of a refusal. */
  explain(refusal: Refusal, language: "da" | "en"): string
  /** The rules of law about a subject: `judge(pk.lawAbout(placementSubject), { … })`. */
  readonly lawAbout: LawAbout
  /**
   * Does what is due: reactions, and reminders when there is a handler. What fails is tried again later, each pause
   * longer than the one before; after three days it is set aside. For a host with a scheduler of its own.
   */
  runDue(handlers?: Handlers, round?: Round): Promise<Worked>
  /**
   * Does what is due again and again, until it is stopped: `const worker = pk.work({ handlers: { reminder: mail } })`. Any
   * number of them may work side by side, in as many processes.
   */
  work(how: Working): Worker
  /** Reminders and reactions that failed until they were set aside. Nothing is lost: they wait for `tryAgain`. */
  setAside(): Promise<ReadonlyArray<SetAside>>
  /**
   * Puts back what is set aside: the next `runDue` tries it once more, and sets it aside again if it still fails. Keys
   * that are not set aside are told in the answer; the others are put back all the same.
   */
  tryAgain(keys: ReadonlyArray<string>): Promise<TriedAgain>
  /** Replays the journal and lists what is not as it says; nothing when all is well. */
  verify(): Promise<ReadonlyArray<Discrepancy>>
  /**
   * Brings lives up to date whose `evolution` or `projection` is not the one their entity has now: state, facts, claims
   * and reminders are made anew from the journal, and each fact keeps the times it was known. May be run at any time, and
   * again; until then such lives are read and counted as they were, and cannot be changed.
   */
  rebuild(): Promise<Rebuilt>
  /** What is installed, as a storage needs to know it: every entity with its fields, as plain data. */
  storageModel(): StorageModel
}

/**
 * A jobcentre's partnerships, with the lives of every installed entity under its key: `pk.place.find({ … })`.
 *
 * @da partnerskaber
 * @category models
 */
export type Partnerskab<E extends ReadonlyArray<AnyEdition>, P extends ReadonlyArray<AnyPlugin>> = Partnerskaber<
  Installed<E, P>
> &
  Repositories<InstalledEntities<E, P>>
