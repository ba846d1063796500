#!/usr/bin/env node
// Compares the plugins of a file with the lock that is committed beside it, or writes the lock. No plugin is installed
// and no storage opened: importing a plugin does nothing.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { compareLock, lockOf, lockText } from "@partnerskab/testing"

const usage = "partnerskab-lock <file> [--write] [--lock partnerskab.lock.json]"

const isPlugin = (one) => Array.isArray(one?.definition?.add) && Array.isArray(one.definition.replace)
const isModule = (one) => Array.isArray(one?.definition?.entities) && typeof one.definition.commands === "object"

/** The modules of every plugin that a file exports; of its modules when it exports no plugin. */
const modulesOf = (exported) => {
  const plugins = exported.filter(isPlugin)
  const modules =
    plugins.length > 0
      ? plugins.flatMap(({ definition: { add, replace } }) => [...add, ...replace])
      : exported.filter(isModule)
  return [...new Set(modules)]
}

const lockAt = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    throw new Error(`${file} is no JSON: put it back as it was committed, or write it anew with --write`, {
      cause: error
    })
  }
}

const run = async () => {
  const { values, positionals } = parseArgs({
    options: { write: { type: "boolean", default: false }, lock: { type: "string" } },
    allowPositionals: true
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Error(usage)
  const path = values.lock ?? join(dirname(resolve(file)), "partnerskab.lock.json")
  const modules = modulesOf(Object.values(await import(pathToFileURL(resolve(file)).href)))
  if (modules.length === 0) throw new Error(`${file} exports no plugin and no module`)
  const now = lockOf(modules)
  const there = existsSync(path)
  if (values.write) {
    const overwritten = there ? compareLock(now, lockAt(path)) : []
    for (const { code, text } of overwritten) console.log(`no longer said: ${code}: ${text}`)
    writeFileSync(path, lockText(now))
    console.log(`${path}: ${modules.length} modules written`)
    return
  }
  if (!there) throw new Error(`${path} is not there: write it with --write, and commit it`)
  const problems = compareLock(now, lockAt(path))
  for (const { code, text } of problems) console.error(`${code}: ${text}`)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`${path}: ${modules.length} modules are as it says`)
}

await run().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
