import type { Agreements, Parties, People } from "../agreement/index.ts"
import type { CommonRefusal, Proposals } from "../desk/index.ts"
import type { CommandsOf, InstalledCommands, InstalledTerms, Refusal, Verdict } from "../plugin/index.ts"
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
  /**
   * The version of what the command is about, as the caller looked at it. When someone has changed it since, the command
   * is refused with `ChangedSince`, which tells who did and what; without it, the command is decided on what is now.
   */
  readonly ifVersion?: number
}

/**
 * What a command is given; an agreement's points are typed by what is installed.
 *
 * @category models
 */
export type InputOfDoor<C, Terms> = C extends { readonly input: infer I extends { readonly points: unknown } }
  ? Omit<I, "points"> & {
      /** The terms of each point that is chosen, by its key. @da aftalens punkter */
      readonly points: Partial<Terms>
    }
  : C extends { readonly input: infer I extends { readonly point: string; readonly terms: unknown } }
    ? {
        readonly [K in keyof Terms]: Omit<I, "point" | "terms"> & {
          /** The point's key. @da punktet */
          readonly point: K
          /** Its terms, whole: what is not there is not agreed. @da det, der aftales om punktet */
          readonly terms: Terms[K]
        }
      }[keyof Terms]
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
