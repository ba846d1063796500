class Written {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** A piece of HTML that is safe to print as it stands; only `markup` and `styleElement` make one. */
export type Markup = Written

/** What may stand in a template: markup stays, text is escaped, a list is joined, nothing gives nothing. */
type Part = Markup | string | number | undefined | ReadonlyArray<Markup>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

// A text that somebody typed may hold characters that no HTML may: they are left out.
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "")
    .replace(/[&<>"']/g, (one) => entities[one]!)

const written = (part: Part): string => {
  if (part === undefined) return ""
  if (part instanceof Written) return part.toString()
  return Array.isArray(part) ? part.map(written).join("") : escaped(String(part))
}

/** Markup from a template: what is written in the template is markup, what is put into it is text. */
export const markup = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Markup =>
  new Written(strings.map((string, at) => string + written(parts[at])).join(""))

/** A stylesheet of our own; what stands in a style element is not text, so no data may ever reach it. */
export const styleElement = (css: string): Markup => new Written(`<style>${css}</style>`)
