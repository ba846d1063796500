/**
 * Something that is not as the committed lock says, and what to do about it.
 *
 * @category models
 */
export interface LockProblem {
  readonly code:
    | "PK-LOCK-FORMAT"
    | "PK-LOCK-SAMPLER"
    | "PK-LOCK-FORM"
    | "PK-LOCK-READING"
    | "PK-LOCK-FORM-GONE"
    | "PK-LOCK-ENTITY-GONE"
    | "PK-LOCK-EVOLUTION"
    | "PK-LOCK-PROJECTION"
    | "PK-LOCK-NUMBER"
    | "PK-LOCK-NEW"
  /** What it is about: a wording, an event in a form, an entity; empty for the lock itself. */
  readonly subject: string
  readonly text: string
}

/** One problem. */
export const problem = (code: LockProblem["code"], subject: string, text: string): LockProblem => ({
  code,
  subject,
  text
})
