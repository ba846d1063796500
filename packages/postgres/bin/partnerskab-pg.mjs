#!/usr/bin/env node
// Tables, moves and erasures of @partnerskab/postgres, for those who run the database.
import { run } from "@partnerskab/postgres/cli"

process.exitCode = await run(process.argv.slice(2), process.env, {
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text)
})
