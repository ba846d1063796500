// Writes the public formats' JSON Schemas: docs/formats/*.schema.json. A test compares them with the code.
import { mkdirSync, writeFileSync } from "node:fs"
import { evaluationJsonSchema } from "@partnerskab/core/evaluation"

mkdirSync("docs/formats", { recursive: true })
writeFileSync("docs/formats/evaluation.schema.json", `${JSON.stringify(evaluationJsonSchema(), undefined, 2)}\n`)
