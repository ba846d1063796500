import type { Day } from "../calendar/index.ts"
import type { Authority } from "../party/index.ts"
import type { ExceptionTo, Material, Texts } from "../plugin/index.ts"
import type { InstalledEdition, InstalledTarget } from "./Catalog.ts"

/**
 * A field whose text is about a person, or typed by one: it is kept apart, and a reference stands in its place.
 *
 * @category models
 */
export interface PersonalField {
  /** JSON pointer to the field; `*` stands for every item of a list and every key of a record. */
  readonly at: string
  /** `name`, `reach` or `note`. */
  readonly kind: string
}

/**
 * A word of the code, with what people say for it when an author has told.
 *
 * @category models
 */
export interface DescribedWord {
  readonly key: string
  readonly words?: Texts
}

/**
 * Something with a life of its own.
 *
 * @category models
 */
export interface DescribedEntity extends DescribedWord {
  readonly states: ReadonlyArray<DescribedWord>
  readonly events: ReadonlyArray<DescribedWord>
  /** Fields that lives can be found by. */
  readonly lookup: ReadonlyArray<string>
}

/**
 * Something that can be done.
 *
 * @category models
 */
export interface DescribedCommand {
  readonly key: string
  readonly personal: ReadonlyArray<PersonalField>
}

/**
 * A wording of a point's terms that can be read.
 *
 * @category models
 */
export interface DescribedWording {
  readonly lineage: string
  readonly version: number
  /** New agreements are signed in this one. */
  readonly today: boolean
}

/**
 * The terms of a point.
 *
 * @category models
 */
export interface DescribedTerms {
  /** Oldest first; none when the point is disabled, as nobody reads its terms then. */
  readonly wordings: ReadonlyArray<DescribedWording>
  /** In today's wording. */
  readonly personal: ReadonlyArray<PersonalField>
  /** In today's wording: fields whose codes are from a list, by JSON pointer, with the list's key. */
  readonly codes: ReadonlyArray<{ readonly at: string; readonly list: string }>
  /** What a change of each field needs once the agreement is signed. */
  readonly material: Readonly<Record<string, Material>>
}

/**
 * A module, also one that is disabled.
 *
 * @category models
 */
export interface DescribedModule {
  readonly key: string
  readonly title: Texts
  /** `core`, keys of editions, keys of plugins. */
  readonly broughtBy: ReadonlyArray<string>
  /** Plugins; whoever replaces it, its title and all below are theirs. */
  readonly replacedBy: ReadonlyArray<string>
  /** Plugins; its lives can still be read when there is any. */
  readonly disabledBy: ReadonlyArray<string>
  /** The authority's own contact, a person by reference. */
  readonly contact?: string
  /** Only of what can be agreed on. */
  readonly terms?: DescribedTerms
  readonly entities: ReadonlyArray<DescribedEntity>
  /** None when it is disabled. */
  readonly commands: ReadonlyArray<DescribedCommand>
}

/**
 * A rule that is asked beside a command's own.
 *
 * @category models
 */
export interface DescribedPolicy {
  readonly id: string
  /** The command, as `module.command`. */
  readonly on: string
  readonly by: { readonly kind: "module" | "plugin"; readonly key: string }
  /** The policy that it answers in place of, why, and on what ground. */
  readonly exceptionTo?: ExceptionTo
}

/**
 * A list of codes, with who names each: a module or a plugin.
 *
 * @category models
 */
export interface DescribedCodes {
  readonly key: string
  readonly codes: ReadonlyArray<{
    readonly code: string
    readonly words: Texts
    readonly firstDay?: Day
    readonly lastDay?: Day
    readonly by: string
  }>
}

/**
 * A value that a jobcentre may set, with all it has been set to.
 *
 * @category models
 */
export interface DescribedParameter {
  readonly key: string
  readonly module: string
  readonly title: Texts
  /** Oldest first; the first one, without a day, is what the module declares. */
  readonly values: ReadonlyArray<{
    readonly from?: Day
    readonly value: unknown
    readonly source: string
    readonly verified: boolean
    /** The plugin that set it. */
    readonly by?: string
  }>
}

/**
 * A command that another life's event asks for.
 *
 * @category models
 */
export interface DescribedReaction {
  /** The module that receives. */
  readonly module: string
  readonly key: string
  readonly entity: string
  readonly event: string
}

/**
 * A figure that can be counted.
 *
 * @category models
 */
export interface DescribedIndicator {
  readonly module: string
  readonly key: string
  readonly title: Texts
}

/**
 * What is installed, as plain data: what can be agreed, done, found and counted, and who brought it.
 * The same for every order of the lists it was put together from.
 *
 * @category models
 */
export interface Description {
  readonly authority: Authority
  /** Oldest first. */
  readonly editions: ReadonlyArray<InstalledEdition>
  readonly plugins: ReadonlyArray<{ readonly key: string; readonly version: string }>
  readonly modules: ReadonlyArray<DescribedModule>
  readonly policies: ReadonlyArray<DescribedPolicy>
  readonly parameters: ReadonlyArray<DescribedParameter>
  readonly codes: ReadonlyArray<DescribedCodes>
  readonly targets: ReadonlyArray<Required<InstalledTarget>>
  readonly reactions: ReadonlyArray<DescribedReaction>
  readonly indicators: ReadonlyArray<DescribedIndicator>
  /** Rules of law. */
  readonly packs: ReadonlyArray<DescribedPack>
}

/**
 * A pack of rules of law, and who brings it: the installation itself ("installation"), or a plugin.
 *
 * @category models
 */
export interface DescribedPack {
  readonly id: string
  readonly title: Texts
  readonly from: Day
  readonly to?: Day
  readonly by: string
  readonly seal?: string
  readonly rules: ReadonlyArray<DescribedRule>
}

/**
 * A rule of a pack.
 *
 * @category models
 */
export interface DescribedRule {
  readonly id: string
  readonly title: Texts
  readonly paragraph: string
  /** What the rule is about, such as `placement`. */
  readonly subject: string
  readonly verified: boolean
}
