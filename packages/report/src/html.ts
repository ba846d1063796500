class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/**
 * A piece of HTML that is safe to print as it stands; only {@link html} makes one, so data cannot pass for markup.
 *
 * @category models
 */
export type Html = Markup

/**
 * What may stand in an {@link html} template: markup stays, text is escaped, a list is joined, nothing gives nothing.
 *
 * @category models
 */
export type Part = Html | string | number | undefined | ReadonlyArray<Html>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/**
 * A text as it must stand between tags or in a quoted attribute.
 *
 * @category text
 */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one]!)

const written = (part: Part): string => {
  if (part === undefined) return ""
  if (part instanceof Markup) return part.toString()
  return Array.isArray(part) ? part.map(written).join("") : escaped(String(part))
}

/**
 * Markup from a template: what is written in the template is markup, what is put into it is text.
 *
 * @category constructors
 */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  new Markup(strings.map((string, at) => string + written(parts[at])).join(""))

/**
 * A stylesheet of our own as markup; what stands in a style element is not text, so no data may ever reach it.
 *
 * @category constructors
 */
export const styleElement = (css: string): Html => new Markup(`<style>${css}</style>`)
