import type { EntityDefinition } from "../plugin/index.ts"

/**
 * A part of a module threw. Nothing of the command is written; what was thrown is the cause.
 *
 * @category errors
 */
export class ModuleFailed extends Error {
  override readonly name = "ModuleFailed"
  /** The command as `module.command`, or the entity. */
  readonly of: string
  /** The part that threw, such as `decide` or `facts`. */
  readonly part: string
  constructor(of: string, part: string, cause: unknown) {
    super(`${of}: ${part} threw: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.of = of
    this.part = part
  }
}

/** Runs a part of a module, so that who throws is named. */
export const blaming = <A>(of: string, part: string, run: () => A): A => {
  try {
    return run()
  } catch (cause) {
    throw new ModuleFailed(of, part, cause)
  }
}

type Table = Readonly<Record<string, (...given: ReadonlyArray<never>) => unknown>>

/** An entity whose parts name it when they throw. */
export const blamed = (key: string, definition: EntityDefinition): EntityDefinition => {
  const named = <F extends (...given: Array<never>) => unknown>(part: string, run: F): F =>
    ((...given: Parameters<F>) => blaming(key, part, () => run(...given))) as F
  const table = <T extends Table>(steps: T, state: string): T =>
    Object.fromEntries(
      Object.entries(steps).map(([event, step]) => [event, named(`${state}.${event}`, step as never)])
    ) as unknown as T
  const { forms, begin, when, boundaries, claims, facts, reminders, audience } = definition
  return {
    ...definition,
    forms: Object.fromEntries(
      Object.entries(forms).map(([event, all]) => [
        event,
        all.map((one) => ({ ...one, from: named(`${event} in form ${one.form}`, one.from) }))
      ])
    ),
    begin: table(begin, "begin"),
    when: Object.fromEntries(Object.entries(when).map(([state, steps]) => [state, table(steps, state)])),
    boundaries: named("boundaries", boundaries),
    claims: named("claims", claims),
    facts: named("facts", facts),
    reminders: named("reminders", reminders),
    audience: named("audience", audience)
  }
}
