import type { Day, Period, Recurrence } from "../calendar/index.ts"
import type { StatedFact } from "../facts/index.ts"
import type { DataSchema, Tagged, Texts } from "./DataSchema.ts"
import { type EventData, type EventForm, formsOf } from "./EventForms.ts"

/**
 * The fields that every state of a union has, or some of them.
 *
 * @category models
 */
export type KeyOfAny<Union> = Union extends unknown ? Exclude<keyof Union & string, "_tag"> : never

/**
 * Something that happened in one life, on a day that counts.
 *
 * @da hændelse
 * @category models
 */
export interface EntityEvent<Entity extends string = string, Type extends string = string, Data = unknown> {
  readonly entity: Entity
  readonly id: string
  readonly type: Type
  readonly effectiveOn: Day
  readonly data: Data
}

/**
 * The first event of a life, and the state it gives.
 *
 * @category models
 */
export type Begin<State, Events> = { readonly [K in keyof Events]?: (data: Events[K], on: Day) => State }

/**
 * In which state which event may happen, and the state it gives. What is not in the table is refused.
 *
 * @category models
 */
export type When<State extends Tagged, Events> = {
  readonly [Tag in State["_tag"]]: {
    readonly [K in keyof Events]?: (state: Extract<State, { readonly _tag: Tag }>, data: Events[K], on: Day) => State
  }
}

/**
 * A key a life holds as its state says; two lives cannot hold the same on the same day.
 *
 * @category models
 */
export interface Claimed {
  readonly scope: string
  readonly key: string
  /** The days it is held; for ever without it. */
  readonly during?: Period
}

/**
 * A life that a reminder is about, and the day it is about.
 *
 * @category models
 */
export interface AboutLife {
  readonly entity: string
  readonly id: string
  readonly on: Day
}

/**
 * Something to be reminded of, on a day. Whom it reaches is found when it is sent.
 *
 * @da påmindelse
 * @category models
 */
export interface Reminder {
  /**
   * Stays the same for ever: it tells a repeat from a new one. Its first word, before a `/`, is what it is about, and has
   * its sentence in the words of the entity: `ends/2026-11-02`.
   */
  readonly key: string
  readonly dueOn: Day
  /**
   * Who is reminded, as a role in the agreement; or `port.<name>` for something that is to be done outside, such as
   * `port.jobnet`: the host does it, as often as it is handed it, and says what came of it by a command; or `person`.
   */
  readonly role: string
  /** In whose roles: an agreement's id. The life's own field `agreement` without it. */
  readonly agreement?: string
  /** Who is reminded, by reference, when the role is `person`. */
  readonly person?: string
  /** Who is reminded in the place of that person while they are absent, or when they have left. */
  readonly substitute?: string
  /** What it is about and on which day that is, when it is not the life itself: a meeting of a network. */
  readonly about?: AboutLife
  /** Comes again and again, each time under its own day; only the next is ever waiting. */
  readonly every?: Recurrence
  /** Nobody is told any more once the agreement it is about has ended: for what is only done for a partner. A port is asked still. */
  readonly whileInForce?: true
  /** What kind of message it is; `service` without it. Never marketing: that is asked of `outreach`. */
  readonly messageClass?: "service" | "statutory"
}

/**
 * A key that a life holds, before the key itself: "en aftale med" / "an agreement with".
 *
 * @shape `fields`: the fields of a command's input that may give the key, the first that is there is named in a refusal
 * @category text
 */
export interface ClaimWords extends Texts {
  readonly fields?: ReadonlyArray<string>
}

/**
 * What people call a life, its states, its events and its keys: sentences are made of these.
 *
 * @shape `name` "aftalen" / "the agreement"; a state "den er ophørt" / "it has ended"; an event after "can" and "kan",
 * "indgås" / "be signed"; a claim before its key, "en aftale med" / "an agreement with"; a reminder without a full stop, as
 * the subject of a letter, "Aftalen udløber" / "The agreement ends"
 * @category text
 */
export interface EntityWords<Tag extends string = string, Event extends string = string> {
  readonly name: Texts
  /** Several of them, "aftaler" / "agreements": the name of a list, and of a view in a database. */
  readonly plural?: Texts
  /** Declared fields, "indgået" / "signed on": headings of lists, and of views in a database. */
  readonly fields?: Readonly<Record<string, Texts>>
  readonly states?: { readonly [T in Tag]?: Texts }
  readonly events?: { readonly [E in Event]?: Texts }
  readonly claims?: Readonly<Record<string, ClaimWords>>
  /** What its reminders tell, by the first word of their key: `ends` for `ends/2026-11-02`. */
  readonly reminders?: Readonly<Record<string, Texts>>
}

/**
 * What an entity carries for the type checker.
 *
 * @category models
 */
export interface EntityTypes {
  readonly state: unknown
  readonly events: object
  readonly lookup: string
}

/**
 * An entity: makers of its events, and its definition.
 *
 * @category models
 */
export interface EntityStatic<Key extends string, T extends EntityTypes> {
  new (_: never): T
  readonly key: Key
  readonly events: {
    readonly [K in keyof T["events"] & string]: (
      id: string,
      on: Day,
      data: T["events"][K]
    ) => EntityEvent<Key, K, T["events"][K]>
  }
  readonly definition: EntityDefinition
}

/**
 * Any entity.
 *
 * @category models
 */
export interface AnyEntity {
  new (_: never): EntityTypes
  readonly key: string
  readonly definition: EntityDefinition
}

/* oxlint-disable typescript/no-explicit-any -- existential: each entity has its own state and events */
/**
 * What the desk knows of an entity.
 *
 * @category models
 */
export interface EntityDefinition {
  readonly state: DataSchema
  /** Each in its last form. */
  readonly events: Readonly<Record<string, DataSchema>>
  /** All forms of each event, oldest first. */
  readonly forms: Readonly<Record<string, ReadonlyArray<EventForm>>>
  readonly begin: Readonly<Record<string, (data: any, on: Day) => Tagged>>
  readonly when: Readonly<Record<string, Readonly<Record<string, (state: any, data: any, on: Day) => Tagged>>>>
  readonly lookup: ReadonlyArray<string>
  readonly boundaries: (state: any, id: string) => ReadonlyArray<string>
  readonly claims: (state: any, id: string) => ReadonlyArray<Claimed>
  readonly facts: (state: any, id: string) => ReadonlyArray<StatedFact>
  readonly reminders: (state: any, id: string) => ReadonlyArray<Reminder>
  readonly audience: (state: any, id: string) => ReadonlyArray<string> | undefined
  readonly evolution: number
  readonly projection: number
  readonly words?: EntityWords
}
/* oxlint-enable typescript/no-explicit-any */

/**
 * What an author writes of an entity.
 *
 * @category models
 */
export interface EntitySpec<State extends Tagged, Events extends object, Lookup extends string> {
  /** A tagged union of plain structs. */
  readonly state: DataSchema<State>
  /** The data of each event; `eventForms(…).upcast(…)` when they have had another form. */
  readonly events: { readonly [K in keyof Events]: EventData<Events[K]> }
  readonly begin: Begin<State, NoInfer<Events>>
  readonly when: When<State, NoInfer<Events>>
  /** Fields of the state that become columns; the state's tag always is one, called `state`. */
  readonly lookup?: ReadonlyArray<Lookup>
  /** What people call it; without them, sentences use the keys of the code. */
  readonly words?: EntityWords<State["_tag"], keyof NoInfer<Events> & string>
  /** The sets this life is in. Every change bumps them, so a decision over a set cannot be overtaken. */
  readonly boundaries?: (state: State, id: string) => ReadonlyArray<string>
  /** The keys this life holds. The desk finds what is taken and released. */
  readonly claims?: (state: State, id: string) => ReadonlyArray<Claimed>
  /** What is counted about this life, all of it, as the state stands. The desk finds what has changed. */
  readonly facts?: (state: State, id: string) => ReadonlyArray<StatedFact>
  /** What is to be reminded of, as the state stands. The desk sends, moves and cancels. */
  readonly reminders?: (state: State, id: string) => ReadonlyArray<Reminder>
  /**
   * Those who may see this life, as keys of roles, teams or people, for `pk.find(…, { visibleTo })`; everybody when it is
   * `undefined`, nobody when it is empty.
   */
  readonly audience?: (state: State, id: string) => ReadonlyArray<string> | undefined
  /**
   * Number of `begin` and `when`, and of what else is stored of a state; a change that gives old events another state, or
   * old states other fields, sets, keys, reminders or another audience, needs a new one, and a rebuild. 1 without it.
   */
  readonly evolution?: number
  /** Number of `facts`; a change that counts old states otherwise needs a new one, and a rebuild. 1 without it. */
  readonly projection?: number
}

/**
 * Declares something with a life of its own: an agreement, a network, a place, a placement.
 *
 * @category constructors
 */
export const defineEntity = <
  const Key extends string,
  const Tag extends string,
  State extends Tagged<Tag>,
  Events extends object,
  const Lookup extends KeyOfAny<State> = never
>(
  key: Key,
  spec: EntitySpec<State, Events, Lookup>
): EntityStatic<Key, { readonly state: State; readonly events: Events; readonly lookup: Lookup | "state" }> => {
  const event = (type: string) => (id: string, effectiveOn: Day, data: unknown) => ({
    entity: key,
    id,
    type,
    effectiveOn,
    data
  })
  const none = () => []
  const forms = Object.fromEntries(
    Object.entries<EventData<unknown>>(spec.events).map(([type, declared]) => [type, formsOf(declared)])
  )
  const latest = Object.entries(forms).map(([type, all]) => [type, all.at(-1)!.schema])
  return class {
    static readonly key = key
    static readonly events = Object.fromEntries(Object.keys(spec.events).map((type) => [type, event(type)]))
    static readonly definition = {
      lookup: [],
      boundaries: none,
      claims: none,
      facts: none,
      reminders: none,
      audience: () => undefined,
      evolution: 1,
      projection: 1,
      ...spec,
      events: Object.fromEntries(latest),
      forms
    }
  } as never
}

/**
 * The state of an entity: `StateOf<typeof Network>`.
 *
 * @category models
 */
export type StateOf<E> = E extends abstract new (_: never) => { readonly state: infer S } ? S : never

/**
 * The events of an entity by name.
 *
 * @category models
 */
export type EventsOf<E> = E extends abstract new (_: never) => { readonly events: infer Events } ? Events : never
