import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, Label } from "../../plugin/index.ts"

/**
 * A value of a field of an effort: a number, yes or no, a day or a code. What a person typed is the effort's note.
 *
 * @category models
 */
export const EffortValue: Schema.Codec<EffortValue, EffortValue> = Schema.Union([
  Schema.Number.check(Schema.isFinite()),
  Schema.Boolean,
  Day,
  Code
]) as never

/**
 * A value of a field of an effort.
 *
 * @category models
 */
export type EffortValue = number | boolean | string

/**
 * Something that is agreed of an effort: a field of the terms of a point that may come of it.
 *
 * @da felt
 * @category models
 */
export const EffortField: Schema.Codec<EffortField, EffortField> = Schema.Struct({
  field: Code,
  title: Label,
  value: EffortValue
})

/**
 * Something that is agreed of an effort.
 *
 * @category models
 */
export interface EffortField {
  readonly field: string
  readonly title: string
  readonly value: EffortValue
}

/**
 * What an effort aims at, in a unit of its own; without a target when only its progress is told.
 *
 * @da mål
 * @source LBR 2011, kap. 3 nr. 9: no targets are set for the seventh point
 * @category models
 */
export const EffortGoal: Schema.Codec<EffortGoal, EffortGoal> = Schema.Struct({
  goal: Code,
  title: Label,
  unit: Label,
  target: Schema.optionalKey(Schema.Number.check(Schema.isFinite()))
})

/**
 * What an effort aims at, in a unit of its own.
 *
 * @category models
 */
export interface EffortGoal {
  readonly goal: string
  readonly title: string
  readonly unit: string
  readonly target?: number
}

/** What is said of an effort when it begins. */
export const begun = {
  agreement: Schema.String,
  party: Schema.String,
  title: Label,
  fields: Schema.Array(EffortField),
  goals: Schema.Array(EffortGoal),
  /** Its last day, as agreed. */
  lastDay: Schema.optionalKey(Day),
  followUpOn: Day,
  /** Who answers for it at the authority: a person by reference. */
  responsible: Schema.optionalKey(Schema.String),
  aboutRef: Schema.optionalKey(Schema.String)
}

/** A place or another agreement that an effort is tied to. */
export const EffortLink = Schema.Struct({
  to: Schema.Literals(["agreement", "place"]),
  id: Schema.String,
  firstDay: Day
})

/** What is known of an effort. */
export const effortFields = {
  ...begun,
  firstDay: Day,
  links: Schema.Array(EffortLink),
  /** The day it was first to be followed up, when that was planned anew. */
  firstFollowUpOn: Schema.optionalKey(Day)
}

/** How it was ended. `agreedLastDay`: what its last day was to be before. */
export const ended = { lastDay: Day, agreedLastDay: Schema.optionalKey(Day) }

const fields = Schema.Struct(effortFields)

/** What is known of an effort, whatever its state. */
export type EffortFields = (typeof fields)["Type"]

/** An effort as it stands. */
export type EffortLife =
  | ({ readonly _tag: "Running" | "Voided" } & EffortFields)
  | ({ readonly _tag: "Ended"; readonly lastDay: Day; readonly result: string } & EffortFields)
  | ({ readonly _tag: "Promoted"; readonly lastDay: Day; readonly into: string } & EffortFields)
