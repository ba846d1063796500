#!/usr/bin/env node
// Tries every storage law with the storage that a module makes, and says which it keeps. The module exports `make`, as
// `defineLaws` takes it, and may export `stop`, which is called at the end.
import { basename, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { conformanceMarkdown, conformanceReport } from "@partnerskab/testing"

const usage = "partnerskab-conformance <file> [--name our storage] [--json]"

const run = async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean", default: false }, name: { type: "string" } },
    allowPositionals: true
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Error(usage)
  const { make, stop } = await import(pathToFileURL(resolve(file)).href)
  if (typeof make !== "function") throw new Error(`${file} exports no make: a function that gives an empty storage`)
  try {
    const report = await conformanceReport(values.name ?? basename(file), make)
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : conformanceMarkdown(report))
    if (report.counts.broken > 0) process.exitCode = 1
  } finally {
    await stop?.()
  }
}

await run().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
