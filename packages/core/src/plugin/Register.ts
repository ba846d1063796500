import type { Carried } from "./Carried.ts"
import type { Day } from "../calendar/index.ts"
import type { Scalar } from "../facts/index.ts"
import type { CodeList } from "./CodeList.ts"
import type { DataSchema, Texts } from "./DataSchema.ts"
import type { EntityStatic } from "./Entity.ts"
import { type ModuleStatic, moduleClass } from "./Module.ts"
import { ConsentEndsFirst, EntryCodeUnknown, registerCommands } from "./registerCommands.ts"
import { registerEntity } from "./registerEntity.ts"
import { needsApproval } from "./Policy.ts"
import { ownPolicy } from "./policyOn.ts"

/**
 * Fields of an entry that can be counted by.
 *
 * @category models
 */
export type CountableKey<F> = {
  [K in keyof F & string]-?: Exclude<F[K], undefined> extends Scalar ? K : never
}[keyof F & string]

/**
 * Fields of an entry that can be added up.
 *
 * @category models
 */
export type SummableKey<F> = {
  [K in keyof F & string]-?: Exclude<F[K], undefined> extends number ? K : never
}[keyof F & string]

/**
 * Fields of an entry that hold a code, or several.
 *
 * @category models
 */
export type CodedKey<F> = {
  [K in keyof F & string]-?: Exclude<F[K], undefined> extends string | ReadonlyArray<string> ? K : never
}[keyof F & string]

/**
 * Fields of an entry that are a day.
 *
 * @category models
 */
export type DayKey<F> = {
  [K in keyof F & string]-?: Exclude<F[K], undefined> extends Day ? K : never
}[keyof F & string]

/**
 * A day of an entry that somebody is reminded of, until another field says that it is done.
 *
 * @category models
 */
export interface EntryReminder<F> {
  readonly on: DayKey<F>
  readonly role: string
  /** There is nothing to be reminded of once the entry has this field. */
  readonly until?: keyof F & string
  /** What the one who is reminded reads; otherwise that there is something to follow up on. */
  readonly says?: Texts
}

/**
 * An entry with its fields.
 *
 * @category models
 */
export type Entry<F> = { readonly entry: string; readonly on: Day } & F

/**
 * Whether and until when an entry may be shown to others.
 *
 * @da samtykke
 * @category models
 */
export interface Consent {
  /**
   * Who gave it: a person by reference. Nobody looks it up, for it is mostly a citizen or an employee, and only contacts
   * are registered.
   */
  readonly by: string
  readonly firstDay: Day
  readonly lastDay?: Day
}

/**
 * An entry as it stands. An entry that was removed should never have been there: it is not counted, and its journal is.
 *
 * @category models
 */
export type EntryState<F> =
  | ({ readonly _tag: "Entered"; readonly enteredOn: Day; readonly consents: ReadonlyArray<Consent> } & F)
  | ({ readonly _tag: "Removed"; readonly enteredOn: Day; readonly consents: ReadonlyArray<Consent> } & F)

interface Done<Input> {
  readonly input: Input
  readonly refusal: never
}

interface Entering<Input> {
  readonly input: Input
  readonly refusal: Carried<typeof EntryCodeUnknown>
}

/**
 * What can be done with entries.
 *
 * @category models
 */
export interface EntryCommands<F> {
  /** Enters something that happened on a day. */
  readonly add: Entering<Entry<F>>
  /** Gives an entry other fields, all of them, and its day. */
  readonly change: Entering<Entry<F>>
  /** Takes out what should never have been entered. */
  readonly remove: Done<{ readonly entry: string; readonly on: Day; readonly reason?: string }>
}

/**
 * What can be done with entries that are about somebody who must consent.
 *
 * @category models
 */
export interface ConsentCommands {
  /**
   * From the day on the entry may be shown to others; for ever without a last day. What was said before of days from then
   * on does not hold any more.
   */
  readonly giveConsent: {
    readonly input: { readonly entry: string; readonly on: Day; readonly by: string; readonly lastDay?: Day }
    readonly refusal: Carried<typeof ConsentEndsFirst>
  }
  /** The day is the first on which it may not be shown any more. */
  readonly withdrawConsent: Done<{ readonly entry: string; readonly on: Day }>
}

/**
 * A register as a module.
 *
 * @category models
 */
export type RegisterStatic<Key extends string, F, Asks extends boolean, By extends string = never> = ModuleStatic<
  Key,
  {
    readonly commands: Asks extends true ? EntryCommands<F> & ConsentCommands : EntryCommands<F>
    readonly entities: EntityStatic<
      Key,
      { readonly state: EntryState<F>; readonly events: object; readonly lookup: By | "state" }
    >
  }
>

/**
 * What an author writes of a register.
 *
 * @category models
 */
export interface RegisterSpec<F, Asks extends boolean, By extends string = never> {
  readonly title: Texts
  /** What people call an entry, with its article: "historien", "the story". */
  readonly entry: Texts
  /**
   * A struct; none of its fields may be called `entry`, `on`, `_tag`, `enteredOn` or `consents`. In the place of a text
   * about a person or typed by one (`PersonName`, `Reach`, `Note`) a state has its reference: `pk.texts` gives the text.
   */
  readonly fields: DataSchema<F> &
    DataSchema<{ readonly [K in "entry" | "on" | "_tag" | "enteredOn" | "consents"]?: never }>
  /** Fields that entries are found and counted by; never one about a person. */
  readonly countBy?: ReadonlyArray<By>
  /** Entries are about somebody who decides whether others may see them. */
  readonly consent?: Asks
  /** Several entries, without the article: "historier", "stories". */
  readonly plural?: Texts
  /** Numbers that are added up: each is a figure under the field's own name, by what is counted by. */
  readonly sumBy?: ReadonlyArray<SummableKey<NoInfer<F>>>
  /** Entries are counted by the year of their day too, as the figure `perYear`. */
  readonly perYear?: boolean
  /** Fields in which no two entries have the same, all of them together. */
  readonly unique?: ReadonlyArray<CountableKey<NoInfer<F>>>
  /** Lists that the codes of fields are from; any code without it. */
  readonly codes?: { readonly [K in CodedKey<NoInfer<F>>]?: CodeList }
  readonly remind?: EntryReminder<NoInfer<F>>
  /** The field that names an agreement, which must be in force on the entry's day when it is given. */
  readonly inForce?: CountableKey<NoInfer<F>>
  /** Roles, one of which must approve what somebody else enters or changes. */
  readonly approval?: ReadonlyArray<string>
}

/**
 * Declares a register: dated entries that are only kept and counted, such as stories, press, awards and presentations.
 * It is a module: a plugin adds it.
 *
 * @da register
 * @throws {TypeError} for fields that are no struct, that would hide what every entry has, or that cannot be counted by
 * @category constructors
 */
export const defineRegister = <
  const Key extends string,
  F extends object,
  const Asks extends boolean = false,
  const By extends CountableKey<NoInfer<F>> = never
>(
  key: Key,
  spec: RegisterSpec<F, Asks, By>
): RegisterStatic<Key, F, Asks, By> => {
  const { title, approval = [], consent = false } = spec
  const { entity, indicators } = registerEntity(key, spec as never)
  const commands = registerCommands(entity, spec as never)
  const approved = (name: "add" | "change") =>
    ownPolicy(commands[name], {
      id: `${key}.${name}NeedsApproval`,
      judge: () =>
        needsApproval("EntryNeedsApproval", approval, {
          da: `Skal godkendes af: ${approval.join(", ")}.`,
          en: `Must be approved by: ${approval.join(", ")}.`
        })
    })
  return moduleClass(key, {
    title,
    entities: [entity],
    commands,
    refusals: [...(consent ? [ConsentEndsFirst] : []), ...(spec.codes === undefined ? [] : [EntryCodeUnknown])],
    codes: Object.values<CodeList | undefined>(spec.codes ?? {}).filter((list) => list !== undefined),
    indicators,
    policies: approval.length === 0 ? [] : [approved("add"), approved("change")]
  })
}
