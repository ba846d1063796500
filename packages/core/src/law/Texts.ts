/**
 * A text in the two languages people read here.
 *
 * @category text
 */
export interface Texts {
  readonly da: string
  readonly en: string
}

/**
 * Which of the two languages.
 *
 * @category text
 */
export type Language = keyof Texts
