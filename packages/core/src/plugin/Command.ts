import type { Day, Holidays, Instant } from "../calendar/index.ts"
import type { CodesOn, ValueFor } from "./CodeList.ts"
import type { DataSchema, Texts } from "./DataSchema.ts"
import type { EntityEvent } from "./Entity.ts"
import type { LawAbout } from "./LawAbout.ts"
import type { Material } from "./Material.ts"
import type { ValueOn } from "./Parameter.ts"
import type { Answers, NeedsOf, Reads } from "./Read.ts"
import type { Refusal } from "./Refusal.ts"
import type { SignedTerms } from "./Terms.ts"
import type { CodeNotAgreed, TermsBegin } from "./termsCodes.ts"

/**
 * The answer of a rule: what happened, or everything that stands in the way.
 *
 * @category models
 */
export type Decision<R> =
  | { readonly ok: true; readonly events: ReadonlyArray<EntityEvent> }
  | { readonly ok: false; readonly refusals: ReadonlyArray<R> }

/**
 * All checks are made; the events are asked for only when none refuses.
 *
 * @category constructors
 */
export const decision = <const Checks extends ReadonlyArray<ReadonlyArray<Refusal>>>(
  checks: Checks,
  events: () => ReadonlyArray<EntityEvent>
): Decision<Checks[number][number]> => {
  const refusals = checks.flat()
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, events: events() }
}

/**
 * Terms put in the wording of today, or every reason why they cannot be.
 *
 * @category models
 */
export type Signing =
  | { readonly ok: true; readonly signed: SignedTerms }
  | {
      readonly ok: false
      readonly refusals: ReadonlyArray<
        Refusal<"InputInvalid", InvalidField> | Refusal<"TermsCodeUnknown", CodeNotAgreed>
      >
    }

/**
 * Which rule of an input's form a field breaks.
 *
 * @category models
 */
export interface InvalidField {
  /** `missing`, `unknown`, `type`, or the code of the rule, such as `cvr` or `day`. */
  readonly rule: string
  readonly da: string
  readonly en: string
  /** It is about all that is given, and no field of it. */
  readonly whole?: true
}

/**
 * What a rule may know beyond what it read.
 *
 * @category models
 */
export interface DecideContext {
  /** The day it is in Denmark. */
  readonly today: Day
  readonly now: Instant
  /** The days nobody works on besides Saturdays and Sundays, as the installation says: for `addWorkingDays`. */
  readonly holidays: Holidays
  /** An id for a new life; the same for the same command and number, so a preview and a retry give the same. */
  readonly newId: (n: number) => string
  /** Puts the terms of a point in today's wording; refuses codes that their lists do not have on the day they begin to hold. */
  readonly sign: (point: string, terms: unknown, begin: TermsBegin) => Signing
  /** Refuses codes in terms told before that their lists do not have on the day they begin to hold; of none nobody can read. */
  readonly codesKnown: (
    point: string,
    signed: SignedTerms,
    begin: TermsBegin
  ) => ReadonlyArray<Refusal<"TermsCodeUnknown", CodeNotAgreed>>
  /** The edition of the agreement form for a signing day; `undefined` before the first. */
  readonly editionOn: (signedOn: Day) => string | undefined
  /** Who acts, by reference. */
  readonly actor: string
  /** The hash of a JSON value, whatever order its keys are in. */
  readonly hashOf: (value: unknown) => string
  /** What a change of each field of a point's terms needs; nothing is known of a point that is not installed. */
  readonly materialOf: (point: string) => Readonly<Record<string, Material>>
  /** What a point is called, in an edition that has it; by its key when nobody here knows it. */
  readonly titleOf: (point: string, edition?: string) => Texts
  /** The value of a parameter on a day; the journal keeps which value it was. */
  readonly valueOn: ValueOn
  /** The codes of a list that can be used on a day, with their words. */
  readonly codesOn: CodesOn
  /** The value of a code in a table. */
  readonly valueFor: ValueFor
  /** The rules of law about a subject; the journal keeps which packs were asked. */
  readonly lawAbout: LawAbout
}

/**
 * Something that can be done, as a value.
 *
 * @category models
 */
export interface Command<Input, R, Needs> {
  readonly "~input"?: Input
  readonly "~refusal"?: R
  readonly "~needs"?: (terms: Needs) => void
  readonly definition: CommandDefinition
}

/* oxlint-disable typescript/no-explicit-any -- existential: each command has its own input and reads */
/**
 * What the desk knows of a command.
 *
 * @category models
 */
export interface CommandDefinition {
  readonly input: DataSchema
  readonly reads: (input: any) => Reads
  readonly decide: (read: any, input: any, context: DecideContext) => Decision<Refusal>
}
/* oxlint-enable typescript/no-explicit-any */

/**
 * Declares something that can be done. Keep the order `input`, `reads`, `decide`: each is typed by the one before.
 *
 * @category constructors
 */
export const command = <Input extends DataSchema, R extends Reads, F extends Refusal = never>(spec: {
  readonly input: Input
  readonly reads: (input: Input["Type"]) => R
  readonly decide: (read: Answers<R>, input: Input["Type"], context: DecideContext) => Decision<F>
}): Command<Input["Type"], F, NeedsOf<R>> => ({ definition: spec as CommandDefinition })
