// Writes the public formats' JSON Schemas: docs/formats/*.schema.json. Tests compare them with the code.
import { mkdirSync, writeFileSync } from "node:fs"
import { pluginJsonSchema } from "@partnerskab/core"
import { evaluationJsonSchema } from "@partnerskab/core/evaluation"

const schemas = { evaluation: evaluationJsonSchema(), plugin: pluginJsonSchema() }

mkdirSync("docs/formats", { recursive: true })
// Also in the package, where an editor finds it: node_modules/@partnerskab/core/plugin.schema.json.
writeFileSync("packages/core/plugin.schema.json", `${JSON.stringify(schemas.plugin, undefined, 2)}\n`)
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`docs/formats/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`)
