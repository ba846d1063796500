import type { Texts } from "../../../law/index.ts"

/**
 * Something the sources say of the law that no pack holds, and why.
 *
 * @da udeladt
 * @category models
 */
export interface Omission extends Texts {
  /** What it is about: a code. */
  readonly about: string
  readonly source: string
  readonly why: Texts
}
