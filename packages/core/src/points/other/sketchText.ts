import type { PointSketch, SketchForm } from "./sketchPoint.ts"

const schemas: Readonly<Record<SketchForm, string>> = {
  number: "Schema.Finite",
  boolean: "Schema.Boolean",
  day: "Day",
  code: "Code",
  mixed: "Kept"
}

const quoted = (text: string): string => JSON.stringify(text)
const className = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)

const termOf = ({ field, title, form, efforts }: PointSketch["terms"][number], all: number): string => {
  const schema = `inWords(${schemas[form]}, { da: ${quoted(title)}, en: ${quoted(title)} })`
  return `    ${field}: ${efforts < all ? `Schema.optionalKey(${schema})` : schema}`
}

/**
 * The sketch of a point as the beginning of its file. What is still to be decided stands as a comment: the English
 * titles, units that differ, and which entity tells the facts.
 *
 * @category operations
 */
export const sketchText = (sketch: PointSketch): string => {
  const { key, title, terms, goals } = sketch
  const name = className(key)
  const facts = goals.map(
    ({ goal, title: what, units }) =>
      `// ${what}: ${units.join(", ")}\n` +
      `export class ${className(goal)} extends defineFact(${quoted(`${key}.${goal}`)})<{ readonly agreement: string }, "amount">() {}`
  )
  const chosen = terms.flatMap(({ field, codes }) =>
    codes.length === 0 ? [] : [`// ${field} has been: ${codes.join(", ")}`]
  )
  const used = (form: SketchForm, what: string) => (terms.some((term) => term.form === form) ? [what] : [])
  const sdk = [...used("code", "Code"), ...(goals.length === 0 ? [] : ["defineFact"]), "definePoint", "defineTerms"]
  const more = [...(terms.length === 0 ? [] : ["inWords"]), ...used("mixed", "Kept")]
  return [
    ...used("day", `import { Day } from "@partnerskab/core/calendar"`),
    `import { ${[...sdk, ...more].join(", ")} } from "@partnerskab/core/plugin"`,
    `import * as Schema from "effect/Schema"`,
    "",
    ...chosen,
    `export const ${key}Terms = defineTerms(`,
    `  ${quoted(key)},`,
    `  Schema.Struct({`,
    terms.map((term) => termOf(term, sketch.efforts)).join(",\n"),
    `  })`,
    `)`,
    "",
    ...facts,
    "",
    `export class ${name} extends definePoint(${quoted(key)}, {`,
    `  title: { da: ${quoted(title.da)}, en: ${quoted(title.en)} },`,
    `  terms: ${key}Terms,`,
    `  material: { ${terms.map(({ field }) => `${field}: "reapprove"`).join(", ")} },`,
    `  entities: [], // the lives that tell the facts above`,
    `  commands: {}`,
    `}) {}`,
    ""
  ].join("\n")
}
